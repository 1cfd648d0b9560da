/** 名词解释: the terms that the rest of the document uses, in our own words. */
import { type Draft, type DraftBlock, isFigureReference } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import { glossary } from "../data/glossary.ts";
import { headingNumber } from "../numbers.ts";
import { paragraph } from "../runs.ts";

/** The terms that occur in the prose of `blocks`. */
export function glossaryFor(composer: Composer, blocks: Draft["blocks"]): DraftBlock[] {
  const text = blocks.map(proseOf).join("\n");
  return glossary
    .filter(({ term }) => text.includes(term))
    .map(({ term, says }, index) => {
      const words = says.replaceAll("{level}", composer.budget.level);
      return paragraph([`${headingNumber("han-paren", index + 1)}${term}：${words}`]);
    });
}

function proseOf(block: DraftBlock): string {
  if (block.kind === "paragraph") return block.runs.map((run) => (isFigureReference(run) ? "0" : run)).join("");
  return "";
}
