/** From the options of `check` to what each file's findings are held against; the baseline is read here, once for all. */
import { stat } from "node:fs/promises";
import type { KnownFinding } from "../check/baseline.ts";
import { acceptedPath } from "./acceptedFile.ts";
import { type Baseline, keyOf, readBaseline, writeBaseline } from "./baselineFile.ts";
import type { StandingJob } from "./outcome.ts";
import { today } from "./today.ts";

export interface StandingOptions {
  /** A file that stands in for the one beside the document; false for none. */
  readonly accepted?: string | boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly against?: string;
  /** YYYY-MM-DD in place of the clock. */
  readonly today?: string;
}

/** What `check` needs of these options. */
export interface Standings {
  readonly standing: (path: string) => StandingJob;
  /** To be called at the end: writes the baseline where one was asked for, and hands back what to tell. */
  finish(found: ReadonlyMap<string, readonly KnownFinding[]>): Promise<string>;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** What is wrong with the options for these paths; null when nothing is. */
async function faultOf(paths: readonly string[], { accepted, against }: StandingOptions): Promise<string | null> {
  const [path = ""] = paths;
  const isOne = paths.length === 1 && (path === "-" || (await isFile(path)));
  if (against !== undefined && !isOne) return "--against 用于一份新稿：mingsuan check 新稿.docx --against 第一稿.docx";
  if (against !== undefined && !(await isFile(against)))
    return `第一稿 ${against} 不是文件（没有，或是文件夹），请检查 --against 后面的路径`;
  if (typeof accepted === "string" && !isOne)
    return "--accepted 只能用于一份文件；检查多份时，把接受文件放在各自的文件旁边";
  return null;
}

async function baselineAt(path: string | undefined): Promise<Baseline | string | null> {
  return path === undefined ? null : readBaseline(path);
}

/** Reads what the options name. A text says why nothing can be checked. */
export async function standingsOf(paths: readonly string[], options: StandingOptions): Promise<Standings | string> {
  const fault = await faultOf(paths, options);
  if (fault !== null) return fault;
  const { baseline: path, writeBaseline: target } = options;
  const baseline = await baselineAt(path);
  if (typeof baseline === "string") return baseline;
  if (path !== undefined && baseline === null) return `没有基线文件 ${path}；先写一份：--write-baseline ${path}`;
  const older = await baselineAt(target);
  if (typeof older === "string") return older;
  const day = options.today ?? today();
  const { accepted: named } = options;
  const acceptedOf = (document: string) => {
    if (typeof named === "string") return { path: named, isNamed: true };
    return named === false || document === "-" ? null : { path: acceptedPath(document), isNamed: false };
  };
  const seen = new Set<string>();
  const standing = (document: string): StandingJob => {
    const key = path === undefined ? "" : keyOf(document, path);
    seen.add(key);
    const known = baseline === null ? null : (baseline.documents.get(key) ?? []);
    const rest = { today: day, withFound: target !== undefined, against: options.against ?? null };
    return { accepted: acceptedOf(document), baseline: known, ...rest };
  };
  const finish = async (found: ReadonlyMap<string, readonly KnownFinding[]>): Promise<string> => {
    const unseen = [...(baseline?.documents.keys() ?? [])].filter((key) => !seen.has(key)).length;
    const told = unseen === 0 ? "" : `基线里另有 ${unseen} 份文件，这次没有检查\n`;
    if (target === undefined) return told;
    const wrong = await writeBaseline(target, found, older);
    const count = [...found.values()].reduce((sum, each) => sum + each.length, 0);
    return `${told}${wrong ?? `基线已写入 ${target}：${found.size} 份文件，${count} 个问题；以后用 --baseline ${target} 只看新出现的`}\n`;
  };
  return { standing, finish };
}
