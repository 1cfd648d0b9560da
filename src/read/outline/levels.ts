/**
 * How deep each heading and numbered paragraph lies. Documents differ in which numbering they nest in which, so the order of
 * first appearance under a parent decides; looking ahead to where a list goes on settles gaps, slips and headings without number.
 */
import type { ItemNumber } from "../../statement/model.ts";
import type { Opening } from "./numbering.ts";

/** A numbered block, or (opening null) a heading without number; blocks of neither kind are not given. */
export interface Step {
  readonly opening: Opening | null;
  readonly title: string;
  readonly formatLevel: number | null;
  /** The title of the document itself: it holds everything but is no part of a path. */
  readonly documentTitle: boolean;
}

export interface Placed {
  readonly level: number;
  /** Number path down to this block: 四（一）. Null where nothing but the document's title is above. */
  readonly path: string | null;
}

/** What is open at a point: a step with its level, and the list it is a member of (a title that lost its number has one too). */
interface Open extends Step {
  readonly level: number;
  readonly key: string | null;
  readonly ordinal: number;
}

const RANKS = new Map([
  ["part", 0],
  ["article编", 0],
  ["article篇", 0],
  ["article章", 1],
  ["article节", 2],
  ["han-comma", 3],
  ["article条", 4],
  ["han-paren", 5],
  ["arabic", 6],
  ["arabic-paren", 7],
  ["circled", 8],
]);
const rank = (key: string) => RANKS.get(key) ?? 9;

/** Level and path of every step, in order. Linear in their number. */
export function placeSteps(steps: readonly Step[]): Placed[] {
  const { ahead, restarts } = lookahead(steps);
  const withParts = steps.filter((step) => step.opening?.key === "part").length > 1;
  const open: Open[] = [];
  return steps.map((step, index) => {
    const next = (key: string) => ahead(key, index);
    const inside = (outer: Open) => restarts(outer, index);
    const member = step.opening === null ? openTitle(open, step, next) : openNumber(open, step.opening, next, inside);
    const { opening, title, formatLevel, documentTitle } = step;
    const { level, key, ordinal } = member;
    open.push({ opening, title, formatLevel, documentTitle, level, key, ordinal });
    return { level: member.level, path: pathOf(open, withParts) };
  });
}

type Member = Pick<Open, "level" | "key" | "ordinal">;
type Next = (key: string) => number | null;

interface Lookahead {
  /** The ordinal of the next block of a numbering after step `index`. Asked with growing indexes only. */
  ahead(key: string, index: number): number | null;
  /** Step `index`, an （一） of the numbering of `outer`, opens a list inside it: the list ends and then comes what follows `outer`. */
  restarts(outer: Pick<Open, "key" | "ordinal">, index: number): boolean;
}

function lookahead(steps: readonly Step[]): Lookahead {
  const places = new Map<string, { at: number[]; cursor: number }>();
  steps.forEach((step, index) => {
    if (step.opening === null) return;
    const list = places.get(step.opening.key) ?? { at: [], cursor: 0 };
    list.at.push(index);
    places.set(step.opening.key, list);
  });
  const after = (key: string, index: number) => {
    const list = places.get(key) ?? { at: [], cursor: 0 };
    while ((list.at[list.cursor] ?? Number.POSITIVE_INFINITY) <= index) list.cursor += 1;
    return list;
  };
  const ordinalAt = (index: number | undefined) => steps[index ?? -1]?.opening?.number.ordinal ?? null;
  return {
    ahead: (key, index) => {
      const { at, cursor } = after(key, index);
      return ordinalAt(at[cursor]);
    },
    restarts: ({ key, ordinal }, index) => {
      const { at, cursor } = after(key ?? "", index);
      let length = 1;
      while (ordinalAt(at[cursor + length - 1]) === length + 1) length += 1;
      return length > ordinal && ordinalAt(at[cursor + length - 1]) === ordinal + 1;
    },
  };
}

/** Closes what a numbered block ends, and says where it stands. */
function openNumber(open: Open[], opening: Opening, next: Next, inside: (outer: Open) => boolean): Member {
  const { key } = opening;
  const { ordinal } = opening.number;
  const last = open.findLastIndex((entry) => entry.key === key);
  const follows = open.findLastIndex((entry) => entry.key === key && entry.ordinal + 1 === ordinal);
  const sibling = follows >= 0 ? follows : last;
  const known = open[sibling];
  if (known !== undefined && ordinal === 1 && inside(known)) {
    return { key, ordinal, level: (open.at(-1)?.level ?? 0) + 1 };
  }
  if (known !== undefined) {
    open.length = sibling;
    return { key, ordinal, level: known.level };
  }
  for (let top = open.at(-1); top !== undefined && top.key !== null; top = open.at(-1)) {
    if (rank(key) >= rank(top.key) || next(top.key) === top.ordinal + 1) break;
    open.pop();
  }
  return { key, ordinal, level: (open.at(-1)?.level ?? 0) + 1 };
}

/**
 * Closes what a heading without number ends. A list that goes on after it by one holds it; a list that goes on with a gap has
 * it for a member that lost its number; a list that ends or starts anew is ended by it.
 */
function openTitle(open: Open[], step: Step, next: Next): Member {
  if (step.formatLevel !== null && open.some((entry) => entry.formatLevel !== null))
    return openByFormat(open, step.formatLevel, next);
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const entry = open[index];
    if (entry === undefined || entry.key === null) continue;
    const { key, ordinal, level } = entry;
    const following = next(key);
    if (following === ordinal + 1 || rank(key) === 0) return close(open, index + 1, level + 1);
    if (following !== null && following > ordinal + 1)
      return { ...close(open, index, level), key, ordinal: ordinal + 1 };
  }
  return close(open, 0, 1);
}

/** Where the format gives its own levels they decide between headings; a list that goes on afterwards is kept in mind. */
function openByFormat(open: Open[], formatLevel: number, next: Next): Member {
  const sibling = open.findIndex((entry) => entry.formatLevel !== null && entry.formatLevel >= formatLevel);
  const keep = sibling >= 0 ? sibling : open.findLastIndex((entry) => entry.formatLevel !== null) + 1;
  const replaced = open[sibling];
  const member = close(open, keep, (open[keep - 1]?.level ?? 0) + 1);
  if (replaced === undefined || replaced.key === null) return member;
  const following = next(replaced.key);
  if (following === null || following <= replaced.ordinal) return member;
  const { key, ordinal } = replaced;
  return { ...member, key, ordinal: following > ordinal + 1 ? ordinal + 1 : ordinal };
}

function close(open: Open[], keep: number, level: number): Member {
  open.length = keep;
  return { key: null, ordinal: 0, level };
}

function pathOf(open: readonly Open[], withParts: boolean): string | null {
  let path = "";
  let apart = false;
  for (const { opening, title, documentTitle } of open) {
    if (documentTitle || (opening?.key === "part" && !withParts)) continue;
    const step = opening === null ? title : printedStep(opening.number);
    const word = opening === null || opening.number.style === "part" || opening.number.style === "article";
    path += ((apart && !step.startsWith("（")) || (word && path !== "") ? " " : "") + step;
    apart = word;
  }
  return path === "" ? null : path;
}

/** The number as it appears in a path: without its comma or dot, brackets full-width. */
function printedStep(number: ItemNumber): string {
  const bare = number.printed.replace(/[\s、.．﹒（）()]/g, "");
  return number.style === "han-paren" || number.style === "arabic-paren" ? `（${bare}）` : bare;
}
