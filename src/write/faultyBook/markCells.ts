/** Gives cells of a sheet part other styles; cells and rows that are not there yet are put in at their place. */
import { columnName } from "../office/workbook.ts";
import { attribute, type Tag, tagsOf } from "../office/xml.ts";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * The part with the cells marked.
 * @param marked the number of the marked form of a style
 */
export function markCells(xml: string, spots: readonly Spot[], marked: (style: number) => number): string {
  return new Marker(xml, spots, marked).run();
}

type Element = Exclude<Tag, { kind: "text" }>;

class Marker {
  private readonly xml: string;
  private readonly marked: (style: number) => number;
  /** Columns to be marked, by row, in order. */
  private readonly rows: Map<number, number[]>;
  /** The rows to be marked, from the top, and the first of them that has not been passed. */
  private readonly order: readonly number[];
  private next = 0;
  private readonly pieces: string[] = [];
  private from = 0;
  private row = -1;
  private column = -1;
  private prefix = "";
  private inData = false;

  constructor(xml: string, spots: readonly Spot[], marked: (style: number) => number) {
    this.xml = xml;
    this.marked = marked;
    this.rows = new Map();
    for (const { row, column } of spots) this.rows.set(row, [...(this.rows.get(row) ?? []), column]);
    for (const [row, columns] of this.rows)
      this.rows.set(
        row,
        [...new Set(columns)].sort((one, other) => one - other),
      );
    this.order = [...this.rows.keys()].sort((one, other) => one - other);
  }

  run(): string {
    for (const tag of tagsOf(this.xml)) if (tag.kind !== "text") this.element(tag);
    return this.pieces.join("") + this.xml.slice(this.from);
  }

  private element(tag: Element): void {
    const local = tag.name.slice(tag.name.indexOf(":") + 1);
    if (local === "sheetData") this.data(tag);
    else if (this.inData && local === "row") this.rowTag(tag);
    else if (this.inData && local === "c" && tag.kind !== "close") this.cell(tag);
  }

  private data(tag: Element): void {
    this.prefix = tag.name.slice(0, tag.name.indexOf(":") + 1);
    this.inData = tag.kind === "open";
    if (tag.kind === "open") return;
    if (tag.kind === "empty") {
      this.replace(tag, `<${tag.name}>${this.rowsBefore(Number.POSITIVE_INFINITY)}</${tag.name}>`);
    } else this.insert(tag.start, this.rowsBefore(Number.POSITIVE_INFINITY));
  }

  private rowTag(tag: Element): void {
    if (tag.kind === "close") {
      this.insert(tag.start, this.cellsBefore(Number.POSITIVE_INFINITY));
      return;
    }
    const source = this.xml.slice(tag.start, tag.end);
    const number = Number(attribute(source, "r") ?? "");
    this.insert(tag.start, this.rowsBefore((number > 0 ? number : this.row + 2) - 1));
    this.row = number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    if (tag.kind !== "empty") return;
    const cells = this.cellsBefore(Number.POSITIVE_INFINITY);
    if (cells !== "") this.replace(tag, `${source.replace(/\s*\/>$/, ">")}${cells}</${tag.name}>`);
  }

  private cell(tag: Element): void {
    const source = this.xml.slice(tag.start, tag.end);
    const letters = /^([A-Za-z]{1,3})\d+$/.exec(attribute(source, "r") ?? "")?.[1];
    this.column = letters === undefined ? this.column + 1 : columnNumber(letters);
    this.insert(tag.start, this.cellsBefore(this.column));
    const columns = this.rows.get(this.row);
    if (columns?.[0] !== this.column) return;
    columns.shift();
    const style = Number(attribute(source, "s") ?? "0");
    const plain = source.replace(/\ss\s*=\s*["']\d+["']/, "");
    this.replace(
      tag,
      plain.replace(/^<[^\s/>]+/, (name) => `${name} s="${this.marked(style)}"`),
    );
  }

  /** New rows for marks above `row`. */
  private rowsBefore(row: number): string {
    let rows = "";
    for (; (this.order[this.next] ?? row) < row; this.next += 1) {
      const each = this.order[this.next] as number;
      // Rows may stand out of order: what is above the row before this one has been dealt with.
      if (each <= this.row) continue;
      this.row = each;
      const cells = this.cellsBefore(Number.POSITIVE_INFINITY);
      if (cells !== "") rows += `<${this.prefix}row r="${each + 1}">${cells}</${this.prefix}row>`;
    }
    return rows;
  }

  /** New cells of the row for marks to the left of `column`. */
  private cellsBefore(column: number): string {
    const columns = this.rows.get(this.row) ?? [];
    let cells = "";
    while (columns[0] !== undefined && columns[0] < column) {
      cells += `<${this.prefix}c r="${columnName(columns[0])}${this.row + 1}" s="${this.marked(0)}"/>`;
      columns.shift();
    }
    return cells;
  }

  private insert(at: number, text: string): void {
    if (text === "") return;
    this.pieces.push(this.xml.slice(this.from, at), text);
    this.from = at;
  }

  private replace(tag: Element, text: string): void {
    this.pieces.push(this.xml.slice(this.from, tag.start), text);
    this.from = tag.end;
  }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
