/** What a marked workbook is made of. */

/** A cell to be marked, and why. */
export interface Mark {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly seen: string;
  readonly why: string;
  readonly advice: string;
}

/** Name of the sheet on which the faults are explained. */
export const EXPLANATION = "错误说明";

/** Fill of marked cells, ARGB: by it marks of an earlier round are known. */
export const MARK_FILL = "FFFFB3B3";
