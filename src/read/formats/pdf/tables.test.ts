/** Tables as a page shows them: ruled in both directions, in one, or not at all. */
import { expect, test } from "vitest";
import { layoutPage } from "./layout.ts";
import type { Rule } from "./page.ts";
import { toSource } from "./source.ts";
import { grid, makePage, outline, readPages, type SetLine, type SetPage, setProse } from "./testing/pages.ts";

const at = (x: number, y: number, text: string): SetLine => ({ x, y, text });
const row = (y: number, xs: readonly number[], texts: readonly string[]): SetLine[] =>
  texts.flatMap((text, index) => (text === "" ? [] : [at(xs[index] ?? 0, y, text)]));
const level = (y: number, x0 = 50, x1 = 450): Rule => ({ x0, y0: y, x1, y1: y });
const upright = (x: number, y0: number, y1: number): Rule => ({ x0: x, y0, x1: x, y1 });
const cellsOf = (page: SetPage) =>
  readPages(page).blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));

test("a ruled table is a grid; title, unit and note stand outside", () => {
  const lines = [
    at(220, 80, "支出预算表"),
    at(400, 95, "单位：元"),
    ...row(115, [60, 260], ["项目", "预算数"]),
    ...row(135, [60, 260], ["办公费", "1,200.00"]),
    at(50, 160, "注：本表不含结转资金。"),
  ];
  const source = readPages({ lines, rules: grid([50, 250, 450], [100, 120, 140]) });
  expect(outline(source).map((line) => line.slice(2))).toEqual([
    "支出预算表",
    "单位：元",
    "项目 | 预算数",
    "办公费 | 1,200.00",
    "注：本表不含结转资金。",
  ]);
  const cell = source.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : [])).at(-1);
  expect(cell).toMatchObject({ row: 1, column: 1, text: "1,200.00", page: 1, box: [260, 127, 300, 137] });
  expect(source.text.slice(cell?.start, cell?.end)).toBe("1,200.00");
});

test("a heading over two columns is one cell; a name wrapped in its cell is one text; empty cells have a box", () => {
  const rules = grid([50, 150, 250, 350], [100, 120, 140, 170]).filter((rule) => rule.x0 !== 250 || rule.x1 !== 250);
  const lines = [
    at(180, 115, "本年支出合计"),
    ...row(135, [155, 255], ["基本支出", "项目支出"]),
    at(55, 152, "社会保障和就"),
    at(55, 165, "业支出"),
    at(155, 158, "12.00"),
  ];
  const cells = cellsOf({ lines, rules: [...rules, upright(250, 120, 170)] });
  expect(cells.find((cell) => cell.text === "本年支出合计")).toMatchObject({ row: 0, column: 1, columnSpan: 2 });
  expect(cells.find((cell) => cell.row === 2 && cell.column === 0)?.text).toBe("社会保障和就业支出");
  expect(cells.at(-1)).toMatchObject({ text: "", box: [250, 140, 350, 170] });
});

test("prose in a frame of one column is prose", () => {
  const texts = ["　　本局2031年收入预算120.00万元，支出预算120.00万元。", "　　其中基本支出100.00万元。"];
  const read = outline(readPages({ lines: setProse(texts, 115), rules: grid([45, 455], [95, 120, 140]) }));
  expect(read.every((line) => line.startsWith("T "))).toBe(true);
});

const THREE = [50, 200, 325, 450];
const XS = [55, 205, 330];

