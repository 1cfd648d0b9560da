/** What one slip looks like in a table: which cell is named, how the slip is called, and that it is one finding. */
import { expect, test } from "vitest";
import { formatDecimal } from "../../figures/decimal.ts";
import { checkStatement } from "../index.ts";
import type { Finding } from "../model.ts";
import { type Branch, TreeDraft } from "../testing/treeTables.ts";

const leaf = (code: string, basic: bigint, project: bigint): Branch => ({ code, basic, project, children: [] });
const branch = (code: string, ...children: Branch[]): Branch => ({ code, basic: 0n, project: 0n, children });

/** Amounts in 分. */
const spending: readonly Branch[] = [
  branch("201", leaf("20101", 123_456_00n, 76_543_00n), leaf("20102", 98_765_00n, 12_340_00n)),
  branch(
    "208",
    leaf("20805", 45_678_00n, 3_210_00n),
    leaf("20808", 9_876_00n, 54_320_00n),
    leaf("20899", 6_543_00n, 0n),
  ),
  branch("221", leaf("22102", 33_221_00n, 11_223_00n), leaf("22103", 24_680_00n, 13_579_00n)),
];

interface Changed {
  readonly draft: TreeDraft;
  readonly ids: ReadonlyMap<string, string>;
  print(cell: string): string;
}

function table(): Changed {
  const draft = new TreeDraft();
  const ids = draft.tree("支出预算总表", spending, { unit: "元", decimals: 2 });
  const print = (cell: string) => draft.figures.find(({ id }) => id === ids.get(cell))?.printed ?? "";
  return { draft, ids, print };
}

/** The findings when these cells are printed otherwise. */
function found({ draft, ids }: Changed, changes: Readonly<Record<string, string>>): readonly Finding[] {
  const printed = new Map(Object.entries(changes).map(([cell, print]) => [ids.get(cell) as string, print]));
  return checkStatement(draft.statement(printed)).findings;
}

test.each([
  ["a digit added", "20101/1", "1234556.00", "多写了一位数字"],
  ["a digit dropped", "20102/0", "11105.00", "少写了一位数字"],
  ["two digits swapped", "20805/1", "45768.00", "相邻两位数字写颠倒"],
  ["one digit wrong", "208/2", "57930.00", "写错了一位数字"],
  ["ten times as much", "20808/2", "543200.00", "小数点错位"],
  ["万元 among 元", "22102/0", "4.4444", "元与万元混用"],
  ["the sign", "22103/2", "-13579.00", "正负号"],
  ["the amount of the row above", "20102/1", "123456.00", "相邻的“20101 第20101项”行“基本支出”列"],
])("%s", (_, cell, wrong, kind) => {
  const doc = table();
  const findings = found(doc, { [cell]: wrong });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.figures[0]).toBe(doc.ids.get(cell));
  expect(findings[0]?.message).toContain(kind);
  expect(findings[0]?.suggestion).toContain(`改为${doc.print(cell)}元`);
});

test.each([
  ["in one row", "20101/1", "20101/2"],
  ["in one column, under one total", "20101/1", "20102/1"],
  ["in one column, under different totals", "20101/0", "22102/0"],
])("two amounts in each other's place: %s", (_, a, b) => {
  const doc = table();
  const findings = found(doc, { [a]: doc.print(b), [b]: doc.print(a) });
  expect(findings).toHaveLength(1);
  expect(new Set(findings[0]?.figures.slice(0, 2))).toEqual(new Set([doc.ids.get(a), doc.ids.get(b)]));
  expect(findings[0]?.message).toContain("互换了位置");
});

test("a column pasted one row too low is one finding", () => {
  const doc = table();
  const rows = ["201", "20101", "20102", "208", "20805", "20808", "20899"];
  const down = Object.fromEntries(rows.slice(1).map((row, i) => [`${row}/1`, doc.print(`${rows[i]}/1`)]));
  const findings = found(doc, { ...down, "201/1": "7.00" });
  expect(findings[0]?.message).toMatch(/“基本支出”列从.*的数像是整体向下错了1行/);
  expect(findings.length).toBeLessThanOrEqual(2);
});

