/** Words around the name of what is measured, as data: what is cut off before and after it, and which names need their context. */

/** Regular-expression pieces that may stand before the name. */
export const leading: readonly string[] = [
  "[的为于从、“”\"'《》和及与至到]",
  "在(?![职岗编校册建读])",
  "\\d{1,2}[.．、](?!\\d)",
  "[（(][一二三四五六七八九十\\d]{1,3}[）)]",
  "[一二三四五六七八九十]是",
  "以及",
  "[≥≤<>＜＞]",
  ..."截至 截止 年底 年末(?!.{0,16}结[转余]) 年初(?!.{0,16}结[转余]) 全年 年度 度 底 末 当年 预计 计划 拟 共有 共 现有 现(?!金) 实有 实际 安排了?".split(
    " ",
  ),
  ..."预算安排(?=.) 纳入的 按规定 经核定 其中 （含）以[上下] \\(含\\)以[上下] 以[上下] 含以[上下]".split(" "),
];

/** Regular-expression pieces that may stand after the name. */
export const trailing: readonly string[] = [
  "[的为是达约共额由“”\"'：:，≥≤<>＜＞]",
  "(?<!人|辆|次|户|编制|个)数",
  "(?<![统会审设合总小])计",
  ..."金额 总额 达到 共计 均 总数 共安排 安排 计划 预计 分别 各 了 仅 仅为 一共 总共 已 已经 支付 核定为 核定 申请 召开".split(
    " ",
  ),
];

/** Cores that say nothing by themselves: the subject stands elsewhere. */
export const generic: readonly string[] = [
  "",
  ..."预算 决算 安排 支出 开支 涉及 资金 经费 规模 涉及资金 涉及项目资金 项目资金 计划开支 投入 费用 核定 批复 支付".split(
    " ",
  ),
  ..."执行 完成 人数 数量 控制 涉及项目 拨款 当年拨款 实际支出 全年支出 当年支出 预算安排 其他 申报 单价 标准".split(
    " ",
  ),
  ..."累计 分别 全部 占用 使用 费用支出".split(" "),
];

/** Cores that name one thing in the whole document, wherever they stand. Others are one fact only within their paragraph. */
export const documentWide: readonly string[] = [
  ..."三公经费 因公出国费 公务接待费 公务用车购置费 公务用车运行费 公务用车购置及运行费 机关运行经费 政府采购".split(
    " ",
  ),
  ..."收入支出 财政拨款收入 财政拨款支出 财政拨款收入支出".split(" "),
  ..."一般公共预算拨款支出 一般公共预算财政拨款支出 政府性基金预算拨款支出 政府性基金预算财政拨款支出".split(" "),
  ..."国有资本经营预算拨款支出 国有资本经营预算财政拨款支出".split(" "),
];
