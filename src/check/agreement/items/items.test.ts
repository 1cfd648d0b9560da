/** The items of the text and the rows of the tables, one to one. */
import { describe, expect, test } from "vitest";
import { checkStatement } from "../../index.ts";
import { type ColumnSketch, type RowSketch, TableDraft } from "../../testing/tables.ts";

const whole: readonly ColumnSketch[] = [{ heading: "合计", concept: "expenditure.current" }];
const gpb: readonly ColumnSketch[] = [{ heading: "合计", concept: "expenditure.current", fund: "gpb" }];
const fund: readonly ColumnSketch[] = [{ heading: "合计", concept: "expenditure.current", fund: "gov-fund" }];

const rows: readonly RowSketch[] = [
  ["201", "一般公共服务支出", ""],
  ["20126", "档案事务", ""],
  ["2012601", "行政运行", "500000.00"],
  ["2012604", "档案馆", "300000.00"],
  ["208", "社会保障和就业支出", ""],
  ["20805", "行政事业单位养老支出", ""],
  ["2080505", "机关事业单位基本养老保险缴费支出", "100000.00"],
  ["210", "卫生健康支出", ""],
  ["21011", "行政事业单位医疗", ""],
  ["2101101", "行政单位医疗", "60000.00"],
  ["221", "住房保障支出", ""],
  ["22102", "住房改革支出", ""],
  ["2210201", "住房公积金", "40000.00"],
];
const items: readonly (readonly [label: string, printed: string])[] = [
  ["一般公共服务支出（类）档案事务（款）行政运行（项）", "50.00万元"],
  ["一般公共服务支出（类）档案事务（款）档案馆（项）", "30.00万元"],
  ["社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）", "10.00万元"],
  ["卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）", "6.00万元"],
  ["住房保障支出（类）住房改革支出（款）住房公积金（项）", "4.00万元"],
];

type Items = readonly (readonly [label: string, printed: string])[];
const others = ["工程管理", "对外交流", "展览", "信息化建设", "宣传", "出版", "培训"];
const longer: readonly RowSketch[] = others.map((name, at) => [`201269${at}`, name, `${at + 7}0000.00`]);

function found(list: Items, extend: (draft: TableDraft) => TableDraft = (draft) => draft, table = rows): string[] {
  const text = list.reduce(
    (draft, [label, printed]) => draft.figure(printed, { label }),
    new TableDraft().heading("财政拨款支出主要内容"),
  );
  const draft = extend(text.table("gpb", "一般公共预算支出表", "元", gpb, table));
  const { findings } = checkStatement(draft.statement());
  const ours = findings.filter(({ rule }) => !rule.startsWith("class-"));
  return ours.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

const with_ = (index: number, item: readonly [string, string]): Items =>
  items.map((own, at) => (at === index ? item : own));

describe("a list of all rows", () => {
  test("is clean when names and amounts are those of the rows", () => {
    expect(found(items)).toEqual([]);
  });

  test("an amount with a digit too many names the item and its row", () => {
    expect(found(with_(3, [items[3]?.[0] ?? "", "66.00万元"]))).toEqual([
      expect.stringMatching(
        /^error same-fact-differs .*文中“财政拨款支出主要内容”印为66.00万元.*“2101101 行政单位医疗”行“合计”列印为60000.00元/,
      ),
    ]);
  });

  test("amounts in each other's place are one error that names both", () => {
    const [third, fourth] = [items[3], items[4]] as const;
    const swapped = with_(3, [third?.[0] ?? "", "4.00万元"]).map((own, at) =>
      at === 4 ? ([fourth?.[0] ?? "", "6.00万元"] as const) : own,
    );
    expect(found(swapped)).toEqual([expect.stringMatching(/^error same-fact-differs .*印为4.00万元.*印为6.00万元/)]);
  });

  test("a row that is left out is missed", () => {
    expect(found(items.filter((_, at) => at !== 1))).toEqual([
      expect.stringMatching(
        /^warning list-item-missing 表中“档案馆”（2012604）有300000.00元（即30万元）.*应当在“行政运行”之后补上/,
      ),
    ]);
  });

  test("a row that rounds to nothing need not be listed", () => {
    const tiny: readonly RowSketch[] = [...rows, ["2210203", "购房补贴", "12.00"]];
    expect(found(items, undefined, tiny)).toEqual([]);
  });

  test("an item named otherwise is told of, with what differs", () => {
    const renamed = with_(3, ["卫生健康支出（类）卫生健康支出（款）单位医疗（项）", "6.00万元"]);
    expect(found(renamed)).toEqual([
      expect.stringMatching(
        /^warning list-item-renamed .*款写作“卫生健康支出”，表中是“行政事业单位医疗”；项写作“单位医疗”，表中是“行政单位医疗”/,
      ),
    ]);
  });

  test("brackets, quotes and spaces make no other name", () => {
    const plain = with_(3, ["“卫生健康支出 (类)行政事业单位医疗(款)行政单位医疗(项)”科目", "6.00万元"]);
    expect(found(plain)).toEqual([]);
  });
});

describe("silence", () => {
  test("a list of some of the rows misses nothing", () => {
    expect(found(items.slice(0, 3), undefined, [...rows, ...longer])).toEqual([]);
  });

  test("a list that agrees with no table is no list of its rows", () => {
    const other: Items = items.map(([label]) => [label, "1.11万元"]);
    expect(found(other)).toEqual([]);
  });

  test("items of 类 alone are no such list", () => {
    const classes: Items = [
      ["一般公共服务支出（类）", "80.00万元"],
      ["社会保障和就业支出（类）", "10.00万元"],
      ["卫生健康支出（类）", "6.00万元"],
    ];
    expect(found(classes)).toEqual([]);
  });
});

describe("which rows a list explains", () => {
  test("those of the funds together, where it has items of both", () => {
    const land: Items = [
      ...items,
      ["城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农村基础设施建设支出（项）", "7.00万元"],
    ];
    const second: readonly RowSketch[] = [
      ["212", "城乡社区支出", ""],
      ["21208", "国有土地使用权出让收入安排的支出", ""],
      ["2120804", "农村基础设施建设支出", "70000.00"],
    ];
    expect(found(land, (draft) => draft.table("gov-fund", "政府性基金预算支出表", "元", fund, second))).toEqual([]);
  });

  test("those with which most items agree, where a class has other money too", () => {
    const more = rows.map(
      ([code, name, amount = ""]): RowSketch => [code, name, code === "2012604" ? "350000.00" : amount],
    );
    const all = (draft: TableDraft) => draft.table("expenditure", "支出预算总表", "元", whole, more);
    expect(found(items, all)).toEqual([]);
  });
});
