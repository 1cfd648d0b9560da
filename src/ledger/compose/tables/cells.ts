/** Cells of composed tables: columns of a layout with their heading trees, and what stands where a row meets a column. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftCell, DraftColumn } from "../../../statement/draft.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { amountFigure, percentFigure } from "../figures.ts";
import type { ColumnLayout, Measured, TableLayout } from "../model.ts";

/** The columns of a table that are printed: those of last year only where it is known, optional ones only where they have an amount. */
export function columnsShown({ columns, of }: TableLayout, composer: Composer): readonly ColumnLayout[] {
  return columns
    .filter(({ needsPrevious, under }) => needsPrevious === undefined || isKnown(under ?? [], composer))
    .flatMap((column) => withoutUnused(column, of, composer));
}

function withoutUnused(column: ColumnLayout, table: Measured, composer: Composer): ColumnLayout[] {
  const { optional, of, under } = column;
  if (under !== undefined) {
    const left = under.flatMap((each) => withoutUnused(each, table, composer));
    if (left.length === 0) return [];
    return [
      left.length === under.length && left.every((each, at) => each === under[at])
        ? column
        : { ...column, under: left },
    ];
  }
  if (optional === undefined) return [column];
  const measured = { ...table, ...of };
  return composer.fen(measured.concept as Concept, sliceOf(measured)) === 0n ? [] : [column];
}

function isKnown(columns: readonly ColumnLayout[], { before }: Composer): boolean {
  return leaves(columns).every(
    ({ of }) => of?.concept !== undefined && before.amount(of.concept, sliceOf(of)) !== undefined,
  );
}

/** The heading tree as a draft has it. */
export function headings(columns: readonly ColumnLayout[], composer: Composer): DraftColumn[] {
  return columns.map(({ heading, under }) => ({
    heading: composer.words(heading),
    ...(under === undefined ? {} : { columns: headings(under, composer) }),
  }));
}

export function leaves(columns: readonly ColumnLayout[]): ColumnLayout[] {
  return columns.flatMap((column) => (column.under === undefined ? [column] : leaves(column.under)));
}

/** Asked for every row of a table. */
const measures = new WeakMap<readonly ColumnLayout[], readonly Measured[]>();

/** What the columns of figures measure, from the left. */
export function measuresOf(columns: readonly ColumnLayout[]): readonly Measured[] {
  const known = measures.get(columns);
  if (known !== undefined) return known;
  const made = leaves(columns).flatMap(({ of }) => (of === undefined ? [] : [of]));
  measures.set(columns, made);
  return made;
}

/** How many of the first columns hold names and codes. */
export function stubWidth(columns: readonly ColumnLayout[]): number {
  const width = leaves(columns).findIndex(({ of }) => of !== undefined);
  return width < 0 ? leaves(columns).length : width;
}

export interface CellPlace {
  readonly measured: Measured;
  readonly slice?: Slice;
  readonly unit: "元" | "万元";
  readonly label: string;
  /** Print nothing as 0.00 instead of leaving the cell empty. */
  readonly zeros?: boolean;
  /** Claim no concept. */
  readonly unnamed?: boolean;
}

/** The amount of a cell; empty where there is none. */
export function cellOf(
  composer: Composer,
  { measured, slice = {}, unit, label, zeros = false, unnamed }: CellPlace,
): DraftCell {
  if (measured.never) return null;
  const concept = measured.concept as Concept;
  const own = sliceOf(measured);
  const asked = own === NO_SLICE ? slice : askedOf(slice, own);
  if (measured.executed !== undefined)
    return executedCell(composer, measured.executed, concept, { slice: { ...slice, ...own }, unit, label });
  const fen = measured.previous ? composer.before.amount(concept, asked) : composer.fen(concept, asked);
  if (fen === undefined || (fen === 0n && !zeros)) return null;
  const whole = own === NO_SLICE ? slice : { ...slice, ...own };
  const year = measured.previous ? composer.year - 1 : composer.year;
  const { separators } = composer.profile;
  const meaning =
    unnamed || measured.unclaimed
      ? { concept: null, facets: {}, year, label }
      : { concept, facets: composer.facets(whole), year, label };
  return amountFigure(fen, { unit, separators }, meaning);
}

/** Both together, in one form for all cells: most of them are empty, and nothing more is made of what was asked. */
function askedOf(slice: Slice, own: Slice): Slice {
  const { function: functional, unit, project } = slice;
  const fund = own.fund ?? slice.fund;
  const economic = own.economic ?? slice.economic;
  return { fund, function: functional, economic, unit, project } as Slice;
}

/** Last year's execution, or how the budget differs from it: nothing where it is not known, and no rate of nothing (C-01). */
function executedCell(
  composer: Composer,
  which: "amount" | "change" | "rate",
  concept: Concept,
  { slice, unit, label }: { readonly slice: Slice; readonly unit: CellPlace["unit"]; readonly label: string },
): DraftCell {
  const spent = composer.executed.amount(concept, slice);
  const change = composer.fen(concept, slice) - (spent ?? 0n);
  const { year, profile } = composer;
  const style = { unit, separators: profile.separators };
  if (spent === undefined || (which === "amount" ? spent : change) === 0n) return null;
  if (which === "rate") return percentFigure(change, spent, "增减率", year);
  if (which === "change") return amountFigure(change, style, { concept: null, facets: {}, year, label: "增减额" });
  const meaning = { concept, facets: composer.facets(slice), year: year - 1, label, basis: "execution" } as const;
  return amountFigure(spent, style, meaning);
}

const NO_SLICE: Slice = {};
const slices = new WeakMap<Measured, Slice>();

/** Asked for every cell: kept with what it measures. */
function sliceOf(measured: Measured): Slice {
  const known = slices.get(measured);
  if (known !== undefined) return known;
  const { fund, economic } = measured;
  const made = { ...(fund === undefined ? {} : { fund }), ...(economic === undefined ? {} : { economic }) };
  const slice = fund === undefined && economic === undefined ? NO_SLICE : made;
  slices.set(measured, slice);
  return slice;
}

/** What the column says, and where it leaves something open, what the table does. */
export function measuredIn(table: Measured, column: Measured): Measured {
  return { ...table, ...column };
}
