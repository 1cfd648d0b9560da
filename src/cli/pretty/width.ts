/**
 * How wide text stands on a terminal, and where it may break: a Chinese character takes two columns, lines break between
 * Chinese characters but not inside a number or word, and no line opens with a closing mark.
 */

/** First and last code points that take two columns (Unicode East Asian Width W and F, and emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** First and last code points that take no column: combining marks, joiners, variation selectors. */
const NARROWEST: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

const CLOSING = new Set("，。、；：？！）》〉」』】〕”’％,.;:?!)]}%…");
const OPENING = new Set("（《〈「『【〔“‘([{");
const within = (ranges: typeof WIDE, code: number) => ranges.some(([first, last]) => code >= first && code <= last);

/** Columns that one code point takes: 0, 1 or 2. */
function codePointWidth(code: number): number {
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (within(NARROWEST, code)) return 0;
  return within(WIDE, code) ? 2 : 1;
}

/** Columns that `text` takes on a terminal. It must hold no escape sequences. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** `text` filled with spaces to `width` columns, at its end or, for numbers, at its start. */
export function pad(text: string, width: number, side: "end" | "start" = "end"): string {
  const spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "end" ? text + spaces : spaces + text;
}

/** `text` cut to at most `width` columns, with … where something was left out. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 1;
  let kept = "";
  for (const character of text) {
    used += codePointWidth(character.codePointAt(0) ?? 0);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Control characters (escape sequences in a document, tabs, line ends) turned to spaces: same length, nothing moves the cursor. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, " ");
}

/** The unit of an amount stays with its number. */
const isUnitOf = (previous: string, character: string) =>
  (/^\d$/.test(previous) && /^[万亿元千百人名个辆台次]$/.test(character)) ||
  (/^[万亿千百]$/.test(previous) && character === "元");
const isWordCharacter = (character: string) => /^[A-Za-z0-9.,%+\-_/]$/.test(character);

/** The pieces of `text` that stay on one line: a word or number, or a character with the marks that cling to it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let previous = "";
  for (const character of text) {
    const clings =
      previous !== "" &&
      (CLOSING.has(character) ||
        OPENING.has(previous) ||
        isUnitOf(previous, character) ||
        (isWordCharacter(previous) && isWordCharacter(character)));
    if (clings) found[found.length - 1] += character;
    else found.push(character);
    previous = character;
  }
  return found;
}

/** Where to break `text` into lines of at most `width` columns: [start, end) of each line, without its trailing spaces. */
export function breakLines(text: string, width: number): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  let at = 0;
  let used = 0;
  const close = () => {
    let end = at;
    while (end > start && text[end - 1] === " ") end -= 1;
    if (end > start) lines.push([start, end]);
    start = at;
    used = 0;
  };
  for (const piece of pieces(text)) {
    const taken = displayWidth(piece);
    if (used > 0 && used + taken > width) close();
    for (const part of taken > width ? piece : [piece]) {
      const partWidth = displayWidth(part);
      if (used > 0 && used + partWidth > width) close();
      if (used === 0 && part === " ") start += 1;
      else used += partWidth;
      at += part.length;
    }
  }
  close();
  return lines;
}

/** `text` as lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return breakLines(text, Math.max(width, 8)).map(([start, end]) => text.slice(start, end));
}
