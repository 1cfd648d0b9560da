/** Base data: nothing that another wrote is overwritten, and all of it comes back in a budget. */
import { describe, expect, test } from "vitest";
import type { Budget } from "../model.ts";
import { appendEntries, type BaseRow, findBase, loadBudget, removeBase, saveBase } from "./index.ts";
import { onEveryDatabase } from "./testing/databases.ts";
import { addBase, buildTown, draft, lineRow, YEAR } from "./testing/town.ts";

const staff = (onPayroll: bigint): BaseRow<"staff"> => ({
  unit: "d1u1",
  year: BigInt(YEAR),
  established: 40n,
  on_payroll: onPayroll,
  on_duty: null,
  lixiu: 0n,
  retired: 12n,
});

onEveryDatabase((database) => {
  const town = async () => {
    const ledger = await database.ledger();
    await ledger.transaction((tx) => buildTown(tx));
    return ledger;
  };

  describe("a row", () => {
    test("has version 1 when new, and one more with every change", async () => {
      const { transaction, db } = await town();
      expect(await transaction((tx) => saveBase(tx, "staff", staff(38n), 0))).toEqual({ saved: true, version: 1 });
      expect(await transaction((tx) => saveBase(tx, "staff", staff(39n), 1))).toEqual({ saved: true, version: 2 });
      expect(await findBase(db, "staff", { unit: "d1u1", year: BigInt(YEAR) })).toEqual({ ...staff(39n), version: 2n });
    });

    test.each<[string, number]>([
      ["changed by another since it was seen", 1],
      ["already made by another", 0],
    ])("%s is not overwritten: both values come back", async (_, expectedVersion) => {
      const { transaction, db } = await town();
      await transaction((tx) => saveBase(tx, "staff", staff(38n), 0));
      await transaction((tx) => saveBase(tx, "staff", staff(39n), 1));
      const second = await transaction((tx) => saveBase(tx, "staff", staff(99n), expectedVersion));
      expect(second).toEqual({ saved: false, mine: staff(99n), theirs: { ...staff(39n), version: 2n } });
      expect(await findBase(db, "staff", staff(0n))).toMatchObject({ on_payroll: 39n });
    });

    test("that another took away is a conflict with nothing", async () => {
      const { transaction } = await town();
      await transaction((tx) => saveBase(tx, "staff", staff(38n), 0));
      expect(await transaction((tx) => removeBase(tx, "staff", staff(38n), 7))).toBe(false);
      expect(await transaction((tx) => removeBase(tx, "staff", staff(38n), 1))).toBe(true);
      const late = await transaction((tx) => saveBase(tx, "staff", staff(39n), 1));
      expect(late).toEqual({ saved: false, mine: staff(39n), theirs: null });
    });

    test("of two who change it at once is one's, and the other is told", async () => {
      const { transaction } = await town();
      await transaction((tx) => saveBase(tx, "staff", staff(38n), 0));
      const both = [50n, 60n].map((heads) => transaction((tx) => saveBase(tx, "staff", staff(heads), 1)));
      const results = await Promise.all(both);
      expect(results.map(({ saved }) => saved).sort()).toEqual([false, true]);
    });

    test.each<[string, () => Promise<unknown>]>([
      ["of a unit that is not there", async () => addTo("staff", { ...staff(1n), unit: "nobody" })],
      ["of a kind that is not in the list", async () => addTo("lines", lineRow("l9", "d1u1", { side: "gift" }))],
      ["with fewer than no heads", async () => addTo("staff", staff(-1n))],
    ])("%s is refused by the database", async (_, write) => {
      await expect(write()).rejects.toThrow();
    });
    let shared: ReturnType<typeof town> | null = null;
    async function addTo<Kind extends "staff" | "lines">(kind: Kind, row: BaseRow<Kind>) {
      shared ??= town();
      const { transaction } = await shared;
      return transaction((tx) => saveBase(tx, kind, row, 0));
    }

    test("of a line keeps its classes once it has entries, and may change the rest", async () => {
      const { transaction } = await town();
      const other = lineRow("d1u1a", "d1u1", { function_code: "2010399" });
      expect(await transaction((tx) => saveBase(tx, "lines", other, 1))).toMatchObject({ saved: true });
      await transaction((tx) => appendEntries(tx, [draft("d1u1a", 1n)]));
      await expect(transaction((tx) => saveBase(tx, "lines", lineRow("d1u1a", "d1u1"), 2))).rejects.toThrow("classes");
      const used = { ...other, uses: "meetings" };
      expect(await transaction((tx) => saveBase(tx, "lines", used, 2))).toMatchObject({ saved: true });
      await expect(transaction((tx) => removeBase(tx, "lines", { id: "d1u1a" }, 3))).rejects.toThrow();
    });
  });

  test("a budget has all that was put into the ledger for its department and year", async () => {
    const ledger = await town();
    await ledger.transaction(fill);
    const query = { department: "d1", year: YEAR, stage: "first-up" } as const;
    expect(await ledger.snapshot((tx) => loadBudget(tx, query))).toEqual(FILLED);
    const unit = await loadBudget(ledger.db, { ...query, unit: "d1u1" });
    expect(unit).toMatchObject({ scope: "unit", organisation: "第1局1处", profile: "hunan", duties: [], texts: [] });
    expect(unit?.lines).toEqual(FILLED.lines);
    expect(await loadBudget(ledger.db, { ...query, stage: "execution" })).toMatchObject({ lines: [], revenue: [] });
    expect(await loadBudget(ledger.db, { ...query, department: "nobody" })).toBeNull();
    expect(await loadBudget(ledger.db, { ...query, unit: "nobody" })).toBeNull();
  });
});

