/** Rows that are right by their schema → the budget. Lines, revenue and the like get their ids by their place: l1, r1. */
import type {
  Budget,
  BudgetLine,
  BudgetUnit,
  ClosingLine,
  KnownAmount,
  LineUse,
  PlannedEvent,
  Procurement,
  Project,
  RevenueLine,
} from "../model.ts";
import type { Head } from "./head.ts";
import type { Row } from "./table.ts";

export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The schema has made sure of every type that is taken for granted here. */
export function budgetOf(head: Head, tables: Tables): Budget {
  const rows = (name: string): readonly Row[] => tables[`${name}.csv`] ?? [];
  return {
    ...head,
    units: rows("units").map((row) => unitOf(row, tables)),
    duties: as(rows("duties")),
    offices: as(rows("offices")),
    projects: rows("projects").map((row) => projectOf(row, rows("targets"))),
    lines: rows("lines").map(lineOf),
    revenue: rows("revenue").map(revenueOf),
    ...(rows("closing").length === 0 ? {} : { closing: rows("closing").map(closingOf) }),
    procurement: rows("procurement").map((row, index) => ({
      ...money<Omit<Procurement, "id" | "line">>(row),
      ...{ id: `p${index + 1}`, line: null },
    })),
    events: rows("events").map((row) => ({ ...money<Omit<PlannedEvent, "line">>(row), line: null })),
    previous: rows("previous").map(knownOf),
    reasons: rows("reasons").map((row) => withoutNulls(row)),
    texts: as(rows("texts")),
  };
}

function as<T>(rows: readonly Row[]): T {
  return rows as unknown as T;
}

/** The names of amounts in the model: amount is amountFen. */
function money<T>(row: Row): T {
  const renamed = Object.entries(row).map(([name, value]) => [FEN_NAMES[name] ?? name, value]);
  return Object.fromEntries(renamed) as T;
}

const FEN_NAMES: Readonly<Record<string, string>> = {
  amount: "amountFen",
  from: "fromFen",
  unitPrice: "unitPriceFen",
  perHead: "perHeadFen",
  reservedMedium: "reservedMediumFen",
  reservedMicro: "reservedMicroFen",
};

function revenueOf({ surplus, ...row }: Row, index: number): RevenueLine {
  const line = { ...money<Omit<RevenueLine, "id">>(row), id: `r${index + 1}` };
  return surplus === true ? { ...line, surplus } : line;
}

function closingOf(row: Row, index: number): ClosingLine {
  return { ...money<Omit<ClosingLine, "id">>(row), id: `c${index + 1}` };
}

/** What was budgeted needs no basis. */
function knownOf({ basis, ...row }: Row): KnownAmount {
  return withoutNulls(money({ ...row, basis: basis === "execution" ? basis : null }));
}

function withoutNulls<T>(row: Row): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

function unitOf(row: Row, tables: Tables): BudgetUnit {
  const { established, onPayroll, onDuty, lixiu, retired, ...rest } = row;
  const own = (name: string) => (tables[name] ?? []).filter(({ unit }) => unit === row.id);
  const unit = {
    ...rest,
    staff: { established, onPayroll, onDuty, lixiu, retired },
    vehicles: own("vehicles.csv").map(({ unit: _, ...vehicle }) => vehicle),
    equipment: own("equipment.csv").map(({ unit: _, ...equipment }) => money(equipment)),
  };
  return unit as unknown as BudgetUnit;
}

function projectOf(row: Row, targets: readonly Row[]): Project {
  const own = targets.filter(({ project }) => project === row.id).map(({ project: _, ...target }) => target);
  return { ...row, targets: own } as unknown as Project;
}

/** `uses` left empty leaves it to the classes; `none` says that it counts towards nothing. */
function lineOf(row: Row, index: number): BudgetLine {
  const { uses, ...rest } = row;
  const told = uses as readonly string[];
  const said = told.length === 0 ? {} : { uses: told.filter((use) => use !== "none") as LineUse[] };
  return { id: `l${index + 1}`, ...money<Omit<BudgetLine, "id" | "uses">>(rest), ...said };
}
