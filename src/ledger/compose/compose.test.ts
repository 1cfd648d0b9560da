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
  ["one unit is named, and not listed", {}, "预算单位共1家，即青溪县水务局本级。"],
  [
    "the running costs of a department are those of its offices",
    running(10n),
    "2031年本部门1家行政单位的机关运行经费预算10.00万元，与2030年预算持平。",
  ],
  [
    "a fund that there no longer is: by how much it fell",
    { previous: [{ concept: "expenditure.current", fund: "gov-fund", amountFen: 3n * WAN }] },
    "没有政府性基金预算安排的支出。政府性基金预算支出比2030年预算减少3.00万元，下降100.00%。",
  ],
  ["no project expenditure", {}, "2031年本部门没有一般公共预算安排的项目支出。"],
  [
    "a fund by item, with what it is for",
    { lines: [line("l1", "31005", 3n, { fund: "gov-fund", function: "2120803" })] },
    "1．城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）3.00万元，主要用于城市建设方面的日常公用经费。",
  ],
  [
    "only public use: nothing is said of wages",
    { lines: [line("l1", "30201", 3n)] },
    "用于机构正常运转和日常工作，包括办公、差旅、水电等日常开支。",
  ],
  [
    "what is left over stands apart from what is spent",
    { closing: [{ id: "c1", unit: "u1", fund: "gpb", amountFen: 5n * WAN }] },
    "支出预算75.00万元，其中：本年支出70.00万元，年终结转结余5.00万元。本年支出70.00万元，其中：农林水支出70.00万元。",
  ],
  [
    "expenditure that is neither basic nor project",
    {
      lines: [
        line("l1", "30201", 3n),
        line("l2", "30299", 2n, { fund: "service", uses: ["expenditure.current.remitted-up"] }),
      ],
    },
    "按支出用途分，基本支出3.00万元，项目支出0.00万元，上缴上级支出2.00万元。",
  ],
  [
    "what is carried over, by kind of money where there are two",
    {
      revenue: [
        { id: "r1", unit: "u1", fund: "gpb", carried: true, amountFen: 6n * WAN },
        { id: "r2", unit: "u1", fund: "gov-fund", carried: true, amountFen: WAN },
      ],
    },
    "上年结转中，一般公共预算资金6.00万元，政府性基金预算资金1.00万元。",
  ],
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

/** The rows of a table of the central forms, as they are printed. */
function rowsOf(key: string, rest: Partial<Budget> = {}): string[] {
  const { blocks } = composeDraft(budget({ profile: "central-9", ...rest }));
  const table = blocks.find((block) => block.kind === "table" && block.key === key);
  if (table?.kind !== "table") throw new Error(`no table ${key}`);
  return table.rows.map(({ cells }) =>
    cells.map((cell) => (isFigureReference(cell) ? cell.printed : (cell ?? ""))).join(" "),
  );
}

const spent = (amountFen: bigint, code?: string) => {
  const common = { basis: "execution", concept: "expenditure.current", fund: "gpb" } as const;
  return { ...common, ...(code === undefined ? {} : { function: code }), amountFen };
};

test("last year's execution beside the budget: change and rate, no rate of nothing, and classes that there no longer are", () => {
  const previous = [spent(50n * WAN, "2130301"), spent(30n * WAN, "2130399"), spent(80n * WAN)];
  expect(rowsOf("gpb", { previous })).toEqual([
    "213 农林水支出 80.00 70.00 70.00  -10.00 -12.50",
    "21303 水利 80.00 70.00 70.00  -10.00 -12.50",
    "2130301 行政运行 50.00 70.00 70.00  20.00 40.00",
    "2130399 其他水利支出 30.00    -30.00 -100.00",
    "合计  80.00 70.00 70.00  -10.00 -12.50",
  ]);
});

test("of items that do not make up the total the classes are not summed; nothing known leaves the columns empty", () => {
  expect(rowsOf("gpb", { previous: [spent(50n * WAN, "2130301"), spent(80n * WAN)] })[0]).toBe(
    "213 农林水支出  70.00 70.00   ",
  );
  expect(rowsOf("gpb").at(-1)).toBe("合计   70.00 70.00   ");
});

test("revenue by what it is spent on, or by unit where some of it is from before", () => {
  expect(rowsOf("revenue")[0]).toBe("213 农林水支出 70.00  70.00         ");
  const revenue = [{ id: "r1", unit: "u1", fund: "gpb" as const, carried: true, amountFen: 70n * WAN }];
  expect(rowsOf("revenue", { revenue })[1]).toBe("101001 青溪县水务局 70.00 70.00          ");
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
