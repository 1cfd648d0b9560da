/** Excel in and out: what a ledger exports, read into an empty ledger, is exported again as the same bytes; and every fault is told. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { workbookOf } from "../../cli/workbook/sheets.ts";
import { readCells } from "../../read/formats/cells.ts";
import { isRefusal } from "../../read/index.ts";
import type { Budget } from "../model.ts";
import { createLedger, type Ledger, verifyLedger } from "../storage/index.ts";
import { onEveryDatabase } from "../storage/testing/databases.ts";
import { budgetArbitrary } from "../testing/budgets.ts";
import {
  budgetFromWorkbook,
  exportBudget,
  filledTemplate,
  IMPORT_STAGES,
  type ImportAct,
  importBudget,
  type PlacedBudget,
  placedFromBudget,
  type RawSheet,
} from "./index.ts";

const ACT: ImportAct = {
  ...{ stage: "first-up", actor: "u", at: "1999-01-02T03:04:05Z", reason: "导入" },
  transaction: "t",
};

async function rawOf(bytes: Uint8Array): Promise<readonly RawSheet[]> {
  const read = await readCells(bytes);
  if (isRefusal(read)) throw new Error(read.message.text);
  return read.sheets;
}

async function bring(ledger: Ledger, placed: PlacedBudget, stage: ImportAct["stage"] = ACT.stage): Promise<void> {
  const done = await importBudget(ledger, placed, { ...ACT, stage });
  if ("problems" in done) throw new Error(done.problems.join("\n"));
}

async function exported(
  ledger: Ledger,
  { budget }: PlacedBudget,
  stage: ImportAct["stage"] = ACT.stage,
): Promise<{ bytes: Uint8Array; budget: Budget }> {
  const [department] = await ledger.db.selectFrom("departments").select("id").execute();
  const [unit] = await ledger.db.selectFrom("units").select("id").execute();
  const only = budget.scope === "unit" && unit !== undefined ? { unit: unit.id } : {};
  const query = { department: department?.id ?? "", ...only, year: budget.year, stage };
  const made = await exportBudget(ledger.db, query);
  if ("problems" in made) throw new Error(made.problems.join("\n"));
  return { bytes: workbookOf(made.sheets), budget: made.budget };
}

function placedOf(raw: readonly RawSheet[]): PlacedBudget {
  const result = budgetFromWorkbook(raw);
  if ("faults" in result) throw new Error(JSON.stringify(result.faults.slice(0, 5)));
  expect(result.notices).toEqual([]);
  return result.placed;
}

const scopes = fc.constantFrom(["hunan-23", "department"] as const, ["shanghai-9", "unit"] as const);
const budgets = scopes.chain(([profile, scope]) => budgetArbitrary(profile, scope));

onEveryDatabase((database) => {
  test("export at any stage → import into an empty ledger → export gives the same bytes, and the same budget", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, fc.constantFrom(...IMPORT_STAGES), async (budget, stage) => {
        const one = await database.ledger();
        const placed = placedFromBudget(budget);
        await bring(one, placed, stage);
        const first = await exported(one, placed, stage);
        const other = await database.ledger();
        await bring(other, placedOf(await rawOf(first.bytes)), stage);
        const second = await exported(other, placed, stage);
        expect(second.budget).toEqual(first.budget);
        expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
        expect(sumsOf(second.budget)).toEqual(sumsOf(budget));
        expect(await verifyLedger(other)).toMatchObject({ broken: null, differences: [] });
        // Told once more, it changes nothing.
        const again = await importBudget(other, placedOf(await rawOf(second.bytes)), { ...ACT, stage });
        expect(again).toMatchObject({ changes: [], entries: 0 });
      }),
      { numRuns: database.name === "SQLite" ? 6 : 1 },
    );
  });
});

/** Amounts side by side: a budget is not its lines alone. */
function sumsOf({ lines, revenue, closing = [], previous }: Budget) {
  const sum = (of: readonly { readonly amountFen: bigint }[]): bigint =>
    of.reduce((all, { amountFen }) => all + amountFen, 0n);
  return {
    spent: sum(lines),
    outlays: sum(lines.filter(({ uses }) => uses !== undefined)),
    received: sum(revenue),
    surplus: sum(revenue.filter((line) => line.surplus === true)),
    closing: sum(closing),
    executed: sum(previous.filter(({ basis }) => basis === "execution")),
  };
}

