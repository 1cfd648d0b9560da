/** A spreadsheet formula taken apart, as far as it can be worked out exactly; anything beyond that is not kept at all. */

/** One end of a reference, 0-based. A relative part moves with the formula when it is shared or copied. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface Reference {
  readonly kind: "reference";
  /** Name of another sheet; null for the formula's own. */
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
}

export type Operator = "+" | "-" | "*" | "/" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | Reference
  | { readonly kind: "sign"; readonly sign: "+" | "-" | "%"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] };

/** A cell's formula: an expression written for another cell, and how far this one stands from it. */
export interface Formula {
  readonly expression: Expression;
  readonly rowShift: number;
  readonly columnShift: number;
}

/** Deepest nesting that is taken apart. */
export const MAX_DEPTH = 60;
/** The functions that are worked out. */
export const FUNCTIONS: ReadonlySet<string> = new Set(["SUM", "ROUND", "ABS", "IF", "MIN", "MAX", "SUMIF"]);
