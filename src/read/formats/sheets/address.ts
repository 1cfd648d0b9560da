/** Cell addresses: B7 is column 1 of row 6. */
import { MAX_COLUMNS, MAX_ROWS, type Merge } from "./model.ts";

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The column that letters name; null when there is no such column. */
export function columnNumber(letters: string): number | null {
  if (letters.length === 0 || letters.length > 3) return null;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : null;
}

/** The row that digits name; null when there is no such row. */
export function rowNumber(digits: string): number | null {
  const number = digits.length <= 7 ? Number.parseInt(digits, 10) : 0;
  return number >= 1 && number <= MAX_ROWS ? number - 1 : null;
}

export function parseAddress(text: string): { row: number; column: number } | null {
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(text);
  const column = columnNumber(match?.[1] ?? "");
  const row = rowNumber(match?.[2] ?? "");
  return column === null || row === null ? null : { row, column };
}

/** An area such as A1:C3; null when it is none. */
export function parseArea(text: string): Merge | null {
  const [one = "", other = one] = text.split(":");
  const from = parseAddress(one);
  const to = parseAddress(other);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
