/** Saves a faulty workbook with its faulty cells marked and explained. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { writtenAnew } from "../../write/faultyBook/anew.ts";
import { isMarked, markedXlsx } from "../../write/faultyBook/index.ts";
import { fileErrorMessage } from "../files.ts";
import { refuse } from "../output.ts";
import type { FaultySource } from "./source.ts";

/** Writes the marked workbook to `out`; the exit status: 1 as the content is wrong, 2 where it could not be written. */
export async function saveMarked({ faults, workbook }: FaultySource, source: string, out: string): Promise<number> {
  if (resolve(source) === resolve(out)) return refuse(`${out} 就是来源文件，没有写。请用 --errors 另指定一个文件名`);
  const marked = workbook.format === "xlsx" ? markedXlsx(workbook.bytes, faults) : null;
  try {
    if (!(await isFree(out))) return refuse(`${out} 已经存在，而且没有“错误说明”表，没有覆盖。请换一个文件名`);
    await writeFile(out, marked ?? writtenAnew(workbook.sheets, faults));
  } catch (error) {
    return refuse(`${out} 没有写成：${fileErrorMessage(out, error).text}`);
  }
  process.stderr.write(`已把 ${faults.length} 处错误标在 ${out} 里，见其中的“错误说明”表\n`);
  return 1;
}

/** Nothing stands there yet, or an earlier marked workbook. */
async function isFree(path: string): Promise<boolean> {
  try {
    return isMarked(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return true;
    throw error;
  }
}
