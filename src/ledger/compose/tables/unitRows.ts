/** Rows by budget unit: the total first, then each unit; or under each unit the functional classes that it spends on. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftRow } from "../../../statement/draft.ts";
import type { BudgetUnit } from "../../model.ts";
import type { Composer } from "../composer.ts";
import type { TableLayout } from "../model.ts";
import { stubWidth } from "./cells.ts";
import { blankRow, figuresOf, functionCodes, totalRow } from "./classRows.ts";
import { codeCells, depthOf, functionName } from "./codes.ts";

/** 单位代码 | 单位名称 | figures. */
export function unitRows(layout: TableLayout, composer: Composer): DraftRow[] {
  const width = stubWidth(layout.columns);
  const rows = unitsOf(composer).map((unit): DraftRow => {
    const figures = figuresOf(layout, composer, { unit: unit.id }, unit.name);
    return { cells: [unit.code, unit.name, ...figures], role: "item", level: 0 };
  });
  const filled = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell !== null));
  return [totalRow(layout, composer, width), ...(filled.length === 0 ? [blankRow(layout, width)] : filled)];
}

/** 类 | 款 | 项 | name | figures: the total, then each unit and its classes. */
export function unitFunctionRows(layout: TableLayout, composer: Composer): DraftRow[] {
  const width = stubWidth(layout.columns);
  const { concept, fund, economic } = layout.of;
  const within = { ...(fund === undefined ? {} : { fund }), ...(economic === undefined ? {} : { economic }) };
  const used = new Set(composer.now.members("unit", concept as Concept, within));
  const rows = unitsOf(composer)
    .filter(({ id }) => used.has(id))
    .flatMap((unit) => {
      const codes = functionCodes(composer, layout.of, { ...within, unit: unit.id });
      const under = codes.map((code) => classRow(layout, composer, unit, code));
      return [unitRow(layout, composer, unit, width), ...under];
    });
  return [totalRow(layout, composer, width), ...(rows.length === 0 ? [blankRow(layout, width)] : rows)];
}

function unitRow(layout: TableLayout, composer: Composer, unit: BudgetUnit, width: number): DraftRow {
  const codes = Array.from({ length: width - 1 }, () => null);
  const figures = figuresOf(layout, composer, { unit: unit.id }, unit.name);
  return { cells: [...codes, unit.name, ...figures], role: "subtotal", level: 0 };
}

function classRow(layout: TableLayout, composer: Composer, unit: BudgetUnit, code: string): DraftRow {
  const name = functionName(code, composer.year);
  const codes = codeCells(code, "split", 3);
  const figures = figuresOf(layout, composer, { unit: unit.id, function: code }, name);
  return { cells: [...codes, name, ...figures], role: "item", level: 1 + depthOf(code) };
}

/** Units with a budget of their own, by code. */
export function unitsOf({ budget }: Composer): BudgetUnit[] {
  return budget.units
    .filter(({ budgeted }) => budgeted)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
