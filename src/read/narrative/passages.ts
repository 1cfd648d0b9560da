/** The blocks of a document as passages: each paragraph with its number, topic, heading and section, its sentences read. */
import { fold } from "../../figures/index.ts";
import type { Basis, Block, DocumentFacts, Heading, LocatedText, Paragraph } from "../../statement/model.ts";
import { labelOf } from "./labels.ts";
import { type Token, tokenize } from "./lexer.ts";
import type { Passage } from "./model.ts";
import { readPassage } from "./passage.ts";
import { dropFirst, type View, viewOf } from "./view.ts";

export interface Surveyed {
  readonly blocks: readonly Block[];
  readonly facts: DocumentFacts;
  section(offset: number): string | null;
  /** The document's own text for a located text, with traditional characters simplified. */
  simplify(content: LocatedText): LocatedText;
}

/** Headings and paragraphs in order; tables and furniture are left out. */
export function readPassages(document: Surveyed): Passage[] {
  const passages: Passage[] = [];
  let heading = "";
  let topic = "";
  let firstIndex = 0;
  for (const block of document.blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    const passage = passageOf(block, document, { index: passages.length, firstIndex, heading, topic });
    if (block.kind === "heading") heading = block.title;
    // What an item is about holds for the unnumbered paragraphs under it.
    if (block.kind === "heading" || block.number !== null) topic = block.kind === "heading" ? "" : passage.topic;
    firstIndex += passage.elements.length;
    passages.push(passage);
  }
  return passages;
}

function passageOf(
  block: Heading | Paragraph,
  document: Surveyed,
  place: { index: number; firstIndex: number; heading: string; topic: string },
): Passage {
  const { facts } = document;
  const whole = viewOf(document.simplify(block.content));
  const view = block.number === null ? whole : dropFirst(whole, numberLength(whole, block.number.printed));
  const tokens = tokenize(view.text);
  const topic = block.number === null ? place.topic : labelOf(topicWords(tokens), facts.organisation);
  const elements = readPassage(tokens, {
    passage: place.index,
    firstIndex: place.firstIndex,
    documentYear: facts.year,
    documentBasis: basisOfKind(facts),
    organisation: facts.organisation,
    topic,
    heading: labelOf(place.heading, facts.organisation),
  });
  return {
    index: place.index,
    view,
    number: block.number,
    level: block.level,
    section: document.section(block.start),
    heading: place.heading,
    topic,
    elements,
    isHeading: block.kind === "heading",
  };
}

function numberLength(view: View, printed: string): number {
  const number = fold(printed).replace(/\s/g, "");
  return view.text.startsWith(number) ? number.length : 0;
}

/** An item is about the words before its first colon, stop, comma, purpose or quantity. */
function topicWords(tokens: readonly Token[]): string {
  let words = "";
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "quantity" || token.kind === "purpose" || token.kind === "open") break;
    if (token.kind === "period") continue;
    if (/^(?:compare|up|down|flat|samePeriod|share)$/.test(token.kind)) break;
    if (token.text === "（" || token.text === "(") depth += 1;
    if (token.text === "）" || token.text === ")") depth -= 1;
    if (token.kind === "punctuation" && depth === 0 && /[：。，；:,]/.test(token.text)) break;
    words += token.text;
    if (words.length > 80) return "";
  }
  return words;
}

function basisOfKind(facts: DocumentFacts): Basis | null {
  if (facts.kind === "final") return "final";
  return facts.kind === "budget" ? "budget" : null;
}
