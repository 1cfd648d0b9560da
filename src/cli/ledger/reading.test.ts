/** Who may look at what, through every command that shows figures of a ledger: each role, its own and another's. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../ledger/model.ts";
import { appendEntries, isRefusal, type LedgerTransaction, openLedger } from "../../ledger/storage/index.ts";
import { addBase, buildTown, draft, YEAR } from "../../ledger/storage/testing/town.ts";
import { overheard } from "../testing/overheard.ts";
import { budgetFromLedger } from "./budget.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-reading-"));
const DB = join(folder, "town.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mingsuan = (...args: string[]) => overheard(args);

/** Where each role is: in unit d1u1, in department d1, or everywhere. */
const PLACES: Readonly<Record<Role, { readonly department: string; readonly unit: string }>> = {
  preparer: { department: "", unit: "d1u1" },
  "unit-head": { department: "", unit: "d1u1" },
  "department-finance": { department: "d1", unit: "" },
  "department-head": { department: "d1", unit: "" },
  publisher: { department: "d1", unit: "" },
  "finance-reviewer": { department: "d1", unit: "" },
  "finance-head": { department: "", unit: "" },
  auditor: { department: "", unit: "" },
  administrator: { department: "", unit: "" },
};
const ROLES = Object.keys(PLACES) as Role[];

async function fill(tx: LedgerTransaction): Promise<void> {
  await buildTown(tx, 2, 2);
  const lines = ["d1u1a", "d1u2a", "d2u1a"];
  await appendEntries(
    tx,
    lines.map((line, index) => draft(line, BigInt(100_000 * (index + 1)))),
  );
  // An id counts before a login that is the same.
  await addBase(tx, "users", { id: "a-namesake", login: "auditor", name: "", active: 1n, password_hash: null });
  for (const role of ROLES) {
    await addBase(tx, "users", { id: role, login: `${role}@gov`, name: role, active: 1n, password_hash: null });
    await addBase(tx, "role_assignments", { user_id: role, role, ...PLACES[role] });
  }
  await addBase(tx, "users", { id: "gone", login: "gone", name: "gone", active: 0n, password_hash: null });
  await addBase(tx, "role_assignments", { user_id: "gone", role: "auditor", department: "", unit: "" });
}

beforeAll(async () => {
  expect((await mingsuan("init", "--db", DB)).status).toBe(0);
  const ledger = await openLedger({ file: DB });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await ledger.transaction(fill);
  await ledger.close();
});

const of = ["--year", `${YEAR}`, "--stage", "一上"];
const FEW: readonly Role[] = ["preparer", "finance-reviewer", "auditor", "administrator"];
/** The commands that show figures, of a place. */
const COMMANDS: Readonly<Record<string, (place: string[]) => string[]>> = {
  show: (place) => ["ledger", "show", "--db", DB, ...of, ...place],
  explain: (place) => ["ledger", "explain", "--db", DB, ...of, ...place],
  export: (place) => ["export", "--db", DB, ...of, ...place, "--out", join(folder, "out.xlsx"), "--overwrite"],
};

/** Places, and who may look at them. */
const EVERYWHERE: readonly Role[] = ["finance-head", "auditor"];
const OF_D1: readonly Role[] = ["department-finance", "department-head", "publisher", "finance-reviewer"];
const SEEN: readonly (readonly [string, string[], readonly Role[]])[] = [
  ["the own unit", ["--unit", "101001"], ["preparer", "unit-head", ...OF_D1, ...EVERYWHERE]],
  ["another unit of the department", ["--unit", "101002"], [...OF_D1, ...EVERYWHERE]],
  ["the department", ["--department", "101"], [...OF_D1, ...EVERYWHERE]],
  ["another department", ["--department", "102"], EVERYWHERE],
  ["a unit of another department", ["--unit", "102001"], EVERYWHERE],
];

test.each(Object.keys(COMMANDS))("%s: role × place", async (name) => {
  const roles = ["show", "explain"].includes(name) ? ROLES : FEW;
  for (const [what, place, readers] of SEEN) {
    for (const role of roles) {
      const { said } = await mingsuan(...(COMMANDS[name]?.(place) ?? []), "--as", role);
      expect({ what, role, seen: !said.includes("无权查看") }).toEqual({ what, role, seen: readers.includes(role) });
      if (!readers.includes(role)) expect(said).not.toMatch(/[1-9],?000\.00/);
    }
  }
});

test("compose, write and publish, which take their budgets from one place", async () => {
  for (const [what, [option = "", code = ""], readers] of SEEN) {
    for (const as of ROLES) {
      const place = option === "--unit" ? { unit: code } : { department: code };
      const found = await budgetFromLedger(DB, { ...place, year: YEAR, stage: "first-up", as });
      const said = "problems" in found ? found.problems.join() : "";
      expect({ what, as, seen: !said.includes("无权查看") }).toEqual({ what, as, seen: readers.includes(as) });
    }
  }
});

test("who asks for all sees what they may: a unit its own, the auditor everything", async () => {
  const show = async (as: string) =>
    (await mingsuan("ledger", "show", "--db", DB, ...of, "--by", "unit", "--as", as)).said;
  expect(await show("preparer@gov")).toMatch(/101001[^\n]*1,000\.00\n合计 +1,000\.00/);
  expect(await show("finance-reviewer")).toMatch(/合计 +3,000\.00/);
  expect(await show("auditor")).toMatch(/合计 +6,000\.00/);
  expect(await show("administrator")).toBe("administrator无权查看预算金额（系统管理员不看金额）\n");
  expect(await show("gone")).toContain("无权查看");
  expect(await show("nobody")).toContain("没有登记人员 nobody");
  const line = (as: string) =>
    mingsuan("ledger", "explain", "--db", DB, "--line", "d1u2a", "--stage", "一上", "--as", as);
  expect((await line("preparer")).said).toContain("共 0 行");
  expect((await line("department-head")).said).toContain("共 1 行，合计 2,000.00 元");
});

test("where budgets stand is no figure: the administrator sees it all, others their department", async () => {
  const status = async (as: string) =>
    (await mingsuan("ledger", "status", "--db", DB, "--year", `${YEAR}`, "--as", as)).said;
  for (const role of ROLES) {
    const said = await status(role);
    const all = [...EVERYWHERE, "administrator"].includes(role);
    expect({ role, one: said.includes("第1局，"), other: said.includes("第2局，") }).toEqual({
      role,
      one: true,
      other: all,
    });
  }
  expect(await status("gone")).toContain("没有可以查看的部门");
});

test("what is no ledger has one budget and knows no persons: options that choose are refused, not passed over", async () => {
  const folderOfBudget = "examples/zhuzhou-gov-office-2024";
  expect(await mingsuan("compose", folderOfBudget, "--as", "auditor")).toMatchObject({
    status: 2,
    said: expect.stringContaining("--as 只用于账本"),
  });
  expect(await mingsuan("compose", folderOfBudget, "--unit", "101002", "--stage", "一上")).toMatchObject({
    status: 2,
    said: expect.stringContaining("--unit、--stage 只用于账本"),
  });
  const document = "examples/2025-budget-with-tables.html";
  expect(
    await mingsuan("write", document, "--to", "json", "--out", join(folder, "out"), "--as", "auditor"),
  ).toMatchObject({ status: 2, said: expect.stringContaining("--as 只用于账本") });
});
