/** Reads workbooks (.xlsx, .xlsm): unpacks what is needed of the archive, within limits, and makes a Source of the visible sheets. */
import type { Message } from "../../statement/model.ts";
import type { ReadResult, Refusal } from "../source.ts";
import { Refused, refusal, refusing } from "./refusal.ts";
import { Display } from "./sheets/display.ts";
import type { Sheet, Workbook } from "./sheets/model.ts";
import { sourceOfWorkbook } from "./sheets/source.ts";
import { SheetReader } from "./xlsx/sheet.ts";
import { readStrings } from "./xlsx/strings.ts";
import { readStyles } from "./xlsx/styles.ts";
import { readWorkbook, type WorkbookPart } from "./xlsx/workbook.ts";
import { readXml } from "./xml.ts";
import { Archive, members } from "./zip.ts";

/** Reads an xlsx. What is damaged, hostile or empty comes back as a Refusal. */
export function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  return refusing("xlsx", () => {
    const opened = openXlsx(bytes);
    if ("refused" in opened) return opened;
    const source = sourceOfWorkbook("xlsx", opened.workbook, opened.display);
    return source.text === "" ? emptyWorkbook("xlsx") : source;
  });
}

/** A workbook taken apart, and how its cells print. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly display: Display;
}

/** Takes an xlsx apart. Throws Refused, and whatever damaged files make it throw: callers run it in `refusing`. */
export function openXlsx(bytes: Uint8Array): OpenedWorkbook | Refusal {
  const archive = new Archive(bytes, members(bytes) ?? []);
  if (!archive.has("xl/workbook.xml")) {
    const text = "这是二进制工作簿（.xlsb），暂不支持。请用 Excel 或 WPS 打开，另存为 .xlsx 后再提交。";
    return refusal("xlsb", text, "xlsx");
  }
  archive.expect(archive.names.filter((name) => /^xl\/(?:[^/]+\.xml|worksheets\/[^/]+\.xml)$/i.test(name)));
  const workbook = readWorkbook(archive);
  const messages: Message[] = [];
  const display = new Display(workbook.from1904);
  const sheets = readSheets(archive, workbook, display, messages);
  return { workbook: { sheets, messages, uncalculated: workbook.uncalculated }, display };
}

/** The refusal of a workbook in which nothing can be seen. */
export function emptyWorkbook(format: "xlsx" | "xls" | "csv"): ReadResult {
  const text = "表格里没有内容（可能全部隐藏，或只有图片）。请确认是否选错了文件；内容被隐藏时请取消隐藏后另存。";
  return refusal("no-text", text, format);
}

function readSheets(archive: Archive, workbook: WorkbookPart, display: Display, messages: Message[]): Sheet[] {
  const strings = readStrings(archive, workbook.strings);
  const styles = supporting(messages, () => readStyles(archive, workbook.styles)) ?? [];
  const limits = { cells: 0 };
  return workbook.sheets.flatMap(({ name, hidden, part }) => {
    const reader = new SheetReader({ strings, styles, display, limits });
    return part !== null && readXml(archive, part, reader) ? [reader.sheet(name, hidden)] : [];
  });
}

/** Damaged styles are no reason to refuse the figures, but their number formats are lost. */
function supporting<T>(messages: Message[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused) || error.reason.code !== "damaged") throw error;
    const text = "表格的样式信息已损坏，数字的显示位数可能与原表不同。请用 Excel 或 WPS 打开后另存一份。";
    messages.push({ code: "part-damaged", text });
    return null;
  }
}
