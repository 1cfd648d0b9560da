/** How tables are read: small tables in the layouts that departments print, with the sums that their structure states. */
import { expect, test } from "vitest";
import { readDocument, sumsOf } from "./testing/tables.ts";

const cases: readonly { title: string; table: string; sums: readonly string[] }[] = [
  {
    title: "codes in three columns, 合计 last, a column that sums its neighbours",
    table: `
      2025年部门支出预算总表
      单位：元
      | 项目 | < | < | < | 支出预算 | < | < |
      | 功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
      | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
      | 201 |  |  | 一般公共服务支出 | 90 | 50 | 40 |
      | 201 | 03 |  | 政府办公厅事务 | 90 | 50 | 40 |
      | 201 | 03 | 01 | 行政运行 | 50 | 50 |  |
      | 201 | 03 | 02 | 一般行政管理事务 | 40 |  | 40 |
      | 221 |  |  | 住房保障支出 | 10 | 10 |  |
      | 合计 | < | < | < | 100 | 60 | 40 |`,
    sums: [
      "90 = 90",
      "50 = 50",
      "40 = 40",
      "90 = 50 + 40",
      "50 = 50",
      "40 = 40",
      "100 = 90 + 10",
      "60 = 50 + 10",
      "40 = 40",
      "90 = 50 + 40",
      "90 = 50 + 40",
      "50 = 50",
      "40 = 40",
      "10 = 10",
      "100 = 60 + 40",
    ],
  },
  {
    title: "two sides, numbered rows with rows under them, subtotals and totals that balance",
    table: `
      部门收支总表
      单位：万元
      | 收入 | < | 支出 | < |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、财政拨款收入 | 70 | 一、一般公共服务支出 | 60 |
      | 1、一般公共预算 | 50 | 二、住房保障支出 | 35 |
      | 2、政府性基金 | 20 |  |  |
      | 二、事业收入 | 20 |  |  |
      | 本年收入合计 | 90 | 本年支出合计 | 95 |
      | 上年结转 | 10 | 结转下年 | 5 |
      | 收入总计 | 100 | 支出总计 | 100 |`,
    sums: ["70 = 50 + 20", "90 = 70 + 20", "100 = 90 + 10", "95 = 60 + 35", "100 = 95 + 5", "100 == 100"],
  },
  {
    title: "合计 on top, joined codes, a row of column numbers",
    table: `
      支出决算表
      单位：万元
      | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 栏次 | < | 1 | 2 | 3 |
      | 合计 | < | 100.00 | 60.00 | 40.00 |
      | 205 | 教育支出 | 100.00 | 60.00 | 40.00 |
      | 20502 | 普通教育 | 100.00 | 60.00 | 40.00 |
      | 2050202 | 小学教育 | 100.00 | 60.00 | 40.00 |`,
    sums: [
      ...["100.00 = 100.00", "60.00 = 60.00", "40.00 = 40.00"],
      ...["100.00 = 100.00", "60.00 = 60.00", "40.00 = 40.00"],
      ...["100.00 = 100.00", "60.00 = 60.00", "40.00 = 40.00"],
      ...["100.00 = 60.00 + 40.00", "100.00 = 60.00 + 40.00", "100.00 = 60.00 + 40.00", "100.00 = 60.00 + 40.00"],
    ],
  },
  {
    title: "a single row of figures under headings of three levels",
    table: `
      “三公”经费预算表
      单位：万元
      | “三公”经费预算数 | < | < | < | < | < | 机关运行经费预算数 |
      | 合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费 | < | < | ^ |
      | ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^ |
      | 47.91 | 0 | 1.35 | 46.56 | 25 | 21.56 | 443.18 |`,
    sums: ["46.56 = 25 + 21.56", "47.91 = 0 + 1.35 + 46.56"],
  },
  {
    title: "预算数 and 决算数 beside one another under every heading are two sums, not one",
    table: `
      财政拨款“三公”经费支出决算表
      单位：万元
      | 合计 | < | 因公出国（境）费 | < | 公务接待费 | < |
      | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
      | 10.00 | 7.00 | 6.00 | 5.00 | 4.00 | 2.00 |`,
    sums: ["10.00 = 6.00 + 4.00", "7.00 = 5.00 + 2.00"],
  },
  {
    title: "last year's amount and the change beside this year's group",
    table: `
      一般公共预算支出表
      单位：万元
      | 科目编码 | 科目名称 | 2024年执行数 | 2025年预算数 | < | < | 增减额 | 增减% |
      | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ | ^ |
      | 205 | 教育支出 | 80 | 100 | 60 | 40 | 20 | 25.00 |
      | 20502 | 普通教育 | 80 | 100 | 60 | 40 | 20 | 25.00 |`,
    sums: [
      ...["80 = 80", "100 = 100", "60 = 60", "40 = 40", "20 = 20"],
      ...["100 = 60 + 40", "100 = 60 + 40", "20 = 100 - 80", "20 = 100 - 80"],
    ],
  },
  {
    title: "what is carried over: opening + revenue − expenditure = closing",
    table: `
      政府性基金预算财政拨款收入支出决算表
      单位：万元
      | 科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余 |
      | ^ | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ |
      | 合计 | < | 5.00 | 20.00 | 22.00 | 0.00 | 22.00 | 3.00 |
      | 212 | 城乡社区支出 | 5.00 | 20.00 | 22.00 | 0.00 | 22.00 | 3.00 |`,
    sums: [
      ...["5.00 = 5.00", "20.00 = 20.00", "22.00 = 22.00", "0.00 = 0.00", "22.00 = 22.00", "3.00 = 3.00"],
      ...["22.00 = 0.00 + 22.00", "22.00 = 0.00 + 22.00"],
      ...["3.00 = 5.00 + 20.00 - 22.00", "3.00 = 5.00 + 20.00 - 22.00"],
    ],
  },
  {
    title: "economic classes side by side: the second side goes on with the codes of the first",
    table: `
      一般公共预算财政拨款基本支出决算表
      单位：万元
      | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
      | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 14.00 | 30231 | 公务用车运行维护费 | 1.00 |
      | 30101 | 基本工资 | 20.00 | 30201 | 办公费 | 9.00 | 30299 | 其他商品和服务支出 | 4.00 |
      | 30102 | 津贴补贴 | 10.00 |  |  |  | 310 | 资本性支出 | 2.00 |
      | 人员经费合计 | < | 30.00 | 公用经费合计 | < | < | < | < | 16.00 |`,
    sums: ["14.00 = 1.00 + 9.00 + 4.00", "30.00 = 20.00 + 10.00", "30.00 = 30.00", "16.00 = 14.00 + 2.00"],
  },
  {
    title: "a total over two panels whose cells are not merged: its amount stands in the second one",
    table: `
      一般公共预算财政拨款基本支出决算表
      单位：万元
      | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
      | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 14.00 | 30231 | 公务用车运行维护费 | 1.00 |
      | 30101 | 基本工资 | 20.00 | 30201 | 办公费 | 9.00 | 30299 | 其他商品和服务支出 | 4.00 |
      | 30102 | 津贴补贴 | 10.00 |  |  |  | 310 | 资本性支出 | 2.00 |
      | 人员经费合计 |  | 30.00 | 公用经费合计 |  |  |  |  | 16.00 |`,
    sums: ["14.00 = 1.00 + 9.00 + 4.00", "30.00 = 20.00 + 10.00", "30.00 = 30.00", "16.00 = 14.00 + 2.00"],
  },
];

