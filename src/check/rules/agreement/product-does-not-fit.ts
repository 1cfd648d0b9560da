/** A count times a price does not give the printed amount. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "product-does-not-fit",
  group: "agreement",
  severity: "error",
  title: "数量乘以标准与金额不符",
  checks: "“…人，…万元/人”“…次，每次…人”相乘，是否等于印出的金额或人次。",
  why: "数量、标准、金额写在一起，相乘对不上，就必有一个数是错的，或者漏写了天数、期数。",
  source: "本规则的理由：数量、标准和金额写在同一句里，读者会照着相乘；标准四舍五入的误差已经计入。",
  mend: "核对数量、标准和金额；还要乘天数、期数的，写明。",
  bad: [
    {
      title: "人数乘以人均对不上",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年培训费预算3.1万元，主要包括档案业务培训3.1万元，共计40人，0.052万元/人。",
      findings: [{ message: "40人×0.052万元/人＝2.08万元", at: "3.1万元" }],
    },
  ],
  good: [
    {
      title: "人均四舍五入后相乘相符",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年培训费预算2.1万元，主要包括档案业务培训2.1万元，共计40人，0.052万元/人。",
    },
  ],
  run: (context) => reportFaults(context, "product-does-not-fit"),
};
