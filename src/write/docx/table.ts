/** A table of the manuscript as a Word table: repeated heading rows, real spans, letters as small as its width asks. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { SetCell, SetRow, TablePart } from "../manuscript/index.ts";

/** Half points: 五号, and the least that can be read in print. */
const LARGEST = 21;
const SMALLEST = 12;
/** So many rows stay together at the end, that 合计 never stands alone on a page. */
const LAST_TOGETHER = 4;
/** Room beside the text of a cell, in characters. */
const PADDING = 0.8;

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

/** `width` is that of the text on its page, in twentieths of a point. */
export function wordTable(part: TablePart, width: number): Table {
  const total = part.widths.reduce((sum, each) => sum + each + PADDING, 0);
  const size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(width / 10 / total)));
  const columnWidths = part.widths.map((each) => Math.floor((width * (each + PADDING)) / total));
  return new Table({
    rows: part.rows.map((row, index) => {
      const fromEnd = part.rows.length - 1 - index;
      const keepNext = index < part.headerRows || (fromEnd > 0 && fromEnd < LAST_TOGETHER);
      return wordRow(row, { header: index < part.headerRows, keepNext, size, columnWidths });
    }),
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: 60, right: 60, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
  });
}

interface RowSetting {
  readonly header: boolean;
  /** Whether it stays on the page of the row below it. */
  readonly keepNext: boolean;
  /** Of the letters, in half points. */
  readonly size: number;
  readonly columnWidths: readonly number[];
}

function wordRow(row: SetRow, setting: RowSetting): TableRow {
  return new TableRow({
    tableHeader: setting.header,
    cantSplit: true,
    children: row.cells.map((cell) => wordCell(cell, setting.header || row.total, setting)),
  });
}

function wordCell(cell: SetCell, bold: boolean, { keepNext, size, columnWidths }: RowSetting): TableCell {
  const width = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  const paragraph = new Paragraph({
    style: "TableText",
    keepNext,
    alignment: ALIGN[cell.align],
    indent: { firstLine: 0, left: cell.indent * size * 5 },
    children: [new TextRun({ text: cell.text, size, bold })],
  });
  return new TableCell({
    children: [paragraph],
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  });
}
