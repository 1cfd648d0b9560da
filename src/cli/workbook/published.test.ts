/** The platform's forms, filled in by us, are brought into a ledger, and every sum that they print comes out of it again. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Budget } from "../../ledger/model.ts";
import { budgetFromStatement } from "../../ledger/workbook/published/index.ts";
import { readCells, type StoredSheet } from "../../read/formats/cells.ts";
import { isRefusal, readStatement } from "../../read/index.ts";
import { writtenAnew } from "../../write/faultyBook/anew.ts";
import { convertedByLibreOffice, installed } from "../../write/testing/libreOffice.ts";
import { loadSource } from "./source.ts";
import { type Filling, filled } from "./testing/fill.ts";

const FIXTURES = join(process.cwd(), "../shared/fixtures");
const folder = mkdtempSync(join(tmpdir(), "mingsuan-forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (bytes: Uint8Array, told = {}) => {
  const path = join(folder, "form.xlsx");
  writeFileSync(path, bytes);
  return loadSource(path, told);
};

const functions = (
  last: number,
  rows: readonly (readonly [string, string, string, string, ...number[]])[],
): Filling => {
  const cells: Record<string, string | number | null> = {};
  rows.forEach(([first, second, third, name, ...figures], index) => {
    const row = 9 + index;
    Object.assign(cells, { [`A${row}`]: first, [`B${row}`]: second, [`C${row}`]: third, [`D${row}`]: name });
    figures.forEach((figure, at) => {
      cells[`${"EFGHI"[at]}${row}`] = figure;
    });
  });
  for (let row = 9 + rows.length; row < last; row++) for (const column of "ABCD") cells[`${column}${row}`] = null;
  return cells;
};

const OTHER = [
  ["208", "", "", "社会保障和就业支出", 400_000, 400_000, 0],
  ["208", "05", "", "行政事业单位养老支出", 400_000, 400_000, 0],
  ["208", "05", "05", "机关事业单位基本养老保险缴费支出", 400_000, 400_000, 0],
] as const;
const water = (total: number, basic: number, project: number) =>
  [
    ["213", "", "", "农林水支出", total, basic, project],
    ["213", "03", "", "水利", total, basic, project],
    ["213", "03", "01", "行政运行", total, basic, project],
  ] as const;
const LAND = [
  ["212", "", "", "城乡社区支出", 200_000, 0, 200_000],
  ["212", "08", "", "国有土地使用权出让收入安排的支出", 200_000, 0, 200_000],
  ["212", "08", "03", "城市建设支出", 200_000, 0, 200_000],
] as const;

const economics = (rows: readonly (readonly [string, string, string, number, number, number])[]): Filling => {
  const cells: Record<string, string | number | null> = {};
  rows.forEach((row, index) => {
    row.forEach((value, at) => {
      cells[`${"ABCDEF"[at]}${9 + index}`] = value;
    });
  });
  return { ...cells, D21: 3_400_000, E21: 3_000_000, F21: 400_000 };
};

/** The tables that both forms have at the same places; of a whole whose sums are told at their ends. */
const common = (whose: "部门" | "单位", name: string): Record<string, Filling> => {
  const head = { A4: `编制${whose}：${name}` };
  const revenue = [...OTHER, ...LAND, ...water(3_600_000, 3_500_000, 0)].map(([a, b, c, d, total], index) => {
    const others = index >= 6 ? 100_000 : 0;
    return [a, b, c, d, total, total - others, 0, 0, others] as const;
  });
  return {
    封面: { A9: `${whose === "部门" ? "预算主管部门" : "预算单位"}：${name}` },
    [`${whose}收入总表`]: { ...head, ...functions(20, revenue), E20: 4_200_000, F20: 4_100_000, I20: 100_000 },
    [`${whose}支出总表`]: {
      ...{ ...head, ...functions(20, [...OTHER, ...LAND, ...water(3_600_000, 3_000_000, 600_000)]) },
      ...{ E20: 4_200_000, F20: 3_400_000, G20: 800_000 },
    },
    [`${whose}一般公共预算拨款表`]: {
      ...{ ...head, ...functions(21, [...OTHER, ...water(3_500_000, 3_000_000, 500_000)]) },
      ...{ E21: 3_900_000, F21: 3_400_000, G21: 500_000 },
    },
    [`${whose}政府性基金拨款表`]: { ...head, ...functions(21, LAND), E21: 200_000, F21: 0, G21: 200_000 },
    [`${whose}一般公共预算拨款基本支出明细表`]: {
      ...head,
      ...economics([
        ["301", "", "工资福利支出", 3_000_000, 3_000_000, 0],
        ["301", "01", "基本工资", 2_600_000, 2_600_000, 0],
        ["301", "08", "机关事业单位基本养老保险缴费", 400_000, 400_000, 0],
        ["302", "", "商品和服务支出", 400_000, 0, 400_000],
        ["302", "01", "办公费", 380_000, 0, 380_000],
        ["302", "17", "公务接待费", 20_000, 0, 20_000],
      ]),
    },
    [`${whose}“三公”经费和机关运行费预算表`]: { A7: 7, B7: 5, C7: 2, D7: 0, E7: 0, F7: 0, G7: 40 },
  };
};

