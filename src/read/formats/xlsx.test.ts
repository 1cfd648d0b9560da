/** Workbooks: what a sheet prints becomes titles, notes and grids; what is hidden is left out; formulas are held to their results. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { blocksOf, sourceFrom } from "./testing/blocks.ts";
import { type CellNote, type StyleName, xlsx } from "./testing/xlsx.ts";

const table = [
  ["科目", "金额"],
  ["办公费", 10],
];

/** What a single cell prints. */
async function printed(cell: CellNote): Promise<string | undefined> {
  const source = await sourceFrom(xlsx([{ rows: [...table, ["甲", cell]] }]));
  const grid = source.blocks[0];
  return grid?.kind === "grid" ? grid.cells.at(-1)?.text : undefined;
}

describe("the printed digits count", () => {
  test.each<[StyleName, number, string]>([
    ["money", 1234.565, "1,234.57"],
    ["money", 1.005, "1.01"],
    ["money", -0.5, "-0.50"],
    ["whole", 1234.5, "1,235"],
    ["accounting", 0, "-"],
    ["accounting", -1234.5, "-1,234.50"],
    ["percent", 0.12345, "12.35%"],
    ["thousands", 1234567, "1,234.57"],
    ["wan", 1234567, "12.35万元"],
    ["red", -5.5, "-5.50"],
    ["date", 45000, "2023年3月15日"],
    ["plain", 0.1 + 0.2, "0.3"],
    ["plain", 1234.56 + 2e-13, "1234.56"],
    ["plain", 2010301, "2010301"],
    ["plain", 0, "0"],
    ["text", 5.25, "5.25"],
  ])("%s: %d prints %s", async (style, v, text) => {
    expect(await printed({ style, v })).toBe(text);
  });

  test("a zero that the format blanks out prints nothing", async () => {
    const lines = await blocksOf(xlsx([{ rows: [...table, ["甲", { v: 0, style: "nozero" }, "乙"]] }]));
    expect(lines.at(-1)).toBe("| 0:甲 | 1: | 2:乙");
  });

  test("texts, truth values and errors are as they are", async () => {
    expect(await printed({ v: "001" })).toBe("001");
    expect(await printed({ v: " 1,234.5 " })).toBe("1,234.5");
    expect(await printed({ v: true })).toBe("TRUE");
    expect(await printed({ raw: ["e", "<v>#DIV/0!</v>"] })).toBe("#DIV/0!");
    expect(await printed({ raw: ["d", "<v>2024-01-01</v>"] })).toBe("2024-01-01");
  });
});

test("shared strings, rich text without readings, and escaped characters", async () => {
  const strings =
    "<sst><si><t>科目</t></si><si><r><t>金</t></r><r><t>额_x000D_</t></r><rPh><t>jin</t></rPh></si></sst>";
  const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
  const bytes = xlsx([{ rows: [] }], {
    extra: { "xl/sharedStrings.xml": strToU8(strings) },
    sheetXml: `<x:worksheet xmlns:x="m"><x:sheetData>${cells.replace(/<(\/?)(\w)/g, "<$1x:$2")}</x:sheetData></x:worksheet>`,
  });
  expect(await blocksOf(bytes)).toEqual(["| 0:科目 | 1:金额", "| 0:1 | 1:2"]);
});

