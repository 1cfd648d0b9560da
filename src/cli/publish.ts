/**
 * `mingsuan publish`: a statement checked, written in all forms, each form read back and found to say the same, and entered in the
 * publication log. What is published is never changed: a correction is a new release that names what it replaces.
 */
import { appendFile, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compareStatements } from "../check/compare/index.ts";
import { checkStatement } from "../check/index.ts";
import type { CheckResult } from "../check/model.ts";
import { isRefusal, readStatement } from "../read/index.ts";
import type { Statement } from "../statement/model.ts";
import { factsOf } from "../write/factLines.ts";
import { manifestFile, manifestOf } from "../write/manifest.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import { differenceOf } from "../write/release/difference.ts";
import { type IndexExtra, indexPage } from "../write/release/indexPage.ts";
import {
  FIRST_HASH,
  factsHash,
  LOG,
  type LoggedRelease,
  logLine,
  type Release,
  readLog,
} from "../write/release/record.ts";
import { htmlReport } from "../write/report/html/index.ts";
import type { Maker } from "../write/report/model.ts";
import { sha256 } from "../write/sha256.ts";
import { type Work, WRITE_FORMATS, type WrittenFile } from "../write/writer.ts";
import { writers } from "../write/writers.ts";
import { fileErrorMessage } from "./files.ts";
import { checkedFileJson, ENVELOPE } from "./json.ts";
import type { BudgetChoice } from "./ledger/budget.ts";
import { write as print, refuse } from "./output.ts";
import { type PublicationOptions, publicationOf } from "./publication.ts";
import { checkedOf, maker } from "./report.ts";
import { statementAt } from "./sourceStatement.ts";

export interface PublishOptions extends BudgetChoice, PublicationOptions {
  readonly out: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly date?: string;
  /** Folder of the release that this one replaces. */
  readonly replaces?: string;
  /** Publishes a statement with errors, for this reason. */
  readonly despite?: string;
}

/** Forms that carry the whole statement; the workbook and the CSV files have its tables. */
const WHOLE = ["docx", "pdf", "html", "json"];

/** Publishes one statement; the exit status: 0, 1 when it was refused for its findings, 2 when nothing was published. */
export async function publish(source: string, options: PublishOptions): Promise<number> {
  const statement = await statementAt(source, options);
  if (typeof statement === "string") return refuse(statement);
  try {
    return await locked(options.out, () => publishStatement(source, statement, options));
  } catch (error) {
    return refuse(`${options.out} 写不进去：${fileErrorMessage(options.out, error).text}`);
  }
}

/** One at a time: two that publish at once would both take the same number. */
async function locked(folder: string, work: () => Promise<number>): Promise<number> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, "publications.lock");
  try {
    await (await open(lock, "wx")).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return refuse(`${folder} 正在由另一个程序公开（有 ${lock}）。等它完成再试；如果它中途退出了，请删去这个文件`);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function publishStatement(source: string, statement: Statement, options: PublishOptions): Promise<number> {
  const log = readLog(await textOf(join(options.out, LOG)));
  if (log.faults.length > 0) return refuse(`公开登记不完整，没有公开：\n${log.faults.join("\n")}`);
  const { replaces } = options;
  if (replaces !== undefined && !log.releases.some(({ release }) => release === replaces)) {
    return refuse(`公开登记里没有 ${replaces}，没有公开。要更正的文件夹名见 ${join(options.out, "index.html")}`);
  }
  const replaced = replaces ?? lastOf(log.releases, statement);
  const result = checkStatement(statement);
  const findings = countOf(result);
  if (findings.error > 0 && options.despite === undefined) {
    const advice = `先改正（mingsuan check ${source}），或写明理由：--despite 理由`;
    return refuse(`检查出错误 ${findings.error} 处，没有公开。${advice}`, 1);
  }
  const sequence = log.releases.length + 1;
  const { organisation, year, kind } = statement.facts;
  const release = `${String(sequence).padStart(4, "0")}-${year ?? "0000"}-${kind}`;
  const manuscript = manuscriptOf(statement, options.date ?? null);
  const { title } = manuscript;
  await print(`公开 ${title}（${release}）\n`);
  const publication = publicationOf(options, title);
  const work = { statement, manuscript, stem: "statement", date: options.date ?? null, publication };
  const facts = factsOf(statement);
  const forms = await formsOf(work, facts);
  if (typeof forms === "string") return refuse(forms);
  const made = maker();
  const files = [...forms, ...checkFiles(statement, result, { path: source, facts, made })];
  const manifest = manifestFile(manifestOf(files, { statement, rulebook: made.version, publication }));
  await placed(options.out, release, [...files, manifest]);
  const before = replaced === null ? null : await earlier(options.out, replaced);
  const record: Release = {
    ...{ sequence, release, title, organisation, year, kind },
    ...{ at: options.at, signer: options.by, rulebook: made.version, findings },
    despite: findings.error > 0 ? (options.despite ?? null) : null,
    manifest: sha256(manifest.content),
    facts: factsHash(facts),
    replaces: replaced,
    difference: before === null ? [] : differenceOf(compareStatements(before, { path: source, statement })),
  };
  const previous = log.releases.at(-1)?.hash ?? FIRST_HASH;
  await appended(join(options.out, LOG), logLine(record, previous));
  await writeIndex(options.out, []);
  await print(
    `已公开到 ${join(options.out, release)}，${files.length + 1} 个文件；验证：mingsuan verify ${options.out}\n`,
  );
  return 0;
}

/** Writes the page over all releases of a folder anew, with links to what else is there. */
export async function writeIndex(out: string, others: readonly IndexExtra[]): Promise<void> {
  const { releases } = readLog(await textOf(join(out, LOG)));
  await writeFile(join(out, "index.html"), indexPage(releases, others));
}

function countOf({ findings }: CheckResult): Release["findings"] {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), notice: count("notice") };
}

