/**
 * Whatever the budget, its composed statement reads back figure by figure, is right by every rule, and each of its figures is what adding
 * up the lines by hand gives.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { composeDraft } from "../src/ledger/compose/index.ts";
import type { Budget, BudgetLine } from "../src/ledger/model.ts";
import { budgetArbitrary } from "../src/ledger/testing/budgets.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import type { Figure } from "../src/statement/model.ts";
import { PROFILES } from "./compose-profiles.data.ts";

/** Each is a whole document composed, read and checked; COMPOSE_RUNS asks for more. */
const RUNS = process.env.COMPOSE_RUNS === undefined ? 5 : Number(process.env.COMPOSE_RUNS);

test.each(PROFILES)("%s, %s: composed, read back, and right by every rule", async (profile, scope) => {
  await fc.assert(
    fc.asyncProperty(budgetArbitrary(profile, scope), async (budget) => {
      const statement = await statementFromDraft(composeDraft(budget));
      const { findings } = checkStatement(statement);
      const serious = findings.filter(({ severity }) => severity !== "notice");
      expect(serious.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      const wrong = statement.figures.filter((figure) => isWrong(figure, budget));
      expect(wrong.map(({ printed, label, concept, facets }) => [printed, label, concept, facets])).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const FISCAL = ["gpb", "gov-fund", "soe"];

/** Only of this year's expenditure by fund, class, unit and project: the rest is added up otherwise. */
function isWrong({ concept, facets, exactFen, year }: Figure, budget: Budget): boolean {
  const kind = KIND[concept ?? ""];
  if (kind === undefined || exactFen === undefined || year !== budget.year || facets.economic?.startsWith("5"))
    return false;
  const funds = facets.fund === undefined ? null : facets.fund === "fiscal" ? FISCAL : [facets.fund];
  if (funds?.some((fund) => !["gpb", "gov-fund", "soe"].includes(fund))) return false;
  const named = (of: readonly { id: string; name: string }[], name?: string) =>
    name === undefined ? null : of.find((each) => each.name === name)?.id;
  const [unit, project] = [named(budget.units, facets.unit), named(budget.projects, facets.project)];
  const sum = budget.lines
    .filter((line) => kind(line) && (funds === null || funds.includes(line.fund)))
    .filter((line) => line.function.startsWith(facets.function ?? ""))
    .filter((line) => (line.economic ?? "").startsWith(facets.economic ?? ""))
    .filter((line) => (unit === null || line.unit === unit) && (project === null || line.project === project))
    .reduce((all, line) => all + line.amountFen, 0n);
  return sum !== exactFen;
}

const KIND: Readonly<Record<string, (line: BudgetLine) => boolean>> = {
  "expenditure.total": () => true,
  "expenditure.current": () => true,
  "expenditure.current.basic": ({ project }) => project === null,
  "expenditure.current.project": ({ project }) => project !== null,
  "expenditure.current.basic.personnel": ({ project, economic }) => project === null && /^30[13]/.test(economic ?? ""),
  "expenditure.current.basic.public": ({ project, economic }) => project === null && /^3(?:02|10)/.test(economic ?? ""),
};
