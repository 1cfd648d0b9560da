/** The paragraphs of one section in two documents: which is which, and what differs. */
import type { ParagraphChange, Span } from "../../statement/comparison.ts";
import type { Paragraph } from "../../statement/model.ts";
import { type Frame, foldedName, withoutNumbers } from "./frame.ts";
import { matched } from "./matching.ts";
import { differingWords } from "./words.ts";

/** A paragraph, folded in the ways that make two the same. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
  /** Spaces, widths and the years' distance from the document's own apart. */
  readonly folded: string;
  /** Numbers apart, too. */
  readonly shape: string;
}

/** Least likeness of two paragraphs that are the same one with other words. */
const leastAlike = 0.45;
/** Most comparisons of paragraphs by likeness in one section. */
const mostCompared = 40_000;

export function passage({ content, start, end, page }: Paragraph, frame: Frame): Passage {
  const folded = foldedName(content.text, frame);
  return { text: content.text, span: { start, end, page }, folded, shape: withoutNumbers(folded) };
}

interface Compared {
  readonly changes: readonly ParagraphChange[];
  readonly same: number;
}

export function compareParagraphs(
  a: readonly Passage[],
  b: readonly Passage[],
  frames: readonly [Frame, Frame],
): Compared {
  const exact = matched([a.map(({ folded }) => folded), b.map(({ folded }) => folded)]);
  const [leftA, leftB] = [pick(a, exact.onlyA), pick(b, exact.onlyB)];
  const shaped = matched([leftA.map(({ shape }) => shape), leftB.map(({ shape }) => shape)]);
  const [restA, restB] = [pick(leftA, shaped.onlyA), pick(leftB, shaped.onlyB)];
  const alike = pairAlike(restA, restB);
  const sameShape = shaped.pairs.map(([i, j]) => changeOf(leftA[i] as Passage, leftB[j] as Passage, "figures", frames));
  const otherWords = alike.map(([x, y]) => changeOf(x, y, "words", frames));
  const changed = [...sameShape, ...otherWords];
  const same = exact.pairs.length + changed.filter((each) => each.length === 0).length;
  const [usedA, usedB] = [new Set(alike.map(([x]) => x)), new Set(alike.map(([, y]) => y))];
  const gone = restA.filter((each) => !usedA.has(each)).map((each) => loneChange(each, "a"));
  const fresh = restB.filter((each) => !usedB.has(each)).map((each) => loneChange(each, "b"));
  return { changes: inOrder([...changed.flat(), ...gone, ...fresh], exact.pairs, a, b), same };
}

function pick(list: readonly Passage[], indexes: readonly number[]): Passage[] {
  return indexes.map((index) => list[index] as Passage);
}

/** None where nothing but years that are meant to differ does. */
function changeOf(
  a: Passage,
  b: Passage,
  kind: "figures" | "words",
  frames: readonly [Frame, Frame],
): ParagraphChange[] {
  const pieces = differingWords(a.text, b.text, frames);
  if (pieces === null) return [loneChange(a, "a"), loneChange(b, "b")];
  if (pieces.every(({ side }) => side === "both")) return [];
  return [{ kind, pieces, a: a.span, b: b.span }];
}

/** A paragraph that only one of the documents has. */
export function loneChange({ text, span }: Passage, side: "a" | "b"): ParagraphChange {
  const spans = side === "a" ? { a: span, b: null } : { a: null, b: span };
  return { kind: side === "a" ? "only-a" : "only-b", pieces: [{ side, text }], ...spans };
}

/** In the order of B; what is gone stands where it stood among the paragraphs that are the same. */
function inOrder(
  changes: readonly ParagraphChange[],
  same: readonly (readonly [number, number])[],
  a: readonly Passage[],
  b: readonly Passage[],
): ParagraphChange[] {
  const both = [
    ...same.map(([i, j]) => [(a[i] as Passage).span.start, (b[j] as Passage).span.start] as const),
    ...changes.flatMap((each) => (each.a !== null && each.b !== null ? [[each.a.start, each.b.start] as const] : [])),
  ].sort(([x], [y]) => x - y);
  const at = (change: ParagraphChange): number => {
    if (change.b !== null) return change.b.start;
    const start = change.a?.start ?? 0;
    return (both.findLast(([inA]) => inA < start)?.[1] ?? -1) + 0.5;
  };
  return changes
    .map((change) => ({ change, at: at(change) }))
    .sort((x, y) => x.at - y.at)
    .map(({ change }) => change);
}

/** The most alike first, each once. */
function pairAlike(a: readonly Passage[], b: readonly Passage[]): [Passage, Passage][] {
  if (a.length * b.length > mostCompared) return [];
  const bigrams = new Map([...a, ...b].map((each) => [each, pairsOfCharacters(each.shape)]));
  const scored = a.flatMap((x, i) =>
    b.map((y, j) => ({ x, y, far: Math.abs(i - j), score: likeness(bigrams.get(x), bigrams.get(y)) })),
  );
  const likely = scored.filter(({ score }) => score >= leastAlike);
  likely.sort((p, q) => q.score - p.score || p.far - q.far);
  const used = new Set<Passage>();
  return likely.flatMap(({ x, y }): [Passage, Passage][] => {
    if (used.has(x) || used.has(y)) return [];
    used.add(x).add(y);
    return [[x, y]];
  });
}

/** Characters of a paragraph that are looked at for likeness. */
const mostCharacters = 2000;

function pairsOfCharacters(text: string): Set<string> {
  const found = new Set<string>();
  const end = Math.min(text.length, mostCharacters) - 1;
  for (let i = 0; i < end; i += 1) found.add(text.slice(i, i + 2));
  return found;
}

/** Pairs in common, as a part of all (Dice). */
function likeness(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const each of small) if (large.has(each)) common += 1;
  return (2 * common) / (a.size + b.size);
}
