/** A spreadsheet's formula whose stored value is not what the formula gives. */
import type { StaleFormula } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";

const MOST_LISTED = 8;

export const rule: Rule = {
  id: "formula-value-stale",
  group: "tables",
  severity: "error",
  title: "公式的存储值与计算结果不符",
  checks: "电子表格里带公式的单元格：存储的（也就是看到的）数，是否等于按公式算出的数。只适用于 xlsx、xls。",
  why: "多为关闭自动重算、粘贴数值或手工改数造成：打开时看到的数会变，公开的数不可靠。",
  source: "本规则出于电子表格的计算规则，无专门法条",
  mend: "重新计算整个工作簿（Excel 按 F9）后核对，再公开。",
  bad: [
    {
      title: "合计没有重新计算",
      text: "2031年部门支出预算总表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80 |\n| 住房保障支出 | 11 |\n| 合计 | =SUM(B4:B5) → 90 |",
      findings: [{ message: "应得91，存储的是90", at: "90" }],
    },
  ],
  good: [
    {
      title: "存储值就是计算结果",
      text: "2031年部门支出预算总表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80 |\n| 住房保障支出 | 11 |\n| 合计 | =SUM(B4:B5) → 91 |",
    },
  ],
  *run({ statement: { staleFormulas } }): Generator<Report> {
    if (staleFormulas.length > MOST_LISTED) yield inOne(staleFormulas);
    else for (const stale of staleFormulas) yield { message: `${said(stale)}。`, spans: [stale.place] };
  },
};

function said({ formula, stored, computed, place }: StaleFormula): string {
  const where = [place.sheet ?? "", place.cell ?? ""].filter((part) => part !== "").join("!");
  return `${where === "" ? "这里" : where}的公式“${formula.slice(0, 80)}”应得${computed}，存储的是${stored}`;
}

function inOne(stale: readonly StaleFormula[]): Report {
  const listed = stale.slice(0, MOST_LISTED).map(said).join("；");
  return {
    message: `有${stale.length}个公式的存储值与计算结果不符：${listed}；等等。`,
    spans: stale.map(({ place }) => place),
  };
}
