/** Revenue and expenditure, or two amounts said to be equal, differ. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "balance-differs",
  group: "agreement",
  severity: "warning",
  title: "收支或文中写明相等的数不相等",
  checks: "收入总计与支出总计、文中写明“一致”“收支相抵”的两个数是否相等。",
  why: "部门预算收支平衡，收入总计和支出总计不等，就有一边漏列或多列。",
  source: "《中华人民共和国预算法》第四条要求全部收入和支出都纳入预算，第十二条要求收支平衡。",
  mend: "核对收支总表，查明哪一边漏列、多列或抄错。",
  bad: [
    {
      title: "收入与支出不等",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n（一）收入预算\n2025年年初部门收入预算1250.36万元。\n（二）支出预算\n2025年年初部门支出预算1205.36万元。",
      findings: [{ message: "相差45万元", at: "1250.36万元" }],
    },
  ],
  good: [
    {
      title: "收支相等",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n（一）收入预算\n2025年年初部门收入预算1250.36万元。\n（二）支出预算\n2025年年初部门支出预算1250.36万元。",
    },
  ],
  run: (context) => reportFaults(context, "balance-differs"),
};