/** The lines of a frame of three columns with rules at 100 and 200 and those given, and the grid's rows. */
test.each<[string, number[], SetLine[], string[]]>([
  [
    "numbers broken over two lines in two columns are one row",
    [],
    [
      at(55, 130, "工资福利支出"),
      ...row(120, [0, 205, 330], ["", "12,345,", "12,345,"]),
      ...row(135, [0, 205, 330], ["", "678.90", "678.90"]),
    ],
    ["工资福利支出 | 12,345,678.90 | 12,345,678.90"],
  ],
  [
    "rows without a rule between them are cut; a blank stays",
    [],
    [
      ...row(120, XS, ["办公费", "1.00", "2.00"]),
      ...row(135, XS, ["水费", "", "3.00"]),
      ...row(150, XS, ["电费", "5.00", "6.00"]),
    ],
    ["办公费 | 1.00 | 2.00", "水费 |  | 3.00", "电费 | 5.00 | 6.00"],
  ],
  [
    "amounts beside the middle of wrapped names",
    [],
    [
      at(55, 114, "机关事业单位基本"),
      at(55, 126, "养老保险缴费支出"),
      ...row(120, [0, 205, 330], ["", "1.00", "2.00"]),
      ...row(144, XS, ["办公费", "3.00", "4.00"]),
    ],
    ["机关事业单位基本养老保险缴费支出 | 1.00 | 2.00", "办公费 | 3.00 | 4.00"],
  ],
  [
    "amounts beside the last line of wrapped names",
    [],
    [
      at(55, 114, "机关事业单位基本"),
      at(55, 126, "养老保险缴费支出"),
      ...row(126, [0, 205, 330], ["", "1.00", "2.00"]),
      at(55, 140, "对个人和家庭的补"),
      at(55, 152, "助"),
      ...row(152, [0, 205, 330], ["", "3.00", "4.00"]),
    ],
    ["机关事业单位基本养老保险缴费支出 | 1.00 | 2.00", "对个人和家庭的补助 | 3.00 | 4.00"],
  ],
  [
    "one column of amounts with as many names",
    [],
    [...row(120, XS, ["办公费", "1.00"]), ...row(135, XS, ["水费", "2.00"])],
    ["办公费 | 1.00 | ", "水费 | 2.00 | "],
  ],
  [
    "digits set apart, full-width digits, print doubled for bold",
    [130],
    [
      ...row(120, XS, ["办公费", "1 2 3 . 4 5", "１２３．４５"]),
      ...row(150, XS, ["水费", "6.00"]),
      ...row(150, [55.4, 205.4], ["水费", "6.00"]),
    ],
    ["办公费 | 123.45 | １２３．４５", "水费 | 6.00 | "],
  ],
])("%s", (_, levels, lines, expected) => {
  const read = outline(readPages({ lines, rules: grid(THREE, [100, ...levels, 200]) }));
  expect(read).toEqual(expected.map((text) => `| ${text}`));
});

test("a name in one cell beside several rows grows with the rows that are cut", () => {
  const rules = [...grid([50, 450], [100, 160]), upright(150, 100, 160), upright(300, 100, 160), level(120, 150)];
  const lines = [
    at(55, 135, "商品和服务"),
    ...row(115, [155, 305], ["办公费", "1.00"]),
    ...row(135, [155, 305], ["水费", "2.00"]),
    ...row(150, [155, 305], ["电费", "3.00"]),
  ];
  const cells = cellsOf({ lines, rules });
  expect(cells[0]).toMatchObject({ text: "商品和服务", row: 0, rowSpan: 3 });
  expect(cells.filter((cell) => cell.column === 2).map((cell) => cell.row)).toEqual([0, 1, 2]);
});

test("title, organisation and note inside the outer frame are text around the table", () => {
  const rules = [...grid([50, 450], [80, 100, 120, 140, 160, 180]), upright(250, 120, 160)];
  const lines = [
    at(215, 95, "2031年支出预算总表"),
    ...row(115, [55, 400], ["编制单位：某局", "单位：元"]),
    ...row(135, [60, 260], ["项目", "预算数"]),
    ...row(155, [60, 260], ["办公费", "1,200.00"]),
    at(55, 175, "注：本表不含结转资金，共3项。"),
  ];
  expect(outline(readPages({ lines, rules })).map((line) => line.slice(2))).toEqual([
    "2031年支出预算总表",
    "编制单位：某局  单位：元",
    "项目 | 预算数",
    "办公费 | 1,200.00",
    "注：本表不含结转资金，共3项。",
  ]);
});

test("a first row that is a heading over the whole table stays", () => {
  const rules = [...grid([50, 450], [100, 120, 140, 160]), upright(250, 120, 160)];
  const lines = [
    at(200, 115, "本年支出"),
    ...row(135, [60, 260], ["项目", "预算数"]),
    ...row(155, [60, 260], ["水费", "1.00"]),
  ];
  expect(outline(readPages({ lines, rules }))[0]).toBe("| 本年支出");
});

test("double rules make no rows or columns; rules may be dotted and open at the sides", () => {
  const double = [...grid([50, 250, 450], [100, 120, 140]), ...grid([46, 254, 454], [96, 124, 144])];
  const dots = [100, 120, 140].flatMap((y) =>
    Array.from({ length: 100 }, (_, index) => level(y, 50 + 4 * index, 52 + 4 * index)),
  );
  const lines = [...row(114, [60, 260], ["项目", "预算数"]), ...row(134, [60, 260], ["办公费", "1.00"])];
  for (const rules of [double, [...dots, upright(250, 100, 140)]]) {
    expect(outline(readPages({ lines, rules }))).toEqual(["| 项目 | 预算数", "| 办公费 | 1.00"]);
  }
});

