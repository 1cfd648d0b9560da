/** The words that may follow a number, as data. To teach the scanner a new unit or measure word, add it here. */
import type { Dimension } from "./model.ts";

/** Multipliers that join with a base unit (万元, 万人次, 亿元) or stand for money alone (217万): how many of the base they are. */
export const MULTIPLIERS: ReadonlyMap<string, bigint> = new Map([
  ["百", 100n],
  ["千", 1_000n],
  ["万", 10_000n],
  ["萬", 10_000n],
  ["十万", 100_000n],
  ["百万", 1_000_000n],
  ["千万", 10_000_000n],
  ["亿", 100_000_000n],
  ["億", 100_000_000n],
  ["十亿", 1_000_000_000n],
  ["百亿", 10_000_000_000n],
  ["千亿", 100_000_000_000n],
  ["万亿", 1_000_000_000_000n],
]);

/** Canonical spelling, then the other spellings of the same unit (all in folded form). */
type Spellings = readonly string[];
interface UnitGroup {
  readonly dimension: Dimension;
  readonly units: readonly Spellings[];
}

const single = (words: string): Spellings[] => words.split(" ").map((word) => [word]);

export const UNIT_GROUPS: readonly UnitGroup[] = [
  { dimension: "money", units: [["元", "圆", "块钱"], ["角"]] },
  { dimension: "none", units: single("美元 欧元 港元 港币 日元 英镑 ‰ 折") },
  { dimension: "percent", units: [["%"]] },
  { dimension: "points", units: [["百分点", "个百分点", "个点"]] },
  { dimension: "times", units: [["倍"]] },
  { dimension: "score", units: [["分"]] },
  {
    dimension: "area",
    units: [
      ["平方米", "㎡", "m²", "m2", "M2", "平米", "平方"],
      ["平方公里", "平方千米", "km²", "km2"],
      ["公顷"],
      ["亩"],
    ],
  },
  {
    dimension: "count",
    units: [
      ["人次", "人/次", "人（次）"],
      ["人天", "人·天", "人/天", "人日"],
      ["台（套）", "台套", "台/套", "台、套", "套（台）"],
      ["台（件、套）", "台（套、件）", "台件套", "台/件/套"],
      ["批次", "批（次）", "批/次"],
      ["月", "个月"],
      ["小时", "个小时"],
      ["工作日", "个工作日"],
      ["公里", "千米", "km"],
      ["米", "m"],
      ["公斤", "千克", "kg"],
      ["立方米", "m³", "m3", "方"],
      ["千瓦时", "kWh"],
      ["千瓦", "kW"],
      ...single(
        "人 名 位 辆 台 套 个 家 户 次 批 场 期 项 处 件 份 所 条 张 间 栋 幢 座 层 吨 天 日 年 部分 类 大类 门 册",
      ),
      ...single(
        "组 支 团组 团次 场次 班次 辆次 台次 户次 家次 件次 项次 宗 笔 起 例 只 头 株 棵 艘 架 枚 盏 篇 部 幅 岁",
      ),
      ...single("分钟 周 学时 课时 学年 人份 床 张床位 车次 架次 批件 标段 兆 人年 千伏 亩次 立方"),
    ],
  },
];

/** Units whose first letter joins a multiplier into something else: 千 + 米 is 公里, not a thousand metres. */
export const NOT_MULTIPLIED: ReadonlySet<string> = new Set([
  "%",
  "‰",
  "百分点",
  "倍",
  "分",
  "折",
  "月",
  "年",
  "日",
  "角",
]);

/**
 * Unit character + next character that are one word, so that the number has no unit: 1257.28支出, 30302所属.
 * `ALWAYS` holds wherever they stand; `DOUBTFUL` only after a space, after decimals, or after a code-like number.
 */
export const ALWAYS_WORDS: ReadonlySet<string> = new Set(
  (
    "支出 支付 支持 支援 支撑 所属 所有 所需 所在 所得 分别 分类 分配 分管 分局 分析 分为 分期 分级 分布 分支 分公 元旦 元宵 " +
    "部门 部级 部署 部委 门户 门诊 日常 期间 期末 期初 条例 条件 名称 名录 名单 类似 年初 年度 年均 年底 年末 米面 方案 方面 方式 方法 " +
    "台湾 台账 件套 层级 层次 层面 起止 起至 例如 兆瓦 套话 角度 角色 组织 组成 位于 家庭 场所 场地 场馆 方可 份额 间接 间隔 次日 次年 处于 位一"
  ).split(" "),
);
export const DOUBTFUL_WORDS: ReadonlySet<string> = new Set(
  (
    "项目 个人 个体 人员 人民 人才 人事 人力 人均 人口 人大 人社 处置 处理 处室 处罚 台式 套装 次性 次要 户籍 户外 条款 件数 日期 年金 " +
    "年报 月度 月份 天然 天津 所长 名义 批准 批复 批发 场馆 期货 张家 类款 门票 组团 支部 支书 头部 部分 起草 岁末 周边 周转 周期 层高 米粮 吨位 位置 家具 家用 家电 分局 位数"
  ).split(" "),
);
