/** The facts that a statement prints, as sorted lines: what must be the same in every form of it. */
import { parseDecimal } from "../figures/index.ts";
import type { Figure, Statement } from "../statement/model.ts";
import { sha256 } from "./sha256.ts";

/** Value, unit, what it measures: without ids, places and layout. */
export function factsOf({ figures }: Pick<Statement, "figures">): string[] {
  return figures.map(factOf).sort();
}

/** The one digest of facts, in manifests and logs: SHA-256, in hex, of their lines (`factsOf`), each ended by a line feed. */
export function factsHash(lines: readonly string[]): string {
  return sha256(lines.map((line) => `${line}\n`).join(""));
}

/** The line of one figure. */
export function factOf({ value, unit, concept, facets, year, measure }: Figure): string {
  const { fund, function: functional, economic, unit: budgetUnit, project } = facets;
  const about = JSON.stringify({ fund, function: functional, economic, unit: budgetUnit, project });
  return [`${value.digits}e-${value.scale}`, unit, concept ?? "?", about, year ?? "", measure].join(" ");
}

/** The same line from a row of facts.csv, by the names of its columns. */
export function factOfRow(row: Readonly<Record<string, string>>): string {
  const value = parseDecimal(row.value ?? "");
  const told = (name: string): string | undefined => row[name] || undefined;
  const facets = {
    ...{ fund: told("fund"), function: told("function_code"), economic: told("economic_code") },
    ...{ unit: told("budget_unit"), project: told("project") },
  };
  const printed = value === null ? (row.value ?? "") : `${value.digits}e-${value.scale}`;
  return [printed, row.unit, row.concept || "?", JSON.stringify(facets), row.year, row.measure].join(" ");
}
