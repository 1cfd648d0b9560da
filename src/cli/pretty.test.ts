/** What people see of a check: the pages a budget officer gets, on paper without colour, and with it. */
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { CheckResult, Finding } from "../check/model.ts";
import type { Statement } from "../statement/model.ts";
import { tallyOf } from "./job.ts";
import { readFileText } from "./pretty/reading.ts";
import { togetherText } from "./pretty/together.ts";
import { displayWidth } from "./pretty/width.ts";
import { checkedFileText, totalsText } from "./pretty.ts";
import { findingOn, handmade, SUM } from "./testing/handmade.ts";
import { handmadeTable } from "./testing/handmadeTable.ts";

const TEXT = `一、单位职责
负责全县林草工作。
二、支出情况
本年支出⟦支出|310.00万元⟧，其中基本支出⟦基本支出|200.00万元⟧，项目支出⟦项目支出|120.00万元⟧。主要是人员增加。`;

function printed(
  statement: Statement,
  findings: readonly Finding[],
  verdict: boolean | null,
  width = 80,
  colour = false,
  listOpen = false,
) {
  const result: CheckResult = { findings, relations: statement.relations, verdicts: new Map([["r1", verdict]]) };
  const file = { path: "预算/说明.txt", sha256: "00", statement };
  const text = checkedFileText(file, result, tallyOf(statement, result), { paper: { width, colour }, listOpen });
  // How many obligations there are changes with their data; a test of its own is about them.
  return text.replaceAll(/应查 \d+ 项：.*/g, "应查……");
}

const MESSAGE =
  "本年支出310.00万元，与各部分之和不符：200.00 ＋ 120.00 ＝ 320.00万元，相差10.00万元，超出四舍五入所能解释的0.015万元。";

test("a sum that does not hold: message, sentence with the figures marked, suggestion, line and rule", () => {
  const statement = handmade(TEXT, { relations: [SUM] });
  expect(
    printed(statement, [findingOn(statement, "error", MESSAGE, ["f1", "f2", "f3"])], false),
  ).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    二、支出情况
      ✖ 错误  本年支出310.00万元，与各部分之和不符：200.00 ＋ 120.00 ＝ 320.00万元，
              相差10.00万元，超出四舍五入所能解释的0.015万元。
        │ 本年支出310.00万元，其中基本支出200.00万元，项目支出120.00万元。
        │         ^^^^^^^^^^              ^^^^^^^^^^          ^^^^^^^^^^
        建议：对照原始表格核实，改正其中一处。
        第 4 行 · sum-mismatch

    读到 3 个数据项，勾稽关系 1 条：成立 0、不成立 1、不能判定 0
    问题：错误 1、警告 0、提示 0
    应查……

    "
  `);
});

test("a narrow terminal: nothing is wider than it", () => {
  const statement = handmade(TEXT, { relations: [SUM] });
  const text = printed(statement, [findingOn(statement, "warning", MESSAGE, ["f1", "f3"])], null, 64);
  for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(64);
  expect(text).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    二、支出情况
      ▲ 警告  本年支出310.00万元，与各部分之和不符：200.00 ＋ 120.00
              ＝ 320.00万元，相差10.00万元，超出四舍五入所能解释的
              0.015万元。
        │ 本年支出310.00万元，其中基本支出200.00万元，项目支出
        │         ^^^^^^^^^^
        │ 120.00万元。
        │ ^^^^^^^^^^
        建议：对照原始表格核实，改正其中一处。
        第 4 行 · sum-mismatch

    读到 3 个数据项，勾稽关系 1 条：成立 0、不成立 0、不能判定 1
    问题：错误 0、警告 1、提示 0
    应查……

    "
  `);
});

