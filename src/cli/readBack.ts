/**
 * Written forms read back with our own readers and held against the statement, so that no form is published that says something else.
 * The workbook and the CSV files of tables have the figures of the tables; facts.csv has all, as has every other form that is read.
 */
import { eachRecord } from "../read/formats/csv/records.ts";
import { isRefusal, readStatement } from "../read/index.ts";
import type { Figure, Statement } from "../statement/model.ts";
import { unguarded } from "../write/csv/text.ts";
import { factOf, factOfRow } from "../write/factLines.ts";
import type { WriteFormat, WrittenFile } from "../write/writer.ts";

type Part = "all" | "tables" | "rows";

/** What of the statement each file of a form says; null for a file that says none of it in words of its own. */
function partOf(format: WriteFormat, name: string): Part | null {
  switch (format) {
    case "xlsx":
      return "tables";
    case "csv":
      if (/(?:^|\/)facts\.csv$/.test(name)) return "rows";
      return /(?:^|\/)tables\/[^/]+\.csv$/.test(name) ? "tables" : null;
    case "parquet":
      return null;
    case "json":
      return name.endsWith(".guide.json") ? null : "all";
    default:
      return "all";
  }
}

/** What the files of a form say otherwise than the statement, in words, with the name of the file; null when they say the same. */
export async function formFault(
  format: WriteFormat,
  files: readonly WrittenFile[],
  statement: Statement,
): Promise<string | null> {
  const tables = { names: [] as string[], facts: [] as Fact[] };
  for (const file of files) {
    const part = partOf(format, file.name);
    if (part === null) continue;
    const facts = part === "rows" ? factsOfRows(file) : await factsRead(file, part);
    if (typeof facts === "string") return `${file.name} 读不回来：${facts}`;
    if (part === "tables") {
      tables.names.push(file.name);
      tables.facts.push(...facts);
      continue;
    }
    const fault = difference(statement.figures.map(factFrom), facts);
    if (fault !== null) return `${file.name} 读回来与说明不一致：${fault}`;
  }
  if (format !== "xlsx" && format !== "csv") return null;
  const fault = difference(inTables(statement).map(factFrom), tables.facts);
  const [first] = tables.names;
  const names = tables.names.length > 1 ? `${first} 等 ${tables.names.length} 个表` : (first ?? format);
  return fault === null ? null : `${names}读回来与说明不一致：${fault}`;
}

/** A fact as a line to compare, and in the words of its document. */
interface Fact {
  readonly line: string;
  readonly words: string;
}

function factFrom(figure: Figure): Fact {
  const { printed, label, place } = figure;
  const where = [
    place.table === null || place.table === "" ? place.section : `《${place.table}》`,
    place.row,
    place.column,
  ];
  const named = where.filter((each) => each !== null && each !== "").join("，");
  return { line: factOf(figure), words: `“${label}”${printed}${named === "" ? "" : `（${named}）`}` };
}

function inTables({ figures }: Statement): Figure[] {
  return figures.filter(({ position }) => position !== null);
}

async function factsRead({ content }: WrittenFile, part: Part): Promise<Fact[] | string> {
  const read = await readStatement(typeof content === "string" ? new TextEncoder().encode(content) : content);
  if (isRefusal(read)) return read.message.text;
  return (part === "tables" ? inTables(read) : read.figures).map(factFrom);
}

/** The rows of facts.csv, by the names in its first one. */
function factsOfRows({ content }: WrittenFile): Fact[] {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const records: string[][] = [];
  eachRecord(text.replace(/^\ufeff/, ""), ",", (fields) => records.push(fields) > 0);
  const [names = [], ...rows] = records;
  return rows.map((fields) => {
    const row = Object.fromEntries(names.map((name, at) => [name, unguarded(fields[at] ?? "")]));
    return { line: factOfRow(row), words: `“${row.label}”${row.printed}（${row.table_title || row.section}）` };
  });
}

const SHOWN = 3;

/** null when both have the same facts, each as often. */
function difference(written: readonly Fact[], read: readonly Fact[]): string | null {
  const missing = without(written, read);
  const added = without(read, written);
  if (missing.length + added.length === 0) return null;
  const told = [
    `说明有 ${written.length} 个数据项，读回 ${read.length} 个`,
    ...(missing.length === 0 ? [] : [`没有读回：${shown(missing)}`]),
    ...(added.length === 0 ? [] : [`多读出：${shown(added)}`]),
  ];
  return told.join("；");
}

/** Those of the first that the second has not, or not so often. */
function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = new Map<string, number>();
  for (const { line } of others) left.set(line, (left.get(line) ?? 0) + 1);
  return facts.filter(({ line }) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times <= 0;
  });
}

function shown(facts: readonly Fact[]): string {
  const words = facts.slice(0, SHOWN).map((fact) => fact.words);
  return `${words.join("、")}${facts.length > SHOWN ? ` 等 ${facts.length} 个` : ""}`;
}
