/**
 * How long each rule takes, against a budget that grows with the document, and the rules together against reading. Arguments: files or
 * folders; without any, the examples, ../shared/fixtures where it is there, and a made table of some thousand figures.
 *
 * A rule's time is the least of several runs on one statement, with what rules look up together at hand; the time of all rules is that
 * of a first run, look-ups included. The ratio is taken over the documents that take longest to read.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { deriveRelations } from "../src/check/agreement/index.ts";
import { evaluateRelations } from "../src/check/evaluate/index.ts";
import { checkStatement, rulesFor } from "../src/check/index.ts";
import type { Rule, RuleContext } from "../src/check/model.ts";
import { obligationsOf } from "../src/check/obligations/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import type { Statement } from "../src/statement/model.ts";
import { RULE_BUDGET, ruleBudget } from "./ruleBudget.ts";

const rounds = 5;
const slowest = 30;

/** Milliseconds of one document; of each rule in microseconds. */
interface Timing {
  readonly name: string;
  readonly figures: number;
  readonly read: number;
  readonly evaluate: number;
  readonly rules: number;
  readonly ledger: number;
  readonly budget: number;
  readonly each: ReadonlyMap<string, number>;
}

function timed<T>(work: () => T): { ms: number; result: T } {
  const began = performance.now();
  const result = work();
  return { ms: performance.now() - began, result };
}

function runAll(rules: readonly Rule[], context: RuleContext): void {
  for (const rule of rules) Array.from(rule.run(context));
}

/** Reads once to warm up the engine, then measures. null for what cannot be read. */
async function timingOf(name: string, bytes: Uint8Array): Promise<Timing | null> {
  if (isRefusal(await readStatement(bytes))) return null;
  let read = Number.POSITIVE_INFINITY;
  let statement: Statement | null = null;
  for (let round = 0; round < 2; round++) {
    const began = performance.now();
    const found = await readStatement(bytes);
    read = Math.min(read, performance.now() - began);
    statement = isRefusal(found) ? null : found;
  }
  if (statement === null) return null;
  return timingOfRules(name, read, statement);
}

function timingOfRules(name: string, read: number, asRead: Statement): Timing {
  // Of its own blocks and figures, by which is kept what rules look up together.
  const fresh = (): Statement => {
    const copy = { ...asRead, blocks: [...asRead.blocks], figures: [...asRead.figures] };
    return { ...copy, relations: [...copy.relations, ...deriveRelations(copy)] };
  };
  const { ms: evaluate, result: evaluation } = timed(() => evaluateRelations(fresh()));
  const rules = rulesFor(asRead);
  let together = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const statement = fresh();
    const context = { statement, evaluation: evaluateRelations(statement) };
    together = Math.min(together, timed(() => runAll(rules, context)).ms);
  }
  const context = { statement: fresh(), evaluation };
  runAll(rules, context);
  const each = new Map(
    rules.map((rule) => {
      const runs = Array.from({ length: rounds }, () => timed(() => Array.from(rule.run(context))).ms);
      return [rule.id, Math.min(...runs) * 1000];
    }),
  );
  const checked = checkStatement(asRead);
  const { ms: ledger } = timed(() => obligationsOf(asRead, checked));
  const budget = ruleBudget(asRead);
  return { name, figures: asRead.figures.length, read, evaluate, rules: together, ledger, budget, each };
}

/** A table of many classes, each with its parts. */
function madeTable(classes: number): string {
  const rows = Array.from({ length: classes }, (_, i) => {
    const code = `2${10 + (i % 20)}${10 + (i % 80)}${10 + (i % 90)}`;
    return `<tr><td>${code}</td><td>科目${i}</td><td>3.00</td><td>1.00</td><td>2.00</td></tr>`;
  });
  const head = "<tr><th>科目编码</th><th>科目名称</th><th>合计</th><th>基本支出</th><th>项目支出</th></tr>";
  const title = "<h1>某某市水务局2031年部门预算</h1><h2>支出预算总表</h2><p>单位：万元</p>";
  return `<!DOCTYPE html><html><body>${title}<table>${head}${rows.join("")}</table></body></html>`;
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(?:pdf|docx?|html?|txt|xlsx?|csv)$/i.test(name));
  return names.sort().map((name) => join(path, name));
}

function printRules(timings: readonly Timing[]): number {
  const ids = [...new Set(timings.flatMap(({ each }) => [...each.keys()]))];
  const rows = ids.map((id) => {
    const runs = timings.flatMap(({ each, budget, name }) => {
      const time = each.get(id);
      return time === undefined ? [] : [{ time, share: time / budget, name }];
    });
    const worst = runs.reduce((a, b) => (b.share > a.share ? b : a));
    return { id, sum: runs.reduce((sum, { time }) => sum + time, 0), worst };
  });
  rows.sort((a, b) => b.sum - a.sum);
  console.log(`\nRules, slowest first (µs in all documents; the most of its budget that a rule took, and where)`);
  for (const { id, sum, worst } of rows.slice(0, 20)) {
    const most = `${(worst.share * 100).toFixed(0)}%`.padStart(6);
    console.log(`${id.padEnd(32)} ${sum.toFixed(0).padStart(9)} ${most}  ${worst.name}`);
  }
  const over = rows.filter(({ worst }) => worst.share > 1);
  console.log(
    over.length === 0
      ? `all ${rows.length} rules are within their budget (${JSON.stringify(RULE_BUDGET)} µs)`
      : `OVER BUDGET: ${over.map(({ id, worst }) => `${id} ${worst.time.toFixed(0)} µs in ${worst.name}`).join("; ")}`,
  );
  return over.length;
}

function printRatio(timings: readonly Timing[]): void {
  const longest = [...timings].sort((a, b) => b.read - a.read).slice(0, slowest);
  const sum = (field: "read" | "evaluate" | "rules" | "ledger") => longest.reduce((all, each) => all + each[field], 0);
  console.log(`\nThe ${longest.length} documents that take longest to read (ms)`);
  const fields = ["read", "evaluate", "rules", "ledger"] as const;
  console.log(`${"".padEnd(44)} figures ${fields.map((field) => field.padStart(9)).join("")}`);
  for (const each of longest.slice(0, 10)) {
    const times = fields.map((field) => each[field].toFixed(1).padStart(9)).join("");
    console.log(`${each.name.slice(0, 44).padEnd(44)} ${String(each.figures).padStart(7)} ${times}`);
  }
  const ratios = longest.map(({ rules, read }) => rules / read);
  console.log(
    `rules against reading: ${(sum("rules") / sum("read")).toFixed(3)} together, ${Math.max(...ratios).toFixed(3)} at most; ` +
      `evaluation ${(sum("evaluate") / sum("read")).toFixed(3)}, ledger ${(sum("ledger") / sum("read")).toFixed(3)}`,
  );
}

const given = process.argv.slice(2);
const paths = (given.length > 0 ? given : ["examples", join("..", "shared", "fixtures")]).flatMap(filesIn);
const timings: Timing[] = [];
for (const path of paths) {
  const timing = await timingOf(basename(path), readFileSync(path));
  if (timing !== null) timings.push(timing);
}
const made = await timingOf("a made table of 1500 rows", new TextEncoder().encode(madeTable(1500)));
if (made !== null) timings.push(made);
const over = printRules(timings);
printRatio(timings);
process.exitCode = over > 0 ? 1 : 0;