describe("a sheet is read as its page", () => {
  test("title, line with the unit, grid with merged headings, note", async () => {
    const rows = [
      [{ v: "收支预算总表", style: "title" as const }],
      [],
      ["编制单位：某局", null, "单位：万元"],
      ["项目", "预算数", null],
      [null, "基本支出", "项目支出"],
      ["一、工资", { v: 1.5, style: "money" as const }, null],
      [{ v: "津贴", style: "indented" as const }, 2, 3],
      ["\u3000\u3000  奖金", null, "3"],
      [],
      ["注：本表以万元为单位。"],
    ];
    const bytes = xlsx([{ rows, merges: ["A1:C1", "A4:A5", "B4:C4"] }]);
    expect(await blocksOf(bytes)).toEqual([
      "* 收支预算总表",
      "编制单位：某局  单位：万元",
      "| 0:项目〈2×1〉 | 1:预算数〈1×2〉",
      "| 1:基本支出 | 2:项目支出",
      "| 0:一、工资 | 1:1.50 | 2:",
      "| 0:津贴 | 1:2 | 2:3",
      "| 0:奖金 | 1: | 2:3",
      "注：本表以万元为单位。",
    ]);
    const grid = (await sourceFrom(bytes)).blocks.find((block) => block.kind === "grid");
    expect(grid).toMatchObject({ sheet: "表1" });
    const cells = grid?.kind === "grid" ? grid.cells : [];
    expect(cells.map((cell) => [cell.address, cell.indent]).filter(([, indent]) => indent)).toEqual([
      ["A7", 2],
      ["A8", 3],
    ]);
    expect(cells[0]?.address).toBe("A4");
  });

  test("stubs without amounts stay rows of a table drawn with lines; its last line may be a note", async () => {
    const box = (v: string) => ({ v, style: "boxed" as const });
    const rows = [["表一"], [box("项目"), box("金额")], [box("收入")], [box("支出")], ["说明：空表"]];
    expect(await blocksOf(xlsx([{ rows }]))).toEqual([
      "表一",
      "| 0:项目 | 1:金额",
      "| 0:收入 | 1:",
      "| 0:支出 | 1:",
      "说明：空表",
    ]);
  });

  test("two tables on one sheet, each with its title", async () => {
    const rows = [["表一"], ["项目", "金额"], ["甲", 1], [], ["三公经费表"], ["项目", "金额"], ["乙", 2]];
    expect(await blocksOf(xlsx([{ rows, merges: ["A1:B1", "A5:B5"] }]))).toEqual([
      "表一",
      "| 0:项目 | 1:金额",
      "| 0:甲 | 1:1",
      "三公经费表",
      "| 0:项目 | 1:金额",
      "| 0:乙 | 1:2",
    ]);
  });

  test("a sheet of prose is text, one paragraph a line", async () => {
    const prose = `一、部门职责\n负责${"某项工作".repeat(20)}。`;
    expect(await blocksOf(xlsx([{ rows: [[prose], ["二", `负责${"某项工作".repeat(20)}。`]] }]))).toEqual([
      "一、部门职责",
      `负责${"某项工作".repeat(20)}。`,
      `二  负责${"某项工作".repeat(20)}。`,
    ]);
  });

  test("long runs of blank rows are left out, short ones kept", async () => {
    const rows = [...table, [], ["乙", 2], ...Array.from({ length: 50 }, () => []), ["合计", 12]];
    expect((await blocksOf(xlsx([{ rows }]))).slice(2)).toEqual(["| 0: | 1:", "| 0:乙 | 1:2", "| 0:合计 | 1:12"]);
  });
});

describe("what is hidden is not read", () => {
  const rows = [
    ["项目", "合计", "旧数", "金额"],
    ["甲", 3, 9, 3],
    ["乙", 1, 9, 1],
    ["丙", 2, 9, 2],
  ];

  test("rows, columns and sheets are left out with one message; addresses stay", async () => {
    const bytes = xlsx([
      { rows, hiddenRows: [3], hiddenColumns: [3], merges: ["A1:B1"] },
      { name: "底稿", rows, state: "hidden" },
      { name: "参数", rows, state: "veryHidden" },
    ]);
    expect(await blocksOf(bytes)).toEqual(["| 0:项目〈1×2〉 | 2:金额", "| 0:甲 | 1:3 | 2:3", "| 0:丙 | 1:2 | 2:2"]);
    const source = await sourceFrom(bytes);
    expect(source.messages).toHaveLength(1);
    expect(source.messages[0]?.text).toContain("“底稿”“参数”");
    expect(source.messages[0]?.text).toContain("“表1”中隐藏的第 3 行（共 1 行）和 1 列");
    const grid = source.blocks[0];
    expect(grid?.kind === "grid" ? grid.cells.at(-1)?.address : "").toBe("D4");
  });

  test("a merged area of which the first row is hidden shows its value in the rest", async () => {
    const merged = [
      ["甲", 1],
      [null, 2],
      ["乙", 3],
    ];
    expect(await blocksOf(xlsx([{ rows: merged, merges: ["A1:A2"], hiddenRows: [1] }]))).toEqual([
      "| 0:甲 | 1:2",
      "| 0:乙 | 1:3",
    ]);
  });

  test("values under a merged area are not shown", async () => {
    const under = [
      ["甲", 1, 7],
      ["乙", 2, 3],
    ];
    expect((await blocksOf(xlsx([{ rows: under, merges: ["B1:C1"] }])))[0]).toBe("| 0:甲 | 1:1〈1×2〉");
  });
});

