/**
 * Tables with rules in one direction only. Level rules of one width, one below the other, with rows between them: a table of three
 * lines, or with a line under every row. Upright rules of one height side by side: columns without lines between the rows.
 */
import type { Hints } from "./columns.ts";
import { figuresIn, itemsOf } from "./items.ts";
import type { Line } from "./lines.ts";
import type { PdfPage, Rectangle, Rule } from "./page.ts";
import type { Region } from "./regions.ts";

/** The ends of rules of one table differ by less than this. */
const SAME = 6;
/** Narrower rules, as a share of the page, are underlines. */
const LEAST_WIDTH = 0.25;
const MOST_STACKS = 60;
/** Rows are closer than this, in sizes. */
const FAR = 3.2;

/** A table between level rules: its place, and what the rules say of its rows. */
export interface Stack extends Rectangle, Hints {}

/** The stacks of level rules on a page; `lines` are the lines of text outside of ruled tables. */
export function levelStacks(page: PdfPage, rules: readonly Rule[], lines: readonly Line[]): Stack[] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.y0 - b.y0)) {
    if (rule.x1 - rule.x0 < LEAST_WIDTH * page.width) continue;
    const group = groups.find(
      ([first]) => first && Math.abs(first.x0 - rule.x0) < SAME && Math.abs(first.x1 - rule.x1) < SAME,
    );
    if (group) group.push(rule);
    else if (groups.length < MOST_STACKS) groups.push([rule]);
  }
  const stacks = groups.flatMap((group) =>
    group.length > 1 ? stacksIn(group, lines) : openStack(group[0], rules, lines),
  );
  return stacks.map((stack) => ({ ...stack, spans: spansIn(stack, rules) }));
}

/** Shorter rules between the top of a table and its first figures. */
function spansIn({ x0, y0, x1, foot }: Stack, rules: readonly Rule[]): Rule[] {
  return rules.filter((rule) => {
    const inside = rule.x0 > x0 - SAME && rule.x1 < x1 + SAME && rule.y0 > y0 && rule.y0 < (foot ?? y0);
    return inside && rule.x1 - rule.x0 < x1 - x0 - 2 * SAME;
  });
}

function stacksIn(group: readonly Rule[], lines: readonly Line[]): Stack[] {
  const stacks: Stack[] = [];
  let open: { top: number; bands: Line[][]; rules: number[] } | null = null;
  const close = () => {
    if (open) takeRest(open, group, lines);
    const stack = open && toStack(group[0], open);
    if (stack) stacks.push(stack);
    open = null;
  };
  for (let index = 0; index + 1 < group.length; index++) {
    const [upper, lower] = [group[index], group[index + 1]];
    if (!upper || !lower) continue;
    const held = lines.filter((line) => isBetween(line, upper, lower));
    if (held.length === 0 && lower.y0 - upper.y0 < SAME) continue;
    if (!isTabular(held)) {
      close();
      continue;
    }
    open ??= { top: upper.y0, bands: [], rules: [] };
    open.bands.push(held);
    open.rules.push(lower.y0);
  }
  close();
  return stacks;
}

/** A table that goes on over the page has no rule at its foot: rows under the rule of its heading are its own. */
function takeRest(open: { bands: Line[][]; rules: number[] }, group: readonly Rule[], lines: readonly Line[]): void {
  const last = group.at(-1);
  const figures = open.bands.flat().some((line) => figuresIn(itemsOf(line)) > 0);
  if (!last || figures || open.rules.at(-1) !== last.y0) return;
  const rest = rowsUnder(last, lines);
  if (rest.length < 2) return;
  open.bands.push(rest);
  open.rules.push(Math.max(...rest.map((line) => line.y1)) + 1);
}

/** The lines under a rule that are rows of cells, close to one another. */
function rowsUnder(rule: Rule, lines: readonly Line[]): Line[] {
  const rest: Line[] = [];
  let base = rule.y0;
  for (const line of lines) {
    if (!isBetween(line, rule, { ...rule, y0: Infinity })) continue;
    if (line.base - base > FAR * line.size || !isTabular([line])) break;
    base = line.base;
    rest.push(line);
  }
  return rest;
}

