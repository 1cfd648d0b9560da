/** Days that the bureau sets: what is due, what came late, what is closed, and what a return does to it. */
import { expect, test } from "vitest";
import type { Decision, DueCell } from "./model.ts";
import { at, type Town } from "./testing/town.ts";
import { clocksOf } from "./workflow/clocks.ts";

const codeOf = (decision: Decision): string =>
  decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
const due = (key: DueCell["key"], on: string, more: Partial<DueCell> = {}) => ({
  key,
  on,
  final: false,
  was: null,
  ...more,
});
const schedule = (...dates: object[]) => ({ action: "schedule", actor: "chief", dates });
const submit = ({ state }: Town, unit = "u1") => {
  return { action: "submit", actor: unit === "u1" ? "head1" : "head2", unit, expected: state.units.get(unit)?.version };
};
const back = ({ state }: Town) => {
  return { action: "return", actor: "finance", unit: "u1", expected: state.units.get("u1")?.version, remarks: [] };
};
const told = (town: Town, today: string) =>
  clocksOf(town.state, today).flatMap(({ key, unit, state, done, daysLeft }) =>
    key.startsWith("first-up") ? [[key, unit, state, done, daysLeft]] : [],
  );

test("in time, late with a mark, overdue: by unit and for the department", () => {
  const town = at("first-up.unit");
  town.must(schedule(due("first-up-unit", "2024-08-20"), due("first-up-department", "2024-08-31")));
  const early = town.ask(submit(town), "2024-08-20");
  expect(early).toMatchObject({ outcome: "accepted", change: { record: { detail: {} } } });
  expect(told(town, "2024-08-23")).toEqual([
    ["first-up-unit", "u1", "done", "2024-08-20", 0],
    ["first-up-unit", "u2", "overdue", null, -3],
    ["first-up-department", null, "running", null, 8],
  ]);
  const late = town.ask(submit(town, "u2"), "2024-08-25");
  expect(late).toMatchObject({ outcome: "accepted", change: { record: { detail: { late: 5 } } } });
  for (const unit of ["u1", "u2"]) town.unit(unit, "approve", "finance");
  const whole = { action: "submit", actor: "boss", unit: null, expected: town.state.version };
  expect(town.ask(whole, "2024-09-02")).toMatchObject({ change: { record: { detail: { late: 2 } } } });
  expect(told(town, "2024-09-03").map(([, unit, state]) => [unit, state])).toEqual([
    ["u1", "done"],
    ["u2", "late"],
    [null, "late"],
  ]);
});

test("a final day closes it, until the day is moved", () => {
  const town = at("first-up.unit");
  town.must(schedule(due("first-up-unit", "2024-08-20", { final: true })));
  const decision = town.ask(submit(town), "2024-08-21");
  expect(decision).toMatchObject({
    refusal: {
      code: "closed",
      message: "单位报送一上已于2024-08-20截止，今天已过1天，不再受理；确需报送请由财政负责人改期。",
    },
  });
  town.must({ ...schedule(due("first-up-unit", "2024-08-22", { final: true, was: "2024-08-20" })), reason: "延期" });
  expect(codeOf(town.ask(submit(town), "2024-08-21"))).toBe("accepted");
});

test("what comes back by the day has to come again by it; what comes back later was in time", () => {
  const town = at("first-up.unit");
  town.must(schedule(due("first-up-unit", "2024-08-20", { final: true })));
  town.ask(submit(town), "2024-08-10");
  town.ask(back(town), "2024-08-15");
  expect(told(town, "2024-08-21")[0]).toEqual(["first-up-unit", "u1", "overdue", null, -1]);
  expect(codeOf(town.ask(submit(town), "2024-08-21"))).toBe("closed");
  town.ask(submit(town), "2024-08-18");
  town.ask(back(town), "2024-08-25");
  expect(town.ask(submit(town), "2024-08-30")).toMatchObject({
    outcome: "accepted",
    change: { record: { detail: {} } },
  });
  expect(told(town, "2024-09-01")[0]).toEqual(["first-up-unit", "u1", "done", "2024-08-18", 2]);
});

test.each<[string, object, string]>([
  ["by the reviewer", { ...schedule(due("ceilings", "2024-10-31")), actor: "reviewer" }, "forbidden"],
  ["by the administrator", { ...schedule(due("ceilings", "2024-10-31")), actor: "admin" }, "forbidden"],
  ["no day", schedule(due("ceilings", "2024-02-30")), "date"],
  ["before the year before", schedule(due("ceilings", "2023-12-31")), "date"],
  ["the first day after the year", schedule(due("ceilings", "2026-01-01")), "date"],
  ["the bureau closed to itself", schedule(due("ceilings", "2024-10-31", { final: true })), "bad-request"],
  ["twice", schedule(due("ceilings", "2024-10-31"), due("ceilings", "2024-11-01")), "bad-request"],
  [
    "a day moved without a reason",
    { ...schedule(due("first-up-unit", "2024-08-21", { was: "2024-08-20" })), reason: "" },
    "bad-request",
  ],
  ["a day that another has moved", schedule(due("first-up-unit", "2024-08-21", { was: "2024-08-19" })), "conflict"],
  ["二上 before 一上", schedule(due("second-up-unit", "2024-08-19")), "date"],
  ["the same again", schedule(due("first-up-unit", "2024-08-20", { was: "2024-08-20" })), "nothing"],
  ["nothing", schedule(), "nothing"],
])("refused: %s", (_name, asked, code) => {
  const town = at("first-up.unit");
  town.must(schedule(due("first-up-unit", "2024-08-20")));
  const decision = town.ask(asked as never);
  expect(codeOf(decision)).toBe(code);
  if (decision.outcome === "refused") expect(decision.refusal.message).toMatch(/[\u4e00-\u9fff].*。$/);
});
