/** The tables of a statement as one workbook, a sheet each. */
import type { Statement } from "../../statement/model.ts";
import type { GuideItem } from "../guide/index.ts";
import type { Cover, Manuscript, TablePart } from "../manuscript/index.ts";
import { type Sheet, workbook } from "../office/workbook.ts";
import { Sums } from "./formulas.ts";
import { guideSheet } from "./guideSheet.ts";
import { sheetOf } from "./sheet.ts";

/** What Excel allows for a name of a sheet. */
const LONGEST_NAME = 31;

/** The tables, and the guide behind them. null where the statement has no tables. Same statement, same bytes. */
export function xlsxOf(
  statement: Statement,
  { parts, cover }: Manuscript,
  guide: readonly GuideItem[] = [],
): Uint8Array | null {
  const tables = parts.filter((part): part is TablePart => part.kind === "table");
  if (tables.length === 0) return null;
  const titles = tables.map(({ headings }, index) => `${index + 1} ${headings.at(-1)?.text ?? "表"}`);
  const names = titles.map(sheetName);
  const sums = new Sums(statement);
  const sheets = tables.map((part, index) => sheetOf(part, names[index] ?? `表${index + 1}`, sums));
  const guided = guideSheet(guide, new Map(tables.map(({ anchor }, index) => [anchor, names[index] ?? ""])));
  return workbook([coverSheet(cover, titles), ...sheets, ...(guided === null ? [] : [guided])]);
}

/** What the document is, and the titles of its tables: the sheets alone need not say whose they are, nor of which year. */
function coverSheet(cover: Cover, titles: readonly string[]): Sheet {
  const rows = [
    ...cover.title.map((text) => ({ cells: [{ text, style: "title" as const }], height: 44 })),
    ...cover.foot.map((text) => ({ cells: [{ text, style: { size: 12, across: "center" as const } }], height: 24 })),
    { cells: [] },
    ...titles.map((text) => ({ cells: [{ text, style: "plain" as const }] })),
  ];
  return { name: "封面", columns: [80], rows, merges: [], pictures: [] };
}

/** 1 收支总表: without what Excel does not allow, cut where it is too long, and no bracket left open by the cut. */
function sheetName(title: string): string {
  const whole = title
    .replace(/[\\/?*[\]:']/g, "")
    .replace(/\s+/g, " ")
    .replace(/^(\d+ )\d{4}年/, "$1");
  if (whole.length <= LONGEST_NAME) return whole.trim();
  const cut = whole.slice(0, LONGEST_NAME);
  const open = Math.max(cut.lastIndexOf("（"), cut.lastIndexOf("("));
  const closed = Math.max(cut.lastIndexOf("）"), cut.lastIndexOf(")"));
  return (open > closed && open > 2 ? cut.slice(0, open) : cut).trim();
}