const PLACE = { department: { code: "101", name: "青溪县水务局" }, region: { code: "430000", name: "青溪县" } };

/** A right workbook, as grids. */
const RIGHT = rightGrids();

function rightGrids(): RawSheet[] {
  const [budget] = fc.sample(budgetArbitrary("hunan-23", "department"), { seed: 7, numRuns: 1 });
  const placed = placedFromBudget(budget as Budget).budget;
  const line = { id: "", unit: "101001", fund: "gpb", function: "2130301", economic: "30201", project: null } as const;
  const lines = [{ ...line, amountFen: 123_456n }];
  return filledTemplate({ ...placed, lines }, PLACE).map(({ name, rows }) => ({
    ...{ name, hidden: false },
    cells: rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, text: cell.number ?? cell.text }])),
    ),
  }));
}

/** The same with one cell changed; null takes it out. */
function changed(sheet: string, row: number, column: number, text: string | null): RawSheet[] {
  return RIGHT.map((each) => {
    if (each.name !== sheet) return each;
    const others = each.cells.filter((cell) => cell.row !== row || cell.column !== column);
    return { ...each, cells: text === null ? others : [...others, { row, column, text }] };
  });
}

test("a right workbook has no faults", () => {
  expect(budgetFromWorkbook(RIGHT)).toMatchObject({ placed: { place: PLACE }, notices: [] });
});

/** Sheet, row and column from 0, what stands there, and what is said of it. */
const faults: readonly (readonly [string, number, number, string | null, string])[] = [
  ["基本信息", 1, 1, "明年", "不是年份"],
  ["基本信息", 2, 1, "月球表式", "不在可选的内容里"],
  ["基本信息", 3, 1, null, "没有填写"],
  ["单位", 3, 0, "101；001", "含有顿号、逗号或分号"],
  ["单位", 3, 2, "行政机关吧", "不在可选的内容里"],
  ["单位", 3, 5, "12.5", "不是整数"],
  ["支出预算", 3, 0, "999999", "“单位”表里没有 999999"],
  ["支出预算", 3, 1, "黄金", "不在可选的内容里"],
  ["支出预算", 3, 2, "行政运行", "不是功能分类科目编码"],
  ["支出预算", 3, 2, "2130301 住房公积金", "编码 2130301 与名称“住房公积金”不符"],
  ["支出预算", 3, 3, "办公费", "不是部门经济分类科目编码"],
  ["支出预算", 3, 3, "50101", "不是部门经济分类科目编码"],
  ["支出预算", 3, 4, "没有的项目", "“项目”表里没有 没有的项目"],
  ["支出预算", 3, 5, "会议费；茶话会", "不在可选的内容里"],
  ["支出预算", 3, 6, "1.005", "精确到了分以下"],
  ["支出预算", 3, 6, "约一万", "不是金额"],
  ["支出预算", 3, 6, "99999999999999", "超过 10 万亿元"],
  ["支出预算", 3, 6, null, "没有填写"],
  ["支出预算", 2, 6, "款额", "缺少“金额（元）”一列"],
  ["收入预算", 3, 2, "大概", "不在可选的内容里"],
];

test.each(faults)("%s, row %i, column %i: %j", (sheet, row, column, text, said) => {
  const result = budgetFromWorkbook(changed(sheet, row, column, text));
  if (!("faults" in result)) throw new Error("no fault");
  expect(result.faults).toContainEqual(
    expect.objectContaining({ sheet, why: expect.stringContaining(said), advice: expect.stringMatching(/./) }),
  );
});

/** What people type, and what it means. */
test.each<[number, string, Partial<Budget["lines"][number]>]>([
  [6, "１，２３４．５０", { amountFen: 123_450n }],
  [6, "¥1,234.5元", { amountFen: 123_450n }],
  [6, "-12.00", { amountFen: -1_200n }],
  [2, "2130301  行政运行", { function: "2130301" }],
  [3, "30215 会议费", { economic: "30215" }],
  [5, "会议费、培训费", { uses: ["meetings", "training"] }],
  [5, "都不计入", { uses: [] }],
  [1, "gpb", { fund: "gpb" }],
])("column %i: %s", (column, text, means) => {
  expect(budgetFromWorkbook(changed("支出预算", 3, column, text))).toMatchObject({
    placed: { budget: { lines: [means] } },
  });
});