test("in a PDF the page is named; colours take the place of the marks", () => {
  const statement = handmade(TEXT, { relations: [SUM], pages: true });
  const text = printed(statement, [findingOn(statement, "error", "相差10.00万元。", ["f1"])], false, 80, true);
  expect(text).toContain("\u001b[4m310.00万元");
  expect(stripVTControlCharacters(text)).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · PDF

    二、支出情况
      ✖ 错误  相差10.00万元。
        │ 本年支出310.00万元，其中基本支出200.00万元，项目支出120.00万元。
        建议：对照原始表格核实，改正其中一处。
        第 3 页 · sum-mismatch

    读到 3 个数据项，勾稽关系 1 条：成立 0、不成立 1、不能判定 0
    问题：错误 1、警告 0、提示 0
    应查……

    "
  `);
});

test("a file without findings is one good line", () => {
  expect(printed(handmade(TEXT, { relations: [SUM] }), [], true)).toMatchInlineSnapshot(`
    "✔ 预算/说明.txt  白河县林草局部门预算：读到 3 个数据项，勾稽关系 1 条全部成立；未发现问题；应查……
    "
  `);
});

test("a file in which no figure was read is not called good", () => {
  expect(printed(handmade("今天天气很好。"), [], null)).toMatchInlineSnapshot(`
    "○ 预算/说明.txt  白河县林草局部门预算：没有读到数据项，未作核对；应查……
    "
  `);
});

test("a finding without a place concerns the whole document", () => {
  const statement = handmade(TEXT);
  expect(printed(statement, [findingOn(statement, "notice", "没有写明预算年度。", [])], null)).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    全文
      ● 提示  没有写明预算年度。
        sum-mismatch

    读到 3 个数据项，未发现勾稽关系；问题：错误 0、警告 0、提示 1
    应查……

    "
  `);
});

test("two places far apart are told apart by their lines; several faults stand one below the other", () => {
  const statement = handmade("支出⟦支出|310.00万元⟧。\n另有说明。\n支出⟦支出|301.00万元⟧。");
  const message = "（1）“支出”前后不一。（2）两处相差9.00万元。";
  expect(printed(statement, [findingOn(statement, "error", message, ["f1", "f2"])], null)).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    正文开头
      ✖ 错误  （1）“支出”前后不一。
              （2）两处相差9.00万元。
        │ 第 1 行：
        │ 支出310.00万元。
        │     ^^^^^^^^^^
        │ 第 3 行：
        │ 支出301.00万元。
        │     ^^^^^^^^^^
        建议：对照原始表格核实，改正其中一处。
        第 1 行 · sum-mismatch

    读到 2 个数据项，未发现勾稽关系；问题：错误 1、警告 0、提示 0
    应查……

    "
  `);
});

test("a long sentence keeps what is near its marks", () => {
  const filler = "按照工作安排和有关文件要求逐项落实，".repeat(20);
  const statement = handmade(`培训费⟦培训费|3.20万元⟧，${filler}会议费⟦会议费|1.10万元⟧。`);
  expect(
    printed(statement, [findingOn(statement, "warning", "两处不一致。", ["f1", "f2"])], null),
  ).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    正文开头
      ▲ 警告  两处不一致。
        │ 培训费3.20万元，按照工作安排和有关文件要求…要求逐项落实，按照工作安排和有
        │       ^^^^^^^^
        │ 关文件要求逐项落实，会议费1.10万元。
        │                           ^^^^^^^^
        建议：对照原始表格核实，改正其中一处。
        第 1 行 · sum-mismatch

    读到 2 个数据项，未发现勾稽关系；问题：错误 0、警告 1、提示 0
    应查……

    "
  `);
});

test("escape sequences in a document are not handed to the terminal", () => {
  const statement = handmade("培训费\u001b[2J⟦培训费|3.20万元⟧。");
  expect(printed(statement, [findingOn(statement, "error", "\u001b]0;x\u0007", ["f1"])], null)).not.toContain("\u001b");
});

