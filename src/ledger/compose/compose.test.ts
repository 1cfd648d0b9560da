/** What the sentences say of zero, equal, up, down, a first year and funds that there are not; and what sections and tables hold. */
import { expect, test } from "vitest";
import { sectionsFor } from "../../codes/index.ts";
import { isFigureReference } from "../../statement/draft.ts";
import type { Budget, BudgetLine } from "../model.ts";
import { COMPOSED_PROFILES, composeDraft } from "./index.ts";

const YEAR = 2031;
const WAN = 1_000_000n;

function line(id: string, economic: string, wan: bigint, rest: Partial<BudgetLine> = {}): BudgetLine {
  const common = { unit: "u1", fund: "gpb" as const, function: "2130301", project: null };
  return { id, economic, amountFen: wan * WAN, ...common, ...rest };
}

function budget(rest: Partial<Budget> = {}): Budget {
  const lines = rest.lines ?? [line("l1", "30101", 60n), line("l2", "30217", 2n), line("l3", "30201", 8n)];
  const amountFen = lines.reduce((sum, each) => sum + each.amountFen, 0n);
  const staff = { established: 20, onPayroll: 18, onDuty: 17, lixiu: 1, retired: 9 };
  const unit = {
    id: "u1",
    code: "101001",
    name: "青溪县水务局",
    kind: "administrative" as const,
    proper: true,
    budgeted: true,
  };
  return {
    ...{ year: YEAR, profile: "hunan-23", scope: "department", organisation: "青溪县水务局", level: "县" },
    units: [{ ...unit, staff, vehicles: [{ kind: "应急保障用车", owned: 2, toBuy: 0 }], equipment: [] }],
    duties: [{ id: "d1", text: "管理河道" }],
    offices: [{ name: "办公室", kind: "division" }],
    ...{ projects: [], procurement: [], events: [], previous: [], reasons: [], texts: [], lines },
    revenue: [{ id: "r1", unit: "u1", fund: "gpb", carried: false, amountFen }],
    ...rest,
  };
}

/** The prose of the composed document, a paragraph a line. */
function prose(rest: Partial<Budget> = {}): string {
  const { blocks } = composeDraft(budget(rest));
  return blocks
    .map((block) => {
      if (block.kind === "heading") return `${block.number}${block.title}`;
      if (block.kind === "table") return block.notes.join("\n");
      return block.runs.map((run) => (isFigureReference(run) ? run.printed + run.unit : run)).join("");
    })
    .join("\n");
}

const running = (wan: bigint): Partial<Budget> => ({ previous: [{ concept: "running-costs", amountFen: wan * WAN }] });
const why = { reasons: [{ concept: "running-costs" as const, text: "压减会议。" }] };

/** What is known, and what the document then says. */
const cases: readonly (readonly [string, Partial<Budget>, string])[] = [
  [
    "down, with its rate and reason",
    { ...running(20n), ...why },
    "机关运行经费预算10.00万元，比2030年预算减少10.00万元，下降50.00%，主要原因是压减会议。",
  ],
  ["up", running(8n), "机关运行经费预算10.00万元，比2030年预算增加2.00万元，增长25.00%。"],
  [
    "equal: no reason even when one is told",
    { ...running(10n), ...why },
    "机关运行经费预算10.00万元，与2030年预算持平。",
  ],
  ["up from nothing: no rate", running(0n), "机关运行经费预算10.00万元，比2030年预算增加10.00万元。"],
  ["last year not known: no comparison", {}, "机关运行经费预算10.00万元。"],
  ["a first year says so", {}, "没有列出2030年同口径的预算数"],
  ["no such fund", {}, "2031年本部门没有政府性基金预算安排的支出。"],
  ["an empty table has its note", {}, "注：本部门2031年没有政府性基金预算安排的支出，故本表为空表。"],
  ["no procurement", {}, "2031年本部门没有政府采购预算。"],
  ["no training", {}, "2031年本部门没有安排培训费。"],
  ["zero of 三公 is printed", {}, "因公出国（境）费0.00万元"],
  ["staff", {}, "本部门编制20人，在职18人，其中在岗17人；离退休人员10人，其中：离休1人，退休9人。"],
  [
    "text that people wrote, with a figure",
    { texts: [{ section: "three-public", text: "公务接待费{{three-public.reception}}只用于防汛检查。" }] },
    "公务接待费2.00万元只用于防汛检查。",
  ],
  [
    "a reference to nothing stays as it is written",
    { texts: [{ section: "three-public", text: "见{{gold}}。" }] },
    "见{{gold}}。",
  ],
];

test.each(cases)("%s", (_, rest, said) => {
  expect(prose(rest)).toContain(said);
});

test("an institution has no running costs, by the kind of its unit", () => {
  const [unit] = budget().units;
  expect(prose({ units: unit === undefined ? [] : [{ ...unit, kind: "institution" }] })).toContain("没有机关运行经费");
});

test.each(COMPOSED_PROFILES)("%s: every section that must be there is there", (profile) => {
  const text = prose({ profile });
  const missing = sectionsFor("budget", YEAR, profile).filter(
    ({ words }) => !words.some((word) => text.includes(word)),
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

test("the same budget gives the same draft", () => {
  expect(composeDraft(budget())).toEqual(composeDraft(budget()));
});

test("a profile that cannot be composed is our own mistake", () => {
  expect(() => composeDraft(budget({ profile: "moon-1" }))).toThrow("moon-1");
});
