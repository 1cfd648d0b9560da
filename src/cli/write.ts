/** `mingsuan write`: a statement in the forms in which it is published, into a folder. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { checkStatement } from "../check/index.ts";
import { obligationsOf } from "../check/obligations/index.ts";
import { manifestFile, manifestOf } from "../write/manifest.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import { afterwards, WRITE_FORMATS, type WriteFormat, type WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { fileErrorMessage } from "./files.ts";
import type { BudgetChoice } from "./ledger/budget.ts";
import { write as print, refuse } from "./output.ts";
import { type PublicationOptions, publicationOf } from "./publication.ts";
import { statementAt } from "./sourceStatement.ts";

export interface WriteOptions extends BudgetChoice, PublicationOptions {
  readonly to: readonly WriteFormat[];
  readonly out: string;
  readonly date?: string;
  readonly manifest: boolean;
  readonly overwrite: boolean;
}

/** Writes one statement; the exit status: 0 when all forms were written, else 2. */
export async function write(source: string, options: WriteOptions): Promise<number> {
  const statement = await statementAt(source, options);
  if (typeof statement === "string") return refuse(statement);
  const stem = basename(source, extname(source));
  const manuscript = manuscriptOf(statement, options.date ?? null);
  const publication = publicationOf(options, manuscript.title);
  const { obligations } = obligationsOf(statement, checkStatement(statement));
  const work = { statement, manuscript, stem, date: options.date ?? null, publication, obligations };
  const written: WrittenFile[] = [];
  let failed = 0;
  const keep = async (file: WrittenFile): Promise<void> => {
    const fault = await save(options, file, source);
    if (fault === null) await print(`已写 ${join(options.out, file.name)}\n${remarksOf(file)}`);
    else {
      failed += 1;
      refuse(fault);
    }
  };
  for (const format of WRITE_FORMATS.filter((each) => options.to.includes(each))) {
    const writer = await writers[format]();
    for (const file of await writer.write(afterwards(work, written))) {
      await keep(file);
      written.push(file);
    }
  }
  if (options.manifest && failed === 0)
    await keep(manifestFile(manifestOf(written, { statement, rulebook: null, publication })));
  return failed === 0 ? 0 : 2;
}

/** What whoever has a file written should know of it, a line each. */
export function remarksOf({ remarks = [] }: WrittenFile): string {
  return remarks.map((remark) => `  注意：${remark}\n`).join("");
}

/** Saves a file; a message where it cannot be. A file that is there already is left alone, unless it says the same. */
async function save(
  { out, overwrite }: WriteOptions,
  { name, content }: WrittenFile,
  source: string,
): Promise<string | null> {
  const path = join(out, name);
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  try {
    if (resolve(path) === resolve(source)) return `${path} 就是原文件，没有写。请用 --out 另指定文件夹`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: overwrite ? "w" : "wx" });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      return `${path} 没有写成：${fileErrorMessage(path, error).text}`;
    const there = await readFile(path).catch(() => null);
    if (there?.equals(bytes)) return null;
    return `${path} 已经有了，内容不同，没有写。要替换它，请加 --overwrite；或用 --out 另指定文件夹`;
  }
}
