/**
 * Works one formula out from the stored values of the cells it names, exactly. Whatever is doubtful (a text operand, a division
 * by zero, a half that rounding noise may turn either way) gives null: not evaluated.
 */
import {
  absoluteRational,
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  powerOfTen,
  type Rational,
  rational,
  ZERO,
} from "../../../figures/index.ts";
import { cellKey, columnOf, MAX_COLUMNS, MAX_ROWS, rowOf, type SheetCell, type Stored } from "../sheets/model.ts";
import { storedNumber } from "./exact.ts";
import type { Expression, Formula, Operator, Reference } from "./model.ts";
import { moved } from "./print.ts";

/** The cells of a sheet by name (null: the formula's own sheet); undefined for a sheet that is not there. */
export type Cells = (sheet: string | null) => ReadonlyMap<number, SheetCell> | undefined;

export interface Evaluated {
  readonly value: Rational;
  /** The largest amount on the way, for judging the noise of the program's own arithmetic. */
  readonly largest: Rational;
}

type Value = Rational | boolean | string | null;

/** Cells that may be looked at, all formulas of a workbook together. */
export interface Budget {
  left: number;
}

export function evaluate(formula: Formula, cells: Cells, budget: Budget): Evaluated | null {
  const evaluation = new Evaluation(formula, cells, budget);
  const value = evaluation.value(formula.expression);
  return isNumber(value) ? { value, largest: evaluation.largest } : null;
}

function isNumber(value: Value): value is Rational {
  return value !== null && typeof value === "object";
}

/** Cells past which the used cells are gone through instead of the area. */
const DENSE = 4096;
const MAX_PLACES = 12;
const HALF_NOISE = rational(1n, powerOfTen(7));

class Evaluation {
  largest: Rational = ZERO;
  private readonly formula: Formula;
  private readonly cells: Cells;
  private readonly budget: Budget;

  constructor(formula: Formula, cells: Cells, budget: Budget) {
    this.formula = formula;
    this.cells = cells;
    this.budget = budget;
  }

  value(expression: Expression): Value {
    switch (expression.kind) {
      case "number":
        return storedNumber(expression.value);
      case "text":
        return expression.value;
      case "reference":
        return this.single(expression);
      case "sign":
        return this.signed(expression.sign, this.number(expression.operand));
      case "binary":
        return this.binary(expression.operator, expression.left, expression.right);
      case "call":
        return this.call(expression.name, expression.operands);
    }
  }

  private number(expression: Expression | undefined): Rational | null {
    const value = expression ? this.value(expression) : null;
    return isNumber(value) ? value : null;
  }

  private signed(sign: string, value: Rational | null): Value {
    if (!value || sign === "+") return value;
    return sign === "-" ? negateRational(value) : divideRationals(value, rational(100n));
  }

  private note(value: Rational): Rational {
    const size = absoluteRational(value);
    if (compareRationals(size, this.largest) > 0) this.largest = size;
    return value;
  }

  private binary(operator: Operator, left: Expression, right: Expression): Value {
    if (!"+-*/".includes(operator)) return compared(operator, this.value(left), this.value(right));
    const [one, other] = [this.number(left), this.number(right)];
    if (!one || !other) return null;
    if (operator === "*") return this.note(multiplyRationals(one, other));
    if (operator === "/") {
      const quotient = divideRationals(one, other);
      return quotient && this.note(quotient);
    }
    return this.note(addRationals(one, operator === "+" ? other : negateRational(other)));
  }

  private call(name: string, operands: readonly Expression[]): Value {
    if (name === "IF") return this.choice(operands);
    if (name === "SUMIF") return this.sumIf(operands);
    if (name === "ROUND" && operands.length === 2) return rounded(this.number(operands[0]), this.number(operands[1]));
    if (name === "ABS" && operands.length === 1) {
      const value = this.number(operands[0]);
      return value && absoluteRational(value);
    }
    const numbers = name === "SUM" || name === "MIN" || name === "MAX" ? this.all(operands) : null;
    if (!numbers) return null;
    if (name === "SUM") return numbers.reduce((sum, each) => this.note(addRationals(sum, each)), ZERO);
    const wanted = name === "MIN" ? -1 : 1;
    return numbers.reduce((best, each) => (compareRationals(each, best) === wanted ? each : best), numbers[0] ?? ZERO);
  }

  private choice(operands: readonly Expression[]): Value {
    const [condition, yes, no] = operands;
    if (!condition || !yes || !no || operands.length > 3) return null;
    const holds = this.value(condition);
    return typeof holds === "boolean" ? this.value(holds ? yes : no) : null;
  }

