/** Rows of the template's sheets ↔ the budget. Units go by their codes on both sides; amounts are 分. */
import type { Budget, BudgetLine, BudgetUnit, ClosingLine, LineUse, Project } from "../model.ts";
import type { BudgetPlace, PlacedBudget } from "./model.ts";
import type { Row, Value } from "./values.ts";

export type SheetRows = Readonly<Record<string, readonly Row[]>>;

/** The layout has made sure of every type that is taken for granted here. */
export function placedBudgetOf(head: Row, rows: SheetRows, told: ReadonlySet<string>): PlacedBudget {
  const of = (key: string): readonly Row[] => rows[key] ?? [];
  const units = of("units").map((row) => unitOf(row, rows));
  const place: BudgetPlace = {
    department: { code: String(head.departmentCode), name: String(head.departmentName) },
    region: { code: String(head.regionCode), name: String(head.regionName) },
  };
  const scope = head.scope === "unit" ? "unit" : "department";
  const organisation = scope === "unit" ? (units[0]?.name ?? "") : place.department.name;
  const numbered = <T>(list: readonly Row[]): T => list.map((row) => ({ ...row, id: row.id ?? "" })) as unknown as T;
  const budget: Budget = {
    ...{ year: head.year as number, profile: String(head.profile), scope, organisation, level: String(head.level) },
    units,
    duties: as(of("duties")),
    offices: as(of("offices")),
    projects: of("projects").map((row) => projectOf(row, of("targets"))),
    lines: of("lines").map(lineOf),
    revenue: numbered(of("revenue").map(revenueOf)),
    ...(of("closing").length === 0 ? {} : { closing: numbered<readonly ClosingLine[]>(of("closing")) }),
    procurement: numbered(of("procurement")),
    events: as(of("events")),
    previous: as(
      of("previous").map(({ basis, ...row }) => withoutNulls({ ...row, basis: basis === "execution" ? basis : null })),
    ),
    reasons: as(of("reasons").map(withoutNulls)),
    texts: as(of("texts")),
  };
  return { budget, place, told };
}

function as<T>(rows: readonly Row[]): T {
  return rows as unknown as T;
}

function withoutNulls(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function unitOf(row: Row, rows: SheetRows): BudgetUnit {
  const { code, established, onPayroll, onDuty, lixiu, retired, ...rest } = row;
  const own = (key: string) =>
    (rows[key] ?? []).filter(({ unit }) => unit === code).map(({ unit: _, ...each }) => each);
  const unit = {
    ...rest,
    ...{ id: code, code },
    staff: { established, onPayroll, onDuty, lixiu, retired },
    vehicles: own("vehicles"),
    equipment: own("equipment"),
  };
  return unit as unknown as BudgetUnit;
}

function projectOf(row: Row, targets: readonly Row[]): Project {
  const own = targets.filter(({ project }) => project === row.id).map(({ project: _, ...target }) => target);
  return { ...row, targets: own } as unknown as Project;
}

/** `uses` left empty leaves it to the classes; `none` says that it counts towards nothing. */
function lineOf({ uses, ...row }: Row): BudgetLine {
  const told = uses as readonly string[];
  const said = told.length === 0 ? {} : { uses: told.filter((use) => use !== "none") as LineUse[] };
  return { ...row, ...said, id: row.id ?? "" } as unknown as BudgetLine;
}

/** Only money from old surplus says so. */
function revenueOf({ surplus, ...row }: Row): Row {
  return surplus === true ? { ...row, surplus } : row;
}

/** The rows of a budget, sheet by sheet. */
export function rowsOfBudget(budget: Budget): SheetRows {
  const codes = new Map(budget.units.map(({ id, code }) => [id, code]));
  const plain = (list: readonly object[]): Row[] =>
    list.map((each) => {
      const row = each as Record<string, Value>;
      return typeof row.unit === "string" ? { ...row, unit: codes.get(row.unit) ?? row.unit } : row;
    });
  const ofUnits = (list: (unit: BudgetUnit) => readonly object[]): Row[] =>
    budget.units.flatMap((unit) => list(unit).map((each) => ({ unit: unit.code, ...each }) as Row));
  return {
    units: budget.units.map(({ staff, vehicles: _, equipment: __, id: ___, ...unit }) => ({ ...unit, ...staff })),
    vehicles: ofUnits(({ vehicles }) => vehicles),
    equipment: ofUnits(({ equipment }) => equipment),
    duties: plain(budget.duties),
    offices: plain(budget.offices),
    projects: plain(budget.projects.map(({ targets: _, ...project }) => project)),
    targets: budget.projects.flatMap(({ id, targets }) => targets.map((each) => ({ project: id, ...each }) as Row)),
    lines: plain(budget.lines.map((line) => ({ ...line, uses: usesOf(line) }))),
    revenue: plain(budget.revenue.map((line) => ({ ...line, surplus: line.surplus ?? null }))),
    closing: plain(budget.closing ?? []),
    procurement: plain(budget.procurement),
    events: plain(budget.events),
    reasons: plain(budget.reasons),
    previous: plain(budget.previous.map((known) => ({ ...known, basis: known.basis ?? null }))),
    texts: plain(budget.texts),
  };
}

function usesOf({ uses }: BudgetLine): readonly string[] {
  if (uses === undefined) return [];
  return uses.length === 0 ? ["none"] : uses;
}
