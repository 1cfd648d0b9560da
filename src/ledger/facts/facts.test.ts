/** Facts of a budget: what counts towards what, and what is known of last year. */
import { expect, test } from "vitest";
import type { Concept } from "../../codes/model.ts";
import type { Budget, BudgetLine, BudgetUnit, UnitKind } from "../model.ts";
import { factsOf, previousFacts, type Slice } from "./index.ts";

const unit = (id: string, kind: UnitKind): BudgetUnit => ({
  ...{ id, code: id, name: id, kind, proper: id === "a", budgeted: true, vehicles: [], equipment: [] },
  staff: { established: null, onPayroll: null, onDuty: null, lixiu: null, retired: null },
});

const line = (
  unitId: string,
  economic: string | null,
  amountFen: bigint,
  rest: Partial<BudgetLine> = {},
): BudgetLine => ({
  ...{
    id: `${unitId}${economic}${amountFen}`,
    unit: unitId,
    fund: "gpb",
    function: "2130301",
    economic,
    project: null,
  },
  ...{ amountFen, ...rest },
});

const budget: Budget = {
  ...{ year: 2031, profile: "hunan-23", scope: "department", organisation: "甲局", level: "县" },
  ...{ duties: [], offices: [], projects: [], procurement: [], events: [], previous: [], reasons: [], texts: [] },
  units: [unit("a", "administrative"), unit("b", "institution"), unit("c", "civil-service")],
  lines: [
    line("a", "30101", 1n),
    line("a", "30201", 10n),
    line("b", "30201", 100n),
    line("c", "31002", 1_000n),
    line("a", "30217", 10_000n, { project: "p", function: "2130302" }),
    line("b", "30231", 100_000n, { fund: "service" }),
    line("a", "30299", 1_000_000n, { project: "p", function: "2130302", uses: ["running-costs"] }),
    line("a", null, 10_000_000n, { fund: "gov-fund", project: "p", function: "2120803" }),
    line("a", "30217", 100_000_000n, { uses: [] }),
  ],
  revenue: [
    { id: "1", unit: "a", fund: "gpb", carried: false, amountFen: 5n },
    { id: "2", unit: "a", fund: "gpb", carried: true, amountFen: 7n },
    { id: "3", unit: "b", fund: "other", carried: false, amountFen: 9n },
  ],
};

/** Amounts are powers of ten, one a line, so that a sum says which lines are in it. */
const cases: readonly (readonly [Concept, Slice, bigint])[] = [
  ["expenditure.current", {}, 111_111_111n],
  ["expenditure.current", { fund: "fiscal" }, 111_011_111n],
  ["expenditure.current", { function: "212" }, 10_000_000n],
  ["expenditure.current", { function: "2130302", unit: "a" }, 1_010_000n],
  ["expenditure.current", { economic: "302" }, 101_110_110n],
  ["expenditure.current", { economic: "30201" }, 110n],
  ["expenditure.current", { economic: "505" }, 100_100n],
  ["expenditure.current", { project: "p" }, 11_010_000n],
  ["expenditure.current.basic", { fund: "gpb" }, 100_001_111n],
  ["expenditure.current.basic.personnel", {}, 1n],
  ["expenditure.current.basic.public", { fund: "gpb" }, 100_001_110n],
  ["expenditure.current.project", {}, 11_010_000n],
  ["three-public", {}, 10_000n],
  ["three-public.reception", {}, 10_000n],
  ["three-public.vehicles", {}, 0n],
  ["running-costs", {}, 1_001_010n],
  ["revenue.total", {}, 21n],
  ["revenue.current", { fund: "gpb" }, 5n],
  ["revenue.total", { unit: "b" }, 9n],
  ["carryover.opening", {}, 7n],
];

test.each(cases)("%s %j", (concept, slice, expected) => {
  expect(factsOf(budget).amount(concept, slice)).toBe(expected);
});

const more: Budget = {
  ...budget,
  lines: [
    line("b", "30299", 1n, { fund: "service", uses: ["expenditure.current.remitted-up"] }),
    line("b", "30215", 10n, { fund: "service", uses: ["expenditure.current.subsidies-down"] }),
    line("b", "30299", 100n, { fund: "business", project: "p" }),
    line("a", "30107", 1_000n),
    line("a", "30311", 10_000n),
    line("a", "39999", 100_000n),
    line("a", null, 1_000_000n),
  ],
  revenue: [...budget.revenue, { id: "4", unit: "b", fund: "service", carried: false, surplus: true, amountFen: 20n }],
  closing: [{ id: "c", unit: "a", fund: "gpb", amountFen: 30n }],
};

/** What is neither basic nor project, what is from before and what is left over; apart, and where the forms have no place for it. */
const apart: readonly (readonly [Concept, Slice, bigint, bigint])[] = [
  ["expenditure.current.remitted-up", {}, 1n, 0n],
  ["expenditure.current.subsidies-down", {}, 10n, 0n],
  ["expenditure.current.business", {}, 100n, 0n],
  ["meetings", {}, 10n, 10n],
  ["expenditure.current.project", {}, 0n, 100n],
  ["expenditure.current.basic", {}, 1_111_000n, 1_111_011n],
  ["expenditure.current.basic.public", {}, 100_000n, 100_011n],
  ["expenditure.current", { economic: "50199" }, 1_000n, 1_000n],
  ["expenditure.current", { economic: "50999" }, 10_000n, 10_000n],
  ["expenditure.current", { economic: "599" }, 1_100_000n, 1_100_000n],
  ["expenditure.total", {}, 1_111_141n, 1_111_141n],
  ["carryover.closing", { fund: "gpb" }, 30n, 30n],
  ["revenue.total", {}, 41n, 41n],
  ["surplus.used", {}, 20n, 0n],
  ["carryover.opening", {}, 7n, 27n],
];

test.each(apart)("%s %j: apart, and together", (concept, slice, there, together) => {
  expect(factsOf(more).amount(concept, slice)).toBe(there);
  expect(factsOf(more, { businessApart: false, surplusApart: false }).amount(concept, slice)).toBe(together);
});

test("members of a slice, sorted; what has no amount is none", () => {
  const facts = factsOf({ ...budget, lines: [...budget.lines, line("a", "30102", 0n, { function: "2080505" })] });
  expect(facts.members("function:7", "expenditure.current")).toEqual(["2120803", "2130301", "2130302"]);
  expect(facts.members("function:3", "expenditure.current", { fund: "gov-fund" })).toEqual(["212"]);
  expect(facts.members("unit", "running-costs")).toEqual(["a", "c"]);
  expect(facts.members("economic:5", "expenditure.current.basic.personnel")).toEqual(["30101"]);
});

test("of last year: what is told, what follows from its parts, and nothing else", () => {
  const before = previousFacts([
    { concept: "three-public.abroad", amountFen: 1n },
    { concept: "three-public.reception", amountFen: 2n },
    { concept: "three-public.vehicles.purchase", amountFen: 0n },
    { concept: "three-public.vehicles.operation", amountFen: 4n },
    { concept: "expenditure.current", fund: "gpb", amountFen: 8n },
  ]);
  expect(before.amount("three-public")).toBe(7n);
  expect(before.amount("three-public.vehicles")).toBe(4n);
  expect(before.amount("expenditure.current", { fund: "gpb" })).toBe(8n);
  expect(before.amount("expenditure.current", { fund: "fiscal" })).toBeUndefined();
  expect(before.amount("expenditure.current")).toBeUndefined();
  expect(before.amount("three-public", { unit: "a" })).toBeUndefined();
});
