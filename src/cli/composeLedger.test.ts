/** `mingsuan compose` from a ledger: the same statement as from a folder, last year's figures from the ledger, and what is told else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { composeDraft } from "../ledger/compose/index.ts";
import { budgetFromFolder } from "../ledger/folder/index.ts";
import type { Budget } from "../ledger/model.ts";
import { createLedger, isRefusal, type Place } from "../ledger/storage/index.ts";
import { onEveryDatabase } from "../ledger/storage/testing/databases.ts";
import { fileBudget } from "../ledger/storage/testing/filed.ts";
import { budgetFromSource } from "./budgetSource.ts";

const EXAMPLES = ["zhuzhou-gov-office-2024", "putuo-gov-office-2025"];

function exampleOf(name: string): Budget {
  const folder = join("examples", name);
  const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  const made = budgetFromFolder(new Map(files));
  if ("problems" in made) throw new Error(made.problems.join("\n"));
  return made.budget;
}

const pathOf = (place: Place): string => ("file" in place ? place.file : place.url);

onEveryDatabase((database) => {
  async function ledgerOf(budgets: Readonly<Record<string, Budget>>): Promise<string> {
    const place = await database.place();
    const facts = { id: "t", name: "某市", hashAlgorithm: "sha256", createdAt: "1999-01-01T00:00:00Z" } as const;
    const ledger = await createLedger(place, facts);
    if (isRefusal(ledger)) throw new Error(ledger.message);
    await ledger.transaction(async (tx) => {
      for (const [code, budget] of Object.entries(budgets)) await fileBudget(tx, code, budget);
    });
    await ledger.close();
    return pathOf(place);
  }

  test("folder → ledger → compose is folder → compose", async () => {
    const [zhuzhou, putuo] = EXAMPLES.map(exampleOf) as [Budget, Budget];
    const path = await ledgerOf({ "101": zhuzhou, "102": putuo });
    for (const [department, budget] of [
      ["101", zhuzhou],
      ["102", putuo],
    ] as const) {
      const loaded = await budgetFromSource(path, { department, year: budget.year });
      if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
      const codes = new Map(budget.units.map(({ code }) => [`${department}${code.slice(-3)}`, code]));
      const units = loaded.budget.units.map((unit) => ({ ...unit, code: codes.get(unit.code) ?? unit.code }));
      expect(composeDraft({ ...loaded.budget, units }, loaded.before)).toEqual(composeDraft(budget));
    }
  });

  test("what must be chosen, and what is not there, is told with what is", async () => {
    const budget = exampleOf("putuo-gov-office-2025");
    const path = await ledgerOf({ "102": budget });
    const problemOf = async (choice: Parameters<typeof budgetFromSource>[1]) => {
      const loaded = await budgetFromSource(path, choice);
      return "problems" in loaded ? loaded.problems.join() : "none";
    };
    expect(await problemOf({})).toContain("102 上海市普陀区人民政府办公室");
    expect(await problemOf({ department: "102" })).toContain(`--year 指定年度`);
    expect(await problemOf({ department: "7", year: budget.year })).toContain("没有部门 7");
    expect(await problemOf({ unit: "9", year: budget.year })).toContain("没有单位 9");
    expect(await problemOf({ department: "102", year: budget.year + 1 })).toContain(`没有 ${budget.year + 1} 年`);
    expect(await problemOf({ department: "102", year: budget.year, stage: "first-down" })).toContain("年一下的预算");
    expect(await problemOf({ unit: "102001", year: budget.year })).toBe("none");
  });
});
