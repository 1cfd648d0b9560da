/** The commands import and export as users run them; and LibreOffice opens what they write. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefusal as isRefusedLedger, openLedger, rowsOf } from "../../ledger/storage/index.ts";
import { addBase } from "../../ledger/storage/testing/town.ts";
import { budgetFromWorkbook } from "../../ledger/workbook/index.ts";
import { readCells } from "../../read/formats/cells.ts";
import { isRefusal } from "../../read/index.ts";
import { Package } from "../../write/office/package.ts";
import { installed } from "../../write/testing/libreOffice.ts";
import { overheard } from "../testing/overheard.ts";
import { filled } from "./testing/fill.ts";

const EXAMPLE = join(process.cwd(), "examples", "zhuzhou-gov-office-2024");
let folder = "";
const path = (name: string) => join(folder, name);

/** Runs the command line in this process; names of files are those of the test's folder. */
function mingsuan(...args: string[]): Promise<{ status: number; said: string }> {
  return overheard(args.map((each) => (/^[\w.]+\.(?:db|xlsx)$/.test(each) ? path(each) : each)));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mingsuan-import-"));
  await mingsuan("init", "--db", "a.db");
  await mingsuan("import", EXAMPLE, "--db", "a.db", "--by", "经办");
  await mingsuan("export", "--db", "a.db", "--stage", "一上", "--out", "out.xlsx");
  await mingsuan("export", "--template", "--out", "empty.xlsx");
  const faulty = filled(readFileSync(path("out.xlsx")), { 支出预算: { C4: "行政", G5: "许多" }, 单位: { C4: null } });
  writeFileSync(path("faulty.xlsx"), faulty);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what is exported is read again as the same, and written by whom it was said", async () => {
  expect(await mingsuan("import", "out.xlsx", "--db", "a.db")).toMatchObject({
    status: 0,
    said: expect.stringContaining("与账本里的一致"),
  });
  const explained = await mingsuan("ledger", "explain", "--db", "a.db", "--year", "2024", "--stage", "一上");
  expect(explained.said).toContain("经办");
});

test("where people are there to prepare the budget, one of them brings it in; what others have changed since is told", async () => {
  await mingsuan("init", "--db", "people.db");
  await mingsuan("import", EXAMPLE, "--db", "people.db");
  const ledger = await openLedger({ file: path("people.db") });
  if (isRefusedLedger(ledger)) throw new Error(ledger.message);
  const [unit] = await rowsOf(ledger.db, "units", {}, ["id"]);
  await ledger.transaction(async (tx) => {
    for (const id of ["zhang", "li"]) {
      await addBase(tx, "users", { id, login: `${id}@gov`, name: id, active: 1n, password_hash: null });
      const post = { user_id: id, role: "preparer", department: "", unit: unit?.id ?? "" };
      if (id === "zhang") await addBase(tx, "role_assignments", post);
    }
  });
  await ledger.close();
  const into = ["--db", "people.db"];
  expect((await mingsuan("export", ...into, "--stage", "一上", "--out", "people.xlsx")).status).toBe(0);
  for (const [name, amount] of [
    ["ours", "1"],
    ["theirs", "2"],
  ] as const)
    writeFileSync(path(`${name}.xlsx`), filled(readFileSync(path("people.xlsx")), { 支出预算: { G4: amount } }));
  const bring = (file: string, ...by: string[]) => mingsuan("import", file, ...into, ...by);
  expect(await bring("ours.xlsx")).toMatchObject({ status: 1, said: expect.stringContaining("请用 --by 指明人员") });
  expect(await bring("ours.xlsx", "--by", "wang")).toMatchObject({
    said: expect.stringContaining("没有登记人员 wang"),
  });
  expect(await bring("ours.xlsx", "--by", "li@gov")).toMatchObject({ said: expect.stringContaining("无权") });
  expect(await bring("ours.xlsx", "--by", "zhang@gov")).toMatchObject({
    status: 0,
    said: expect.stringContaining("分录 1 笔"),
  });
  expect(await bring("theirs.xlsx", "--by", "zhang")).toMatchObject({
    status: 1,
    said: expect.stringMatching(/已被zhang改为1.00元，您要写入的是2.00元.*\n.*什么也没有导入/),
  });
});

test("a dry run writes nothing", async () => {
  await mingsuan("init", "--db", "dry.db");
  expect(await mingsuan("import", EXAMPLE, "--db", "dry.db", "--dry-run")).toMatchObject({
    status: 0,
    said: expect.stringContaining("没有写账本"),
  });
  expect((await mingsuan("ledger", "show", "--db", "dry.db")).said).toContain("分录 0 笔");
});