/** The last release of the same organisation, year and kind: a new one replaces it. */
function lastOf(releases: readonly LoggedRelease[], { facts }: Statement): string | null {
  const same = releases.filter(
    ({ organisation, year, kind }) => organisation === facts.organisation && year === facts.year && kind === facts.kind,
  );
  return same.at(-1)?.release ?? null;
}

/** All forms, each read back where it carries the whole; or what one of them does not say as the statement does. */
async function formsOf(work: Work, facts: readonly string[]): Promise<WrittenFile[] | string> {
  const files: WrittenFile[] = [];
  for (const format of WRITE_FORMATS) {
    const writer = await writers[format]();
    for (const file of await writer.write(work)) {
      files.push(file);
      const fault = WHOLE.includes(format) ? await differs(file, facts) : null;
      if (fault !== null) return `${file.name} 读回来与说明不一致：${fault}。没有公开，请把文件发给我们`;
    }
    await print(`  ${format} ✔\n`);
  }
  return files;
}

interface CheckedAs {
  readonly path: string;
  readonly facts: readonly string[];
  readonly made: Maker;
}

/** What the check found, for people and for machines. */
function checkFiles(statement: Statement, result: CheckResult, { path, facts, made }: CheckedAs): WrittenFile[] {
  const file = { path, sha256: sha256(JSON.stringify(facts)), statement };
  const json = ENVELOPE.open + checkedFileJson(file, result, false) + ENVELOPE.close([]);
  return [
    { name: "check.html", content: htmlReport(checkedOf(file, result), made) },
    { name: "check.json", content: json },
  ];
}

/** What a form says otherwise than the facts that it should; null when it says the same. */
async function differs({ content }: WrittenFile, facts: readonly string[]): Promise<string | null> {
  const again = await readStatement(typeof content === "string" ? new TextEncoder().encode(content) : content);
  if (isRefusal(again)) return again.message.text;
  const read = factsOf(again);
  if (facts.join("\n") === read.join("\n")) return null;
  const missing = facts.find((line) => !read.includes(line)) ?? read.find((line) => !facts.includes(line));
  return `有 ${facts.length} 个数据项，读回 ${read.length} 个，例如 ${missing ?? "个数不同"}`;
}

/** Writes the files beside their place and moves them there at once. A folder that a crash left is taken away first. */
async function placed(out: string, release: string, files: readonly WrittenFile[]): Promise<void> {
  const partial = join(out, `${release}.partial`);
  await rm(partial, { recursive: true, force: true });
  await rm(join(out, release), { recursive: true, force: true });
  for (const { name, content } of files) {
    const path = join(partial, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await rename(partial, join(out, release));
}

async function earlier(out: string, release: string): Promise<{ path: string; statement: Statement } | null> {
  const path = join(out, release, "statement.json");
  const statement = await statementAt(path);
  return typeof statement === "string" ? null : { path, statement };
}

/** On disk before anything else is said. */
async function appended(path: string, line: string): Promise<void> {
  await appendFile(path, line);
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
