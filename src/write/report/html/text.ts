/** Text with its figures and the words that findings point at, as HTML. */

import { countBelow, lastAtMost } from "../../../statement/sorted.ts";
import { escaped } from "./escape.ts";
import type { FigureMark, Marks, WordMark } from "./marks.ts";

/** Text and where its characters stand in the document: `at(i)` is the offset of character `i`. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the first character at or after an offset of the document. */
  indexOf(offset: number): number;
}

export function locatedLine({ text, at }: { text: string; at: Int32Array }, start: number, end: number): Line {
  return { text, start, end, indexOf: (offset) => countBelow(at, offset) };
}

/** A line whose characters all stand one after the other; where their number does not fit, a mark takes the whole. */
export function plainLine(text: string, start: number, end: number): Line {
  const exact = text.length === end - start;
  const clamped = (offset: number) => Math.min(text.length, Math.max(0, offset - start));
  return { text, start, end, indexOf: exact ? clamped : (offset) => (offset <= start ? 0 : text.length) };
}

const LETTER = { proved: "p", plain: "u", fault: "x" } as const;
const SEVERITY_CLASS = { error: "e", warning: "a", notice: "i" } as const;
const RANK = { error: 0, warning: 1, notice: 2 } as const;

/** Renders the lines of one document; hands out the ids of marked words as it goes. */
export class TextRenderer {
  readonly #marks: Marks;
  #words = 0;

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /** The figures that stand in a stretch of the document. */
  figuresIn(start: number, end: number): FigureMark[] {
    const { figures } = this.#marks;
    const found: FigureMark[] = [];
    for (let i = lastAtMost(figures, start - 1, (mark) => mark.start) + 1; i < figures.length; i += 1) {
      const mark = figures[i];
      if (mark === undefined || mark.start >= end) break;
      found.push(mark);
    }
    return found;
  }

  /** One line with its marks; `words` are those of its block. */
  line(line: Line, words: readonly WordMark[]): string {
    const here = words.filter(({ start, end }) => start < line.end && end > line.start);
    let html = "";
    let done = 0;
    for (const figure of this.figuresIn(line.start, line.end)) {
      const [from, to] = [line.indexOf(figure.start), line.indexOf(figure.end)];
      if (from < done || to <= from) continue;
      html += this.#worded(line, done, from, here) + this.#figure(figure, this.#worded(line, from, to, here));
      done = to;
    }
    return html + this.#worded(line, done, line.text.length, here);
  }

  #figure({ index, state, touched }: FigureMark, content: string): string {
    const names = `f ${LETTER[state]}${touched && state !== "fault" ? " t" : ""}`;
    const told = state === "fault" ? '<span class="vh">（有误）</span>' : "";
    return `<span class="${names}" id="f${index}" role="button" tabindex="-1">${content}${told}</span>`;
  }

  /** Characters `from` to `to`, with the words in them that findings point at. */
  #worded(line: Line, from: number, to: number, words: readonly WordMark[]): string {
    if (to <= from) return "";
    if (words.length === 0) return escaped(line.text.slice(from, to));
    const spans = words.map((word) => ({ word, from: line.indexOf(word.start), to: line.indexOf(word.end) }));
    const inside = (at: number) => at > from && at < to;
    const edges = [from, ...new Set(spans.flatMap((span) => [span.from, span.to]).filter(inside)), to];
    edges.sort((a, b) => a - b);
    return edges.slice(0, -1).reduce((html, edge, i) => {
      const next = edges[i + 1] ?? to;
      const active = spans.filter((span) => span.from <= edge && span.to >= next).map(({ word }) => word);
      return html + this.#marked(escaped(line.text.slice(edge, next)), active);
    }, "");
  }

  #marked(content: string, active: readonly WordMark[]): string {
    const [worst] = [...active].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    if (worst === undefined) return content;
    const id = `w${this.#words}`;
    this.#words += 1;
    for (const word of active) word.element ??= id;
    return `<mark class="${SEVERITY_CLASS[worst.severity]}" id="${id}" tabindex="-1">${content}</mark>`;
  }
}
