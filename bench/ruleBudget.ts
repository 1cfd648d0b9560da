/** How long a rule may take: a budget common to all, by what there is to read, in microseconds. The benchmark reports rules over it. */
import type { Statement } from "../src/statement/model.ts";

/** Of the rule with its share of what several rules look up once; measured warm on one core of a small server. */
export const RULE_BUDGET = { start: 200, perFigure: 1.5, perPassage: 6 } as const;

/** Microseconds that any one rule may take on this statement. */
export function ruleBudget({ figures, blocks }: Statement): number {
  const passages = blocks.filter(({ kind }) => kind !== "grid").length;
  return RULE_BUDGET.start + RULE_BUDGET.perFigure * figures.length + RULE_BUDGET.perPassage * passages;
}
