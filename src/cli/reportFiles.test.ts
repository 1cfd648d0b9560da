/** Reports get names of their own, never take the place of a file that is read, nor of a file that is no report of ours. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GENERATOR } from "../write/report/generator.ts";
import { isOwnReport, makeFolder, planReports, writeReport } from "./reportFiles.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingsuan-reports-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const htmlOf = (paths: readonly string[], others: readonly string[] = []) =>
  Array.from(planReports(paths, others, ["html"], "out").values(), ({ html }) => html?.replaceAll("\\", "/"));

test.each<[string, readonly string[], readonly string[]]>([
  ["a file alone", ["a/预算.pdf"], ["out/预算-检查报告.html"]],
  ["two endings", ["预算.pdf", "预算.docx"], ["out/预算.pdf-检查报告.html", "out/预算.docx-检查报告.html"]],
  ["two folders", ["甲/a.pdf", "乙/a.pdf"], ["out/甲-a.pdf-检查报告.html", "out/乙-a.pdf-检查报告.html"]],
  ["the same twice", ["x/甲/a.pdf", "y/甲/a.pdf"], ["out/甲-a.pdf-检查报告.html", "out/甲-a.pdf-2-检查报告.html"]],
  ["only case apart", ["A.pdf", "x/a.PDF"], ["out/A.pdf-检查报告.html", "out/x-a.PDF-检查报告.html"]],
  ["standard input", ["-"], ["out/标准输入-检查报告.html"]],
  ["dots and characters that no system takes", ["../a?b.pdf"], ["out/a_b-检查报告.html"]],
])("%s", (_title, paths, reports) => {
  expect(htmlOf(paths)).toEqual(reports);
});

test("a name that a read file bears is left to it, whether checked or only compared", () => {
  expect(htmlOf(["a.pdf"], ["out/a-检查报告.html"])).toEqual(["out/a.pdf-检查报告.html"]);
  expect(htmlOf(["a.pdf", "out/a-检查报告.html"])[0]).toBe("out/a.pdf-检查报告.html");
});

test("very long names stay within what file systems take", () => {
  const [name] = htmlOf([`${"预算".repeat(80)}.pdf`]);
  expect(Buffer.byteLength(name ?? "")).toBeLessThan(250);
});

test("an earlier report is replaced, any other file is not", async () => {
  const own = join(folder, "a.html");
  expect(await writeReport(own, `${GENERATOR} 1">`)).toBeNull();
  expect(await writeReport(own, `${GENERATOR} 2">`)).toBeNull();
  expect(readFileSync(own, "utf8")).toContain("2");
  const other = join(folder, "b.html");
  writeFileSync(other, "mine");
  expect(await writeReport(other, "report")).toContain("没有覆盖");
  expect(readFileSync(other, "utf8")).toBe("mine");
  expect(await isOwnReport(own)).toBe(true);
  expect(await isOwnReport(other)).toBe(false);
});

test("a folder that cannot be made is told", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await makeFolder(join(folder, "file"))).toContain("已有同名文件");
  expect(await makeFolder(join(folder, "file", "below"))).toContain("没有检查");
  expect(await makeFolder(join(folder, "new", "below"))).toBeNull();
  expect(await writeReport(join(folder, "nowhere", "a.html"), "")).toContain("没有写成");
});
