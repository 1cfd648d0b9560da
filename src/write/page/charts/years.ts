/** Charts against last year: by figures of that year, or by the change that the text states, exactly worked back. */
import { type Concept, conceptNames, fundNames } from "../../../codes/index.ts";
import { powerOfTen } from "../../../figures/index.ts";
import type { Facets } from "../../../statement/model.ts";
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
    const current = amounts.of(concept, facets);
    if (current === null || current.amount < 0n) return [];
    const label = facets.fund === undefined ? conceptNames[concept] : `${fundNames[facets.fund]}支出`;
    const before = amounts.of(concept, facets, 1);
    const previous = before === null ? workedBack(current, amounts) : barOf(label, before);
    if (previous === null || previous.amount < 0n || (current.amount === 0n && previous.amount === 0n)) return [];
    return [{ label, current: barOf(label, current), previous, derived: before === null }];
  });
  const years = [`${year}年`, `${year - 1}年`] as const;
  return rows.length === 0 ? null : { kind: "years", id, title, years, rows };
}

/** Last year's amount where a sentence about this very figure, or one that prints the same fact, states by how much it changed. */
function workedBack({ figure }: Fact, amounts: Amounts): Bar | null {
  const { changes, facts } = amounts.statement;
  for (const { current, change, previous, direction, baseYear } of changes) {
    const told = current === null ? null : amounts.figure(current);
    if (told === null || previous !== null || !isSameFact(told, figure)) continue;
    if (baseYear !== null && facts.year !== null && baseYear !== facts.year - 1) continue;
    const same = direction === 0 && change === null ? factOf(told) : null;
    if (same !== null) return barOf("", same);
    const by = change === null ? null : amounts.figure(change);
    if (by === null || by.unit !== told.unit || direction === 0 || by.hedge !== "none") continue;
    const scale = Math.max(told.value.scale, by.value.scale);
    const digits = ({ value }: typeof told) => value.digits * powerOfTen(scale - value.scale);
    const value = { digits: digits(told) - BigInt(direction) * absolute(digits(by)), scale };
    const amount = amountOf(value, told.unit);
    if (amount === null) continue;
    return { label: "", figures: [told.id, by.id], printed: printed(value, told.unit), amount };
  }
  return null;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function isSameFact(a: Fact["figure"], b: Fact["figure"]): boolean {
  const facets = (each: Facets) => JSON.stringify(Object.entries(each).sort());
  return a.concept === b.concept && a.year === b.year && a.basis === b.basis && facets(a.facets) === facets(b.facets);
}
