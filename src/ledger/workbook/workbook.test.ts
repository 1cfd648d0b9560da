/** Excel in and out: what a ledger exports, read into an empty ledger, is exported again as the same bytes; and every fault is told. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workbookOf } from "../../cli/workbook/sheets.ts";
import { readCells } from "../../read/formats/cells.ts";
import { isRefusal } from "../../read/index.ts";
import type { Budget } from "../model.ts";
import { type Ledger, loadBudget, verifyLedger } from "../storage/index.ts";
import { onEveryDatabase } from "../storage/testing/databases.ts";
import { budgetArbitrary } from "../testing/budgets.ts";
import {
  budgetFromWorkbook,
  emptyTemplate,
  exportBudget,
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

async function bring(ledger: Ledger, placed: PlacedBudget): Promise<void> {
  const done = await importBudget(ledger, placed, ACT);
  if ("problems" in done) throw new Error(done.problems.join("\n"));
}

async function exported(ledger: Ledger, { budget }: PlacedBudget): Promise<{ bytes: Uint8Array; budget: Budget }> {
  const [department] = await ledger.db.selectFrom("departments").select("id").execute();
  const [unit] = await ledger.db.selectFrom("units").select("id").execute();
  const only = budget.scope === "unit" && unit !== undefined ? { unit: unit.id } : {};
  const query = { department: department?.id ?? "", ...only, year: budget.year, stage: "first-up" } as const;
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
  test("export → import into an empty ledger → export gives the same bytes, and the same budget", async () => {
    await fc.assert(
      fc.asyncProperty(budgets, async (budget) => {
        const one = await database.ledger();
        const placed = placedFromBudget(budget);
        await bring(one, placed);
        const first = await exported(one, placed);
        const other = await database.ledger();
        await bring(other, placedOf(await rawOf(first.bytes)));
        const second = await exported(other, placed);
        expect(second.budget).toEqual(first.budget);
        expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
        expect(sumOf(second.budget)).toBe(sumOf(budget));
        expect(await verifyLedger(other)).toMatchObject({ broken: null, differences: [] });
        // Told once more, it changes nothing.
        const again = await importBudget(other, placedOf(await rawOf(second.bytes)), ACT);
        expect(again).toMatchObject({ changes: [], entries: 0 });
      }),
      { numRuns: database.name === "SQLite" ? 8 : 2 },
    );
  });
});

const sumOf = ({ lines }: Budget): bigint => lines.reduce((sum, { amountFen }) => sum + amountFen, 0n);
void [describe, emptyTemplate, loadBudget];
