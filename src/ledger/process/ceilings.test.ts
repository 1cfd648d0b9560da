/** Ceilings that are issued again: they wait for another's hand, replace the old by entries, and send back who is above them. */
import { expect, test } from "vitest";
import type { Decision } from "./model.ts";
import { amountAt, ceilingId } from "./state.ts";
import { type Asked, at, type Town } from "./testing/town.ts";
import { YEAR } from "./testing/world.ts";

const codeOf = (decision: Decision): string =>
  decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
const PROJECT = ceilingId(YEAR, "u1", "gpb", "project");
const inForce = ({ state }: Town): bigint => amountAt(state.lines.get(PROJECT) as never, "first-down");
const set = (amountFen: bigint, expected: number, actor = "reviewer", reason = "财力减少") => {
  const cells = [{ unit: "u1", fund: "gpb", kind: "project", amountFen, expected }];
  return { action: "set-ceiling", actor, cells, reason };
};
/** First one request is done, then another is asked. */
const after = (first: Asked, then: (town: Town) => Asked) => (town: Town) => {
  town.must(first);
  return town.ask(then(town));
};
const issue = ({ state }: Town, actor = "chief") => ({ action: "issue", actor, unit: null, expected: state.version });

test("lowered: in force only when issued; the unit above goes back with the reason, the other stays, nothing is deleted", () => {
  const town = at("second-up.finance");
  town.must(set(200n, 1));
  expect([inForce(town), town.state.units.get("u1")?.step]).toEqual([250n, "second-up.finance"]);
  expect(codeOf(town.ask({ action: "approve", actor: "reviewer", unit: null, expected: town.state.version }))).toBe(
    "pending",
  );
  const decision = town.ask(issue(town));
  expect(decision).toMatchObject({
    outcome: "accepted",
    change: {
      entries: [{ stage: "first-down", kind: "ceiling", line: PROJECT, amountFen: -50n, reason: "财力减少" }],
      record: {
        detail: { back: ["u1"], remarks: [{ unit: "u1", text: expect.stringContaining("超0.50元；请压减") }] },
      },
    },
  });
  expect(inForce(town)).toBe(200n);
  expect([...town.state.units.values()].map(({ step }) => step)).toEqual(["second-up.unit", "second-up.finance"]);
  expect(
    codeOf(town.ask({ action: "submit", actor: "head1", unit: "u1", expected: town.state.units.get("u1")?.version })),
  ).toBe("over-ceiling");
  const cells = [town.cell("u1.project-a", 200n), town.cell("u1.in-gpb", 1_000n)];
  town.must({ action: "edit", actor: "prep1", unit: "u1", cells });
  town.unit("u1", "submit", "head1");
  town.unit("u1", "approve", "finance");
  town.whole("submit", "boss");
  town.whole("approve", "reviewer");
});

test("raised: nobody goes back", () => {
  const town = at("second-up.department");
  town.must(set(300n, 1));
  town.must(issue(town));
  expect(inForce(town)).toBe(300n);
  expect(town.state.units.get("u1")?.step).toBe("second-up.department");
});

test.each<[string, (town: Town) => Decision, string]>([
  ["without a reason", (town) => town.ask(set(200n, 1, "reviewer", " ")), "bad-request"],
  ["by a reviewer from elsewhere", (town) => town.ask(set(200n, 1, "reviewer-elsewhere")), "forbidden"],
  ["by the department", (town) => town.ask(set(200n, 1, "finance")), "forbidden"],
  ["the same as in force", (town) => town.ask(set(250n, 1)), "nothing"],
  ["over another's head", after(set(200n, 1), () => set(210n, 1, "bureau-all")), "conflict"],
  ["less than nothing", (town) => town.ask(set(-1n, 1)), "negative"],
  ["nothing waits", (town) => town.ask(issue(town)), "nothing"],
  ["by who set it", after(set(200n, 1, "bureau-all"), (town) => issue(town, "bureau-all")), "own-work"],
  ["by the reviewer", after(set(200n, 1), (town) => issue(town, "reviewer")), "forbidden"],
  [
    "a frozen stage",
    (town) => {
      town.must(set(200n, 1));
      town.must({ action: "freeze", actor: "chief", stage: "first-down" });
      return town.ask(issue(town));
    },
    "frozen",
  ],
])("refused: %s", (_name, asked, code) => {
  const town = at("second-up.joined");
  const decision = asked(town);
  expect(codeOf(decision)).toBe(code);
  if (decision.outcome === "refused") expect(decision.refusal.message).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(inForce(town)).toBe(250n);
});

test("set back to what is in force, it waits no more", () => {
  const town = at("second-up.finance");
  town.must(set(200n, 1));
  town.must(set(250n, 2));
  town.whole("approve", "reviewer");
});

test.each(["second-down.finance", "in-year", "first-up.finance"] as const)("not at %s", (step) => {
  expect(codeOf(at(step).ask(set(200n, 1)))).toBe("wrong-step");
});
