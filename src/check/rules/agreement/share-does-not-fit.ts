/** A printed share is not the part divided by the whole. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "share-does-not-fit",
  group: "agreement",
  severity: "error",
  title: "占比与金额不符",
  checks: "“占…的…%”“完成预算的…%”是否等于两个金额相除、四舍五入的结果。只差末位的，另作提示。",
  why: "占比算错，说明占比或者两个金额中有一个抄错了。",
  source: "《中华人民共和国预算法》第七十五条要求决算收支真实、数额准确、内容完整；预算说明按同样的要求核对。",
  mend: "用金额重算占比；如果占比没错，再核对两个金额。",
  bad: [
    {
      title: "占比的数字写颠倒",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年部门支出预算1250.36万元，其中：基本支出612.40万元，占支出预算的49.88%。",
      findings: [{ message: "四舍五入是48.98%", at: "49.88%" }],
    },
  ],
  good: [
    {
      title: "占比正确",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年部门支出预算1250.36万元，其中：基本支出612.40万元，占支出预算的48.98%。",
    },
  ],
  run: (context) => reportFaults(context, "share-does-not-fit"),
};
