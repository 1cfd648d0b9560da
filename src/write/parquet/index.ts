/** The facts of a statement as Parquet: whole numbers as INT64, values as exact decimals, words as text. */
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { powerOfTen } from "../../figures/index.ts";
import { type Dataset, type Field, openDataOf, type Value } from "../data/index.ts";
import type { Work } from "../writer.ts";

/** Most digits that a decimal of Parquet may have in the programs that read it. */
const PRECISION = 38;
const DECIMAL_BYTES = 16;
const CREATED_BY = "mingsuan";

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

/** Same work, same bytes. */
export function parquetOf(work: Work): Uint8Array {
  const { facts } = openDataOf(work);
  const columns = facts.fields.map((field, at) => columnOf(field, at, facts));
  const schema: Element[] = [{ name: "facts", num_children: columns.length }, ...columns.map(({ element }) => element)];
  const columnData = columns.map(({ data }) => data);
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: CREATED_BY }));
}

interface Column {
  readonly element: Element;
  readonly data: ColumnSource;
}

function columnOf({ name, type }: Field, at: number, { rows }: Dataset): Column {
  const values = rows.map((row) => row[at] ?? null);
  if (type === "number") return decimals(name, values);
  const repetition = { name, repetition_type: "OPTIONAL" } as const;
  if (type === "integer") return { element: { ...repetition, type: "INT64" }, data: { name, data: values.map(int64) } };
  const data = values.map((value) => (typeof value === "string" ? value : null));
  return { element: { ...repetition, type: "BYTE_ARRAY", converted_type: "UTF8" }, data: { name, data } };
}

const MAX_INT64 = 2n ** 63n - 1n;

/** No budget reaches what INT64 cannot hold; a number of a hostile document that does is left out here, and stands in `printed`. */
function int64(value: Value): bigint | null {
  return typeof value === "bigint" && value <= MAX_INT64 && value >= -MAX_INT64 ? value : null;
}

/** All with as many decimals as the one that has most, so that none is rounded. */
function decimals(name: string, values: readonly Value[]): Column {
  const limit = powerOfTen(PRECISION);
  const known = values.map((value) => (value !== null && typeof value === "object" ? value : null));
  const fits = known.map((value) => (value !== null && value.scale <= MOST_DECIMALS ? value : null));
  const scale = Math.max(0, ...new Set(fits.map((value) => value?.scale ?? 0)));
  const data = fits.map((value) => {
    if (value === null) return null;
    const digits = value.digits * powerOfTen(scale - value.scale);
    return digits < limit && digits > -limit ? digits : null;
  });
  const type = { type: "FIXED_LEN_BYTE_ARRAY", type_length: DECIMAL_BYTES, converted_type: "DECIMAL" } as const;
  return { element: { name, ...type, scale, precision: PRECISION, repetition_type: "OPTIONAL" }, data: { name, data } };
}

/** More than a document prints, few enough to leave room for the digits before the point. */
const MOST_DECIMALS = 12;
