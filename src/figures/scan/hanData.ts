/** Words around a Chinese numeral that tell a count (共三家) from an idiom (五位一体), an ordinal (秘书二处) or a frequency. */

/** What stands before a number that is plainly counted. */
export const COUNTING: ReadonlySet<string> = new Set(
  "共 计 设 达 仅 约 含 办 购 购置 共有 设有 下有 内有 下属 下设 内设 所属 为期 合计 连续 期限 聘请 招聘 举办 召开".split(
    " ",
  ),
);

/** What a frequency hangs on: 每月一次, 一年两次, 一人一档. */
export const FREQUENCY = "每月年日天周季度旬人户村事企";

/** Units that name rather than count when a small Chinese numeral stands before: 二期工程, 秘书二处, 三组, 二层, 公益一类. */
export const ORDINAL_LIKE: ReadonlySet<string> = new Set(
  "期 处 组 所 层 栋 幢 册 门 支 台 批 年 月 日 天 周 类 部 岁 角 分 户 张 学年 起 例 头 只 折 方 座".split(" "),
);

/** What follows the unit in set phrases: 两个维护, 四个全面, 八项规定, 五位一体, 一个家人. */
export const AFTER_IDIOM: readonly string[] =
  "全面 意识 自信 维护 确立 代表 一批 一 有之 务必 统筹 规定 结合 家 体 化 结构 论 次方程 性 代 世界".split(" ");
