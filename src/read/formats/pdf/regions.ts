/**
 * Ruled tables: rules that touch one another make a region; a region whose rules part it into two or more columns is a table.
 * A frame around one column (a page of prose printed from a sheet) is not.
 */
import { middleX, middleY, type PdfPage, type Rectangle, type Rule } from "./page.ts";

/** A ruled region: `columns` and `rows` are the borders, outer edges included. */
export interface Region extends Rectangle {
  /** Only upright rules are drawn: headings and figures may stand in one row of the lattice. */
  readonly loose?: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Rules closer than this are one, and rules that miss by less than this touch. */
const NEAR = 3;
/** Shorter rules, once joined, are underlines of a character or boxes to tick. */
const SHORTEST = 8;
/** Past this many rules on a page it is a drawing, not a table. */
const MOST_RULES = 6000;
/** Two rules closer than this with nothing between them are a double rule. */
const SLIT = 5.5;
const MOST_SQUARES = 100_000;

/** The ruled tables of a page from top to bottom, and the joined rules that belong to none. */
export function ruledRegions(page: PdfPage): { regions: Region[]; horizontal: Rule[]; vertical: Rule[] } {
  if (page.horizontal.length + page.vertical.length > MOST_RULES) return { regions: [], horizontal: [], vertical: [] };
  const horizontal = joinRules(page.horizontal, true).filter((rule) => rule.x1 - rule.x0 >= SHORTEST);
  const vertical = joinRules(page.vertical, false).filter((rule) => rule.y1 - rule.y0 >= SHORTEST);
  const all = components(horizontal, vertical).map(toRegion);
  const regions = all.filter((region) => isTable(region)).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const spare = all.filter((region) => !isTable(region));
  return {
    regions,
    horizontal: spare.flatMap((region) => region.horizontal),
    vertical: spare.flatMap((region) => region.vertical),
  };
}

/** Tables whose cells are parted by their backgrounds alone: most of the region is filled, cell by cell. */
export function filledRegions(page: PdfPage, known: readonly Region[]): Region[] {
  const fills = (page.fills ?? []).filter((fill) => {
    const [x, y] = [(fill.x0 + fill.x1) / 2, (fill.y0 + fill.y1) / 2];
    const large = (fill.x1 - fill.x0) * (fill.y1 - fill.y0) > 0.4 * page.width * page.height;
    return !large && !known.some((region) => x > region.x0 && x < region.x1 && y > region.y0 && y < region.y1);
  });
  if (fills.length < 6) return [];
  const horizontal = fills.flatMap(({ x0, y0, x1, y1 }) => [y0, y1].map((y) => ({ x0, y0: y, x1, y1: y })));
  const vertical = fills.flatMap(({ x0, y0, x1, y1 }) => [x0, x1].map((x) => ({ x0: x, y0, x1: x, y1 })));
  const { regions } = ruledRegions({ ...page, horizontal, vertical });
  return regions.filter((region) => {
    const inside = fills.filter(
      (fill) =>
        fill.x0 >= region.x0 - 1 && fill.x1 <= region.x1 + 1 && fill.y0 >= region.y0 - 1 && fill.y1 <= region.y1 + 1,
    );
    const area = inside.reduce((sum, fill) => sum + (fill.x1 - fill.x0) * (fill.y1 - fill.y0), 0);
    return inside.length >= 6 && area > 0.7 * (region.x1 - region.x0) * (region.y1 - region.y0);
  });
}

/** Joins rules on one line whose ends meet: borders are often drawn cell by cell, or dotted. */
function joinRules(rules: readonly Rule[], across: boolean): Rule[] {
  const place = (rule: Rule) => (across ? rule.y0 : rule.x0);
  const from = (rule: Rule) => (across ? rule.x0 : rule.y0);
  const to = (rule: Rule) => (across ? rule.x1 : rule.y1);
  const sorted = [...rules].sort((a, b) => place(a) - place(b) || from(a) - from(b));
  const joined: Rule[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    let end = start + 1;
    while (end < sorted.length && first && place(sorted[end] ?? first) - place(first) <= NEAR / 2) end++;
    const level = sorted.slice(start, end).sort((a, b) => from(a) - from(b));
    start = end;
    let open = level[0];
    for (const rule of level.slice(1)) {
      if (!open) break;
      if (from(rule) - to(open) <= NEAR) {
        const far = Math.max(to(open), to(rule));
        open = across ? { ...open, x1: far } : { ...open, y1: far };
      } else {
        joined.push(open);
        open = rule;
      }
    }
    if (open) joined.push(open);
  }
  return joined;
}

interface Component {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** Groups of rules that touch. */
function components(horizontal: readonly Rule[], vertical: readonly Rule[]): Component[] {
  const all = [...horizontal, ...vertical];
  const parent = all.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let next = index; next !== root; ) {
      const above = parent[next] ?? root;
      parent[next] = root;
      next = above;
    }
    return root;
  };
  const order = vertical.map((_, index) => index).sort((a, b) => (vertical[a]?.x0 ?? 0) - (vertical[b]?.x0 ?? 0));
  horizontal.forEach((level, h) => {
    for (let at = firstFrom(order, vertical, level.x0 - NEAR); at < order.length; at++) {
      const v = order[at] ?? 0;
      const upright = vertical[v];
      if (!upright || upright.x0 > level.x1 + NEAR) break;
      if (touch(level, upright)) parent[find(h)] = find(horizontal.length + v);
    }
  });
  const groups = new Map<number, Component>();
  all.forEach((rule, index) => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    (index < horizontal.length ? group.horizontal : group.vertical).push(rule);
  });
  return [...groups.values()];
}

