/** Documents read and checked for the tests of reports, and one whose every word is hostile. */
import { checkStatement } from "../../../check/index.ts";
import { obligationsOf } from "../../../check/obligations/index.ts";
import { rules } from "../../../check/rules/index.ts";
import { readStatement } from "../../../read/index.ts";
import type { Checked, Maker } from "../model.ts";

export const MAKER: Maker = { version: "0.0.0", rules };

/** The document, read and checked as the command does it. */
export async function checkedText(text: string, path = "部门预算.txt"): Promise<Checked> {
  const statement = await readStatement(new TextEncoder().encode(text));
  if ("refused" in statement) throw new Error(statement.message.text);
  const result = checkStatement(statement);
  const ledger = obligationsOf(statement, result);
  return { path, sha256: "0".repeat(64), statement, ...result, reasons: new Map(), ledger };
}

export const FAULTY = `白河县林草局2024年部门预算说明
一、支出情况
2024年支出预算310.00万元，其中：基本支出290.00万元，项目支出120.00万元。
二、收入情况
2024年收入预算310.00万元，主要是主要是一般公共预算拨款收入310.00万元。
`;

const row = (code: number, a: number, b: number) =>
  `<tr><td>${code}</td><td>项目${code}</td><td>${a + b}.00</td><td>${a}.00</td><td>${b}.00</td></tr>`;

/** A web page with one table of `rows` rows, three figures each, and their total. */
export function tablePage(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => [i * 3 + 1, i * 7 + 2] as const);
  const a = lines.reduce((sum, [each]) => sum + each, 0);
  const b = lines.reduce((sum, [, each]) => sum + each, 0);
  const body = lines.map(([x, y], i) => row(201 + i, x, y)).join("");
  const total = `<tr><td colspan="2">合计</td><td>${a + b}.00</td><td>${a}.00</td><td>${b}.00</td></tr>`;
  const above = '<tr><th rowspan="2">编码</th><th rowspan="2">项目</th><th colspan="3">支出预算</th></tr>';
  const head = `${above}<tr><th>合计</th><th>基本支出</th><th>项目支出</th></tr>`;
  return `<!DOCTYPE html><html><body><h1>白河县林草局2024年部门预算</h1><h2>2024年部门支出预算总表</h2><p>单位：万元</p>
<table>${head}${body}${total}</table></body></html>`;
}

/** The same with its first finding new in a second round, and once more as one that was accepted, as one lapsed, and as one mended. */
export function withStanding(checked: Checked, words = "口径不同"): Checked {
  const [finding] = checked.findings;
  if (finding === undefined) throw new Error("no finding");
  const { fingerprint } = finding;
  const accepted = { fingerprint, reason: words, by: words, date: "2030-01-01", until: "2030-12-31" };
  const changed = [{ label: words, from: words, to: words }];
  const findings = [
    { ...finding, round: { status: "new", changed } as const },
    { ...finding, round: { status: "remaining", how: "place", changed } as const },
    { ...finding, accepted },
  ];
  const lapsed = [{ acceptance: accepted, severity: "warning", message: words } as const];
  return { ...checked, findings, lapsed, gone: 2, known: 3, round: { path: words, fixed: [finding] } };
}

/** What must never come alive in a report. */
export const HOSTILE = `</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">&lt;'"<!--]]>\u202e`;

/** A document, findings and relations that say hostile things wherever a document can say anything. */
export async function hostile(): Promise<Checked> {
  const text = FAULTY.replaceAll("基本支出", `基本支出${HOSTILE}`).replace("一、支出情况", `一、支出情况${HOSTILE}`);
  const checked = await checkedText(text, `a/${HOSTILE}.txt`);
  const { statement } = checked;
  const place = { table: HOSTILE, row: HOSTILE, column: HOSTILE, sheet: HOSTILE, cell: HOSTILE };
  return {
    ...checked,
    statement: {
      ...statement,
      facts: { ...statement.facts, organisation: HOSTILE },
      figures: statement.figures.map((figure) => ({
        ...figure,
        ...{ label: HOSTILE, unit: HOSTILE, place: { ...figure.place, ...place } },
      })),
    },
    relations: checked.relations.map((relation) => ({ ...relation, cue: HOSTILE, identity: HOSTILE })),
    findings: checked.findings.map((finding) => ({
      ...finding,
      ...{ message: HOSTILE, suggestion: HOSTILE, source: HOSTILE, fingerprint: HOSTILE, rule: HOSTILE },
      places: finding.places.map((each) => ({ ...each, ...place })),
    })),
    reasons: new Map(checked.relations.map(({ id }) => [id, HOSTILE])),
    ledger: {
      profile: { id: HOSTILE, name: HOSTILE },
      obligations: (checked.ledger?.obligations ?? []).map((each) => ({
        ...each,
        ...{ id: HOSTILE, name: HOSTILE, why: HOSTILE, source: HOSTILE, findings: [HOSTILE] },
      })),
    },
  };
}
