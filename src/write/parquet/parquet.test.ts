/** The Parquet file, read by a reader that is not ours: every fact, exact. */
import { readFileSync } from "node:fs";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { formatDecimal, parseDecimal } from "../../figures/index.ts";
import { isRefusal, readStatement } from "../../read/index.ts";
import type { Statement } from "../../statement/model.ts";
import { type Dataset, openDataOf, type Value } from "../data/index.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { parquetOf } from "./index.ts";

async function example(name: string): Promise<Statement> {
  const result = await readStatement(readFileSync(new URL(`../../../examples/${name}`, import.meta.url)));
  if (isRefusal(result)) throw new Error(result.message.text);
  return result;
}

const bytesOf = (statement: Statement): Uint8Array =>
  parquetOf({ statement, manuscript: manuscriptOf(statement), stem: "s", date: null });

async function rowsOf(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

/** Row by row, decimals as text with all their places: hyparquet gives them as floating point, good to far more places than we print. */
function shown(rows: readonly Record<string, unknown>[], scale: number): Record<string, unknown>[] {
  return rows.map((row) => ({ ...row, value: typeof row.value === "number" ? row.value.toFixed(scale) : row.value }));
}

function plain(value: Value, scale: number): unknown {
  if (value === null || typeof value !== "object") return value;
  return formatDecimal({ digits: value.digits * 10n ** BigInt(scale - value.scale), scale });
}

function objects({ fields, rows }: Dataset, scale: number): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, plain(row[at] ?? null, scale)])));
}

test.each(["2025-budget-with-tables.html", "2025-budget.txt", "2024-final-accounts.txt"])(
  "%s: all columns of all facts are read again",
  async (name) => {
    const statement = await example(name);
    const { facts } = openDataOf({ statement, manuscript: manuscriptOf(statement) });
    const scale = Math.max(...statement.figures.map(({ value }) => value.scale));
    expect(shown(await rowsOf(bytesOf(statement)), scale)).toEqual(objects(facts, scale));
  },
);

test("values are exact decimals, with as many places as the longest", async () => {
  const statement = await example("2025-budget-with-tables.html");
  const bytes = bytesOf(statement);
  const { schema, created_by } = parquetMetadata(new Uint8Array(bytes).buffer);
  const scale = Math.max(...statement.figures.map(({ value }) => value.scale));
  expect(schema.find((element) => element.name === "value")).toMatchObject({
    converted_type: "DECIMAL",
    precision: 38,
    scale,
  });
  expect(created_by).toBe("mingsuan");
});

test("a number that Parquet cannot hold is left out, and stays in what is printed", async () => {
  const statement = await example("2025-budget.txt");
  const [first, ...others] = statement.figures;
  const value = parseDecimal("9".repeat(60));
  if (first === undefined || value === null) throw new Error("no figure");
  const huge = { ...first, value, printed: "9".repeat(60) };
  const [row, ...rest] = await rowsOf(bytesOf({ ...statement, figures: [huge, ...others] }));
  expect(row).toMatchObject({ value: null, amount_fen_low: null, printed: "9".repeat(60) });
  expect(rest.every((each) => each.value !== null)).toBe(true);
});

test("a statement without figures is a file without rows", async () => {
  const statement = { ...(await example("2025-budget.txt")), figures: [] };
  expect(await rowsOf(bytesOf(statement))).toEqual([]);
});

test("the same statement gives the same bytes", async () => {
  const statement = await example("2025-budget-with-tables.html");
  expect(Buffer.compare(bytesOf(statement), bytesOf(statement))).toBe(0);
});
