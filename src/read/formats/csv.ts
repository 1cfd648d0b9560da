/** Reads separated values (.csv, .tsv) in any of the usual encodings: one sheet without a name, whose cells print what is written. */
import { LIMITS, type ReadResult } from "../source.ts";
import { delimiterOf } from "./csv/dialect.ts";
import { plainNames } from "./csv/names.ts";
import { unfoldPaths } from "./csv/paths.ts";
import { eachRecord } from "./csv/records.ts";
import { decode } from "./encoding.ts";
import { refusing } from "./refusal.ts";
import { Display } from "./sheets/display.ts";
import { checkCells } from "./sheets/limits.ts";
import { cellKey, MAX_COLUMNS, MAX_ROWS, PLAIN, type SheetCell } from "./sheets/model.ts";
import { sourceOfWorkbook } from "./sheets/source.ts";
import { decodingMessages, readText } from "./text.ts";
import { emptyWorkbook } from "./xlsx.ts";

const NUMBER = /^\s{0,9}[-+]?[\d,]{1,30}(?:\.\d{0,20})?\s{0,9}$/;

/** The apostrophe that keeps spreadsheets from taking a text for a formula. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/;

/** Reads a csv. A file that turns out to be no table is read as text. */
export function readCsv(bytes: Uint8Array): ReadResult | Promise<ReadResult> {
  return refusing("csv", () => {
    const decoded = decode(bytes.subarray(0, LIMITS.textChars * 4));
    const text = decoded.text.slice(0, LIMITS.textChars);
    const delimiter = delimiterOf(text);
    if (delimiter === null) return readText(bytes);
    const unfolded = unfoldPaths(plainNames(cellsOf(text.replace(/^sep=.\r?\n/, ""), delimiter)));
    const sheet = { name: "", hidden: false, ...unfolded, hiddenRows: new Set<number>(), hiddenColumns: [] };
    const messages = decodingMessages(text, decoded.malformed);
    const source = sourceOfWorkbook("csv", { sheets: [sheet], messages, uncalculated: false }, new Display());
    return source.text === "" ? emptyWorkbook("csv") : source;
  });
}

function cellsOf(text: string, delimiter: string): Map<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  let row = 0;
  eachRecord(text, delimiter, (fields) => {
    fields.forEach((field, column) => {
      const printed = field
        .replace(/^="(.*)"$/s, "$1")
        .replace(GUARD, "")
        .replace(/\r\n?/g, "\n");
      if (printed.trim() === "" || column >= MAX_COLUMNS) return;
      checkCells(cells.size);
      const value = NUMBER.test(printed) ? Number(printed.replaceAll(",", "")) : printed;
      cells.set(cellKey(row, column), { text: printed, value, style: PLAIN, formula: null });
    });
    return ++row < MAX_ROWS;
  });
  return cells;
}
