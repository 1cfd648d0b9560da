/** The whole document as passages and mentions, with the look-ups that relations need: what was last said of a thing. */
import type { Basis } from "../../statement/model.ts";
import type { Element, Mention, Passage } from "./model.ts";

const REMEMBERED = 40;

export class Discourse {
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  private readonly levelsBySubject = new Map<string, Mention[]>();

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.mentions = passages.flatMap((passage) => passage.elements.filter(isMention));
    for (const mention of this.mentions) {
      if (!isLevel(mention)) continue;
      const list = this.levelsBySubject.get(mention.subject) ?? [];
      list.push(mention);
      this.levelsBySubject.set(mention.subject, list);
    }
  }

  /** Level mentions of a subject that stand before `before`, nearest first, as many as a reader would still think of. */
  levelsOf(subject: string, before: { passage: number; start: number }): Mention[] {
    const all = this.levelsBySubject.get(subject) ?? [];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(all[middle] as Mention, before)) low = middle + 1;
      else high = middle;
    }
    return all.slice(Math.max(0, low - REMEMBERED), low).reverse();
  }

  passageOf(mention: Mention): Passage {
    return this.passages[mention.passage] as Passage;
  }

  /** The mentions around a mention, in order. */
  around(mention: Mention): Mention[] {
    return mentionsNear(this.passageOf(mention), mention.start);
  }
}

/** How many mentions and marks around a place are looked at: no sentence is longer, and long paragraphs stay linear. */
const WINDOW = 150;

/** The mentions around an offset of a passage, in order. */
export function mentionsNear(passage: Passage, start: number): Mention[] {
  const { elements } = passage;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle] as Element).start < start) low = middle + 1;
    else high = middle;
  }
  return elements.slice(Math.max(0, low - WINDOW), low + WINDOW).filter(isMention);
}

export function isMention(element: Element): element is Mention {
  return element.kind === "mention";
}

/** States how much something is, with a printed quantity, outside reasons and purposes. */
export function isLevel(mention: Mention): boolean {
  return mention.role === "level" && mention.quantity !== null && !mention.aside;
}

export function isBefore(a: Mention, b: { passage: number; start: number }): boolean {
  return a.passage < b.passage || (a.passage === b.passage && a.start < b.start);
}

/** Quantities that can be added: money with money, counts of one unit. */
export function addable(a: Mention, b: Mention): boolean {
  if (a.quantity === null || b.quantity === null) return false;
  if (a.quantity.dimension !== b.quantity.dimension) return false;
  return a.quantity.dimension === "money" || a.quantity.unit === b.quantity.unit;
}

/** One thing of one year and one basis; a basis left out agrees with any. */
export function samePeriodAndBasis(a: Mention, b: Mention): boolean {
  return a.year === b.year && sameBasis(a.basis, b.basis);
}

export function sameBasis(a: Basis | null, b: Basis | null): boolean {
  return a === b || a === null || b === null;
}