const DEPARTMENT: Record<string, Filling> = {
  ...common("部门", "青溪县水务局"),
  部门收支总表: {
    ...{ B8: 4_100_000, B9: 3_900_000, B10: 200_000, B14: 100_000, B21: 4_200_000, D21: 4_200_000 },
    ...{
      C8: "一、社会保障和就业支出",
      D8: 400_000,
      C9: "二、城乡社区支出",
      D9: 200_000,
      C10: "三、农林水支出",
      D10: 3_600_000,
    },
  },
};

const UNIT: Record<string, Filling> = {
  ...common("单位", "青溪县水务局河道管理站"),
  单位收支总表: {
    ...{ B10: 4_100_000, B11: 3_900_000, B12: 200_000, B16: 100_000 },
    ...{
      C10: "一、社会保障和就业支出",
      D10: 400_000,
      C11: "二、城乡社区支出",
      D11: 200_000,
      C12: "三、农林水支出",
      D12: 3_600_000,
    },
  },
};

const sum = (budget: Budget, where: (line: Budget["lines"][number]) => boolean): bigint =>
  budget.lines.filter(where).reduce((total, { amountFen }) => total + amountFen, 0n);

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

function expectSums(budget: Budget): void {
  const yuan = (amount: number) => BigInt(amount) * 100n;
  expect(sum(budget, ({ fund }) => fund === "gpb")).toBe(yuan(3_900_000));
  expect(sum(budget, ({ fund, project }) => fund === "gpb" && project === null)).toBe(yuan(3_400_000));
  expect(sum(budget, ({ function: code }) => code === "2080505")).toBe(yuan(400_000));
  expect(sum(budget, (line) => line.function === "2130301" && line.project !== null)).toBe(yuan(600_000));
  expect(sum(budget, ({ fund }) => fund === "gov-fund")).toBe(yuan(200_000));
  expect(sum(budget, ({ fund }) => fund === "other")).toBe(yuan(100_000));
  expect(sum(budget, ({ economic }) => economic === "30101")).toBe(yuan(2_600_000));
  // 万元 of the three publics: what basic expenditure does not hold is cut from projects.
  expect(sum(budget, ({ economic }) => economic === "30212")).toBe(yuan(50_000));
  expect(sum(budget, ({ economic }) => economic === "30217")).toBe(yuan(20_000));
  expect(budget.lines.find(({ economic }) => economic === "30108")?.function).toBe("2080505");
  const received = budget.revenue.map(({ fund, amountFen }) => [fund, amountFen]);
  expect(received).toEqual([
    ["gpb", yuan(3_900_000)],
    ["gov-fund", yuan(200_000)],
    ["other", yuan(100_000)],
  ]);
}

