/**
 * A budget as rows of the ledger's tables: what `loadBudget` loads, the other way round; the one place that says so, for whoever files a
 * whole budget and for imports that compare rows. Amounts are in no row; whoever writes the rows writes entries on their lines. Rows are
 * without versions: `asNew` gives them their first.
 */
import type { Budget, BudgetLine, BudgetUnit, ClosingLine, LineMark, RevenueLine } from "../model.ts";
import { knownText, usesText } from "./budgetParts.ts";
import type { BaseKind } from "./kinds.ts";
import type { BaseRow } from "./save.ts";
import type { Schema } from "./schema.ts";

/** Whose statement a budget is in the ledger; `unit` "" for the department's. */
export interface Owner {
  readonly department: string;
  readonly unit: string;
}

/** Ids in the ledger by those of the budget: no two budgets may share a line, a duty or a project by chance. */
export interface Ids {
  readonly unit: (id: string) => string;
  readonly duty: (id: string) => string;
  readonly project: (id: string) => string;
  /** null: the ledger has no such line. */
  readonly line: (id: string) => string | null;
  /** null: one is made from its place. */
  readonly procurement: (id: string) => string | null;
}

/** The budget's ids are the ledger's already. */
const GIVEN_IDS: Ids = {
  unit: (id) => id,
  duty: (id) => id,
  project: (id) => id,
  line: (id) => id,
  procurement: (id) => id,
};

type Rows<Kind extends BaseKind> = { readonly [Each in Kind]: BaseRow<Each>[] };
type AssetKind = "staff" | "vehicles" | "equipment";
type ProjectKind = "projects" | "targets";
type PlanKind = "procurement" | "events";
type WordKind = "texts" | "reasons" | "previous_amounts";

/** What belongs to units, whichever statement shows it. */
export type UnitRows = Rows<AssetKind | ProjectKind | PlanKind | "lines">;
/** What belongs to one statement. */
export type StatementRows = Rows<"duties" | "offices" | "project_duties" | WordKind>;

const flag = (value: boolean): bigint => (value ? 1n : 0n);
const count = (value: number | null): bigint | null => (value === null ? null : BigInt(value));
const place = (index: number): bigint => BigInt(index + 1);

/** Rows that are put in for the first time. */
export function asNew<Row extends object>(rows: readonly Row[]): (Row & { readonly version: bigint })[] {
  return rows.map((row) => ({ ...row, version: 1n }));
}

/** The row of a unit itself, which outlives the year. */
export function unitRow(unit: BudgetUnit, department: string, profile = ""): BaseRow<"units"> {
  const { id, code, name, kind, proper, budgeted } = unit;
  return { id, department, code, name, profile, kind, proper: flag(proper), budgeted: flag(budgeted) };
}

/** Staff, vehicles and equipment. */
export function assetRows({ units, year: when }: Budget, ids: Ids = GIVEN_IDS): Rows<AssetKind> {
  const year = BigInt(when);
  const each = <T>(make: (unit: BudgetUnit, id: string) => readonly T[]): T[] =>
    units.flatMap((unit) => make(unit, ids.unit(unit.id)));
  return {
    staff: each(({ staff }, unit) => {
      const { established, onPayroll, onDuty, lixiu, retired } = staff;
      const active = { established: count(established), on_payroll: count(onPayroll), on_duty: count(onDuty) };
      return [{ unit, year, ...active, lixiu: count(lixiu), retired: count(retired) }];
    }),
    vehicles: each(({ vehicles }, unit) =>
      vehicles.map(({ kind, owned, toBuy }) => ({ unit, year, kind, owned: BigInt(owned), to_buy: BigInt(toBuy) })),
    ),
    equipment: each(({ equipment }, unit) =>
      equipment.map(({ kind, fromFen, owned, toBuy }) => {
        return { unit, year, kind: kind as string, from_fen: fromFen, owned: count(owned), to_buy: BigInt(toBuy) };
      }),
    ),
  };
}

/** Projects with their targets of the year. */
export function projectRows({ projects, year }: Budget, ids: Ids = GIVEN_IDS): Rows<ProjectKind> {
  return {
    projects: projects.map((project) => ({
      ...{ id: ids.project(project.id), unit: ids.unit(project.unit), name: project.name, class: project.class },
      ...{ nature: project.nature, purpose: project.purpose, basis: project.basis, goal: project.goal },
      ...{ first_year: BigInt(project.firstYear), last_year: count(project.lastYear) },
      published: flag(project.published),
    })),
    targets: projects.flatMap(({ id, targets }) =>
      targets.map(({ kind, name, direction, value, unit: measure }, index) => ({
        ...{ project: ids.project(id), year: BigInt(year), position: place(index) },
        ...{ kind, name, direction, value, measure },
      })),
    ),
  };
}

type LineRow = BaseRow<"lines">;
const NO_CLASSES = { function_code: "", economic_code: "", project: null } as const;

/** The row of a line of expenditure. */
export function spendingRow(line: BudgetLine, year: number, ids: Ids = GIVEN_IDS): LineRow {
  const project = line.project === null ? null : ids.project(line.project);
  return {
    ...{
      id: line.id,
      unit: ids.unit(line.unit),
      year: BigInt(year),
      side: "expenditure",
      fund: line.fund,
      carried: 0n,
    },
    ...{ function_code: line.function, economic_code: line.economic ?? "", project, uses: usesText(line.uses) },
  };
}

