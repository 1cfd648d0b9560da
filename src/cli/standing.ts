/** What is known of a file's findings beforehand: acceptances beside it, the baseline, and the first version of a second round. */
import { createHash } from "node:crypto";
import { applyAccepted } from "../check/accepted.ts";
import { againstBaseline } from "../check/baseline.ts";
import type { CheckResult } from "../check/model.ts";
import { matchRounds } from "../check/rounds.ts";
import type { Statement } from "../statement/model.ts";
import { acceptedFault, readAccepted } from "./acceptedFile.ts";
import { documentAt } from "./documentAt.ts";
import type { ReadFile } from "./json.ts";
import type { FileMessage, StandingJob } from "./outcome.ts";

/** A result with its findings marked, and what went wrong on the way. */
interface Standing {
  readonly result: CheckResult;
  readonly remarks: readonly FileMessage[];
}

/** Marks the findings of `result`; without `standing` it stays as it is. Never throws for what stands in the files. */
export async function standingOf(
  standing: StandingJob | undefined,
  file: ReadFile,
  result: CheckResult,
): Promise<Standing> {
  if (standing === undefined) return { result, remarks: [] };
  const compared = standing.against === null ? { result, remarks: [] } : await against(standing.against, file, result);
  const accepted = await withAccepted(standing, compared.result);
  const remarks = [...compared.remarks, ...accepted.remarks];
  if (standing.baseline === null) return { result: accepted.result, remarks };
  const { betweenRules } = await import("../check/index.ts");
  const own = standing.baseline.filter(({ rule }) => !betweenRules.has(rule));
  return { result: { ...accepted.result, ...againstBaseline(accepted.result.findings, own) }, remarks };
}

async function withAccepted({ accepted, today }: StandingJob, result: CheckResult): Promise<Standing> {
  if (accepted === null) return { result, remarks: [] };
  const { acceptances, content, fault } = await readAccepted(accepted.path);
  const missing =
    content === null && fault === null && accepted.isNamed ? "没有这个接受文件，请检查 --accepted" : fault;
  const remarks = missing === null ? [] : [acceptedFault(accepted.path, missing)];
  if (acceptances.length === 0) return { result, remarks };
  const { betweenRules } = await import("../check/index.ts");
  const own = acceptances.filter(({ rule }) => rule === null || !betweenRules.has(rule));
  return { result: { ...result, ...applyAccepted(result.findings, own, today) }, remarks };
}

const unread = (path: string, why: string): FileMessage => ({
  path,
  code: "against-unread",
  text: `第一稿没有读成（${why}），没有对照；新稿照常检查`,
});

/** Two drafts are of one organisation, year and kind; what differs makes 已改好 and 新出现 mean nothing, and is told. */
function strangers(path: string, first: Statement["facts"], second: Statement["facts"]): FileMessage[] {
  const differs = (["organisation", "year", "kind"] as const).some(
    (fact) => first[fact] !== null && second[fact] !== null && first[fact] !== second[fact],
  );
  if (!differs || first.kind === "unknown" || second.kind === "unknown") return [];
  const nameOf = ({ organisation, year, kind }: Statement["facts"]) =>
    `${organisation ?? "单位不明"}${year === null ? "" : `${year}年`}${kind === "final" ? "决算" : "预算"}`;
  const text = `第一稿是${nameOf(first)}，新稿是${nameOf(second)}，不像同一份文件的两稿；“已改好”“新出现”未必成立，请检查 --against`;
  return [{ path, code: "against-other", text }];
}

/** Reads and checks the first version, and holds the second against it. */
async function against(path: string, { statement }: ReadFile, result: CheckResult): Promise<Standing> {
  const failed = (why: string): Standing => ({ result, remarks: [unread(path, why)] });
  const document = await documentAt(path);
  if (typeof document === "string") return failed(document);
  const { checkStatement } = await import("../check/index.ts");
  const first = { statement: document.statement, findings: checkStatement(document.statement).findings };
  const { findings, fixed } = matchRounds(first, { statement, findings: result.findings });
  const remarks = strangers(path, document.statement.facts, statement.facts);
  const sha256 = createHash("sha256").update(document.bytes).digest("hex");
  return { result: { ...result, findings, round: { path, sha256, fixed } }, remarks };
}
