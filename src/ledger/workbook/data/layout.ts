/**
 * The template: its sheets, their columns, and for each column its heading, what it holds, whether it must be filled, and help. It is
 * written, read, checked and documented (docs/import.md) by this description alone.
 */
import type { words } from "./words.ts";

export type WordList = keyof typeof words;

export type Holds =
  | { readonly is: "text" }
  /** 元, at most two decimals; 分 in the model. */
  | { readonly is: "yuan" }
  | { readonly is: "count" }
  | { readonly is: "year" }
  | { readonly is: "word"; readonly list: WordList }
  | { readonly is: "words"; readonly list: WordList }
  | { readonly is: "function" }
  | { readonly is: "economic" }
  | { readonly is: "section" }
  /** The key of a row of another sheet, or several. */
  | { readonly is: "row-of"; readonly sheet: string; readonly several?: true };

export interface Column {
  readonly name: string;
  readonly heading: string;
  readonly holds: Holds;
  /** What an empty cell is; absent: it must be filled. */
  readonly empty?: "null" | "blank";
  /** Rows are known by it: no two have the same. */
  readonly key?: true;
  readonly width: number;
  readonly help: string;
}

export interface SheetLayout {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly columns: readonly Column[];
}

const text = { is: "text" } as const;
const yuan = { is: "yuan" } as const;
const count = { is: "count" } as const;
const year = { is: "year" } as const;
const word = (list: WordList) => ({ is: "word", list }) as const;
const nullable = { empty: "null" } as const;
const blankable = { empty: "blank" } as const;

const unit: Column = {
  ...{ name: "unit", heading: "单位代码", holds: { is: "row-of", sheet: "units" }, width: 12 },
  help: "“单位”表里的单位代码",
};
const fund: Column = {
  ...{ name: "fund", heading: "资金来源", holds: word("fund"), width: 18, help: "从列表里选" },
};
const functional: Column = {
  ...{ name: "function", heading: "功能分类科目", holds: { is: "function" }, width: 30 },
  help: "支出功能分类科目编码，一般到项，后面可以带名称",
};
const economic: Column = {
  ...{ name: "economic", heading: "部门经济分类科目", holds: { is: "economic" }, width: 26, ...nullable },
  help: "部门预算支出经济分类科目编码，一般到款；不知道时空着",
};
const lineOf: Column = {
  ...{ name: "line", heading: "对应预算行", holds: { is: "row-of", sheet: "lines" }, width: 20, ...nullable },
  help: "由哪一行支付：“支出预算”表里的预算行编号；可以空着",
};
const lineId: Column = {
  ...{ name: "id", heading: "预算行编号", holds: text, width: 24, ...nullable, key: true },
  help: "新的行空着，由系统编号；导出的编号请不要改",
};
const heads = (name: string, heading: string): Column => ({
  ...{ name, heading, holds: count, width: 10, ...nullable },
  help: "人；没有这项数据时空着",
});

