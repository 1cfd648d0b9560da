/**
 * Page numbers, running heads and feet, and tables of contents: printed on the pages, but no part of the prose.
 */
import type { PageLayout } from "./layout.ts";
import type { Line } from "./lines.ts";
import { bareTitle, endsSentence, hasLeader, isContentsTitle, isNumbered, isPageNumber } from "./numbering.ts";

export type Role = "running-head" | "page-number" | "contents";

/** The share of a page's height at its top and bottom where running heads stand; page numbers may stand a little further in. */
const HEAD_BAND = 0.095;
const NUMBER_BAND = 0.13;
const COUNTED_BAND = 0.25;
/** The same words at the same height on this many pages are a running head. */
const LEAST_REPEATS = 3;
const MOST_CONTENTS_PAGES = 8;

/** The role of every line that is furniture. */
export function findFurniture(layouts: readonly PageLayout[]): Map<Line, Role> {
  const roles = new Map<Line, Role>();
  for (const layout of layouts) markPageNumbers(layout, roles);
  markCountedPages(layouts, roles);
  markRunningHeads(layouts, roles);
  markContents(layouts, roles);
  return roles;
}

/** The outermost lines of a page that have no role yet. */
function outermost(layout: PageLayout, roles: ReadonlyMap<Line, Role>): Line[] {
  const open = layout.lines.filter((line) => !roles.has(line));
  return [open[0], open.at(-1)].filter((line) => line !== undefined);
}

function inBand(line: Line, share: number): boolean {
  const middle = (line.y0 + line.y1) / 2 / line.page.height;
  return middle < share || middle > 1 - share;
}

function markPageNumbers(layout: PageLayout, roles: Map<Line, Role>): void {
  for (const line of outermost(layout, roles)) {
    if (isPageNumber(line.text) && inBand(line, NUMBER_BAND)) roles.set(line, "page-number");
  }
}

/** Numbers that count the pages at one height are page numbers, also far inside the page. */
function markCountedPages(layouts: readonly PageLayout[], roles: Map<Line, Role>): void {
  const groups = new Map<string, Line[]>();
  for (const layout of layouts) {
    for (const line of outermost(layout, roles)) {
      const count = /\d+/.exec(line.text)?.[0];
      if (count === undefined || !isPageNumber(line.text) || !inBand(line, COUNTED_BAND)) continue;
      const key = `${Number(count) - line.page.number}@${Math.round(line.base / 6)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const line of group) roles.set(line, "page-number");
  }
}

/** Marks repeated outermost lines; twice, for heads of two lines and for page numbers inside a head. */
function markRunningHeads(layouts: readonly PageLayout[], roles: Map<Line, Role>): void {
  for (let round = 0; round < 2; round++) {
    const groups = new Map<string, Line[]>();
    for (const layout of layouts) {
      for (const line of outermost(layout, roles)) {
        if (!inBand(line, HEAD_BAND) || line.text.length > 80) continue;
        const words = line.text.replace(/\s/g, "").replace(/\d+/g, "#");
        const key = `${words}@${Math.round(line.base / 6)}`;
        groups.set(key, [...(groups.get(key) ?? []), line]);
      }
    }
    for (const group of groups.values()) {
      if (new Set(group.map((line) => line.page)).size < LEAST_REPEATS) continue;
      for (const line of group) roles.set(line, "running-head");
    }
    for (const layout of layouts) markPageNumbers(layout, roles);
  }
}

/** Marks tables of contents: after a title 目录 all entries that follow, also on the next pages; without it, runs of leaders. */
function markContents(layouts: readonly PageLayout[], roles: Map<Line, Role>): void {
  let run = NO_CONTENTS;
  for (const layout of layouts) {
    const lines = layout.lines.filter((line) => !roles.has(line));
    if (layout.tables.length > 0 || run.pages > MOST_CONTENTS_PAGES) run = NO_CONTENTS;
    if (run.open) run.pages++;
    const leaders = leaderRuns(lines);
    for (const [index, line] of lines.entries()) {
      if (isContentsTitle(line.text)) run = { open: true, entries: [], pages: 1, leaders: false };
      else if (run.open && !takesEntry(run, line, lines, index)) run = NO_CONTENTS;
      if (run.open || leaders[index] === true) roles.set(line, "contents");
    }
  }
}

interface ContentsRun {
  readonly open: boolean;
  readonly entries: string[];
  pages: number;
  leaders: boolean;
}

const NO_CONTENTS: ContentsRun = { open: false, entries: [], pages: 0, leaders: false };

/** Adds a line to a table of contents; false when the document itself begins. */
function takesEntry(run: ContentsRun, line: Line, lines: readonly Line[], index: number): boolean {
  const title = bareTitle(line.text);
  const repeated = title === run.entries[0] || (index === 0 && run.entries.includes(title));
  const leader = hasLeader(line.text);
  if (repeated && !leader) return false;
  const leads = leader || (/\d$/.test(line.text) && line.pieces.length > 1);
  const entry = leads || (isShort(line) && isNumbered(line.text)) || isBetweenEntries(line, lines, index);
  if (!entry || (index === 0 && run.leaders && !leads)) return false;
  run.entries.push(title);
  run.leaders ||= leads;
  return true;
}

function isShort(line: Line): boolean {
  return line.text.length <= 60 && !endsSentence(line.text);
}

/** An entry without a number: set like the one above it, and a numbered one follows. */
function isBetweenEntries(line: Line, lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (!above || !below || !isShort(line) || isContentsTitle(above.text)) return false;
  const alike = Math.abs(line.x0 - above.x0) < line.size && Math.abs(line.size - above.size) < 0.5;
  return alike && (hasLeader(below.text) || (isShort(below) && isNumbered(below.text)));
}

/** For each line, whether it is one of at least three lines in a row with leader dots. */
function leaderRuns(lines: readonly Line[]): boolean[] {
  const runs = lines.map((line) => hasLeader(line.text));
  for (let start = 0; start < runs.length; ) {
    let end = start;
    while (runs[end] === true) end++;
    if (end - start < 3) runs.fill(false, start, end);
    start = end + 1;
  }
  return runs;
}
