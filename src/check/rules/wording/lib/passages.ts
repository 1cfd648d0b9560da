/**
 * The words of a statement as the wording rules read them: one passage a block, grids left out. All searching is by patterns
 * with bounded repeats, so a passage of any length costs linear time.
 */
import type { Block, LocatedText, Statement } from "../../../../statement/model.ts";

export interface Passage {
  readonly block: Exclude<Block, { kind: "grid" }>;
  readonly text: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Headings, paragraphs and the cover, in order. */
export function passagesOf(statement: Statement): Passage[] {
  return allPassages(statement).filter(({ block }) => block.kind !== "furniture" || block.role === "cover");
}

/** The same with the table of contents. */
export function titlesAndPassagesOf(statement: Statement): Passage[] {
  return allPassages(statement).filter(
    ({ block }) => block.kind !== "furniture" || block.role === "cover" || block.role === "contents",
  );
}

function allPassages(statement: Statement): Passage[] {
  const passages: Passage[] = [];
  for (const block of statement.blocks) {
    if (block.kind !== "grid") passages.push({ block, text: block.content.text });
  }
  return passages;
}

/** Where characters `from`..`to` of a passage stand in the document. */
export function spanOf({ block }: Passage, from: number, to: number): Span {
  const { at }: LocatedText = block.content;
  const start = at[from] ?? block.start;
  const last = at[Math.max(from, to - 1)] ?? start;
  return { start, end: Math.max(last + 1, start) };
}

export interface Hit {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a global pattern, passage by passage. */
export function* hitsOf(passages: Iterable<Passage>, pattern: RegExp): Generator<Hit> {
  for (const passage of passages) {
    for (const match of passage.text.matchAll(pattern)) {
      const from = match.index;
      yield { passage, from, to: from + match[0].length, words: match[0], groups: match.slice(1) };
    }
  }
}

const STOPS = /[。；！？]/;

/** The sentence around a place, at most `reach` characters either side. */
export function sentenceAround(text: string, from: number, to: number, reach = 120): { text: string; from: number } {
  let start = from;
  while (start > 0 && from - start < reach && !STOPS.test(text.charAt(start - 1))) start -= 1;
  let end = to;
  while (end < text.length && end - to < reach && !STOPS.test(text.charAt(end - 1))) end += 1;
  return { text: text.slice(start, end), from: start };
}

/** A few words around a place, for a message: …驻外机构217万，主要…. */
export function excerpt({ text }: Passage, from: number, to: number, reach = 10): string {
  const start = Math.max(0, from - reach);
  const end = Math.min(text.length, to + reach);
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  return `${start > 0 ? "…" : ""}${words}${end < text.length ? "…" : ""}`;
}

/** `text` with all that stands in 《》 blanked out, lengths kept: what is quoted there has its own years and words. */
export function withoutCitations(text: string): string {
  return text.replace(/《[^》]{0,200}》|〔[^〕]{0,12}〕|【[^】]{0,12}】/g, (cited) => "\u3000".repeat(cited.length));
}
