/** The headings above a place, innermost first: they tell of which money a section speaks. */

import type { Fund } from "../../codes/model.ts";
import type { Heading, Statement } from "../../statement/model.ts";
import { lastAtMost } from "../../statement/sorted.ts";

/** What the headings above a figure say of the money: one fund, all money together, or nothing. */
export type Scope = Fund | "all" | null;

const FUND_WORDS: readonly (readonly [string, Fund])[] = [
  ["政府性基金", "gov-fund"],
  ["国有资本经营", "soe"],
  ["一般公共预算", "gpb"],
  ["财政拨款", "fiscal"],
];
const ALL_WORDS = /收支|收入|支出|总体/;

export class Headings {
  readonly #stands: { readonly start: number; readonly chain: readonly Heading[] }[] = [];

  constructor({ blocks }: Statement) {
    let chain: readonly Heading[] = [];
    for (const block of blocks) {
      if (block.kind !== "heading") continue;
      chain = [block, ...chain.filter(({ level }) => level < block.level)];
      this.#stands.push({ start: block.start, chain });
    }
  }

  /** Innermost first. */
  above(offset: number): readonly Heading[] {
    return this.#stands[lastAtMost(this.#stands, offset, ({ start }) => start)]?.chain ?? [];
  }

  scope(offset: number): Scope {
    const chain = this.above(offset);
    for (const { title } of chain) {
      const fund = FUND_WORDS.find(([word]) => title.includes(word));
      if (fund !== undefined) return fund[1];
    }
    return chain.some(({ title }) => ALL_WORDS.test(title)) ? "all" : null;
  }
}
