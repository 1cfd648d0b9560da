/**
 * `mingsuan publish`: a statement checked, written in all forms, each form read back and found to say the same, and entered in the
 * publication log. What is published is never changed: a correction is a new release that names what it replaces.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isOpen } from "../check/accepted.ts";
import { compareStatements } from "../check/compare/index.ts";
import { checkStatement } from "../check/index.ts";
import type { CheckResult } from "../check/model.ts";
import { obligationsOf } from "../check/obligations/index.ts";
import type { Statement } from "../statement/model.ts";
import { factsHash, factsOf } from "../write/factLines.ts";
import { manifestFile, manifestOf } from "../write/manifest.ts";
import { manuscriptOf } from "../write/manuscript/index.ts";
import { type Differences, differencesOf, NO_DIFFERENCE } from "../write/release/difference.ts";
import { FIRST_HASH, type LoggedRelease, logLine, type Release } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import type { WrittenFile } from "../write/writer.ts";
import { acceptedPath } from "./acceptedFile.ts";
import { fileErrorMessage } from "./files.ts";
import type { BudgetChoice } from "./ledger/budget.ts";
import { write as print, refuse } from "./output.ts";
import { printable } from "./pretty/width.ts";
import { type PublicationOptions, publicationOf } from "./publication.ts";
import { addRelease, INDEX, readFolder, recover } from "./publicationFolder.ts";
import { checkFiles, formsOf, STATEMENT, STEM } from "./publicationForms.ts";
import { LOCK, locked } from "./publicationLock.ts";
import { maker } from "./report.ts";
import { statementAt } from "./sourceStatement.ts";
import { standingOf } from "./standing.ts";
import { today } from "./today.ts";

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
  /** The file of accepted findings; absent: the one beside the document; false: none. */
  readonly accepted?: string | boolean;
}

/** Publishes one statement; the exit status: 0, 1 when it was refused for its findings, 2 when nothing was published. */
export async function publish(source: string, options: PublishOptions): Promise<number> {
  const { out } = options;
  const statement = await statementAt(source, options);
  if (typeof statement === "string") return refuse(statement);
  try {
    await mkdir(out, { recursive: true });
    const status = await locked(out, () => publishStatement(source, statement, options));
    const lock = join(out, LOCK);
    const busy = `${out} 正在由另一个程序公开（有 ${lock}）。等它完成再试；如果没有别的程序在公开，请删去这个文件`;
    return status ?? refuse(busy);
  } catch (error) {
    return refuse(`${out} 写不进去：${fileErrorMessage(out, error).text}`);
  }
}

async function publishStatement(source: string, statement: Statement, options: PublishOptions): Promise<number> {
  const { out } = options;
  const folder = await readFolder(out);
  const { releases } = folder;
  if (folder.faults.length > 0) return refuse(`公开登记不完整，没有公开：\n${folder.faults.map(printable).join("\n")}`);
  await recover(out, folder);
  const replaced = replacedBy(statement, releases, options.replaces);
  if ("fault" in replaced) return refuse(`${replaced.fault}，没有公开。各次公开见 ${join(out, INDEX)}`);
  const result = await checked(source, statement, options);
  if (result === null) return 2;
  const findings = countOf(result);
  if (findings.error > 0 && options.despite === undefined) {
    const advice = `先改正（mingsuan check ${source}）；查错了的，写明理由接受它（mingsuan accept）；或写明仍要公开的理由：--despite 理由`;
    return refuse(`检查出错误 ${findings.error} 处，没有公开。${advice}`, 1);
  }
  const sequence = releases.length + 1;
  const { organisation, year, kind } = statement.facts;
  const release = `${String(sequence).padStart(4, "0")}-${String(year ?? 0).padStart(4, "0")}-${kind}`;
  const prepared = await prepare(statement, result, release, options);
  if (typeof prepared === "string") return refuse(prepared);
  const { files, title, rulebook, manifest, facts } = prepared;
  const changed = await differences(out, replaced.release, statement);
  if (typeof changed === "string") return refuse(`要更正的说明读不出来，没有公开：${changed}`);
  const record: Release = {
    ...{ sequence, release, title, organisation, year, kind, at: options.at, signer: options.by, rulebook, findings },
    despite: findings.error > 0 ? (options.despite ?? null) : null,
    ...{ manifest, facts, replaces: replaced.release },
    ...changed,
  };
  const line = logLine(record, releases.at(-1)?.hash ?? FIRST_HASH);
  const fault = await addRelease(out, release, files, line);
  if (fault !== null) return refuse(fault);
  await print(told(record, line, join(out, release), options));
  return 0;
}

