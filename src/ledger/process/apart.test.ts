/** Nobody signs for what they prepared: every step that submits, approves, issues or settles, asked by those who must not. */
import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import type { Person, Post, Request, Step } from "./model.ts";
import { at, type Town } from "./testing/town.ts";
import { contextAt, PEOPLE, YEAR } from "./testing/world.ts";
import { TRANSITIONS } from "./workflow/workflow.ts";

const ALL_POSTS: readonly Post[] = [
  { role: "preparer", units: ["u1", "u2"] },
  { role: "unit-head", units: ["u1", "u2"] },
  { role: "department-finance", departments: ["d1"] },
  { role: "department-head", departments: ["d1"] },
  { role: "finance-reviewer", departments: ["d1"] },
  { role: "finance-head" },
];

/** Asks with the actor holding every post there is, so that nothing but own work can stand against it. */
function askedBy(town: Town, actor: string, asked: Record<string, unknown>): string {
  const almighty: Person = { id: actor, name: actor, posts: ALL_POSTS };
  const { state } = town;
  const unit = asked.unit === undefined ? null : (asked.unit as string);
  const expected = unit === null ? state.version : state.units.get(unit)?.version;
  const base = {
    id: `own-${actor}`,
    actor,
    year: YEAR,
    department: "d1",
    reason: "测试",
    unit,
    expected,
    on: "2025-02-20",
  };
  const person = (id: string) => (id === actor ? almighty : (PEOPLE.find((each) => each.id === id) ?? null));
  const decision = decide(state, { ...base, ...asked } as unknown as Request, { ...contextAt(), person });
  return decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
}

const ofU1 = { unit: "u1" };

/** Step, what is asked, who must not although they may by post, and one who may. In the towns of these tests: prep1 edits, head1 and boss
 * submit, finance and reviewer approve, reviewer sets ceilings. */
test.each<[Step, string, object, readonly string[], string]>([
  ["first-up.unit", "submit", ofU1, ["prep1"], "head1"],
  ["first-up.department", "approve", ofU1, ["prep1", "head1"], "finance"],
  ["first-up.joined", "submit", {}, ["prep1", "prep2", "finance"], "boss"],
  ["first-up.finance", "approve", {}, ["prep1", "head1", "finance", "boss"], "reviewer"],
  ["first-down.finance", "issue", {}, ["reviewer"], "chief"],
  ["second-up.unit", "submit", ofU1, ["prep1"], "head1"],
  ["second-up.department", "approve", ofU1, ["prep1", "head1"], "finance"],
  ["second-up.joined", "submit", {}, ["prep1", "prep2", "finance"], "boss"],
  ["second-up.finance", "approve", {}, ["prep1", "head1", "finance", "boss"], "reviewer"],
  ["second-down.finance", "approve", {}, ["prep1", "head1", "finance", "boss", "reviewer"], "chief"],
  ["second-down.department", "approve", ofU1, ["prep1"], "boss"],
])("%s: %s", (step, action, place, own, other) => {
  const town = at(step);
  if (step === "first-down.finance") {
    const cells = [{ unit: "u1", fund: "gpb", kind: "project", amountFen: 9n, expected: 0 }];
    town.must({ action: "set-ceiling", actor: "reviewer", cells });
  }
  if (step === "second-up.unit") {
    const cells = ["u1", "u2"].flatMap((unit) => [
      town.cell(`${unit}.project-a`, 250n),
      town.cell(`${unit}.in-gpb`, 1_050n),
    ]);
    for (const [index, unit] of ["u1", "u2"].entries())
      town.must({ action: "edit", actor: `prep${index + 1}`, unit, cells: cells.slice(index * 2, index * 2 + 2) });
  }
  for (const actor of own)
    expect({ actor, told: askedBy(town, actor, { action, ...place }) }).toEqual({ actor, told: "own-work" });
  expect(askedBy(town, other, { action, ...place })).toBe("accepted");
});

test("every row that hands a budget on is in the list above, but for passing the approval on to units and returns", () => {
  const forward = TRANSITIONS.filter(({ next, action }) => next !== null && action !== "return");
  expect(forward.map(({ step, action, notBy }) => [step, action, notBy.length > 0])).toEqual(
    forward.map(({ step, action }) => [step, action, true]),
  );
  expect(forward).toHaveLength(11);
});

test("at 二下 who sets amounts anew does not approve them", () => {
  const town = at("second-down.finance");
  town.must({
    action: "cut",
    actor: "bureau-all",
    unit: "u1",
    cells: [town.cell("u1.project-a", 240n), town.cell("u1.in-gpb", 1_040n)],
  });
  expect(askedBy(town, "bureau-all", { action: "approve" })).toBe("own-work");
  expect(askedBy(town, "chief", { action: "approve" })).toBe("accepted");
});

test("who makes an application does not settle it", () => {
  const town = at("in-year");
  const moves = [
    { line: "u1.public-a", amountFen: -5n },
    { line: "u1.public-b", amountFen: 5n },
  ];
  town.must({ action: "propose", id: "app", actor: "department-all", unit: "u1", kind: "reallocation", moves });
  const settle = { action: "settle", application: "app", verdict: "approve" };
  expect(askedBy(town, "department-all", settle)).toBe("own-work");
  expect(askedBy(town, "boss", settle)).toBe("accepted");
});

test("who returned and cut a budget may still approve it: review is no preparing", () => {
  const town = at("first-up.department");
  town.must({
    action: "cut",
    actor: "finance",
    unit: "u1",
    cells: [town.cell("u1.own", 40n), town.cell("u1.in-own", 40n)],
  });
  expect(askedBy(town, "finance", { action: "approve", unit: "u1" })).toBe("accepted");
});