test("faults: each is told with its cell, marked in a copy, and nothing is imported", async () => {
  const { status, said } = await mingsuan("import", "faulty.xlsx", "--db", "a.db", "--errors", "marked.xlsx");
  expect(status).toBe(1);
  for (const each of [
    "单位!C4（单位性质）：没有填写",
    "支出预算!C4（功能分类科目）：“行政”",
    "支出预算!G5（金额（元））：“许多”不是金额",
  ])
    expect(said).toContain(each);
  expect(said).toContain("什么也没有导入");
  const marked = await readCells(readFileSync(path("marked.xlsx")));
  if (isRefusal(marked)) throw new Error(marked.message.text);
  expect(marked.sheets.at(-1)?.name).toBe("错误说明");
  expect(notesIn("marked.xlsx")).toContain("“许多”不是金额\n怎么改：请填");
  expect((await mingsuan("import", "out.xlsx", "--db", "a.db")).said).toContain("分录 0 笔");
});

/** All notes of a workbook, one after another. */
function notesIn(name: string): string {
  const book = Package.open(readFileSync(path(name)));
  const parts = (book?.names ?? []).filter((part) => /comments/i.test(part) && part.endsWith(".xml"));
  return parts.map((part) => book?.text(part)?.replace(/<[^>]*>/g, "")).join("\n");
}

describe("is refused, with what to do:", () => {
  test.each<[string, string[], number, string]>([
    ["no such file", ["import", "none.xlsx", "--db", "a.db"], 2, "没有这个文件"],
    ["no workbook", ["import", join(EXAMPLE, "lines.csv"), "--db", "a.db"], 2, "不是 Excel 工作簿"],
    ["another year", ["import", "out.xlsx", "--db", "a.db", "--year", "1999"], 1, "不是 1999 年的"],
    ["no ledger", ["import", "out.xlsx", "--db", "nowhere.db"], 2, "mingsuan init"],
    ["a file that is there", ["export", "--db", "a.db", "--stage", "一上", "--out", "out.xlsx"], 2, "--overwrite"],
    ["marks over the source", ["import", "faulty.xlsx", "--db", "a.db", "--errors", "faulty.xlsx"], 2, "就是来源文件"],
    ["no year in the ledger", ["export", "--db", "a.db", "--department", "999", "--out", "x.xlsx"], 2, "没有部门 999"],
    ["no file to write", ["export", "--db", "a.db"], 2, "缺少选项"],
  ])("%s", async (_, args, status, words) => {
    expect(await mingsuan(...args)).toMatchObject({ status, said: expect.stringContaining(words) });
  });
});

test.skipIf(!installed("soffice"))(
  "LibreOffice opens template, export and marked copy, and saves the same cells",
  async () => {
    await mingsuan("import", "faulty.xlsx", "--db", "a.db", "--errors", "marked.xlsx");
    const names = ["empty.xlsx", "out.xlsx", "marked.xlsx"];
    const profile = `-env:UserInstallation=file://${path("profile")}`;
    const out = path("saved");
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...names.map(path)];
    execFileSync("soffice", args, { stdio: "pipe", timeout: 110_000 });
    for (const name of names) {
      const [ours, theirs] = await Promise.all(
        [path(name), join(out, name)].map((each) => readCells(readFileSync(each))),
      );
      if (ours === undefined || theirs === undefined || isRefusal(ours) || isRefusal(theirs)) throw new Error(name);
      expect(filledCells(theirs.sheets)).toEqual(filledCells(ours.sheets));
    }
    expect(notesIn("saved/marked.xlsx")).toContain("“许多”不是金额");
    const rules = Package.open(readFileSync(path("saved/out.xlsx")))?.text("xl/worksheets/sheet10.xml") ?? "";
    expect(rules.match(/<dataValidation [^>]*type="list"/g)?.length).toBeGreaterThan(3);
    const saved = await readCells(readFileSync(join(out, "out.xlsx")));
    expect(isRefusal(saved) ? saved : budgetFromWorkbook(saved.sheets)).toHaveProperty("placed");
  },
  180_000,
);

const filledCells = (
  sheets: readonly { name: string; cells: readonly { row: number; column: number; text: string }[] }[],
) =>
  sheets.map(({ name, cells }) => [
    name,
    cells.filter(({ text }) => text !== "").map(({ row, column, text }) => [row, column, text]),
  ]);
