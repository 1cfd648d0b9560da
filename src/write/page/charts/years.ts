/** Charts against last year: by figures of that year, or by the change that the text states, exactly worked back. */
import { type Concept, conceptName, fundName } from "../../../codes/index.ts";
import { absoluteDecimal, addDecimals, subtractDecimals } from "../../../figures/index.ts";
import type { Facets, StatedChange } from "../../../statement/model.ts";
import { type Amounts, amountOf, barOf, type Fact, factOf, printed } from "./amounts.ts";
import type { Bar, YearsChart } from "./model.ts";

interface Item {
  readonly concept: Concept;
  readonly facets?: Facets;
}

const MONEY: readonly Item[] = [
  { concept: "revenue.total" },
  { concept: "expenditure.total" },
  { concept: "expenditure.current", facets: { fund: "fiscal" } },
  { concept: "expenditure.current", facets: { fund: "gpb" } },
  { concept: "expenditure.current.basic" },
  { concept: "expenditure.current.project" },
  { concept: "running-costs" },
];

const THREE_PUBLIC: readonly Item[] = [
  { concept: "three-public" },
  { concept: "three-public.abroad" },
  { concept: "three-public.reception" },
  { concept: "three-public.vehicles" },
];

export function moneyByYear(amounts: Amounts): YearsChart | null {
  return chartOf("years", "收支与上年相比", MONEY, amounts);
}

export function threePublicByYear(amounts: Amounts): YearsChart | null {
  return chartOf("three-public-years", "“三公”经费与上年相比", THREE_PUBLIC, amounts);
}

function chartOf(id: string, title: string, items: readonly Item[], amounts: Amounts): YearsChart | null {
  const { year } = amounts;
  if (year === null) return null;
  const rows = items.flatMap(({ concept, facets = {} }) => {
    const fact = amounts.of(concept, facets);
    if (fact === null) return [];
    const label = facets.fund === undefined ? conceptName(concept) : `${fundName(facets.fund)}支出`;
    const before = amounts.of(concept, facets, 1);
    const pair = before === null ? workedBack(label, fact, amounts) : [barOf(label, fact), barOf(label, before)];
    if (pair === null) return [];
    const [current, previous] = pair as readonly [Bar, Bar];
    const sizes = [current.amount, previous.amount];
    if (sizes.some((amount) => amount < 0n) || sizes.every((amount) => amount === 0n)) return [];
    return [{ label, current, previous, derived: before === null }];
  });
  const years = [`${year}年`, `${year - 1}年`] as const;
  return rows.length === 0 ? null : { kind: "years", id, title, years, rows };
}

/**
 * This year's amount and last year's where a sentence about this very figure, or one that prints the same fact, states by how much it
 * changed: both in the unit of the sentence.
 */
function workedBack(label: string, { figure }: Fact, amounts: Amounts): readonly [Bar, Bar] | null {
  const { changes, facts } = amounts.statement;
  for (const change of changes) {
    const { current, previous, baseYear } = change;
    const told = current === null ? null : amounts.figure(current);
    const fact = told === null || told.hedge !== "none" || !isSameFact(told, figure) ? null : factOf(told);
    if (fact === null || previous !== null) continue;
    if (baseYear !== null && facts.year !== null && baseYear !== facts.year - 1) continue;
    const before = barBefore(label, fact, change, amounts);
    if (before !== null) return [barOf(label, fact), before];
  }
  return null;
}

/** What a figure was before it changed as stated; null where the change cannot be taken off exactly. */
function barBefore(label: string, fact: Fact, { change, direction }: StatedChange, amounts: Amounts): Bar | null {
  if (direction === 0) return change === null ? barOf(label, fact) : null;
  const { figure: told } = fact;
  const by = change === null ? null : amounts.figure(change);
  if (by === null || by.unit !== told.unit || by.hedge !== "none") return null;
  const step = absoluteDecimal(by.value);
  const value = direction > 0 ? subtractDecimals(told.value, step) : addDecimals(told.value, step);
  const amount = amountOf(value, told.unit);
  return amount === null ? null : { label, figures: [told.id, by.id], printed: printed(value, told.unit), amount };
}

function isSameFact(a: Fact["figure"], b: Fact["figure"]): boolean {
  const facets = (each: Facets) => JSON.stringify(Object.entries(each).sort());
  return a.concept === b.concept && a.year === b.year && a.basis === b.basis && facets(a.facets) === facets(b.facets);
}
