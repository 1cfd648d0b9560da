/** Rows that print only names of classes (一般公共服务支出, 人大事务, 行政运行): the codes that the names stand for, so that the tree is known. */
import { economicsNamed, functionsNamed, functionUnder, mainFunctionNamed } from "../../codes/index.ts";
import type { ReadRow } from "./model.ts";

/** Of the items of a stub so many must be names of classes. */
const ENOUGH = 0.8;

/** The rows with the codes of their names; null when the stub is not one of class names. */
export function withCodesOfNames(rows: readonly ReadRow[]): ReadRow[] | null {
  const items = rows.filter((row) => !row.isTotal && row.label !== "");
  if (items.length < 2 || items.some((row) => row.code !== null || row.number !== null)) return null;
  const functional = withCodes(rows, functionCode);
  return share(functional, items.length) >= ENOUGH && hasLevels(functional) ? functional : economic(rows, items.length);
}

function economic(rows: readonly ReadRow[], items: number): ReadRow[] | null {
  const coded = withCodes(rows, economicCode);
  return share(coded, items) >= ENOUGH && hasLevels(coded) ? coded : null;
}

function share(rows: readonly ReadRow[], items: number): number {
  return rows.filter(({ code }) => code !== null).length / items;
}

/** A list of main classes alone is no tree. */
function hasLevels(rows: readonly ReadRow[]): boolean {
  return rows.some(({ code }) => code !== null && code.length > 3);
}

/** Each name is looked up under the classes that are open above it. */
function withCodes(
  rows: readonly ReadRow[],
  codeOf: (label: string, open: readonly string[]) => string | null,
): ReadRow[] {
  let open: string[] = [];
  return rows.map((row) => {
    if (row.isTotal || row.label === "") return row;
    const code = codeOf(row.label, open);
    if (code === null) return row;
    open = [...open.filter((other) => code.startsWith(other) && other.length < code.length), code];
    return { ...row, code };
  });
}

function functionCode(label: string, open: readonly string[]): string | null {
  for (const above of [...open].reverse()) {
    const under = functionUnder(above, label);
    if (under !== null) return under;
  }
  const main = mainFunctionNamed(label);
  if (main !== null) return main;
  const [top] = open;
  const named = functionsNamed(label).filter((code) => top === undefined || code.startsWith(top));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function economicCode(label: string, open: readonly string[]): string | null {
  const named = economicsNamed(label, "dept");
  const under = named.filter((code) => open.some((above) => code.startsWith(above)));
  return under[0] ?? (named.length === 1 ? (named[0] ?? null) : null);
}
