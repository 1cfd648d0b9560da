/** People registered from a list: all or none, by code and by the names of posts, and what is wrong told line by line. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, openLedger } from "../../ledger/storage/index.ts";
import { buildTown } from "../../ledger/storage/testing/town.ts";
import { overheard } from "../testing/overheard.ts";
import { peopleOf } from "./peopleFile.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-people-"));
const DB = join(folder, "town.db");
const FILE = join(folder, "people.csv");

const mingsuan = (...args: string[]) => overheard([...args, "--db", DB]);

const people = (...args: string[]) => mingsuan("ledger", "people", ...args);

const codes = { department: "", unit: "" };
beforeAll(async () => {
  expect((await mingsuan("init")).status).toBe(0);
  const ledger = await openLedger({ file: DB });
  if (isRefusal(ledger)) throw new Error(ledger.message);
  await ledger.transaction(buildTown);
  const [department] = await ledger.db.selectFrom("departments").select("code").where("id", "=", "d1").execute();
  const [unit] = await ledger.db.selectFrom("units").select("code").where("id", "=", "d1u1").execute();
  Object.assign(codes, { department: department?.code, unit: unit?.code });
  await ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = "编号,姓名,岗位,部门代码,单位代码,登录名,停用";
const listed = () => [
  HEAD,
  `p1,李文,单位经办,,${codes.unit},liwen,`,
  `p2,"王,芳",部门财务,${codes.department},,p2,`,
  `p2,"王,芳",部门负责人,${codes.department},,p2,`,
  "p3,赵敏,审计,,,p3,",
];

function write(lines: readonly string[]): string {
  writeFileSync(FILE, lines.join("\n"));
  return FILE;
}

test("a list registers people with their posts; the list that comes back registers them again, with nothing changed", async () => {
  const words = await people(write(listed()));
  expect(words).toEqual({ status: 0, said: "已登记人员：新增 3 人，改动 0 人，不变 0 人\n" });
  const { said } = await people();
  expect(said.split("\n")[0]).toBe(HEAD);
  expect(said).toContain(`p1,李文,单位经办,${codes.department},${codes.unit},liwen,`);
  expect(await people(write(said.trimEnd().split("\n")))).toEqual({
    status: 0,
    said: "已登记人员：新增 0 人，改动 0 人，不变 3 人\n",
  });
});

test("who has left loses the posts and keeps the name; who is not in the list stays", async () => {
  expect((await people(write([HEAD, "p1,李文,,,,liwen,是"]))).said).toContain("改动 1 人");
  const { said } = await people();
  expect(said).toContain("p1,李文,,,,liwen,是");
  expect(said).toContain("p3,赵敏");
});

test("one faulty line, and nobody is registered; every fault is told with its line", async () => {
  const before = (await people()).said;
  const told = await people(write([...listed(), "p9,孙洁,单位经办,,000,,", "p 8,周杰,审计,,,,", "p7,吴迪,会计,,,,"]));
  expect(told.status).toBe(1);
  expect(told.said).toMatch(
    /第 6 行：账本中没有单位 000[\s\S]*第 7 行：编号“p 8”不合规[\s\S]*第 8 行：岗位“会计”不认得[\s\S]*没有登记任何人员/,
  );
  expect((await people()).said).toBe(before);
  expect((await people(write([HEAD, "p9,孙洁,审计,,,p3,"]))).said).toContain("登录名“p3”已由 p3 使用");
});

const NOWHERE = {
  departments: new Map<string, string>(),
  units: new Map<string, { id: string; department: string }>(),
};

test.each([
  ["", "第 1 行应是列名"],
  ["编号,姓名", "缺少 岗位"],
  [`${HEAD},电话`, "不认得列“电话”"],
  [HEAD, "没有人员"],
  [`${HEAD}\na,李文,单位经办,,,,`, "单位经办要填单位代码"],
  [`${HEAD}\na,李文,部门财务,,,,`, "部门财务要填部门代码"],
  [`${HEAD}\na,,审计,,,,`, "a 没有填写姓名"],
  [`${HEAD}\na,李文,审计,,,,也许`, "停用填“是”或“否”"],
  [`${HEAD}\na,李文,审计,,,,\na,李闻,系统管理员,,,,`, "a 前面写作“李文”"],
  [`${HEAD}\na,李文,审计,,,x,\nb,李闻,审计,,,x,`, "登录名“x”有两个人用"],
])("%j: %s", (text, fault) => {
  const read = peopleOf(text, NOWHERE);
  expect("problems" in read ? read.problems.join("\n") : "").toContain(fault);
});
