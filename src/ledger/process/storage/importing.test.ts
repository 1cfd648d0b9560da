/** Workbooks that come in while people prepare the budget: an edit like any other, of all units or of none. */
import { expect, test } from "vitest";
import type { Budget } from "../../model.ts";
import { type Ledger, loadBudget, verifyLedger } from "../../storage/index.ts";
import { onEveryDatabase, type TestDatabase } from "../../storage/testing/databases.ts";
import { addBase } from "../../storage/testing/town.ts";
import { importBudget, type PlacedBudget } from "../../workbook/index.ts";
import type { Request } from "../model.ts";
import { buildWorld, processOf } from "../testing/database.ts";
import { YEAR } from "../testing/world.ts";
import { type ImportBy, importInProcess } from "./importing.ts";
import { readRecords, verifyLogs } from "./log.ts";
import type { Process } from "./process.ts";

interface World {
  readonly ledger: Ledger;
  readonly process: Process;
  /** Asks for something else, which must be accepted. */
  readonly must: (asked: object) => Promise<void>;
  readonly edit: (actor: string, unit: string, ...amounts: [string, bigint][]) => Promise<void>;
}

async function worldOn(database: TestDatabase): Promise<World> {
  const ledger = await database.ledger();
  await buildWorld(ledger);
  await ledger.transaction(async (tx) => {
    await addBase(tx, "users", { id: "both", login: "both", name: "both", active: 1n, password_hash: null });
    for (const unit of ["u1", "u2"])
      await addBase(tx, "role_assignments", { user_id: "both", role: "preparer", department: "", unit });
    const heads = { established: null, on_payroll: null, on_duty: null, lixiu: null, retired: null };
    for (const unit of ["u1", "u2"]) await addBase(tx, "staff", { unit, year: BigInt(YEAR), ...heads });
    await tx.updateTable("units").set({ proper: 1n }).where("id", "=", "u1").execute();
  });
  const process = processOf(ledger);
  let count = 0;
  const must = async (asked: object) => {
    count += 1;
    const request = { id: `t${count}`, year: YEAR, department: "d1", reason: "编报", ...asked } as Request;
    expect(await process.act(request)).toMatchObject({ outcome: "accepted" });
  };
  const edit = async (actor: string, unit: string, ...amounts: [string, bigint][]) => {
    const lines = (await process.state("d1", YEAR))?.lines;
    const cells = amounts.map(([line, amountFen]) => ({ line, amountFen, expected: lines?.get(line)?.version ?? 0 }));
    await must({ action: "edit", actor, unit, cells });
  };
  return { ledger, process, must, edit };
}

/** What a workbook of the department says: the ledger's budget with changes. */
async function workbook({ ledger }: World, change: (budget: Budget) => Partial<Budget>): Promise<PlacedBudget> {
  const budget = await loadBudget(ledger.db, { department: "d1", year: YEAR, stage: "second-up" });
  if (budget === null) throw new Error("no budget");
  const place = { department: { code: "d1", name: "第一局" }, region: { code: "439900", name: "某市" } };
  const told = new Set(["lines", "revenue", "texts", "units"]);
  return { budget: { ...budget, ...change(budget) }, place, told };
}

const line = (unit: string, amountFen: bigint, id = ""): Budget["lines"][number] => {
  return { id, unit, fund: "gpb", function: "2010301", economic: "30101", project: null, amountFen };
};
const income = (unit: string, amountFen: bigint): Budget["revenue"][number] => {
  return { id: `${unit}.in-gpb`, unit, fund: "gpb", carried: false, amountFen };
};
const by = (actor: string, more: Partial<ImportBy> = {}): ImportBy => ({
  id: "import",
  actor,
  reason: "导入表",
  ...more,
});
const amounts = (first: bigint, second: bigint) => () => ({
  lines: [line("u1", first, "u1.personnel"), line("u2", second, "u2.personnel")],
  revenue: [income("u1", first), income("u2", second)],
});

async function countsOf({ ledger }: World) {
  const count = async (table: "entries" | "lines" | "process_log" | "texts") =>
    (await ledger.db.selectFrom(table).selectAll().execute()).length;
  return [await count("entries"), await count("lines"), await count("process_log"), await count("texts")];
}

