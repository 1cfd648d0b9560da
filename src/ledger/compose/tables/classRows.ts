/** Rows by class: functional (类 款 项) or economic (类 款), each with its parts below it, and the total. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftCell, DraftRow } from "../../../statement/draft.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import type { Measured, TableLayout } from "../model.ts";
import { cellOf, measuredIn, measuresOf, stubWidth } from "./cells.ts";
import { codeCells, depthOf, economicName, functionName } from "./codes.ts";

type ByClass = Extract<TableLayout, { rows: "functions" | "economic" }>;

/** All rows of a table by class. Without any amount: an empty row and an empty total, as the form has it. */
export function classRows(layout: ByClass, composer: Composer): DraftRow[] {
  const listed = layout.rows === "functions" ? functionsOf(layout, composer) : economicCodes(composer, layout.of);
  const width = stubWidth(layout.columns);
  const named = layout.rows === "functions" ? (code: string) => functionName(code, composer.year) : economicName;
  const rows = listed.map((code): DraftRow => {
    const slice = layout.rows === "functions" ? { function: code } : { economic: code };
    const stub = [...codeCells(code, layout.codes, width - 1), named(code)];
    return { cells: [...stub, ...figuresOf(layout, composer, slice, named(code))], role: "item", level: depthOf(code) };
  });
  const body = rows.length === 0 ? [blankRow(layout, width)] : rows;
  const total = totalRow(layout, composer, width);
  return layout.total === "first" ? [total, ...body] : [...body, total];
}

/** Asked for every row of a table. */
const measured = new WeakMap<TableLayout, readonly Measured[]>();

/** What the columns of figures measure, with what the table says of all. */
function measuredColumns(layout: TableLayout): readonly Measured[] {
  const known = measured.get(layout);
  if (known !== undefined) return known;
  const made = measuresOf(layout.columns).map((column) => measuredIn(layout.of, column));
  measured.set(layout, made);
  return made;
}

/** The cells of figures of one row. */
export function figuresOf(layout: TableLayout, composer: Composer, slice: Slice, label: string): DraftCell[] {
  const unnamed = layout.unnamed === true;
  return measuredColumns(layout).map((measured) =>
    cellOf(composer, { measured, slice, unit: layout.unit, label, unnamed }),
  );
}

export function totalRow(layout: TableLayout, composer: Composer, width: number): DraftRow {
  const cells = ["合计", ...Array.from({ length: width - 1 }, () => null), ...figuresOf(layout, composer, {}, "合计")];
  return { cells, role: "total", level: 0, merged: width };
}

/** The row of a table without any amount. */
export function blankRow(layout: TableLayout, width: number): DraftRow {
  const cells = Array.from({ length: width + measuresOf(layout.columns).length }, () => null);
  return { cells, role: "item", level: 0 };
}

/** The classes of this year, and of last year's execution where the table prints it. */
function functionsOf(layout: TableLayout, composer: Composer): string[] {
  const now = functionCodes(composer, layout.of);
  const { fund } = layout.of;
  if (!measuresOf(layout.columns).some(({ executed }) => executed !== undefined)) return now;
  const spent = composer.executed.functions(fund === undefined ? {} : { fund });
  return [...new Set([...now, ...spent])].sort();
}

/** Codes of all levels under one another: 201, 20103, 2010301. */
export function functionCodes({ now }: Composer, { concept, fund }: Measured, within: Slice = {}): string[] {
  const spending = concept?.startsWith("revenue") ? "expenditure.current" : (concept as Concept);
  const slice = { ...within, ...(fund === undefined ? {} : { fund }) };
  const levels = (["function:3", "function:5", "function:7"] as const).map((level) =>
    now.members(level, spending, slice),
  );
  return [...new Set(levels.flat())].sort();
}

function economicCodes({ now }: Composer, { concept, fund }: Measured): string[] {
  const slice = fund === undefined ? {} : { fund };
  const levels = (["economic:3", "economic:5"] as const).map((level) => now.members(level, concept as Concept, slice));
  return [...new Set(levels.flat())].sort();
}
