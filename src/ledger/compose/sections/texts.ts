/** Text that people wrote for a section, its {{concept}} and {{concept:fund}} replaced by the figures they stand for. */
import { CONCEPTS, type Concept, FUNDS, type Fund } from "../../../codes/index.ts";
import type { DraftParagraph, Run } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import type { PartKey } from "../model.ts";
import { joined, paragraph } from "../runs.ts";

/** The part in which a section's own text stands, of those that profiles have. */
const PART_OF: Readonly<Record<string, readonly PartKey[]>> = {
  duties: ["duties"],
  organisation: ["organisation"],
  explanation: ["expenditure", "totals"],
  "three-public": ["three-public"],
  "running-costs": ["running-costs"],
  procurement: ["procurement"],
  assets: ["assets"],
  performance: ["performance"],
  "general-expenses": ["general-expenses"],
  glossary: ["glossary"],
};

const REFERENCE = /\{\{([a-z.-]{1,60})(?::([a-z-]{1,30}))?\}\}/g;

/** The paragraphs that belong to a part. A reference that names nothing stays as it is written, for the reader to see. */
export function textsOf(composer: Composer, part: PartKey): DraftParagraph[] {
  return composer.budget.texts
    .filter(({ section }) => PART_OF[section]?.includes(part) === true)
    .flatMap(({ text }) => text.split("\n"))
    .filter((text) => text.trim() !== "")
    .map((text) => paragraph(withFigures(text.trim(), composer)));
}

function withFigures(text: string, composer: Composer): Run[] {
  const runs: Run[] = [];
  let last = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const concept = CONCEPTS.find((each) => each === match[1]);
    const fund = FUNDS.find((each) => each === match[2]);
    runs.push(text.slice(last, match.index), figureOf(match[0], concept, fund, composer));
    last = match.index + match[0].length;
  }
  return joined([...runs, text.slice(last)]);
}

function figureOf(written: string, concept: Concept | undefined, fund: Fund | undefined, composer: Composer): Run {
  return concept === undefined ? written : composer.amount(concept, fund === undefined ? {} : { fund });
}
