/** Who there is in the fictional city: regions, departments with their units, and people in every post; by scale. */
import type { Role, UnitKind } from "../model.ts";
import { givenNames, regions, surnames, years } from "./data/words.ts";
import { between, drawn, onceIn } from "./dice.ts";
import { type DepartmentKind, departmentKinds, type SubordinateKind } from "./kinds.ts";

export type Scale = 1 | 2 | 3;

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** What it is called without its region. */
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly proper: boolean;
  readonly function: string;
  readonly heads: number;
  readonly own: string;
  readonly duties: readonly string[];
}

export interface DemoDepartment {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly level: string;
  readonly of: DepartmentKind;
  readonly units: readonly DemoUnit[];
}

export interface DemoUser {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** "" everywhere. */
  readonly department: string;
  readonly unit: string;
}

export interface Town {
  readonly regions: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly level: string;
  }[];
  readonly departments: readonly DemoDepartment[];
  readonly years: readonly number[];
  readonly users: readonly DemoUser[];
}

/** Form (口径) by which the city publishes. */
export const PROFILE = "hunan-23";

/** Of a scale: departments, subordinate units of most, of how many one more, and budget years. */
const SCALES: Readonly<Record<Scale, { departments: number; subordinates: number; larger: number; years: number }>> = {
  1: { departments: 1, subordinates: 5, larger: 0, years: 2 },
  2: { departments: 60, subordinates: 5, larger: 0, years: 2 },
  3: { departments: 60, subordinates: 5, larger: 40, years: 3 },
};

/** Districts have half the people of the city. */
const headsIn = (level: string, heads: number): number => Math.max(6, level === "市" ? heads : Math.floor(heads / 2));

function subordinateUnit(of: SubordinateKind, region: string, level: string, code: string): DemoUnit {
  const { name, kind, function: functional, own, duties } = of;
  return {
    ...{ id: `u${code}`, code, name: `${region}${name}`, shortName: name, kind, proper: false },
    ...{ function: functional, own, duties, heads: headsIn(level, of.heads) },
  };
}

function departmentOf(index: number, subordinates: number): DemoDepartment {
  const of = departmentKinds[index % departmentKinds.length] as DepartmentKind;
  const [place = 0, region = regions[0]] = [Math.floor(index / departmentKinds.length)].map(
    (at) => [at, regions[at]] as const,
  )[0] as [number, (typeof regions)[number]];
  const [, regionName = "", level = ""] = region ?? [];
  const code = String((place + 1) * 100 + (index % departmentKinds.length) + 1);
  const name = `${regionName}${of.name}`;
  const proper: DemoUnit = {
    ...{ id: `u${code}001`, code: `${code}001`, name: `${name}本级`, shortName: of.name, kind: of.kind, proper: true },
    ...{ function: of.function, own: "-", duties: of.duties, heads: headsIn(level, of.heads) },
  };
  const others = of.subordinates
    .slice(0, subordinates)
    .map((each, at) => subordinateUnit(each, regionName, level, `${code}${String(at + 2).padStart(3, "0")}`));
  return { id: `d${code}`, code, name, region: `r${place + 1}`, level, of, units: [proper, ...others] };
}

function personName(id: string): string {
  return `${surnames[drawn(`${id} surname`, surnames.length)]}${givenNames[drawn(`${id} given`, givenNames.length)]}`;
}

function user(id: string, role: Role, department = "", unit = ""): DemoUser {
  return { id, login: id, name: personName(id), role, department, unit };
}

/** A preparer and a head for each unit, three people for each department, reviewers by region, and those who are there once. */
function usersOf(departments: readonly DemoDepartment[]): DemoUser[] {
  const posts = departments.flatMap(({ id, code, region, units }) => [
    ...units.flatMap((unit) => [
      user(`p${unit.code}`, "preparer", id, unit.id),
      user(`h${unit.code}`, "unit-head", id, unit.id),
    ]),
    user(`f${code}`, "department-finance", id),
    user(`b${code}`, "department-head", id),
    user(`g${code}`, "publisher", id),
    user(`reviewer-${region}`, "finance-reviewer", id),
  ]);
  return [...posts, user("chief", "finance-head"), user("auditor", "auditor"), user("admin", "administrator")];
}

/** The people and organisations of a scale. */
export function townOf(scale: Scale): Town {
  const { departments: count, subordinates, larger, years: span } = SCALES[scale];
  const departments = Array.from({ length: count }, (_, index) =>
    departmentOf(scale === 1 ? 2 : index, subordinates + (index < larger ? 1 : 0)),
  );
  const used = new Set(departments.map(({ region }) => region));
  return {
    departments,
    users: usersOf(departments),
    years: years.slice(-span),
    regions: regions
      .map(([code, name, level], index) => ({ id: `r${index + 1}`, code, name, level }))
      .filter(({ id }) => used.has(id)),
  };
}

/** A town of some of the departments and years, with the people that belong to them. */
export function partOfTown(town: Town, departments: number, years: number): Town {
  const left = town.departments.slice(0, departments);
  const ids = new Set(["", ...left.map(({ id }) => id)]);
  const users = town.users.filter(({ department }) => ids.has(department));
  return { ...town, departments: left, users, years: town.years.slice(0, years) };
}

/** Heads of a unit in a year. */
export function staffOf({ id, heads, proper }: DemoUnit, year: number) {
  const onPayroll = heads + between(`${id} ${year} staff`, -2, 2);
  return {
    ...{ established: heads + 4, onPayroll, onDuty: onPayroll - (onceIn(`${id} ${year} duty`, 4) ? 1 : 0) },
    ...{ lixiu: proper ? drawn(`${id} lixiu`, 3) : 0, retired: Math.floor(heads / 3) + (year % 2) },
  };
}
