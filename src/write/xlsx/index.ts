/** The tables of a statement as one workbook, a sheet each. */
import type { Statement } from "../../statement/model.ts";
import type { Manuscript, TablePart } from "../manuscript/index.ts";
import { type Sheet, workbook } from "../office/workbook.ts";
import { sheetOf } from "./sheet.ts";

/** What Excel allows for a name of a sheet. */
const LONGEST_NAME = 31;

/** null where the statement has no tables. Same statement, same bytes. */
export function xlsxOf(statement: Statement, { parts, cover }: Manuscript): Uint8Array | null {
  const tables = parts.filter((part): part is TablePart => part.kind === "table");
  if (tables.length === 0) return null;
  const names = namesOf(tables);
  const titles = tables.map((part, index) => `${index + 1} ${part.headings.at(-1)?.text.trim() ?? "表"}`);
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  const sheets = tables.map((part, index) => sheetOf(part, names[index] ?? `表${index + 1}`, statement, figures));
  return workbook([coverSheet(cover, titles), ...sheets]);
}

/** What the document is, and the titles of the sheets: the tables alone need not say whose they are, nor of which year. */
function coverSheet(cover: readonly string[], titles: readonly string[]): Sheet {
  const [title, ...others] = cover;
  const rows = [
    { cells: [{ text: title ?? "", style: "title" as const }], height: 60 },
    ...others.map((text) => ({ cells: [{ text, style: { size: 12, across: "center" as const } }], height: 24 })),
    { cells: [] },
    ...titles.map((text) => ({ cells: [{ text, style: "plain" as const }] })),
  ];
  return { name: "封面", columns: [80], rows, merges: [], pictures: [] };
}

/** Names of the sheets: 1 收支总表, all different, without what Excel does not allow. */
function namesOf(tables: readonly TablePart[]): string[] {
  return tables.map(({ headings }, index) => {
    const title = headings.at(-1)?.text.replace(/[\\/?*[\]:'\s]/g, "") ?? "表";
    const name = `${index + 1} ${title.replace(/^\d{4}年/, "")}`;
    // Cut before a bracket that would stay open.
    return name.length <= LONGEST_NAME
      ? name.trim()
      : name
          .slice(0, LONGEST_NAME)
          .replace(/[（(][^（(）)]*$/, "")
          .trim();
  });
}
