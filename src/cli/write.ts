/** `mingsuan write`: a statement in the forms in which it is published, into a folder. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { isRefusal, readStatement } from "../read/index.ts";
import { LIMITS } from "../read/source.ts";
import type { Statement } from "../statement/model.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import type { WriteFormat, WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { fileErrorMessage } from "./files.ts";
import { write as print } from "./output.ts";

export interface WriteOptions {
  readonly to: readonly WriteFormat[];
  readonly out: string;
  readonly date?: string;
  readonly overwrite: boolean;
}

/** Writes one statement; the exit status: 0 when all forms were written, else 2. */
export async function write(source: string, options: WriteOptions): Promise<number> {
  const statement = await statementAt(source);
  if (typeof statement === "string") return await refused(statement);
  const stem = basename(source, extname(source));
  const work = { statement, manuscript: manuscriptOf(statement), stem, date: options.date ?? null };
  let failed = 0;
  for (const format of options.to) {
    const writer = await writers[format]();
    for (const file of await writer.write(work)) {
      const fault = await save(options, file, source);
      if (fault === null) await print(`已写 ${join(options.out, file.name)}\n`);
      else {
        failed += 1;
        await refused(fault);
      }
    }
  }
  return failed === 0 ? 0 : 2;
}

async function refused(message: string): Promise<number> {
  process.stderr.write(`${message}\n`);
  return 2;
}

/** The statement that a path stands for, or why there is none. */
async function statementAt(path: string): Promise<Statement | string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LIMITS.fileBytes) return `${path}：文件太大，没有读`;
    const result = await readStatement(bytes);
    return isRefusal(result) ? `${path}：${result.message.text}` : result;
  } catch (error) {
    return `${path}：${fileErrorMessage(path, error).text}`;
  }
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
