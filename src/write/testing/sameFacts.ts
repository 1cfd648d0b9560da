/** For the tests: a statement written in a form and read again with our own readers, and what the form then says otherwise. */
import { isRefusal, readStatement } from "../../read/index.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import type { WriteFormat, WrittenFile } from "../writer.ts";
import { writers } from "../writers.ts";

/** Forms that are read again. The workbook and the CSV files have the tables of a statement, the others all of it. */
export const READABLE = ["docx", "pdf", "html", "json", "xlsx", "csv"] as const satisfies readonly WriteFormat[];
export type ReadableForm = (typeof READABLE)[number];
const OF_TABLES: ReadonlySet<ReadableForm> = new Set(["xlsx", "csv"]);

/** The statements that the files of a form are read as: one, or with CSV one for each table. */
export async function readAgain(statement: Statement, form: ReadableForm): Promise<Statement[]> {
  const writer = await writers[form]();
  const work = { statement, manuscript: manuscriptOf(statement), stem: "statement", date: null };
  const files = await writer.write(work);
  const read: Statement[] = [];
  for (const file of files) if (isDocument(file, form)) read.push(await readFile(file));
  return read;
}

/** Beside the tables, the folder of CSV files has lists of facts, texts and classes, and its descriptor; beside JSON stands its guide. */
function isDocument({ name }: WrittenFile, form: ReadableForm): boolean {
  if (form === "csv") return /(?:^|\/)tables\/[^/]+\.csv$/.test(name);
  return form !== "json" || !name.endsWith(".guide.json");
}

async function readFile({ name, content }: WrittenFile): Promise<Statement> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await readStatement(bytes);
  if (isRefusal(result)) throw new Error(`${name}: ${result.message.text}`);
  return result;
}

/** Facts that were written and are not read again (`- …`), and the other way round (`+ …`), each as often as it is amiss. */
export function differences(written: Statement, read: readonly Statement[], form: ReadableForm): string[] {
  const inTables = OF_TABLES.has(form);
  const kept = ({ figures }: Statement): Figure[] => figures.filter(({ position }) => !inTables || position !== null);
  const left = new Map<string, number>();
  const count = (line: string, by: number) => left.set(line, (left.get(line) ?? 0) + by);
  for (const figure of kept(written)) count(lineOf(figure), -1);
  for (const figure of read.flatMap(kept)) count(lineOf(figure), 1);
  if (!inTables) {
    count(documentLine(written), -1);
    for (const statement of read) count(documentLine(statement), 1);
  }
  return [...left].flatMap(([line, by]) => Array.from({ length: Math.abs(by) }, () => `${by < 0 ? "-" : "+"} ${line}`));
}

/** Value, unit, what it measures, when and in what stage; in a table its title, row and column too. */
function lineOf({ value, unit, concept, facets, year, basis, measure, position, place }: Figure): string {
  const about = JSON.stringify(Object.fromEntries(Object.entries(facets).sort()));
  const where =
    position === null ? "" : [place.table, place.row, place.column].map((each) => squeezed(each)).join(" | ");
  return [`${value.digits}e-${value.scale}`, unit, concept, about, year, basis, measure, where].join(" ");
}

function documentLine({ facts: { kind, year, organisation } }: Statement): string {
  return `document ${kind} ${year} ${squeezed(organisation)}`;
}

function squeezed(words: string | null): string {
  return (words ?? "").replace(/\s/g, "");
}
