/** Decisions in cases: a budget is taken to a step, somebody asks for something, and the answer names the reason. */
import { expect, test } from "vitest";
import type { Decision, Step } from "./model.ts";
import { amountAt, type DepartmentState } from "./state.ts";
import { type Asked, at, type Town } from "./testing/town.ts";
import { DAY } from "./testing/world.ts";
import { clocksOf } from "./workflow/clocks.ts";

const codeOf = (decision: Decision): string =>
  decision.outcome === "refused" ? decision.refusal.code : decision.outcome;

type Case = (town: Town) => Asked;
type Amount = readonly [string, bigint];

/** Lines of `unit` get amounts; a line with a dot is of another unit. */
const cells = (action: string, actor: string, unit: string, amounts: readonly Amount[], more = {}): Case => {
  const idOf = (line: string) => (line.includes(".") ? line : `${unit}.${line}`);
  return (town) => ({ action, actor, unit, cells: amounts.map(([line, fen]) => town.cell(idOf(line), fen)), ...more });
};
const edit = (actor: string, unit: string, ...amounts: Amount[]): Case => cells("edit", actor, unit, amounts);
const ofUnit = (action: string, actor: string, unit: string, more = {}): Case => {
  return ({ state }) => ({ action, actor, unit, expected: state.units.get(unit)?.version, ...more });
};
const ofAll = (action: string, actor: string, more = {}): Case => {
  return ({ state }) => ({ action, actor, unit: null, expected: state.version, ...more });
};
const moves = (...list: Amount[]) => list.map(([line, amountFen]) => ({ line, amountFen }));
const propose = (kind: string, ...list: Amount[]): Case => {
  return () => ({ action: "propose", id: "app", actor: "prep1", unit: "u1", kind, moves: moves(...list) });
};
const pay = (line: string, amountFen: bigint, action = "pay"): Case => {
  return (town) => ({ action, actor: "prep1", unit: "u1", ...paid(town, line, amountFen) });
};
const settle = (actor: string): Case => {
  return () => ({ action: "settle", actor, application: "app", verdict: "approve" });
};
const freeze = (actor: string): Case => {
  return () => ({ action: "freeze", actor, stage: "first-up" });
};
const projectCeiling: Case = () => {
  const cell = { unit: "u1", fund: "gpb", kind: "project", amountFen: 9n, expected: 0 };
  return { action: "set-ceiling", actor: "bureau-all", cells: [cell] };
};
const publish = (on: string): Case => {
  return () => ({ action: "publish", actor: "publisher", unit: null, on });
};
/** First all but the last are asked, and must be accepted. */
const after =
  (...all: Case[]): Case =>
  (town) => {
    const last = all.pop() as Case;
    for (const each of all) town.must(each(town));
    return last(town);
  };
const u1 = "u1";
const stale = (town: Town) => ({ expected: (town.state.units.get(u1)?.version ?? 0) - 1 });
const oneCentOut = edit("prep1", u1, ["own", 63n], ["in-own", 63n], ["project-a", 250n], ["in-gpb", 1_050n]);

