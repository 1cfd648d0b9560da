/** The groups of the rulebook, as users read them. */
import type { Rule } from "../model.ts";

export const GROUP_TITLES: Readonly<Record<Rule["group"], string>> = {
  agreement: "数字是否相符",
  classification: "科目是否正确",
  completeness: "公开是否完整",
  continuity: "年度、部门与单位是否衔接",
  explanation: "说明是否成立",
  layout: "版面是否完好",
  origin: "来源：有无照抄",
  plausibility: "数字是否合理",
  privacy: "有无不宜公开的信息",
  tables: "表格是否正确",
  wording: "文字是否规范",
};
