/**
 * Formulas of a BIFF8 workbook, which are kept as operands followed by operators, → Expressions; null for whatever is not worked
 * out. Bounded by the length of the record and the depth of the tree.
 */
import type { Bytes } from "../doc/bytes.ts";
import { type Corner, type Expression, FUNCTIONS, MAX_DEPTH, type Operator } from "../formula/model.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../sheets/model.ts";
import { stringAt } from "./strings.ts";

const OPERATORS: Readonly<Record<number, Operator>> = {
  3: "+",
  4: "-",
  5: "*",
  6: "/",
  9: "<",
  10: "<=",
  11: "=",
  12: ">=",
  13: ">",
  14: "<>",
};
const SIGNS: Readonly<Record<number, "+" | "-" | "%">> = { 18: "+", 19: "-", 20: "%" };
const NAMES: Readonly<Record<number, string>> = {
  1: "IF",
  4: "SUM",
  6: "MIN",
  7: "MAX",
  24: "ABS",
  27: "ROUND",
  345: "SUMIF",
};
const OPERANDS: Readonly<Record<number, number>> = { 24: 1, 27: 2 };
const LAST_ROW = 0xffff;
const LAST_COLUMN = 0xff;

/** The cell whose shared formula this one takes, as row and column; null for a formula of its own. */
export function sharedFrom(code: Bytes): { row: number; column: number } | null {
  return code.u8(0) === 1 && code.length >= 5 ? { row: code.u16(1), column: code.u16(3) } : null;
}

/** The expression of a formula's code. `sheetName` tells the sheet that a reference names by number. */
export function expressionOf(code: Bytes, sheetName: (reference: number) => string | null): Expression | null {
  const stack: { expression: Expression; depth: number }[] = [];
  const reader = new Reader(code, sheetName);
  while (reader.at < code.length) {
    const step = reader.next();
    if (!step) return null;
    if (step.kind === "skip") continue;
    const operands = stack.splice(stack.length - step.takes, step.takes);
    if (operands.length < step.takes) return null;
    const depth = operands.reduce((most, operand) => Math.max(most, operand.depth), 0) + 1;
    if (depth > MAX_DEPTH * 4) return null;
    const expression = step.make(operands.map((operand) => operand.expression));
    if (!expression) return null;
    stack.push({ expression, depth });
  }
  return stack.length === 1 ? (stack[0]?.expression ?? null) : null;
}

type Step =
  | { readonly kind: "skip" }
  | { readonly kind: "make"; readonly takes: number; readonly make: (operands: Expression[]) => Expression | null };

class Reader {
  at = 0;
  private readonly code: Bytes;
  private readonly sheetName: (reference: number) => string | null;

  constructor(code: Bytes, sheetName: (reference: number) => string | null) {
    this.code = code;
    this.sheetName = sheetName;
  }

  /** The next token; null for one that is not worked out. */
  next(): Step | null {
    const token = this.code.u8(this.at++);
    const operator = OPERATORS[token];
    if (operator) return taking(2, ([left, right]) => left && right && { kind: "binary", operator, left, right });
    const sign = SIGNS[token];
    if (sign) return taking(1, ([operand]) => operand && { kind: "sign", sign, operand });
    if (token === 0x15) return { kind: "skip" };
    if (token === 0x17) return this.text();
    if (token === 0x19) return this.attribute();
    if (token === 0x1e) return this.value({ kind: "number", value: this.code.u16(this.at) }, 2);
    if (token === 0x1f) return this.value({ kind: "number", value: this.code.f64(this.at) }, 8);
    return token >= 0x20 ? this.classed((token & 0x1f) | 0x20) : null;
  }

  private value(expression: Expression | null, length: number): Step {
    this.at += length;
    return taking(0, () => expression);
  }

  private text(): Step {
    const { text, end } = stringAt(this.code, this.at, 1);
    this.at = end;
    return taking(0, () => ({ kind: "text", value: text }));
  }

  /** Hints for calculating: jumps and spaces mean nothing here; a sum of one operand has a hint of its own. */
  private attribute(): Step | null {
    const type = this.code.u8(this.at);
    this.at += 3;
    if (type & 0x10) return this.call("SUM", 1);
    return type & 0x05 ? null : { kind: "skip" };
  }

  /** Tokens that come in three classes: reference, value and array. */
  private classed(token: number): Step | null {
    if (token === 0x21) return this.fixedCall();
    if (token === 0x22) {
      const name = NAMES[this.code.u16(this.at + 1)];
      const count = this.code.u8(this.at) & 0x7f;
      this.at += 3;
      return this.call(name, count);
    }
    if (token === 0x24 || token === 0x2c) return this.value(this.reference(this.at, 1, token === 0x2c), 4);
    if (token === 0x25 || token === 0x2d) return this.value(this.reference(this.at, 2, token === 0x2d), 8);
    if (token !== 0x3a && token !== 0x3b) return null;
    const name = this.sheetName(this.code.u16(this.at));
    const ends = token === 0x3a ? 1 : 2;
    const reference = name === null ? null : this.reference(this.at + 2, ends, false);
    return this.value(reference && { ...reference, sheet: name }, ends === 1 ? 6 : 10);
  }

  private fixedCall(): Step | null {
    const index = this.code.u16(this.at);
    this.at += 2;
    return this.call(NAMES[index], OPERANDS[index] ?? -1);
  }

  private call(name: string | undefined, count: number): Step | null {
    if (name === undefined || !FUNCTIONS.has(name) || count < 0) return null;
    return taking(count, (operands) => ({ kind: "call", name, operands }));
  }

  /** A cell or an area. Relative parts of a shared formula are distances from the cell it is used in. */
  private reference(at: number, ends: 1 | 2, isShared: boolean): (Expression & { kind: "reference" }) | null {
    const second = ends === 1 ? 0 : 2;
    const columns = at + second + 2;
    const from = this.corner(this.code.u16(at), this.code.u16(columns), isShared);
    const to = this.corner(this.code.u16(at + second), this.code.u16(columns + second), isShared);
    if (ends === 2 && from.row === 0 && to.row === LAST_ROW) {
      return {
        kind: "reference",
        sheet: null,
        from: { ...from, fixedRow: true },
        to: { ...to, row: MAX_ROWS - 1, fixedRow: true },
      };
    }
    if (ends === 2 && from.column === 0 && to.column === LAST_COLUMN) {
      const last = { ...to, column: MAX_COLUMNS - 1, fixedColumn: true };
      return { kind: "reference", sheet: null, from: { ...from, fixedColumn: true }, to: last };
    }
    return { kind: "reference", sheet: null, from, to };
  }

  private corner(row: number, bits: number, isShared: boolean): Corner {
    const fixedRow = (bits & 0x8000) === 0;
    const fixedColumn = (bits & 0x4000) === 0;
    const column = bits & 0xff;
    return {
      row: isShared && !fixedRow && row > 0x7fff ? row - 0x10000 : row,
      column: isShared && !fixedColumn && column > 0x7f ? column - 0x100 : column,
      fixedRow,
      fixedColumn,
    };
  }
}

function taking(takes: number, make: (operands: Expression[]) => Expression | null | undefined): Step {
  return { kind: "make", takes, make: (operands) => make(operands) ?? null };
}