test.each<[string, Step, Case, string]>([
  ["a preparer edits another unit", "first-up.unit", edit("prep1", "u2", ["personnel", 1n]), "forbidden"],
  ["the administrator edits", "first-up.unit", edit("admin", u1, ["personnel", 1n]), "forbidden"],
  ["a stranger edits", "first-up.unit", edit("nobody", u1, ["personnel", 1n]), "forbidden"],
  ["an edit after submission", "first-up.department", edit("prep1", u1, ["personnel", 1n]), "wrong-step"],
  ["a negative amount", "first-up.unit", edit("prep1", u1, ["personnel", -1n]), "negative"],
  ["another unit's line", "first-up.unit", edit("prep1", u1, ["u2.personnel", 1n]), "unknown"],
  ["nothing changes", "first-up.unit", edit("prep1", u1, ["personnel", 600n]), "nothing"],
  ["text that no database keeps", "first-up.unit", cells("edit", "prep1", u1, [], { reason: "\ud800" }), "bad-request"],
  ["a cut that adds", "first-up.department", cells("cut", "finance", u1, [["personnel", 601n]]), "not-a-cut"],
  ["a cut, why?", "first-up.department", cells("cut", "finance", u1, [["own", 1n]], { reason: "" }), "bad-request"],
  [
    "a return, why?",
    "first-up.department",
    ofUnit("return", "finance", u1, { reason: " ", remarks: [] }),
    "bad-request",
  ],
  ["a reviewer from elsewhere", "first-up.finance", ofAll("approve", "reviewer-elsewhere"), "forbidden"],
  ["the bureau before its turn", "first-up.department", ofUnit("return", "reviewer", u1, { remarks: [] }), "forbidden"],
  [
    "who set the ceilings issues",
    "first-down.finance",
    after(projectCeiling, ofAll("issue", "bureau-all")),
    "own-work",
  ],
  ["over the ceiling", "second-up.unit", ofUnit("submit", "head1", u1), "over-ceiling"],
  [
    "balance",
    "second-up.unit",
    after(edit("prep1", u1, ["project-a", 250n]), ofUnit("submit", "head1", u1)),
    "unbalanced",
  ],
  ["error findings", "first-up.unit", after(oneCentOut, ofUnit("submit", "head1", u1)), "findings"],
  ["what has changed since", "first-up.unit", (town) => ofUnit("submit", "head1", u1, stale(town))(town), "conflict"],
  [
    "before all units have come",
    "first-up.unit",
    after(ofUnit("submit", "head1", u1), ofUnit("approve", "finance", u1), ofAll("submit", "boss")),
    "not-together",
  ],
  ["the congress without a day", "second-down.finance", ofAll("approve", "chief"), "date"],
  ["the congress tomorrow", "second-down.finance", ofAll("approve", "chief", { on: "2025-03-02" }), "date"],
  ["published before approval", "in-year", publish("2025-02-28"), "date"],
  ["a payment beyond the budget", "in-year", pay("u1.public-a", 201n), "over-budget"],
  ["a payment of less than nothing", "in-year", pay("u1.public-a", -1n), "negative"],
  ["a correction of more than was paid", "in-year", pay("u1.public-a", -1n, "correct"), "negative"],
  ["public to project", "in-year", propose("reallocation", ["u1.public-a", -1n], ["u1.project-a", 1n]), "out-of-scope"],
  [
    "money out of nothing",
    "in-year",
    propose("reallocation", ["u1.public-a", -1n], ["u1.public-b", 2n]),
    "not-zero-sum",
  ],
  ["from fund to fund", "in-year", propose("reallocation", ["u1.public-a", -1n], ["u1.own", 1n]), "not-zero-sum"],
  ["another unit's money", "in-year", propose("reallocation", ["u2.public-a", -1n], ["u2.public-b", 1n]), "unknown"],
  ["an addition without revenue", "in-year", propose("supplement", ["u1.public-a", 1n]), "unbalanced"],
  [
    "less than what is paid",
    "in-year",
    after(pay("u1.public-a", 195n), propose("reallocation", ["u1.public-a", -10n], ["u1.public-b", 10n])),
    "over-budget",
  ],
  [
    "the department decides what is the bureau's",
    "in-year",
    after(propose("reallocation", ["u1.public-a", -10n], ["u1.public-c", 10n]), settle("boss")),
    "out-of-scope",
  ],
  ["a frozen stage", "first-up.unit", after(freeze("chief"), edit("prep1", u1, ["personnel", 1n])), "frozen"],
  ["frozen twice", "first-up.unit", after(freeze("chief"), freeze("chief2")), "nothing"],
])("refused: %s", (_name, step, asked, code) => {
  const town = at(step);
  const decision = town.ask(asked(town));
  expect(codeOf(decision)).toBe(code);
  if (decision.outcome === "refused") expect(decision.refusal.message).toMatch(/[\u4e00-\u9fff].*。$/);
});

test("who prepared a budget does not approve it, whatever other post they hold", () => {
  const town = at("first-up.unit");
  town.must(edit("both-desks", "u2", ["own", 60n], ["in-own", 60n])(town));
  town.fill("u2");
  town.unit("u2", "submit", "head2");
  expect(codeOf(town.ask(ofUnit("approve", "both-desks", "u2")(town)))).toBe("own-work");
  town.unit("u2", "approve", "finance");
});

