/** 大于, 小于, 等于 contradicts the two amounts. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "comparison-word-wrong",
  group: "agreement",
  severity: "error",
  title: "大于、小于、等于与数字不符",
  checks: "“决算数大于（小于、等于）预算数”与两个金额的大小是否一致。",
  why: "这类句子多由模板改成，改了数字没有改词，后面解释的原因也会跟着错。",
  source: "《中华人民共和国预算法》第七十五条要求决算按预算数、调整预算数、决算数分列，数额准确。",
  mend: "核对两个金额；金额没错的，改正“大于”“小于”“等于”，并检查后面写的原因。",
  bad: [
    {
      title: "决算小于预算却写大于",
      text: "青溪县档案馆2024年度部门决算说明\n一、支出决算情况说明\n1.行政运行（项）。年初预算为160.25万元，支出决算为151.80万元，决算数大于预算数的主要原因是厉行节约。",
      findings: [{ message: "前者比后者小8.45万元", at: "151.80万元" }],
    },
  ],
  good: [
    {
      title: "决算小于预算",
      text: "青溪县档案馆2024年度部门决算说明\n一、支出决算情况说明\n1.行政运行（项）。年初预算为160.25万元，支出决算为151.80万元，决算数小于预算数的主要原因是厉行节约。",
    },
  ],
  run: (context) => reportFaults(context, "comparison-word-wrong"),
};