  /** Only a criterion that is a plain number or a plain text. */
  private sumIf(operands: readonly Expression[]): Value {
    const [area, criterion, summed = area] = operands;
    if (area?.kind !== "reference" || summed?.kind !== "reference" || !criterion || operands.length > 3) return null;
    const wanted = this.value(criterion);
    if (wanted === null || typeof wanted === "boolean") return null;
    if (typeof wanted === "string" && (wanted === "" || /[<>=*?~]/.test(wanted))) return null;
    const [tests, values] = [this.area(area), this.area(summed)];
    if (!tests || !values) return null;
    let sum = ZERO;
    for (const [key, cell] of tests.cells) {
      if (!matches(cell.value, wanted)) continue;
      const row = rowOf(key) - tests.top + values.top;
      const amount = values.sheet.get(cellKey(row, columnOf(key) - tests.left + values.left));
      if (typeof amount?.value === "number") {
        const number = storedNumber(amount.value);
        if (!number) return null;
        sum = this.note(addRationals(sum, number));
      }
    }
    return sum;
  }

  /** The numbers of areas (texts and blanks in them do not count) and of single operands. */
  private all(operands: readonly Expression[]): Rational[] | null {
    const numbers: Rational[] = [];
    for (const operand of operands) {
      if (operand.kind !== "reference") {
        const value = this.number(operand);
        if (!value) return null;
        numbers.push(value);
        continue;
      }
      const area = this.area(operand);
      if (!area) return null;
      for (const [, cell] of area.cells) {
        if (cell.value === null) return null;
        const number = typeof cell.value === "number" ? storedNumber(cell.value) : undefined;
        if (number === null) return null;
        if (number) numbers.push(this.note(number));
      }
    }
    return numbers;
  }

  private single(reference: Reference): Value {
    const area = this.area(reference);
    if (!area || reference.from.row !== reference.to.row || reference.from.column !== reference.to.column) return null;
    const cell = area.cells[0]?.[1];
    if (!cell) return ZERO;
    if (typeof cell.value !== "number") return cell.value;
    const number = storedNumber(cell.value);
    return number && this.note(number);
  }

  /** The used cells of an area, in no particular order. Null when it lies outside the sheet, or the budget is spent. */
  private area(reference: Reference) {
    const sheet = this.cells(reference.sheet);
    const { rowShift, columnShift } = this.formula;
    const one = moved(reference.from, rowShift, columnShift);
    const other = moved(reference.to, rowShift, columnShift);
    const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
    const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
    if (!sheet || top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
    const size = (bottom - top + 1) * (right - left + 1);
    this.budget.left -= Math.min(size, size <= DENSE ? size : sheet.size);
    if (this.budget.left < 0) return null;
    const cells: [number, SheetCell][] = [];
    if (size <= DENSE || size <= sheet.size) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = sheet.get(cellKey(row, column));
          if (cell) cells.push([cellKey(row, column), cell]);
        }
      }
    } else {
      for (const entry of sheet) {
        const [row, column] = [rowOf(entry[0]), columnOf(entry[0])];
        if (row >= top && row <= bottom && column >= left && column <= right) cells.push(entry);
      }
    }
    return { cells, sheet, top, left };
  }
}

/** Text is compared by Excel without regard to case; equality is all that is told here. */
function compared(operator: Operator, left: Value, right: Value): Value {
  if (typeof left === "string" && typeof right === "string") {
    const same = left.toLowerCase() === right.toLowerCase();
    return operator === "=" ? same : operator === "<>" ? !same : null;
  }
  if (!isNumber(left) || !isNumber(right)) return null;
  const order = compareRationals(left, right);
  if (order !== 0 && isNoise(addRationals(left, negateRational(right)), left)) return null;
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

function isNoise(difference: Rational, beside: Rational): boolean {
  const noise = multiplyRationals(absoluteRational(beside), rational(1n, powerOfTen(12)));
  return compareRationals(absoluteRational(difference), noise) < 0;
}

function matches(value: Stored, wanted: Rational | string): boolean {
  if (typeof wanted === "string") return typeof value === "string" && value.toLowerCase() === wanted.toLowerCase();
  const number = typeof value === "number" ? storedNumber(value) : null;
  return number !== null && compareRationals(number, wanted) === 0;
}

/** Half away from zero. Null close to a half, which the noise of floating point may push either way. */
function rounded(value: Rational | null, places: Rational | null): Rational | null {
  if (!value || !places || places.denominator !== 1n) return null;
  const decimals = places.numerator;
  if (decimals > MAX_PLACES || decimals < -MAX_PLACES) return null;
  const unit = decimals >= 0n ? rational(1n, powerOfTen(Number(decimals))) : rational(powerOfTen(Number(-decimals)));
  const steps = divideRationals(absoluteRational(value), unit) ?? ZERO;
  const whole = steps.numerator / steps.denominator;
  const rest = addRationals(steps, rational(-whole));
  const fromHalf = absoluteRational(addRationals(rest, rational(-1n, 2n)));
  if (compareRationals(fromHalf, HALF_NOISE) < 0) return null;
  const up = rest.numerator * 2n > rest.denominator ? whole + 1n : whole;
  const size = multiplyRationals(rational(up), unit);
  return value.numerator < 0n ? negateRational(size) : size;
}
