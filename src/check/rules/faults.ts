/** The faults of the evaluated relations as reports: what every agreement rule hands back. */
import type { Report, RuleContext } from "../model.ts";

/** The faults that belong to one rule. */
export function* reportFaults({ evaluation }: RuleContext, rule: string): Iterable<Report> {
  for (const { severity, message, figures, suggestion } of evaluation.faults.get(rule) ?? []) {
    yield suggestion === null ? { severity, message, figures } : { severity, message, figures, suggestion };
  }
}
