/**
 * Whatever the budget, its composed statement reads back figure by figure, is right by every rule, and each of its figures is what adding
 * up the lines by hand gives.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { composeDraft } from "../src/ledger/compose/index.ts";
import type { Budget, BudgetLine, RevenueLine } from "../src/ledger/model.ts";
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

/** Every figure of this year that is of all money, or of a kind of appropriation; other money bears other names from form to form. */
function isWrong({ concept, facets, exactFen, year }: Figure, budget: Budget): boolean {
  if (exactFen === undefined || year !== budget.year || facets.economic?.startsWith("5")) return false;
  const funds = facets.fund === undefined ? null : facets.fund === "fiscal" ? FISCAL : [facets.fund];
  if (funds?.some((fund) => !["gpb", "gov-fund", "soe"].includes(fund))) return false;
  // A form that lists revenue by function lists what it is spent on.
  const spent =
    facets.function !== undefined && concept?.startsWith("revenue.") ? "expenditure.current" : (concept ?? "");
  const kinds = KINDS[spent];
  if (kinds === undefined) return false;
  const named = (of: readonly { id: string; name: string }[], name?: string) =>
    name === undefined ? null : of.find((each) => each.name === name)?.id;
  const [unit, project] = [named(budget.units, facets.unit), named(budget.projects, facets.project)];
  const within = (line: { readonly unit: string; readonly fund: string }) =>
    (funds === null || funds.includes(line.fund)) && (unit === null || line.unit === unit);
  const lines = budget.lines
    .filter((line) => within(line) && line.function.startsWith(facets.function ?? ""))
    .filter((line) => (line.economic ?? "").startsWith(facets.economic ?? ""))
    .filter((line) => project === null || line.project === project);
  const known = facets.function === undefined && facets.economic === undefined && project === null;
  const amounts = [
    ...lines.filter((line) => kinds.line?.(line, budget.profile)),
    ...budget.revenue.filter((line) => known && within(line) && kinds.revenue?.(line, budget.profile)),
    ...(budget.closing ?? []).filter((line) => known && within(line) && kinds.closing),
  ];
  return amounts.reduce((all, { amountFen }) => all + amountFen, 0n) !== exactFen;
}

interface Counted {
  readonly line?: (line: BudgetLine, profile: string) => boolean;
  readonly revenue?: (line: RevenueLine, profile: string) => boolean;
  readonly closing?: true;
}

/** Shanghai's forms have no place for what is neither basic nor project, and none for what is from before. */
const isShanghai = (profile: string): boolean => profile === "shanghai-9";
const outlayOf = ({ fund, uses }: BudgetLine): string | undefined =>
  uses?.find((use) => use.startsWith("expenditure.")) ??
  (fund === "business" ? "expenditure.current.business" : undefined);
const isPart = (line: BudgetLine, profile: string): boolean => isShanghai(profile) || outlayOf(line) === undefined;
const isOutlay = (concept: string): Counted => ({
  line: (line, profile) => !isShanghai(profile) && outlayOf(line) === concept,
});
const isBasic = (line: BudgetLine, profile: string): boolean => line.project === null && isPart(line, profile);

const KINDS: Readonly<Record<string, Counted>> = {
  "revenue.total": { revenue: () => true },
  "revenue.current": { revenue: ({ carried, surplus }, profile) => isShanghai(profile) || !(carried || surplus) },
  "carryover.opening": {
    revenue: ({ carried, surplus }, profile) => carried || (surplus === true && profile === "hunan-23"),
  },
  "surplus.used": { revenue: ({ surplus }) => surplus === true },
  "carryover.closing": { closing: true },
  "expenditure.total": { line: () => true, closing: true },
  "performance.overall": { line: () => true, closing: true },
  "expenditure.current": { line: () => true },
  "expenditure.current.basic": { line: isBasic },
  "expenditure.current.project": { line: (line, profile) => line.project !== null && isPart(line, profile) },
  "expenditure.current.business": isOutlay("expenditure.current.business"),
  "expenditure.current.remitted-up": isOutlay("expenditure.current.remitted-up"),
  "expenditure.current.subsidies-down": isOutlay("expenditure.current.subsidies-down"),
  "expenditure.current.basic.personnel": {
    line: (line, profile) => isBasic(line, profile) && /^30[13]/.test(line.economic ?? ""),
  },
  "expenditure.current.basic.public": {
    line: (line, profile) => isBasic(line, profile) && /^3(?!0[13])/.test(line.economic ?? ""),
  },
};