test("a name that runs over its border into an empty cell is one text", () => {
  const lines = [...row(115, XS, ["项目", "预算数", "决算数"]), at(52, 135, "机关事业单位基本养老保险缴费支出")];
  expect(outline(readPages({ lines, rules: grid([50, 151, 325, 450], [100, 120, 140]) }))[1]).toBe(
    "| 机关事业单位基本养老保险缴费支出 |  | ",
  );
});

const TABLE = [
  ...row(110, [0, 0, 300], ["", "", "其中"]),
  ...row(117, [60, 190], ["科目名称", "合计"]),
  ...row(126, [0, 0, 265, 345], ["", "", "基本支出", "项目支出"]),
  ...row(150, [60, 180, 270, 350], ["工资福利支出", "300.00", "300.00", ""]),
  ...row(175, [70, 190, 280, 360], ["基本工资", "3.00", "", "3.00"]),
  ...row(194, [70], ["机关事业单位基本"]),
  ...row(200, [0, 185, 275], ["", "45.00", "45.00"]),
  ...row(206, [70], ["养老保险缴费支出"]),
  ...row(225, [60, 180, 270, 350], ["合计", "348.00", "345.00", "3.00"]),
];
const ROWS = [
  "| 科目名称 | 合计 | 其中",
  "| 基本支出 | 项目支出",
  "| 工资福利支出 | 300.00 | 300.00 | ",
  "| 基本工资 | 3.00 |  | 3.00",
  "| 机关事业单位基本养老保险缴费支出 | 45.00 | 45.00 | ",
  "| 合计 | 348.00 | 345.00 | 3.00",
];

test.each<[string, Rule[]]>([
  ["no rules", []],
  ["three lines", [level(100), level(135), level(235)]],
  ["a line under every row", [100, 135, 160, 185, 212, 235].map((y) => level(y))],
])("the same table with %s", (_, rules) => {
  const around = [
    at(210, 75, "支出预算表"),
    at(400, 88, "单位：元"),
    ...setProse(["　　以上支出均已公开，详见附件。"], 255),
  ];
  const read = outline(readPages({ lines: [...around, ...TABLE], rules }));
  expect(read.filter((line) => line.startsWith("|"))).toEqual(ROWS);
  expect(read).toHaveLength(ROWS.length + 3);
});

test("upright rules alone part columns", () => {
  const lines = [
    ...row(115, XS, ["项目", "预算数", "决算数"]),
    ...row(135, XS, ["办公费", "1.00", "2.00"]),
    ...row(155, XS, ["水费", "3.00", "4.00"]),
  ];
  expect(outline(readPages({ lines, rules: THREE.slice(1, 3).map((x) => upright(x, 100, 165)) }))).toEqual([
    "| 项目 | 预算数 | 决算数",
    "| 办公费 | 1.00 | 2.00",
    "| 水费 | 3.00 | 4.00",
  ]);
});

test("rules above and below prose, and under words, are no tables", () => {
  const prose = setProse(["　　本局2031年收入预算120.00万元，比上年增加10.00万元。", "　　支出预算120.00万元。"], 120);
  const read = outline(readPages({ lines: prose, rules: [level(60), level(105, 60, 100), level(640)] }));
  expect(read.every((line) => line.startsWith("T "))).toBe(true);
});

test("two tables side by side are two grids", () => {
  const rules = [...grid([50, 150, 230], [100, 120, 140]), ...grid([260, 360, 450], [100, 120, 140])];
  const xs = [55, 155, 265, 365];
  const lines = [...row(115, xs, ["收入", "金额", "支出", "金额"]), ...row(135, xs, ["拨款", "1.00", "水费", "2.00"])];
  const grids = readPages({ lines, rules }).blocks.filter((block) => block.kind === "grid");
  expect(grids.map((block) => block.cells.map((cell) => cell.text).join(" "))).toEqual([
    "收入 金额 拨款 1.00",
    "支出 金额 水费 2.00",
  ]);
});