function paid(town: Town, line: string, amountFen: bigint) {
  return { line, amountFen, expected: town.state.lines.get(line)?.version };
}

test("a block is written whole or not at all, and every faulty cell is named", () => {
  const town = at("first-up.unit");
  const block = [
    town.cell("u1.personnel", 7n),
    town.cell("u1.public-a", -5n),
    { line: "u1.gone", amountFen: 1n, expected: 0 },
    town.cell("u1.public-b", 3n),
  ];
  const decision = town.ask({ action: "edit", actor: "prep1", unit: "u1", cells: block });
  expect(decision).toMatchObject({
    outcome: "refused",
    refusal: {
      cells: [
        { index: 1, code: "negative" },
        { index: 2, code: "unknown" },
      ],
    },
  });
  expect(amountAt(town.state.lines.get("u1.personnel") as never, "first-up")).toBe(600n);
});

test("a conflict names both values, who wrote the other, and the version to send next", () => {
  const town = at("first-up.unit");
  const stale = town.cell("u1.personnel", 900n);
  town.must({ action: "edit", actor: "small-unit", unit: "u1", cells: [town.cell("u1.personnel", 800n)] });
  const decision = town.ask({ action: "edit", actor: "prep1", unit: "u1", cells: [stale] });
  expect(decision).toMatchObject({
    outcome: "refused",
    refusal: {
      code: "conflict",
      message: "预算行“u1.personnel”已被small-unit同志改为8.00元，您要写入的是9.00元；请核对后重新提交。",
      cells: [{ yoursFen: 900n, theirsFen: 800n, by: "small-unit", version: 2 }],
    },
  });
});

test("a request sent again is not done again; another under its id is refused", () => {
  const town = at("first-up.unit");
  const request = { id: "same", action: "edit", actor: "prep1", unit: "u1", cells: [town.cell("u1.personnel", 700n)] };
  town.must(request);
  expect(codeOf(town.ask(request))).toBe("repeated");
  expect(codeOf(town.ask({ ...request, reason: "别的" }))).toBe("id-reused");
  expect(town.state.lines.get("u1.personnel")?.version).toBe(2);
});

test("a whole year: amounts at every stage, money moved, paid and corrected, and the clocks of it", () => {
  const town = at("in-year");
  town.must({
    action: "propose",
    id: "a1",
    actor: "prep1",
    unit: "u1",
    kind: "reallocation",
    moves: moves(["u1.public-a", -50n], ["u1.public-b", 50n]),
  });
  town.must({ action: "settle", actor: "boss", application: "a1", verdict: "approve" });
  expect(codeOf(town.ask({ action: "settle", actor: "chief", application: "a1", verdict: "approve" }))).toBe("settled");
  town.must({ action: "pay", actor: "prep1", unit: "u1", ...paid(town, "u1.public-b", 50n) });
  town.must({ action: "correct", actor: "prep1", unit: "u1", ...paid(town, "u1.public-b", -20n) });
  town.must({ action: "publish", actor: "publisher", unit: null, on: DAY });
  const line = (id: string) => town.state.lines.get(id) as NonNullable<ReturnType<DepartmentState["lines"]["get"]>>;
  const stages = ["first-up", "second-up", "second-down", "adjustment", "execution"] as const;
  expect(stages.map((stage) => amountAt(line("u1.project-a"), stage))).toEqual([300n, 250n, 250n, 250n, 0n]);
  expect(stages.map((stage) => amountAt(line("u1.public-b"), stage))).toEqual([0n, 0n, 0n, 50n, 30n]);
  expect(clocksOf(town.state, "2025-03-30").map(({ key, unit, state }) => [key, unit, state])).toEqual([
    ["approve-department", null, "done"],
    ["approve-unit", "u1", "done"],
    ["approve-unit", "u2", "done"],
    ["publish-department", null, "done"],
    ["publish-unit", "u1", "overdue"],
    ["publish-unit", "u2", "overdue"],
  ]);
});