test("the closing line for many files", () => {
  const tally = { ...tallyOf(handmade(TEXT, { relations: [SUM] }), null), files: 11 };
  expect(totalsText(tally, 1, { width: 60, colour: false })).toMatchInlineSnapshot(`
    "════════════════════════════════════════════════════════════
    共 12 个文件（其中 1 个没有读成）
    读到 3 个数据项，勾稽关系 1 条：成立 0、不成立 0、不能判定 1
    问题：错误 0、警告 0、提示 0
    "
  `);
});

test("mingsuan read: outline, figures in columns, relations in words", () => {
  const statement = handmade(TEXT, { relations: [SUM] });
  const file = { path: "-", sha256: "00", statement };
  expect(readFileText(file, null, { width: 80, colour: false })).toMatchInlineSnapshot(`
    "── （标准输入） ───────────────────────────────────────────────────────────────
       白河县林草局部门预算 · 纯文本

    提纲
      一、单位职责
      二、支出情况

    数据项 3 个
      二、支出情况
        f1  支出        预算  金额  310.00万元
        f2  基本支出    预算  金额  200.00万元
        f3  项目支出    预算  金额  120.00万元

    勾稽关系 1 条
      r1  合计    支出 310.00万元 ＝ 基本支出 200.00万元 ＋ 项目支出 120.00万元（其
                  中）

    "
  `);
});

const TABLED = [
  ["科目", "合计", "其中›基本支出", "其中›项目支出"],
  ["201 一般公共服务支出", "1,230.00", "1,000.00", "230.00"],
  ["20103 政府办公厅（室）及相关机构事务", "1,230.00", "1,000.00", "230.00"],
  ["208 社会保障和就业支出", "86.50", "86.50", ""],
  ["合计", "1,361.50", "1,086.50", "230.00"],
];

test("a finding in a table: headings and the rows concerned, the figures marked, what is not concerned left out", () => {
  const statement = handmadeTable("2024年支出预算表", TABLED, [SUM]);
  const ids = ["f9", "f1", "f7"];
  expect(
    printed(statement, [findingOn(statement, "error", "合计不等于各类之和。", ids)], false),
  ).toMatchInlineSnapshot(`
    "── 预算/说明.txt ──────────────────────────────────────────────────────────────
       白河县林草局部门预算 · PDF

    2024年支出预算表
      ✖ 错误  合计不等于各类之和。
        │                                       其中
        │ 单位：万元                  合计  基本支出  项目支出
        │ 201 一般公共服务支出    1,230.00  1,000.00    230.00
        │                         ^^^^^^^^
        │ 208 社会保障和就业支出     86.50     86.50
        │                            ^^^^^
        │ 合计                    1,361.50  1,086.50    230.00
        │                         ^^^^^^^^
        建议：对照原始表格核实，改正其中一处。
        第 3 页 · sum-mismatch

    读到 11 个数据项，勾稽关系 1 条：成立 0、不成立 1、不能判定 0
    问题：错误 1、警告 0、提示 0
    应查……

    "
  `);
});

test("a narrow terminal keeps of a table the columns concerned", () => {
  const statement = handmadeTable("2024年支出预算表", TABLED);
  const text = printed(statement, [findingOn(statement, "error", "合计不等于各类之和。", ["f9", "f1"])], null, 54);
  for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(54);
  expect(text).not.toContain("基本支出");
  expect(text).toContain("1,361.50");
});

test("a sum of many rows shows some of them and says how many more there are", () => {
  const many = Array.from({ length: 30 }, (_, i) => [`${201 + i} 支出`, `${i + 1}.00`]);
  const statement = handmadeTable("表", [["科目", "金额"], ...many]);
  const ids = statement.figures.map(({ id }) => id);
  const text = printed(statement, [findingOn(statement, "error", "不符。", ids)], null);
  expect(text).toContain("（另有 22 行未显示）");
  expect(text.split("\n").length).toBeLessThan(40);
});

