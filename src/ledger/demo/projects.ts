/** The projects of a unit in a year: those of its kind of department, those that any unit may have; their money, purchases and events. */
import type { Fund } from "../../codes/model.ts";
import type { BudgetLine, PlannedEvent, Procurement, Project, Target } from "../model.ts";
import { commonProjects, type SpendingData, spendingData } from "./data/spending.ts";
import { bases, commonTargets, festivalNames, years } from "./data/words.ts";
import { between, drawn, hundreds, onceIn, oneOf, split } from "./dice.ts";
import type { DemoDepartment, DemoUnit } from "./town.ts";
import type { NewLine } from "./year.ts";

/** A project with its money of the year. */
export interface Planned {
  readonly project: Project;
  readonly fund: Fund;
  readonly function: string;
  readonly spending: SpendingData;
  readonly festival: boolean;
  readonly amountFen: bigint;
}

/** Parts in a hundred of what a project usually has, by year. */
const LEAST = 82;
const MOST = 122;
/** Of a hundred: what is reserved for small and medium-sized firms, and of that for small and micro ones. */
const MEDIUM = 40n;
const MICRO = 60n;

function targetsOf(id: string, first: Target): Target[] {
  const count = between(`${id} targets`, 2, commonTargets.length);
  const others = commonTargets.slice(commonTargets.length - count).map(([kind, name, direction, value, unit]) => ({
    ...{ kind, name, direction, value, unit },
  }));
  return [first, ...(others as Target[])];
}

interface Plan {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  readonly hundreds: number;
  readonly purpose: string;
  readonly target: { readonly name: string; readonly value: string; readonly measure: string };
  readonly function: string;
  readonly fund: Fund;
  readonly duties: readonly string[];
}

function planned(plan: Plan, unit: DemoUnit, year: number): Planned {
  const { id, name, letter, purpose, target } = plan;
  const spending = spendingData[letter] as SpendingData;
  const amountFen = hundreds(Math.floor((plan.hundreds * between(`${id} ${year}`, LEAST, MOST)) / 100));
  const { name: counted, value, measure } = target;
  const first: Target = { kind: "quantity", name: counted, direction: "at-least", value, unit: measure };
  const project: Project = {
    ...{ id, name, unit: unit.id, purpose, basis: oneOf(`${id} basis`, bases), duties: plan.duties },
    ...{ class: letter === "M" || letter === "I" ? "operation" : "specific", nature: spending.nature },
    ...{ firstYear: (years[0] ?? year) - drawn(`${id} first`, 3), lastYear: null, goal: goalOf(plan), published: true },
    targets: targetsOf(id, first),
  };
  const { function: functional, fund } = plan;
  return { project, fund, function: functional, spending, festival: letter === "F", amountFen };
}

const goalOf = ({ purpose, target }: Plan): string =>
  `保障${purpose}，${target.name}不少于${target.value}${target.measure}`;

function ofDepartment({ code, of }: DemoDepartment, unit: DemoUnit, year: number): Plan[] {
  const part = unit.code.startsWith("1") ? 100 : 45;
  return of.projects.map(({ name, spending, wan, purpose, target, function: functional, fund, duty }, index) => ({
    ...{ id: `${code}-p${index + 1}`, name, letter: spending, hundreds: wan * part, purpose, target, fund },
    ...{ function: functional, duties: [`d${code}-${year}-${duty + 1}`] },
  }));
}

/** Two or three projects of the kinds that any unit may have; each is left out in one year of five. */
function ofUnit({ code, of }: DemoDepartment, unit: DemoUnit, year: number): Plan[] {
  const general = /(?:01|50)$/.test(unit.function) ? of.general : unit.function;
  return commonProjects
    .map((each, index) => ({ each, id: `${unit.code}-p${index + 1}` }))
    .filter(({ id }, index) => index === 4 || !onceIn(`${id} has`, 2))
    .filter(({ id }, index) => index === 0 || !onceIn(`${id} ${year} has`, 5))
    .map(({ each: [name, letter, wan, purpose, target, value, measure], id }) => ({
      ...{ id, name: `${unit.shortName}${name}`, letter, purpose, function: general, fund: "gpb" as const },
      ...{ hundreds: wan * 10 * unit.heads, target: { name: target, value: String(value), measure } },
      duties: [`u${unit.code}-${year}-1`, `d${code}-${year}-1`],
    }));
}

/** The projects of a unit that have money in a year. */
export function plannedProjects(department: DemoDepartment, unit: DemoUnit, year: number): Planned[] {
  const plans = unit.proper ? ofDepartment(department, unit, year) : ofUnit(department, unit, year);
  return plans.map((plan) => planned(plan, unit, year));
}

/** The lines of a project. */
export function spentOn({ project, fund, function: functional, spending, amountFen }: Planned): NewLine[] {
  const common = { unit: project.unit, fund, function: functional, project: project.id };
  return split(amountFen, spending.parts)
    .filter(([, amount]) => amount > 0n)
    .map(([economic, amount]) => ({ ...common, economic, amountFen: amount }));
}

function lineFor({ project }: Planned, economic: string, lines: readonly BudgetLine[]): BudgetLine | undefined {
  return lines.find((line) => line.project === project.id && line.economic === economic);
}

const partOf = (fen: bigint, part: bigint): bigint => ((fen * part) / 100n / 10_000n) * 10_000n;

/** What a project buys by procurement. */
export function purchasesOf(plannedProject: Planned, lines: readonly BudgetLine[], year: number): Procurement[] {
  const { project, spending } = plannedProject;
  const { buys } = spending;
  const line = buys === undefined ? undefined : lineFor(plannedProject, buys.economic, lines);
  if (buys === undefined || line === undefined) return [];
  const amountFen = partOf(line.amountFen, BigInt(buys.parts));
  const pieces = BigInt(between(`${project.id} pieces`, 1, buys.kind === "goods" ? 12 : 2));
  const reservedMediumFen = partOf(amountFen, MEDIUM);
  return [
    {
      ...{ id: `${project.id}-${year}`, unit: project.unit, line: line.id, kind: buys.kind },
      ...{ name: `${project.name}${buys.name}`, quantity: `${pieces}${buys.measure}`, amountFen },
      unitPriceFen: amountFen % pieces === 0n ? amountFen / pieces : null,
      ...{ reservedMediumFen, reservedMicroFen: partOf(reservedMediumFen, MICRO) },
    },
  ];
}

/** The festival that a project holds. */
export function eventsOf(plannedProject: Planned, lines: readonly BudgetLine[]): PlannedEvent[] {
  const { project, festival } = plannedProject;
  const line = lineFor(plannedProject, "30227", lines);
  if (!festival || line === undefined) return [];
  const name = oneOf(`${project.id} festival`, festivalNames);
  const none = { times: null, people: null, perHeadFen: null };
  return [
    { kind: "festival", unit: project.unit, line: line.id, name, ...none, amountFen: partOf(line.amountFen, 60n) },
  ];
}
