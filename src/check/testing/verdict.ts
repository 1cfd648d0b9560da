/** What the check says of a hand-built document, in one line for tables of cases: holds, unknown, error, warning (holds), notice (holds). */
import { checkStatement } from "../index.ts";
import type { Finding } from "../model.ts";
import { Draft } from "./build.ts";

/** Verdict on the last relation and the severity of what is found, and the findings themselves. */
export function judge(write: (draft: Draft) => unknown): {
  said: string;
  findings: readonly Finding[];
  messages: string;
} {
  const draft = new Draft();
  write(draft);
  const statement = draft.statement();
  const { verdicts, findings } = checkStatement(statement);
  const verdict = verdicts.get(statement.relations.at(-1)?.id ?? "");
  const agreement = findings.filter(({ rule }) => rule !== "unit-missing" && rule !== "unit-odd");
  const word = verdict === true ? "holds" : verdict === false ? "fails" : "unknown";
  const severities = [...new Set(agreement.map(({ rule, severity }) => `${severity} ${rule}`))];
  return {
    said: [word, ...severities].join(", "),
    findings: agreement,
    messages: agreement.map(({ message }) => message).join("\n"),
  };
}
