/** Identities between tables: what they find, and that they are silent outside their scope. */
import { describe, expect, test } from "vitest";
import { governmentClassOf } from "../../codes/index.ts";
import { checkStatement } from "../index.ts";
import { type ColumnSketch, type RowSketch, TableDraft } from "../testing/tables.ts";
import { GOVERNMENT_PARTS } from "./data/identities.ts";

const spending: readonly ColumnSketch[] = [
  { heading: "合计", concept: "expenditure.current" },
  { heading: "基本支出", concept: "expenditure.current.basic" },
];
const gpb: readonly ColumnSketch[] = spending.map((column) => ({ ...column, fund: "gpb" }));
const income: readonly ColumnSketch[] = [{ heading: "合计", concept: "revenue.current" }];
const economic: readonly ColumnSketch[] = [{ heading: "合计", concept: "expenditure.current.basic", fund: "gpb" }];
const threePublic: readonly ColumnSketch[] = [{ heading: "公务接待费", concept: "three-public.reception" }];

/** Identities that hold (by number), and the identities that do not with the severity and rule of what is said of it. */
function judged(draft: TableDraft) {
  const { relations, verdicts } = checkStatement(draft.statement());
  const ofIdentities = relations.flatMap(({ id, identity, scope = "certain" }) =>
    identity === undefined ? [] : [`${identity} ${scope} ${verdicts.get(id)}`],
  );
  return [...new Set(ofIdentities)].sort();
}

const rows = (total: string, first: string, second: string): readonly RowSketch[] => [
  ["", "合计", total, total],
  ["2010301", "行政运行", first, first],
  ["2010302", "一般行政管理事务", second, second],
];
const expenditure = (total: string, first: string, second: string) =>
  new TableDraft().table("expenditure", "支出预算总表", "元", spending, rows(total, first, second));

describe("by functional class", () => {
  test("with fiscal money only, every class of one table is that of the other", () => {
    const draft = expenditure("30.00", "10.00", "20.00").table(
      "gpb",
      "一般公共预算支出表",
      "元",
      gpb,
      rows("30.00", "10.00", "20.00"),
    );
    expect(judged(draft)).toEqual(["B-24 certain true", "D-09 certain true"]);
  });

  test("a class that differs while the totals agree is wrong", () => {
    const draft = expenditure("30.00", "10.00", "20.00").table(
      "gpb",
      "一般公共预算支出表",
      "元",
      gpb,
      rows("30.00", "12.00", "20.00"),
    );
    expect(judged(draft)).toEqual(["B-24 certain false", "B-24 certain true", "D-09 certain true"]);
  });

  test("with other money too, a class of the general budget may be smaller but not larger", () => {
    const smaller = expenditure("50.00", "30.00", "20.00").table(
      "gpb",
      "一般公共预算支出表",
      "元",
      gpb,
      rows("30.00", "10.00", "20.00"),
    );
    expect(judged(smaller)).toEqual(["D-09 certain true"]);
    const larger = expenditure("50.00", "30.00", "20.00").table(
      "gpb",
      "一般公共预算支出表",
      "元",
      gpb,
      rows("30.00", "10.00", "20.01"),
    );
    expect(judged(larger)).toEqual(["D-09 certain false", "D-09 certain true"]);
  });

  test("other money that hides in the rounding of the totals is no fault of a class", () => {
    const inWan = (total: string, ...classes: readonly (readonly [string, string])[]): readonly RowSketch[] => [
      ["", "合计", total, total],
      ...classes.map(([code, amount]): RowSketch => [code, "支出", amount, amount]),
    ];
    const ofFund: readonly ColumnSketch[] = spending.map((column) => ({ ...column, fund: "gov-fund" }));
    const of = (other: string) =>
      new TableDraft()
        .table("expenditure", "支出表", "万元", spending, inWan("20.02", ["2010301", "10.02"], ["2120803", "10.01"]))
        .table("gpb", "一般公共预算支出表", "万元", gpb, inWan("10.00", ["2010301", "10.00"]))
        .table("gov-fund", "政府性基金支出表", "万元", ofFund, inWan("10.01", ["2120803", "10.01"]))
        .table(
          "revenue",
          "收入预算总表",
          "万元",
          [{ heading: "其他收入", concept: "revenue.current", fund: "other" }],
          [["", "合计", other]],
        );
    expect(judged(of("0.02"))).not.toContain("B-24 certain false");
    expect(judged(of("0.00"))).toContain("B-24 certain false");
  });

  test("revenue listed by class is expenditure, where the totals agree", () => {
    const listed: RowSketch[] = [
      ["", "合计", "30.00"],
      ["2010301", "行政运行", "10.00"],
      ["2010302", "一般行政管理事务", "21.00"],
    ];
    const draft = expenditure("30.00", "10.00", "20.00").table("revenue", "收入预算总表", "元", income, listed);
    expect(judged(draft)).toContain("B-21 likely false");
    const carried = [["", "合计", "31.00"], ...listed.slice(1)] as RowSketch[];
    expect(
      judged(expenditure("30.00", "10.00", "20.00").table("revenue", "收入预算总表", "元", income, carried)),
    ).not.toContain("B-21 likely false");
  });
});

