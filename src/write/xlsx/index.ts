/** The tables of a statement as one workbook, a sheet each. */
import type { Statement } from "../../statement/model.ts";
import type { GuideItem } from "../guide/index.ts";
import type { Cover, Manuscript, TablePart } from "../manuscript/index.ts";
import { type Sheet, type SheetRow, type StyleData, workbook } from "../office/workbook.ts";
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
  return workbook([coverSheet(cover, titles, names), ...sheets, ...(guided === null ? [] : [guided])]);
}

const FOOT: StyleData = { size: 12, across: "center" };
const LINK: StyleData = { size: 11, across: "left", colour: "FF0B57A4" };

/** What the document is, and the titles of its tables: the sheets alone need not say whose they are, nor of which year. */
function coverSheet({ title, foot }: Cover, titles: readonly string[], names: readonly string[]): Sheet {
  const above: SheetRow[] = [
    ...title.map((text) => ({ cells: [{ text, style: "title" as const }], height: 40 })),
    ...foot.map((text) => ({ cells: [{ text, style: FOOT }], height: 24 })),
    { cells: [] },
  ];
  const contents = titles.map((text): SheetRow => ({ cells: [{ text, style: LINK }], height: 20 }));
  const links = names.map((to, index) => ({ cell: `A${above.length + index + 1}`, to }));
  return { name: "封面", columns: [80], rows: [...above, ...contents], merges: [], pictures: [], links };
}

/** 1 收支总表: without what Excel does not allow, cut where it is too long, and no bracket left open by the cut. */
export function sheetName(title: string): string {
  const whole = title
    .replace(/[\\/?*[\]:']|\p{Cc}|\p{Cs}/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^(\d+ )\d{4}年/, "$1")
    .trim();
  if (whole.length <= LONGEST_NAME) return whole;
  const cut = whole.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, "");
  const open = Math.max(cut.lastIndexOf("（"), cut.lastIndexOf("("));
  const closed = Math.max(cut.lastIndexOf("）"), cut.lastIndexOf(")"));
  return (open > closed && open > 2 ? cut.slice(0, open) : cut).trim();
}
