/** For the tests: a statement written in a form and read again with our own readers, and what the form then says otherwise. */
import { isRefusal, readStatement } from "../../read/index.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import { factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import type { WriteFormat, WrittenFile } from "../writer.ts";
import { writers } from "../writers.ts";

/** Forms that are read again. The workbook and the CSV files have the tables of a statement, the others all of it. */
export const READABLE = ["docx", "pdf", "html", "xlsx", "csv"] as const satisfies readonly WriteFormat[];
export type ReadableForm = (typeof READABLE)[number];

/** The statements that the files of a form are read as: one, or with CSV one for each table. */
export async function readAgain(statement: Statement, form: ReadableForm): Promise<Statement[]> {
  const writer = await writers[form]();
  const work = { statement, manuscript: manuscriptOf(statement), stem: "statement", date: null };
  const files = await writer.write(work);
  const read: Statement[] = [];
  for (const file of files) if (isDocument(file, form)) read.push(await readFile(file));
  return read;
}

/** Beside the tables, the folder of CSV files has lists of facts, texts and classes, and its descriptor. */
function isDocument({ name }: WrittenFile, form: ReadableForm): boolean {
  return form !== "csv" || /(?:^|\/)tables\/[^/]+\.csv$/.test(name);
}

async function readFile({ name, content }: WrittenFile): Promise<Statement> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const result = await readStatement(bytes);
  if (isRefusal(result)) throw new Error(`${name}: ${result.message.text}`);
  return result;
}

/** Facts that were written and are not read again (`- …`), and the other way round (`+ …`), each as often as it is amiss. */
export function differences(written: Statement, read: readonly Statement[], form: ReadableForm): string[] {
  const inTables = form === "xlsx" || form === "csv";
  const kept = ({ figures }: Statement): Figure[] => figures.filter(({ position }) => !inTables || position !== null);
  const left = new Map<string, number>();
  const count = (line: string, by: number) => left.set(line, (left.get(line) ?? 0) + by);
  for (const line of factsOf({ figures: kept(written) })) count(line, -1);
  for (const line of factsOf({ figures: read.flatMap(kept) })) count(line, 1);
  return [...left].flatMap(([line, by]) => Array.from({ length: Math.abs(by) }, () => `${by < 0 ? "-" : "+"} ${line}`));
}
