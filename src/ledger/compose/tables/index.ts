/** The tables of a profile, composed: rows by their layout, and a note below one that is empty. */
import type { DraftBlock, DraftRow, DraftTable } from "../../../statement/draft.ts";
import { isFigureReference } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import type { TableLayout } from "../model.ts";
import { paragraph } from "../runs.ts";
import { cellOf, columnsShown, headings, measuredIn, measuresOf } from "./cells.ts";
import { classRows } from "./classRows.ts";
import { sideRows } from "./sides.ts";
import { overallTargetRows, projectRows, projectTargetRows } from "./targets.ts";
import { unitFunctionRows, unitRows } from "./unitRows.ts";

/** All tables of the profile in their order, and the note above them. */
export function tablesOf(composer: Composer): DraftBlock[] {
  const { profile, budget } = composer;
  const tables = profile.tables
    .filter(({ scope }) => scope === undefined || scope === budget.scope)
    .filter(({ when }) => when === undefined || when === (isSpentInYear(composer) ? "spent-in-year" : "carried-over"))
    .map((layout) => tableOf(layout, composer));
  return profile.tablesNote === "" ? tables : [paragraph([composer.words(profile.tablesNote)]), ...tables];
}

/** Whether nothing comes from the year before and nothing is left for the next. */
function isSpentInYear(composer: Composer): boolean {
  return (["carryover.opening", "surplus.used", "carryover.closing"] as const).every(
    (each) => composer.fen(each) === 0n,
  );
}

function tableOf(whole: TableLayout, composer: Composer): DraftTable {
  const layout = { ...whole, columns: columnsShown(whole, composer) };
  const rows = rowsOf(layout, composer);
  const empty = !rows.some(({ cells }) => cells.some(isFigureReference));
  const notes = empty ? [emptyNote(layout, composer)] : layout.note === undefined ? [] : [layout.note];
  return {
    kind: "table",
    key: layout.key,
    title: composer.words(layout.title),
    number: layout.number,
    signed: composer.words(`${composer.profile.signed}{name}`),
    unit: layout.unit,
    columns: headings(layout.columns, composer),
    rows,
    notes: notes.map((note) => composer.words(note)),
  };
}

/** Of money that is all left over at the year's end it would be wrong to say that there is none. */
function emptyNote({ of, emptyNote: note }: TableLayout, composer: Composer): string {
  const isLeft = of.fund !== undefined && composer.fen("carryover.closing", { fund: of.fund }) !== 0n;
  return isLeft ? "注：{year}年没有安排支出，故本表无数据。" : note;
}

function rowsOf(layout: TableLayout, composer: Composer): DraftRow[] {
  switch (layout.rows) {
    case "sides":
      return sideRows(layout, composer);
    case "functions":
    case "economic":
      return classRows(layout, composer);
    case "units":
      return unitRows(layout, composer);
    case "unit-functions":
      return unitFunctionRows(layout, composer);
    case "one":
      return [oneRow(layout, composer)];
    case "projects":
      return projectRows(layout, composer);
    case "project-targets":
      return projectTargetRows(layout, composer);
    case "overall-targets":
      return overallTargetRows(layout, composer);
  }
}

/** A table of a single row of figures prints 0.00 for nothing. */
function oneRow(layout: TableLayout, composer: Composer): DraftRow {
  const cells = measuresOf(layout.columns).map((column) => {
    const measured = measuredIn(layout.of, column);
    return cellOf(composer, { measured, unit: layout.unit, label: "", zeros: true });
  });
  return { cells, role: "item", level: 0 };
}
