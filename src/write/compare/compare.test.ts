/** The page and the workbook of a comparison and of a score card: opened by Chromium and LibreOffice, read back by us, hostile words. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compared, DRAFT, tablePage } from "../../check/compare/testing/compared.ts";
import { checkStatement } from "../../check/index.ts";
import { scoreOf, scoreSheet } from "../../check/score/index.ts";
import { readStatement } from "../../read/index.ts";
import type { Comparison } from "../../statement/comparison.ts";
import type { ScoredFile } from "../../statement/score.ts";
import { chromiumPath, type Page, TestBrowser } from "../report/testing/browser.ts";
import { checkedText, FAULTY, HOSTILE } from "../report/testing/checked.ts";
import { scorecardHtml } from "../scorecard/html.ts";
import { scorecardWorkbook } from "../scorecard/workbook.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { comparisonHtml } from "./html/index.ts";
import { comparisonWorkbook } from "./workbook.ts";

const EDITED = DRAFT.replace("8.00万元", "9.50万元").replace("，主要原因是压减了接待批次", "").replace("养护", "巡护");
const ROWS = [
  ["213", "农林水支出", "300.00"],
  ["21302", "林业和草原", "300.00"],
] as const;

const drafts = () => compared(DRAFT, EDITED);
const tables = () => compared(tablePage(2024, ROWS), tablePage(2025, [["213", "农林水支出", "360.00"]]));
/** A comparison in which the documents say hostile things. */
const hostile = () => compared(DRAFT, EDITED.replace("巡护", HOSTILE).replace("林草局", `林草局${HOSTILE}`));

async function files(): Promise<ScoredFile[]> {
  const { statement } = await checkedText(FAULTY);
  const score = scoreOf(scoreSheet(statement, checkStatement(statement)));
  return [{ path: `甲${HOSTILE}.txt`, score }];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The text of a workbook's cells, as our own reader gives it. */
async function cellsOf(bytes: Uint8Array): Promise<string> {
  const statement = await readStatement(bytes);
  if ("refused" in statement) throw new Error(statement.message.text);
  return statement.text;
}

test("the workbook holds amounts as numbers, what stands alone, and the words that changed", async () => {
  const words = await cellsOf(comparisonWorkbook(await drafts()));
  for (const part of ["8.00", "9.50", "1.50", "18.75%", "没有了原因", "【删：养】【增：巡】"])
    expect(words).toContain(part);
  const sheets = await cellsOf(comparisonWorkbook(await tables()));
  for (const part of ["300.00", "360.00", "20.00%", "只在 A 的行：21302 林业和草原"]) expect(sheets).toContain(part);
});

test("the score card as a workbook", async () => {
  const words = await cellsOf(scorecardWorkbook(await files(), NONE));
  for (const part of ["真实性", "无法判断", "sum-does-not-add-up"]) expect(words).toContain(part);
});

test.skipIf(!installed("soffice"))(
  "LibreOffice opens both workbooks (skipped without it)",
  async () => {
    const pdf = convertedByLibreOffice("对比.xlsx", comparisonWorkbook(await drafts()), "pdf");
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
    const csv = convertedByLibreOffice("评分表.xlsx", scorecardWorkbook(await files(), NONE), "csv");
    expect(new TextDecoder().decode(csv)).toContain(",91.7,");
  },
  120_000,
);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
  );
}

describe.skipIf(chromiumPath === null)("in a browser", () => {
  let browser: TestBrowser;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    browser = await TestBrowser.start();
    const page = (comparison: Comparison) => comparisonHtml(comparison, "1");
    pages.set("drafts", page(await drafts()));
    pages.set("tables", page(await tables()));
    pages.set("hostile", page(await hostile()));
    pages.set("score card", scorecardHtml({ files: await files(), titles: NONE, version: "1" }));
  });
  afterAll(async () => {
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  test.each([
    ["light", {}],
    ["dark", { dark: true }],
    ["narrow", { width: 390 }],
  ])("axe finds nothing and nothing sticks out: %s", async (_name, look) => {
    for (const name of Object.keys(look).length === 0 ? [...pages.keys()] : ["drafts", "score card"]) {
      const page = await browser.open(pages.get(name) ?? "", look);
      expect([name, await violations(page)]).toEqual([name, []]);
      const width = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      expect([name, width]).toEqual([name, 0]);
      await page.close();
    }
  });

  test("deletions and insertions stand in their paragraph; hostile words run nothing", async () => {
    const page = await browser.open(pages.get("drafts") ?? "");
    expect(await page.locator("#text del").allTextContents()).toContain("（删去：）养");
    expect(await page.locator("#reasons").textContent()).toContain("没有了原因");
    await page.close();
    for (const name of ["hostile", "score card"]) {
      const other = await browser.open(pages.get(name) ?? "");
      expect(await other.evaluate("window.hacked")).toBeUndefined();
      expect(await other.locator("img").count()).toBe(0);
      await other.close();
    }
  });
});