onEveryDatabase((database) => {
  test("all units in one transaction, with new lines and texts; told again, nothing is written", async () => {
    const world = await worldOn(database);
    const { ledger, process } = world;
    const book = await workbook(world, () => ({
      ...amounts(500n, 700n)(),
      lines: [line("u1", 500n, "u1.personnel"), { ...line("u2", 700n), economic: "30102" }],
      texts: [{ section: "overview", text: "我们自己的话" }],
    }));
    expect(await importInProcess(process, book, by("both"))).toMatchObject({ stage: "first-up", entries: 4 });
    const { records } = await readRecords(ledger.db, "d1", YEAR);
    const texts = [{ kind: "texts", added: 1, changed: 0, removed: 0 }];
    expect(records.map(({ unit, action, actor, detail }) => ({ unit, action, actor, detail }))).toEqual([
      { unit: "u1", action: "edit", actor: "both", detail: { content: texts } },
      { unit: "u2", action: "edit", actor: "both", detail: {} },
    ]);
    const again = await workbook(world, (budget) => budget);
    expect(await importInProcess(process, again, by("both", { id: "again" }))).toMatchObject({
      entries: 0,
      changes: [],
    });
    expect(await verifyLedger(ledger)).toMatchObject({ broken: null, differences: [] });
    expect(await verifyLogs(ledger.db, ledger.facts)).toEqual([]);
  });

  test("with one unit that may not be edited nothing of any is kept", async () => {
    const world = await worldOn(database);
    await world.edit("prep2", "u2", ["u2.own", 5n], ["u2.in-own", 5n]);
    await world.must({ action: "submit", actor: "head2", unit: "u2", expected: 1 });
    const before = await countsOf(world);
    const book = await workbook(world, (budget) => ({
      ...amounts(500n, 700n)(),
      texts: [...budget.texts, { section: "overview", text: "话" }],
    }));
    expect(await importInProcess(world.process, book, by("both"))).toEqual({
      problems: ["乙单位：乙单位现处于“一上：部门审核”，此环节不能“编辑”。"],
    });
    expect(await countsOf(world)).toEqual(before);
    expect((await world.process.state("d1", YEAR))?.version).toBe(2);
    // The state that the process keeps in memory has forgotten it, too.
    await world.edit("prep1", "u1", ["u1.own", 5n]);
  });

  test("who has no post in a unit that it changes is refused; units that it leaves alone do not matter", async () => {
    const world = await worldOn(database);
    await world.edit("prep1", "u1", ["u1.personnel", 500n], ["u1.in-gpb", 500n]);
    const only = await workbook(world, amounts(500n, 700n));
    expect(await importInProcess(world.process, only, by("prep1"))).toMatchObject({
      problems: [expect.stringContaining("无权")],
    });
    expect(await importInProcess(world.process, only, by("prep2"))).toMatchObject({ entries: 2 });
    const text = await workbook(world, () => ({ texts: [{ section: "overview", text: "部门的话" }] }));
    const told = { ...text, told: new Set(["texts"]) };
    expect(await importInProcess(world.process, told, by("prep2", { id: "b" }))).toMatchObject({
      problems: [expect.stringContaining("甲单位：")],
    });
    expect(await importInProcess(world.process, told, by("prep1", { id: "c" }))).toMatchObject({ entries: 0 });
  });

  test("what somebody has changed since the workbook was written is a conflict with both values", async () => {
    const world = await worldOn(database);
    await world.edit("prep1", "u1", ["u1.personnel", 500n], ["u1.in-gpb", 500n]);
    const book = await workbook(world, () => ({
      lines: [line("u1", 450n, "u1.personnel")],
      revenue: [income("u1", 450n)],
    }));
    await world.edit("small-unit", "u1", ["u1.personnel", 600n]);
    expect(await importInProcess(world.process, book, by("prep1", { seen: 2 }))).toEqual({
      problems: ["甲单位：预算行“u1.personnel”已被small-unit同志改为6.00元，您要写入的是4.50元；请核对后重新提交。"],
    });
    expect(await importInProcess(world.process, book, by("prep1", { seen: 3 }))).toMatchObject({ entries: 2 });
  });

  test("a dry run says the same and writes nothing", async () => {
    const world = await worldOn(database);
    const before = await countsOf(world);
    const book = await workbook(world, amounts(500n, 700n));
    expect(await importInProcess(world.process, book, by("both", { dryRun: true }))).toMatchObject({ entries: 4 });
    expect(await countsOf(world)).toEqual(before);
    expect(await importInProcess(world.process, book, by("both"))).toMatchObject({ entries: 4 });
  });

  test("the stage is that of the desk on which the budget lies; another is refused", async () => {
    const world = await worldOn(database);
    const book = await workbook(world, amounts(500n, 700n));
    expect(await importInProcess(world.process, book, by("both", { stage: "second-up" }))).toEqual({
      problems: ["甲单位现处于“一上：单位编报”，不能导入所指阶段的数"],
    });
  });

  test("units that the ledger does not know, and an import past the process, are refused", async () => {
    const world = await worldOn(database);
    const before = await countsOf(world);
    const book = await workbook(world, (budget) => ({
      units: budget.units.map((unit) => (unit.code === "u2" ? { ...unit, code: "u9", id: "u9" } : unit)),
      lines: [],
      revenue: [],
    }));
    expect(await importInProcess(world.process, book, by("both"))).toEqual({
      problems: [expect.stringContaining("u9 乙单位。部门和单位由系统管理员登记")],
    });
    const act = {
      stage: "first-up",
      actor: "prep1",
      at: "2025-03-01T02:00:00Z",
      reason: "",
      transaction: "t",
    } as const;
    const plain = await workbook(world, amounts(1n, 1n));
    expect(await importBudget(world.ledger, plain, act)).toMatchObject({ problems: [expect.stringContaining("--by")] });
    expect(await countsOf(world)).toEqual(before);
  });
});
