/** Accepting, baselines and second rounds as users meet them: with the built command and files on a disk. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Schema, schemaFaults } from "./testing/schema.ts";

const FAULTY = `白河县林草局2024年部门预算说明
一、支出情况
2024年支出预算310.00万元，其中：基本支出290.00万元，项目支出120.00万元。
二、收入情况
2024年收入预算310.00万元，其中：一般公共预算拨款收入300.00万元，事业收入10.00万元。
`;
const MENDED = FAULTY.replace("290.00", "190.00");
const BROKEN_ELSEWHERE = MENDED.replace("事业收入10.00", "事业收入11.00");
const DAY = ["--today", "2030-05-01"];
const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
let folder = "";

function mingsuan(...args: string[]) {
  const command = [join(process.cwd(), "dist", "cli", "main.js"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** The JSON of a check, held against its schema. */
function json(...args: string[]) {
  const output = JSON.parse(mingsuan("check", ...args, "--format", "json", ...DAY).stdout);
  expect([...schemaFaults(output, schema)]).toEqual([]);
  return output.files[0];
}

beforeAll(() => {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  folder = mkdtempSync(join(tmpdir(), "mingsuan-standing-"));
  put("first.txt", FAULTY);
  put("second.txt", BROKEN_ELSEWHERE);
  mkdirSync(join(folder, "all"));
  put("all/a.txt", FAULTY);
  put("all/b.txt", FAULTY.replaceAll("白河县林草局", "白河县水务局"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("accepted, a finding stands apart and does not count; in time it counts again; when it is gone that is told", () => {
  put("a.txt", FAULTY);
  const [, print = ""] = /指纹 ([0-9a-f]{8})/.exec(mingsuan("check", "a.txt", "--fingerprints").stdout) ?? [];
  const who = ["--reason", "口径不同", "--by", "张三", "--until", "2030-06-30", ...DAY];
  expect(mingsuan("accept", "a.txt", print.slice(0, 5), ...who)).toMatchObject({ status: 0 });
  const [finding] = json("a.txt").findings;
  expect(finding.accepted).toEqual({ reason: "口径不同", by: "张三", date: "2030-05-01", until: "2030-06-30" });
  const pretty = mingsuan("check", "a.txt", "--report", "html,sarif,xlsx", "--out", "out", ...DAY);
  expect(pretty.status).toBe(0);
  expect(pretty.stdout).toMatch(/已接受的问题（1），不计入[\s\S]*张三 2030-05-01 接受，至 2030-06-30：口径不同/);
  expect(read("out/a-检查报告.html")).toContain("没有要处理的问题；另有 1 个已接受");
  const { results } = JSON.parse(read("out/a-检查报告.sarif")).runs[0];
  expect(results[0].suppressions).toMatchObject([{ status: "accepted", justification: "口径不同" }]);
  expect(mingsuan("check", "a.txt", "--no-accepted").status).toBe(1);
  const late = mingsuan("check", "a.txt", "--today", "2030-07-01");
  expect(late).toMatchObject({ status: 1, stdout: expect.stringContaining("已于 2030-06-30 到期") });
  put("a.txt", MENDED);
  expect(json("a.txt").lapsed).toMatchObject([{ why: "unmatched", severity: "notice" }]);
});

test.each<[string, readonly string[], RegExp]>([
  ["a fingerprint that nothing has", ["ffffffff", "--reason", "r", "--by", "b"], /没有指纹为 ffffffff 的问题/],
  ["a word", ["error", "--reason", "r", "--by", "b"], /应是 4 到 16 位/],
  ["no reason", ["ffff", "--by", "b"], /缺少选项 --reason/],
  ["an empty name", ["ffff", "--reason", "r", "--by", " "], /--by 后面要写姓名/],
  ["a day that has passed", ["ffff", "--reason", "r", "--by", "b", "--until", "2030-04-30", ...DAY], /已经过去/],
  ["a day that is none", ["ffff", "--reason", "r", "--by", "b", "--until", "2030-02-31"], /取值不对.*年-月-日/],
])("accept refuses %s, and writes nothing", (_name, args, message) => {
  const { status, stderr } = mingsuan("accept", "first.txt", ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(() => read("first.txt.accepted.json")).toThrow();
});

test("a broken file of accepted findings: one message, the findings as ever, and accept leaves it alone", () => {
  put("c.txt", FAULTY);
  put("c.txt.accepted.json", '{"accepted": [ 我的理由');
  const run = mingsuan("check", "c.txt");
  expect(run.status).toBe(1);
  expect(run.stderr.match(/接受文件/g)).toHaveLength(1);
  const [{ fingerprint }] = json("c.txt").findings;
  expect(mingsuan("accept", "c.txt", fingerprint, "--reason", "r", "--by", "b").status).toBe(2);
  expect(read("c.txt.accepted.json")).toBe('{"accepted": [ 我的理由');
});

test("a baseline: what it has does not count, what is new does, what is gone is told; it goes on knowing other documents", () => {
  expect(mingsuan("check", "all", "--write-baseline", "base.json")).toMatchObject({ status: 1 });
  expect(Object.keys(JSON.parse(read("base.json")).documents)).toEqual(["all/a.txt", "all/b.txt"]);
  const quiet = mingsuan("check", "all", "--baseline", "base.json");
  expect(quiet.status).toBe(0);
  expect(quiet.stdout).toContain("另有基线中已知 2（已消除 0）");
  put("all/a.txt", BROKEN_ELSEWHERE);
  const fresh = mingsuan("check", "all/a.txt", "--baseline", "base.json");
  expect(fresh).toMatchObject({ status: 1, stderr: expect.stringContaining("另有 1 份文件，这次没有检查") });
  expect(fresh.stdout).toContain("已知 1 个问题，其中 1 个已消除");
  expect(json("all/a.txt", "--baseline", "base.json")).toMatchObject({ gone: 1, findings: [{ known: false }] });
  mingsuan("check", "all/a.txt", "--write-baseline", "base.json");
  expect(Object.keys(JSON.parse(read("base.json")).documents)).toEqual(["all/a.txt", "all/b.txt"]);
});

test.each<[string, readonly string[], RegExp]>([
  ["no baseline there", ["all", "--baseline", "none.json"], /没有基线文件 none.json/],
  ["another file as baseline", ["all", "--baseline", "first.txt"], /不是明算写的基线文件/],
  ["another file to be overwritten by one", ["all", "--write-baseline", "first.txt"], /不是明算写的基线文件/],
  ["a folder against a file", ["all", "--against", "first.txt"], /--against 用于一份新稿/],
  ["a first version that is not there", ["first.txt", "--against", "none.txt"], /第一稿 none.txt 不是文件/],
  ["one accepted file for many", ["all", "--accepted", "x.json"], /--accepted 只能用于一份文件/],
])("check refuses %s", (_name, args, message) => {
  const { status, stderr } = mingsuan("check", ...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
  expect(read("first.txt")).toBe(FAULTY);
});

test("a second round tells what is new first, with the change that made it, and what is mended", () => {
  const run = mingsuan("check", "second.txt", "--against", "first.txt", "--report", "html,sarif", "--out", "round");
  expect(run.status).toBe(1);
  expect(run.stdout).toContain("对照 first.txt：已改好 1、仍在 0、新出现 1");
  expect(run.stdout).toMatch(/★ 新出现的问题（1）[\s\S]*由改动引起：.*10.00万元 → 11.00万元[\s\S]*✔ 已改好的问题（1）/);
  expect(read("round/second-检查报告.html")).toMatch(/第二次检查.*新出现 1.*由改动引起/);
  expect(JSON.parse(read("round/second-检查报告.sarif")).runs[0].results[0].baselineState).toBe("new");
  const file = json("second.txt", "--against", "first.txt");
  expect(file.findings).toMatchObject([
    { round: { status: "new", changed: [{ from: "10.00万元", to: "11.00万元" }] } },
  ]);
  expect(file.round).toMatchObject({ path: "first.txt", fixed: [{ rule: "sum-does-not-add-up" }] });
});

test("a first version of another organisation is told of", () => {
  put("other.txt", "青溪县档案馆2030年部门预算\n一、支出\n支出预算8.00万元。");
  put("mine.txt", "青溪县水务局2031年部门预算\n一、支出\n支出预算8.00万元。");
  const run = mingsuan("check", "mine.txt", "--against", "other.txt");
  expect(run.stderr).toMatch(/第一稿是青溪县档案馆2030年预算，新稿是青溪县水务局2031年预算，不像同一份文件的两稿/);
});

test("a first version that cannot be read costs a message, not the check", () => {
  put("broken.pdf", "%PDF-1.7\nnothing");
  const run = mingsuan("check", "first.txt", "--against", "broken.pdf");
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining("第一稿没有读成") });
});