test.each(cases)("$title", async ({ table, sums }) => {
  const statement = await readDocument(table);
  expect(sumsOf(statement)).toEqual(sums);
});

test("a table that goes on in a second grid, with its headings or without, is one table", async () => {
  const statement = await readDocument(`
    支出表
    单位：元
    | 科目编码 | 科目名称 | 合计 |
    | 201 | 一般公共服务支出 | 10 |

    | 20101 | 人大事务 | 10 |

    | 科目编码 | 科目名称 | 合计 |
    | 2010101 | 行政运行 | 10 |

    | 合计 | 10 |`);
  expect(statement.tables.map(({ title, grids, rows }) => ({ title, grids: grids.length, rows: rows.length }))).toEqual(
    [{ title: "支出表", grids: 4, rows: 4 }],
  );
  expect(sumsOf(statement)).toEqual(["10 = 10", "10 = 10", "10 = 10"]);
});

test("a row for each year is no tree, however near the amounts", async () => {
  const statement = await readDocument(`
    “三公”经费支出表
    单位：万元
    | 年度 | 合计 | 因公出国（境）费 | 公务接待费 |
    | 2024年 | 1.6 | 1.0 | 0.6 |
    | 2025年 | 1.7 | 1.0 | 0.7 |`);
  expect(sumsOf(statement)).toEqual(["1.6 = 1.0 + 0.6", "1.7 = 1.0 + 0.7"]);
});