export const SHEETS: readonly SheetLayout[] = [
  {
    ...{ key: "units", name: "单位", what: "预算单位及其人员" },
    columns: [
      {
        name: "code",
        heading: "单位代码",
        holds: text,
        key: true,
        width: 12,
        help: "财政部门的单位代码，例如六位数字",
      },
      { name: "name", heading: "单位名称", holds: text, width: 34, help: "全称" },
      { name: "kind", heading: "单位性质", holds: word("unit-kind"), width: 26, help: "从列表里选" },
      { name: "proper", heading: "部门本级", holds: word("flag"), width: 10, help: "是或否" },
      { name: "budgeted", heading: "单独编预算", holds: word("flag"), width: 12, help: "收支并入本级的单位填否" },
      heads("established", "编制人数"),
      heads("onPayroll", "在职人数"),
      heads("onDuty", "在岗人数"),
      heads("lixiu", "离休人数"),
      heads("retired", "退休人数"),
    ],
  },
  {
    ...{ key: "vehicles", name: "公务用车", what: "各单位的公务用车" },
    columns: [
      unit,
      { name: "kind", heading: "车辆种类", holds: text, width: 30, help: "例如机要通信用车、应急保障用车" },
      { name: "owned", heading: "现有辆数", holds: count, width: 12, help: "辆" },
      { name: "toBuy", heading: "拟购辆数", holds: count, width: 12, help: "辆；没有填 0" },
    ],
  },
  {
    ...{ key: "equipment", name: "设备", what: "单价在一定价值以上的设备" },
    columns: [
      unit,
      { name: "kind", heading: "设备类别", holds: word("equipment"), width: 14, help: "从列表里选" },
      { name: "fromFen", heading: "单价下限（元）", holds: yuan, width: 18, help: "元，含本数，例如 500000" },
      { name: "owned", heading: "现有台套", holds: count, width: 12, ...nullable, help: "台（套）；不知道时空着" },
      { name: "toBuy", heading: "拟购台套", holds: count, width: 12, help: "台（套）；没有填 0" },
    ],
  },
  {
    ...{ key: "duties", name: "职责", what: "部门（单位）的主要职责，按说明里的次序" },
    columns: [
      {
        name: "id",
        heading: "职责编号",
        holds: text,
        key: true,
        width: 14,
        help: "例如 d1，项目用它说明服务于哪项职责",
      },
      { name: "text", heading: "职责", holds: text, width: 90, help: "一条职责一行" },
    ],
  },
  {
    ...{ key: "offices", name: "机构", what: "内设机构和所属单位" },
    columns: [
      { name: "name", heading: "机构名称", holds: text, key: true, width: 40, help: "全称" },
      { name: "kind", heading: "机构类别", holds: word("office"), width: 14, help: "从列表里选" },
    ],
  },
  {
    ...{ key: "projects", name: "项目", what: "项目库中本年的项目" },
    columns: [
      { name: "id", heading: "项目编号", holds: text, key: true, width: 14, help: "支出预算和绩效指标用它指明项目" },
      { name: "name", heading: "项目名称", holds: text, width: 34, help: "全称" },
      { name: "class", heading: "项目类别", holds: word("project-class"), width: 14, help: "从列表里选" },
      { name: "nature", heading: "项目性质", holds: word("nature"), width: 12, help: "从列表里选" },
      unit,
      { name: "purpose", heading: "用途", holds: text, width: 40, ...blankable, help: "接在“主要用于”之后的话" },
      { name: "basis", heading: "立项依据", holds: text, width: 30, ...blankable, help: "文件或规划" },
      { name: "firstYear", heading: "起始年度", holds: year, width: 10, help: "四位年份" },
      { name: "lastYear", heading: "终止年度", holds: year, width: 10, ...nullable, help: "四位年份；不定时空着" },
      {
        ...{
          name: "duties",
          heading: "服务的职责",
          holds: { is: "row-of", sheet: "duties", several: true },
          width: 16,
        },
        ...{ ...blankable, help: "“职责”表里的编号，几个用分号隔开" },
      },
      { name: "goal", heading: "总体目标", holds: text, width: 40, ...blankable, help: "绩效总体目标" },
      { name: "published", heading: "公开名称", holds: word("flag"), width: 10, help: "是否按名称公开" },
    ],
  },
  {
    ...{ key: "targets", name: "绩效指标", what: "项目的绩效指标" },
    columns: [
      {
        ...{ name: "project", heading: "项目编号", holds: { is: "row-of", sheet: "projects" }, width: 14 },
        help: "“项目”表里的编号",
      },
      { name: "kind", heading: "指标类别", holds: word("target"), width: 18, help: "从列表里选" },
      { name: "name", heading: "指标名称", holds: text, width: 34, help: "例如完成率" },
      {
        name: "direction",
        heading: "方向",
        holds: word("direction"),
        width: 10,
        help: "≥、≤、＝ 等；不能计量的选“定性”",
      },
      { name: "value", heading: "指标值", holds: text, width: 20, help: "数值，或定性的话" },
      { name: "unit", heading: "计量单位", holds: text, width: 12, ...blankable, help: "例如 %、个、公里" },
    ],
  },
  {
    ...{ key: "lines", name: "支出预算", what: "每一行一笔支出：单位、资金、科目、项目、金额" },
    columns: [
      unit,
      fund,
      functional,
      economic,
      {
        ...{ name: "project", heading: "项目编号", holds: { is: "row-of", sheet: "projects" }, width: 14, ...nullable },
        help: "项目支出填“项目”表里的编号；基本支出空着",
      },
      {
        ...{ name: "uses", heading: "另计入", holds: { is: "words", list: "use" }, width: 20, ...blankable },
        help: "一般空着：“三公”经费、会议费等按经济分类归集；另有说法时从列表里选，几项用分号隔开",
      },
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元，至多两位小数" },
      lineId,
    ],
  },
  {
    ...{ key: "revenue", name: "收入预算", what: "每一行一个单位的一种收入" },
    columns: [
      unit,
      fund,
      { name: "carried", heading: "上年结转", holds: word("flag"), width: 10, help: "上年结转的填是" },
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元，至多两位小数" },
      { ...lineId, heading: "收入行编号" },
      {
        ...{ name: "surplus", heading: "使用结余", holds: word("flag"), width: 10, ...nullable },
        help: "使用非财政拨款结余的填是，其他空着",
      },
    ],
  },
  {
    ...{ key: "closing", name: "年终结转", what: "预计年终结转结余（结转下年）的资金" },
    columns: [
      unit,
      fund,
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元，至多两位小数" },
      { ...lineId, heading: "结转行编号" },
    ],
  },
  {
    ...{ key: "procurement", name: "政府采购", what: "政府采购预算" },
    columns: [
      unit,
      { name: "kind", heading: "采购类别", holds: word("procurement"), width: 12, help: "货物、工程、服务" },
      { name: "name", heading: "采购项目", holds: text, width: 34, help: "名称" },
      { name: "quantity", heading: "数量", holds: text, width: 12, ...nullable, help: "例如 3 台；可以空着" },
      { name: "unitPriceFen", heading: "单价（元）", holds: yuan, width: 16, ...nullable, help: "元；可以空着" },
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元，至多两位小数" },
      { name: "reservedMediumFen", heading: "预留中小企业（元）", holds: yuan, width: 20, help: "元；没有填 0" },
      { name: "reservedMicroFen", heading: "其中：小微企业（元）", holds: yuan, width: 20, help: "元；没有填 0" },
      lineOf,
    ],
  },
  {
    ...{ key: "events", name: "会议培训活动", what: "会议、培训和节庆、论坛、赛事等活动的计划" },
    columns: [
      { name: "kind", heading: "类别", holds: word("event"), width: 24, help: "从列表里选" },
      unit,
      { name: "name", heading: "名称", holds: text, width: 34, help: "会议、培训或活动的名称" },
      { name: "times", heading: "次数", holds: count, width: 10, ...nullable, help: "次；不知道时空着" },
      { name: "people", heading: "人数", holds: count, width: 10, ...nullable, help: "人；不知道时空着" },
      { name: "perHeadFen", heading: "人均（元）", holds: yuan, width: 14, ...nullable, help: "元；可以空着" },
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元，至多两位小数" },
      lineOf,
    ],
  },
  {
    ...{ key: "reasons", name: "增减原因", what: "比上年增减的主要原因" },
    columns: [
      { name: "concept", heading: "指标", holds: word("concept"), width: 26, help: "哪个数的增减" },
      { ...fund, ...nullable, help: "哪种资金；全部资金空着" },
      { name: "text", heading: "原因", holds: text, width: 90, help: "接在“主要原因是”之后的话" },
    ],
  },
  {
    ...{ key: "previous", name: "上年数", what: "上年公布的预算数" },
    columns: [
      { name: "concept", heading: "指标", holds: word("concept"), width: 26, help: "从列表里选" },
      { ...fund, ...nullable, help: "哪种资金；全部资金空着" },
      { ...functional, ...nullable, help: "只指一个功能分类科目时填编码" },
      { ...economic, help: "只指一个经济分类科目时填编码" },
      { name: "amountFen", heading: "金额（元）", holds: yuan, width: 18, help: "元；填 0 表示上年确实没有" },
      {
        ...{ name: "basis", heading: "口径", holds: word("basis"), width: 10, ...nullable },
        help: "上年预算数空着；上年执行数选执行数",
      },
    ],
  },
  {
    ...{ key: "texts", name: "文字", what: "各节另写的文字" },
    columns: [
      { name: "section", heading: "章节", holds: { is: "section" }, key: true, width: 34, help: "从列表里选" },
      { name: "text", heading: "文字", holds: text, width: 100, help: "可以用 {{指标}} 引用数据" },
    ],
  },
];

