/** The facts that a statement prints, as sorted lines: what must be the same in every form of it. */
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

function factOf({ value, unit, concept, facets, year, measure }: Figure): string {
  const { fund, function: functional, economic, unit: budgetUnit, project } = facets;
  const about = JSON.stringify({ fund, function: functional, economic, unit: budgetUnit, project });
  return [`${value.digits}e-${value.scale}`, unit, concept ?? "?", about, year ?? "", measure].join(" ");
}
