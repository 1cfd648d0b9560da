/** The rules between documents. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */
import type { PairRule } from "../report.ts";
import { rule as differsFromLastYear } from "./differs-from-last-year.ts";
import { rule as differsFromUnits } from "./differs-from-units.ts";
import { rule as figureOfOtherDocument } from "./figure-of-other-document.ts";
import { rule as passageOfLastYear } from "./passage-of-last-year.ts";
import { rule as reasonOfLastYear } from "./reason-of-last-year.ts";
import { rule as unitAppearsOrVanishes } from "./unit-appears-or-vanishes.ts";
import { rule as unitDocumentMissing } from "./unit-document-missing.ts";
import { rule as unitNotListed } from "./unit-not-listed.ts";

/** Every rule between documents, by name. */
export const pairRules: readonly PairRule[] = [
  differsFromLastYear,
  differsFromUnits,
  figureOfOtherDocument,
  passageOfLastYear,
  reasonOfLastYear,
  unitAppearsOrVanishes,
  unitDocumentMissing,
  unitNotListed,
];