describe.skipIf(!existsSync(FIXTURES))("the platform's forms", () => {
  const form = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)));

  test("of a department, filled in", async () => {
    const loaded = await load(filled(form("department-budget-template.xlsx"), DEPARTMENT), { department: "211" });
    expect(loaded).toHaveProperty("placed");
    if (!("placed" in loaded)) return;
    const { budget } = loaded.placed;
    expect(budget).toMatchObject({
      scope: "department",
      organisation: "青溪县水务局",
      level: "区",
      profile: "shanghai-9",
    });
    expectSums(budget);
  });

  const asNumber = (value: string | number) => (/^\d{2,3}$/.test(String(value)) ? Number(value) : value);
  const padded = (value: string | number) => (typeof value === "string" ? ` ${value}　` : value);

  /** How offices write the same: what becomes of each cell. */
  test.each<[string, (value: string | number) => string | number]>([
    [
      "blanks around names and codes, and amounts as texts",
      (value) => (typeof value === "number" ? value.toLocaleString("en-US") : padded(value)),
    ],
    [
      "codes as numbers, and amounts in full-width digits",
      (value) => (typeof value === "number" ? String(value).replace(/\d/g, wide) : asNumber(value)),
    ],
  ])("of a department, filled in with %s", async (_, write) => {
    const written = (cells: Filling): Filling =>
      Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, value ? write(value) : value]));
    const filling = Object.fromEntries(Object.entries(DEPARTMENT).map(([sheet, cells]) => [sheet, written(cells)]));
    const loaded = await load(filled(form("department-budget-template.xlsx"), filling), { department: "211" });
    expect(loaded).toHaveProperty("placed");
    if ("placed" in loaded) expectSums(loaded.placed.budget);
  });

  test("an .xls comes back as .xlsx with the same content, marked", async () => {
    const before = await readCells(form("unit-budget-template.xls"));
    if (isRefusal(before)) throw new Error(before.message.text);
    const words = { heading: "金额", seen: "", why: "没有填写", advice: "请填写" };
    const sheet = before.sheets[4]?.name ?? "";
    const after = await readCells(writtenAnew(before.sheets, [{ ...words, sheet, row: 8, column: 4 }]));
    if (isRefusal(after)) throw new Error(after.message.text);
    const told = ({ name, hidden, cells, layout }: StoredSheet) => ({
      ...{ name, hidden, hiddenRows: layout.hiddenRows, merges: layout.merges },
      cells: cells
        .filter(({ text }) => text !== "")
        .map(({ row, column, text, isNumber, look }) => [row, column, text, isNumber, isNumber && look.format]),
    });
    expect(after.sheets.slice(0, -1).map(told)).toEqual(before.sheets.map(told));
    expect(after.sheets.at(-1)?.name).toBe("错误说明");
  });

  test("with a wrong sum: the cell is told, and nothing else", async () => {
    const wrong = { ...DEPARTMENT, 部门政府性基金拨款表: { ...DEPARTMENT.部门政府性基金拨款表, E21: 210_000 } };
    const loaded = await load(filled(form("department-budget-template.xlsx"), wrong), { department: "211" });
    if (!("faults" in loaded))
      throw new Error(JSON.stringify(loaded, (_, value) => (typeof value === "bigint" ? `${value}` : value)));
    expect(loaded.faults.map(({ sheet }) => sheet.trim())).toContain("部门政府性基金拨款表");
  });

  test.each(["department-budget-template.xlsx", "unit-budget-template.xls"])("left empty: %s", async (name) => {
    const loaded = await loadSource(join(FIXTURES, name), {});
    expect(loaded).toMatchObject({ problems: expect.arrayContaining([expect.stringContaining("可能是空白表")]) });
  });

  test.skipIf(!installed("soffice"))("of a unit (.xls, here by way of LibreOffice), filled in", async () => {
    const form2 = convertedByLibreOffice("form.xls", form("unit-budget-template.xls"), "xlsx");
    const loaded = await load(filled(form2, UNIT), { department: "211", unit: "211002" });
    expect(loaded).toHaveProperty("placed");
    if (!("placed" in loaded)) return;
    expect(loaded.placed.budget).toMatchObject({ scope: "unit", organisation: "青溪县水务局河道管理站" });
    expectSums(loaded.placed.budget);
  });

  test("a published statement in PDF says as much: every sum of its tables is in the budget", async () => {
    const statement = await readStatement(form("putuo-gov-office-2025-department.pdf"));
    if (isRefusal(statement)) throw new Error(statement.message.text);
    const result = budgetFromStatement(statement, { department: "101" });
    if ("problems" in result) throw new Error(result.problems.join());
    const { budget } = result.placed;
    const printed = statement.figures.find(
      ({ concept, facets, position }) =>
        position !== null && concept === "expenditure.total" && facets.fund === undefined,
    );
    expect(sum(budget, () => true)).toBe(printed?.value.digits);
    expect(sum(budget, ({ economic }) => economic === "30212")).toBe(839_000_000n);
  });
});
