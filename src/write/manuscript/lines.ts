/** How much room text takes in a cell, in Chinese characters: what a program that sets it will do, near enough to plan rows and pages. */
import type { SetRow } from "./model.ts";

/** Beside the text of a cell, left and right together, in characters. */
export const PADDING = 0.8;

/** Width in Chinese characters: digits and letters count half. */
export function characters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1;
  return width;
}

/**
 * Lines of the tallest cell of each row; what a cell over several rows needs beyond theirs is given to its first. `widths`: characters
 * that each column has room for.
 */
export function linesOf(rows: readonly SetRow[], widths: readonly number[]): number[] {
  const lines = rows.map(() => 1);
  const cells = rows.flatMap((row) => row.cells).sort((a, b) => a.rowSpan - b.rowSpan);
  for (const { text, row, column, rowSpan, columnSpan, indent } of cells) {
    const room = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0) - indent / 2;
    const needed = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(characters(line) / Math.max(1, room) - 0.001)), 0);
    const there = lines.slice(row, row + rowSpan).reduce((sum, each) => sum + each, 0);
    if (needed > there) lines[row] = (lines[row] ?? 1) + needed - there;
  }
  return lines;
}
