/** `mingsuan ledger show`: what is in a ledger, or the totals of one year and stage. */

import { stageNames } from "../../ledger/data/names.ts";
import { yuan } from "../../ledger/money.ts";
import {
  type Ledger,
  placeName,
  type Reader,
  rowsOf,
  type Total,
  type TotalsQuery,
  totals,
} from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { displayWidth, pad } from "../pretty/width.ts";
import { withLedger } from "./place.ts";
import { type ScopeOptions, scopeOf } from "./scope.ts";
import { fundWord } from "./words.ts";

type By = TotalsQuery["by"][number];

export interface ShowOptions extends ScopeOptions {
  readonly by: readonly By[];
  readonly revenue?: boolean;
}

const HEADS: Readonly<Record<By, string>> = { department: "部门", unit: "单位", fund: "资金", function: "功能分类" };

/** A table with its columns aligned, the last one to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? "")), 0),
  );
  return rows
    .map((row) =>
      row.map((cell, column) => pad(cell, widths[column] ?? 0, column === row.length - 1 ? "start" : "end")).join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

async function overview(ledger: Ledger): Promise<string> {
  const { db, facts } = ledger;
  const [head] = await rowsOf(db, "chain_head", {}, ["one"]);
  const count = async (table: "departments" | "units" | "lines") =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<bigint>().as("count"))
        .executeTakeFirstOrThrow()
    ).count;
  const years = await db.selectFrom("lines").select("year").distinct().orderBy("year").execute();
  return [
    `账本 ${placeName(ledger.place)}：${facts.name}`,
    `建立于 ${facts.createdAt}，散列算法 ${facts.hashAlgorithm === "sm3" ? "SM3" : "SHA-256"}，编号 ${facts.id}`,
    `部门 ${await count("departments")} 个，单位 ${await count("units")} 个，预算行 ${await count("lines")} 行，分录 ${head?.sequence} 笔`,
    `末笔散列值 ${head?.hash}`,
    years.length === 0
      ? "还没有预算。"
      : `年度：${years.map(({ year }) => year).join("、")}。看合计：mingsuan ledger show --year 年度`,
    "",
  ].join("\n");
}

/** Codes and names by id, of what totals are told apart by. */
async function namesOf(db: Reader, by: readonly By[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const table of ["departments", "units"] as const) {
    if (!by.includes(table === "units" ? "unit" : "department")) continue;
    for (const { id, code, name } of await db.selectFrom(table).select(["id", "code", "name"]).execute()) {
      names.set(`${table === "units" ? "unit" : "department"} ${id}`, `${code} ${name}`);
    }
  }
  return names;
}

function cellOf(total: Total, by: By, names: ReadonlyMap<string, string>): string {
  const word = total[by] ?? "";
  if (by === "fund") return fundWord(word);
  return names.get(`${by} ${word}`) ?? (word === "" ? "（未分）" : word);
}

/** The totals asked for, as a table; or the overview where no year is given. */
export function show(options: ShowOptions): Promise<number> {
  return withLedger(options, async (ledger) => {
    const { year, stage, by } = options;
    if (year === undefined) {
      await write(await overview(ledger));
      return 0;
    }
    const scope = await scopeOf(ledger.db, options);
    if (typeof scope === "string") return refuse(scope);
    const side = options.revenue === true ? "revenue" : "expenditure";
    const found = await totals(ledger.db, { year, stage, side, by, ...scope });
    const names = await namesOf(ledger.db, by);
    const sum = found.reduce((whole, { amountFen }) => whole + amountFen, 0n);
    const rows = found.map((total) => [...by.map((each) => cellOf(total, each, names)), yuan(total.amountFen)]);
    const heads = [...by.map((each) => HEADS[each]), "金额（元）"];
    await write(`${year} 年 ${stageNames[stage]} ${side === "revenue" ? "收入" : "支出"}\n`);
    await write(aligned([heads, ...rows, ["合计", ...by.slice(1).map(() => ""), yuan(sum)]]));
    return 0;
  });
}
