/** Economic classification (支出经济分类), departmental (3…) and government (5…), and the map from the first to the second. */

import { append, once } from "./collections.ts";
import { economicLines, economicMapLines } from "./data/economics.ts";
import { nameKey } from "./names.ts";

/** `dept`: 部门预算支出经济分类, codes 3…; `gov`: 政府预算支出经济分类, codes 5…. */
export type EconomicSystem = "dept" | "gov";
/** 机关 (and units managed like them) or 事业单位. */
export type UnitKind = "agency" | "institution";

export interface EconomicClass {
  readonly code: string;
  readonly name: string;
  readonly level: "类" | "款";
  readonly system: EconomicSystem;
  /** Where it belongs in basic expenditure: 人员经费 or 公用经费; null where neither, or not known. */
  readonly kind: "personnel" | "public" | null;
  /** False when the classification no longer has it. */
  readonly current: boolean;
  readonly sure: boolean;
  readonly otherNames: readonly string[];
}

const entries = once(
  () => new Map(lines(economicLines).map((line) => [line.slice(0, line.indexOf(" ")), classOf(line)])),
);

const byName = once(() => {
  const map = new Map<string, string[]>();
  for (const entry of entries().values()) {
    for (const key of new Set([entry.name, ...entry.otherNames].map(nameKey)))
      append(map, `${entry.system}:${key}`, entry.code);
  }
  return map;
});

const governmentClass = once(
  () =>
    new Map(
      lines(economicMapLines).map((line) => {
        const [code = "", agency = "-", institution = "-"] = line.split(" ");
        return [code, { agency, institution }] as const;
      }),
    ),
);

function lines(table: string): string[] {
  return table.split("\n").filter((line) => line !== "");
}

function classOf(line: string): EconomicClass {
  const [code = "", name = "", ...flags] = line.split(" ");
  return {
    code,
    name,
    level: code.length === 3 ? "类" : "款",
    system: code.startsWith("3") ? "dept" : "gov",
    kind: flags.includes("p") ? "personnel" : flags.includes("o") ? "public" : null,
    current: !flags.includes("former"),
    sure: !flags.includes("?"),
    otherNames: flags.filter((flag) => flag.startsWith("=")).map((flag) => flag.slice(1)),
  };
}

/** The class with a code, 301, 30101, 501, 50101; null when there is none. */
export function economicClass(code: string): EconomicClass | null {
  return entries().get(code) ?? null;
}

/** All classes of one system in use, by code. */
export function economicClasses(system: EconomicSystem): EconomicClass[] {
  const classes = [...entries().values()].filter((each) => each.system === system && each.current);
  return classes.sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Codes of all classes of one system that bear a name. */
export function economicsNamed(name: string, system: EconomicSystem): readonly string[] {
  return byName().get(`${system}:${nameKey(name)}`) ?? [];
}

/** The government class to which a departmental 款 belongs in a unit of that kind; null where it has none or it is not known. */
export function governmentClassOf(code: string, unit: UnitKind): string | null {
  const found = governmentClass().get(code)?.[unit];
  return found === undefined || found === "-" ? null : found;
}
