/** A percentage is printed although its base is zero. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "rate-from-zero",
  group: "agreement",
  severity: "notice",
  title: "基数为0却写了百分比",
  checks: "上年数为0时是否写了增减率，预算数为0时是否写了完成率。",
  why: "除以0没有结果，写成“增长100%”或“完成0%”会误导读者。",
  source: "本规则的理由：基数为0时没有增减率，各地审核时也要求不写。",
  mend: "删去百分比，写“上年无此项支出”或“年初未安排预算”。",
  bad: [
    {
      title: "上年为0却写增长100%",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年公务接待费预算0.40万元，比上年增加0.40万元，增长100%。",
      findings: [{ message: "基数为0", at: "100%" }],
    },
  ],
  good: [
    {
      title: "上年为0，只写增加额",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年公务接待费预算0.40万元，比上年增加0.40万元，上年无此项支出。",
    },
  ],
  run: (context) => reportFaults(context, "rate-from-zero"),
};
