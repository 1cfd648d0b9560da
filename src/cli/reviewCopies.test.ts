/** Check sheets and commented files: written for the formats that can have them, known again, and never checked themselves. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makePdf, textAt } from "../read/formats/pdf/testing/file.ts";
import { docx, p } from "../read/formats/testing/docx.ts";
import { listFiles } from "./files.ts";
import { runJob } from "./job.ts";
import { isOwnReport, planReports, type ReportFormat } from "./reportFiles.ts";

const WRONG = "一、支出\n支出合计10.00万元，其中：基本支出6.00万元，项目支出5.00万元。";
const inputs: Readonly<Record<string, Uint8Array>> = {
  "甲.docx": docx({
    body: WRONG.split("\n")
      .map((line) => p(line))
      .join(""),
  }),
  "乙.pdf": makePdf({ pages: [textAt(20, 200, "Total 12.50 in all, nothing more than that.")] }),
  "丙.txt": new TextEncoder().encode(WRONG),
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingsuan-"));
  for (const [name, bytes] of Object.entries(inputs)) writeFileSync(join(folder, name), bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Checks one of the inputs; what it wrote, and the codes of its messages. */
async function checked(name: string, ...formats: ReportFormat[]): Promise<{ written: string[]; codes: string[] }> {
  const path = join(folder, name);
  const before = readdirSync(folder);
  const report = planReports([path], [], formats, folder).get(path) ?? null;
  const shown = { format: "json", text: false, tables: null, listOpen: false, withFacts: false } as const;
  const paper = { width: 80, colour: false };
  const outcome = await runJob({ command: "check", path, bytes: null, ...shown, paper, report });
  const written = readdirSync(folder).filter((each) => !before.includes(each));
  return { written: written.sort(), codes: outcome.messages.map(({ code }) => code) };
}

test.each([
  ["甲.docx", ["xlsx", "docx", "pdf"], ["甲-检查批注.docx", "甲-检查表.xlsx"], []],
  ["乙.pdf", ["xlsx", "docx", "pdf"], ["乙-检查批注.pdf", "乙-检查表.xlsx"], []],
  ["丙.txt", ["xlsx"], ["丙-检查表.xlsx"], []],
  ["丙.txt", ["docx", "pdf"], [], ["report-not-applicable"]],
] as const)("%s with --report %j gives %j", async (name, formats, written, codes) => {
  expect(await checked(name, ...formats)).toEqual({ written, codes });
});

test("the finding is in the comment", async () => {
  await checked("甲.docx", "docx");
  const copy = readFileSync(join(folder, "甲-检查批注.docx"));
  const { output } = await runJob({
    ...{ command: "check", path: "甲", bytes: copy, format: "json", text: false, tables: null, listOpen: false },
    ...{ withFacts: false, paper: { width: 80, colour: false }, report: null },
  });
  expect(output).toContain("sum-does-not-add-up");
});

test("a second run writes over its own copies, and a walk of the folder leaves them out", async () => {
  for (const name of ["甲.docx", "乙.pdf"]) await checked(name, "xlsx", "docx", "pdf");
  expect((await checked("甲.docx", "xlsx", "docx")).codes).toEqual([]);
  const { paths } = await listFiles([folder]);
  expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual(Object.keys(inputs).sort());
});

test.each(["甲-检查批注.docx", "乙-检查批注.pdf", "丙-检查表.xlsx"])(
  "a user's own file named %s is not taken for ours",
  async (name) => {
    const path = join(folder, name);
    writeFileSync(path, inputs[name.startsWith("乙") ? "乙.pdf" : "甲.docx"] ?? "");
    expect(await isOwnReport(path)).toBe(false);
  },
);
