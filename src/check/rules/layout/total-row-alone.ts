/** The row 合计 alone on a page, the table it sums on the pages before. */
import type { Table, TableRow } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf, viewsOf } from "../tables/lib/view.ts";

const FEWEST_BEFORE = 3;

export const rule: Rule = {
  id: "total-row-alone",
  group: "layout",
  severity: "notice",
  title: "合计行单独成页",
  checks: "PDF 的表跨页时，最后一页是否只剩“合计”一行。",
  why: "合计与所加的各行不在一页，又往往没有表头，读者看不出是哪张表的合计。",
  source: "各地部门预决算公开情况检查表：表格完整、便于阅读",
  mend: "缩小行距或调整分页，使合计与明细在同一页，或在续页重复表头。",
  bad: [
    {
      title: "只剩合计",
      text:
        "2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n| 2130301 | 行政运行 | 70.00 |\n" +
        "| 221 | 住房保障支出 | 9.00 |\n| 22102 | 住房改革支出 | 9.00 |\n| 2210201 | 住房公积金 | 9.00 |\f| | 合计 | 79.00 |",
      findings: [{ message: "一行单独印在第2页", at: "\t合计\t79.00" }],
    },
  ],
  good: [
    {
      title: "合计与明细同页",
      text:
        "2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |\n| 2130301 | 行政运行 | 70.00 |\f" +
        "| 221 | 住房保障支出 | 9.00 |\n| 22102 | 住房改革支出 | 9.00 |\n| 2210201 | 住房公积金 | 9.00 |\n| | 合计 | 79.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    if (statement.format !== "pdf") return;
    for (const view of viewsOf(statement)) {
      const row = loneTotal(view.table);
      if (row === null) continue;
      yield {
        message: `${nameOf(view)}的“${row.label || "合计"}”一行单独印在第${row.page}页。`,
        spans: [{ start: row.start, end: row.end }],
      };
    }
  },
};

/** The total when it is all that the table's last page has. */
function loneTotal({ rows }: Table): TableRow | null {
  const [last] = rows.slice(-1);
  if (last === undefined || last.role !== "total" || last.page === null) return null;
  const onPage = rows.filter(({ page, start }) => page === last.page && start !== last.start);
  const before = rows.filter(({ page }) => page === (last.page ?? 0) - 1);
  return onPage.length === 0 && before.length >= FEWEST_BEFORE ? last : null;
}
