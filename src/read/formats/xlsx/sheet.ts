/** A sheet part of an xlsx: its cells with what they print, merged areas, and what is hidden. */
import type { Expression, Formula } from "../formula/model.ts";
import { parseFormula } from "../formula/parse.ts";
import { parseAddress, parseArea } from "../sheets/address.ts";
import type { Display } from "../sheets/display.ts";
import { checkCells, MAX_FORMULAS, MAX_MERGES } from "../sheets/limits.ts";
import type { SheetCell, Stored } from "../sheets/model.ts";
import { type CellStyle, cellKey, MAX_COLUMNS, MAX_ROWS, type Merge, PLAIN, type Sheet } from "../sheets/model.ts";
import { type Attributes, integer, type XmlHandler } from "../xml.ts";
import { decoded, RichText } from "./strings.ts";
import { isTrue, localName } from "./workbook.ts";

/** What all sheets of a workbook share. `limits` counts over all of them. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly display: Display;
  readonly limits: { cells: number };
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly expression: Expression | null;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
  hasFormula: boolean;
  formulaText: string;
  /** Number of the shared formula; null for one of its own, "other" for array formulas and data tables. */
  shared: string | null;
}

export class SheetReader implements XmlHandler {
  private readonly shared: Shared;
  private readonly cells = new Map<number, SheetCell>();
  private readonly merges: Merge[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { first: number; last: number }[] = [];
  private readonly masters = new Map<string, Master>();
  private readonly rich = new RichText();
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private collecting: "v" | "f" | "is" | null = null;
  private formulas = 0;

  constructor(shared: Shared) {
    this.shared = shared;
  }

  sheet(name: string, hidden: boolean): Sheet {
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { name, hidden, cells, merges, hiddenRows, hiddenColumns };
  }

  open(name: string, attributes: Attributes): void {
    const local = localName(name);
    if (this.collecting === "is") this.rich.open(local);
    else if (local === "c") this.openCell(attributes);
    else if (local === "row") this.openRow(attributes);
    else if (local === "v" && this.cell) this.collecting = "v";
    else if (local === "f" && this.cell) this.openFormula(this.cell, attributes);
    else if (local === "is" && this.cell) {
      this.collecting = "is";
      this.rich.begin();
    } else if (local === "col") this.openColumns(attributes);
    else if (local === "mergeCell") this.merge(attributes);
  }

  close(name: string): void {
    const local = localName(name);
    if (local === "is" && this.cell) this.cell.value = this.rich.end();
    else if (this.collecting === "is") this.rich.close(local);
    if (local === "v" || local === "f" || local === "is") this.collecting = null;
    else if (local === "c") this.closeCell();
  }

  text(content: string): void {
    if (this.collecting === "is") this.rich.text(content);
    else if (this.collecting === "v" && this.cell) this.cell.value += content;
    else if (this.collecting === "f" && this.cell) this.cell.formulaText += content;
  }

  private openRow(attributes: Attributes): void {
    const number = integer(attributes.r);
    this.row = number === null ? this.row + 1 : number - 1;
    this.column = -1;
    const height = attributes.ht;
    const flat = height !== undefined && /^0*(?:\.0*)?$/.test(height);
    if ((isTrue(attributes.hidden) || flat) && this.row >= 0 && this.row < MAX_ROWS) this.hiddenRows.add(this.row);
  }

  private openColumns(attributes: Attributes): void {
    const first = (integer(attributes.min) ?? 0) - 1;
    const last = Math.min((integer(attributes.max) ?? 0) - 1, MAX_COLUMNS - 1);
    const flat = /^0+(?:\.0*)?$/.test(attributes.width ?? "");
    if ((!isTrue(attributes.hidden) && !flat) || first < 0 || last < first) return;
    if (this.hiddenColumns.length < MAX_COLUMNS) this.hiddenColumns.push({ first, last });
  }

  private merge(attributes: Attributes): void {
    const area = this.merges.length < MAX_MERGES ? parseArea(attributes.ref ?? "") : null;
    if (area) this.merges.push(area);
  }

  private openCell(attributes: Attributes): void {
    const address = parseAddress(attributes.r ?? "");
    if (this.row < 0) this.row = 0;
    const row = address?.row ?? this.row;
    const column = address?.column ?? this.column + 1;
    this.column = column;
    const style = this.shared.styles[integer(attributes.s) ?? 0] ?? PLAIN;
    const type = attributes.t ?? "n";
    this.cell = { row, column, type, style, value: "", hasFormula: false, formulaText: "", shared: null };
  }

  private openFormula(cell: OpenCell, attributes: Attributes): void {
    const type = attributes.t ?? "normal";
    cell.hasFormula = true;
    this.collecting = "f";
    if (type === "shared") cell.shared = attributes.si ?? "";
    else if (type !== "normal") cell.shared = "other";
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    this.collecting = null;
    if (!cell || cell.column >= MAX_COLUMNS || cell.row >= MAX_ROWS) return;
    const formula = cell.hasFormula ? this.formula(cell) : null;
    if (cell.value === "" && !formula) return;
    checkCells(++this.shared.limits.cells);
    const value = this.stored(cell);
    const text = cell.type === "e" ? cell.value : this.shared.display.text(value, cell.style);
    this.cells.set(cellKey(cell.row, cell.column), { text, value, style: cell.style, formula });
  }

  private stored(cell: OpenCell): Stored {
    const { type, value } = cell;
    if (type === "s") return this.shared.strings[integer(value) ?? -1] ?? "";
    if (type === "inlineStr") return value;
    if (type === "str") return decoded(value);
    if (type === "b") return isTrue(value.trim());
    if (type === "d") return value;
    if (type === "e" || value.trim() === "") return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }

  private formula(cell: OpenCell): Formula | null {
    const { shared, formulaText, row, column } = cell;
    if (shared === "other" || ++this.formulas > MAX_FORMULAS) return null;
    if (shared === null) return unmoved(parseFormula(formulaText));
    if (formulaText !== "") {
      const expression = parseFormula(formulaText);
      this.masters.set(shared, { row, column, expression });
      return unmoved(expression);
    }
    const master = this.masters.get(shared);
    if (!master?.expression) return null;
    return { expression: master.expression, rowShift: row - master.row, columnShift: column - master.column };
  }
}

function unmoved(expression: Expression | null): Formula | null {
  return expression && { expression, rowShift: 0, columnShift: 0 };
}
