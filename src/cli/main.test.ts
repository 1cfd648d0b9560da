/** The command as users run it: built, started as a program, with good files, bad ones, folders, pipes and slips of the hand. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Schema, schemaFaults } from "./testing/schema.ts";

const CLEAN = `白河县林草局2024年部门预算说明
一、支出情况
2024年支出预算310.00万元，其中：基本支出190.00万元，项目支出120.00万元。
`;
const FAULTY = CLEAN.replace("基本支出190.00万元", "基本支出290.00万元");
const WORDING = CLEAN.replace("其中：", "主要是主要是其中：");
const MAIN = join("dist", "cli", "main.js");
let folder = "";

/** Runs the built command in the folder of the test's files. */
function mingsuan(args: readonly string[], input = "") {
  const command = [join(process.cwd(), MAIN), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, input, encoding: "utf8" });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  folder = mkdtempSync(join(tmpdir(), "mingsuan-cli-"));
  for (const name of ["clean", "mixed", "empty"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "clean", "a.txt"), CLEAN);
  writeFileSync(join(folder, "faulty.txt"), FAULTY);
  writeFileSync(join(folder, "wording.txt"), WORDING);
  for (let i = 0; i < 6; i += 1) writeFileSync(join(folder, "mixed", `${i}.txt`), i === 4 ? FAULTY : CLEAN);
  writeFileSync(join(folder, "mixed", "5-broken.docx"), "PK\u0003\u0004 not a document");
  writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7\nnothing");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[string, readonly string[], number]>([
  ["a clean file", ["check", "clean/a.txt"], 0],
  ["a faulty file", ["check", "faulty.txt"], 1],
  ["a faulty file that shall not fail", ["check", "faulty.txt", "--fail-on", "never"], 0],
  ["a slip in wording is no error", ["check", "wording.txt"], 0],
  ["a slip in wording, where warnings fail", ["check", "wording.txt", "--fail-on", "warning"], 1],
  ["a folder with one broken and one faulty file", ["check", "mixed"], 1],
  ["a broken file beside a clean one", ["check", "broken.pdf", "clean"], 0],
  ["a broken file alone", ["check", "broken.pdf"], 2],
  ["no such path", ["check", "nowhere"], 2],
  ["an empty folder", ["check", "empty"], 2],
  ["no path", ["check"], 2],
  ["no command", [], 2],
  ["an unknown command", ["chekc", "a"], 2],
  ["an unknown option", ["check", "clean", "--jbos", "2"], 2],
  ["a bad value", ["check", "clean", "--jobs", "0"], 2],
  ["an unknown report", ["check", "clean", "--report", "html,word"], 2],
  ["a folder for no report", ["check", "clean", "--out", "reports"], 2],
  ["a folder for reports that is a file", ["check", "clean", "--report", "html", "--out", "faulty.txt"], 2],
  ["reading a clean file", ["read", "clean"], 0],
  ["reading a faulty file", ["read", "faulty.txt"], 0],
  ["reading what is not there", ["read", "nowhere"], 2],
  ["the list of rules", ["rules"], 0],
  ["an unknown rule", ["rules", "no-such-rule"], 2],
  ["help", ["--help"], 0],
])("exit status of %s", (_title, args, status) => {
  const run = mingsuan(args);
  expect(`${run.status} ${run.status === status ? "" : run.stderr}`).toBe(`${status} `);
  if (status === 2) expect(run.stderr).toMatch(/\p{Script=Han}/u);
});

test("the report names the figures, spells out the sum, and the terminal gets no escape sequences through a pipe", () => {
  const { stdout } = mingsuan(["check", "faulty.txt"]);
  expect(stdout).toContain("白河县林草局2024年部门预算");
  expect(stdout).toContain("✖ 错误");
  expect(stdout).toContain("^^^^^^^^");
  expect(stdout).toMatch(/勾稽关系 \d+ 条：成立 \d+、不成立 1、/);
  expect(stdout).not.toContain("\u001b");
});

test("reports: one a file, an overview of several, told at the end; a second run reads none of them", () => {
  const run = mingsuan(["check", "mixed", "--report", "html,sarif", "--out", "mixed/reports"]);
  expect(run.stderr).toContain("报告已写入 mixed/reports：6 个文件，打开 mixed/reports/index.html");
  const names = readdirSync(join(folder, "mixed", "reports")).sort();
  const own = [0, 1, 2, 3, 4, 5].flatMap((each) => [`${each}-检查报告.html`, `${each}-检查报告.sarif`]);
  expect(names).toEqual([...own, "index.html"]);
  expect(readFileSync(join(folder, "mixed", "reports", "4-检查报告.html"), "utf8")).toContain("290.00万元");
  expect(readFileSync(join(folder, "mixed", "reports", "index.html"), "utf8")).toContain("mixed/5-broken.docx");
  const again = mingsuan(["check", "mixed", "--report", "html", "--out", "mixed/reports"]);
  expect(again.stdout).toBe(run.stdout);
  rmSync(join(folder, "mixed", "reports"), { recursive: true });
});

