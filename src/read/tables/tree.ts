/**
 * The stub as a tree: which row stands under which. Codes tell it surest (20103 under 201), then numbering (（一） under 一、), then
 * 其中, then indentation. Totals stand at the top.
 */
import { powerOfTen } from "../../figures/decimal.ts";
import type { RowRole } from "../../statement/model.ts";
import { withCodesOfNames } from "./byName.ts";
import { isPartOf } from "./data/partsOf.ts";
import type { PlacedRow, ReadCell, ReadRow } from "./model.ts";
import { saysOnlyPeriod } from "./periods.ts";
import { columnSums } from "./relations/children.ts";
import { addsUp, support } from "./relations/draft.ts";
import { isClassCode, saysSubtotal } from "./stubText.ts";

/**
 * The trees that the rows of one side, or of several that read on from one another, may be meant as; the likeliest first. `rows` in
 * reading order. Which of them it is, the numbers tell.
 */
export function treesOf(rows: readonly ReadRow[]): PlacedRow[][] {
  if (rows.some(isClassCoded)) {
    const above = placed(rows, new CodeTree("above"));
    return [above, placed(rows, new CodeTree("below")), placed(rows, new CodeTree("named"))].filter(isNew);
  }
  const coded = withCodesOfNames(rows);
  const named = coded === null ? [] : [withoutCodes(placed(coded, new CodeTree("above")))];
  const indents = indentsMatter(rows) ? [placed(rows, new WordTree({ indents: true, parts: true }))] : [];
  const numbered = placed(rows, new WordTree({ indents: false, parts: true }));
  const flat = placed(rows, new WordTree({ indents: false, parts: false }));
  return [...indents, ...named, numbered, flat, nestedBySums(numbered)].filter(isNew);
}

/** Codes that only the names told are not printed. */
function withoutCodes(rows: readonly PlacedRow[]): PlacedRow[] {
  return rows.map((row) => ({ ...row, code: null }));
}

function placed(rows: readonly ReadRow[], tree: Tree): PlacedRow[] {
  return rows.map((row) => tree.place(row));
}

function isNew(tree: readonly PlacedRow[], index: number, all: readonly (readonly PlacedRow[])[]): boolean {
  return all.slice(0, index).every((other) => other.some((row, at) => row.parent !== tree[at]?.parent));
}

/** Longer runs of rows are not looked through for parts of one. */
const LONGEST_RUN = 80;

/** Rows without a number after a row whose amounts are just theirs together stand under it. */
function nestedBySums(rows: readonly PlacedRow[]): PlacedRow[] {
  const parents = new Map<number, PlacedRow>();
  rows.forEach((row, at) => {
    if (row.role !== "item" || row.parent !== null || row.cells.length === 0 || parents.has(row.index)) return;
    if (saysOnlyPeriod(row.label)) return;
    const run = partsBelow(row, rows, at + 1);
    for (const part of run) parents.set(part.index, row);
  });
  if (parents.size === 0) return [...rows];
  return rows.map((row) => {
    const parent = parents.get(row.index);
    return parent === undefined ? row : { ...row, parent: parent.index, level: parent.level + 1, by: "sequel" };
  });
}

/** The rows from `from` on that together are just `row`; none where no run of them is. */
function partsBelow(row: PlacedRow, rows: readonly PlacedRow[], from: number): PlacedRow[] {
  const [total] = row.cells;
  const run: PlacedRow[] = [];
  let sum = 0n;
  const end = Math.min(rows.length, from + LONGEST_RUN);
  for (let at = from; at < end; at += 1) {
    const next = rows[at];
    if (!isLoose(next) || next.number !== null || total === undefined) break;
    run.push(next);
    const part = next.cells.find(({ slot }) => slot === total.slot);
    sum += part === undefined ? 0n : scaled(part);
    // Only where the first column fits are the others looked at.
    if (next.cells.length > 0 && isNear(sum, scaled(total), run.length, total) && sumsTo(row, run)) return run;
  }
  return [];
}

const SCALE = 8;

function scaled({ quantity: { value } }: ReadCell): bigint {
  return value.scale > SCALE ? 0n : value.digits * powerOfTen(SCALE - value.scale);
}

/** Within one printed place for each part. */
function isNear(a: bigint, b: bigint, parts: number, { quantity }: ReadCell): boolean {
  const room = BigInt(parts + 1) * powerOfTen(SCALE - Math.min(SCALE, quantity.decimals));
  return a - b <= room && b - a <= room;
}

function isLoose(row: PlacedRow | undefined): row is PlacedRow {
  return row !== undefined && row.role === "item" && row.parent === null;
}

function sumsTo(whole: PlacedRow, parts: readonly PlacedRow[]): boolean {
  const drafts = parts.length === 0 ? [] : columnSums(whole, parts, "likely", "");
  return drafts.length > 0 && support(drafts).trials > 0 && drafts.every(addsUp);
}

