/** Two documents side by side: what is told of edits, of two years, of tables, and that nothing is told where nothing differs. */
import { expect, test } from "vitest";
import { formatExact } from "../../figures/rational.ts";
import type { Comparison } from "../../statement/comparison.ts";
import { compared, DRAFT, tablePage } from "./testing/compared.ts";

const changed = ({ figures }: Comparison) =>
  figures.pairs
    .filter(({ change }) => change?.standing === "changed")
    .map(({ a, b, change }) => `${a.printed}→${b.printed} ${change === null ? "" : formatExact(change.amount)}`);

const texts = ({ sections }: Comparison) =>
  sections.flatMap(({ changes }) =>
    changes.map(({ kind, pieces }) => {
      const marked = pieces.filter(({ side }) => side !== "both").map(({ side, text }) => `${side}:${text}`);
      return `${kind} ${marked.join(" ")}`;
    }),
  );

const reasons = (comparison: Comparison) => comparison.reasons.map(({ kind, subject }) => `${kind} ${subject}`);

test("a document against itself: nothing differs", async () => {
  const same = await compared(DRAFT, DRAFT);
  expect([same.kinship, changed(same), texts(same), reasons(same)]).toEqual(["drafts", [], [], []]);
  expect([same.figures.onlyA, same.figures.onlyB]).toEqual([[], []]);
});

const edits: readonly [string, (text: string) => string, Partial<Record<"figures" | "texts" | "reasons", string[]>>][] =
  [
    [
      "an amount",
      (text) => text.replace("8.00万元", "9.50万元"),
      { figures: ["8.00万元→9.50万元 1.5"], texts: ["figures a:8.00 b:9.50"] },
    ],
    [
      "the same amount in another unit",
      (text) => text.replace("120.00万元", "1200000元"),
      { figures: [], texts: ["words a:120.00万 b:1200000"] },
    ],
    ["a word", (text) => text.replace("防火道路养护", "防火道路巡护"), { texts: ["words a:养 b:巡"] }],
    [
      "a paragraph gone",
      (text) => text.replace("（二）组织森林防火和有害生物防治。\n", ""),
      { texts: ["only-a a:（二）组织森林防火和有害生物防治。"] },
    ],
    [
      "a reason gone",
      (text) => text.replace("，主要原因是压减了接待批次", ""),
      { texts: ["words a:，主要原因是压减了接待批次"], reasons: ["lost 三公经费"] },
    ],
    [
      "a direction turned round, the reason left",
      (text) => text.replace("比上年减少2.00", "比上年增加2.00"),
      { texts: ["words a:减少 b:增加"], reasons: ["copied-against 三公经费"] },
    ],
    [
      "a sentence with its reason gone",
      (text) => text.replace("，比上年减少2.00万元，主要原因是压减了接待批次", ""),
      { reasons: ["gone 三公经费"] },
    ],
  ];

test.each(edits)("a draft with %s changed", async (_name, edit, told) => {
  const comparison = await compared(DRAFT, edit(DRAFT));
  expect(comparison.kinship).toBe("drafts");
  if (told.figures !== undefined) expect(changed(comparison)).toEqual(told.figures);
  if (told.texts !== undefined) expect(texts(comparison)).toEqual(told.texts);
  expect(reasons(comparison)).toEqual(told.reasons ?? []);
});

test("a paragraph in another section has moved", async () => {
  const paragraph = "（二）组织森林防火和有害生物防治。\n";
  const moved = DRAFT.replace(paragraph, "").replace("三、“三公”经费\n", `三、“三公”经费\n${paragraph}`);
  const comparison = await compared(DRAFT, moved);
  expect(texts(comparison)).toEqual(["moved "]);
  expect(
    comparison.sections.flatMap(({ changes }) => changes).map(({ from }) => from?.endsWith("一、部门职责")),
  ).toEqual([true]);
});

