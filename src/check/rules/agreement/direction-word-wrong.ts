/** 增加, 减少 or 持平 contradicts the two amounts. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "direction-word-wrong",
  group: "agreement",
  severity: "error",
  title: "增加、减少、持平与数字不符",
  checks: "由两个数可以看出的增减方向，与“增加”“减少”“持平”是否一致。",
  why: "方向写反，后面的原因也往往是照抄上年的。",
  source: "《中华人民共和国预算法》第七十五条要求决算收支真实、数额准确、内容完整；预算说明按同样的要求核对。",
  mend: "核对两年的数；数没错的，改正方向词，并检查后面写的原因。",
  bad: [
    {
      title: "由大变小却写增加",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2024年公务接待费预算执行数为4.80万元，2025年预算安排4.20万元，比2024年预算执行数增加12.50%。",
      findings: [{ message: "实际减少0.6万元", at: "4.20万元" }],
    },
  ],
  good: [
    {
      title: "方向正确",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2024年公务接待费预算执行数为4.80万元，2025年预算安排4.20万元，比2024年预算执行数减少12.50%。",
    },
  ],
  run: (context) => reportFaults(context, "direction-word-wrong"),
};