test("the figures of a page of columns without rules keep their headings when some columns are blank", () => {
  const xs = [50, 150, 220, 290, 360];
  const lines = [
    ...row(100, xs, ["科目", "合计", "基本支出", "项目支出", "其他支出"]),
    ...row(120, xs, ["办公费", "120.00", "120.00"]),
    ...row(140, [50, 155, 0, 0, 365], ["水费", "30.00", "", "", "30.00"]),
  ];
  expect(outline(readPages({ lines }))).toEqual([
    "| 科目 | 合计 | 基本支出 | 项目支出 | 其他支出",
    "| 办公费 | 120.00 | 120.00 |  | ",
    "| 水费 | 30.00 |  |  | 30.00",
  ]);
});

test("columns of figures without rules are a grid, with heading and wrapped name", () => {
  const xs = [50, 260, 380];
  const lines = [
    ...setProse(["　　支出明细如下。"], 80),
    ...row(100, xs, ["科目", "预算数", "决算数"]),
    ...row(115, xs, ["办公费", "120.00", "118.00"]),
    ...row(130, xs, ["机关事业单位基本", "230.00", "229.00"]),
    at(50, 142, "养老保险缴费"),
    ...row(157, xs, ["差旅费", "10.00", "9.00"]),
    ...setProse(["　　以上支出均已公开。"], 180),
  ];
  expect(outline(readPages({ lines }))).toEqual([
    "T 支出明细如下。",
    "| 科目 | 预算数 | 决算数",
    "| 办公费 | 120.00 | 118.00",
    "| 机关事业单位基本养老保险缴费 | 230.00 | 229.00",
    "| 差旅费 | 10.00 | 9.00",
    "T 以上支出均已公开。",
  ]);
});

test("texts of a stub tell how far they are set in; centred ones do not", () => {
  const lines = [
    ...row(115, [115, 310], ["项目", "预算数"]),
    at(52, 135, "一、工资"),
    at(72, 155, "基本工资"),
    at(77, 175, "津贴"),
    at(115, 195, "合计"),
  ];
  const rules = grid([50, 200, 450], [100, 120, 140, 160, 180, 200]);
  const stub = cellsOf({ lines, rules }).filter((cell) => cell.column === 0);
  expect(stub.map((cell) => cell.indent)).toEqual([undefined, 0, 2, 2.5, undefined]);
});

test("without rules: codes set lower than the amounts of their row, beside wrapped names", () => {
  const lines = [
    ...row(100, [50, 0, 260], ["科目编码", "", "合计"]),
    ...row(106, [130], ["科目名称"]),
    ...row(114, [50, 75], ["类", "款"]),
    ...row(140, [120, 250], ["公共服务支出", "45.00"]),
    at(50, 148, "201"),
    at(120, 165, "机关事业单位"),
    ...row(172, [250], ["3.00"]),
    ...row(180, [50, 75, 120], ["201", "06", "基本养老"]),
    ...row(204, [120, 250], ["行政运行", "42.00"]),
    ...row(212, [50, 75], ["201", "07"]),
  ];
  const read = outline(readPages({ lines }));
  expect(read.slice(-3)).toEqual([
    "| 201 |  | 公共服务支出 | 45.00",
    "| 201 | 06 | 机关事业单位基本养老 | 3.00",
    "| 201 | 07 | 行政运行 | 42.00",
  ]);
});

test("cells parted by their backgrounds alone", () => {
  const fills = [50, 151].flatMap((x0) => [100, 121, 142].map((y0) => ({ x0, y0, x1: x0 + 100, y1: y0 + 20 })));
  const lines = [
    ...row(115, [55, 155], ["项目", "预算数"]),
    ...row(135, [55, 155], ["水费", "1.00"]),
    at(55, 156, "电费"),
  ];
  const page = { ...makePage({ lines }), fills };
  const read = outline(toSource([layoutPage(page)], []));
  expect(read).toEqual(["| 项目 | 预算数", "| 水费 | 1.00", "| 电费 | "]);
});

test("thousands of rules and pieces are laid out in bounded time", () => {
  const rules = Array.from({ length: 2900 }, (_, index) => [
    level(10 + index / 5),
    upright(50 + index / 8, 10, 600),
  ]).flat();
  const lines = Array.from({ length: 600 }, (_, index) =>
    row(10 + index, [50, 150, 300], ["项目", "预算", "数"]),
  ).flat();
  const before = performance.now();
  readPages({ lines, rules });
  readPages({
    lines: [...lines, ...row(612, XS, ["项目", "1.00", "2.00"])],
    rules: [level(5), level(610), level(620)],
  });
  expect(performance.now() - before).toBeLessThan(20_000);
}, 30_000);