test("two years: years are no difference, own amounts stand against own amounts, and rates are exact", async () => {
  const later = DRAFT.replaceAll("2024", "2025").replace("310.00", "372.00").replace("190.00", "252.00");
  const comparison = await compared(DRAFT, later);
  expect(comparison.kinship).toBe("years");
  expect(changed(comparison)).toEqual(["310.00万元→372.00万元 62", "190.00万元→252.00万元 62"]);
  expect(formatExact(comparison.figures.pairs[0]?.change?.rate ?? { numerator: 0n, denominator: 1n })).toBe("0.2");
  expect(texts(comparison)).toEqual(["figures a:310.00 b:372.00 a:190.00 b:252.00"]);
  expect(comparison.reasons.map(({ kind }) => kind)).toEqual(["copied", "copied"]);
});

const kin: readonly [string, string, string, string][] = [
  ["another year", "2024年", "2025年", "years"],
  ["final accounts of the year", "部门预算", "部门决算", "budget-and-final"],
  ["another organisation", "白河县林草局", "青岗县民政局", "other"],
];

test.each(kin)("%s is told from the facts", async (_name, from, to, kinship) => {
  const comparison = await compared(DRAFT, DRAFT.replaceAll(from, to));
  expect(comparison.kinship).toBe(kinship);
  expect(comparison.remarks.join("")).toMatch(kinship === "other" ? /不是同一单位/ : /^$/);
});

test("the later year first: still compared, and said", async () => {
  const { kinship, remarks } = await compared(DRAFT.replaceAll("2024", "2025"), DRAFT);
  expect([kinship, remarks.length]).toEqual(["years", 1]);
  expect(remarks[0]).toContain("对调");
});

const ROWS: readonly (readonly [string, string, string])[] = [
  ["213", "农林水支出", "300.00"],
  ["21302", "林业和草原", "300.00"],
  ["2130201", "行政运行", "180.00"],
  ["2130204", "事业机构", "120.00"],
];

test("tables of two years: columns by their distance from the own year, rows by code; a new row and a row gone", async () => {
  const later = ROWS.slice(0, 3).map(([code, name, amount]) => [code, name, amount.replace("180", "200")] as const);
  const [table, ...more] = (
    await compared(tablePage(2024, ROWS), tablePage(2025, [...later, ["2130205", "森林资源培育", "100.00"]]))
  ).tables;
  expect(more).toEqual([]);
  expect(table?.cells.map(({ a, b }) => `${a.printed}→${b.printed}`)).toEqual([
    "300.00→300.00",
    "300.00→300.00",
    "180.00→200.00",
  ]);
  expect([table?.rowsOnlyA, table?.rowsOnlyB].map((rows) => rows?.map(({ code }) => code))).toEqual([
    ["2130204"],
    ["2130205"],
  ]);
  expect([table?.columnsOnlyA, table?.columnsOnlyB]).toEqual([[], []]);
});

test("amounts in 元 that round to those in 万元 have not changed", async () => {
  const exact = ROWS.map(([code, name, amount]) => [code, name, `${Number.parseInt(amount, 10)}0012.34`] as const);
  const { cells = [] } = (await compared(tablePage(2024, ROWS), tablePage(2024, exact, "元"))).tables[0] ?? {};
  expect(cells.map(({ change }) => change?.standing)).toEqual([
    "within-print",
    "within-print",
    "within-print",
    "within-print",
  ]);
});

test("a table that vanished is told", async () => {
  const { tables } = await compared(tablePage(2024, ROWS), DRAFT);
  expect(tables.map(({ a, b }) => [a !== null, b !== null])).toEqual([[true, false]]);
});

test("two documents with nothing in common cost bounded time", async () => {
  const lines = (letter: string) =>
    Array.from({ length: 1500 }, (_, i) => `第${letter}${i}段说明事项${letter.repeat(i % 7)}。`).join("\n");
  const comparison = await compared(`甲局2024年部门预算说明\n${lines("甲")}`, `甲局2024年部门预算说明\n${lines("乙")}`);
  expect(comparison.sections.length).toBeGreaterThan(0);
}, 20_000);
