/** A table of the manuscript as a Word table: repeated heading rows, real spans, letters as small as its width asks. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
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
import { type Fit, fitOf, PADDING, type Room } from "./fit.ts";

/** So many rows stay together at the end, that 合计 never stands alone on a page. */
const LAST_TOGETHER = 4;

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

export function wordTable(part: TablePart, room: Room): Table {
  const { width } = room;
  const total = part.widths.reduce((sum, each) => sum + each + PADDING, 0);
  const fit = fitOf(part, room);
  const columnWidths = part.widths.map((each) => Math.floor((width * (each + PADDING)) / total));
  return new Table({
    rows: part.rows.map((row, index) => {
      const fromEnd = part.rows.length - 1 - index;
      const keepNext = index < part.headerRows || (fromEnd > 0 && fromEnd < LAST_TOGETHER);
      return wordRow(row, { header: index < part.headerRows, keepNext, fit, columnWidths });
    }),
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: 60, right: 60, top: fit.padding, bottom: fit.padding, marginUnitType: WidthType.DXA },
  });
}

interface RowSetting {
  readonly header: boolean;
  /** Whether it stays on the page of the row below it. */
  readonly keepNext: boolean;
  readonly fit: Fit;
  readonly columnWidths: readonly number[];
}

function wordRow(row: SetRow, setting: RowSetting): TableRow {
  return new TableRow({
    tableHeader: setting.header,
    cantSplit: true,
    children: row.cells.map((cell) => wordCell(cell, setting.header || row.total, setting)),
  });
}

function wordCell(
  cell: SetCell,
  bold: boolean,
  { keepNext, fit: { size, line }, columnWidths }: RowSetting,
): TableCell {
  const width = columnWidths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  const paragraph = new Paragraph({
    style: "TableText",
    keepNext,
    alignment: ALIGN[cell.align],
    ...(line === null ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }),
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