test("what could not be evaluated is listed apart where it is asked for, with the reason", () => {
  const statement = handmade("支出⟦支出|310.00万元⟧，其中甲⟦甲|200.00⟧，乙⟦乙|120.00万元⟧。", { relations: [SUM] });
  expect(printed(statement, [], null, 80, false, true)).toMatchInlineSnapshot(`
    "✔ 预算/说明.txt  白河县林草局部门预算：读到 3 个数据项，勾稽关系 1 条：成立 0、不成立 0、不能判定 1；未发现问题；应查……
    不能判定 1 条（既未证实，也未证伪）
      ○ 有的数没有单位：支出 310.00万元 ＝ 甲 200.00 ＋ 乙 120.00万元（第 1 行，其
        中）
    "
  `);
});

test("what was found between documents stands under the document that it concerns", () => {
  const statement = handmade(TEXT, { pages: true });
  const message = "“支出”的上年数印为310.00万元，上年的文件印为301.00万元，相差9.00万元。";
  const found = { path: "预算/说明.pdf", finding: findingOn(statement, "error", message, ["f1"]) };
  expect(togetherText([found], { width: 70, colour: false })).toMatchInlineSnapshot(`
    "── 几份文件对照 ─────────────────────────────────────────────────────

    预算/说明.pdf
      ✖ 错误  “支出”的上年数印为310.00万元，上年的文件印为301.00万元，相差
              9.00万元。
        建议：对照原始表格核实，改正其中一处。
        第 3 页 · sum-mismatch

    "
  `);
  expect(togetherText([], { width: 70, colour: false })).toBe("");
});

test("mingsuan read: the tables in a list, and one in full", () => {
  const statement = handmadeTable("2024年支出预算表", TABLED);
  const file = { path: "-", sha256: "00", statement };
  const paper = { width: 90, colour: false };
  expect(readFileText(file, null, paper)).toMatchInlineSnapshot(`
    "── （标准输入） ─────────────────────────────────────────────────────────────────────────
       白河县林草局部门预算 · PDF

    提纲
      （没有标题）

    表 1 张
          名称              识别为                单位  行×列  数据项  位置
      t1  2024年支出预算表  支出总表（功能分类）  万元    4×3      11  第 3 页

    数据项 11 个（文字中 0 个，表中 11 个）

    勾稽关系 0 条

    "
  `);
  expect(readFileText(file, { only: "t1" }, paper)).toMatchInlineSnapshot(`
    "── （标准输入） ─────────────────────────────────────────────────────────────────────────
       白河县林草局部门预算 · PDF

      t1  2024年支出预算表 · 支出总表（功能分类）
                                                         其中
        单位：万元                             合计  基本支出  项目支出
        201 一般公共服务支出               1,230.00  1,000.00    230.00
        20103 政府办公厅（室）及相关机构…  1,230.00  1,000.00    230.00
        208 社会保障和就业支出                86.50     86.50
        合计                               1,361.50  1,086.50    230.00

    "
  `);
  expect(readFileText(file, { only: "t9" }, paper)).toContain("没有编号为 t9 的表");
});

test("obligations: how many of each status, and on request each with what came of it", () => {
  const statement = handmade("收入预算⟦收入|310.00万元⟧。");
  const result = { findings: [], relations: [], verdicts: new Map() };
  const file = { path: "甲.txt", sha256: "", statement };
  const shown = { paper: { width: 80, colour: false }, listOpen: false, listObligations: true };
  const text = checkedFileText(file, result, tallyOf(statement, result), shown);
  const counts = /应查 (\d+) 项：已证实 (\d+)、不符合 (\d+)、不能判定 (\d+)、不适用 (\d+)/.exec(text) ?? [];
  const [, all = 0, ...each] = counts.map(Number);
  expect(all).toBeGreaterThan(50);
  expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect(text).toContain("？ B-30 所列上年数等于上年公开数——不能判定：");
});
