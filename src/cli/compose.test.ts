/** `mingsuan compose`: a folder in, a JSON file out that reads like any document; what is wrong with a folder goes to standard error. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { isRefusal, readStatement } from "../read/index.ts";
import { compose } from "./compose.ts";

const folder = mkdtempSync(join(tmpdir(), "mingsuan-compose-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(source: string, out?: string): Promise<{ status: number; said: string }> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    return { status: await compose(source, out === undefined ? {} : { out }), said: written.join("") };
  } finally {
    spy.mockRestore();
  }
}

test("an example folder becomes a document that is read back whole", async () => {
  const out = join(folder, "putuo.json");
  const { status, said } = await run("examples/putuo-gov-office-2025", out);
  expect([status, said]).toEqual([0, expect.stringContaining("9 张表")]);
  const statement = await readStatement(new Uint8Array(readFileSync(out)));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  expect(statement.facts).toEqual({ kind: "budget", year: 2025, organisation: "上海市普陀区人民政府办公室" });
  expect(statement.figures.filter(({ exactFen }) => exactFen !== undefined).length).toBeGreaterThan(200);
});

test("a folder that is no budget, and a path that is not there", async () => {
  expect(await run(folder)).toEqual({ status: 2, said: expect.stringContaining("没有 budget.json") });
  expect(await run(join(folder, "nowhere"))).toEqual({ status: 2, said: expect.stringContaining("找不到") });
  writeFileSync(join(folder, "budget.json"), "{}");
  expect(await run(folder)).toEqual({ status: 2, said: expect.stringContaining("缺少文件 lines.csv（支出预算）") });
});

test("a file that is no statement of ours is not written over", async () => {
  const out = join(folder, "notes.txt");
  writeFileSync(out, "会议记录");
  expect(await run("examples/putuo-gov-office-2025", out)).toEqual({
    status: 2,
    said: expect.stringContaining("没有覆盖"),
  });
  expect(readFileSync(out, "utf8")).toBe("会议记录");
  const inside = await run("examples/putuo-gov-office-2025", join(folder, "no", "where.json"));
  expect(inside).toEqual({ status: 2, said: expect.stringContaining("写不进去") });
});
