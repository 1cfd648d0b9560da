/** 占比提高5%: between two percentages the difference is in percentage points. */
import type { Rule } from "../../model.ts";
import { excerpt, hitsOf, passagesOf, spanOf } from "./lib/passages.ts";

const RATE = "(?:比重|占比|比例|百分比|完成率|执行率|增长率|增幅|满意率|合格率|覆盖率)";
const PERCENT = new RegExp(
  `(${RATE})[^，,。；%％\\d]{0,14}?(提高|上升|增加|下降|降低|减少|提升)(?:了)?[ ]{0,2}[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,4})?[ ]{0,2}[%％](?!个?百分点)`,
  "g",
);

export const rule: Rule = {
  id: "percent-for-points",
  group: "wording",
  severity: "notice",
  title: "百分比之差写成了百分数",
  checks: "比重、占比、完成率、执行率一类百分比“提高5%”“下降3%”的写法。",
  why: "占比由20%变为25%，是提高5个百分点，也是增长25%；写“提高5%”说不清是哪一种。",
  source: "国家统计局《统计用语规范》：百分比之差用百分点表示",
  mend: "两个百分比相减的，改为“百分点”。",
  bad: [
    {
      title: "占比提高",
      text: "一、支出结构\n项目支出占总支出的25.00%，占比较上年提高5.00%。",
      findings: [{ message: "应写“百分点”", at: "占比较上年提高5.00%" }],
    },
  ],
  good: [
    { title: "百分点", text: "一、支出结构\n项目支出占总支出的25.00%，占比较上年提高5.00个百分点。" },
    { title: "金额的增长率", text: "一、支出结构\n项目支出80.00万元，占总支出的25.00%，比上年增加5.00%。" },
  ],
  *run({ statement }) {
    for (const { passage, from, to, groups } of hitsOf(passagesOf(statement), PERCENT, ["%", "％"])) {
      yield {
        message: `“${excerpt(passage, from, to)}”：${groups[0]}本身是百分比，它的变化应写“百分点”。`,
        spans: [spanOf(passage, from, to)],
      };
    }
  },
};
