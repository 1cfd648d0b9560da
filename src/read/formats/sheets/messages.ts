/** What the user is told of a workbook: what was hidden and left out, and formulas that were never worked out. */
import type { Message } from "../../../statement/model.ts";
import { rowOf, type Sheet, type Workbook } from "./model.ts";

const MAX_NAMED = 8;

/** One message for all that is hidden. */
export function hiddenMessages({ sheets }: Workbook): Message[] {
  const hidden = sheets.filter((sheet) => sheet.hidden && sheet.cells.size > 0).map(({ name }) => `“${name}”`);
  const partly = sheets.filter((sheet) => !sheet.hidden).flatMap(hiddenParts);
  if (hidden.length === 0 && partly.length === 0) return [];
  const parts = hidden.length > 0 ? [`隐藏的工作表${listed(hidden, "")}`] : [];
  if (partly.length > 0) parts.push(listed(partly, "，"));
  const text = `没有读取隐藏的内容（打印出来看不到）：${parts.join("；")}。如需检查，请取消隐藏后另存再提交。`;
  return [{ code: "hidden-left-out", text }];
}

function listed(names: readonly string[], between: string): string {
  const more = names.length > MAX_NAMED ? `等 ${names.length} 处` : "";
  return names.slice(0, MAX_NAMED).join(between) + more;
}

/** Only hidden rows and columns in which something stands. */
function hiddenParts(sheet: Sheet): string[] {
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.length === 0) return [];
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const [key, cell] of sheet.cells) {
    if (cell.text.trim() === "") continue;
    const row = rowOf(key);
    const column = key - row * 16_384;
    if (sheet.hiddenRows.has(row)) rows.add(row + 1);
    else if (sheet.hiddenColumns.some(({ first, last }) => column >= first && column <= last)) columns.add(column);
  }
  const numbers = [...rows].sort((one, other) => one - other).slice(0, MAX_NAMED);
  const which = numbers.length < rows.size ? `${numbers.join("、")} 等` : numbers.join("、");
  const parts = rows.size > 0 ? [`第 ${which} 行（共 ${rows.size} 行）`] : [];
  if (columns.size > 0) parts.push(`${columns.size} 列`);
  return parts.length > 0 ? [`“${sheet.name}”中隐藏的${parts.join("和 ")}`] : [];
}

/** Formulas without a stored result show nothing here, though a spreadsheet program would show their result. */
export function uncalculatedMessages(workbook: Workbook): Message[] {
  let [count, formulas] = [0, 0];
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula) formulas++;
      if (cell.formula && cell.value === null && cell.text === "") count++;
    }
  }
  if (count === 0 && (formulas === 0 || !workbook.uncalculated)) return [];
  const what = count > 0 ? `有 ${count} 个公式没有存下计算结果` : "文件由程序生成，公式的结果没有计算过";
  const text = `${what}，这些单元格可能读不准。请用 Excel 或 WPS 打开、重新计算并保存后再提交。`;
  return [{ code: "formulas-not-calculated", text }];
}