/** A table with a single rule of its whole width on top; a shorter one under part of its heading tells that it is a table. */
function openStack(rule: Rule | undefined, rules: readonly Rule[], lines: readonly Line[]): Stack[] {
  if (!rule || rule.x1 - rule.x0 < 0.5 * (lines[0]?.page.width ?? Infinity)) return [];
  const rest = rowsUnder(rule, lines);
  const foot = Math.max(rule.y0, ...rest.map((line) => line.y1)) + 1;
  const table: Stack = { x0: rule.x0, y0: rule.y0, x1: rule.x1, y1: foot, foot, borders: [] };
  if (rest.length < 3 || spansIn(table, rules).length === 0) return [];
  const rows = rest.filter((line) =>
    itemsOf(line).some((item) => item.figure || /^\d[\d,]*\.\d\d(?![\d.%])/.test(item.line.text)),
  );
  return rows.length < 2 ? [] : [{ ...table, foot: null, bounds: { x0: rule.x0, x1: rule.x1 } }];
}

function isBetween(line: Line, upper: Rule, lower: Rule): boolean {
  const middle = (line.y0 + line.y1) / 2;
  return middle > upper.y0 && middle < lower.y0 && line.x0 > upper.x0 - SAME && line.x1 < upper.x1 + SAME;
}

/** Rows of cells; not prose, a title or the line of the unit between two tables. */
function isTabular(lines: readonly Line[]): boolean {
  if (lines.length === 0) return false;
  return lines.every((line) => {
    if (/单位[:：]|[。；]/.test(line.text)) return false;
    const only = line.pieces.length === 1;
    return (
      !only || (line.text.length <= 24 && !/表$|^[表注附]/.test(line.text) && line.x1 - line.x0 < 0.5 * line.page.width)
    );
  });
}

function toStack(
  rule: Rule | undefined,
  { top, bands, rules }: { top: number; bands: Line[][]; rules: number[] },
): Stack | null {
  const figures = bands.map((band) => band.map((line) => figuresIn(itemsOf(line))));
  const rows = figures.flat();
  if (!rule || rows.filter((count) => count > 0).length < 1 || rows.reduce((sum, count) => sum + count, 0) < 2)
    return null;
  const bare = figures.findIndex((band) => band.some((count) => count > 0));
  const foot = bare > 0 ? (rules[bare - 1] ?? null) : null;
  return {
    x0: rule.x0,
    y0: top,
    x1: rule.x1,
    y1: rules.at(-1) ?? top,
    foot,
    bounds: { x0: rule.x0, x1: rule.x1 },
    borders: rules.slice(Math.max(0, bare), -1),
  };
}

/** Regions made of upright rules alone; where some of them end, a row ends. */
export function uprightStacks(page: PdfPage, rules: readonly Rule[]): Region[] {
  const tall = rules.filter((rule) => rule.y1 - rule.y0 > 24).sort((a, b) => a.x0 - b.x0);
  const groups: Rule[][] = [];
  for (const rule of tall) {
    const group = groups.find((members) =>
      members.some((other) => Math.min(other.y1, rule.y1) - Math.max(other.y0, rule.y0) > 0.6 * (rule.y1 - rule.y0)),
    );
    if (group) group.push(rule);
    else if (groups.length < MOST_STACKS) groups.push([rule]);
  }
  return groups.filter((group) => group.length >= 2).map((group) => toRegion(page, group, rules));
}

function toRegion(page: PdfPage, group: readonly Rule[], rules: readonly Rule[]): Region {
  const y0 = Math.min(...group.map((rule) => rule.y0));
  const y1 = Math.max(...group.map((rule) => rule.y1));
  const vertical = rules.filter((rule) => rule.y0 >= y0 - 3 && rule.y1 <= y1 + 3);
  const places = vertical.map((rule) => rule.x0);
  const [x0, x1] = reach(page, Math.min(...places), Math.max(...places), y0, y1);
  const columns = spaced([x0, ...places, x1]);
  const rows = spaced([y0, ...vertical.flatMap((rule) => [rule.y0, rule.y1]), y1]);
  const horizontal = rows.map((y) => ({ x0, y0: y, x1, y1: y }));
  return { x0, y0, x1, y1, columns, rows, horizontal, vertical, loose: true };
}

/** How far the text beside the outer rules reaches: tables open at the sides have a column there. */
function reach(page: PdfPage, left: number, right: number, y0: number, y1: number): [number, number] {
  const { glyphs } = page;
  let [x0, x1] = [left, right];
  for (let glyph = 0; glyph < glyphs.count; glyph++) {
    const middle = ((glyphs.y0[glyph] ?? 0) + (glyphs.y1[glyph] ?? 0)) / 2;
    if (middle < y0 || middle > y1) continue;
    x0 = Math.min(x0, glyphs.x0[glyph] ?? x0);
    x1 = Math.max(x1, glyphs.x1[glyph] ?? x1);
  }
  return [x0 < left - 3 ? x0 - 1 : left, x1 > right + 3 ? x1 + 1 : right];
}

function spaced(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (kept.at(-1) ?? -Infinity) > 3) kept.push(value);
  return kept;
}
