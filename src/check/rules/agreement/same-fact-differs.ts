/** One fact is printed with two values. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "same-fact-differs",
  group: "agreement",
  severity: "error",
  title: "同一数据前后不一",
  checks:
    "同一年、同一项数据在文中和表中各处印出的数是否相同（位数不同而舍入后相同的，不算不同）。只差末位的，作为警告。",
  why: "同一个数出现两个值，至少有一个是错的，多半是只改了一处。",
  source: "《中华人民共和国政府信息公开条例》第六条要求准确公开信息；《中华人民共和国预算法》第七十五条要求数额准确。",
  mend: "核对原始数据，把各处改成同一个数。",
  bad: [
    {
      title: "总数前后不一",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年机关运行经费预算86.50万元。\n二、其他重要事项\n（一）机关运行经费\n2025年机关运行经费预算68.50万元。",
      findings: [{ message: "相差18万元", at: "86.50万元" }],
    },
  ],
  good: [
    {
      title: "位数不同，舍入后相同",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年机关运行经费预算86.52万元。\n二、其他重要事项\n（一）机关运行经费\n2025年机关运行经费预算86.5万元。",
    },
  ],
  run: (context) => reportFaults(context, "same-fact-differs"),
};
