/**
 * Every role asks for every action at every step, of its own budget and of another's, each request right in everything but perhaps in who
 * asks: what is accepted is exactly the list below, and the oracle, which knows neither tables nor code, says the same.
 */
import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { ACTIONS, type Action, type Person, type Request, STEPS, type Step } from "./model.ts";
import { ROLES } from "./permissions/permissions.ts";
import { Oracle } from "./testing/oracle.ts";
import { type Asked, at, type Town } from "./testing/town.ts";
import { contextAt, DAY, LINE_INFOS, PEOPLE, UNITS, YEAR } from "./testing/world.ts";

/** By step: action and role, of what is one's own. What is not here is refused; of others', all but what finance-head may. */
const ACCEPTED = `
first-up.unit: edit preparer, submit unit-head
first-up.department: approve department-finance, return department-finance, return department-head, cut department-finance
first-up.joined: submit department-head, return department-finance, return department-head
first-up.finance: approve finance-reviewer, return finance-reviewer, cut finance-reviewer
first-down.finance: set-ceiling finance-reviewer, issue finance-head
second-up.unit: edit preparer, submit unit-head, set-ceiling finance-reviewer, issue finance-head
second-up.department: approve department-finance, return department-finance, return department-head, cut department-finance, \
  set-ceiling finance-reviewer, issue finance-head
second-up.joined: submit department-head, return department-finance, return department-head, set-ceiling finance-reviewer, \
  issue finance-head
second-up.finance: approve finance-reviewer, return finance-reviewer, cut finance-reviewer, set-ceiling finance-reviewer, \
  issue finance-head
second-down.finance: approve finance-head, cut finance-reviewer
second-down.department: approve department-head, publish publisher
in-year: publish publisher, propose preparer, propose department-finance, propose finance-reviewer, settle department-head, \
  settle finance-head, pay preparer, correct preparer
`;

/** What is open at every step. */
const ALWAYS = [
  ...["preparer", "unit-head", "department-finance", "department-head", "finance-reviewer", "finance-head"].map(
    (role) => `comment ${role}`,
  ),
  ...["freeze", "thaw", "schedule"].map((action) => `${action} finance-head`),
];

const accepted = new Map(
  ACCEPTED.trim()
    .split("\n")
    .map((line) => line.split(": "))
    .map(([step = "", cells = ""]) => [step, [...cells.split(/, +/), ...ALWAYS].sort()]),
);

const asRole = (role: Person["posts"][number]["role"], where: "own" | "other"): Person => {
  const posts = [{ role, units: [where === "own" ? "u1" : "u9"], departments: [where === "own" ? "d1" : "d9"] }];
  return { id: `${role}-${where}`, name: role, posts };
};
const STRANGERS = ROLES.flatMap((role) => [asRole(role, "own"), asRole(role, "other")]);
const EVERYBODY = [...PEOPLE, ...STRANGERS];

const isSecondUp = (step: Step): boolean => step.startsWith("second-up.");

/** A town at a step in which an action is possible, if it ever is there. */
function townFor(step: Step, action: Action): Town {
  const town = at(step);
  if (step === "second-up.unit") {
    const cells = [town.cell("u1.project-a", 250n), town.cell("u1.in-gpb", 1_050n)];
    town.must({ action: "edit", actor: "prep1", unit: "u1", cells });
  }
  if (action === "issue" && isSecondUp(step)) town.must(ceiling(240n, 1));
  if (action === "thaw") town.must({ action: "freeze", actor: "chief", stage: "execution" });
  if (action === "settle" && step === "in-year") town.must({ ...propose("prep1"), id: "app" });
  if (action === "correct" && step === "in-year") town.must(pay(town, "prep1", "pay", 10n));
  return town;
}

