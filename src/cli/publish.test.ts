/** Publishing, verifying, and what happens to those who change what was published. Real files in a folder of their own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkStatement } from "../check/index.ts";
import type { Manifest } from "../write/manifest.ts";
import { LOG, type Release } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import { read } from "../write/testing/documents.ts";
import { publish } from "./publish.ts";
import { serve } from "./serve.ts";
import { type Schema, schemaFaults } from "./testing/schema.ts";
import { verify } from "./verify.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-publish-"));
const out = join(folder, "公开");
const source = join(folder, "说明.txt");
const first = `云岭市水务局2030年部门预算
一、收支总体情况
2030年收入预算100.00万元，支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。
二、“三公”经费
2030年“三公”经费预算3.00万元，其中：公务接待费1.00万元，公务用车运行费2.00万元。
`;
const at = "2030-02-14T08:00:00Z";

let said = "";
beforeAll(() => {
  const listen = (chunk: unknown) => {
    said += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(listen);
  vi.spyOn(process.stderr, "write").mockImplementation(listen);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function heard(work: () => Promise<number>): Promise<[status: number, said: string]> {
  said = "";
  return [await work(), said];
}

describe("publishing a statement", () => {
  test("all forms, a manifest, the check and a line in the log; then everything agrees", async () => {
    writeFileSync(source, first);
    expect((await heard(() => publish(source, { out, by: "李文", at })))[0]).toBe(0);
    const names = readdirSync(join(out, "0001-2030-budget"));
    expect(names).toEqual(
      expect.arrayContaining([
        "statement.docx",
        "statement.pdf",
        "statement.html",
        "statement.json",
        "manifest.json",
        "check.html",
      ]),
    );
    const [status, words] = await heard(() => verify(out));
    expect(words).toContain("全部相符");
    expect(status).toBe(0);
  }, 60_000);

  test("a correction is a new release that names what it replaces and what it changes", async () => {
    writeFileSync(source, first.replaceAll("3.00万元", "4.00万元").replaceAll("2.00万元", "3.00万元"));
    expect((await heard(() => publish(source, { out, by: "李文", at })))[0]).toBe(0);
    expect(said).toContain("更正 0001-2030-budget：改动 2 个数，");
    expect(said).toContain("3.00万元 → 4.00万元");
    const [, second] = readFileSync(join(out, LOG), "utf8").trim().split("\n");
    const record = JSON.parse(second ?? "") as { replaces: string; difference: { before: string; after: string }[] };
    expect(record.replaces).toBe("0001-2030-budget");
    expect(record.difference).toContainEqual(expect.objectContaining({ before: "3.00万元", after: "4.00万元" }));
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("已被更正");
  }, 60_000);

  test("a statement with errors is refused, unless a reason is given", async () => {
    writeFileSync(source, first.replace("项目支出40.00万元", "项目支出41.00万元"));
    const [status, words] = await heard(() => publish(source, { out, by: "李文", at }));
    expect(status).toBe(1);
    expect(words).toContain("--despite");
    expect(readFileSync(join(out, LOG), "utf8").trim().split("\n")).toHaveLength(2);
  });

  test("what is published as JSON is as its schema says, and tells nothing of where it was made", () => {
    const release = join(out, "0001-2030-budget");
    const names = readdirSync(release, { recursive: true, encoding: "utf8" });
    const telling = names.filter((name) => {
      const path = join(release, name);
      return statSync(path).isFile() && readFileSync(path).includes(folder);
    });
    expect(telling).toEqual([]);
    const check: unknown = JSON.parse(readFileSync(join(release, "check.json"), "utf8"));
    const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
    expect([...schemaFaults(check, schema)]).toEqual([]);
    const { files } = check as { files: { sha256: string }[] };
    expect(files[0]?.sha256).toBe(sha256(readFileSync(join(release, "statement.json"))));
  });

  test("one digest of the facts stands in log and manifest", () => {
    const [line = ""] = readFileSync(join(out, LOG), "utf8").split("\n");
    const { facts, release } = JSON.parse(line) as { facts: string; release: string };
    const manifest = JSON.parse(readFileSync(join(out, release, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.statement.factsSha256).toBe(facts);
  });

  test("an error that is none is accepted with a reason, and no more in the way; the reason is published", async () => {
    const elsewhere = join(folder, "接受");
    const wrong = join(folder, "有误.txt");
    writeFileSync(wrong, first.replace("项目支出40.00万元", "项目支出41.00万元"));
    const { findings } = checkStatement(await read(readFileSync(wrong)));
    const accepted = findings
      .filter(({ severity }) => severity === "error")
      .map(({ fingerprint }) => ({ fingerprint, reason: "四舍五入所致", by: "张三" }));
    expect(accepted.length).toBeGreaterThan(0);
    writeFileSync(`${wrong}.accepted.json`, JSON.stringify({ accepted }));
    const options = { out: elsewhere, by: "李文", at };
    expect((await heard(() => publish(wrong, { ...options, accepted: false })))[0]).toBe(1);
    expect((await heard(() => publish(wrong, { ...options, accepted: `${wrong}.nothing` })))[0]).toBe(2);
    expect((await heard(() => publish(wrong, options)))[0]).toBe(0);
    const record = JSON.parse(readFileSync(join(elsewhere, LOG), "utf8")) as Release;
    expect(record.findings).toMatchObject({ error: 0, accepted: accepted.length });
    expect(record.despite).toBeNull();
    expect(readFileSync(join(elsewhere, record.release, "check.html"), "utf8")).toContain("四舍五入所致");
  }, 60_000);

  test.each([
    ["is not in the log", "0009-2030-budget", "公开登记里没有 0009-2030-budget"],
    ["was replaced before", "0001-2030-budget", "0001-2030-budget 已被 0002-2030-budget 更正"],
  ])("a release that %s cannot be replaced", async (_title, replaces, words) => {
    writeFileSync(source, first);
    const [status, told] = await heard(() => publish(source, { out, by: "李文", at, replaces }));
    expect(told).toContain(words);
    expect(status).toBe(2);
  });

  test("to a log that was cut short nothing is added", async () => {
    const log = readFileSync(join(out, LOG), "utf8");
    writeFileSync(join(out, LOG), `${log.split("\n")[0]}\n`);
    const [status, told] = await heard(() => publish(source, { out, by: "李文", at }));
    writeFileSync(join(out, LOG), log);
    expect(told).toContain("被截短了");
    expect(status).toBe(2);
  });

  test.each([
    ["nothing there", join(folder, "没有.docx"), "没有这个文件"],
    ["a folder without a budget", folder, "budget.json"],
  ])("%s is told in words", async (_title, path, words) => {
    const [status, told] = await heard(() => publish(path, { out, by: "李文", at }));
    expect(status).toBe(2);
    expect(told).toContain(words);
  });

  test.each([
    ["a changed file", "0001-2030-budget/statement.html", "statement.html 应有"],
    ["a changed manifest", "0002-2030-budget/manifest.json", "文件清单与登记的校验值不符"],
  ])("%s does not verify", async (_title, name, words) => {
    const path = join(out, name);
    const before = readFileSync(path);
    writeFileSync(path, `${before.toString("latin1")} `, "latin1");
    const [status, told] = await heard(() => verify(out));
    writeFileSync(path, before);
    expect(told).toContain(words);
    expect(status).toBe(1);
  });

  test("a file that nobody listed, and a folder that nobody logged, are told", async () => {
    writeFileSync(join(out, "0001-2030-budget", "多出.txt"), "x");
    expect((await heard(() => verify(out)))[1]).toContain("多了清单上没有的文件 多出.txt");
    rmSync(join(out, "0001-2030-budget", "多出.txt"));
  });

  test("a folder without a log is no publication", async () => {
    expect((await heard(() => verify(folder)))[0]).toBe(2);
  });
});

/** Status of an answer, the path sent just as it is. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}

test.each([
  ["/", 200],
  ["/index.html", 200],
  ["/0001-2030-budget/statement.pdf", 200],
  ["/nothing", 404],
  ["/../说明.txt", 404],
  ["/..%2f%E8%AF%B4%E6%98%8E.txt", 404],
  ["/%00", 404],
  ["/%zz", 404],
])("the server answers %s with %i", async (path, status) => {
  const { server, address } = await serve(out, 0);
  try {
    expect(await statusOf(address, encodeURI(path).replaceAll("%25", "%"))).toBe(status);
  } finally {
    server.close();
  }
});
