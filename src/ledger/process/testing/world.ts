/** A small world for tests of the process: units with lines of every sort, and people in every post and in several. */
import type { Context } from "../context.ts";
import type { LineInfo, Person, Request } from "../model.ts";
import { amountAt, type DepartmentState, emptyState, foldLine } from "../state.ts";

export const YEAR = 2025;
export const DAY = "2025-03-01";
export const DEPARTMENT = { id: "d1", name: "第一局" };
export const UNITS = [
  { id: "u1", name: "甲单位" },
  { id: "u2", name: "乙单位" },
] as const;

const person = (id: string, ...posts: Person["posts"]): Person => ({ id, name: `${id}同志`, posts });

export const PEOPLE: readonly Person[] = [
  person("prep1", { role: "preparer", units: ["u1"] }),
  person("prep2", { role: "preparer", units: ["u2"] }),
  person("prep3", { role: "preparer", units: ["u3"] }),
  person("head1", { role: "unit-head", units: ["u1"] }),
  person("head2", { role: "unit-head", units: ["u2"] }),
  person("finance", { role: "department-finance", departments: ["d1"] }),
  person("finance-elsewhere", { role: "department-finance", departments: ["d2"] }),
  person("boss", { role: "department-head", departments: ["d1"] }),
  person("reviewer", { role: "finance-reviewer", departments: ["d1", "d3"] }),
  person("reviewer-elsewhere", { role: "finance-reviewer", departments: ["d2"] }),
  person("chief", { role: "finance-head" }),
  person("chief2", { role: "finance-head" }),
  person("publisher", { role: "publisher", departments: ["d1"] }),
  person("auditor", { role: "auditor" }),
  person("admin", { role: "administrator" }),
  person("small-unit", { role: "preparer", units: ["u1"] }, { role: "unit-head", units: ["u1"] }),
  person("both-desks", { role: "preparer", units: ["u2"] }, { role: "department-finance", departments: ["d1"] }),
  person(
    "department-all",
    { role: "department-head", departments: ["d1"] },
    { role: "department-finance", departments: ["d1"] },
  ),
  person("bureau-all", { role: "finance-reviewer", departments: ["d1"] }, { role: "finance-head" }),
  person(
    "two-houses",
    { role: "department-finance", departments: ["d1"] },
    { role: "finance-reviewer", departments: ["d1"] },
  ),
  person("idle"),
];

/** Id, side, fund, function, economic class, project: one line a line. */
const LINES = `
personnel expenditure gpb 2010301 30101 -
public-a  expenditure gpb 2010301 30201 -
public-b  expenditure gpb 2010301 30202 -
public-c  expenditure gpb 2010350 30201 -
project-a expenditure gpb 2010302 30227 p1
project-b expenditure gpb 2010302 30227 p2
fund      expenditure gov-fund 2120803 30227 p3
own       expenditure unit-funds 2010350 30299 -
in-gpb    revenue     gpb - - -
in-fund   revenue     gov-fund - - -
in-own    revenue     unit-funds - - -
`;

/** All lines of the world's department. */
export const LINE_INFOS: readonly LineInfo[] = UNITS.flatMap(({ id: unit }) =>
  LINES.trim()
    .split("\n")
    .map((line) => {
      const [id = "", side, fund, code, economic, word] = line.split(/ +/).map((word) => (word === "-" ? null : word));
      const project = word === null || word === undefined ? null : `${unit}.${word}`;
      const info = {
        id: `${unit}.${id}`,
        unit,
        side,
        fund,
        function: code,
        economic,
        project,
        carried: false,
        kind: null,
      };
      return info as LineInfo;
    }),
);

/** The department before anything has happened, with its lines. */
export function newState(): DepartmentState {
  const state = emptyState(YEAR, DEPARTMENT, UNITS);
  for (const info of LINE_INFOS) foldLine(state, info);
  return state;
}

const replacer = (_key: string, value: unknown) => (typeof value === "bigint" ? `${value}n` : value);

/** The rulebook of the world: money of a unit's expenditure that ends in 13 分 is an error. */
export function checkOf({ state, unit, stage }: Parameters<Context["check"]>[0]): string[] {
  return [...state.units.keys()]
    .filter((each) => unit === null || each === unit)
    .filter((each) => {
      let sum = 0n;
      for (const line of state.lines.values())
        if (line.info.unit === each && line.info.side === "expenditure") sum += amountAt(line, stage);
      return sum % 100n === 13n;
    })
    .map((each) => `${each}的支出以13分结尾`);
}

/** Context of a decision at the world's day. */
export function contextAt(day: string = DAY): Context {
  return {
    at: `${day}T02:00:00Z`,
    day,
    person: (id) => PEOPLE.find((each) => each.id === id) ?? null,
    check: checkOf,
    digest: (request: Request) => JSON.stringify(request, replacer),
  };
}
