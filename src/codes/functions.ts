/** Functional classification (支出功能分类): from code to class, and from a name to the codes that bear it. */

import { append, once } from "./collections.ts";
import { functionLines } from "./data/functions.ts";
import type { Fund } from "./model.ts";
import { nameKey } from "./names.ts";

export type FunctionLevel = "类" | "款" | "项";

export interface FunctionClass {
  readonly code: string;
  /** Its name in the year asked for. */
  readonly name: string;
  readonly level: FunctionLevel;
  /** Budgets in which it occurs. */
  readonly funds: readonly Fund[];
  /** Years in which the code is valid; null: not known, or without end. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** False: code or name is not verified; a rule must not rely on it. */
  readonly sure: boolean;
  /** Names it bears or bore beside `name`. */
  readonly otherNames: readonly string[];
}

interface OtherName {
  readonly name: string;
  /** The last year in which the classification used it; null: not known. */
  readonly lastYear: number | null;
}

interface Entry extends Omit<FunctionClass, "otherNames"> {
  readonly others: readonly OtherName[];
}

const LEVELS: Readonly<Record<number, FunctionLevel>> = { 3: "类", 5: "款", 7: "项" };
const FUND_OF: Readonly<Record<string, Fund>> = { g: "gpb", f: "gov-fund", s: "soe" };

const entries = once(() => new Map(linesOf(functionLines).map((line) => [codeOf(line), entryOf(line)])));

const byName = once(() => {
  const map = new Map<string, string[]>();
  for (const entry of entries().values()) {
    for (const key of new Set([entry.name, ...entry.others.map(({ name }) => name)].map(nameKey)))
      append(map, key, entry.code);
  }
  return map;
});

function linesOf(table: string): string[] {
  return table.split("\n").filter((line) => line !== "");
}

function codeOf(line: string): string {
  return line.slice(0, line.indexOf(" "));
}

function entryOf(line: string): Entry {
  const [code = "", name = "", ...flags] = line.split(" ");
  const years = flags.find((flag) => /^\d*-\d*$/.test(flag))?.split("-") ?? [];
  const funds = [...(flags.find((flag) => /^[gfs]+$/.test(flag)) ?? "g")].map((letter) => FUND_OF[letter] as Fund);
  return {
    code,
    name,
    level: LEVELS[code.length] ?? "项",
    funds,
    firstYear: yearOf(years[0]),
    lastYear: yearOf(years[1]),
    sure: !flags.includes("?"),
    others: flags.filter((flag) => flag.startsWith("=")).map(otherName),
  };
}

function otherName(flag: string): OtherName {
  const [name = "", year] = flag.slice(1).split("@");
  return { name, lastYear: yearOf(year) };
}

function yearOf(text: string | undefined): number | null {
  return text ? Number.parseInt(text, 10) : null;
}

/** Classes already asked for, by year and code: documents ask for the same few again and again. */
const asked = new Map<number | null, Map<string, FunctionClass>>();

/** The class with a code, under its name of that year (`null`: its present name); null when the classification has no such code. */
export function functionClass(code: string, year: number | null): FunctionClass | null {
  let ofYear = asked.get(year);
  if (ofYear === undefined) {
    if (asked.size >= MOST_YEARS) asked.clear();
    ofYear = new Map();
    asked.set(year, ofYear);
  }
  const known = ofYear.get(code);
  if (known !== undefined) return known;
  const entry = entries().get(code);
  if (!entry) return null;
  const made = classIn(entry, year);
  ofYear.set(code, made);
  return made;
}

const MOST_YEARS = 20;

function classIn(entry: Entry, year: number | null): FunctionClass {
  const { others, ...rest } = entry;
  const former = year === null ? undefined : others.find(({ lastYear }) => lastYear !== null && year <= lastYear);
  const name = former?.name ?? entry.name;
  const otherNames = [entry.name, ...others.map((other) => other.name)].filter((each) => each !== name);
  return { ...rest, name, otherNames };
}

/** All classes valid in a year (`null`: those in use), by code. */
export function functionClasses(year: number | null): FunctionClass[] {
  return [...entries().keys()].sort().flatMap((code) => {
    const found = functionClass(code, year);
    if (found === null) return [];
    const { firstYear, lastYear } = found;
    const valid = year === null ? lastYear === null : (firstYear ?? year) <= year && year <= (lastYear ?? year);
    return valid ? [found] : [];
  });
}

/** Codes of all classes that bear or bore a name: 行政运行 has one in many 款. */
export function functionsNamed(name: string): readonly string[] {
  return byName().get(nameKey(name)) ?? [];
}

/** The one 类 of a name; null when there is none. */
export function mainFunctionNamed(name: string): string | null {
  return only(functionsNamed(name).filter((code) => code.length === 3));
}

/**
 * The one class of a name directly under `parent` (a 类 or 款); null when there is none or more than one. A code that went out of use
 * gives way to the one that took its place.
 */
export function functionUnder(parent: string, name: string): string | null {
  const codes = functionsNamed(name).filter((code) => code.length === parent.length + 2 && code.startsWith(parent));
  return only(codes) ?? only(codes.filter((code) => entries().get(code)?.lastYear === null));
}

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] as string) : null;
}
