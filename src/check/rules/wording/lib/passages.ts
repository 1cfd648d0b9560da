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

/** What the rules ask of one statement again and again, put together once. */
interface Passages {
  readonly body: readonly Passage[];
  readonly withContents: readonly Passage[];
}

const ofBlocks = new WeakMap<Statement["blocks"], Passages>();

/** Headings, paragraphs and the cover, in order. */
export function passagesOf(statement: Statement): readonly Passage[] {
  return allPassages(statement).body;
}

/** The same with the table of contents. */
export function titlesAndPassagesOf(statement: Statement): readonly Passage[] {
  return allPassages(statement).withContents;
}

function allPassages({ blocks }: Statement): Passages {
  const known = ofBlocks.get(blocks);
  if (known !== undefined) return known;
  const body: Passage[] = [];
  const withContents: Passage[] = [];
  for (const block of blocks) {
    if (block.kind === "grid") continue;
    const passage = { block, text: block.content.text };
    const role = block.kind === "furniture" ? block.role : "cover";
    if (role === "cover") body.push(passage);
    if (role === "cover" || role === "contents") withContents.push(passage);
  }
  const passages = { body, withContents };
  ofBlocks.set(blocks, passages);
  return passages;
}

const wholes = new WeakMap<readonly Passage[], string>();

/** The text of all passages, a line each: what does not stand here need not be looked for passage by passage. */
function wholeOf(passages: readonly Passage[]): string {
  const [first] = passages;
  if (first === undefined || passages.length === 1) return first?.text ?? "";
  const known = wholes.get(passages);
  if (known !== undefined) return known;
  const whole = passages.map(({ text }) => text).join("\n");
  wholes.set(passages, whole);
  return whole;
}

/** True when at least one of the words stands somewhere in the passages. */
export function mention(passages: readonly Passage[], words: readonly string[]): boolean {
  const whole = wholeOf(passages);
  return words.some((word) => whole.includes(word));
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

/**
 * Every match of a global pattern, passage by passage. `words`: some of them stand in every match, so that a statement with none
 * of them is passed over at once.
 */
export function* hitsOf(passages: readonly Passage[], pattern: RegExp, words?: readonly string[]): Generator<Hit> {
  if (words !== undefined && !mention(passages, words)) return;
  for (const passage of passages) {
    let from = 0;
    for (let match = nextMatch(passage.text, pattern, from); match; match = nextMatch(passage.text, pattern, from)) {
      const start = match.index;
      from = start + match[0].length;
      yield { passage, from: start, to: from, words: match[0], groups: match.slice(1) };
    }
  }
}

/** The next match of a global pattern that never matches nothing. Unlike `matchAll` it needs no copy of the pattern for each text. */
export function nextMatch(text: string, pattern: RegExp, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
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
  if (!text.includes("《") && !text.includes("〔") && !text.includes("【")) return text;
  return text.replace(/《[^》]{0,200}》|〔[^〕]{0,12}〕|【[^】]{0,12}】/g, (cited) => "\u3000".repeat(cited.length));
}
