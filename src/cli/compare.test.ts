/** `compare` and the score card as users call them: output for people within its width, JSON, files, and one clear word on bad input. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DRAFT } from "../check/compare/testing/compared.ts";
import { displayWidth } from "./pretty/width.ts";
import { runProgram } from "./program.ts";

let folder = "";
let [out, err] = ["", ""];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingsuan-compare-"));
  writeFileSync(join(folder, "a.txt"), DRAFT);
  writeFileSync(join(folder, "b.txt"), DRAFT.replace("8.00万元", "9.50万元").replace("190.00", "290.00"));
  [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string) => join(folder, name);

test("for people: what changed with its rate, and no line is wider than the paper", async () => {
  expect(await runProgram(["compare", path("a.txt"), path("b.txt")])).toBe(0);
  expect(out).toContain("同一文件的两稿");
  expect(out).toMatch(/三公经费预算 +8\.00万元 +9\.50万元 +\+1\.50万元 +\+18\.75%/);
  expect(out.split("\n").filter((line) => displayWidth(line) > 100)).toEqual([]);
});

test("for programs: exact amounts, rates and their bounds", async () => {
  expect(await runProgram(["compare", path("a.txt"), path("b.txt"), "--json"])).toBe(0);
  const { kinship, figures } = JSON.parse(out);
  const [first, second] = figures.pairs;
  expect([kinship, first.change.amount, first.change.rate]).toEqual(["drafts", "100", "10/19"]);
  expect(second.change).toMatchObject({ amount: "1.5", unit: "万元", rate: "0.1875", rateShown: "+18.75%" });
  expect(second.change.bounds).toEqual({ lo: "1.49", hi: "1.51", loOpen: true, hiOpen: true });
});

test("files: written, written over by a second run, and never over a file that is not ours", async () => {
  const command = ["compare", path("a.txt"), path("b.txt"), "--report", "html,xlsx", "--out", path("报告")];
  expect([await runProgram(command), await runProgram(command)]).toEqual([0, 0]);
  expect(readdirSync(path("报告")).sort()).toEqual(["a与b-对比.html", "a与b-对比.xlsx"]);
  writeFileSync(join(path("报告"), "a与b-对比.xlsx"), "mine");
  expect(await runProgram(command)).toBe(2);
  expect(err).toContain("没有覆盖");
  expect(readFileSync(join(path("报告"), "a与b-对比.xlsx"), "utf8")).toBe("mine");
});

test.each<[string, () => string[], string]>([
  ["a file that is not there", () => [path("a.txt"), path("none.txt")], "没有这个文件"],
  ["a folder of two files", () => [path("a.txt"), folder], "请写明是哪一个"],
  ["one file only", () => [path("a.txt")], "要两份文件"],
  ["an output folder without a report", () => [path("a.txt"), path("b.txt"), "--out", "x"], "--report"],
  ["an unknown format", () => [path("a.txt"), path("b.txt"), "--report", "docx"], "取值不对：html、xlsx"],
])("%s: one clear message", async (_name, args, told) => {
  expect(await runProgram(["compare", ...args()])).toBe(2);
  expect(err).toContain(told);
});

test("the score card: worst first, and written as page and workbook beside other reports", async () => {
  const status = await runProgram(["check", folder, "--scorecard", "--report", "scorecard", "--out", path("评分")]);
  expect(status).toBe(1);
  expect(out.indexOf("b.txt")).toBeLessThan(out.indexOf("a.txt"));
  expect(out).toContain("真实性 −10");
  expect(readdirSync(path("评分")).sort()).toEqual(["评分表.html", "评分表.xlsx"]);
  expect(await runProgram(["check", path("a.txt"), "--scorecard", "--format", "json"])).toBe(2);
});
