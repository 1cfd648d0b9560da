/** Years as sentences use them: whom a comparison is with, what it is of, and which years a heading or a period names. */
import { nextMatch, type Passage, sentenceAround, withoutCitations } from "./passages.ts";

export interface YearMention {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const YEAR = /(?<!\d)(20\d{2})(?!\d)[ \u3000]{0,3}(?=年|[-—–~～至])/g;

/** Years printed in `text`, citations left out. */
export function yearsIn(text: string): YearMention[] {
  if (!text.includes("20")) return [];
  return [...withoutCitations(text).matchAll(YEAR)].map((match) => ({
    year: Number.parseInt(match[1] ?? "", 10),
    from: match.index,
    to: match.index + 4,
  }));
}

export interface Comparison {
  readonly passage: Passage;
  /** The year compared with, and the year that the sentence speaks of; `subject` null where it names none. */
  readonly base: number;
  readonly subject: number | null;
  /** The words: 比2031年预算增加. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** What the base is: the words between its year and the verdict, 预算执行数. */
  readonly of: string;
  /** The sentence before the comparison, from its beginning. */
  readonly lead: string;
}

const SPACE = "[ \\u3000]{0,3}";
const COMPARED = new RegExp(
  `[比较与同]${SPACE}(20\\d{2})${SPACE}年${SPACE}([^，。；：、\\d]{0,16}?)${SPACE}(增加|减少|增长|下降|上升|压减|持平|一致|相比|保持不变)`,
  "g",
);

/** Every comparison with a named year. */
export function* comparisonsOf(passages: Iterable<Passage>): Generator<Comparison> {
  for (const passage of passages) {
    if (!passage.text.includes("20")) continue;
    const text = withoutCitations(passage.text);
    let to = 0;
    for (let match = nextMatch(text, COMPARED, to); match; match = nextMatch(text, COMPARED, to)) {
      const from = match.index;
      to = from + match[0].length;
      const sentence = sentenceAround(text, from, to);
      const lead = text.slice(sentence.from, from);
      yield {
        passage,
        base: Number.parseInt(match[1] ?? "", 10),
        subject: yearsIn(lead).at(-1)?.year ?? null,
        words: passage.text.slice(from, to),
        from,
        to,
        of: match[2] ?? "",
        lead,
      };
    }
  }
}
