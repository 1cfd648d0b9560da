/** The classes that a statement uses, each with its counterpart in COFOG or GFSM and how well the two fit. */
import { type Crossing, cofogOf, economicClass, functionClass, gfsmOf } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import type { Value } from "./field.ts";

/** One row a class, by code, by the columns of `classFields`. */
export function classRows({ figures, facts }: Statement): Value[][] {
  const functions = new Set(figures.flatMap(({ facets }) => facets.function ?? []));
  const economics = new Set(figures.flatMap(({ facets }) => facets.economic ?? []));
  return [
    ...[...functions].sort().map((code) => {
      const found = functionClass(code, facts.year);
      return [code, "function", found?.name ?? null, found?.level ?? null, ...target("COFOG 1999", cofogOf(code))];
    }),
    ...[...economics].sort().map((code) => {
      const found = economicClass(code);
      const system = code.startsWith("3") ? "economic-dept" : "economic-gov";
      return [code, system, found?.name ?? null, found?.level ?? null, ...target("GFSM 2014", gfsmOf(code))];
    }),
  ];
}

function target(standard: string, crossing: Crossing | null): Value[] {
  if (crossing === null) return [standard, null, null, null, null, null];
  const { code, name, quality, note } = crossing;
  return [standard, code, name?.en ?? null, name?.zh ?? null, quality, note === "" ? null : note];
}
