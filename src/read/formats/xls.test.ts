/** Excel 97–2003 workbooks. testdata/sample.xls was written by LibreOffice; the platform's own form is read where it is at hand. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Bytes } from "./doc/bytes.ts";
import { printFormula } from "./formula/print.ts";
import { blocksOf, sourceFrom } from "./testing/blocks.ts";
import { expressionOf } from "./xls/formulas.ts";
import { RECORD } from "./xls/records.ts";
import { sharedStrings } from "./xls/strings.ts";

const SAMPLE = new Uint8Array(readFileSync(fileURLToPath(new URL("./testdata/sample.xls", import.meta.url))));

test("titles, grids, number formats, merges, hidden rows and sheets", async () => {
  expect(await blocksOf(SAMPLE)).toEqual([
    "* 2024年收支预算总表",
    "编制单位：某局  单位：万元",
    "| 0:项目 | 1:合计 | 2:基本支出 | 3:项目支出",
    "| 0:一、工资 | 1:3.30 | 2:1.10 | 3:2.20",
    "| 0:津贴 | 1:5.00 | 2:2.00 | 3:2.50",
    "| 0:奖金 | 1:- | 2:12.35% | 3:2023年3月15日",
    "| 0:合计 | 1:8.30 | 2:3.10 | 3:4.70",
    "注：以万元为单位。",
    "| 0:5 | 1:a",
    "| 0:TRUE | 1:中文<&",
  ]);
});

test("addresses, indents, the message on what is hidden, and the one stale formula", async () => {
  const source = await sourceFrom(SAMPLE);
  const grid = source.blocks[2];
  const cells = grid?.kind === "grid" ? grid.cells : [];
  expect(cells.at(-1)?.address).toBe("D8");
  expect(cells.filter((cell) => cell.indent !== undefined).map((cell) => cell.text)).toEqual(["津贴", "奖金"]);
  expect(source.messages.map((message) => message.code)).toEqual(["hidden-left-out"]);
  expect(source.staleFormulas).toMatchObject([
    { formula: "=C5+D5", stored: "5.00", computed: "4.50", place: { sheet: "总表", cell: "B5" } },
  ]);
});

const little = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const NEARBY = 0xc000;

test.each<[string, number[], string | null]>([
  [
    "a sum with its hint",
    [0x25, ...little(1), ...little(3), ...little(NEARBY | 1), ...little(NEARBY | 1), 0x19, 0x10, 0, 0],
    "=SUM(B2:B4)",
  ],
  [
    "one cell less another, in brackets",
    [0x44, ...little(0), ...little(0), 0x44, ...little(1), ...little(0), 0x04, 0x15],
    "=A1-A2",
  ],
  [
    "whole columns",
    [0x25, ...little(0), ...little(0xffff), ...little(0), ...little(2), 0x22, 1, ...little(4)],
    "=SUM(A:C)",
  ],
  ["rounding", [0x1f, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f, 0x1e, ...little(1), 0x41, ...little(27)], "=ROUND(1.5,1)"],
  ["another function", [0x1e, ...little(1), 0x41, ...little(15)], null],
  ["a name", [0x23, ...little(1), 0, 0], null],
  ["an operator without operands", [0x03], null],
  ["a volatile formula", [0x19, 1, 0, 0, 0x1e, ...little(1)], null],
  ["nothing", [], null],
])("a formula's code: %s", (_, code, printed) => {
  const expression = expressionOf(new Bytes(Uint8Array.from(code)), () => null);
  expect(expression && printFormula({ expression, rowShift: 0, columnShift: 0 })).toBe(printed);
});

test("a shared formula counts from the cell it is used in", () => {
  const code = [0x4c, ...little(0xffff), ...little(NEARBY | 0xff), 0x4c, ...little(0), ...little(2), 0x03];
  const expression = expressionOf(new Bytes(Uint8Array.from(code)), () => null);
  expect(expression && printFormula({ expression, rowShift: 4, columnShift: 3 })).toBe("=C4+C1");
});

test("a shared string that runs over a seam may change the width of its characters there", () => {
  const bytes = [0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0x61, 0x62, 1, 0x2d, 0x4e, 1, 0, 0, 0x63];
  const record = { type: RECORD.sharedStrings, body: new Bytes(Uint8Array.from(bytes)), seams: [13], position: 0 };
  expect(sharedStrings(record)).toEqual(["ab中", "c"]);
});

const template = fileURLToPath(new URL("../../../../shared/fixtures/unit-budget-template.xls", import.meta.url));
test.skipIf(!existsSync(template))("the platform's form: every sheet with its headings (needs ../shared)", async () => {
  const bytes = new Uint8Array(readFileSync(template));
  const lines = await blocksOf(bytes);
  const grids = (await sourceFrom(bytes)).blocks.flatMap((block) => (block.kind === "grid" ? [block.sheet] : []));
  expect(new Set(grids).size).toBe(9);
  expect(grids).toHaveLength(9);
  expect(lines.filter((line) => /^\* .*表$/.test(line))).toHaveLength(9);
  expect(lines.filter((line) => /单位[:：]\s?(?:元|万元)$/.test(line))).toHaveLength(9);
});
