/**
 * Pieces of a line that are two cells: in tables without upright rules a figure stands close to the name of the next column, and headings
 * of neighbouring columns stand close to one another. The other rows tell where columns end.
 */
import { isPiece, isWhole } from "./amounts.ts";
import { type Column, columnFor, type Item, overlap, toItem } from "./items.ts";
import { type Line, sliceLine } from "./lines.ts";
import { startsWithNumber } from "./numbering.ts";

/** Figures of one column end this close to one another. */
const SAME_EDGE = 1.5;
/** Less white than this, in sizes, is none between two cells. */
const WHITE = 0.25;
const NUMBER = /-?\d[\d,]*(?:\.\d*)?|^-+(?=[^-])/g;
const LONGEST = 200;

/** The items of rows, with those taken apart in which a figure of a column runs into the name after or before it. */
export function partMelted(rows: readonly Item[][]): Item[][] {
  const part = (all: readonly Item[][], edges: readonly number[]) =>
    all.map((row) => row.flatMap((item) => (item.figure ? [item] : partItem(item, edges))));
  const sure = part(rows, []);
  return part(sure, rightEdges(sure.flat()));
}

/** Where at least two figures end, those counted too that open a longer text: 297.43 按计划完成. */
function rightEdges(items: readonly Item[]): number[] {
  const ends = items.flatMap(({ figure, line, x1 }) => {
    if (figure) return [x1];
    const length = /^\d[\d,]*\.\d\d(?![\d.%])/.exec(line.text.slice(0, 40))?.[0].length ?? 0;
    return length > 0 && gapAt(line, length) > WHITE * line.size ? [sliceLine(line, 0, length).x1] : [];
  });
  ends.sort((a, b) => a - b);
  return ends.filter((end, index) => {
    const near = (other: number | undefined) => other !== undefined && Math.abs(other - end) <= SAME_EDGE;
    return near(ends[index - 1]) || near(ends[index + 1]);
  });
}

function partItem(item: Item, edges: readonly number[]): Item[] {
  const { line } = item;
  if (line.text.length > LONGEST || !/[\d-]/.test(line.text)) return [item];
  const cuts: number[] = [];
  for (const found of line.text.matchAll(NUMBER)) {
    const [from, to] = [found.index, found.index + found[0].length];
    if (!isPiece(found[0]) || !isFigureOf(line, from, to, edges)) continue;
    if (from > 0) cuts.push(from);
    if (to < line.text.length) cuts.push(to);
  }
  return cuts.length === 0 ? [item] : sliced(line, cuts);
}

/** The number ends where others end, with white around it; or it is an amount and a list number follows: 529.11二、. */
function isFigureOf(line: Line, from: number, to: number, edges: readonly number[]): boolean {
  const { x1 } = sliceLine(line, from, to);
  const atEdge = edges.some((edge) => Math.abs(edge - x1) <= SAME_EDGE);
  const text = line.text.slice(from, to);
  const amount = /\.\d|\d,\d{3}|\d{3}\.$|^-+$/.test(text);
  if (from === 0 && (amount || atEdge) && startsWithNumber(line.text.slice(to).trimStart())) return true;
  const white = WHITE * line.size;
  if (!isWhole(text)) return false;
  return atEdge && (from === 0 || gapAt(line, from) > white) && (to === line.text.length || gapAt(line, to) > white);
}

/** The white before the character at `index`, blanks passed over. */
function gapAt(line: Line, index: number): number {
  const { glyphs } = line.page;
  let [left, right] = [index - 1, index];
  while (left > 0 && (line.glyphAt[left] ?? -1) < 0) left--;
  while (right < line.glyphAt.length && (line.glyphAt[right] ?? -1) < 0) right++;
  return (glyphs.x0[line.glyphAt[right] ?? 0] ?? 0) - (glyphs.x1[line.glyphAt[left] ?? 0] ?? 0);
}

/** The parts of a line between cuts, without blanks at their ends. */
function sliced(line: Line, cuts: readonly number[]): Item[] {
  const ends = [0, ...new Set(cuts), line.text.length];
  return ends.slice(1).flatMap((end, index) => {
    let [from, to] = [ends[index] ?? 0, end];
    while (from < to && line.text[from] === " ") from++;
    while (to > from && line.text[to - 1] === " ") to--;
    return to > from ? [toItem(sliceLine(line, from, to))] : [];
  });
}

/** Headings of neighbouring columns, taken apart where white wider than a blank parts words over different columns. */
export function partHeadings(items: readonly Item[], columns: readonly Column[]): Item[] {
  return items.flatMap((item) => {
    const { line } = item;
    const words = [...line.text.matchAll(/\S+/g)].slice(0, LONGEST);
    if (words.length < 2 || words.some(([word]) => word.length < 2)) return [item];
    const cuts = words.slice(1).flatMap((word, index) => {
      const before = words[index];
      if (!before) return [];
      const gap = gapAt(line, word.index);
      const long = Math.min(word[0].length, before[0].length) >= 3;
      const placed = ({ 0: text, index: from }: RegExpExecArray) => sliceLine(line, from, from + text.length);
      const over = (found: RegExpExecArray) => {
        const { x0, x1 } = placed(found);
        return columnFor(columns, { x0, x1, figure: true });
      };
      const isOverAny = (found: RegExpExecArray) => columns.some((column) => overlap(placed(found), column) > 0);
      const apart = over(before) !== over(word) || (long && !isOverAny(before) && !isOverAny(word));
      return gap > (long ? 0.6 : 1.05) * line.size && apart ? [word.index] : [];
    });
    return cuts.length === 0 ? [item] : sliced(line, cuts);
  });
}
