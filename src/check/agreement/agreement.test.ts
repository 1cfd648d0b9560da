/** The same fact has one value: in the tables, and in the text against the tables. */
import { describe, expect, test } from "vitest";
import { checkStatement } from "../index.ts";
import { type ColumnSketch, TableDraft } from "../testing/tables.ts";
import { deriveRelations } from "./index.ts";

const all: readonly ColumnSketch[] = [
  { heading: "合计", concept: "expenditure.current" },
  { heading: "基本支出", concept: "expenditure.current.basic" },
  { heading: "项目支出", concept: "expenditure.current.project" },
];
const ofFund = (fund: "gpb" | "gov-fund"): ColumnSketch[] => all.map((column) => ({ ...column, fund }));

/** Severity and rule of what is found, and the messages. */
function found(draft: TableDraft) {
  const { findings } = checkStatement(draft.statement());
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

describe("one fact in two tables", () => {
  const budget = (first: string, second: string, unit = "元", other = unit) =>
    new TableDraft()
      .table("expenditure", "支出预算总表", unit, all, [["", "合计", first, "", ""]])
      .table("expenditure-gov", "支出预算分类汇总表", other, all, [["", "合计", second, "", ""]]);

  test.each([
    ["the same print", budget("1200.50", "1200.50"), []],
    ["元 and 万元", budget("3503499", "350.35", "元", "万元"), []],
    ["cents that a table of 万元 hides", budget("326.71", "326.72", "万元"), ["notice same-fact-differs"]],
    ["whole 元", budget("154369326", "154369327"), ["notice same-fact-differs"]],
    ["分 in tables printed to the 分", budget("1200.50", "1200.51"), ["error same-fact-differs"]],
    ["a digit", budget("3503499", "353.35", "元", "万元"), ["error same-fact-differs"]],
  ])("%s", (_, draft, expected) => {
    expect(found(draft).map((line) => line.split(":")[0])).toEqual(expected);
  });

  test("the message shows both places, and 元 in 万元 and the reverse", () => {
    expect(found(budget("3503499", "353.35", "元", "万元"))).toEqual([
      "error same-fact-differs: “合计”前后不一：《支出预算总表》“合计”行“合计”列印为3503499元（即350.3499万元），" +
        "《支出预算分类汇总表》“合计”行“合计”列印为353.35万元（即3533500元），相差30001元。",
    ]);
  });

  test("a table that prints one fact twice with two values proves nothing", () => {
    const twice = new TableDraft()
      .table("expenditure", "支出预算总表", "元", all, [
        ["2010301", "行政运行", "10.00", "", ""],
        ["2010301", "机关服务", "20.00", "", ""],
      ])
      .table("gpb", "分类汇总表", "元", all, [["2010301", "行政运行", "10.00", "", ""]]);
    expect(found(twice)).toEqual([]);
  });
});

describe("the text against the tables", () => {
  const tables = (draft: TableDraft) =>
    draft
      .table("expenditure", "支出预算总表", "元", all, [
        ["", "合计", "9000000.00", "5000000.00", "4000000.00"],
        ["201", "一般公共服务支出", "6000000.00", "", ""],
        ["205", "教育支出", "2000000.00", "", ""],
        ["221", "住房保障支出", "1000000.00", "", ""],
      ])
      .table("gpb", "一般公共预算支出预算表", "元", ofFund("gpb"), [
        ["", "合计", "8000000.00", "5000000.00", "3000000.00"],
        ["201", "一般公共服务支出", "5500000.00", "", ""],
        ["205", "教育支出", "1600000.00", "", ""],
        ["221", "住房保障支出", "900000.00", "", ""],
      ]);
  const current = { label: "支出预算", concept: "expenditure.current" } as const;

  test("an amount of all money agrees", () => {
    const draft = tables(new TableDraft().heading("部门收支总体情况").figure("900.00万元", current));
    expect(found(draft)).toEqual([]);
    const equalities = deriveRelations(draft.statement()).filter(({ kind }) => kind === "equality");
    expect(equalities).toMatchObject([{ figures: ["t1", "c1"] }]);
  });

  test("an amount under a heading of all money is wrong when it is neither", () => {
    const draft = tables(new TableDraft().heading("部门收支总体情况").figure("950.00万元", current));
    expect(found(draft)).toEqual([
      expect.stringMatching(/^error same-fact-differs: .*文中“部门收支总体情况”印为950.00万元/),
    ]);
  });

  test("where no heading tells of which money, it is very likely wrong", () => {
    const draft = tables(new TableDraft().heading("编制说明").figure("950.00万元", current));
    expect(found(draft)).toEqual([expect.stringMatching(/^warning same-fact-differs/)]);
  });

  test("an amount of one fund is held to that fund", () => {
    const draft = tables(new TableDraft().heading("编制说明").figure("900.00万元", { ...current, fund: "gpb" }));
    expect(found(draft)).toEqual([expect.stringMatching(/^error same-fact-differs: .*《一般公共预算支出预算表》/)]);
  });

  test("siblings settle of which money a list speaks", () => {
    const of = (code: string) => ({ label: "支出", concept: "expenditure.current", function: code }) as const;
    const list = new TableDraft()
      .heading("编制说明")
      .figure("550.00万元", of("201"))
      .figure("160.00万元", of("205"))
      .figure("96.00万元", of("221"));
    expect(found(tables(list))).toEqual([expect.stringMatching(/^error .*印为96.00万元.*印为900000.00元（即90万元）/)]);
  });

  test("one amount without siblings that fits no fund is left alone", () => {
    const of = { label: "支出", concept: "expenditure.current", function: "221" } as const;
    expect(found(tables(new TableDraft().heading("编制说明").figure("96.00万元", of)))).toEqual([]);
  });

  test("another year or another kind of amount is another fact", () => {
    const draft = new TableDraft()
      .heading("部门收支总体情况")
      .figure("850.00万元", { ...current, year: 2024 })
      .figure("850.00万元", { ...current, basis: "execution" });
    expect(found(tables(draft))).toEqual([]);
  });
});
