/** Two-sided tables (收支总表): revenue by source on the left, expenditure by class on the right, totals in line at the foot. */

import type { DraftCell, DraftRow } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import type { Measured, SideLayout, SideRow, TableLayout } from "../model.ts";
import { headingNumber } from "../numbers.ts";
import { cellOf, measuredIn } from "./cells.ts";
import { functionCodes } from "./classRows.ts";
import { functionName } from "./codes.ts";

type TwoSided = Extract<TableLayout, { rows: "sides" }>;

interface SideLine {
  readonly label: string;
  readonly figures: readonly DraftCell[];
}

export function sideRows(layout: TwoSided, composer: Composer): DraftRow[] {
  const bodies = layout.sides.map((side) => bodyOf(side, layout, composer));
  const feet = layout.sides.map((side) => side.foot.map((row) => lineOf(row, side, layout, composer)));
  const height = Math.max(...bodies.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, at): DraftRow => {
    return { cells: across(layout, bodies, at), role: "item", level: 0 };
  });
  const footHeight = Math.max(...feet.map(({ length }) => length));
  const foot = Array.from({ length: footHeight }, (_, at): DraftRow => {
    return { cells: across(layout, feet, at), role: "total", level: 0 };
  });
  return [...rows, ...foot.filter(({ cells }, at) => at === footHeight - 1 || cells.some((cell) => cell !== null))];
}

function across(layout: TwoSided, sides: readonly (readonly SideLine[])[], at: number): DraftCell[] {
  return layout.sides.flatMap(({ columns }, index) => {
    const line = sides[index]?.[at];
    if (line === undefined) return [null, ...columns.map(() => null)];
    return [line.label === "" ? null : line.label, ...line.figures];
  });
}

function bodyOf(side: SideLayout, layout: TwoSided, composer: Composer): SideLine[] {
  if (side.rows === "functions") return classLines(side, layout, composer);
  const rows = side.rows.filter((row) => row.optional === undefined || isUsed(row, side, layout, composer));
  return rows.map((row) => lineOf(row, side, layout, composer));
}

function isUsed(row: SideRow, side: SideLayout, layout: TwoSided, composer: Composer): boolean {
  return lineOf(row, side, layout, composer).figures.some((cell) => cell !== null);
}

/** 一、一般公共服务支出 … : the 类 that have an amount, numbered. */
function classLines(side: SideLayout, layout: TwoSided, composer: Composer): SideLine[] {
  const [first] = side.columns;
  const codes = functionCodes(composer, measuredIn(layout.of, first ?? {})).filter(({ length }) => length === 3);
  const classes = codes.map((code, index) => {
    const name = functionName(code, composer.year);
    const figures = side.columns.map((column) =>
      cellOf(composer, {
        measured: ofClass(measuredIn(layout.of, column)),
        slice: { function: code },
        unit: layout.unit,
        label: name,
      }),
    );
    const number = headingNumber(side.head === undefined ? "han-comma" : "han-paren", index + 1);
    return { label: `${number}${name}`, figures };
  });
  return side.head === undefined ? classes : [lineOf(side.head, side, layout, composer), ...classes];
}

/** What is carried over belongs to no class: a class is spent in the year. */
function ofClass(measured: Measured): Measured {
  return measured.concept === "expenditure.total" ? { ...measured, concept: "expenditure.current" } : measured;
}

/** `of` absent: a row of a form that this profile never fills. Totals print 0.00 where they have nothing. */
function lineOf({ label, of, total }: SideRow, side: SideLayout, layout: TwoSided, composer: Composer): SideLine {
  const figures = side.columns.map((column): DraftCell => {
    if (of === undefined) return null;
    const measured: Measured = { ...layout.of, ...column, ...of };
    return cellOf(composer, {
      measured,
      unit: layout.unit,
      label,
      zeros: total === true && column === side.columns[0],
    });
  });
  return { label: composer.words(label), figures };
}
