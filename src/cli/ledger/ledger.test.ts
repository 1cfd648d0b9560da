/** The commands on ledgers as users run them, on a file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { yuan } from "../../ledger/money.ts";
import { appendEntries, isRefusal, openLedger } from "../../ledger/storage/index.ts";
import { addBase, buildTown, draft } from "../../ledger/storage/testing/town.ts";
import { placeFrom } from "./place.ts";
import { stageOf } from "./words.ts";

const MAIN = join(process.cwd(), "dist", "cli", "main.js");
let folder = "";

function mingsuan(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

beforeAll(() => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  folder = mkdtempSync(join(tmpdir(), "mingsuan-ledger-cli-"));
  writeFileSync(join(folder, "poem.db"), "a poem");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a department with two units and three entries into the ledger file. */
async function fill(): Promise<void> {
  const ledger = await openLedger({ file: join(folder, "mingsuan.db") });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await ledger.transaction(async (tx) => {
    await buildTown(tx, 1, 2);
    await addBase(tx, "users", { id: "u1", login: "zhang", name: "张三", active: 1n, password_hash: null });
    const cut = draft("d1u1a", -20_000n, { stage: "second-up", kind: "review", reason: "压减" });
    await appendEntries(tx, [draft("d1u1a", 123_456_789n), cut, draft("d1u2b", 5n)]);
  });
  await ledger.close();
}

test("a ledger from its making to a restored copy", async () => {
  expect(mingsuan("init", "--hash", "sm3", "--name", "测试市")).toMatchObject({
    status: 0,
    said: expect.stringMatching(/已建立账本 mingsuan.db（测试市，散列算法 SM3/),
  });
  expect(mingsuan("init")).toMatchObject({ status: 2, said: expect.stringContaining("不会覆盖") });
  await fill();
  expect(mingsuan("ledger", "show").said).toMatch(/部门 1 个，单位 2 个，预算行 4 行，分录 3 笔/);
  const { said } = mingsuan("ledger", "show", "--year", "1999", "--by", "unit,function");
  expect(said.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["1999 年 二下 支出"],
    ["单位", "功能分类", "金额（元）"],
    ["101001 第1局1处", "2010301", "1,234,367.89"],
    ["101002 第1局2处", "2010302", "0.05"],
    ["合计", "1,234,367.94"],
    [""],
  ]);
  const explained = mingsuan("ledger", "explain", "--line", "d1u1a", "--stage", "二上").said;
  expect(explained).toMatch(/d1u1a（d1u1，一般公共预算，2010301，30101）：1,234,367.89 元，第 2 版/);
  expect(explained).toMatch(/第 2 笔.*张三 {2}二上 审核 -200.00 {2}理由：压减/);
  expect(explained).toMatch(/共 1 行，合计 1,234,367.89 元/);
  expect(mingsuan("backup", "copy.db")).toMatchObject({
    status: 0,
    said: expect.stringContaining("共 3 笔分录，通过验证"),
  });
  expect(mingsuan("restore", "copy.db", "--db", "new.db")).toMatchObject({ status: 0 });
  expect(mingsuan("ledger", "verify", "--db", "new.db")).toMatchObject({
    status: 0,
    said: expect.stringContaining("通过验证：共 3 笔"),
  });
});

test("a ledger that was tampered with does not verify", async () => {
  expect(mingsuan("init", "--db", "bad.db").status).toBe(0);
  const ledger = await openLedger({ file: join(folder, "bad.db") });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await ledger.transaction(async (tx) => {
    await buildTown(tx);
    await appendEntries(tx, [draft("d1u1a", 1n)]);
  });
  await ledger.db.updateTable("class_totals").set({ amount_fen: 3n }).execute();
  expect(mingsuan("ledger", "verify", "--db", "bad.db")).toMatchObject({
    status: 1,
    said: expect.stringContaining("相差 0.02 元"),
  });
  await ledger.db.updateTable("chain_head").set({ sequence: 2n }).execute();
  await ledger.close();
  const { status, said } = mingsuan("ledger", "verify", "--db", "bad.db");
  expect([status, said]).toEqual([1, expect.stringContaining("末尾的分录被删去或添上")]);
  expect(mingsuan("backup", "never.db", "--db", "bad.db")).toMatchObject({
    status: 2,
    said: expect.stringContaining("没有继续"),
  });
});

describe("is refused, with what to do:", () => {
  test.each<[string, string[], string]>([
    ["a ledger that is not there", ["ledger", "show", "--db", "nowhere.db"], "mingsuan init"],
    ["a file that is no ledger", ["ledger", "verify", "--db", "poem.db"], "不是明算的账本"],
    ["no backup file", ["backup"], "缺少参数“文件”"],
    ["an unknown part of ledger", ["ledger", "vrify"], "mingsuan ledger verify"],
    ["ledger and nothing else", ["ledger"], "用法"],
    ["a year that is none", ["ledger", "show", "--year", "next"], "四位年份"],
    ["a stage that is none", ["ledger", "show", "--stage", "三上"], "一上"],
  ])("%s", (_, args, words) => {
    expect(mingsuan(...args)).toMatchObject({ status: 2, said: expect.stringContaining(words) });
  });
});

test.each<[string | undefined, string | undefined, object]>([
  [undefined, undefined, { file: "mingsuan.db" }],
  [undefined, "postgres://host/town", { url: "postgres://host/town" }],
  ["a.db", "postgres://host/town", { file: "a.db" }],
  ["postgresql://host/town", undefined, { url: "postgresql://host/town" }],
  [undefined, "not an address", { url: "not an address" }],
])("--db %s and DATABASE_URL %s mean %o", (db, url, place) => {
  const environment = url === undefined ? {} : { DATABASE_URL: url };
  expect(placeFrom(db === undefined ? {} : { db }, environment)).toEqual(place);
});

test.each([
  [0n, "0.00"],
  [-5n, "-0.05"],
  [100n, "1.00"],
  [-123_456_789n, "-1,234,567.89"],
  [100_000_000_000n, "1,000,000,000.00"],
])("%s 分 are %s 元", (fen, printed) => {
  expect(yuan(fen)).toBe(printed);
});

test("stages go by their Chinese names and those of the model", () => {
  expect(["二上", "second-up", "三上"].map(stageOf)).toEqual(["second-up", "second-up", null]);
});
