/** The sentences that a finding speaks of, with the places it points at marked. */
import type { LocatedText, Place, Statement } from "../../statement/model.ts";
import { countBelow } from "../../statement/sorted.ts";
import type { Paper } from "../outcome.ts";
import type { Outline } from "./outline.ts";
import { sentence, surroundings } from "./passage.ts";
import { breakLines, displayWidth, printable } from "./width.ts";
import { paint } from "./words.ts";

/**
 * One sentence, or a row of a grid that was not understood as a table; `marks` are [start, end) in `text`, sorted, apart from each
 * other; the finding's main place has `main`.
 */
export interface Sentence {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly main: boolean }[];
  /** Offset in the document of the first mark, and its page: where the excerpt stands. */
  readonly offset: number;
  readonly page: number | null;
}

/** Most sentences shown of one finding, and most characters kept around a mark of a long sentence. */
const MOST_EXCERPTS = 4;
const LONG_SENTENCE = 110;
const CONTEXT = { before: 28, after: 14 };

interface Gathered {
  readonly content: LocatedText;
  readonly start: number;
  readonly end: number;
  readonly marks: { start: number; end: number; main: boolean }[];
  readonly offset: number;
  readonly page: number | null;
}

/** Marks sorted, each clear of the one before. */
function tidied(marks: Gathered["marks"]): Gathered["marks"] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Gathered["marks"] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && mark.start < last.end) {
      kept[kept.length - 1] = { ...last, end: Math.max(last.end, mark.end), main: last.main || mark.main };
    } else kept.push(mark);
  }
  return kept;
}

/** A sentence set for print: a long one keeps only what is near its marks. */
function shorten({ content, start, end, marks, offset, page }: Gathered): Sentence {
  const keep = (index: number) =>
    end - start <= LONG_SENTENCE ||
    marks.some((mark) => index >= mark.start - CONTEXT.before && index < mark.end + CONTEXT.after);
  let text = "";
  const moved = marks.map((mark) => ({ ...mark }));
  let skipping = false;
  for (let index = start; index < end; index += 1) {
    for (const [i, mark] of marks.entries()) {
      if (mark.start === index) (moved[i] as { start: number }).start = text.length;
    }
    const kept = keep(index);
    if (kept) text += content.text[index];
    else if (!skipping) text += "…";
    skipping = !kept;
    for (const [i, mark] of marks.entries()) {
      if (mark.end === index + 1) (moved[i] as { end: number }).end = text.length;
    }
  }
  return { text: printable(text), marks: moved, offset, page };
}

/** The sentences that hold `places`, in the order of the document, that of the first place always among them. */
export function sentencesOf(
  statement: Statement,
  outline: Outline,
  places: readonly { readonly place: Place; readonly main: boolean }[],
): Sentence[] {
  const gathered: Gathered[] = [];
  for (const { place, main } of places) {
    const content = surroundings(statement, outline.block(place.start), place.start);
    const from = countBelow(content.at, place.start);
    const to = Math.max(countBelow(content.at, place.end), from);
    if (from >= content.text.length) continue;
    const mark = { start: from, end: to, main };
    const known = gathered.find(
      (g) => g.content.at[0] === content.at[0] && g.content.text === content.text && g.start <= from && to <= g.end,
    );
    if (known !== undefined) known.marks.push(mark);
    else if (gathered.length < MOST_EXCERPTS) {
      const [start, end] = sentence(content.text, from, to);
      gathered.push({ content, start, end, marks: [mark], offset: place.start, page: place.page });
    }
  }
  return gathered
    .sort((a, b) => a.offset - b.offset)
    .map((excerpt) => shorten({ ...excerpt, marks: tidied(excerpt.marks) }));
}

/** The excerpt as lines of at most `width` columns: marks in underline where there is colour, else by a line of ^ below. */
export function excerptLines(excerpt: Sentence, width: number, paper: Paper): string[] {
  return breakLines(excerpt.text, width).flatMap(([start, end]) => {
    let line = "";
    let below = "";
    let at = start;
    for (const mark of excerpt.marks) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      if (from >= to || from < at) continue;
      const marked = excerpt.text.slice(from, to);
      line +=
        excerpt.text.slice(at, from) + paint(paper, mark.main ? ["bold", "red", "underline"] : ["underline"], marked);
      below += " ".repeat(displayWidth(excerpt.text.slice(at, from))) + "^".repeat(displayWidth(marked));
      at = to;
    }
    line += excerpt.text.slice(at, end);
    return below === "" || paper.colour ? [line] : [line, below];
  });
}