const ceiling = (amountFen: bigint, expected: number, actor = "reviewer"): Asked => {
  return { action: "set-ceiling", actor, cells: [{ unit: "u1", fund: "gpb", kind: "project", amountFen, expected }] };
};
const propose = (actor: string): Asked => {
  const moves = [
    { line: "u1.public-a", amountFen: -5n },
    { line: "u1.public-b", amountFen: 5n },
  ];
  return { action: "propose", actor, unit: "u1", kind: "reallocation", moves };
};
const pay = (town: Town, actor: string, action: string, amountFen: bigint): Asked => {
  const { expected } = town.cell("u1.public-a", 0n);
  return { action, actor, unit: "u1", line: "u1.public-a", amountFen, expected };
};
const remarks = [{ unit: "u1", text: "请核对" }];

/** The requests by which an action can be asked for: of the unit, of the department. */
function requestsFor(town: Town, step: Step, action: Action, actor: string): Asked[] {
  const { state } = town;
  const of = (unit: string | null) => {
    const expected = unit === null ? state.version : state.units.get(unit)?.version;
    return { action, actor, unit, expected, on: "2025-02-20", remarks };
  };
  const cells = [town.cell("u1.own", 40n), town.cell("u1.in-own", 40n)];
  switch (action) {
    case "edit":
    case "cut":
      return [{ action, actor, unit: "u1", cells }];
    case "submit":
    case "approve":
    case "return":
    case "issue":
      return [of("u1"), of(null)];
    case "set-ceiling":
      return [ceiling(230n, isSecondUp(step) ? 1 : 0, actor)];
    case "comment":
      return [{ action, actor, unit: "u1", remarks }];
    case "freeze":
      return [{ action, actor, stage: "first-up" }];
    case "thaw":
      return [{ action, actor, stage: "execution" }];
    case "schedule":
      return [{ action, actor, dates: [{ key: "ceilings", on: "2024-10-20", final: false, was: null }] }];
    case "publish":
      return [
        { action, actor, unit: "u1", on: DAY },
        { action, actor, unit: null, on: DAY },
      ];
    case "propose":
      return [propose(actor)];
    case "settle":
      return [{ action, actor, application: "app", verdict: "approve" }];
    case "pay":
      return [pay(town, actor, action, 5n)];
    case "correct":
      return [pay(town, actor, action, -5n)];
    case "read":
      return [];
  }
}

function oracleOf(town: Town): Oracle {
  const ids = UNITS.map(({ id }) => id);
  const oracle = new Oracle(ids, LINE_INFOS, EVERYBODY, DAY);
  for (const request of town.done) oracle.note(request);
  return oracle;
}

const context = { ...contextAt(), person: (id: string) => EVERYBODY.find((each) => each.id === id) ?? null };

/** Whether one of the requests is accepted; the oracle has to say the same of each. */
function isAccepted(town: Town, oracle: Oracle, asked: readonly Asked[]): boolean {
  return asked
    .map((each) => {
      const request = { id: "asked", year: YEAR, department: "d1", reason: "测试", ...each } as unknown as Request;
      const { outcome } = decide(town.state, request, context);
      const verdict = oracle.verdict(request) === null ? "accepted" : "refused";
      expect({ request, outcome }).toEqual({ request, outcome: verdict });
      return outcome === "accepted";
    })
    .includes(true);
}

test.each(STEPS)("at %s", (step) => {
  const towns = new Map<string, { town: Town; oracle: Oracle }>();
  const there = (action: Action) => {
    const key = ["issue", "thaw", "settle", "correct"].includes(action) ? action : "";
    const known = towns.get(key);
    if (known !== undefined) return known;
    const town = townFor(step, action);
    const made = { town, oracle: oracleOf(town) };
    towns.set(key, made);
    return made;
  };
  const may = (where: "own" | "other") =>
    ACTIONS.flatMap((action) => {
      const { town, oracle } = there(action);
      const asked = (role: string) => requestsFor(town, step, action, `${role}-${where}`);
      return ROLES.filter((role) => isAccepted(town, oracle, asked(role))).map((role) => `${action} ${role}`);
    }).sort();
  const own = accepted.get(step);
  expect(may("own")).toEqual(own);
  expect(may("other")).toEqual(own?.filter((cell) => cell.endsWith("finance-head")));
});
