/** Acceptances and the baseline for what was found between documents: known only at the end, when all of them were read. */
import { applyAccepted } from "../check/accepted.ts";
import { againstBaseline, baselineOf, type KnownFinding } from "../check/baseline.ts";
import { betweenRules } from "../check/index.ts";
import type { Finding } from "../check/model.ts";
import type { PathedFinding } from "../check/together.ts";
import { readAccepted } from "./acceptedFile.ts";
import type { FileMessage, StandingJob } from "./outcome.ts";

export interface MarkedBetween {
  readonly findings: readonly PathedFinding[];
  readonly messages: readonly FileMessage[];
  /** What a baseline is to keep, by path. */
  readonly found: ReadonlyMap<string, readonly KnownFinding[]>;
}

/** Marks `findings` under the documents that they concern. `paired`: documents that were held against others. */
export async function standingBetween(
  findings: readonly PathedFinding[],
  paired: ReadonlySet<string>,
  standing: (path: string) => StandingJob,
): Promise<MarkedBetween> {
  const marked = new Map<string, readonly Finding[]>();
  const messages: FileMessage[] = [];
  const found = new Map<string, readonly KnownFinding[]>();
  for (const path of paired) {
    const own = findings.filter((each) => each.path === path).map(({ finding }) => finding);
    const known = standing(path);
    // What is wrong with the file was told when the document itself was checked.
    const { acceptances } = known.accepted === null ? { acceptances: [] } : await readAccepted(known.accepted.path);
    const between = acceptances.filter(({ rule }) => rule !== null && betweenRules.has(rule));
    const { findings: judged, lapsed } = applyAccepted(own, between, known.today);
    for (const { message } of lapsed) messages.push({ path, code: "acceptance-lapsed", text: message });
    const compared = againstBaseline(judged, known.baseline ?? []).findings;
    marked.set(path, compared);
    if (known.withFound) found.set(path, baselineOf(compared));
  }
  const left = new Map([...marked].map(([path, all]) => [path, [...all]]));
  const inOrder = findings.map(({ path, finding }) => ({ path, finding: left.get(path)?.shift() ?? finding }));
  return { findings: inOrder, messages, found };
}
