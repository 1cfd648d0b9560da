/** Two statements side by side (对比): figures, tables, texts and reasons, and what the two are to one another. Pure. */
import type { Comparison, CrossFinding } from "../../statement/comparison.ts";
import { checkTogether } from "../together.ts";
import { compareFigures } from "./figures.ts";
import { framesOf } from "./frame.ts";
import { documentOf, kinshipOf, type PathedDocument } from "./kinship.ts";
import { compareReasons } from "./reasons.ts";
import { compareTables } from "./tables.ts";
import { compareTexts } from "./text.ts";

export type { PathedDocument } from "./kinship.ts";

/** All that differs from A to B. The same two statements give the same comparison. */
export function compareStatements(a: PathedDocument, b: PathedDocument): Comparison {
  const { kinship, remarks } = kinshipOf(a, b);
  const frames = framesOf(a.statement, b.statement, kinship);
  return {
    ...{ kinship, remarks, a: documentOf(a), b: documentOf(b) },
    figures: compareFigures(a.statement, b.statement, frames),
    tables: compareTables(a.statement, b.statement, frames),
    sections: compareTexts(a.statement, b.statement, frames),
    reasons: compareReasons(a.statement, b.statement, frames),
    cross: kinship === "drafts" || kinship === "other" ? [] : crossFindings(a, b),
  };
}

/** What the one says of the other's amounts. The two paths may be one. */
function crossFindings(a: PathedDocument, b: PathedDocument): CrossFinding[] {
  const found = checkTogether([
    { path: "A", statement: a.statement },
    { path: "B", statement: b.statement },
  ]);
  return found.map(({ path, finding: { message, suggestion } }) => {
    return { side: path === "A" ? "a" : "b", message, suggestion };
  });
}
