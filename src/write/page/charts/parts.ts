/** Charts of parts of a whole: sources of revenue, expenditure by function and by kind, the three publics. */
import { type Concept, conceptName, type Fund, functionClass, fundName } from "../../../codes/index.ts";
import type { Facets } from "../../../statement/model.ts";
import { type Amounts, addUp, barOf, type Fact } from "./amounts.ts";
import type { PartsChart } from "./model.ts";

interface Part {
  readonly label: string;
  readonly fact: Fact | null;
}

/**
 * The chart of those parts that are printed; null when there are fewer than two or they do not add up. Parts that are zero are left out,
 * but where `zeros` says that the zero is what people look for.
 */
function chartOf(
  id: string,
  title: string,
  label: string,
  total: Fact | null,
  parts: readonly Part[],
  zeros = false,
): PartsChart | null {
  if (total === null || total.amount <= 0n) return null;
  const known = parts.flatMap(({ label: name, fact }) => (fact === null ? [] : [{ name, fact }]));
  if (
    known.some(({ fact }) => fact.amount < 0n) ||
    !addUp(
      total,
      known.map(({ fact }) => fact),
    )
  )
    return null;
  const bars = known.filter(({ fact }) => zeros || fact.amount > 0n).map(({ name, fact }) => barOf(name, fact));
  return bars.length === 0 || known.length < 2 ? null : { kind: "parts", id, title, total: barOf(label, total), bars };
}

function firstOf<T>(makers: readonly (() => T | null)[]): T | null {
  for (const make of makers) {
    const made = make();
    if (made !== null) return made;
  }
  return null;
}

const BUDGETS: readonly Fund[] = ["gpb", "gov-fund", "soe"];
const OTHER_SOURCES: readonly Fund[] = ["special-account", "service", "business", "superior", "subsidiary", "other"];

/** 钱从哪里来. Appropriation by its three budgets where they are printed, else as one; with what was carried over where the total has it. */
export function revenueChart(amounts: Amounts): PartsChart | null {
  const source = (fund: Fund): Part => {
    const label = fund === "fiscal" ? "财政拨款收入" : fundName(fund);
    return { label, fact: amounts.of("revenue.current", { fund }) };
  };
  const carried = (["carryover.opening", "surplus.used"] as const).map((concept) => ({
    label: conceptName(concept),
    fact: amounts.of(concept),
  }));
  const sets: readonly (readonly Fund[])[] = [
    [...BUDGETS, ...OTHER_SOURCES],
    ["fiscal", ...OTHER_SOURCES],
    [...BUDGETS, "special-account", "unit-funds"],
  ];
  const chart = (concept: Concept, parts: readonly Part[]) =>
    chartOf("revenue", "收入从哪里来", conceptName(concept), amounts.of(concept), parts);
  return firstOf(
    sets.flatMap((funds) => [
      () => chart("revenue.total", [...funds.map(source), ...carried]),
      () => chart("revenue.current", funds.map(source)),
    ]),
  );
}

/** Which money a chart of expenditure is of: all of it where that is printed, else appropriation, else the general budget. */
const MONEY: readonly Facets[] = [{}, { fund: "fiscal" }, { fund: "gpb" }];

function ofMoney(title: string, { fund }: Facets): string {
  return fund === undefined ? title : `${title}（${fundName(fund)}）`;
}

function spendingTotal(amounts: Amounts, facets: Facets): Fact | null {
  return amounts.of("expenditure.current", facets) ?? amounts.of("expenditure.total", facets);
}

/** 钱用到哪里去, by 类. */
export function functionChart(amounts: Amounts): PartsChart | null {
  return firstOf(
    MONEY.map((facets) => () => {
      const codes = amounts.values("function", "expenditure.current", facets).filter((code) => code.length === 3);
      const parts = codes.sort().map((code) => ({
        label: functionClass(code, amounts.year)?.name ?? code,
        fact: amounts.of("expenditure.current", { ...facets, function: code }),
      }));
      const total = spendingTotal(amounts, facets);
      return chartOf("functions", ofMoney("支出用到哪里去", facets), "支出合计", total, parts);
    }),
  );
}

const KINDS = [
  "expenditure.current.basic",
  "expenditure.current.project",
  "expenditure.current.business",
  "expenditure.current.remitted-up",
  "expenditure.current.subsidies-down",
] as const;

/** Basic expenditure and projects; basic by personnel and public where these add up to it. */
export function kindChart(amounts: Amounts): PartsChart | null {
  return firstOf(
    MONEY.map((facets) => () => {
      const part = (concept: Concept): Part => ({ label: conceptName(concept), fact: amounts.of(concept, facets) });
      const [basic, ...others] = KINDS.map(part);
      const inner = [part("expenditure.current.basic.personnel"), part("expenditure.current.basic.public")];
      const facts = inner.flatMap(({ fact }) => fact ?? []);
      const splits = basic?.fact && facts.length === 2 && addUp(basic.fact, facts);
      const named = inner.map(({ label, fact }) => ({ label: `基本支出：${label}`, fact }));
      const parts = splits ? [...named, ...others] : basic ? [basic, ...others] : others;
      const total = spendingTotal(amounts, facets);
      return chartOf("kinds", ofMoney("基本支出和项目支出", facets), "支出合计", total, parts);
    }),
  );
}

/** The three publics, vehicles by purchase and operation where these add up. */
export function threePublicChart(amounts: Amounts): PartsChart | null {
  const part = (concept: Concept): Part => ({ label: conceptName(concept), fact: amounts.of(concept) });
  const vehicles = part("three-public.vehicles");
  const inner = [part("three-public.vehicles.purchase"), part("three-public.vehicles.operation")];
  const facts = inner.flatMap(({ fact }) => fact ?? []);
  const splits = facts.length === 2 && (vehicles.fact === null || addUp(vehicles.fact, facts));
  const parts = [part("three-public.abroad"), part("three-public.reception"), ...(splits ? inner : [vehicles])];
  return chartOf("three-public", "“三公”经费", "“三公”经费合计", amounts.of("three-public"), parts, true);
}
