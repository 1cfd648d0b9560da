/** What was spent last year (执行数): asked of last year's payments, or of published amounts where these are told. */
import type { KnownAmount } from "../model.ts";
import type { BudgetFacts, Facts, Slice } from "./model.ts";
import { previousFacts } from "./previous.ts";

/** Amounts in 分; undefined where they are not known. */
export interface ExecutedFacts extends Facts {
  /** Functional classes, of all levels, on which something was spent: sorted. */
  functions(slice: Slice): readonly string[];
}

/** Spent by the payments of last year's lines. */
export function executedByPayments(paid: BudgetFacts): ExecutedFacts {
  const spent = "expenditure.current";
  return {
    amount: (concept, slice) => paid.amount(concept, slice),
    functions: (slice) =>
      (["function:3", "function:5", "function:7"] as const)
        .flatMap((level) => paid.members(level, spent, slice))
        .sort(),
  };
}

/**
 * Spent by published amounts. Where the items (项) of a fund that are told make up its total, none is missing: 类 and 款 are then their
 * sums, and on any other class nothing was spent.
 */
export function executedByAmounts(known: readonly KnownAmount[]): ExecutedFacts {
  const told = known.filter(({ basis, concept }) => basis === "execution" && concept === "expenditure.current");
  const facts = previousFacts(known, "execution");
  const itemsOf = (fund: Slice["fund"]) =>
    told.filter((each) => each.fund === fund && each.function?.length === ITEM && each.economic === undefined);
  const sumOf = (fund: Slice["fund"], code: string): bigint =>
    itemsOf(fund)
      .filter((each) => each.function?.startsWith(code))
      .reduce((sum, { amountFen }) => sum + amountFen, 0n);
  return {
    amount: (concept, slice = {}) => {
      const exact = facts.amount(concept, slice);
      const { fund, function: code, economic } = slice;
      if (exact !== undefined || concept !== "expenditure.current" || economic !== undefined) return exact;
      if (code === undefined) return undefined;
      return sumOf(fund, "") === facts.amount(concept, { ...(fund && { fund }) }) ? sumOf(fund, code) : undefined;
    },
    functions: ({ fund }) => {
      const codes = itemsOf(fund).flatMap(({ function: code = "" }) => [code.slice(0, 3), code.slice(0, 5), code]);
      const others = told.flatMap((each) => (each.fund === fund && each.function !== undefined ? [each.function] : []));
      return [...new Set([...codes, ...others])].sort();
    },
  };
}

/** Digits of the code of a 项. */
const ITEM = 7;
