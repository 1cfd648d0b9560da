/** Workbooks as offices fill them in: what people put beside the data, and how they write it. It is read as it is meant, or told. */
import { describe, expect, test } from "vitest";
import { budgetFromWorkbook, emptyTemplate, type RawSheet } from "./index.ts";

type Text = string | null;
/** Rows of a sheet from the fourth on; a row of `headings` first replaces the template's. */
type Rows = readonly (readonly Text[])[];

const HEAD = ["2031", "湖南部门预算23表", "部门", "101", "青溪县水务局", "县"];
const UNITS: Rows = [
  ["101001", "青溪县水务局", "行政单位", "是", "是"],
  ["101002", "青溪县水管站", "事业单位", "否", "是"],
];
const LINES: Rows = [
  ["101001", "一般公共预算", "2130301", "30201", null, null, "1000.00"],
  ["101002", "一般公共预算", "2130301", "30202", null, null, "500.50"],
];
const REVENUE: Rows = [["101001", "一般公共预算", "否", "1500.50"]];
const RIGHT: Readonly<Record<string, Rows>> = { 单位: UNITS, 支出预算: LINES, 收入预算: REVENUE };

interface Change {
  readonly rows?: Readonly<Record<string, Rows>>;
  /** Other headings of 支出预算, by the ones that they replace. */
  readonly headings?: Readonly<Record<string, string>>;
  /** In the first row of 支出预算. */
  readonly title?: string;
  readonly merges?: NonNullable<RawSheet["layout"]>["merges"];
  readonly hidden?: string;
  readonly more?: readonly RawSheet[];
}

function workbookOf({ rows = {}, headings = {}, title, merges, hidden, more = [] }: Change): RawSheet[] {
  const filled = { ...RIGHT, ...rows };
  const sheets = emptyTemplate({ year: null }).map(({ name, rows: template }): RawSheet => {
    const texts = template.map((cells) => cells.map((cell) => cell?.text ?? null));
    if (name === "基本信息") for (const [index, text] of HEAD.entries()) texts[index + 1]?.splice(1, 1, text);
    if (name === "支出预算") {
      texts[2] = (texts[2] ?? []).map((text) => headings[text ?? ""] ?? text);
      if (title !== undefined) texts[0] = [title];
    }
    const all: Rows = [...texts, ...(filled[name] ?? [])];
    const cells = all.flatMap((row, at) =>
      row.flatMap((text, column) => (text === null ? [] : [{ row: at, column, text }])),
    );
    return { name, hidden: name === hidden, cells, ...(name === "支出预算" && merges ? { layout: { merges } } : {}) };
  });
  return [...sheets, ...more];
}

const line = (unit: string, amountFen: bigint) => expect.objectContaining({ unit, amountFen });
const AS_MEANT = [line("101001", 100_000n), line("101002", 50_050n)];
const withLines = (rows: Rows): Change => ({ rows: { 支出预算: rows } });
const [FIRST = [], SECOND = []] = LINES;
const over = (row: readonly Text[], changes: Readonly<Record<number, Text>>): Text[] =>
  row.map((text, index) => (index in changes ? (changes[index] ?? null) : text));

describe("is read as it is meant:", () => {
  test.each<[string, Change]>([
    ["as it should be", {}],
    ["blank rows, and rows of blanks", withLines([[], FIRST, [" ", "　"], [], SECOND])],
    ["a total below", withLines([...LINES, ["合计", null, null, null, null, null, "1,500.50"]])],
    ["a total above", withLines([["合  计", null, null, null, null, null, "1500.5"], ...LINES])],
    [
      "totals of units, and one of all",
      withLines([
        FIRST,
        [null, "小计：", null, null, null, null, "1000"],
        SECOND,
        ["青溪县水管站小计", null, null, null, null, null, "500.5"],
        ["总计", null, null, null, null, null, "1500.5"],
      ]),
    ],
    ["who filled it in", withLines([...LINES, ["填表人：张三", null, null, "审核人：李四"], ["备注: 按一上口径"]])],
    ["numbers of the columns", withLines([["栏次", "1", "2", "3"], ...LINES])],
    [
      "full-width letters",
      withLines([over(FIRST, { 0: "１０１００１", 2: "２１３０３０１", 6: "１，０００．００" }), SECOND]),
    ],
    ["blanks around", withLines([over(FIRST, { 0: "  101001", 2: "　2130301 行政运行 ", 6: " 1 000.00 " }), SECOND])],
    [
      "units with their names",
      withLines([over(FIRST, { 0: "101001 青溪县水务局" }), over(SECOND, { 0: "101002-青溪县水管站" })]),
    ],
    ["units by their names", withLines([over(FIRST, { 0: "青溪县水务局" }), over(SECOND, { 0: "青溪县水管站" })])],
    ["amounts with their unit", withLines([over(FIRST, { 6: "0.1万元" }), over(SECOND, { 6: "500.5元" })])],
    [
      "a column in 万元",
      {
        headings: { "金额（元）": "金额(万元)" },
        ...withLines([over(FIRST, { 6: "0.1" }), over(SECOND, { 6: "500.5元" })]),
      },
    ],
    ["a title that tells the same unit", { title: "支出预算表　单位：元" }],
    [
      "a code merged over rows of a unit",
      {
        ...withLines([FIRST, over(FIRST, { 0: null, 1: null, 6: "500.50" })]),
        merges: [
          { top: 3, bottom: 4, left: 0, right: 0 },
          { top: 3, bottom: 4, left: 1, right: 1 },
        ],
      },
    ],
    ["a hidden sheet", { hidden: "支出预算" }],
    [
      "sheets of one's own",
      { more: [{ name: "测算过程", hidden: false, cells: [{ row: 0, column: 0, text: "草稿" }] }] },
    ],
  ])("%s", (_, change) => {
    const result = budgetFromWorkbook(workbookOf(change));
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    const { lines } = result.placed.budget;
    const merged = change.merges !== undefined;
    expect(lines).toEqual(merged ? [line("101001", 100_000n), line("101001", 50_050n)] : AS_MEANT);
  });
});