/** The place in `order`, which sorts the rules by x, of the first rule at or after `x`. */
function firstFrom(order: readonly number[], rules: readonly Rule[], x: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[order[middle] ?? 0]?.x0 ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touch(level: Rule, upright: Rule): boolean {
  return (
    upright.x0 >= level.x0 - NEAR &&
    upright.x0 <= level.x1 + NEAR &&
    level.y0 >= upright.y0 - NEAR &&
    level.y0 <= upright.y1 + NEAR
  );
}

function toRegion({ horizontal, vertical }: Component): Region {
  const all = [...horizontal, ...vertical];
  const { x0, y0, x1, y1 } = boundsOf(all);
  const columns = distinct([x0, ...vertical.map((rule) => rule.x0), x1]);
  const rows = distinct([y0, ...horizontal.map((rule) => rule.y0), y1]);
  return { x0, y0, x1, y1, columns, rows, horizontal, vertical };
}

function boundsOf(rules: readonly Rule[]): Rectangle {
  const bounds = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const rule of rules) {
    bounds.x0 = Math.min(bounds.x0, rule.x0);
    bounds.y0 = Math.min(bounds.y0, rule.y0);
    bounds.x1 = Math.max(bounds.x1, rule.x1);
    bounds.y1 = Math.max(bounds.y1, rule.y1);
  }
  return bounds;
}

/**
 * The region without slits: the white between the two lines of a double rule is no row or column. A slit is thin and nothing
 * stands in it.
 */
export function closeSlits(region: Region, page: PdfPage, glyphs: readonly number[]): Region {
  const columns = withoutSlits(region.columns, () => glyphs.map((glyph) => middleX(page.glyphs, glyph)));
  const rows = withoutSlits(region.rows, () => glyphs.map((glyph) => middleY(page.glyphs, glyph)));
  return columns === region.columns && rows === region.rows ? region : { ...region, columns, rows };
}

function withoutSlits(borders: readonly number[], middles: () => number[]): readonly number[] {
  const thin = (index: number) => (borders[index + 1] ?? Infinity) - (borders[index] ?? 0) < SLIT;
  if (borders.length < 3 || !borders.some((_, index) => thin(index))) return borders;
  const taken = middles();
  const kept: number[] = [];
  for (let index = 0; index < borders.length; index++) {
    const from = borders[index] ?? 0;
    const to = borders[index + 1] ?? Infinity;
    const empty = thin(index) && !taken.some((value) => value >= from && value < to);
    kept.push(empty ? (from + to) / 2 : from);
    if (empty) index++;
  }
  return kept;
}

/** Sorted, with values that lie within NEAR of the one before left out. */
function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) {
    const last = kept.at(-1);
    if (last === undefined || value - last > NEAR) kept.push(value);
  }
  return kept;
}

/** Two columns or more, and rules in both directions. */
function isTable(region: Region): boolean {
  if (region.columns.length * region.rows.length > MOST_SQUARES) return false;
  return region.columns.length >= 3 && region.rows.length >= 2 && region.horizontal.length >= 1;
}
