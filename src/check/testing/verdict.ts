/** What the check says of a hand-built document, in one line for tables of cases: the last verdict, then severities and rules. */
import { checkStatement } from "../index.ts";
import type { Finding } from "../model.ts";
import { rules } from "../rules/index.ts";
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
  const agreementIds = new Set(rules.filter(({ group }) => group === "agreement").map(({ id }) => id));
  const agreement = findings.filter(({ rule }) => agreementIds.has(rule));
  const word = verdict === true ? "holds" : verdict === false ? "fails" : "unknown";
  const severities = [...new Set(agreement.map(({ rule, severity }) => `${severity} ${rule}`))];
  return {
    said: [word, ...severities].join(", "),
    findings: agreement,
    messages: agreement.map(({ message }) => message).join("\n"),
  };
}
