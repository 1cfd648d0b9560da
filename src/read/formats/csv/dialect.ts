/**
 * Tells separated values from plain text, and by what they are separated. Prose has commas too: only lines that nearly all have
 * the same number of fields, numbers among them and hardly a sentence, are a table.
 */
import { eachRecord } from "./records.ts";

const DELIMITERS = [",", "\t", ";"] as const;
const MIN_RECORDS = 3;
const SAMPLE_RECORDS = 400;
const NUMBER = /^\s{0,9}[-+(（]?[\d,]{1,20}(?:\.\d{0,10})?[%）)]?\s{0,9}$/;
/** A comma between digits that groups thousands: 1,234 and 12,345,678. */
const GROUPED = /^\d{3}(?!\d)/;
const SENTENCE = /。/;

/** The delimiter of a text that is a table of separated values; null for any other text. `text` may be its beginning only. */
export function delimiterOf(text: string): string | null {
  const named = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (named) return named;
  const found = DELIMITERS.map((delimiter) => ({ delimiter, fields: regularFields(text, delimiter) }));
  const best = found.reduce((one, other) => (other.fields > one.fields ? other : one));
  return best.fields >= 2 ? best.delimiter : null;
}

/** How many fields nearly every record has; 0 when they differ, or read like prose. */
function regularFields(text: string, delimiter: string): number {
  const records: string[][] = [];
  eachRecord(text, delimiter, (fields) => {
    if (fields.some((field) => field.trim() !== "")) records.push(fields);
    return records.length < SAMPLE_RECORDS;
  });
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields = 0, times = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (records.length < MIN_RECORDS || times * 10 < records.length * 7 || times < 2) return 0;
  if (times === records.length && fields >= 2 && isTitled(records)) return fields;
  const regular = records.filter((record) => record.length === fields);
  return fields >= (delimiter === ";" ? 3 : 2) && isTable(regular, delimiter) ? fields : 0;
}

/** Two titles filled up to the width of the table (支出总表,,,) over a row of several cells: the table below may be empty. */
function isTitled([first, second, ...rest]: readonly string[][]): boolean {
  const used = (fields: readonly string[] = []) => fields.filter((field) => field.trim() !== "").length;
  return used(first) === 1 && used(second) === 1 && rest.some((fields) => used(fields) > 1);
}

function isTable(records: readonly string[][], delimiter: string): boolean {
  const all = records.flat();
  const sentences = all.filter((field) => SENTENCE.test(field)).length;
  if (sentences * 20 > all.length) return false;
  if (!records.some((fields) => fields.slice(1).some((field) => NUMBER.test(field) && /\d/.test(field)))) return false;
  if (delimiter !== ",") return true;
  const grouped = records.filter((fields) =>
    fields.slice(1).every((field, index) => groups(fields[index] ?? "", field)),
  );
  return grouped.length * 2 < records.length;
}

/** The comma between two fields may as well group the digits of one number. */
function groups(before: string, after: string): boolean {
  return /\d$/.test(before) && GROUPED.test(after);
}