/** The check's result, accepted findings marked; null where the file of accepted findings cannot be taken, which was told then. */
async function checked(source: string, statement: Statement, options: PublishOptions): Promise<CheckResult | null> {
  const found = checkStatement(statement);
  const { accepted } = options;
  if (accepted === false) return found;
  const named = typeof accepted === "string" ? accepted : acceptedPath(source.replace(/[\\/]+$/, ""));
  const standing = { path: named, isNamed: typeof accepted === "string" };
  const job = { accepted: standing, today: today(), baseline: null, withFound: false, against: null };
  const { result, remarks } = await standingOf(job, { path: source, sha256: "", statement }, found);
  for (const { path, text } of remarks) refuse(`${path}：${text}`);
  return remarks.length > 0 ? null : result;
}

interface Prepared {
  readonly files: readonly WrittenFile[];
  readonly title: string;
  readonly rulebook: string;
  readonly manifest: string;
  readonly facts: string;
}

/** All files of a release, the manifest last; or why it cannot be published. */
async function prepare(
  statement: Statement,
  result: CheckResult,
  release: string,
  options: PublishOptions,
): Promise<Prepared | string> {
  const manuscript = manuscriptOf(statement, options.date ?? null);
  const { title } = manuscript;
  await print(`公开 ${printable(title)}（${release}）\n`);
  const publication = publicationOf(options, title);
  const { obligations } = obligationsOf(statement, result);
  const work = { statement, manuscript, stem: STEM, date: options.date ?? null, publication, obligations };
  const facts = factsOf(statement);
  const forms = await formsOf(work);
  if (typeof forms === "string") return forms;
  const made = maker();
  const files = [...forms, ...checkFiles(work, result, forms, made)];
  const manifest = manifestFile(manifestOf(files, { statement, rulebook: made.version, publication }));
  const hashes = { manifest: sha256(manifest.content), facts: factsHash(facts) };
  return { files: [...files, manifest], title, rulebook: made.version, ...hashes };
}

function countOf({ findings }: CheckResult): Release["findings"] {
  const open = findings.filter(isOpen);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  const accepted = findings.length - open.length;
  return { error: count("error"), warning: count("warning"), notice: count("notice"), accepted };
}

/** Which release a new one replaces: the one named, else the last of the same organisation, year and kind; or what is wrong. */
function replacedBy(
  { facts }: Statement,
  releases: readonly LoggedRelease[],
  named: string | undefined,
): { readonly release: string | null } | { readonly fault: string } {
  if (named !== undefined) {
    if (!releases.some(({ release }) => release === named)) return { fault: `公开登记里没有 ${named}` };
    const later = releases.find(({ replaces }) => replaces === named);
    return later === undefined ? { release: named } : { fault: `${named} 已被 ${later.release} 更正，请更正后者` };
  }
  const { organisation, year, kind } = facts;
  if (organisation === null || year === null || kind === "unknown") return { release: null };
  const same = releases.filter(
    (each) => each.organisation === organisation && each.year === year && each.kind === kind,
  );
  return { release: same.at(-1)?.release ?? null };
}

/** What a release changes; a message where the one that it replaces cannot be read. */
async function differences(out: string, replaced: string | null, statement: Statement): Promise<Differences | string> {
  if (replaced === null) return NO_DIFFERENCE;
  const path = join(out, replaced, STATEMENT);
  const before = await statementAt(path);
  if (typeof before === "string") return before;
  return differencesOf(compareStatements({ path, statement: before }, { path: STATEMENT, statement }));
}

/** Changes told on the terminal; all of them stand in the log and on the page. */
const MOST_TOLD = 10;

function told(
  { replaces, changes, difference, rewordings }: Release,
  line: string,
  place: string,
  { out }: PublishOptions,
) {
  const { hash } = JSON.parse(line) as LoggedRelease;
  const shown = difference.slice(0, MOST_TOLD).map(({ fact, before, after }) => {
    return `  ${printable(fact)}：${printable(before ?? "（没有）")} → ${printable(after ?? "（没有）")}\n`;
  });
  const more = changes > shown.length ? `  另有 ${changes - shown.length} 个，见 ${join(out, INDEX)}\n` : "";
  const correction =
    replaces === null ? "" : `更正 ${replaces}：改动 ${changes} 个数，${rewordings} 段文字\n${shown.join("")}${more}`;
  return `${correction}已公开到 ${place}；验证：mingsuan verify ${out}\n登记的校验值 ${hash}（另存一处，以后用 --head 证明整个登记没有被重写）\n`;
}
