/** A printed name against the classification's: the same, shortened, the name of former years, or another. */
import { economicClass, functionClass, nameKey } from "../../../../codes/index.ts";

export type Naming = "same" | "former" | "other" | "unknown";

export interface Named {
  readonly naming: Naming;
  /** The classification's name in the year; "" when it has no such code. */
  readonly name: string;
}

const UNKNOWN: Named = { naming: "unknown", name: "" };
/** How far back a former name is looked for. */
const YEARS_BACK = 20;
const SHORTEST = 2;

/** How `printed` names the class of a code. `unknown`: no such code, or its row is not verified, or nothing to compare. */
export function namingOf(code: string, printed: string, year: number | null): Named {
  const known = code.startsWith("2") ? functionClass(code, year) : economicClass(code);
  const key = nameKey(printed);
  if (known === null || key.length < SHORTEST) return UNKNOWN;
  const { name } = known;
  if (nameKey(name) === key) return { naming: "same", name };
  if (code.startsWith("2") && year !== null && isFormer(code, key, year)) return { naming: "former", name };
  if (isAlike(key, nameKey(name)) || known.otherNames.some((other) => isAlike(key, nameKey(other))))
    return { naming: "same", name };
  return known.sure ? { naming: "other", name } : UNKNOWN;
}

/** True when the class bore the name in some year before, and no longer does. */
function isFormer(code: string, key: string, year: number): boolean {
  for (let back = 1; back <= YEARS_BACK; back += 1) {
    const then = functionClass(code, year - back);
    if (then !== null && nameKey(then.name) === key) return nameKey(functionClass(code, year)?.name ?? "") !== key;
  }
  return false;
}

/**
 * Cut by its cell, or shortened: what is printed stands in the name in this order, or the name in what is printed. 其他 is no part
 * to leave out.
 */
export function isAlike(printed: string, name: string): boolean {
  const [short, long] = printed.length <= name.length ? [printed, name] : [name, printed];
  if (short.startsWith("其他") !== long.startsWith("其他")) return false;
  if (long.includes(short)) return short.length >= SHORTEST;
  return short.length * 2 >= long.length && isSubsequence(short, long);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
