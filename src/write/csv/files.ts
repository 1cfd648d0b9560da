/** Datasets and tables as the text of CSV files. */
import { formatDecimal } from "../../figures/index.ts";
import type { Dataset, TableSheet, Value } from "../data/index.ts";
import { csvOf, plainField, textField } from "./text.ts";

/** One row of names, then the rows. */
export function datasetCsv({ fields, rows }: Dataset): string {
  return csvOf([fields.map(({ name }) => name), ...rows.map((row) => row.map(fieldOf))]);
}

function fieldOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return textField(value);
  return typeof value === "bigint" ? value.toString() : plainField(formatDecimal(value));
}

/** Titles, unit, headings, rows, notes. */
export function sheetCsv({ above, headings, rows, below }: TableSheet): string {
  const lines = [...above, ...(headings === null ? [] : [headings]), ...rows, ...below];
  return csvOf(lines.map((line) => line.map(textField)));
}