/** Fills the town's one department with something of every kind, and with some of other years and of a unit, which stay out. */
async function fill(tx: Parameters<typeof buildTown>[0]): Promise<void> {
  const year = BigInt(YEAR);
  const of = { department: "d1", unit: "", year };
  await addBase(tx, "staff", staff(38n));
  await addBase(tx, "staff", { ...staff(30n), year: year - 1n });
  await addBase(tx, "vehicles", { unit: "d1u1", year, kind: "机要通信用车", owned: 2n, to_buy: 1n });
  await addBase(tx, "equipment", { unit: "d1u1", year, kind: "general", from_fen: 50_000_000n, owned: 3n, to_buy: 0n });
  await addBase(tx, "duties", { id: "y2", ...of, position: 2n, text: "二" });
  await addBase(tx, "duties", { id: "y1", ...of, position: 1n, text: "一" });
  await addBase(tx, "offices", { ...of, name: "办公室", position: 1n, kind: "division" });
  const words = { purpose: "办会", basis: "文件", goal: "办好" };
  const project = { id: "p", unit: "d1u1", name: "会议", class: "specific", nature: "once", published: 1n, ...words };
  await addBase(tx, "projects", { ...project, first_year: year, last_year: year });
  await addBase(tx, "projects", { ...project, id: "old", first_year: year - 2n, last_year: year - 1n });
  await addBase(tx, "project_duties", { project: "p", duty: "y2" });
  const target = { kind: "quantity", name: "次数", direction: "at-least", value: "3", measure: "次" };
  await addBase(tx, "targets", { project: "p", year, position: 1n, ...target });
  await addBase(tx, "lines", lineRow("m", "d1u1", { economic_code: "", project: "p", uses: "meetings running-costs" }));
  await addBase(
    tx,
    "lines",
    lineRow("r", "d1u1", { side: "revenue", function_code: "", economic_code: "", carried: 1n }),
  );
  await addBase(tx, "procurement", {
    ...{ id: "c", unit: "d1u1", year, line: "m", kind: "goods", name: "椅子", quantity: "10 把", unit_price_fen: 100n },
    ...{ amount_fen: 1_000n, reserved_medium_fen: 500n, reserved_micro_fen: 100n },
  });
  const event = { kind: "meeting", name: "年会", times: 1n, people: 80n, per_head_fen: null, amount_fen: 9n };
  await addBase(tx, "events", { id: "e", unit: "d1u1", year, line: "m", ...event });
  await addBase(tx, "texts", { ...of, section: "overview", text: "概况" });
  await addBase(tx, "texts", { ...of, year: year - 1n, section: "overview", text: "旧" });
  await addBase(tx, "reasons", { ...of, concept: "meetings", fund: "gpb", text: "会少了" });
  const amount = { function_code: "", economic_code: "", amount_fen: 77n };
  await addBase(tx, "previous_amounts", { ...of, concept: "meetings", fund: "", ...amount });
  await appendEntries(tx, [draft("m", 9n), draft("r", 5n), draft("m", 1n)]);
}

const FILLED: Budget = {
  year: YEAR,
  profile: "hunan",
  scope: "department",
  organisation: "第1局",
  level: "市",
  units: [
    {
      id: "d1u1",
      code: "101001",
      name: "第1局1处",
      kind: "administrative",
      proper: true,
      budgeted: true,
      staff: { established: 40, onPayroll: 38, onDuty: null, lixiu: 0, retired: 12 },
      vehicles: [{ kind: "机要通信用车", owned: 2, toBuy: 1 }],
      equipment: [{ kind: "general", fromFen: 50_000_000n, owned: 3, toBuy: 0 }],
    },
  ],
  duties: [
    { id: "y1", text: "一" },
    { id: "y2", text: "二" },
  ],
  offices: [{ name: "办公室", kind: "division" }],
  projects: [
    {
      id: "p",
      name: "会议",
      class: "specific",
      nature: "once",
      unit: "d1u1",
      purpose: "办会",
      basis: "文件",
      firstYear: YEAR,
      lastYear: YEAR,
      duties: ["y2"],
      goal: "办好",
      targets: [{ kind: "quantity", name: "次数", direction: "at-least", value: "3", unit: "次" }],
      published: true,
    },
  ],
  lines: [
    {
      ...{ id: "m", unit: "d1u1", fund: "gpb", function: "2010301", economic: null, project: "p", amountFen: 10n },
      uses: ["meetings", "running-costs"],
    },
  ],
  revenue: [{ id: "r", unit: "d1u1", fund: "gpb", carried: true, amountFen: 5n }],
  procurement: [
    {
      ...{ id: "c", unit: "d1u1", line: "m", kind: "goods", name: "椅子", quantity: "10 把", unitPriceFen: 100n },
      ...{ amountFen: 1_000n, reservedMediumFen: 500n, reservedMicroFen: 100n },
    },
  ],
  events: [
    { kind: "meeting", unit: "d1u1", line: "m", name: "年会", times: 1, people: 80, perHeadFen: null, amountFen: 9n },
  ],
  previous: [{ concept: "meetings", amountFen: 77n }],
  reasons: [{ concept: "meetings", fund: "gpb", text: "会少了" }],
  texts: [{ section: "overview", text: "概况" }],
};