/** The row of a line of revenue. */
export function revenueRow(
  { id, unit, fund, carried, surplus }: RevenueLine,
  year: number,
  ids: Ids = GIVEN_IDS,
): LineRow {
  const marks: readonly LineMark[] | undefined = surplus ? ["surplus.used"] : undefined;
  const of = { id, unit: ids.unit(unit), year: BigInt(year), side: "revenue", fund, carried: flag(carried) };
  return { ...of, ...NO_CLASSES, uses: usesText(marks) };
}

/** The row of what is left over at the year's end. */
export function closingRow({ id, unit, fund }: ClosingLine, year: number, ids: Ids = GIVEN_IDS): LineRow {
  const of = { id, unit: ids.unit(unit), year: BigInt(year), side: "expenditure", fund, carried: 0n };
  return { ...of, ...NO_CLASSES, uses: usesText(["carryover.closing"]) };
}

/** Digits of the places from which ids of plans are made: they sort as the plans stand. */
const PLACES = 5;

/** Procurement and events. */
export function planRows(budget: Budget, ids: Ids = GIVEN_IDS): Rows<PlanKind> {
  const counts = new Map<string, number>();
  const made = (unit: string, mark: string): string => {
    const number = (counts.get(`${mark}${unit}`) ?? 0) + 1;
    counts.set(`${mark}${unit}`, number);
    return `${unit}-${budget.year}-${mark}${String(number).padStart(PLACES, "0")}`;
  };
  const common = (plan: { readonly unit: string; readonly line: string | null }) => ({
    ...{ unit: ids.unit(plan.unit), year: BigInt(budget.year) },
    line: plan.line === null ? null : ids.line(plan.line),
  });
  return {
    procurement: budget.procurement.map((item) => ({
      ...{ id: ids.procurement(item.id) ?? made(ids.unit(item.unit), "p"), ...common(item) },
      ...{ kind: item.kind, name: item.name, quantity: item.quantity === "" ? null : item.quantity },
      ...{ unit_price_fen: item.unitPriceFen, amount_fen: item.amountFen },
      ...{ reserved_medium_fen: item.reservedMediumFen, reserved_micro_fen: item.reservedMicroFen },
    })),
    events: budget.events.map((event) => ({
      ...{ id: made(ids.unit(event.unit), "e"), ...common(event), kind: event.kind, name: event.name },
      ...{ times: count(event.times), people: count(event.people) },
      ...{ per_head_fen: event.perHeadFen, amount_fen: event.amountFen },
    })),
  };
}

/** Staff, assets, projects, lines, procurement and events of a budget's units. */
export function unitRowsOf(budget: Budget, ids: Ids = GIVEN_IDS): UnitRows {
  const { year, lines, revenue, closing = [] } = budget;
  return {
    ...assetRows(budget, ids),
    ...projectRows(budget, ids),
    lines: [
      ...lines.map((line) => spendingRow(line, year, ids)),
      ...revenue.map((line) => revenueRow(line, year, ids)),
      ...closing.map((line) => closingRow(line, year, ids)),
    ],
    ...planRows(budget, ids),
  };
}

/** Duties and offices in their order, and which projects serve which of the duties. */
export function dutyRows(
  budget: Budget,
  owner: Owner,
  ids: Ids = GIVEN_IDS,
): Rows<"duties" | "offices" | "project_duties"> {
  const of = { ...owner, year: BigInt(budget.year) };
  const known = new Set(budget.duties.map(({ id }) => id));
  return {
    duties: budget.duties.map(({ id, text }, index) => ({ ...of, id: ids.duty(id), text, position: place(index) })),
    offices: budget.offices.map(({ name, kind }, index) => ({ ...of, name, kind, position: place(index) })),
    project_duties: budget.projects.flatMap(({ id, duties }) =>
      [...new Set(duties)]
        .filter((duty) => known.has(duty))
        .map((duty) => ({ project: ids.project(id), duty: ids.duty(duty) })),
    ),
  };
}

/** Texts, reasons and last year's amounts of a statement. */
export function wordRows(budget: Budget, owner: Owner): Rows<WordKind> {
  const of = { ...owner, year: BigInt(budget.year) };
  return {
    texts: budget.texts.map(({ section, text }) => ({ ...of, section, text })),
    reasons: budget.reasons.map(({ concept, fund = "", text }) => ({ ...of, concept, fund, text })),
    previous_amounts: budget.previous.map((known): BaseRow<"previous_amounts"> => {
      const { fund = "", function: code = "", economic = "", amountFen } = known;
      const classes = { fund, function_code: code, economic_code: economic };
      return { ...of, concept: knownText(known), ...classes, amount_fen: amountFen };
    }),
  };
}

/** All that belongs to a statement. */
export function statementRowsOf(budget: Budget, owner: Owner, ids: Ids = GIVEN_IDS): StatementRows {
  return { ...dutyRows(budget, owner, ids), ...wordRows(budget, owner) };
}

type New<Of> = { [Kind in keyof Of & BaseKind]: Schema[Kind][] };

/** All rows with their first versions, by table. */
export function newRows<Of extends Partial<Rows<BaseKind>>>(rows: Of): New<Of> {
  const entries = Object.entries(rows).map(([table, each]) => [table, asNew(each as object[])]);
  return Object.fromEntries(entries) as New<Of>;
}
