/** Where reports are written: a name for each file's reports that takes no other file's place, and the writing itself. */
import { mkdir, open, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { LIMITS } from "../read/source.ts";
import { GENERATOR } from "../write/report/generator.ts";
import type { ReportFiles } from "./outcome.ts";

const REPORT_FORMATS = ["html", "sarif", "xlsx", "docx", "pdf"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** What can be asked for: reports on each file, and the one on all of them. */
export const ASKED_REPORTS = [...REPORT_FORMATS, "scorecard"] as const;
export type AskedReport = (typeof ASKED_REPORTS)[number];

export const isOfOneFile = (report: AskedReport): report is ReportFormat => report !== "scorecard";

/** The folder for reports where none is named. */
export const REPORT_FOLDER = "检查报告";
/** What follows the name of the file that was checked: `docx` and `pdf` are the file itself with comments. */
const OF_ONE_FILE: Readonly<Record<ReportFormat, string>> = {
  html: "-检查报告.html",
  sarif: "-检查报告.sarif",
  xlsx: "-检查表.xlsx",
  docx: "-检查批注.docx",
  pdf: "-检查批注.pdf",
};
/** What follows the names of the reports on more than one file. */
export const ENDINGS = {
  comparison: { html: "-对比.html", xlsx: "-对比.xlsx" },
  scorecard: { html: "评分表.html", xlsx: "评分表.xlsx" },
} as const;
/** The files that a comparison can be written as. */
export const COMPARISON_FORMATS = ["html", "xlsx"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
/** Longest name taken from the input, in characters: three bytes each, and systems take 255. */
const LONGEST = 60;

/** Candidates for a file's name, the shortest first: its name without ending, its name, its folder and name. */
function candidates(path: string): string[] {
  if (path === "-") return ["标准输入"];
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const name = (parts.at(-1) ?? path).replace(/[\\/:*?"<>|]/g, "_");
  const stem = name.slice(0, name.length - extname(name).length) || name;
  const folder = parts.at(-2)?.replace(/[\\:*?"<>|]/g, "_");
  return [stem, name, ...(folder === undefined ? [] : [`${folder}-${name}`])].map((each) => each.slice(-LONGEST));
}

const folded = (name: string) => name.toLowerCase().normalize("NFC");

/** A name for each of `paths`, all different where case does not count, too. */
function namesOf(paths: readonly string[], isTaken: (name: string) => boolean): Map<string, string> {
  const wanted = new Map<string, number>();
  for (const path of paths) for (const each of new Set(candidates(path))) count(wanted, folded(each));
  const given = new Set<string>();
  const names = new Map<string, string>();
  for (const path of paths) {
    const all = candidates(path);
    const free = (name: string) => !given.has(folded(name)) && !isTaken(name);
    const own = all.find((name) => wanted.get(folded(name)) === 1 && free(name));
    const name = own ?? numbered(all.at(-1) ?? "报告", free);
    given.add(folded(name));
    names.set(path, name);
  }
  return names;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function numbered(name: string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(number === 1 ? name : `${name}-${number}`)) number += 1;
  return number === 1 ? name : `${name}-${number}`;
}

/** The paths of the reports on each of `paths`, in `folder`. None is the path of a file that is read. */
export function planReports(
  paths: readonly string[],
  others: readonly string[],
  formats: readonly ReportFormat[],
  folder: string,
): Map<string, ReportFiles> {
  if (formats.length === 0) return new Map();
  const inputs = new Set([...paths, ...others].map((path) => folded(resolve(path))));
  const fileOf = (name: string, format: ReportFormat) => join(folder, name + OF_ONE_FILE[format]);
  const isInput = (name: string) => REPORT_FORMATS.some((format) => inputs.has(folded(resolve(fileOf(name, format)))));
  const names = namesOf(paths, isInput);
  const asked = (path: string, format: ReportFormat) =>
    formats.includes(format) ? fileOf(names.get(path) ?? "", format) : null;
  const all = (path: string): ReportFiles => ({
    html: asked(path, "html"),
    sarif: asked(path, "sarif"),
    xlsx: asked(path, "xlsx"),
    docx: asked(path, "docx"),
    pdf: asked(path, "pdf"),
  });
  return new Map(paths.map((path) => [path, all(path)]));
}

/** Makes the folder; a message where that cannot be done. */
export async function makeFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const why = code === "EEXIST" || code === "ENOTDIR" ? "已有同名文件" : code === "EACCES" ? "没有写入权限" : code;
    return `建不了报告文件夹 ${folder}（${why}），没有检查。请用 --out 另指定文件夹`;
  }
}

/** Of the reports that are no text: they are known by what is inside them. */
const { xlsx, docx, pdf } = OF_ONE_FILE;
const OFFICE_ENDINGS = [xlsx, docx, pdf, ENDINGS.comparison.xlsx, ENDINGS.scorecard.xlsx].map(folded);

/** By one of these in its first lines a report of ours is known. */
const MARKS = [GENERATOR, '"name": "mingsuan"'];
const FIRST_BYTES = 1000;

/** True for a file that an earlier run wrote. */
export async function isOwnReport(path: string): Promise<boolean> {
  if (OFFICE_ENDINGS.some((ending) => folded(path).endsWith(ending))) return isCopyOnDisk(path);
  if (!/\.(?:html|sarif)$/i.test(path)) return false;
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FIRST_BYTES), 0, FIRST_BYTES, 0);
    const head = buffer.toString("utf8", 0, bytesRead);
    return MARKS.some((mark) => head.includes(mark));
  } finally {
    await file.close();
  }
}

async function isCopyOnDisk(path: string): Promise<boolean> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) return false;
  const { isOwnCopy } = await import("../write/ownCopies.ts");
  return isOwnCopy(await readFile(path));
}

/** Writes a report. In the place of another file it writes nothing, but of an earlier report; hands back what went wrong. */
export async function writeReport(path: string, content: string | Uint8Array): Promise<string | null> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code !== "EEXIST") return `报告 ${path} 没有写成（${code}），请检查文件夹和磁盘`;
  }
  try {
    if (!(await isOwnReport(path)))
      return `已有文件 ${path}，不是明算写的，没有覆盖；请移开它，或用 --out 另指定文件夹`;
    await writeFile(path, content);
    return null;
  } catch (error) {
    return `报告 ${path} 没有写成（${(error as NodeJS.ErrnoException).code ?? String(error)}），请检查它是否正被打开`;
  }
}
