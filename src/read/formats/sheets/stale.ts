/**
 * Formulas whose stored result is not what they give. A formula counts as stale only when what it should show differs from what
 * it shows, by more than the noise of the program's own arithmetic.
 */
import {
  absoluteRational,
  compareRationals,
  formatExact,
  multiplyRationals,
  powerOfTen,
  rational,
  subtractRationals,
} from "../../../figures/index.ts";
import { type Budget, evaluate } from "../formula/evaluate.ts";
import { storedNumber } from "../formula/exact.ts";
import { printFormula } from "../formula/print.ts";
import type { Display } from "./display.ts";
import type { Sheet, SheetCell, Workbook } from "./model.ts";

export interface Stale {
  readonly formula: string;
  readonly stored: string;
  readonly computed: string;
}

const MAX_STEPS = 5_000_000;
/** Share of the largest amount that floating point may lose on the way. */
const NOISE = rational(1n, powerOfTen(12));

/** Checks the formulas of a workbook one by one. */
export class StaleCheck {
  private readonly byName: ReadonlyMap<string, Sheet>;
  private readonly display: Display;
  private readonly budget: Budget = { left: MAX_STEPS };
  private readonly trusted: boolean;

  constructor(workbook: Workbook, display: Display) {
    this.byName = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.display = display;
    this.trusted = !workbook.uncalculated;
  }

  /** Null when the stored result is right, or cannot be judged. */
  check(sheet: Sheet, cell: SheetCell): Stale | null {
    if (!cell.formula || typeof cell.value !== "number" || !this.trusted) return null;
    const stored = storedNumber(cell.value);
    const cells = (name: string | null) => (name === null ? sheet : this.byName.get(name.toLowerCase()))?.cells;
    const result = stored && evaluate(cell.formula, cells, this.budget);
    if (!stored || !result) return null;
    const difference = absoluteRational(subtractRationals(result.value, stored));
    if (compareRationals(difference, multiplyRationals(result.largest, NOISE)) <= 0) return null;
    const computed = this.display.text(Number(formatExact(result.value, 12)), cell.style).trim();
    if (computed === cell.text.trim()) return null;
    return { formula: printFormula(cell.formula), stored: cell.text.trim(), computed };
  }
}
