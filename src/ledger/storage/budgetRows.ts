/**
 * A budget as rows of the ledger's tables: what `loadBudget` loads, the other way round. Amounts are in no row; whoever writes the rows
 * writes entries on their lines. Ids must be of the whole ledger already: no two budgets may share a line, a duty or a project by chance.
 */
import type { Budget, BudgetUnit, Project } from "../model.ts";
import { usesText } from "./budgetParts.ts";
import type { Schema } from "./schema.ts";

/** Whose statement a budget is in the ledger; `unit` "" for the department's. */
export interface Owner {
  readonly department: string;
  readonly unit: string;
}

/** What belongs to units, whichever statement shows it. */
export interface UnitRows {
  readonly staff: Schema["staff"][];
  readonly vehicles: Schema["vehicles"][];
  readonly equipment: Schema["equipment"][];
  readonly projects: Schema["projects"][];
  readonly targets: Schema["targets"][];
  readonly lines: Schema["lines"][];
  readonly procurement: Schema["procurement"][];
  readonly events: Schema["events"][];
}

/** What belongs to one statement. */
export interface StatementRows {
  readonly duties: Schema["duties"][];
  readonly offices: Schema["offices"][];
  readonly project_duties: Schema["project_duties"][];
  readonly texts: Schema["texts"][];
  readonly reasons: Schema["reasons"][];
  readonly previous_amounts: Schema["previous_amounts"][];
}

const version = 1n;
const flag = (value: boolean): bigint => (value ? 1n : 0n);
const count = (value: number | null): bigint | null => (value === null ? null : BigInt(value));

/** The rows of a department and its units themselves, which outlive the year. */
export function unitRow(unit: BudgetUnit, department: string, profile = ""): Schema["units"] {
  const { id, code, name, kind, proper, budgeted } = unit;
  return { id, department, code, name, profile, kind, proper: flag(proper), budgeted: flag(budgeted), version };
}

function staffRow({ id: unit, staff }: BudgetUnit, year: bigint): Schema["staff"] {
  const { established, onPayroll, onDuty, lixiu, retired } = staff;
  return {
    ...{ unit, year, version, established: count(established), on_payroll: count(onPayroll), on_duty: count(onDuty) },
    ...{ lixiu: count(lixiu), retired: count(retired) },
  };
}

function projectRow(project: Project): Schema["projects"] {
  const { id, unit, name, class: kind, nature, purpose, basis, firstYear, lastYear, goal, published } = project;
  return {
    ...{ id, unit, name, class: kind, nature, purpose, basis, goal, version },
    ...{ first_year: BigInt(firstYear), last_year: count(lastYear), published: flag(published) },
  };
}

function lineRows({ lines, revenue }: Budget, year: bigint): Schema["lines"][] {
  const common = { year, version };
  return [
    ...lines.map(({ id, unit, fund, function: functional, economic, project, uses }) => ({
      ...{ ...common, id, unit, fund, project, side: "expenditure", carried: 0n },
      ...{ function_code: functional, economic_code: economic ?? "", uses: usesText(uses) },
    })),
    ...revenue.map(({ id, unit, fund, carried }) => ({
      ...{ ...common, id, unit, fund, project: null, side: "revenue", carried: flag(carried) },
      ...{ function_code: "", economic_code: "", uses: "" },
    })),
  ];
}

/** Staff, assets, projects, lines, procurement and events of a budget's units. Ids of events are made from their places. */
export function unitRowsOf(budget: Budget): UnitRows {
  const year = BigInt(budget.year);
  return {
    staff: budget.units.map((unit) => staffRow(unit, year)),
    vehicles: budget.units.flatMap(({ id: unit, vehicles }) =>
      vehicles.map(({ kind, owned, toBuy }) => ({
        ...{ unit, year, kind, version },
        ...{ owned: BigInt(owned), to_buy: BigInt(toBuy) },
      })),
    ),
    equipment: budget.units.flatMap(({ id: unit, equipment }) =>
      equipment.map(({ kind, fromFen, owned, toBuy }) => ({
        ...{ unit, year, kind, version, from_fen: fromFen },
        ...{ owned: count(owned), to_buy: BigInt(toBuy) },
      })),
    ),
    projects: budget.projects.map(projectRow),
    targets: budget.projects.flatMap(({ id: project, targets }) =>
      targets.map(({ kind, name, direction, value, unit: measure }, position) => ({
        ...{ project, year, position: BigInt(position + 1), kind, name, direction, value, measure, version },
      })),
    ),
    lines: lineRows(budget, year),
    procurement: budget.procurement.map(({ id, unit, line, kind, name, quantity, ...money }) => ({
      ...{ id, unit, year, line, kind, name, quantity, version, amount_fen: money.amountFen },
      ...{ unit_price_fen: money.unitPriceFen, reserved_medium_fen: money.reservedMediumFen },
      reserved_micro_fen: money.reservedMicroFen,
    })),
    events: budget.events.map(({ unit, line, kind, name, times, people, perHeadFen, amountFen }, index) => ({
      ...{ id: `${unit}-${budget.year}-e${String(index + 1).padStart(4, "0")}`, unit, year, line, kind, name, version },
      ...{ times: count(times), people: count(people), per_head_fen: perHeadFen, amount_fen: amountFen },
    })),
  };
}

/** Duties, offices, texts, reasons and last year's amounts of a statement. */
export function statementRowsOf(budget: Budget, owner: Owner): StatementRows {
  const of = { ...owner, year: BigInt(budget.year), version };
  const place = (index: number) => BigInt(index + 1);
  const known = new Set(budget.duties.map(({ id }) => id));
  return {
    duties: budget.duties.map(({ id, text }, index) => ({ ...of, id, text, position: place(index) })),
    offices: budget.offices.map(({ name, kind }, index) => ({ ...of, name, kind, position: place(index) })),
    project_duties: budget.projects.flatMap(({ id: project, duties }) =>
      duties.filter((duty) => known.has(duty)).map((duty) => ({ project, duty, version })),
    ),
    texts: budget.texts.map(({ section, text }) => ({ ...of, section, text })),
    reasons: budget.reasons.map(({ concept, fund = "", text }) => ({ ...of, concept, fund, text })),
    previous_amounts: budget.previous.map(({ concept, fund = "", function: code = "", economic = "", amountFen }) => ({
      ...{ ...of, concept, fund, function_code: code, economic_code: economic, amount_fen: amountFen },
    })),
  };
}
