/** The process from the command line: requests from a file, where budgets stand, and 定员定额. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, type LedgerTransaction, openLedger } from "../../ledger/storage/index.ts";
import { addBase, buildTown, YEAR } from "../../ledger/storage/testing/town.ts";
import { budgetFromSource } from "../budgetSource.ts";
import { errorsOf } from "./rulebook.ts";

const MAIN = join(process.cwd(), "dist", "cli", "main.js");
const folder = mkdtempSync(join(tmpdir(), "mingsuan-process-cli-"));

function mingsuan(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: "" };
  const options = { cwd: folder, env, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], options);
  return { status, said: stdout + stderr };
}

/** Does the requests, with what is the same for all. */
function act(...requests: object[]) {
  const base = { year: YEAR, department: "d1", unit: "d1u1", reason: "编报" };
  const text = JSON.stringify(requests.map((request) => ({ ...base, ...request })));
  writeFileSync(join(folder, "requests.json"), text);
  return mingsuan("ledger", "act", "requests.json");
}

async function fill(tx: LedgerTransaction): Promise<void> {
  await buildTown(tx);
  const staff = { established: 12n, on_payroll: 10n, on_duty: 10n, lixiu: 0n, retired: 3n };
  await addBase(tx, "staff", { unit: "d1u1", year: 2025n, ...staff });
  const people = [
    ["prep", "preparer", "", "d1u1"],
    ["head", "unit-head", "", "d1u1"],
    ["root", "administrator", "", ""],
    ["chief", "finance-head", "", ""],
  ] as const;
  for (const [id, role, department, unit] of people) {
    await addBase(tx, "users", { id, login: id, name: id, active: 1n, password_hash: null });
    await addBase(tx, "role_assignments", { user_id: id, role, department, unit });
  }
}

beforeAll(async () => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  expect(mingsuan("init").status).toBe(0);
  const ledger = await openLedger({ file: join(folder, "mingsuan.db") });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await ledger.transaction(fill);
  await ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const income = { id: "in", unit: "d1u1", side: "revenue", fund: "gpb", function: null, economic: null, project: null };
const earned = { ...income, carried: false, kind: null };
// Spent, and left over at the year's end: together what is earned.
const left = { ...earned, id: "left", side: "expenditure", uses: ["carryover.closing"] };
const lines = [earned, left];
const cells = [
  { line: "d1u1a", amountFen: "850000000", expected: 0 },
  { line: "left", amountFen: "50000000", expected: 0 },
  { line: "in", amountFen: "900000000", expected: 0 },
];

test("requests are done one by one; each says what became of it", () => {
  // The preparer writes the code of the unit, not its id.
  const coded = lines.map((line) => ({ ...line, unit: "101001" }));
  const edit = { id: "r1", action: "edit", actor: "prep", unit: "101001", cells, lines: coded };
  const submit = { id: "r3", action: "submit", actor: "head", expected: 1 };
  expect(act({ ...edit, id: "r0", actor: "root" }, edit, edit, submit)).toEqual({
    status: 1,
    said: expect.stringMatching(
      /^r0 {2}未办理：您的岗位无权.*\nr1 {2}已办理\nr1 {2}先前已办理，没有重复办理\nr3 {2}已办理\n/,
    ),
  });
  expect(mingsuan("ledger", "status", "--year", `${YEAR}`)).toEqual({
    status: 0,
    said: expect.stringContaining("第1局，1999 年预算，已办 2 件\n  第1局1处：一上：部门审核（第 2 版）\n"),
  });
  expect(mingsuan("ledger", "verify").status).toBe(0);
});

test("days that are due are set for all departments at once, told by status, and what comes late is marked", () => {
  const dates = [
    { key: "first-up-unit", on: `${YEAR - 1}-08-20`, final: false, was: null },
    { key: "first-up-department", on: `${YEAR - 1}-08-31`, final: true, was: null },
  ];
  const all = { id: "s1", action: "schedule", actor: "chief", department: "*", dates };
  expect(
    act({ ...all, actor: "head" }, all, {
      id: "s2",
      action: "freeze",
      actor: "chief",
      department: "*",
      stage: "first-up",
    }).said,
  ).toMatch(/^s1 {2}未办理：您的岗位无权.*\ns1 {2}已办理\ns2 {2}未办理：只有设定时限/);
  const { said } = mingsuan("ledger", "status", "--year", `${YEAR}`);
  expect(said).toContain(`单位报送一上（第1局1处）：逾期后已办，应于 ${YEAR - 1}-08-20 前，20`);
  expect(said).toMatch(/部门报送一上：已逾期，应于 1998-08-31 前，到期截止，逾期 \d+ 天（预算法 第三十一条）/);
});

test("a log that was tampered with does not verify", async () => {
  const ledger = await openLedger({ file: join(folder, "mingsuan.db") });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await expect(ledger.db.updateTable("process_log").set({ actor: "root" }).execute()).rejects.toThrow("append-only");
  await sql`drop trigger process_log_no_update`.execute(ledger.db);
  await ledger.db.updateTable("process_log").set({ actor: "root" }).where("sequence", "=", 2n).execute();
  await ledger.close();
  const said = expect.stringContaining("办理记录不能通过验证：部门 d1 1999 年第 2 件");
  expect(mingsuan("ledger", "verify")).toEqual({ status: 1, said });
});

test("a submission is checked as it would be published", async () => {
  const source = await budgetFromSource("examples/zhuzhou-gov-office-2024");
  if ("problems" in source) throw new Error(source.problems.join());
  const { budget } = source;
  expect(await errorsOf(budget)).toEqual([]);
  const [first, ...rest] = budget.revenue;
  if (first === undefined) throw new Error("no revenue");
  const revenue = [{ ...first, amountFen: first.amountFen + 10_000_000n }, ...rest];
  expect(await errorsOf({ ...budget, revenue })).not.toEqual([]);
});

test.each([
  ["no such file", "打不开 nowhere.json", () => mingsuan("ledger", "act", "nowhere.json")],
  [
    "no action of that name",
    "第 2 个请求：请求的“action”",
    () => act({ id: "a", action: "submit", actor: "head", expected: 0 }, { id: "b", action: "burn" }),
  ],
  [
    "a unit without staff",
    "没有单位 101001 1999 年的人员情况",
    () => mingsuan("ledger", "basic", "--year", "1999", "--unit", "101001", "--function", "2010301"),
  ],
])("is refused: %s", (_name, words, run) => {
  expect(run()).toMatchObject({ status: 2, said: expect.stringContaining(words) });
});

test("basic expenditure by staff and standards, with how it was computed", () => {
  const { status, said } = mingsuan("ledger", "basic", "--year", "2025", "--unit", "101001", "--function", "2010301");
  expect(status).toBe(0);
  expect(said).toMatch(/2010301 {2}30101 {2}580,000.00 元 {2}在职10人×58000元（示例标准/);
  expect(said).toMatch(/2080505 {2}30108 {2}183,680.00 元 {2}缴费基数1148000元×16%（国家规定的上限）/);
});