describe("balance and carry-over", () => {
  const overall = (opening: string) =>
    new TableDraft()
      .table(
        "overall",
        "收入",
        "元",
        [{ heading: "预算数", concept: "revenue.current" }],
        [["", "本年收入合计", "90.00"]],
      )
      .table(
        "revenue",
        "结转",
        "元",
        [{ heading: "上年结转", concept: "carryover.opening" }],
        [["", "上年结转", opening]],
      )
      .table(
        "expenditure",
        "支出",
        "元",
        [{ heading: "预算数", concept: "expenditure.current" }],
        [["", "本年支出合计", "100.00"]],
      );

  test("without carry-over, this year's revenue is this year's expenditure", () => {
    expect(judged(overall("0.00"))).toEqual(["B-10 likely false"]);
  });

  test("with carry-over it need not be", () => {
    expect(judged(overall("10.00"))).toEqual([]);
  });
});

describe("limits", () => {
  const reception = (basic: string, item: string) =>
    new TableDraft()
      .table("gpb-basic", "基本支出表", "元", economic, [["30217", "公务接待费", basic]])
      .table("three-public", "三公经费表", "万元", threePublic, [["", "合计", item]]);

  test.each([
    ["the item may be larger: part is paid from projects", reception("185000.00", "28.50"), ["B-28 likely true"]],
    ["equal", reception("285000.00", "28.50"), ["B-28 likely true"]],
    ["rounded down to 万元", reception("285040.00", "28.50"), ["B-28 likely true"]],
    ["the item is smaller", reception("830000.00", "28.50"), ["B-28 likely false"]],
  ])("reception: %s", (_, draft, expected) => {
    expect(judged(draft)).toEqual(expected);
  });

  const performance = (funds: string) =>
    new TableDraft()
      .figure(funds, { label: "涉及预算资金", concept: "performance.funds" })
      .table(
        "expenditure",
        "支出预算总表",
        "元",
        [spending[0] as ColumnSketch, { heading: "项目支出", concept: "expenditure.current.project" }],
        [["", "合计", "1000000.00", "400000.00"]],
      );

  test.each([
    ["less than project expenditure", "39.00万元", ["X-09 possible true"]],
    ["more, so worth a look", "45.00万元", ["X-09 possible false"]],
    ["all expenditure is given targets", "100.00万元", []],
  ])("performance funds: %s", (_, funds, expected) => {
    expect(judged(performance(funds))).toEqual(expected);
  });
});

describe("government against departmental economic classes", () => {
  const family = (retirement: string) =>
    new TableDraft()
      .table("gpb-basic-family-gov", "对个人和家庭的补助（政府）", "万元", economic, [
        ["50905", "离退休费", retirement],
      ])
      .table("gpb-basic-family-dept", "对个人和家庭的补助（部门）", "万元", economic, [
        ["30301", "离休费", "3.20"],
        ["30302", "退休费", "80.10"],
      ]);

  test("the parts of 离退休费", () => {
    expect(judged(family("83.30"))).toEqual(["H-T8 likely true"]);
    expect(judged(family("88.30"))).toEqual(["H-T8 likely false"]);
  });

  test("are those of the map, for agencies and institutions alike", () => {
    for (const [code, , parts] of GOVERNMENT_PARTS)
      for (const part of parts)
        expect([governmentClassOf(part, "agency"), governmentClassOf(part, "institution")]).toEqual([code, code]);
  });
});
