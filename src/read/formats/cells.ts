/** A workbook as raw cells, for those who take data out of it and no document: what is stored, exact, and what is hidden too. */
import { formatExact } from "../../figures/index.ts";
import { detectFormat } from "../detect.ts";
import type { Refusal } from "../source.ts";
import { storedNumber } from "./formula/exact.ts";
import { refusal, refusing } from "./refusal.ts";
import { type CellStyle, columnOf, rowOf, type Sheet, type SheetCell } from "./sheets/model.ts";
import { openXls } from "./xls.ts";
import { openXlsx } from "./xlsx.ts";

export interface StoredCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Numbers as plain decimals, to the fifteen digits that spreadsheets keep; errors as they show. */
  readonly text: string;
  /** A formula without a stored result. */
  readonly uncalculated?: true;
  /** Whether a number is stored; a text may look like one. */
  readonly isNumber: boolean;
  readonly look: CellStyle;
}

export interface StoredSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By rows, then columns. */
  readonly cells: readonly StoredCell[];
  /** What else the sheet shows: merged areas, what is hidden, widths. */
  readonly layout: Pick<Sheet, "merges" | "hiddenRows" | "hiddenColumns" | "widths">;
}

export interface StoredWorkbook {
  readonly format: "xlsx" | "xls";
  readonly sheets: readonly StoredSheet[];
}

/** Decimals that a stored number of fifteen digits can have. */
const MOST_DECIMALS = 15;

/** Reads the cells of an .xlsx or .xls. What is damaged, hostile or no workbook comes back as a Refusal. Never throws on bad input. */
export async function readCells(bytes: Uint8Array): Promise<StoredWorkbook | Refusal> {
  const format = detectFormat(bytes);
  if (typeof format === "object") return { refused: true, format: null, message: format.unknown };
  if (format !== "xlsx" && format !== "xls") {
    return refusal("not-a-workbook", "这不是 Excel 工作簿（.xlsx、.xls）。请用 Excel 或 WPS 另存为 .xlsx 后再提交。");
  }
  const opened = await refusing(format, () => (format === "xlsx" ? openXlsx(bytes) : openXls(bytes)));
  return "refused" in opened ? opened : { format, sheets: opened.workbook.sheets.map((sheet) => storedSheet(sheet)) };
}

function storedSheet({ name, hidden, cells, ...layout }: Sheet): StoredSheet {
  const keys = [...cells.keys()].sort((one, other) => one - other);
  const stored = keys.map((key): StoredCell => {
    const cell = cells.get(key) as SheetCell;
    const uncalculated = cell.formula !== null && cell.value === null && cell.text === "";
    const place = { row: rowOf(key), column: columnOf(key), text: textOf(cell) };
    const isNumber = typeof cell.value === "number";
    return { ...place, isNumber, look: cell.style, ...(uncalculated ? { uncalculated } : {}) };
  });
  return { name, hidden, cells: stored, layout };
}

function textOf({ value, text }: SheetCell): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  const exact = typeof value === "number" ? storedNumber(value) : null;
  return exact === null ? text : formatExact(exact, MOST_DECIMALS);
}
