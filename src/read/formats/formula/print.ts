/** An Expression as the user sees it in the sheet, moved to the cell it stands in. */
import { addressOf, columnName } from "../sheets/address.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../sheets/model.ts";
import type { Corner, Expression, Formula, Reference } from "./model.ts";

/** The formula with its leading "=". */
export function printFormula({ expression, rowShift, columnShift }: Formula): string {
  return `=${print(expression, rowShift, columnShift)}`;
}

function print(expression: Expression, rows: number, columns: number): string {
  const inner = (part: Expression): string => print(part, rows, columns);
  const operand = (part: Expression): string => (part.kind === "binary" ? `(${inner(part)})` : inner(part));
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "reference":
      return reference(expression, rows, columns);
    case "sign":
      return expression.sign === "%"
        ? `${operand(expression.operand)}%`
        : expression.sign + operand(expression.operand);
    case "call":
      return `${expression.name}(${expression.operands.map(inner).join(",")})`;
    case "binary": {
      const { operator, left, right } = expression;
      const isSum = operator === "+" || operator === "-";
      const first = isSum && left.kind === "binary" && "+-*/".includes(left.operator) ? inner(left) : operand(left);
      return first + operator + operand(right);
    }
  }
}

function reference({ sheet, from, to }: Reference, rows: number, columns: number): string {
  const prefix = sheet === null ? "" : `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet}'`}!`;
  const one = moved(from, rows, columns);
  const other = moved(to, rows, columns);
  if (from.row === 0 && to.row === MAX_ROWS - 1)
    return `${prefix}${columnName(one.column)}:${columnName(other.column)}`;
  if (from.column === 0 && to.column === MAX_COLUMNS - 1) return `${prefix}${one.row + 1}:${other.row + 1}`;
  const first = addressOf(one.row, one.column);
  const last = addressOf(other.row, other.column);
  return prefix + (first === last ? first : `${first}:${last}`);
}

/** Where a corner points from a cell that stands some rows and columns off. */
export function moved(corner: Corner, rows: number, columns: number): { row: number; column: number } {
  return {
    row: corner.row + (corner.fixedRow ? 0 : rows),
    column: corner.column + (corner.fixedColumn ? 0 : columns),
  };
}