test("whatever stands in the cells, it is read or told, and never throws", () => {
  const names = RIGHT.map(({ name }) => name);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("1e400", "=A1", "-0", "９".repeat(400), "，".repeat(999)),
  );
  const cell = fc.record({ row: fc.nat(9), column: fc.nat(9), text });
  const grids = fc.array(fc.record({ name: fc.constantFrom(...names), hidden: fc.boolean(), cells: fc.array(cell) }));
  fc.assert(
    fc.property(grids, (others) => {
      const result = budgetFromWorkbook([...RIGHT, ...others]);
      expect("faults" in result ? result.faults.every(({ why, advice }) => why !== "" && advice !== "") : true).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});

test("all faults are told at once, and a missing sheet among them", () => {
  const grids = changed("支出预算", 3, 6, "许多").filter(({ name }) => name !== "收入预算");
  const result = budgetFromWorkbook(grids.map((sheet) => (sheet.name === "单位" ? { ...sheet, cells: [] } : sheet)));
  const told = "faults" in result ? result.faults.map(({ why }) => why).join("\n") : "";
  for (const each of ["不是金额", "没有“收入预算”表", "找不到标题行"]) expect(told).toContain(each);
});

test("a sheet left out changes nothing of its kind; a row left out brings its line to nought", async () => {
  const base = await memory();
  const all = placedOf(RIGHT);
  await bring(base, all);
  const { budget } = all;
  const part = {
    ...all,
    told: new Set(["units", "lines", "revenue"]),
    budget: { ...budget, lines: [], projects: [], duties: [] },
  };
  expect(await importBudget(base, part, ACT)).toMatchObject({ entries: 1, emptied: 1, changes: [] });
  const left = await exported(base, all);
  expect(left.budget.duties).toEqual(budget.duties);
  expect(left.budget.lines.map(({ amountFen }) => amountFen)).toEqual([0n]);
});

test.each<[string, (placed: PlacedBudget) => PlacedBudget, string]>([
  [
    "another name",
    ({ place, ...rest }) => ({
      ...rest,
      place: { ...place, department: { code: "101", name: "别的局" } },
      budget: { ...rest.budget, organisation: "别的局" },
    }),
    "的名称是",
  ],
  [
    "another department's unit",
    ({ place, ...rest }) => ({ ...rest, place: { ...place, department: { code: "102", name: "别的局" } } }),
    "不属于部门 102",
  ],
  ["another level", ({ budget, ...rest }) => ({ ...rest, budget: { ...budget, level: "省" } }), "政府级次"],
])("what does not go with the ledger is refused, and nothing is kept: %s", async (_, change, said) => {
  const ledger = await memory();
  const placed = placedOf(RIGHT);
  await bring(ledger, placed);
  const before = await verifyLedger(ledger);
  expect(await importBudget(ledger, change(placed), ACT)).toMatchObject({
    problems: expect.arrayContaining([expect.stringContaining(said)]),
  });
  expect((await verifyLedger(ledger)).head).toEqual(before.head);
});

test("a stage that is no budget of lines, and a reason that is too long, are refused", async () => {
  const ledger = await memory();
  const placed = placedOf(RIGHT);
  expect(await importBudget(ledger, placed, { ...ACT, stage: "execution" })).toHaveProperty("problems");
  expect(await importBudget(ledger, placed, { ...ACT, reason: "长".repeat(5_000) })).toHaveProperty("problems");
});

test("a budget that has been submitted is left to the process", async () => {
  const ledger = await memory();
  const placed = placedOf(RIGHT);
  await bring(ledger, placed);
  const words = {
    action: "submit",
    stage: "first-up",
    from_step: "first-up.unit",
    actor: "u",
    at: "",
    day: "",
    reason: "",
  };
  const record = {
    department: "101",
    year: BigInt(placed.budget.year),
    sequence: 1n,
    unit: "101001",
    transaction_id: "s",
  };
  const hashes = { digest: "", detail: "{}", previous_hash: "", hash: "" };
  const log = (to_step: string) =>
    ledger.db.insertInto("process_log").values({ ...words, ...record, ...hashes, to_step });
  await log("first-up.head").execute();
  expect(await importBudget(ledger, placed, ACT)).toMatchObject({ problems: [expect.stringContaining("由流程管理")] });
});

async function memory(): Promise<Ledger> {
  const facts = { id: "l", name: "测试", hashAlgorithm: "sha256", createdAt: "1999-01-01T00:00:00Z" } as const;
  const made = await createLedger({ file: ":memory:" }, facts);
  if ("refused" in made) throw new Error(made.message);
  return made;
}
