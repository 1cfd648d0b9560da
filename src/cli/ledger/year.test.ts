/** What docs/year.md tells people to do is done as it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { overheard } from "../testing/overheard.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-year-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function mingsuan(...args: string[]): Promise<string> {
  const { status, said } = await overheard([...args, "--db", join(folder, "try.db")]);
  expect(status).toBe(0);
  return said;
}

test("the example can be followed", async () => {
  await mingsuan("demo", "--scale", "1");
  const [, requests = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/year.md", "utf8")) ?? [];
  const file = join(folder, "requests.json");
  writeFileSync(file, requests);
  const done = (await mingsuan("ledger", "act", file)).trim().split("\n");
  expect(done.map((line) => line.split("  ")[1])).toEqual(["已办理", "已办理", "已办理"]);
  const { year, unit } = JSON.parse(requests)[0];
  const explained = await mingsuan("ledger", "explain", "--year", `${year}`, "--unit", unit, "--stage", "一上");
  expect(explained).toContain("1,200,000.00 元，第 1 版");
});