test("two cells wrong under one total are two findings, each with its value", () => {
  const doc = table();
  const findings = found(doc, { "20101/1": "124456.00", "20102/1": "98675.00" });
  expect(findings.map(({ figures }) => figures[0])).toEqual([doc.ids.get("20101/1"), doc.ids.get("20102/1")]);
  expect(findings.map(({ suggestion }) => suggestion)).toEqual([
    expect.stringContaining("改为123456.00元"),
    expect.stringContaining("改为98765.00元"),
  ]);
});

test("a cell whose fact is printed wrong elsewhere too is still named", () => {
  const doc = table();
  const text = doc.draft.mention("第208项", 12_962_700n, { unit: "万元", decimals: 2 });
  doc.draft.same(doc.ids.get("208/0") as string, text);
  const printed = new Map([
    [doc.ids.get("208/0") as string, "191627.00"],
    [text, "0"],
  ]);
  const findings = checkStatement(doc.draft.statement(printed)).findings;
  const [named] = findings.filter(({ suggestion }) => suggestion?.startsWith("若把"));
  expect(named?.figures[0]).toBe(doc.ids.get("208/0"));
  expect(named?.suggestion).toContain("改为119627.00元");
});

test("a total that leaves out a row says which", () => {
  const draft = new TreeDraft();
  const ids = draft.summary("收支预算总表", spending, { unit: "元", decimals: 2 });
  const [total, part] = ["total", "208"].map((key) => draft.figures.find(({ id }) => id === ids.get(key)));
  const less = (total?.value.digits ?? 0n) - (part?.value.digits ?? 0n);
  const printed = new Map([[total?.id ?? "", formatDecimal({ digits: less, scale: 2 })]]);
  const [finding] = checkStatement(draft.statement(printed)).findings;
  expect(finding?.message).toMatch(/差额正好等于“第208项”行.*漏加了这一项/);
});

test("a likely structure that fails is a warning", () => {
  const draft = new TreeDraft();
  const ids = draft.tree("支出预算总表", spending, { unit: "元", decimals: 2 }, "likely");
  const printed = new Map([[ids.get("20101/1") as string, "124456.00"]]);
  expect(checkStatement(draft.statement(printed)).findings.map(({ severity }) => severity)).toEqual(["warning"]);
});

test("a table in which nothing fits is one finding", () => {
  const doc = table();
  const cells = [...doc.ids.keys()];
  const noise = Object.fromEntries(cells.map((cell, i) => [cell, `${1000 + ((i * 7919) % 8999)}.00`]));
  const findings = found(doc, noise);
  expect(findings.length).toBeLessThanOrEqual(2);
  expect(findings.map(({ message }) => message).join()).toMatch(/《支出预算总表》有\d+处合计不成立/);
});

test("a 分 too much in one sum is worth a look; asked for by two it is a slip", () => {
  const draft = new TreeDraft();
  const ids = draft.summary("收支预算总表", spending, { unit: "元", decimals: 2 });
  const print = draft.figures.find(({ id }) => id === ids.get("total"))?.printed ?? "";
  const single = checkStatement(draft.statement(new Map([[ids.get("total") as string, print.replace(/0$/, "1")]])));
  expect(single.findings.map(({ severity }) => severity)).toEqual(["notice"]);
  const doc = table();
  expect(found(doc, { "20101/1": "123456.01" }).map(({ severity }) => severity)).toEqual(["warning"]);
});

test.each([
  ["more than their total, which stands elsewhere too", 1n, "error"],
  ["less: a row may have been missed in reading", -1n, "warning"],
])("rows under a code that add up to %s", (_, sign, severity) => {
  const draft = new TreeDraft();
  const ids = draft.summary("基本支出表", spending, { unit: "元", decimals: 2 });
  const [total, part] = ["total", "208"].map((key) => draft.figures.find(({ id }) => id === ids.get(key)));
  const text = draft.mention("合计", total?.value.digits ?? 0n, { unit: "元", decimals: 2 });
  draft.same(ids.get("total") as string, text);
  const digits = sign > 0n ? 98_765_432n : (part?.value.digits ?? 0n) / 7n;
  const statement = draft.statement(new Map([[part?.id ?? "", formatDecimal({ digits, scale: 2 })]]));
  const relations = statement.relations.map((each) =>
    each.kind === "sum" ? { ...each, structure: "children" as const } : each,
  );
  expect(checkStatement({ ...statement, relations }).findings.map((finding) => finding.severity)).toEqual([severity]);
});
