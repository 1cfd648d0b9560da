/** What is known of last year, as facts: the published amounts, and sums of which every part is known. The rest is not known. */
import type { Concept, Fund } from "../../codes/model.ts";
import type { KnownAmount } from "../model.ts";
import type { Facts, Slice } from "./model.ts";

/** Sums that follow from their parts when all of these are known. */
const PARTS: Readonly<Partial<Record<Concept, readonly Concept[]>>> = {
  "three-public": ["three-public.abroad", "three-public.reception", "three-public.vehicles"],
  "three-public.vehicles": ["three-public.vehicles.purchase", "three-public.vehicles.operation"],
  "expenditure.current.basic": ["expenditure.current.basic.personnel", "expenditure.current.basic.public"],
};
const FISCAL: readonly Fund[] = ["gpb", "gov-fund", "soe"];

/**
 * Facts of last year from published amounts: of what was budgeted, or of what was spent (执行数). Of a unit or a project alone nothing is
 * known.
 */
export function previousFacts(known: readonly KnownAmount[], basis: "budget" | "execution" = "budget"): Facts {
  const told = known.filter((each) => (each.basis ?? "budget") === basis);
  const amounts = new Map(told.map((each) => [keyOf(each.concept, each), each.amountFen]));
  const amount = (concept: Concept, slice: Slice = {}): bigint | undefined => {
    if (slice.unit !== undefined || slice.project !== undefined) return undefined;
    const exact = amounts.get(keyOf(concept, slice));
    if (exact !== undefined) return exact;
    const parts = PARTS[concept];
    if (parts !== undefined) return sum(parts.map((part) => amount(part, slice)));
    return slice.fund === "fiscal" ? sum(FISCAL.map((fund) => amount(concept, { ...slice, fund }))) : undefined;
  };
  return { amount };
}

function keyOf(concept: Concept, { fund, function: functional, economic }: Slice): string {
  return [concept, fund ?? "", functional ?? "", economic ?? ""].join("|");
}

function sum(parts: readonly (bigint | undefined)[]): bigint | undefined {
  return parts.reduce(
    (all, part) => (all === undefined || part === undefined ? undefined : all + part),
    0n as bigint | undefined,
  );
}
