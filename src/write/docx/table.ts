/**
 * A table of the manuscript as a Word table: repeated heading rows, real spans, letters as small as its width asks. It is written as XML
 * (ECMA-376, 17.4) straight away: objects for each cell of a long document would take gigabytes.
 */
import { PADDING, type SetCell, type SetRow, type TablePart } from "../manuscript/index.ts";
import { escapeXml } from "../office/xml.ts";
import { type Fit, fitOf, type Room } from "./fit.ts";
import { pageFields } from "./places.ts";

/** So many rows stay together at the end, that 合计 never stands alone on a page. */
const LAST_TOGETHER = 4;

const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const BORDERS = EDGES.map((edge) => `<w:${edge} w:val="single" w:color="000000" w:sz="4"/>`).join("");
/** Left and right of the text of a cell, in twentieths of a point. */
const BESIDE = 60;

export function wordTable(part: TablePart, room: Room): string {
  const { width } = room;
  const total = part.widths.reduce((sum, each) => sum + each + PADDING, 0);
  const fit = fitOf(part, room);
  const columns = part.widths.map((each) => Math.floor((width * (each + PADDING)) / total));
  const rows = completeRows(part).map((cells, index) => {
    const fromEnd = part.rows.length - 1 - index;
    const header = index < part.headerRows;
    const heads = fromEnd > 0 && cells.length === 1 && part.columns > 1;
    const keepNext = header || heads || (fromEnd > 0 && fromEnd < LAST_TOGETHER);
    const bold = header || part.rows[index]?.total === true;
    return rowXml(cells, header, { bold, keepNext, fit, columns });
  });
  const margins = [fit.padding, BESIDE, fit.padding, BESIDE].map(
    (each, at) => `<w:${EDGES[at]} w:type="dxa" w:w="${each}"/>`,
  );
  const properties =
    `<w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margins.join("")}</w:tblCellMar></w:tblPr>`;
  const grid = columns.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A cell of a row: `goesOn` is the part of one that began in a row above. */
interface WordCell {
  readonly cell: SetCell;
  readonly goesOn: boolean;
}

/** Every row with the cells that reach into it from above, from left to right. */
function completeRows({ rows }: TablePart): WordCell[][] {
  const complete: WordCell[][] = rows.map(({ cells }) => cells.map((cell) => ({ cell, goesOn: false })));
  rows.forEach(({ cells }: SetRow, index) => {
    for (const cell of cells) {
      for (let below = 1; below < cell.rowSpan; below += 1) complete[index + below]?.push({ cell, goesOn: true });
    }
  });
  for (const row of complete) row.sort((a, b) => a.cell.column - b.cell.column);
  return complete;
}

interface RowSetting {
  readonly bold: boolean;
  /** Whether it stays on the page of the row below it. */
  readonly keepNext: boolean;
  readonly fit: Fit;
  readonly columns: readonly number[];
}

function rowXml(cells: readonly WordCell[], header: boolean, setting: RowSetting): string {
  const properties = `<w:trPr><w:cantSplit/>${header ? "<w:tblHeader/>" : ""}</w:trPr>`;
  return `<w:tr>${properties}${cells.map((cell) => cellXml(cell, setting)).join("")}</w:tr>`;
}

function cellXml({ cell, goesOn }: WordCell, setting: RowSetting): string {
  const spanned = setting.columns.slice(cell.column, cell.column + cell.columnSpan);
  const width = spanned.reduce((sum, each) => sum + each, 0);
  const across = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
  const down = cell.rowSpan > 1 ? `<w:vMerge w:val="${goesOn ? "continue" : "restart"}"/>` : "";
  const properties = `<w:tcW w:type="dxa" w:w="${width}"/>${across}${down}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(cell, goesOn ? "" : cell.text, setting)}</w:tc>`;
}

function paragraphXml(
  { align, indent, pagesOf }: SetCell,
  text: string,
  { bold, keepNext, fit: { size, line } }: RowSetting,
): string {
  const keep = keepNext ? "<w:keepNext/>" : "";
  const spacing = line === null ? "" : `<w:spacing w:line="${line}" w:lineRule="exact"/>`;
  const place = `${spacing}<w:ind w:left="${indent * size * 5}" w:firstLine="0"/><w:jc w:val="${align}"/>`;
  const properties = `<w:pPr><w:pStyle w:val="TableText"/>${keep}${place}</w:pPr>`;
  const letters = `<w:rPr>${bold ? "<w:b/><w:bCs/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  if (pagesOf !== undefined) return `<w:p>${properties}${pageFields(pagesOf, letters)}</w:p>`;
  if (text === "") return `<w:p>${properties}</w:p>`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p>${properties}<w:r>${letters}${lines.join("<w:br/>")}</w:r></w:p>`;
}
