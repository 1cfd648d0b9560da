/**
 * The shapes of printed numbers in table cells: whole ones, pieces of one broken over lines, and digits set apart by justification.
 * All patterns are simple runs of characters: no text, however made, is slow.
 */

/** Longer texts are no numbers. */
const LONGEST = 64;
const WHOLE = /^[-－—–+△▲(（￥¥]{0,3}(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%)]?$/;
const PIECE = /^[-－—–+△▲(（￥¥]{0,3}[\d,.]+[%)]?$|^[%)]$/;
const DASH = /^[-－—–]{1,2}$/;

/** Full-width digits and marks as plain ones. */
function plain(text: string): string {
  return /[！-～]/.test(text) ? text.normalize("NFKC") : text;
}

/** A number that is complete as it stands; a lone dash counts, it stands for one. */
export function isWhole(text: string): boolean {
  if (text.length > LONGEST) return false;
  return WHOLE.test(plain(text)) || DASH.test(text);
}

/** A number, or a piece of one: 12,345, or .90. */
export function isPiece(text: string): boolean {
  if (text.length > LONGEST) return false;
  return PIECE.test(plain(text)) || DASH.test(text);
}

/** How many decimals a number is printed with; 0 where it has none, or goes on. */
export function decimalsOf(text: string): number {
  return text.length > LONGEST ? 0 : (/\.(\d+)$/.exec(plain(text).replace(/[%)]$/, ""))?.[1]?.length ?? 0);
}

/**
 * How the lines of a cell of figures make numbers: the count of lines of each number from the top down; null when they do not. `full`
 * tells whether a line reaches across its cell, so that a whole number there may yet go on below: 123456 and 78.90.
 */
export function numbersOf(lines: readonly string[], full: (line: number) => boolean): number[] | null {
  if (lines.length === 0 || lines.length > 500 || !lines.every(isPiece)) return null;
  const joined = isWhole(lines.join("")) && lines.slice(0, -1).every((line) => !DASH.test(line));
  if (!lines.every(isWhole)) return joined ? [lines.length] : partition(lines);
  const wraps =
    joined && lines.slice(0, -1).every((line, index) => full(index) && !line.includes(".")) && lines.length < 4;
  return wraps && lines.length > 1 ? [lines.length] : lines.map(() => 1);
}

/** The finest parting of the lines into whole numbers of at most four lines; null when there is none. */
function partition(lines: readonly string[]): number[] | null {
  const most: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= lines.length; end++) {
    most[end] = -1;
    for (let size = 1; size <= Math.min(4, end); size++) {
      const before = most[end - size] ?? -1;
      if (before < 0 || before + 1 <= (most[end] ?? -1) || !isWhole(lines.slice(end - size, end).join(""))) continue;
      most[end] = before + 1;
      from[end] = size;
    }
  }
  if ((most[lines.length] ?? -1) < 0) return null;
  const sizes: number[] = [];
  for (let end = lines.length; end > 0; end -= from[end] ?? end) sizes.unshift(from[end] ?? end);
  return sizes;
}

/** Whether the blanks inside a text only space out one number: 1 2 3 . 4 5, 12, 345.00. Codes in groups (201 06 01) are left alone. */
export function isSpacedNumber(text: string): boolean {
  if (text.length > 2 * LONGEST || !text.includes(" ")) return false;
  const parts = plain(text).split(/ +/);
  const joined = parts.join("");
  if (!/\d/.test(joined) || !WHOLE.test(joined)) return false;
  const single = parts.every((part) => part.length === 1 || /^[\d][,.]$|^[,.]\d?$/.test(part));
  if (single && parts.length >= 3) return true;
  return parts.every(
    (part, index) => index === 0 || /[,.]$|^[-－—–+△▲(（￥¥]+$/.test(parts[index - 1] ?? "") || /^[,.)%]/.test(part),
  );
}
