/** A year that cannot be meant: one digit short, a comparison of the year with itself, a heading or a date of another year. */
import type { Report, Rule } from "../../model.ts";
import { arrangedInOtherYear, wrongBases } from "./lib/year-bases.ts";
import { datedAssets, headingsOfOtherYear, periodsPast, shortYears } from "./lib/year-faults.ts";

export const rule: Rule = {
  id: "year-impossible",
  group: "wording",
  severity: "error",
  title: "年份不可能成立",
  checks:
    "年份少写或多写一位；本年预算与本年预算自己比较；标题年份与文件年份不符；决算的资产时点不是决算年度末；" +
    "预算的基期、项目周期不是应有的年份。书名号内、文号中的年份不算。",
  why: "多为套用上年文稿时漏改。基期写错，增减额和增减率就失去依据。",
  source: "预算法实施条例第六条（公开本年度预算及说明）；各地预决算公开模板的年度口径",
  mend: "核对后改为正确的年份。",
  bad: [
    {
      title: "预算的资产时点在年底以后",
      text: "青溪县档案馆2031年部门预算\n一、国有资产\n截至2031年12月31日，共有车辆2辆。",
      findings: [{ message: "资产时点应为2030年", at: "2031年12月31日" }],
    },
    {
      title: "本年预算与本年预算自己比较",
      text:
        "某某市水务局2031年部门预算\n一、收入预算\n2031年收入预算80.00万元，比2031年预算增加5.00万元。\n" +
        "二、支出预算\n2031年支出预算80.00万元。",
      findings: [{ message: "自己与自己比较", at: "比2031年预算增加" }],
    },
    {
      title: "预算安排写成上年",
      text:
        "某某市水务局2031年部门预算\n一、支出预算\n2031年支出预算12.00万元，比2030年预算增加2.00万元。\n" +
        "二、2031年项目\n1.水利支出12.00万元。2030年预算执行数为10.00万元，2030年预算安排12.00万元，比2030年预算执行数增加20.00%。",
      findings: [{ message: "应是2031年的预算安排", at: "2030年预算安排" }],
    },
    {
      title: "年份少一位",
      text: "某某市水务局2031年度部门决算\n一、收入\n203年度收入合计80.00万元。",
      findings: [{ message: "年份不完整", at: "203年度" }],
    },
    {
      title: "决算的资产时点停在上一年",
      text:
        "某某市水务局2031年度部门决算\n一、收入支出决算情况说明\n2031年度收入合计80.00万元。\n" +
        "二、国有资产占用情况\n截至2030年12月31日，本部门共有车辆4辆。",
      findings: [{ message: "应为2031年", at: "2030年12月31日" }],
    },
  ],
  good: [
    {
      title: "与上年比较，资产时点在上年",
      text:
        "某某市水务局2031年部门预算\n一、收入预算\n2031年收入预算80.00万元，比2030年预算增加5.00万元。\n" +
        "二、国有资产占用情况\n截至2030年8月31日，本部门共有车辆4辆。",
    },
    {
      title: "从上年起一直实施的项目",
      text: "某某市水务局2031年部门预算\n一、项目情况\n实施周期：2029年起。\n年度预算安排：2031年预算12.00万元。",
    },
    {
      title: "文件名称和文号中的年份",
      text: "某某市水务局2031年部门预算\n一、立项依据\n根据《河道整治规划（2017年修订）》和水规〔2018〕18号文件安排。",
    },
  ],
  *run({ statement }): Generator<Report> {
    yield* shortYears(statement);
    yield* wrongBases(statement);
    yield* headingsOfOtherYear(statement);
    yield* datedAssets(statement);
    yield* periodsPast(statement);
    yield* arrangedInOtherYear(statement);
  },
};
