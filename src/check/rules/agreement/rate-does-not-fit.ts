/** A printed rate of change does not follow from the amounts. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "rate-does-not-fit",
  group: "agreement",
  severity: "error",
  title: "增减率与金额不符",
  checks: "“增长（下降）…%”是否等于增减额除以上年数、四舍五入的结果。没有印上年数时，用本年数和增减额推算上年数。",
  why: "增减率最容易从邻近一项或者上年的文件里抄错。",
  source: "《中华人民共和国预算法》第七十五条要求决算收支真实、数额准确、内容完整；预算说明按同样的要求核对。",
  mend: "用金额重算增减率；如果增减率没错，再核对金额。",
  bad: [
    {
      title: "增减率与增减额对不上",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n本部门2025年机关运行经费预算86.50万元，比上年预算增加6.30万元，增长8.75%。",
      findings: [{ message: "四舍五入是7.86%", at: "8.75%" }],
    },
  ],
  good: [
    {
      title: "增减率正确",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n本部门2025年机关运行经费预算86.50万元，比上年预算增加6.30万元，增长7.86%。",
    },
  ],
  run: (context) => reportFaults(context, "rate-does-not-fit"),
};
