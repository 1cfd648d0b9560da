/** The template, empty or filled with a budget: plain sheets, for whoever writes workbooks. The same budget gives the same sheets. */
import type { Budget } from "../model.ts";
import { guideRows } from "./data/guide.ts";
import { type Column, GUIDE_SHEET, HEAD, HEAD_SHEET, LISTS_SHEET, SHEETS, type SheetLayout } from "./data/layout.ts";
import { type CodeList, codeLists, listNameOf } from "./lists.ts";
import { rowsOfBudget } from "./make.ts";
import type { BudgetPlace, CellLook, PlainCell, PlainSheet, PlainValidation } from "./model.ts";
import { printedValue, type Row, type Value } from "./values.ts";

/** Rows above the first row of data: title, help, headings. */
const HEAD_ROWS = 3;
/** Rows that the rules of a column cover at least, beside those that are filled. */
const SPARE_ROWS = 2_000;
const COUNT_LIMIT = 999_999_999;
const YEARS = { from: 1995, to: 2099 } as const;

/** What an export tells of itself, on the sheet with the guide. */
export interface TemplateOptions {
  /** Year after which classes are named; null: as they are now. */
  readonly year: number | null;
  /** Said under the title of the guide, such as of which stage the figures are. */
  readonly remark?: string;
}

/** The empty template. */
export function emptyTemplate(options: TemplateOptions): PlainSheet[] {
  return sheetsOf({}, {}, options);
}

/** The template filled with a budget. */
export function filledTemplate(budget: Budget, place: BudgetPlace, remark?: string): PlainSheet[] {
  const { year, profile, scope, level } = budget;
  const head: Row = {
    ...{ year, profile, scope, level },
    ...{ departmentCode: place.department.code, departmentName: place.department.name },
    ...{ regionCode: place.region.code, regionName: place.region.name },
  };
  return sheetsOf(head, rowsOfBudget(budget), { year, ...(remark === undefined ? {} : { remark }) });
}

function sheetsOf(head: Row, rows: Readonly<Record<string, readonly Row[]>>, options: TemplateOptions): PlainSheet[] {
  const lists = codeLists(options.year);
  const filled = new Map(SHEETS.map(({ key }) => [key, rows[key]?.length ?? 0]));
  const year = options.year ?? YEARS.to;
  return [
    guideSheet(options.remark),
    headSheet(head, lists, year),
    ...SHEETS.map((sheet) => dataSheet(sheet, rows[sheet.key] ?? [], { lists, filled, year })),
    listSheet(lists),
  ];
}

const cell = (text: string, look: CellLook): PlainCell => ({ text, look });

function guideSheet(remark: string | undefined): PlainSheet {
  const lines = guideRows.map((text) => [cell(text, "note")]);
  const rows = [[cell("部门预算数据", "title")], ...(remark === undefined ? [] : [[cell(remark, "text")]]), ...lines];
  return { name: GUIDE_SHEET, columns: [{ width: 110, look: "fixed" }], rows, headRows: 0, validations: [] };
}

function headSheet(head: Row, lists: readonly CodeList[], year: number): PlainSheet {
  const rows = HEAD.map((field): (PlainCell | null)[] => {
    const look = field.empty === undefined ? "required" : "heading";
    const printed = printedValue(head[field.name] ?? null, field.holds, year);
    return [cell(field.label, look), { ...printed, look: lookOf(field.holds) }, cell(field.help, "note")];
  });
  const validations = HEAD.flatMap((field, index) =>
    validationOf(field.label, field, { area: `B${index + 2}`, lists, filled: new Map() }),
  );
  const columns = [16, 44, 60].map((width) => ({ width, look: "fixed" as const }));
  return { name: HEAD_SHEET, columns, rows: [[cell(HEAD_SHEET, "title")], ...rows], headRows: 1, validations };
}

interface Frame {
  readonly lists: readonly CodeList[];
  /** Number of rows of each sheet. */
  readonly filled: ReadonlyMap<string, number>;
  readonly year: number;
}

