/** Finds the classes that a path of the text names, and what is wrong with a name: of former years, on another level, of another parent. */
import { functionClass, functionsNamed, functionUnder, mainFunctionNamed, nameKey } from "../../../../codes/index.ts";
import { isAlike, namingOf } from "./naming.ts";
import type { NamedPath, Step } from "./paths.ts";

export interface PathFault {
  readonly kind: "former" | "shifted" | "elsewhere";
  readonly step: Step;
  readonly path: NamedPath;
  /** The classification's name, or where the class belongs. */
  readonly right: string;
}

const SHORTEST_NAME = 3;
const CHILDREN = 100;

/** The faults of one path, from the 类 down; nothing below a step that cannot be told. */
export function faultsOf(path: NamedPath, year: number | null): PathFault[] {
  const [top] = path;
  const main = top === undefined ? null : mainClass(top);
  if (top === undefined || main === null) return [];
  const faults = formerName(top, main, path, year);
  let parent = main;
  for (const step of path.slice(1)) {
    const exact = functionUnder(parent, step.name);
    const shifted = exact === null ? shiftedStep(step, parent, path) : null;
    if (shifted !== null) return [...faults, shifted];
    const code = exact ?? alikeUnder(parent, step.name);
    if (code === null) return [...faults, ...misplaced(step, parent, path)];
    faults.push(...formerName(step, code, path, year));
    parent = code;
  }
  return faults;
}

/** The 类 by its name, or by the longest end of the words before the bracket that is one (用于卫生健康支出). */
function mainClass({ name }: Step): string | null {
  for (let from = 0; name.length - from >= SHORTEST_NAME; from += 1) {
    const code = mainFunctionNamed(name.slice(from));
    if (code !== null) return code;
  }
  return null;
}

function formerName(step: Step, code: string, path: NamedPath, year: number | null): PathFault[] {
  const name = code.length === 3 ? endNaming(step.name, code) : step.name;
  const { naming, name: right } = namingOf(code, name, year);
  return naming === "former" ? [{ kind: "former", step, path, right: `${right}（${code}）` }] : [];
}

/** The end of the words that names the class, without the words before. */
function endNaming(words: string, code: string): string {
  for (let from = 0; words.length - from >= SHORTEST_NAME; from += 1) {
    if (mainFunctionNamed(words.slice(from)) === code) return words.slice(from);
  }
  return words;
}

/** A class under `parent` whose name is the printed one shortened or cut; the first such. */
function alikeUnder(parent: string, printed: string): string | null {
  const key = nameKey(printed);
  return childrenOf(parent).find(({ keys }) => keys.some((name) => isAlike(key, name)))?.code ?? null;
}

interface Child {
  readonly code: string;
  readonly keys: readonly string[];
}

const children = new Map<string, readonly Child[]>();

/** The classes right under one, with the keys of all their names. The classification is small: kept once looked up. */
function childrenOf(parent: string): readonly Child[] {
  const before = children.get(parent);
  if (before !== undefined) return before;
  const found = Array.from({ length: CHILDREN }, (_, child): Child[] => {
    const code = `${parent}${child < 10 ? "0" : ""}${child}`;
    const known = functionClass(code, null);
    return known === null ? [] : [{ code, keys: [known.name, ...known.otherNames].map(nameKey) }];
  }).flat();
  children.set(parent, found);
  return found;
}

/** A 款 that is none, followed by a 项 that is a 款: the parent's name over again, and all names a step down. */
function shiftedStep(step: Step, parent: string, path: NamedPath): PathFault | null {
  const next = path[path.indexOf(step) + 1];
  const code = next === undefined || step.level !== "款" ? null : functionUnder(parent, next.name);
  if (code === null) return null;
  return { kind: "shifted", step, path, right: `${functionClass(code, null)?.name ?? ""}（款，${code}）` };
}

/** A name that belongs under another class, and there only. */
function misplaced(step: Step, parent: string, path: NamedPath): PathFault[] {
  const elsewhere = functionsNamed(step.name).filter((code) => code.length === parent.length + 2);
  const [only] = elsewhere;
  if (elsewhere.length !== 1 || only === undefined || functionClass(only, null)?.sure !== true) return [];
  const above = functionClass(only.slice(0, -2), null);
  if (above === null || !above.sure) return [];
  return [{ kind: "elsewhere", step, path, right: `${above.name}（${above.level}，${above.code}）` }];
}
