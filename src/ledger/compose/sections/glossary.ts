/** 名词解释: the terms that the rest of the document uses, in our own words. */
import { type Draft, type DraftBlock, isFigureReference } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import { glossary } from "../data/glossary.ts";
import { headingNumber } from "../numbers.ts";
import { joined, paragraph } from "../runs.ts";
import { textsOf } from "./texts.ts";

/** The terms that occur in the prose of `blocks`, and after them those that people wrote. */
export function glossaryFor(composer: Composer, blocks: Draft["blocks"]): DraftBlock[] {
  const text = blocks.map(proseOf).join("\n");
  const terms = glossary
    .filter(({ term }) => text.includes(term))
    .map(({ term, says }) => [`${term}：${says.replaceAll("{level}", composer.budget.level)}`]);
  const written = textsOf(composer, "glossary").map(({ runs }) => runs);
  return [...terms, ...written].map((runs, index) => {
    return paragraph(joined([headingNumber("han-paren", index + 1), runs]));
  });
}

function proseOf(block: DraftBlock): string {
  if (block.kind === "paragraph") return block.runs.map((run) => (isFigureReference(run) ? "0" : run)).join("");
  return "";
}
