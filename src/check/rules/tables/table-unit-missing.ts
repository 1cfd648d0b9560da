/** A table of amounts without a unit, where the other tables have one. */
import type { Rule } from "../../model.ts";
import { headOf, nameOf, type TableView, viewsOf } from "./lib/view.ts";

export const rule: Rule = {
  id: "table-unit-missing",
  group: "tables",
  severity: "notice",
  title: "表没有写明计量单位",
  checks: "有金额的表是否写明单位（表头“单位：万元”或栏目“金额（万元）”）。只在同一文件别的表写了单位时提示。",
  why: "没有单位的金额无法认定；同一文件里常有以元和以万元为单位的表。",
  source: "各地预决算公开模板：每张表标明计量单位",
  mend: "在表头右上方补写“单位：万元”或“单位：元”。",
  bad: [
    {
      title: "两张表有一张没有单位",
      text:
        "某某市水务局2031年部门预算\n2031年部门收入预算总表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n| 合计 | 80.00 |\n" +
        "2031年部门支出预算总表\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n| 合计 | 80.00 |",
      findings: [{ message: "没有写明计量单位", at: "2031年部门支出预算总表" }],
    },
  ],
  good: [
    {
      title: "都有单位",
      text:
        "某某市水务局2031年部门预算\n2031年部门收入预算总表\n单位：万元\n| 科目名称 | 合计 |\n| 农林水支出 | 80.00 |\n| 合计 | 80.00 |\n" +
        "2031年部门支出预算总表\n| 科目名称 | 合计（万元） |\n| 农林水支出 | 80.00 |\n| 合计 | 80.00 |",
    },
  ],
  *run({ statement }) {
    const views = viewsOf(statement).filter(({ key }) => key !== null && !/^(?:performance|units|assets)/.test(key));
    if (!views.some(hasUnit)) return;
    for (const view of views) {
      if (view.state !== "amounts" || hasUnit(view)) continue;
      yield {
        message: `${nameOf(view)}没有写明计量单位，同一文件有别的表写了。`,
        spans: [headOf(view, statement)],
      };
    }
  },
};

function hasUnit({ table, figures }: TableView): boolean {
  return (
    table.unit !== null ||
    table.columns.some(({ unit }) => unit !== null && /元/.test(unit)) ||
    figures.some(({ unit }) => /元/.test(unit))
  );
}