test("JSON holds to its schema, files in order, the broken one among the messages", () => {
  const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
  const { stdout, stderr } = mingsuan(["check", "mixed", "--format", "json", "--text"]);
  const output = JSON.parse(stdout);
  expect([...schemaFaults(output, schema)]).toEqual([]);
  expect(output.files.map((file: { path: string }) => file.path)).toEqual(
    [0, 1, 2, 3, 4, 5].map((i) => `mixed/${i}.txt`),
  );
  expect(output.messages.map((message: { path: string }) => message.path)).toEqual(["mixed/5-broken.docx"]);
  expect(stderr).toContain("mixed/5-broken.docx：");
  const [{ text, figures }] = output.files;
  expect(text).toBe(CLEAN);
  for (const { printed, place } of figures) expect(text.slice(place.start, place.end)).toBe(printed);
});

test("JSON of tables holds to the schema too", () => {
  const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
  const example = join(process.cwd(), "examples", "2025-budget-with-tables-and-faults.html");
  const output = JSON.parse(mingsuan(["check", example, "--format", "json"]).stdout);
  expect([...schemaFaults(output, schema)]).toEqual([]);
  const [{ tables, figures, relations }] = output.files;
  expect(tables.map(({ key }: { key: string }) => key)).toEqual([
    ...["overall", "expenditure", "gpb", "gpb-basic", "three-public"],
  ]);
  expect(figures.some(({ position }: { position: unknown }) => position !== null)).toBe(true);
  expect(new Set(relations.map(({ structure }: { structure: string | null }) => structure)).size).toBeGreaterThan(2);
});

test("one worker or several, the output is the same", () => {
  const jobs = (count: string) => mingsuan(["check", "mixed", "--format", "json", "--jobs", count]).stdout;
  expect(jobs("3")).toBe(jobs("1"));
});

test("documents of one organisation in a folder are held against one another: an amount of last year against last year's document", () => {
  const text = readFileSync(join("examples", "2025-budget-with-tables.html"), "utf8");
  const [, year = ""] = /(\d{4})年部门预算/.exec(text) ?? [];
  const [last, before] = [1, 2].map((years) => String(Number(year) - years));
  mkdirSync(join(folder, "years"));
  writeFileSync(join(folder, "years", "this.html"), text);
  const earlier = text.replaceAll(`${last}年`, `${before}年`).replaceAll(`${year}年`, `${last}年`);
  writeFileSync(join(folder, "years", "last.html"), earlier);
  const { stdout, status } = mingsuan(["check", "years", "--format", "json", "--fail-on", "warning"]);
  const { together } = JSON.parse(stdout) as { together: { path: string; message: string }[] };
  expect(together.map(({ path }) => path)).toEqual(together.map(() => "years/this.html"));
  expect(together.some(({ message }) => message.includes("6.30") && message.includes("5.80"))).toBe(true);
  expect(status).toBe(1);
  const beside = mingsuan(["check", "years/this.html", "--previous", "years/last.html", "--format", "json"]).stdout;
  expect(JSON.parse(beside).together).toEqual(together);
  expect(mingsuan(["check", "years", "--jobs", "1", "--format", "json"]).stdout).toBe(stdout);
});

test("last year's documents are read beside, and are not in the output", () => {
  const output = JSON.parse(mingsuan(["check", "clean", "--previous", "mixed", "--format", "json"]).stdout);
  expect(output.files.map((file: { path: string }) => file.path)).toEqual(["clean/a.txt"]);
  expect(output.together).toEqual([]);
  expect(mingsuan(["check", "clean", "--previous", "nowhere"]).stderr).toContain("nowhere：");
});

test("standard input is checked beside files", () => {
  const output = JSON.parse(mingsuan(["check", "-", "clean", "--format", "json"], FAULTY).stdout);
  expect(output.files.map((file: { path: string }) => file.path)).toEqual(["-", "clean/a.txt"]);
  expect(output.files[0].findings[0].severity).toBe("error");
  expect(mingsuan(["check", "-"], "").status).toBe(2);
});

test("a rule's page shows its examples; a slip in its name is answered with the name", () => {
  const id = /^ {2}([a-z-]+) /m.exec(mingsuan(["rules"]).stdout)?.[1] ?? "";
  const page = mingsuan(["rules", id]).stdout;
  for (const part of [id, "查什么", "为什么", "依据", "怎么改", "不符合的例子", "符合的例子"])
    expect(page).toContain(part);
  expect(mingsuan(["rules", id.slice(0, -1)]).stderr).toContain(id);
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(mingsuan(["--version"]).stdout).toBe(`${version}\n`);
});

test("a reader that goes away early ends the program without a word", async () => {
  const many = Array.from({ length: 400 }, () => "faulty.txt").map((name, i) => `${i}-${name}`);
  for (const name of many) writeFileSync(join(folder, "empty", name), FAULTY);
  const child = spawn(process.execPath, [join(process.cwd(), MAIN), "check", "empty", "--jobs", "2"], { cwd: folder });
  let errors = "";
  child.stderr.on("data", (data) => {
    errors += data;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({ status, errors }).toEqual({ status: 1, errors: "" });
});
