/** One department's budget of a year as it stands in the end: staff, assets, projects, targets, lines, revenue, procurement, events. */
import type { Fund } from "../../codes/model.ts";
import type { Budget, BudgetLine, BudgetUnit, PlannedEvent, Procurement, Project, RevenueLine } from "../model.ts";
import { basicExpenditure } from "../standards/basic.ts";
import { shippedStandards } from "../standards/standards.ts";
import { ownMoney, ownSpending } from "./data/spending.ts";
import { meetingNames, trainingNames } from "./data/words.ts";
import { between, hundreds, onceIn, oneOf, split } from "./dice.ts";
import { eventsOf, type Planned, plannedProjects, purchasesOf, spentOn } from "./projects.ts";
import { type DemoDepartment, type DemoUnit, PROFILE, staffOf } from "./town.ts";

/** A line before it has its id. */
export type NewLine = Omit<BudgetLine, "id">;

/** Daily expenditure beside the standards: class and hundreds of 元 a head. */
const DAILY_OF_AGENCIES: readonly (readonly [string, number])[] = [
  ["30202", 4],
  ["30209", 16],
  ["30215", 5],
  ["30216", 9],
  ["30217", 3],
  ["30226", 7],
  ["30299", 6],
  ["31002", 5],
];
const DAILY_OF_INSTITUTIONS: readonly (readonly [string, number])[] = [
  ["30202", 3],
  ["30209", 9],
  ["30216", 8],
  ["30218", 6],
  ["30226", 8],
  ["30299", 4],
];
/** Hundreds of 元 for one vehicle and year, for one that is bought, and for a journey abroad. */
const VEHICLE = 260;
const NEW_VEHICLE = 1_780;
const ABROAD = 640;

function vehiclesOf(unit: DemoUnit, year: number): BudgetUnit["vehicles"] {
  if (unit.kind === "institution" && !onceIn(`${unit.id} car`, 3)) return [];
  const toBuy = unit.proper && onceIn(`${unit.id} ${year} buys`, 6) ? 1 : 0;
  const common = { kind: "应急保障用车", owned: 1, toBuy: 0 };
  if (unit.kind === "institution") return [{ ...common, kind: "特种专业技术用车" }];
  const more = { kind: "其他按照规定配备的公务用车", owned: between(`${unit.id} cars`, 1, 3), toBuy };
  return unit.proper ? [{ ...common, kind: "机要通信用车" }, common, more] : [common];
}

function budgetUnit(unit: DemoUnit, year: number): BudgetUnit {
  const { id, code, name, kind, proper } = unit;
  const equipment = [
    ["general", hundreds(5_000), between(`${id} general`, 0, 6)],
    ["special", hundreds(10_000), between(`${id} special`, 0, 3)],
  ] as const;
  return {
    ...{ id, code, name, kind, proper, budgeted: true, staff: staffOf(unit, year), vehicles: vehiclesOf(unit, year) },
    equipment: equipment.map(([which, fromFen, owned]) => ({ kind: which, fromFen, owned, toBuy: 0 })),
  };
}

/** Basic expenditure: by the standards from the staff, and what is beside them. */
function basicLines(unit: DemoUnit, budgeted: BudgetUnit, year: number): NewLine[] {
  const { kind, staff, vehicles } = budgeted;
  const request = { year, kind, staff, mainFunction: unit.function };
  const { lines, faults } = basicExpenditure(request, shippedStandards);
  if (faults.length > 0) throw new Error(`${unit.name}: ${faults.join()}`);
  const owned = vehicles.reduce((sum, each) => sum + each.owned, 0);
  const bought = vehicles.reduce((sum, each) => sum + each.toBuy, 0);
  const goesAbroad = unit.proper && onceIn(`${unit.id} ${year} abroad`, 5);
  const heads = staff.onPayroll ?? 0;
  const daily = (kind === "institution" ? DAILY_OF_INSTITUTIONS : DAILY_OF_AGENCIES)
    .filter(([economic]) => economic !== "30217" || unit.proper)
    .map(([economic, each]) => [economic, each * heads + between(`${unit.id} ${year} ${economic}`, 0, 40)] as const);
  const rest: (readonly [string, number])[] = [
    ...daily,
    ["30231", owned * VEHICLE],
    ["31013", bought * NEW_VEHICLE],
    ["30212", goesAbroad ? ABROAD : 0],
  ];
  const known = new Set(lines.map(({ economic }) => economic));
  const common = { unit: unit.id, fund: "gpb" as const, project: null };
  return [
    ...lines.map(({ function: functional, economic, amountFen }) => ({
      ...{ ...common, function: functional, economic, amountFen },
    })),
    ...rest
      .filter(([economic, amount]) => amount > 0 && !known.has(economic))
      .map(([economic, amount]) => ({ ...common, function: unit.function, economic, amountFen: hundreds(amount) })),
  ];
}

/** What the unit earns and spends itself. */
function ownLines(unit: DemoUnit, year: number): NewLine[] {
  const own = ownMoney[unit.own];
  if (own === undefined) return [];
  const total = hundreds(unit.heads * own.perHead * 100 + between(`${unit.id} ${year} own`, 0, 900));
  const common = { unit: unit.id, fund: own.fund, project: null, function: unit.function };
  return split(total, ownSpending).map(([economic, amountFen]) => ({ ...common, economic, amountFen }));
}

