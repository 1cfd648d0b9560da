/** The blocks of a document as passages: each paragraph with its number, topic, heading and section, its sentences read. */
import { fold } from "../../figures/index.ts";
import type { Basis, Block, DocumentFacts, Heading, LocatedText, Paragraph } from "../../statement/model.ts";
import { labelOf } from "./labels.ts";
import { type Token, tokenize } from "./lexer.ts";
import type { Passage } from "./model.ts";
import { type Names, namesListed } from "./names.ts";
import { readPassage } from "./passage.ts";
import { dropFirst, type View, viewOf } from "./view.ts";

export interface Surveyed {
  readonly blocks: readonly Block[];
  readonly facts: DocumentFacts;
  section(offset: number): string | null;
  /** The document's own text for a located text, with traditional characters simplified. */
  simplify(content: LocatedText): LocatedText;
}

/** Longer paragraphs are read in pieces: no sentence is that long, and what is read of a piece must not grow with the text. */
const LONGEST_PIECE = 8000;

/** Headings and paragraphs in order; tables and furniture are left out. */
export function readPassages(document: Surveyed): Passage[] {
  const passages: Passage[] = [];
  const names = namesListed(document.blocks);
  const place: Place = { names, index: 0, firstIndex: 0, heading: "", headingLabel: "", topic: "" };
  for (const block of document.blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    const whole = viewOf(document.simplify(block.content));
    const view = block.number === null ? whole : dropFirst(whole, numberLength(whole, block.number.printed));
    for (const piece of piecesOf(view)) {
      const passage = passageOf(block, piece, piece.at[0] === view.at[0], document, place);
      passages.push(passage);
      place.index = passages.length;
      place.firstIndex += passage.elements.length;
    }
    if (block.kind === "heading") {
      place.heading = block.title;
      place.headingLabel = labelOf(block.title, document.facts.organisation);
    }
    // What an item is about holds for the unnumbered paragraphs under it.
    if (block.kind === "heading") place.topic = "";
    else if (block.number !== null) place.topic = passages.at(-1)?.topic ?? "";
  }
  return passages;
}

interface Place {
  /** Of the whole document. */
  readonly names: Names;
  index: number;
  firstIndex: number;
  heading: string;
  headingLabel: string;
  topic: string;
}

function piecesOf(view: View): View[] {
  if (view.text.length <= LONGEST_PIECE) return [view];
  const pieces: View[] = [];
  for (let from = 0; from < view.text.length; ) {
    const stop = view.text.lastIndexOf("。", from + LONGEST_PIECE);
    const to = stop > from ? stop + 1 : Math.min(view.text.length, from + LONGEST_PIECE);
    pieces.push({ text: view.text.slice(from, to), at: view.at.subarray(from, to) });
    from = to;
  }
  return pieces;
}

function passageOf(block: Heading | Paragraph, view: View, first: boolean, document: Surveyed, place: Place): Passage {
  const { facts } = document;
  const tokens = tokenize(view.text, place.names);
  const number = first ? block.number : null;
  const topic = number === null ? place.topic : labelOf(topicWords(tokens), facts.organisation);
  const elements = readPassage(tokens, {
    passage: place.index,
    firstIndex: place.firstIndex,
    documentYear: facts.year,
    documentBasis: basisOfKind(facts),
    organisation: facts.organisation,
    topic,
    heading: place.headingLabel,
  });
  return {
    index: place.index,
    view,
    number,
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