test("figures know their table, row, column, unit, year and basis", async () => {
  const statement = await readDocument(`
    某县水利局2025年部门预算公开
    表5
    一般公共预算支出表
    单位：万元
    | 科目名称 | 上年执行数 | 本年预算数 |
    | 行政运行 | 80 | 1,000.50 |`);
  const [last, current] = statement.figures.filter(({ position }) => position !== null);
  expect(last).toMatchObject({ year: 2024, basis: "execution", unit: "万元" });
  expect(current).toMatchObject({ printed: "1,000.50", decimals: 2, year: 2025, basis: "budget", unit: "万元" });
  expect(current?.place).toMatchObject({ table: "一般公共预算支出表", row: "行政运行", column: "本年预算数" });
});

test("a continuation with its columns in another order is read by their names, and said so", async () => {
  const statement = await readDocument(`
    支出表
    单位：元
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 201 | 一般公共服务支出 | 10 | 7 | 3 |

    | 科目编码 | 科目名称 | 合计 | 项目支出 | 基本支出 |
    | 205 | 教育支出 | 20 | 8 | 12 |
    | 合计 | < | 30 | 11 | 19 |`);
  expect(statement.messages.map(({ code }) => code)).toEqual(["columns-reordered"]);
  expect(sumsOf(statement)).toEqual([
    ...["30 = 10 + 20", "19 = 7 + 12", "11 = 3 + 8"],
    ...["10 = 7 + 3", "20 = 12 + 8", "30 = 19 + 11"],
  ]);
});

test("a title may name the kind of money and have two brackets", async () => {
  const title = "一般公共预算基本支出表--人员经费(工资福利支出)(按政府预算经济分类)";
  const statement = await readDocument(`
    ${title}
    单位：万元
    | 科目名称 | 合计 |
    | 行政运行 | 30 |`);
  expect(statement.tables.map((table) => table.title)).toEqual([title]);
});

test("lines over the whole width under a table are its notes", async () => {
  const statement = await readDocument(`
    “三公”经费支出表
    单位：元
    | 合计 | 因公出国（境）费 | 公务接待费 |
    | 30 | 10 | 20 |
    | 注：1.本表反映当年财政拨款。 | < | < |
    | 制表日期：2025年1月 | < | < |`);
  const [table] = statement.tables;
  expect(table?.rows).toHaveLength(1);
  expect(table?.notes.map(({ start, end }) => statement.text.slice(start, end))).toEqual([
    "注：1.本表反映当年财政拨款。",
    "制表日期：2025年1月",
  ]);
  expect(sumsOf(statement)).toEqual(["30 = 10 + 20"]);
});

test("the number of a table that shares its line with the unit is not its title", async () => {
  const { tables } = await readDocument(`
    政府性基金预算支出情况表
    公开08表 单位：元
    | 科目名称 | 合计 |
    | 其他支出 | 90 |
    | 合计 | 90 |`);
  expect(tables.map(({ title }) => title)).toEqual(["政府性基金预算支出情况表"]);
});

test.each([
  ["205教育支出", "205", "教育支出"],
  ["20502普通教育", "20502", "普通教育"],
  ["10301政府性基金收入", "10301", "政府性基金收入"],
  ["12345热线运行维护费", null, "12345热线运行维护费"],
])("code and name in one cell: %s", async (printed, code, label) => {
  const { tables } = await readDocument(`
    支出表
    单位：万元
    | 项目 | 合计 |
    | ${printed} | 90 |
    | 合计 | 90 |`);
  expect(tables[0]?.rows[0]).toMatchObject({ code, label });
});
