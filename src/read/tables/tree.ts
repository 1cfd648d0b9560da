/**
 * The stub as a tree: which row stands under which. Codes tell it surest (20103 under 201), then numbering (（一） under 一、), then
 * 其中, then indentation. Totals stand at the top.
 */
import type { RowRole } from "../../statement/model.ts";
import type { PlacedRow, ReadRow } from "./model.ts";
import { saysSubtotal } from "./stubText.ts";

/** Places the rows of one side, or of several that read on from one another; `rows` in reading order. */
export function placeRows(rows: readonly ReadRow[]): PlacedRow[] {
  const placer = rows.some(isClassCoded) ? new CodeTree() : new WordTree(indentsMatter(rows));
  return rows.map((row) => placer.place(row));
}

/** 201, 20103, 2010301: a code of the classifications; units have codes of other lengths. */
export function isClassCode(code: string | null): boolean {
  return code !== null && /^\d{3}(?:\d{2}){0,2}$/.test(code);
}

function isClassCoded(row: ReadRow): boolean {
  return isClassCode(row.code) && (row.code as string).length > 3;
}

function roleOf(row: ReadRow): RowRole {
  if (row.isTotal) return saysSubtotal(row.label) ? "subtotal" : "total";
  if (row.ofWhich) return "of-which";
  return row.label === "" && row.code === null ? "blank" : "item";
}

interface Tree {
  place(row: ReadRow): PlacedRow;
}

/** By codes: the parent is the last row above whose code begins this one's. A unit's rows stand under the unit. */
class CodeTree implements Tree {
  private readonly byCode = new Map<string, PlacedRow>();
  private unit: PlacedRow | null = null;

  place(row: ReadRow): PlacedRow {
    const placed = this.placed(row);
    if (row.code !== null && !row.isTotal) this.byCode.set(row.code, placed);
    if (this.isUnit(placed)) {
      this.unit = placed;
      this.byCode.clear();
      if (row.code !== null) this.byCode.set(row.code, placed);
    }
    return placed;
  }

  private placed(row: ReadRow): PlacedRow {
    const role = roleOf(row);
    if (row.isTotal || role === "blank") return { ...row, level: 0, parent: null, role, by: null };
    const parent = this.parentByCode(row.code) ?? (isClassCode(row.code) ? this.unit : null);
    if (parent === null) return { ...row, level: 0, parent: null, role, by: null };
    return { ...row, level: parent.level + 1, parent: parent.index, role, by: "code" };
  }

  private parentByCode(code: string | null): PlacedRow | null {
    for (let length = (code?.length ?? 0) - 1; length >= 3; length -= 1) {
      const parent = this.byCode.get((code as string).slice(0, length));
      if (parent !== undefined) return parent;
    }
    return null;
  }

  /** A named row among coded ones, or one with a code of its own kind, that holds figures: a budget unit. */
  private isUnit(row: PlacedRow): boolean {
    return row.role === "item" && !isClassCode(row.code) && row.cells.length > 0 && row.label !== "";
  }
}

interface Open {
  readonly row: PlacedRow;
  readonly key: string;
  readonly indent: number;
}

/** By numbering, 其中 and indentation: a stack of the rows that are open. */
class WordTree implements Tree {
  private stack: Open[] = [];
  private readonly indents: boolean;

  constructor(indents: boolean) {
    this.indents = indents;
  }

  place(row: ReadRow): PlacedRow {
    const role = roleOf(row);
    if (role === "blank") return { ...row, level: 0, parent: null, role, by: null };
    if (row.isTotal) {
      this.stack = [];
      return { ...row, level: 0, parent: null, role, by: null };
    }
    const key = this.keyOf(row);
    const by = this.open(row, key);
    const parent = this.stack.at(-1)?.row ?? null;
    const placed: PlacedRow = {
      ...row,
      role,
      level: parent === null ? 0 : parent.level + 1,
      parent: parent?.index ?? null,
      by: parent === null ? null : by,
    };
    this.stack.push({ row: placed, key, indent: row.indent ?? 0 });
    return placed;
  }

  private keyOf(row: ReadRow): string {
    if (row.number !== null) return row.number.style;
    return row.ofWhich ? "of-which" : "plain";
  }

  /** Closes what the row does not stand under; says by what it stands under the rest. */
  private open(row: ReadRow, key: string): PlacedRow["by"] {
    if (this.indents && row.indent !== null) {
      while (this.stack.length > 0 && (this.stack.at(-1) as Open).indent >= row.indent - 0.4) this.stack.pop();
      return row.ofWhich ? "of-which" : row.number === null ? "indent" : "number";
    }
    const same = this.stack.findIndex((open) => open.key === key);
    const restarts = row.number?.ordinal === 1 && this.stack.at(-1)?.key === "plain" && same < this.stack.length - 1;
    if (restarts && (same >= 0 || this.stack.length === 1)) return "sequel";
    if (same >= 0) this.stack.length = same;
    else if (key === "plain") this.stack.length = 0;
    else if (key === "of-which" && this.stack.at(-1)?.key === "of-which") this.stack.pop();
    return key === "of-which" ? "of-which" : "number";
  }
}

/** Indentation tells the tree where rows are set in differently and no numbering does so already. */
function indentsMatter(rows: readonly ReadRow[]): boolean {
  const stubs = rows.filter((row) => !row.isTotal && row.label !== "" && row.indent !== null);
  const distinct = new Set(stubs.map(({ indent }) => indent));
  return stubs.length >= 3 && distinct.size >= 2 && stubs.every((row) => row.number === null || consistent(row, stubs));
}

/** Rows numbered in one style stand equally far in. */
function consistent(row: ReadRow, stubs: readonly ReadRow[]): boolean {
  return stubs.every(
    (other) => other.number?.style !== row.number?.style || Math.abs((other.indent ?? 0) - (row.indent ?? 0)) < 1.1,
  );
}
