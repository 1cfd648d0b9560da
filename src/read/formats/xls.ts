/**
 * Reads Excel 97–2003 workbooks (.xls, and .et of the same make). Own reader, bounded at every step: cells, number formats,
 * merged areas, what is hidden, and formulas come from the file's own records.
 */
import type { ReadResult, Refusal } from "../source.ts";
import { CompoundFile } from "./cfb.ts";
import { Bytes } from "./doc/bytes.ts";
import { refusal, refusing } from "./refusal.ts";
import { Display } from "./sheets/display.ts";
import { sourceOfWorkbook } from "./sheets/source.ts";
import { readGlobals } from "./xls/globals.ts";
import { RECORD } from "./xls/records.ts";
import { readSheet } from "./xls/sheet.ts";
import { emptyWorkbook, type OpenedWorkbook } from "./xlsx.ts";

const BIFF_8 = 0x0600;

/** Reads an xls. Encrypted, damaged and very old workbooks come back as a Refusal. */
export function readXls(bytes: Uint8Array): Promise<ReadResult> {
  return refusing("xls", () => {
    const opened = openXls(bytes);
    if ("refused" in opened) return opened;
    const source = sourceOfWorkbook("xls", opened.workbook, opened.display);
    return source.text === "" ? emptyWorkbook("xls") : source;
  });
}

/** Takes an xls apart. Throws Refused, and whatever damaged files make it throw: callers run it in `refusing`. */
export function openXls(bytes: Uint8Array): OpenedWorkbook | Refusal {
  const file = new CompoundFile(bytes);
  const stream = file.stream("Workbook");
  if (!stream && file.names.includes("Book")) return tooOld();
  const head = new Bytes(stream ?? new Uint8Array());
  if (!stream || head.u16(0) !== RECORD.begin) return damaged();
  if (head.u16(4) < BIFF_8) return tooOld();
  const globals = readGlobals(stream);
  if (globals.encrypted) return encrypted();
  if (globals.sheets.length === 0) return damaged();
  const shared = { display: new Display(globals.from1904), limits: { cells: 0 } };
  const sheets = globals.sheets
    .filter((bound) => bound.isWorksheet)
    .map((bound) => readSheet(stream, bound, globals, shared));
  return { workbook: { sheets, messages: [], uncalculated: false }, display: shared.display };
}

function tooOld(): Refusal {
  const text = "这是 Excel 95 或更早版本的表格，不能读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再提交。";
  return refusal("too-old", text, "xls");
}

function damaged(): Refusal {
  const text = "文件不完整或已损坏：找不到表格内容。请重新下载，或用 Excel、WPS 打开后另存为 .xlsx 再提交。";
  return refusal("damaged", text, "xls");
}

function encrypted(): Refusal {
  const text = "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存，再提交。";
  return refusal("password-protected", text, "xls");
}
