/** Cells that name a row of another sheet by more, or by other things, than its key: 101001 青溪县水务局, the name alone, 0 lost at the front. */
import { fold } from "../../figures/index.ts";
import type { PlacedRow, ReadSheet } from "./rows.ts";
import type { Row, Value } from "./values.ts";

/** The sheets with such cells holding the keys. What names no row, or more than one, stays as it is, to be told as a fault. */
export function withReferences(sheets: readonly ReadSheet[]): ReadSheet[] {
  const finders = new Map(sheets.map((sheet) => [sheet.layout.key, finderOf(sheet)]));
  return sheets.map((sheet) => {
    const references = sheet.layout.columns.flatMap(({ name, holds }) => {
      const find = holds.is === "row-of" ? finders.get(holds.sheet) : undefined;
      return find === undefined ? [] : [{ name, find }];
    });
    if (references.length === 0) return sheet;
    return { ...sheet, rows: sheet.rows.map((row) => withKeys(row, references)) };
  });
}

type Find = (written: string) => string;

function withKeys(placed: PlacedRow, references: readonly { name: string; find: Find }[]): PlacedRow {
  const changed: Record<string, Value> = {};
  for (const { name, find } of references) {
    const value = placed.values[name] ?? null;
    if (typeof value === "string") changed[name] = find(value);
    else if (Array.isArray(value)) changed[name] = value.map(find);
  }
  return { ...placed, values: { ...placed.values, ...changed } };
}

/** Names that rows of a sheet have beside their keys. */
const NAMES: Readonly<Record<string, string>> = { units: "name", projects: "name" };

function finderOf({ layout, rows }: ReadSheet): Find {
  const key = layout.columns.find((column) => column.key === true)?.name ?? "";
  const keys = new Set(rows.map(({ values }) => values[key]));
  const byName = unambiguous(rows, (row) => row[NAMES[layout.key] ?? ""], key);
  const byNumber = unambiguous(rows, (row) => withoutNoughts(row[key]), key);
  return (written) => {
    if (keys.has(written)) return written;
    const plain = fold(written).trim();
    if (keys.has(plain)) return plain;
    const [code = "", rest = ""] = [/^[\w.]+(?:-[\w.]+)*/.exec(plain)?.[0], plain.replace(/^[\w.-]+[\s：]*/, "")];
    if (keys.has(code) && (rest === "" || byName.get(rest) === code)) return code;
    return byName.get(plain) ?? byNumber.get(plain) ?? written;
  };
}

const withoutNoughts = (key: Value | undefined): string | undefined =>
  typeof key === "string" && /^0\d+$/.test(key) ? key.replace(/^0+/, "") : undefined;

/** Keys by what a row has one of, where no other row has the same. */
function unambiguous(
  rows: readonly PlacedRow[],
  of: (row: Row) => Value | undefined,
  key: string,
): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { values } of rows) {
    const [name, own] = [of(values), values[key]];
    if (typeof name !== "string" || name === "" || typeof own !== "string") continue;
    const plain = fold(name).trim();
    if (found.has(plain) && found.get(plain) !== own) twice.add(plain);
    found.set(plain, own);
  }
  for (const name of twice) found.delete(name);
  return found;
}
