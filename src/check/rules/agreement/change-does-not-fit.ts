/** A printed change is not the difference of the two amounts. */
import type { Rule } from "../../model.ts";
import { reportFaults } from "../faults.ts";
import { impossibleIncreases } from "./lib/impossible.ts";

export const rule: Rule = {
  id: "change-does-not-fit",
  group: "agreement",
  severity: "error",
  title: "增减额与两年的数不符",
  checks: "“比上年增加（减少）…万元”是否等于两年金额之差；没有印上年数时，增加额是否大于本年数（那样上年就成了负数）。",
  why: "本年数、上年数、增减额三个数由两个可以算出第三个，对不上就必有一个是错的。",
  source: "《中华人民共和国预算法》第七十五条要求决算收支真实、数额准确、内容完整；预算说明按同样的要求核对。",
  mend: "核对本年数和上年数，重算增减额。",
  bad: [
    {
      title: "增减额抄错一位",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年机关运行经费86.50万元，比2024年预算80.20万元增加8.30万元。",
      findings: [{ message: "相差2万元", at: "8.30万元" }],
    },
    {
      title: "增加额比本年数还大",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年机关运行经费预算8.65万元，比2024年预算增加63.00万元。",
      findings: [{ message: "照此上年是-54.35万元", at: "63.00万元" }],
    },
  ],
  good: [
    {
      title: "增减额正确",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年机关运行经费86.50万元，比2024年预算80.20万元增加6.30万元。",
    },
    {
      title: "上年没有，全部是增加的",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年公务用车购置费预算18.00万元，比2024年预算增加18.00万元。",
    },
  ],
  *run(context) {
    yield* reportFaults(context, "change-does-not-fit");
    yield* impossibleIncreases(context);
  },
};
