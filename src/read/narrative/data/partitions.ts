/**
 * Breakdowns known to be complete when their members are these: every `members` entry must be met and every other member must
 * contain one of `members` or `optional`. An empty `members` asks for two of `optional` at least.
 */
export interface Partition {
  readonly id: string;
  readonly members: readonly string[];
  readonly optional: readonly string[];
}

const partitions: readonly Partition[] = [
  {
    id: "basic-project",
    members: ["基本支出", "项目支出"],
    optional: ["经营支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出", "上缴上级", "对附属单位补助"],
  },
  { id: "personnel-public", members: ["人员", "公用"], optional: ["资本性"] },
  { id: "procurement", members: ["货物", "工程", "服务"], optional: [] },
  { id: "three-public", members: ["出国", "车", "接待"], optional: [] },
  { id: "vehicle", members: ["购置", "运行"], optional: [] },
  {
    id: "staff-kinds",
    members: ["行政", "事业"],
    optional: ["工勤", "参公", "参照", "机关", "编外", "全额", "差额", "自收自支"],
  },
  { id: "retired", members: ["离休", "退休"], optional: ["退职"] },
  {
    id: "funds",
    members: ["一般公共预算"],
    optional: [
      "政府性基金",
      "国有资本经营",
      "财政专户",
      "社会保险基金",
      "事业收入",
      "经营收入",
      "其他收入",
      "上级补助",
      "附属单位上缴",
      "单位资金",
      "结转",
      "财政拨款",
      "专户",
    ],
  },
  {
    id: "revenue",
    members: ["财政拨款"],
    optional: [
      "事业收入",
      "经营收入",
      "其他收入",
      "上级补助",
      "附属单位上缴",
      "单位资金",
      "结转",
      "专户",
      "事业单位经营收入",
      "投资收益",
      "结余",
    ],
  },
  { id: "vehicle-kinds", members: [], optional: ["用车", "车辆"] },
  { id: "grades", members: ["优"], optional: ["良", "中", "差", "合格", "不合格"] },
  {
    id: "functions",
    members: [],
    optional: [
      "一般公共服务",
      "外交",
      "国防",
      "公共安全",
      "教育",
      "科学技术",
      "文化旅游体育与传媒",
      "文化体育与传媒",
      "社会保障和就业",
      "卫生健康",
      "医疗卫生与计划生育",
      "节能环保",
      "城乡社区",
      "农林水",
      "交通运输",
      "资源勘探",
      "商业服务业",
      "金融",
      "援助其他地区",
      "自然资源海洋气象",
      "国土海洋气象",
      "住房保障",
      "粮油物资储备",
      "灾害防治及应急管理",
      "预备费",
      "其他支出",
      "债务还本",
      "债务付息",
      "债务发行费用",
      "转移性支出",
    ],
  },
];

/** Pairs of names of which the second holds the first: listed side by side they are not two parts. */
export const contained: readonly (readonly [RegExp, RegExp])[] = [
  [/小微|小型|微型/, /中小/],
  [/一般公共预算|政府性基金|国有资本经营/, /^(?:本年|当年)?财政拨款(?:收入|支出)?(?:预算)?$/],
];

export default partitions;
