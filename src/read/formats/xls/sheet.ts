/** One sheet of a BIFF8 workbook: its cells with what they print, merged areas, and what is hidden. */
import type { Bytes } from "../doc/bytes.ts";
import type { Expression, Formula } from "../formula/model.ts";
import type { Display } from "../sheets/display.ts";
import { checkCells, MAX_FORMULAS, MAX_MERGES } from "../sheets/limits.ts";
import { cellKey, type Merge, PLAIN, type Sheet, type SheetCell, type Stored } from "../sheets/model.ts";
import { expressionOf, sharedFrom } from "./formulas.ts";
import type { BoundSheet, Globals } from "./globals.ts";
import { RECORD, type Record8, substream } from "./records.ts";
import { stringAt } from "./strings.ts";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

interface OpenFormula {
  readonly key: number;
  readonly style: number;
  readonly formula: Formula | null;
}

export function readSheet(stream: Uint8Array, bound: BoundSheet, globals: Globals, shared: SheetShared): Sheet {
  const reader = new SheetReader(globals, shared);
  for (const record of substream(stream, bound.position)) reader.take(record);
  return reader.sheet(bound);
}

/** What all sheets of a workbook share. `limits` counts over all of them. */
export interface SheetShared {
  readonly display: Display;
  readonly limits: { cells: number };
}

class SheetReader {
  private readonly globals: Globals;
  private readonly shared: SheetShared;
  private readonly cells = new Map<number, SheetCell>();
  private readonly merges: Merge[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { first: number; last: number }[] = [];
  private readonly widths: { first: number; last: number; width: number }[] = [];
  /** Shared formulas by their first cell, and the cells that use one. */
  private readonly masters = new Map<number, Expression | null>();
  private readonly users = new Map<number, number>();
  /** A formula whose result is a text that comes in the next record. */
  private open: OpenFormula | null = null;
  private last = -1;
  private formulas = 0;

  constructor(globals: Globals, shared: SheetShared) {
    this.globals = globals;
    this.shared = shared;
  }

  sheet({ name, hidden }: BoundSheet): Sheet {
    for (const [key, master] of this.users) {
      const cell = this.cells.get(key);
      const expression = this.masters.get(master);
      if (!cell || !expression) continue;
      const formula = { expression, rowShift: Math.floor(key / cellKey(1, 0)), columnShift: key % cellKey(1, 0) };
      this.cells.set(key, { ...cell, formula });
    }
    const { cells, merges, hiddenRows, hiddenColumns, widths } = this;
    return { name, hidden, cells, merges, hiddenRows, hiddenColumns, widths };
  }

  take({ type, body }: Record8): void {
    if (type === RECORD.labelSst) this.cell(body, this.globals.strings[body.u32(6)] ?? "");
    else if (type === RECORD.number) this.cell(body, body.f64(6));
    else if (type === RECORD.rk) this.cell(body, packedNumber(body.u32(6)));
    else if (type === RECORD.mulRk) this.numbers(body);
    else if (type === RECORD.label) this.cell(body, stringAt(body, 6, 2).text);
    else if (type === RECORD.boolOrError) this.boolOrError(body);
    else if (type === RECORD.formula) this.formula(body);
    else if (type === RECORD.string) this.formulaText(body);
    else if (type === RECORD.sharedFormula) this.master(body);
    else if (type === RECORD.row) this.row(body);
    else if (type === RECORD.columnInfo) this.columns(body);
    else if (type === RECORD.mergeCells) this.merge(body);
  }

  private cell(body: Bytes, value: Stored, formula: Formula | null = null): void {
    this.put(cellKey(body.u16(0), body.u16(2) & 0xff), body.u16(4), value, formula);
  }

  private put(key: number, style: number, value: Stored, formula: Formula | null, error?: string): void {
    if (value === "" && !formula) return;
    checkCells(++this.shared.limits.cells);
    const cellStyle = this.globals.styles[style] ?? PLAIN;
    const text = error ?? this.shared.display.text(value, cellStyle);
    this.cells.set(key, { text, value, style: cellStyle, formula });
  }

  private numbers(body: Bytes): void {
    const row = body.u16(0);
    const first = body.u16(2) & 0xff;
    const count = Math.min(256 - first, Math.floor((body.length - 6) / 6));
    for (let index = 0; index < count; index++) {
      const at = 4 + index * 6;
      this.put(cellKey(row, first + index), body.u16(at), packedNumber(body.u32(at + 2)), null);
    }
  }

  private boolOrError(body: Bytes): void {
    const key = cellKey(body.u16(0), body.u16(2) & 0xff);
    if (body.u8(7) === 0) this.put(key, body.u16(4), body.u8(6) === 1, null);
    else this.put(key, body.u16(4), null, null, ERRORS[body.u8(6)] ?? "#N/A");
  }

  private formula(body: Bytes): void {
    const key = cellKey(body.u16(0), body.u16(2) & 0xff);
    const style = body.u16(4);
    const formula = ++this.formulas <= MAX_FORMULAS ? this.code(body.part(22, body.u16(20)), key) : null;
    this.last = key;
    if (body.u16(12) !== 0xffff) this.put(key, style, body.f64(6), formula);
    else if (body.u8(6) === 0) this.open = { key, style, formula };
    else if (body.u8(6) === 1) this.put(key, style, body.u8(8) === 1, formula);
    else if (body.u8(6) === 2) this.put(key, style, null, formula, ERRORS[body.u8(8)] ?? "#N/A");
  }

  private code(code: Bytes, key: number): Formula | null {
    const from = sharedFrom(code);
    if (from) this.users.set(key, cellKey(from.row, from.column));
    const expression = from ? null : expressionOf(code, this.globals.sheetName);
    return expression && { expression, rowShift: 0, columnShift: 0 };
  }

  private formulaText(body: Bytes): void {
    const { open } = this;
    this.open = null;
    if (open) this.put(open.key, open.style, stringAt(body, 0, 2).text.replace(/\r\n?/g, "\n"), open.formula);
  }

  /** A shared formula stands after the first cell that uses it. */
  private master(body: Bytes): void {
    this.masters.set(
      this.last,
      expressionOf(body.part(10, body.u16(8)), () => null),
    );
  }

  private row(body: Bytes): void {
    const flat = (body.u16(6) & 0x7fff) === 0;
    if ((body.u16(12) & 0x20) !== 0 || flat) this.hiddenRows.add(body.u16(0));
  }

  private columns(body: Bytes): void {
    const [first, last] = [body.u16(0), Math.min(body.u16(2), 255)];
    if (first <= last && this.widths.length < 256) this.widths.push({ first, last, width: body.u16(4) / 256 });
    if ((body.u16(8) & 1) === 0 && body.u16(4) !== 0) return;
    if (first <= last && this.hiddenColumns.length < 256) this.hiddenColumns.push({ first, last });
  }

  private merge(body: Bytes): void {
    for (let index = 0; index < body.u16(0); index++) {
      const at = 2 + index * 8;
      const area = { top: body.u16(at), bottom: body.u16(at + 2), left: body.u16(at + 4), right: body.u16(at + 6) };
      if (at + 8 > body.length || this.merges.length >= MAX_MERGES) return;
      if (area.top <= area.bottom && area.left <= area.right && area.right <= 255) this.merges.push(area);
    }
  }
}

/** A number in four bytes: an integer or the upper half of a floating point number, perhaps in hundredths. */
function packedNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, (bits & ~3) >>> 0);
  const number = (bits & 2) !== 0 ? bits >> 2 : view.getFloat64(0);
  return (bits & 1) !== 0 ? number / 100 : number;
}
