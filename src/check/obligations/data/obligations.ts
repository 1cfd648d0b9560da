/** All obligations, in the order in which reports list them. */
import type { ObligationData } from "../model.ts";
import { contentObligations } from "./contents.ts";
import { budgetIdentities, finalIdentities, hunanIdentities } from "./identities.ts";
import { textObligations } from "./texts.ts";

export const OBLIGATIONS: readonly ObligationData[] = [
  ...budgetIdentities,
  ...hunanIdentities,
  ...finalIdentities,
  ...textObligations,
  ...contentObligations,
];
