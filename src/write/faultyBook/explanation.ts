/** The sheet on which the faults of a workbook are explained: one row a fault, with a link to its cell. */
import { columnName } from "../office/workbook.ts";
import { escapeXml } from "../office/xml.ts";
import type { Mark } from "./model.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEADS = ["序号", "工作表", "单元格", "项目", "现在的内容", "错在哪里", "怎么改"] as const;
const WIDTHS = [6, 18, 10, 20, 26, 50, 60] as const;
/** Column of the cell's address, which is a link. */
const LINKED = "C";
const MOST_LINKS = 60_000;

/** The worksheet part; `style` wraps text. */
export function explanationXml(marks: readonly Mark[], style: number): string {
  const rows = [HEADS, ...marks.map((mark, index) => rowOf(mark, index))].map((cells, index) =>
    rowXml(cells, index, style),
  );
  const widths = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const links = marks.slice(0, MOST_LINKS).map((mark, index) => {
    const target = escapeXml(`'${mark.sheet.replaceAll("'", "''")}'!${addressOf(mark)}`);
    return `<hyperlink ref="${LINKED}${index + 2}" location="${target}" display="${addressOf(mark)}"/>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
    `${links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`}</worksheet>`
  );
}

const addressOf = ({ row, column }: Mark): string => `${columnName(column)}${row + 1}`;

/** What the row of a fault says. */
function rowOf(mark: Mark, index: number): readonly string[] {
  const { sheet, heading, seen, why, advice } = mark;
  return [String(index + 1), sheet, addressOf(mark), heading, seen, why.trim(), advice];
}

function rowXml(cells: readonly string[], index: number, style: number): string {
  const texts = cells.map((text, column) => {
    const address = `${columnName(column)}${index + 1}`;
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${texts.join("")}</row>`;
}
