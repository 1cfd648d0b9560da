/** The rulebook in order. Written by scripts/generate-rules.mjs from the rule files: do not edit by hand. */
import type { Rule } from "../model.ts";

/** Every rule, by group and name. */
export const rules: readonly Rule[] = [];