/** Revenue that pays for the lines, by fund; in some units a part of the general public budget comes from last year. */
function revenueOf(unit: DemoUnit, lines: readonly NewLine[], year: number): RevenueLine[] {
  const sums = new Map<Fund, bigint>();
  for (const { fund, amountFen } of lines) sums.set(fund, (sums.get(fund) ?? 0n) + amountFen);
  const carriedFen = onceIn(`${unit.id} ${year} carried`, 7)
    ? hundreds(between(`${unit.id} ${year} left`, 50, 400))
    : 0n;
  const carried = { id: `${unit.code}-${year}-carried`, unit: unit.id, fund: "gpb" as const, carried: true };
  return [
    ...[...sums].map(([fund, amountFen]) => ({
      ...{ id: `${unit.code}-${year}-in-${fund}`, unit: unit.id, fund, carried: false },
      amountFen: fund === "gpb" ? amountFen - carriedFen : amountFen,
    })),
    ...(carriedFen === 0n ? [] : [{ ...carried, amountFen: carriedFen }]),
  ];
}

/** Meetings and training that take all the money of their class. */
function plannedOf(unit: DemoUnit, lines: readonly BudgetLine[]): PlannedEvent[] {
  const paid = (economic: string) => lines.find((line) => line.economic === economic && line.project === null);
  const [meeting, training] = [paid("30215"), paid("30216")];
  const of = (line: BudgetLine, names: readonly string[]) => ({
    ...{ unit: unit.id, line: line.id, name: `${unit.shortName}${oneOf(`${line.id} name`, names)}` },
    ...{ times: between(`${line.id} times`, 1, 3), people: between(`${line.id} people`, 20, 90) },
    ...{ perHeadFen: null, amountFen: line.amountFen },
  });
  return [
    ...(meeting === undefined ? [] : [{ kind: "meeting" as const, ...of(meeting, meetingNames) }]),
    ...(training === undefined ? [] : [{ kind: "training" as const, ...of(training, trainingNames), times: 1 }]),
  ];
}

interface OfUnit {
  readonly unit: BudgetUnit;
  readonly projects: readonly Project[];
  readonly lines: readonly BudgetLine[];
  readonly revenue: readonly RevenueLine[];
  readonly procurement: readonly Procurement[];
  readonly events: readonly PlannedEvent[];
}

function unitYear(department: DemoDepartment, unit: DemoUnit, year: number): OfUnit {
  const budgeted = budgetUnit(unit, year);
  const planned: readonly Planned[] = plannedProjects(department, unit, year);
  const money = [...basicLines(unit, budgeted, year), ...ownLines(unit, year), ...planned.flatMap(spentOn)];
  const lines = money.map((line, index) => ({
    ...{ id: `${unit.code}-${year}-${String(index + 1).padStart(3, "0")}`, ...line },
  }));
  return {
    ...{ unit: budgeted, lines, projects: planned.map(({ project }) => project) },
    revenue: revenueOf(unit, lines, year),
    procurement: planned.flatMap((each) => purchasesOf(each, lines, year)),
    events: [...plannedOf(unit, lines), ...planned.flatMap((each) => eventsOf(each, lines))],
  };
}

/** The budget of the department in the end of a year's 两上两下; last year's amounts and reasons are not in it. */
export function departmentYear(department: DemoDepartment, year: number): Budget {
  const units = department.units.map((unit) => unitYear(department, unit, year));
  const { code, of, name, level } = department;
  return {
    ...{ year, profile: PROFILE, scope: "department", organisation: name, level },
    units: units.map(({ unit }) => unit),
    duties: of.duties.map((text, index) => ({ id: `d${code}-${year}-${index + 1}`, text })),
    offices: [
      ...of.divisions.map((each) => ({ name: each, kind: "division" as const })),
      ...department.units.slice(1).map((unit) => ({ name: unit.name, kind: "subordinate" as const })),
    ],
    projects: units.flatMap(({ projects }) => projects),
    lines: units.flatMap(({ lines }) => lines),
    revenue: units.flatMap(({ revenue }) => revenue),
    procurement: units.flatMap(({ procurement }) => procurement),
    events: units.flatMap(({ events }) => events),
    ...{ previous: [], reasons: [], texts: [] },
  };
}

/** The part of it that is one unit's, with duties and divisions of its own. */
export function unitPart(department: DemoDepartment, unit: DemoUnit, budget: Budget): Budget {
  const own = <T extends { readonly unit: string }>(each: T) => each.unit === unit.id;
  const { year } = budget;
  const divisions = unit.proper
    ? department.of.divisions
    : unit.heads > 20
      ? ["办公室", "业务科", "财务科"]
      : ["综合室"];
  return {
    ...budget,
    ...{ scope: "unit", organisation: unit.name, units: budget.units.filter(({ id }) => id === unit.id) },
    duties: unit.duties.map((text, index) => ({ id: `u${unit.code}-${year}-${index + 1}`, text })),
    offices: divisions.map((name) => ({ name, kind: "division" })),
    projects: budget.projects.filter(own),
    lines: budget.lines.filter(own),
    revenue: budget.revenue.filter(own),
    procurement: budget.procurement.filter(own),
    events: budget.events.filter(own),
  };
}
