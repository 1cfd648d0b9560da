/** One file from its bytes to its part of the output. Runs in a worker or in the command itself; never throws. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isOpen } from "../check/accepted.ts";
import { baselineOf } from "../check/baseline.ts";
import type { CheckResult } from "../check/model.ts";
import type { ReadDocument } from "../read/index.ts";
import type { Statement } from "../statement/model.ts";
import { fileErrorMessage } from "./files.ts";
import type { ReadFile } from "./json.ts";
import type { FileMessage, Job, Outcome, Tally } from "./outcome.ts";
import { failure, NOTHING } from "./outcome.ts";
import { standingOf } from "./standing.ts";

/** What was read and found of one statement, in numbers. `result` is null where nothing was checked. */
export function tallyOf(statement: Statement, result: CheckResult | null): Tally {
  const { relations } = result ?? statement;
  const base = { ...NOTHING, files: 1, figures: statement.figures.length, relations: relations.length };
  if (result === null) return { ...base, open: base.relations };
  const verdicts = relations.map((relation) => result.verdicts.get(relation.id) ?? null);
  const count = (verdict: boolean | null) => verdicts.filter((each) => each === verdict).length;
  const open = result.findings.filter(isOpen);
  const severe = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  return {
    ...base,
    accepted: result.findings.filter(({ accepted }) => accepted !== undefined).length,
    known: result.findings.filter(({ known }) => known !== undefined).length,
    gone: result.gone ?? 0,
    ...{ holding: count(true), broken: count(false), open: count(null) },
    findings: { error: severe("error"), warning: severe("warning"), notice: severe("notice") },
  };
}

async function checked(job: Job, sha256: string, document: ReadDocument, bytes: Uint8Array): Promise<Outcome> {
  const { statement, locate } = document;
  const { checkStatement } = await import("../check/index.ts");
  const file = { path: job.path, sha256, statement };
  const { result, remarks } = await standingOf(job.standing, file, checkStatement(statement));
  const tally = tallyOf(statement, result);
  const score =
    job.withScore === true ? { score: (await import("../check/score/index.ts")).scoreSheet(statement, result) } : {};
  const found = job.standing?.withFound === true ? { found: baselineOf(result.findings) } : {};
  if (job.report === null)
    return { ...(await printed(job, file, result, tally)), messages: remarks, ...found, ...score };
  const { writeReports } = await import("./report.ts");
  const { row, messages } = await writeReports(job.report, { ...file, bytes, locate }, result, tally);
  const outcome = await printed(job, file, result, tally);
  return { ...outcome, messages: [...remarks, ...messages], ...(row === null ? {} : { row }), ...found, ...score };
}

async function printed(job: Job, file: ReadFile, result: CheckResult, tally: Tally): Promise<Outcome> {
  if (job.format === "json") {
    const { checkedFileJson } = await import("./json.ts");
    return { output: checkedFileJson(file, result, job.text), tally, messages: [] };
  }
  const { checkedFileText } = await import("./pretty.ts");
  return { output: checkedFileText(file, result, tally, job), tally, messages: [] };
}

async function shown(job: Job, sha256: string, { statement }: ReadDocument): Promise<Outcome> {
  const file = { path: job.path, sha256, statement };
  const tally = tallyOf(statement, null);
  if (job.format === "json") {
    const { readFileJson } = await import("./json.ts");
    return { output: readFileJson(file, job.text), tally, messages: [] };
  }
  const { readFileText } = await import("./pretty/reading.ts");
  return { output: readFileText(file, job.tables, job.paper), tally, messages: [] };
}

const DO: Readonly<Record<Job["command"], typeof checked>> = {
  check: checked,
  read: shown,
  previous: async () => ({ output: null, tally: null, messages: [] }),
  statement: async (_job, _sha256, { statement }) => ({ output: null, tally: null, messages: [], statement }),
};

async function work(job: Job, bytes: Uint8Array): Promise<Outcome> {
  const { readDocument } = await import("../read/index.ts");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = await readDocument(bytes);
  if ("refused" in document) return failure(job.path, document.message.code, document.message.text);
  const { statement } = document;
  const remarks: FileMessage[] = statement.messages.map(({ code, text }) => ({ path: job.path, code, text }));
  const outcome = await DO[job.command](job, sha256, document, bytes);
  const sheet = job.withFacts ? { sheet: (await import("./factSheet.ts")).factSheetOf(statement) } : {};
  return { ...outcome, messages: [...remarks, ...outcome.messages], ...sheet };
}

/** Reads and checks (or shows) one file. A fault of the program becomes a message too, so that one file never stops the others. */
export async function runJob(job: Job): Promise<Outcome> {
  let bytes = job.bytes;
  if (bytes === null) {
    try {
      bytes = await readFile(job.path);
    } catch (error) {
      return { output: null, tally: null, messages: [fileErrorMessage(job.path, error)] };
    }
  }
  try {
    return await work(job, bytes);
  } catch (error) {
    const what = error instanceof Error ? `${error.name}：${error.message}` : String(error);
    return failure(
      job.path,
      "internal-error",
      `程序内部出错，这个文件没有处理完（${what}）。请把文件和这句话反馈给我们`,
    );
  }
}
