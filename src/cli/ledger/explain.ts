/** `mingsuan ledger explain`: an amount with the lines, entries and people that make it up. */

import { stageNames } from "../../ledger/data/names.ts";
import { yuan } from "../../ledger/money.ts";
import {
  type ExplainedLine,
  type ExplainQuery,
  explain as explainLines,
  type Reader,
  rowsOf,
} from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { printable } from "../pretty/width.ts";
import { withLedger } from "./place.ts";
import { type ScopeOptions, scopeOf } from "./scope.ts";
import { fundWord, KIND_WORDS } from "./words.ts";

export interface ExplainOptions extends ScopeOptions {
  readonly line?: string;
  readonly fund?: string;
  readonly function?: string;
  readonly revenue?: boolean;
}

/** Lines read at a time. */
const PAGE = 200;

/** `version`: what a request on the line has to name as seen. */
function lineText({ line, amountFen, entries }: ExplainedLine, version: number): string {
  const classes = [line.unit, fundWord(line.fund), line.function_code, line.economic_code, line.project ?? ""];
  const head = `${line.id}（${classes.filter((each) => each !== "").join("，")}）：${yuan(amountFen)} 元，第 ${version} 版\n`;
  const rows = entries.map((entry) => {
    const what = `${stageNames[entry.stage]} ${KIND_WORDS[entry.kind]} ${yuan(entry.amountFen)}`;
    const reason = entry.reason === "" ? "" : `  理由：${printable(entry.reason)}`;
    return `  第 ${entry.sequence} 笔  ${entry.at}  ${printable(entry.actorName)}  ${what}${reason}\n`;
  });
  return head + rows.join("");
}

/** How many entries each line has, of whatever stage. */
async function versionsOf(db: Reader, lines: readonly string[]): Promise<Map<string, number>> {
  const query = db.selectFrom("entries").select((eb) => ["line", eb.fn.countAll<bigint>().as("count")]);
  const rows = await query
    .where("line", "in", [...lines, ""])
    .groupBy("line")
    .execute();
  return new Map(rows.map(({ line, count }) => [line, Number(count)]));
}

/** Writes the lines of an amount page by page; their sum and number. */
async function writeLines(
  db: Reader,
  read: (after: string) => Promise<ExplainedLine[]>,
): Promise<{ sum: bigint; lines: number }> {
  let [sum, lines, after] = [0n, 0, ""];
  for (;;) {
    const page = await read(after);
    const ids = page.map(({ line }) => line.id);
    const versions = await versionsOf(db, ids);
    for (const each of page) {
      await write(lineText(each, versions.get(each.line.id) ?? 0));
      sum += each.amountFen;
    }
    lines += page.length;
    if (page.length < PAGE) return { sum, lines };
    after = page.at(-1)?.line.id ?? after;
  }
}

/** Explains the amount that the options select. */
export function explain(options: ExplainOptions): Promise<number> {
  return withLedger(options, async ({ db }) => {
    const [named] = options.line === undefined ? [] : await rowsOf(db, "lines", { id: options.line }, ["id"]);
    if (options.line !== undefined && named === undefined) return refuse(`账本中没有预算行 ${options.line}`);
    const year = options.year ?? (named === undefined ? undefined : Number(named.year));
    if (year === undefined) return refuse("请用 --year 说明年度，或用 --line 说明预算行");
    const scope = await scopeOf(db, options);
    if (typeof scope === "string") return refuse(scope);
    const side = named?.side ?? (options.revenue === true ? "revenue" : "expenditure");
    const { fund, function: code, line } = options;
    const query: ExplainQuery = {
      year,
      stage: options.stage,
      side: side as "revenue" | "expenditure",
      ...scope,
      ...(fund === undefined ? {} : { fund }),
      ...(code === undefined ? {} : { function: code }),
      ...(line === undefined ? {} : { line }),
    };
    const { sum, lines } = await writeLines(db, (after) => explainLines(db, query, { after, limit: PAGE }));
    await write(`${year} 年 ${stageNames[options.stage]}，共 ${lines} 行，合计 ${yuan(sum)} 元\n`);
    return 0;
  });
}
