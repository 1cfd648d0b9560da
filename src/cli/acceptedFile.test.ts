/** Files of accepted findings as people leave them: right, half right, broken, hostile; and writing, which never loses a word. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseAccepted, readAccepted, replaceFile, withAcceptances } from "./acceptedFile.ts";
import { type Schema, schemaFaults } from "./testing/schema.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-accepted-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (more: object = {}) => ({ fingerprint: "00112233445566AA", reason: "口径不同", by: "张三", ...more });
const fileOf = (...accepted: unknown[]) => JSON.stringify({ accepted });
const schema = JSON.parse(readFileSync("docs/accepted.schema.json", "utf8")) as Schema;

test("an entry is read with what it leaves out as null, its fingerprint in small letters", () => {
  expect(parseAccepted(fileOf(entry()))).toMatchObject({
    fault: null,
    acceptances: [
      {
        fingerprint: "00112233445566aa",
        rule: null,
        message: null,
        reason: "口径不同",
        by: "张三",
        date: null,
        until: null,
      },
    ],
  });
});

test.each([
  ["not JSON", "{“accepted”：[]}", /不是合格的 JSON：.*全角/],
  ["cut off", '{\n"accepted": [\n', /不是合格的 JSON/],
  ["a comma too many", '{\n"accepted": [\n],\n}', /第 4 行附近/],
  ["another file", "[1, 2]", /没有 accepted 列表/],
  ["nothing", "", /不是合格的 JSON/],
  ["nested without reason", "[".repeat(100_000), /不是合格的 JSON/],
  ["too many", fileOf(...Array.from({ length: 10_001 }, () => 1)), /超过上限/],
])("a file that is broken (%s) accepts nothing, and says so", (_name, text, fault) => {
  const file = parseAccepted(text);
  expect(file).toMatchObject({ acceptances: [], content: null });
  expect(file.fault).toMatch(fault);
  expect(file.fault).toContain("问题照常列出");
});

test.each<[string, unknown, string]>([
  ["a short fingerprint", entry({ fingerprint: "0011" }), "fingerprint（指纹）应是 16 位"],
  ["no reason", entry({ reason: "  " }), "没有 reason"],
  ["no name", { ...entry(), by: 7 }, "没有 by"],
  ["a day that is none", entry({ until: "2030-02-30" }), "until 应是 年-月-日"],
  ["no object", "口径不同", "应是一组 { }"],
])("an entry that is wrong (%s) is named; the others hold", (_name, wrong, fault) => {
  const file = parseAccepted(fileOf(entry(), wrong, entry({ fingerprint: "ffffffffffffffff" }), wrong));
  expect(file.acceptances.map(({ fingerprint }) => fingerprint)).toEqual(["00112233445566aa", "ffffffffffffffff"]);
  expect(file.fault).toContain(`第 2 条${fault}`);
  expect(file.fault).toContain("另有 1 条也有误");
});

test.each<[string, (text: string) => Uint8Array]>([
  ["UTF-8 with its mark", (text) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  [
    "GB18030",
    () =>
      Buffer.concat([
        Buffer.from('{"accepted":[{"fingerprint":"00112233445566aa","reason":"'),
        Buffer.from([0xbf, 0xda, 0xbe, 0xb6, 0xb2, 0xbb, 0xcd, 0xac]),
        Buffer.from('","by":"A"}]}'),
      ]),
  ],
])("a file in %s is read", async (_name, encode) => {
  const path = join(folder, "encoded.json");
  writeFileSync(path, encode(fileOf(entry())));
  expect((await readAccepted(path)).acceptances[0]?.reason).toBe("口径不同");
});

test("a file that is not there accepts nothing and is no fault; a folder is one", async () => {
  expect(await readAccepted(join(folder, "nothing.json"))).toMatchObject({ content: null, fault: null });
  expect((await readAccepted(folder)).fault).toMatch(/接受文件/);
});

test("writing keeps what stood there, wrong entries and fields of others too, and fits the schema", async () => {
  const path = join(folder, "written.json");
  const before = { 备注: "请勿删除", accepted: [entry({ 电话: "内线" }), "半条"] };
  const acceptance = {
    fingerprint: "abcdefabcdefabcd",
    rule: "a-rule",
    message: null,
    reason: "r",
    by: "b",
    date: null,
    until: null,
  };
  await replaceFile(path, withAcceptances(parseAccepted(JSON.stringify(before)), [acceptance]));
  const after = JSON.parse(readFileSync(path, "utf8"));
  expect(after).toMatchObject({ 备注: "请勿删除", accepted: [...before.accepted, acceptance] });
  expect([...schemaFaults({ accepted: [acceptance, entry()] }, schema)]).toEqual([]);
  expect([...schemaFaults({ accepted: [entry({ until: "bald" })] }, schema)]).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