function isClassCoded(row: ReadRow): boolean {
  return isClassCode(row.code) && (row.code as string).length > 3;
}

function roleOf(row: ReadRow): RowRole {
  if (row.isTotal) return saysSubtotal(row.label) ? "subtotal" : "total";
  if (row.ofWhich) return "of-which";
  return row.label === "" && row.code === null ? "blank" : "item";
}

/** The row under `parent`. Written out: every row is placed in several trees. */
function placedAt(row: ReadRow, role: RowRole, parent: PlacedRow | null, by: PlacedRow["by"]): PlacedRow {
  return {
    index: row.index,
    side: row.side,
    line: row.line,
    label: row.label,
    number: row.number,
    code: row.code,
    indent: row.indent,
    ofWhich: row.ofWhich,
    isTotal: row.isTotal,
    reach: row.reach,
    start: row.start,
    end: row.end,
    page: row.page,
    cells: row.cells,
    level: parent === null ? 0 : parent.level + 1,
    parent: parent === null ? null : parent.index,
    role,
    by: parent === null ? null : by,
  };
}

interface Tree {
  place(row: ReadRow): PlacedRow;
}

/**
 * By codes: the parent is the last row above whose code begins this one's. Rows without a class code are budget units or projects:
 * `above` the classes, so that the classes of a unit stand under it; `below` them, so that units and projects stand under their class;
 * or `named` rows of classes above rows that carry the code.
 */
class CodeTree implements Tree {
  private readonly byCode = new Map<string, PlacedRow>();
  private readonly others: "above" | "below" | "named";
  private unit: PlacedRow | null = null;
  private lastClass: PlacedRow | null = null;

  constructor(others: "above" | "below" | "named") {
    this.others = others;
  }

  place(row: ReadRow): PlacedRow {
    const placed = this.placed(row);
    if (this.others !== "above") {
      const heads = this.others === "below" ? isClassCode(row.code) : row.code === null && placed.role === "item";
      if (heads) this.lastClass = placed;
      if (row.code !== null && !row.isTotal && this.others === "below") this.byCode.set(row.code, placed);
      return placed;
    }
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
    if (row.isTotal || role === "blank") return placedAt(row, role, null, null);
    const parent = this.parentOf(row);
    if (parent === null) return placedAt(row, role, null, null);
    return placedAt(row, role, parent, "code");
  }

  private parentOf(row: ReadRow): PlacedRow | null {
    const byCode = this.parentByCode(row.code);
    if (byCode !== null) return byCode;
    if (this.others === "above") return isClassCode(row.code) ? this.unit : null;
    const heads = this.others === "below" ? isClassCode(row.code) : row.code === null;
    return heads ? null : this.lastClass;
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
  private readonly depths = new Map<string, number>();
  private readonly habits: { readonly indents: boolean; readonly parts: boolean };

  constructor(habits: { readonly indents: boolean; readonly parts: boolean }) {
    this.habits = habits;
  }

  place(row: ReadRow): PlacedRow {
    const role = roleOf(row);
    if (role === "blank") return placedAt(row, role, null, null);
    if (row.isTotal) {
      this.stack = [];
      return placedAt(row, role, null, null);
    }
    const key = this.keyOf(row);
    const by = this.open(row, key);
    const parent = this.stack.at(-1)?.row ?? null;
    const placed = placedAt(row, role, parent, by);
    this.depths.set(key, this.stack.length);
    this.stack.push({ row: placed, key, indent: row.indent ?? 0 });
    return placed;
  }

  private keyOf(row: ReadRow): string {
    if (row.number !== null) return row.number.style;
    return row.ofWhich ? "of-which" : "plain";
  }

  /** Closes what the row does not stand under; says by what it stands under the rest. */
  private open(row: ReadRow, key: string): PlacedRow["by"] {
    if (this.habits.indents && row.indent !== null) {
      while (this.stack.length > 0 && (this.stack.at(-1) as Open).indent >= row.indent - 0.4) this.stack.pop();
      return row.ofWhich ? "of-which" : row.number === null ? "indent" : "number";
    }
    const same = this.stack.findIndex((open) => open.key === key);
    const restarts = row.number?.ordinal === 1 && this.stack.at(-1)?.key === "plain" && same < this.stack.length - 1;
    if (restarts && (same >= 0 || this.stack.length === 1)) return "sequel";
    const whole = this.habits.parts ? this.stack.findLastIndex((open) => isPartOf(row.label, open.row.label)) : -1;
    if (whole >= 0 && key === "plain") {
      this.stack.length = whole + 1;
      return "sequel";
    }
    const depth = this.depths.get(key) ?? this.stack.length;
    if (row.number !== null && row.number.ordinal > 1 && depth < this.stack.length) this.stack.length = depth;
    else if (same >= 0) this.stack.length = same;
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