/** Sheets without which there is no budget. */
export const REQUIRED_SHEETS: readonly string[] = ["units", "lines", "revenue"];

export interface HeadField {
  readonly name: string;
  readonly label: string;
  readonly holds: Holds | { readonly is: "level" } | { readonly is: "profile" };
  readonly empty?: "blank";
  readonly help: string;
}

export const HEAD_SHEET = "基本信息";
export const LISTS_SHEET = "代码表";
export const GUIDE_SHEET = "填报说明";
/** The sheet that explains the faults of an earlier round. */
export const FAULTS_SHEET = "错误说明";

export const HEAD: readonly HeadField[] = [
  { name: "year", label: "年度", holds: year, help: "哪一年的预算，四位年份" },
  { name: "profile", label: "口径", holds: { is: "profile" }, help: "按哪种表式公开，从列表里选" },
  { name: "scope", label: "编报范围", holds: word("scope"), help: "部门：含所属单位；单位：只有一个单位" },
  { name: "departmentCode", label: "部门代码", holds: text, help: "财政部门的部门代码，例如三位数字" },
  { name: "departmentName", label: "部门名称", holds: text, help: "部门的全称" },
  { name: "level", label: "政府级次", holds: { is: "level" }, help: "从列表里选" },
  {
    name: "regionCode",
    label: "地区代码",
    holds: text,
    empty: "blank",
    help: "行政区划代码；账本里已有这个部门时可以空着",
  },
  { name: "regionName", label: "地区名称", holds: text, empty: "blank", help: "例如某市某区；可以空着" },
];