test("what is passed over, hidden or not read is told", () => {
  const more = [{ name: "测算过程", hidden: false, cells: [{ row: 0, column: 0, text: "草稿" }] }];
  const total = ["合计", null, null, null, null, null, "1500.50"];
  const { notices } = budgetFromWorkbook(workbookOf({ ...withLines([...LINES, total]), hidden: "支出预算", more }));
  expect(notices).toEqual([
    "“支出预算”表第 6 行是合计或说明，没有当作数据",
    "“支出预算”表是隐藏的，其中的内容同样读取",
    "“测算过程”表不是模板里的表，没有读取",
  ]);
});

test("codes that lost the noughts at their front as numbers are known again", () => {
  const units = UNITS.map((row) => over(row, { 0: `00${(row[0] ?? "").slice(3)}` }));
  const codes = ["1", "2"].map((code, index) => over(LINES[index] ?? [], { 0: code }));
  const revenue = [over(REVENUE[0] ?? [], { 0: "1" })];
  const result = budgetFromWorkbook(workbookOf({ rows: { 单位: units, 支出预算: codes, 收入预算: revenue } }));
  expect(result).toMatchObject({ placed: { budget: { lines: [{ unit: "00001" }, { unit: "00002" }] } } });
});

describe("is told:", () => {
  test.each<[string, Change, number, number, string, string]>([
    [
      "a total that is none",
      withLines([...LINES, ["合计", null, null, null, null, null, "1500"]]),
      5,
      6,
      "与各行之和不符",
      "1,500.50",
    ],
    [
      "a title in 万元 over a heading in 元",
      { title: "支出预算表（单位：万元）" },
      0,
      0,
      "不知道金额以什么为单位",
      "（万元）",
    ],
    ["the name of two units", withLines([over(FIRST, { 0: "青溪县水利所" })]), 3, 0, "“单位”表里没有", "单位"],
    [
      "a code with another's name",
      withLines([over(FIRST, { 0: "101001 青溪县水管站" })]),
      3,
      0,
      "“单位”表里没有",
      "单位",
    ],
    ["a formula that went wrong", withLines([over(FIRST, { 6: "#REF!" })]), 3, 6, "不是金额", "数字"],
    ["a bar for nothing", withLines([over(FIRST, { 6: "—" })]), 3, 6, "不是金额", "没有填 0"],
    [
      "an amount merged over rows",
      { ...withLines([FIRST, over(SECOND, { 6: null })]), merges: [{ top: 3, bottom: 4, left: 6, right: 6 }] },
      4,
      6,
      "没有填写",
      "金额",
    ],
    ["a row without a unit", withLines([FIRST, over(SECOND, { 0: null })]), 4, 0, "没有填写", "单位"],
  ])("%s", (_, change, row, column, why, advice) => {
    const result = budgetFromWorkbook(workbookOf(change));
    expect(
      "faults" in result ? result.faults.map((fault) => ({ ...fault, said: `${fault.why}${fault.advice}` })) : [],
    ).toEqual([
      expect.objectContaining({
        sheet: "支出预算",
        row,
        column,
        why: expect.stringContaining(why),
        said: expect.stringContaining(advice),
      }),
    ]);
  });
});
