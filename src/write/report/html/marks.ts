/** What is marked in the document and how: figures by what was proved of them, words by the findings that point at them. */
import { relationFigures } from "../../../statement/relationFigures.ts";
import { lastAtMost } from "../../../statement/sorted.ts";
import type { Checked, Severity } from "../model.ts";

/** proved: stands in a relation that holds; plain: in none; fault: a finding says that it, or one of the few it stands with, is wrong. */
export type FigureState = "proved" | "plain" | "fault";

export interface FigureMark {
  /** Index in `Statement.figures`. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly state: FigureState;
  /** A finding speaks of it, too. */
  readonly touched: boolean;
}

export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** Id of the element that shows its beginning; set when it is rendered. */
  element: string | null;
}

/** A place of a finding: a figure, or words. */
export type Target = { readonly figure: number } | { readonly word: WordMark };

export interface Marks {
  /** By their beginning; none overlaps another. */
  readonly figures: readonly FigureMark[];
  readonly states: readonly FigureState[];
  /** Words by the index of the block they stand in. */
  readonly words: ReadonlyMap<number, readonly WordMark[]>;
  /** For each finding, its places in the order in which it names them. */
  readonly targets: readonly (readonly Target[])[];
  /** For each finding, the block it stands at; null for the document as a whole. */
  readonly blocks: readonly (number | null)[];
}

/** Most marked words in a block, and most blocks that one stretch of words is marked in. */
const MOST_WORDS = 400;
const MOST_BLOCKS = 60;

/** The figures of the relations that hold. */
function provedFigures({ relations, verdicts }: Checked): Set<string> {
  return new Set(relations.filter(({ id }) => verdicts.get(id) === true).flatMap(relationFigures));
}

/**
 * The figures at fault: of each error and warning the one it doubts most, and those that nothing else proves. The others it names are
 * only touched.
 */
function faultyFigures({ findings }: Checked, proved: ReadonlySet<string>): Set<string> {
  const severe = findings.filter(({ severity, accepted }) => severity !== "notice" && accepted === undefined);
  return new Set(severe.flatMap(({ figures }) => figures.filter((id, i) => i === 0 || !proved.has(id))));
}

function figureMarks(checked: Checked): { marks: FigureMark[]; states: FigureState[] } {
  const proved = provedFigures(checked);
  const faulty = faultyFigures(checked, proved);
  const touched = new Set(checked.findings.flatMap(({ figures }) => figures));
  const all = checked.statement.figures.map(({ id, place: { start, end } }, index): FigureMark => {
    const state = faulty.has(id) ? "fault" : proved.has(id) ? "proved" : "plain";
    return { index, start, end, state, touched: touched.has(id) };
  });
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  const marks = sorted.filter((mark) => {
    if (mark.start < end || mark.end <= mark.start) return false;
    end = mark.end;
    return true;
  });
  return { marks, states: all.map(({ state }) => state) };
}

/** Adds `word` to every block that it runs through; false where it stands in none. */
function place(word: WordMark, blocks: Checked["statement"]["blocks"], words: Map<number, WordMark[]>): boolean {
  let placed = false;
  const first = Math.max(
    0,
    lastAtMost(blocks, word.start, ({ start }) => start),
  );
  for (let i = first; i < Math.min(blocks.length, first + MOST_BLOCKS); i += 1) {
    const block = blocks[i];
    if (block === undefined || block.start >= word.end) break;
    if (block.end <= word.start) continue;
    const inBlock = words.get(i) ?? [];
    if (inBlock.length < MOST_WORDS) words.set(i, [...inBlock, word]);
    placed = true;
  }
  return placed;
}

/** All marks of a checked file. `blocks` stand in the order of their beginnings. */
export function marksOf(checked: Checked): Marks {
  const { blocks } = checked.statement;
  const { marks, states } = figureMarks(checked);
  const byStart = new Map(checked.statement.figures.map(({ place: { start } }, index) => [start, index]));
  const words = new Map<number, WordMark[]>();
  const targets = checked.findings.map(({ places, severity: own, accepted }) => {
    const severity = accepted === undefined ? own : "notice";
    return places.map(({ start, end }): Target => {
      const figure = byStart.get(start);
      if (figure !== undefined && checked.statement.figures[figure]?.place.end === end) return { figure };
      const word = { start, end, severity, element: null };
      place(word, blocks, words);
      return { word };
    });
  });
  const at = checked.findings.map(({ places: [first] }) => {
    const index = first === undefined ? -1 : lastAtMost(blocks, first.start, ({ start }) => start);
    return index < 0 ? null : index;
  });
  return { figures: marks, states, words, targets, blocks: at };
}