function dataSheet(sheet: SheetLayout, rows: readonly Row[], frame: Frame): PlainSheet {
  const { columns } = sheet;
  const body = rows.map((row) =>
    columns.map(({ name, holds }): PlainCell | null => {
      const value: Value = row[name] ?? null;
      const printed = printedValue(value, holds, frame.year);
      return printed.text === "" ? null : { ...printed, look: lookOf(holds) };
    }),
  );
  const last = HEAD_ROWS + rows.length + SPARE_ROWS;
  const validations = columns.flatMap((column, index) => {
    const letter = columnLetters(index);
    return validationOf(column.heading, column, { area: `${letter}${HEAD_ROWS + 1}:${letter}${last}`, ...frame });
  });
  return {
    name: sheet.name,
    columns: columns.map(({ width, holds }) => ({ width, look: lookOf(holds) })),
    rows: [
      [cell(sheet.what, "title")],
      columns.map(({ help }) => cell(help, "note")),
      columns.map(({ heading, empty }) => cell(heading, empty === undefined ? "required" : "heading")),
      ...body,
    ],
    headRows: HEAD_ROWS,
    validations,
  };
}

/** All lists beside one another, each under its title. */
function listSheet(lists: readonly CodeList[]): PlainSheet {
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, index) =>
    lists.map(({ words }) => (words[index] === undefined ? null : cell(words[index], "fixed"))),
  );
  return {
    name: LISTS_SHEET,
    columns: lists.map(() => ({ width: 30, look: "fixed" })),
    rows: [[cell("可选的内容，请勿改动", "title")], lists.map(({ title }) => cell(title, "heading")), ...rows],
    headRows: 2,
    validations: [],
  };
}

function lookOf(holds: Column["holds"] | { readonly is: string }): CellLook {
  switch (holds.is) {
    case "yuan":
      return "amount";
    case "count":
    case "year":
      return "whole";
    default:
      return "text";
  }
}

type Ruled = Pick<Column, "help" | "empty"> & {
  readonly holds: Column["holds"] | { readonly is: "level" | "profile" };
};

function validationOf(
  title: string,
  { holds, help }: Ruled,
  { area, lists, filled }: Omit<Frame, "year"> & { readonly area: string },
): PlainValidation[] {
  const common = { area, help: { title, text: help } };
  const list = listNameOf(holds);
  if (list !== null) {
    const at = lists.findIndex(({ name }) => name === list);
    const [letter, length] = [columnLetters(at), lists[at]?.words.length ?? 0];
    const from = `'${LISTS_SHEET}'!$${letter}$3:$${letter}$${length + 2}`;
    // A class, a section may be none of the list; of several words only one can be chosen.
    const strict = !["function", "economic", "section"].includes(list) && holds.is !== "words";
    return [{ ...common, rule: { is: "list", from }, strict }];
  }
  if (holds.is === "row-of")
    return [{ ...common, rule: { is: "list", from: keysOf(holds.sheet, filled) }, strict: false }];
  if (holds.is === "yuan") return [{ ...common, rule: { is: "amount" }, strict: true }];
  if (holds.is === "count") return [{ ...common, rule: { is: "whole", from: 0, to: COUNT_LIMIT }, strict: true }];
  if (holds.is === "year") return [{ ...common, rule: { is: "whole", ...YEARS }, strict: true }];
  return [];
}

/** The cells in which the keys of another sheet stand. */
function keysOf(key: string, filled: ReadonlyMap<string, number>): string {
  const sheet = SHEETS.find((each) => each.key === key);
  const letter = columnLetters(sheet?.columns.findIndex((column) => column.key === true) ?? 0);
  const last = HEAD_ROWS + (filled.get(key) ?? 0) + SPARE_ROWS;
  return `'${sheet?.name}'!$${letter}$${HEAD_ROWS + 1}:$${letter}$${last}`;
}

/** A, …, Z, AA, … for a column from 0. */
function columnLetters(column: number): string {
  const before = column < 26 ? "" : columnLetters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
