/** The fictional city: its data name real classes, its budgets are clean by every form, and the same city comes out each time. */
import { expect, test } from "vitest";
import { checkStatement } from "../../check/index.ts";
import { economicClass, FUNDS, functionClass } from "../../codes/index.ts";
import { statementFromDraft } from "../../read/draft/index.ts";
import { COMPOSED_PROFILES, composeDraft } from "../compose/index.ts";
import type { Budget } from "../model.ts";
import { loadState } from "../process/storage/load.ts";
import { requestDigest } from "../process/storage/process.ts";
import { loadBudget, rowsOf, verifyLedger } from "../storage/index.ts";
import { onEveryDatabase } from "../storage/testing/databases.ts";
import { commonProjects, ownMoney, ownSpending, spendingData } from "./data/spending.ts";
import { years } from "./data/words.ts";
import { buildCity, departmentYear, townOf, unitPart } from "./index.ts";
import { departmentKinds } from "./kinds.ts";
import { reasonsOf } from "./reasons.ts";
import type { DemoDepartment } from "./town.ts";

test("every class is one of the classification in all years, and of the fund that pays", () => {
  const functions = departmentKinds.flatMap((kind) => [
    ...[kind.function, kind.general].map((code) => [code, "gpb"] as const),
    ...kind.subordinates.map((each) => [each.function, "gpb"] as const),
    ...kind.projects.map((each) => [each.function, each.fund] as const),
  ]);
  const wrong = functions.filter(([code]) => years.some((year) => functionClass(code, year)?.level !== "项"));
  expect(wrong).toEqual([]);
  for (const [code, fund] of functions) {
    expect(FUNDS).toContain(fund);
    expect([code, functionClass(code, years[0] ?? 0)?.funds]).toEqual([code, expect.arrayContaining([fund])]);
  }
  const spent = [...Object.values(spendingData).flatMap(({ parts }) => parts), ...ownSpending];
  for (const [code] of spent) expect(economicClass(code)).toMatchObject({ system: "dept", level: "款" });
});

test("what the kinds refer to is there, and parts come to a hundred", () => {
  const sum = (parts: readonly (readonly [string, number])[]) => parts.reduce((all, [, part]) => all + part, 0);
  for (const { parts } of [...Object.values(spendingData), { parts: ownSpending }]) expect(sum(parts)).toBe(100);
  for (const [, letter] of commonProjects) expect(spendingData).toHaveProperty(letter);
  for (const { duties, divisions, projects, subordinates, name } of departmentKinds) {
    expect([name, subordinates.length, projects.length]).toEqual([name, 6, 4]);
    expect(Math.min(duties.length, divisions.length)).toBeGreaterThan(3);
    for (const { spending, duty, wan } of projects) {
      expect(spendingData).toHaveProperty(spending);
      expect([duties[duty], wan]).toEqual([expect.any(String), expect.any(Number)]);
    }
    for (const { own } of subordinates) expect(own === "-" || own in ownMoney).toBe(true);
  }
});

async function faultsOf(budget: Budget, before: Budget | null): Promise<string[]> {
  const given = { ...budget, reasons: reasonsOf(budget, before) };
  const { findings } = checkStatement(await statementFromDraft(composeDraft(given, before)));
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule, message }) => `${rule}: ${message}`);
}

/** Some kinds with one of their units: the forms take turns. All of them by all forms: `npm run bench -- city`. */
const cases = townOf(3)
  .departments.slice(0, departmentKinds.length)
  .map((department, index) => [department.name, index] as const)
  .filter((_, index) => index % 4 === 1);

test.each(cases)("%s has no error and no warning", async (_, index) => {
  const department = townOf(3).departments[index] as DemoDepartment;
  const profile = COMPOSED_PROFILES[index % COMPOSED_PROFILES.length] as string;
  const [before, budget] = years.slice(-2).map((year) => ({ ...departmentYear(department, year), profile })) as [
    Budget,
    Budget,
  ];
  expect(await faultsOf(budget, before)).toEqual([]);
  const unit = department.units[1 + (index % (department.units.length - 1))] as (typeof department.units)[number];
  expect(await faultsOf(unitPart(department, unit, budget), unitPart(department, unit, before))).toEqual([]);
});

onEveryDatabase((database) => {
  test("the ledger of one department verifies, stands where the process says, and compares its years", async () => {
    const ledger = await database.ledger();
    const told: number[] = [];
    const entries = await buildCity(ledger, townOf(1), requestDigest, ({ done }) => told.push(done));
    expect(told).toEqual([1, 2]);
    expect(await verifyLedger(ledger)).toMatchObject({ broken: null, differences: [], head: { sequence: entries } });
    const [department] = townOf(1).departments as [DemoDepartment];
    const { id } = department;
    const last = years.at(-1) as number;
    const budget = await loadBudget(ledger.db, { department: id, year: last, stage: "second-down" });
    const expected = departmentYear(department, last);
    const amounts = ({ lines, revenue }: Budget) =>
      [...lines, ...revenue].map(({ id: line, amountFen }) => `${line} ${amountFen}`).sort();
    expect(amounts(budget as Budget)).toEqual(amounts(expected));
    const state = (await loadState(ledger.db, ledger.facts, id, last, entries))?.state;
    expect([...(state?.units.values() ?? [])].map(({ step }) => step)).toEqual(expected.units.map(() => "in-year"));
    const roles = new Set((await rowsOf(ledger.db, "role_assignments", {}, ["user_id"])).map(({ role }) => role));
    expect(roles.size).toBe(9);
  });
});

test("the city of each scale has the organisations that it says, and no name or login twice", () => {
  const sizes = ([1, 2, 3] as const).map((scale) => {
    const { departments, years: span, users } = townOf(scale);
    const units = departments.flatMap((each) => each.units);
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    expect(new Set(users.map(({ login, department, unit }) => `${login} ${department} ${unit}`)).size).toBe(
      users.length,
    );
    return [departments.length, units.length, span.length];
  });
  expect(sizes).toEqual([
    [1, 6, 2],
    [60, 360, 2],
    [60, 400, 3],
  ]);
});
