/** Widths of a table too wide for any page: its columns of words give way, which can go on in a next line; numbers cannot. */
import { PADDING } from "./lines.ts";
import type { SetRow } from "./model.ts";

/** Headings in a narrower column would stand one below the other, and so would the names of rows. */
const NARROWEST_HEADING = 4;
const NARROWEST_NAMES = 10;
const NUMBER = /^[-－—–]?[\d,，.．]+[%％]?$/;
/** Of a digit, in Chinese characters, with room to spare. */
const DIGIT = 0.58;

/** The same widths where they fit into `most` characters; else those of words give way, all by the same share of what they can give. */
export function squeezedWidths(widths: readonly number[], rows: readonly SetRow[], most: number): number[] {
  const total = widths.reduce((sum, width) => sum + width + PADDING, 0);
  if (total <= most) return [...widths];
  const least = new Array<number>(widths.length).fill(0);
  for (const { text, column, columnSpan, figure, header } of rows.flatMap(({ cells }) => cells)) {
    if (columnSpan !== 1) continue;
    const isNumber = figure !== null || NUMBER.test(text);
    const words = header ? NARROWEST_HEADING : Math.min(NARROWEST_NAMES, text.length);
    least[column] = Math.max(least[column] ?? 0, isNumber ? Math.ceil(text.length * DIGIT + 1) : words);
  }
  const spare = widths.map((width, column) => Math.max(0, width - (least[column] ?? 0)));
  const all = spare.reduce((sum, each) => sum + each, 0);
  const share = all === 0 ? 0 : Math.min(1, (total - most) / all);
  return widths.map((width, column) => width - (spare[column] ?? 0) * share);
}
