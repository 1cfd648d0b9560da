/**
 * Automatic numbering of Word documents (docx and doc alike): the number that Word prints before a paragraph and does not keep
 * in its text. Headings are often numbered so: 一、 （一） 1.
 */
import { numeral } from "./numerals.ts";

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The number's pattern: %1 … %9 stand for the counters of the levels: "（%2）". */
  readonly pattern: string;
  /** Prints all counters as decimals whatever their format. */
  readonly legal: boolean;
  /** Starts again after a paragraph of a level below this one (1-based); 0 never, null after any outer level. */
  readonly restart: number | null;
  /** What follows the number in print. */
  readonly suffix: "tab" | "space" | "nothing";
}

/** A list as a paragraph refers to it. Lists of one `counters` key count on together. */
export interface List {
  readonly counters: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that start afresh, at this number, when this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

const MAX_LEVEL = 8;

/** Counts the numbered paragraphs of one document in their order. */
export class Numbering {
  private readonly counters = new Map<string, (number | null)[]>();
  private readonly used = new Set<List>();

  /** The number printed before the next paragraph of a list at a level (0–8), with its trailing space; "" for bullets. */
  next(list: List, level: number): string {
    const definition = list.levels[level];
    if (!definition || level > MAX_LEVEL) return "";
    const counts = this.counts(list);
    this.beginOverrides(list, counts);
    for (let inner = level + 1; inner <= MAX_LEVEL; inner++) {
      const restart = list.levels[inner]?.restart ?? inner;
      if (level < restart) counts[inner] = null;
    }
    const before = counts[level];
    counts[level] = before === null || before === undefined ? definition.start : before + 1;
    return printed(list, definition, counts);
  }

  private counts(list: List): (number | null)[] {
    let counts = this.counters.get(list.counters);
    if (!counts) {
      counts = new Array<number | null>(MAX_LEVEL + 1).fill(null);
      this.counters.set(list.counters, counts);
    }
    return counts;
  }

  private beginOverrides(list: List, counts: (number | null)[]): void {
    if (this.used.has(list)) return;
    this.used.add(list);
    for (const [level, start] of list.startOverrides) counts[level] = start - 1;
  }
}

function printed(list: List, definition: ListLevel, counts: readonly (number | null)[]): string {
  if (definition.format === "bullet") return "";
  const number = definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = list.levels[index];
    return numeral(counts[index] ?? of?.start ?? 1, definition.legal ? "decimal" : (of?.format ?? "decimal"));
  });
  if (number === "" || definition.suffix === "nothing") return number;
  return /[\s\u2460-\u24ff\u3000-\u9fff\uff00-\uffef]$/.test(number) ? number : `${number} `;
}
