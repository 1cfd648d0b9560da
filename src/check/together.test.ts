/** Several documents: last year's amounts against last year's document, a department against its units. */
import { describe, expect, test } from "vitest";
import type { Statement } from "../statement/model.ts";
import { type ColumnSketch, type RowSketch, TableDraft } from "./testing/tables.ts";
import { checkTogether } from "./together.ts";

const spending: readonly ColumnSketch[] = [{ heading: "合计", concept: "expenditure.current" }];
const total = { label: "支出预算", concept: "expenditure.current" } as const;

function found(documents: Readonly<Record<string, Statement>>): string[] {
  const pathed = Object.entries(documents).map(([path, statement]) => ({ path, statement }));
  return checkTogether(pathed).map(
    ({ path, finding }) => `${path}: ${finding.severity} ${finding.rule} ${finding.message}`,
  );
}

describe("two years of one organisation", () => {
  const last = (amount: string) =>
    new TableDraft(2024)
      .heading("2024年部门预算")
      .table("expenditure", "支出预算总表", "元", spending, [["", "合计", amount]])
      .statement();
  const thisYear = new TableDraft(2025)
    .heading("2025年部门预算")
    .figure("120.00万元", total)
    .figure("100.00万元", { ...total, year: 2024 })
    .statement();

  test("last year's amount is what was published", () => {
    expect(found({ "2024.pdf": last("1000000.00"), "2025.pdf": thisYear })).toEqual([]);
  });

  test("last year's amount is another, and both files are named", () => {
    expect(found({ "a/2024.pdf": last("1060000.00"), "a/2025.pdf": thisYear })).toEqual([
      "a/2025.pdf: warning differs-from-last-year 文中“2025年部门预算”“支出预算”印为100.00万元（即1000000元）；" +
        "《2024.pdf》《支出预算总表》“合计”行“合计”列公开的是1060000.00元（即106万元），相差60000元。",
    ]);
  });

  test("last year's amount is worked out from a change", () => {
    const changed = (words: string, change: string): Statement => {
      const statement = new TableDraft(2025)
        .heading("2025年部门预算")
        .figure("120.00万元", total)
        .figure(change, { label: "支出预算" })
        .statement();
      const end = statement.text.length;
      const figures = statement.figures.map((figure, index) =>
        index === 1 ? { ...figure, measure: "change" as const } : figure,
      );
      const stated = {
        subject: "支出预算",
        current: "t1",
        previous: null,
        change: "t2",
        rate: null,
        direction: 1 as const,
      };
      return {
        ...{ ...statement, figures, text: `${statement.text}${words}` },
        changes: [
          { ...stated, rateDirection: null, baseYear: 2024, reason: null, start: end, end: end + words.length },
        ],
      };
    };
    expect(found({ "2024.pdf": last("1000000.00"), "2025.pdf": changed("比2024年预算增加", "20.00万元") })).toEqual([]);
    expect(found({ "2024.pdf": last("1000000.00"), "2025.pdf": changed("比2024年预算增加", "26.00万元") })).toEqual([
      expect.stringContaining("120.00万元，写明比上年增加26.00万元，推得上年数；《2024.pdf》"),
    ]);
    expect(
      found({ "2024.pdf": last("1000000.00"), "2025.pdf": changed("比2024年预算执行数增加", "26.00万元") }),
    ).toEqual([]);
  });

  test("documents of two organisations have nothing to do with one another", () => {
    const other = {
      ...last("1060000.00"),
      facts: { kind: "budget", year: 2024, organisation: "青溪县水务局" },
    } as const;
    expect(found({ "2024.pdf": other, "2025.pdf": thisYear })).toEqual([]);
  });
});

describe("a department and its units", () => {
  const rows = (whole: string, first: string, second: string): RowSketch[] => [
    ["", "合计", whole],
    ["2012601", "行政运行", first],
    ["2012604", "档案馆", second],
  ];
  const document = (level: string, ...amounts: readonly [string, string, string]) =>
    new TableDraft()
      .heading(`2025年${level}预算`)
      .table("expenditure", "支出预算总表", "元", spending, rows(...amounts))
      .statement();
  const department = document("部门", "30.00", "10.00", "20.00");

  test.each([
    ["the one unit is the department", { unit: document("单位", "30.00", "10.00", "20.00") }, 0],
    ["a class differs", { unit: document("单位", "30.00", "11.00", "20.00") }, 1],
    ["the totals differ: there are other units", { unit: document("单位", "25.00", "10.00", "15.00") }, 0],
  ])("%s", (_, documents, count) => {
    expect(found({ department, ...documents })).toHaveLength(count);
  });

  test("several units add up", () => {
    const named = { ...department, text: `${department.text}下属单位：青溪县地方志办公室` };
    const second = (first: string, other: string): Statement => ({
      ...document("单位", "12.00", first, other),
      facts: { kind: "budget", year: 2025, organisation: "青溪县地方志办公室" },
    });
    const own = document("单位", "18.00", "8.00", "10.00");
    expect(found({ named, own, second: second("2.00", "10.00") })).toEqual([]);
    expect(found({ named, own, second: second("3.00", "9.00") })).toEqual([
      expect.stringContaining("2个单位相加为8.00＋3.00，相差1元"),
      expect.stringContaining("2个单位相加为10.00＋9.00，相差1元"),
    ]);
  });
});