describe("formulas", () => {
  const stale = async (cell: CellNote, more: Partial<{ workbook: string }> = {}) => {
    const rows = [
      ["项目", "金额", "备注"],
      ["甲", 1.1, "文字"],
      ["乙", 2.2, ""],
      ["合计", { style: "money" as const, ...cell }, ""],
    ];
    const other = {
      name: "另 表",
      rows: [
        [5, 6],
        [7, 8],
      ],
    };
    return (await sourceFrom(xlsx([{ rows }, other], more))).staleFormulas ?? [];
  };

  test.each<[string, number]>([
    ["SUM(B2:B3)", 3.3],
    ["SUM(B2:B3)", 3.3000000000000003],
    ["SUM(B2:B3)", 3.3004],
    ["B2+B3", 3.3],
    ["ROUND(B2*B3,1)", 2.4],
    ["SUM(C2:C3)", 0],
    ["B2+'另 表'!A1", 6.1],
    ["SUM('另 表'!$A:$A)", 12],
    ["IF(B2>B3,1,-B2)", -1.1],
    ['SUMIF(A2:A3,"甲",B2:B3)', 1.1],
    ["50%*B2", 0.55],
  ])("=%s is %d: nothing to say", async (f, v) => {
    expect(await stale({ f, v })).toEqual([]);
  });

  test.each([
    "B2/C3",
    "B2+C2",
    "1/0",
    "SUM(B2:B3)+NOW()",
    "VLOOKUP(A2,A1:B3,2)",
    "OFFSET(B2,0,0)",
    "ROUND(0.125,2)",
    "B2^2",
    "[1]表!A1",
    "SUM(#REF!)",
    "没有!A1",
    "(((",
    "",
    "-".repeat(9000),
    `${"(".repeat(4000)}1${")".repeat(4000)}`,
    `1${"+1".repeat(4000)}`,
  ])("=%s is not worked out", async (f) => {
    expect(await stale({ f, v: 999 })).toEqual([]);
  });

  test.each<[string, number, string]>([
    ["SUM(B2:B3)", 4, "3.30"],
    ["B2-B3", 1.1, "-1.10"],
    ["IF(B2=1.1,ABS(-2),0)", 0, "2.00"],
    ["MAX(B2:B3,3)", 2, "3.00"],
  ])("=%s stored as %d should be %s", async (f, v, computed) => {
    const [found] = await stale({ f, v });
    expect(found).toMatchObject({ formula: `=${f}`, stored: v.toFixed(2), computed });
    expect(found?.place).toMatchObject({ sheet: "表1", cell: "B4" });
  });

  test("a shared formula moves with its cell", async () => {
    const row = (r: number, c: string) => `<row r="${r}"><c><v>${r}</v></c><c><v>1</v></c>${c}</row>`;
    const data =
      row(1, '<c><f t="shared" ref="C1:C2" si="0">A1+$B$1</f><v>2</v></c>') +
      row(2, '<c><f t="shared" si="0"/><v>9</v></c>');
    const source = await sourceFrom(
      xlsx([{ rows: [] }], { sheetXml: `<worksheet><sheetData>${data}</sheetData></worksheet>` }),
    );
    expect(source.staleFormulas).toMatchObject([{ formula: "=A2+B1", stored: "9", computed: "3" }]);
  });

  test("a workbook that was never calculated is not held to its results", async () => {
    expect(await stale({ f: "SUM(B2:B3)", v: 0 }, { workbook: '<calcPr fullCalcOnLoad="1"/>' })).toEqual([]);
    const source = await sourceFrom(xlsx([{ rows: [...table, ["合计", { f: "SUM(B2:B2)" }]] }]));
    expect(source.messages.map((message) => message.code)).toEqual(["formulas-not-calculated"]);
  });
});

const template = fileURLToPath(new URL("../../../../shared/fixtures/department-budget-template.xlsx", import.meta.url));
test.skipIf(!existsSync(template))("the platform's form: every sheet with its headings", async () => {
  const lines = await blocksOf(new Uint8Array(readFileSync(template)));
  const source = await sourceFrom(new Uint8Array(readFileSync(template)));
  const sheets = source.blocks.flatMap((block) => (block.kind === "grid" ? [block.sheet] : []));
  expect(sheets).toHaveLength(9);
  expect(new Set(sheets).size).toBe(9);
  expect(lines.filter((line) => /^\* .*表$/.test(line))).toHaveLength(9);
  expect(lines.filter((line) => /单位[:：]\s?(?:元|万元)$/.test(line))).toHaveLength(9);
  expect(source.messages).toEqual([]);
});
