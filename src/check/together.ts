/** Several documents at once: what one says of another year, department or unit is held against that document. */
import type { Statement } from "../statement/model.ts";
import type { Finding } from "./model.ts";

export interface PathedStatement {
  readonly path: string;
  readonly statement: Statement;
}

export interface PathedFinding {
  readonly path: string;
  readonly finding: Finding;
}

/** Findings between documents of one organisation, each under the document that it mostly concerns. */
export function checkTogether(_documents: readonly PathedStatement[]): readonly PathedFinding[] {
  return [];
}
