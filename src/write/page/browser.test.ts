/** The public page opened in Chromium: what a screen reader needs (axe), phone, keyboard, print, no script, hostile text. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Statement } from "../../statement/model.ts";
import { manuscriptOf, type TablePart } from "../manuscript/index.ts";
import { chromiumPath, type Page, TestBrowser } from "../report/testing/browser.ts";
import { HOSTILE } from "../report/testing/checked.ts";
import { violations } from "../testing/axe.ts";
import { read } from "../testing/documents.ts";
import { pageOf } from "./index.ts";

async function pageFrom(bytes: Uint8Array): Promise<string> {
  const statement = await read(bytes);
  return pageOf(statement, manuscriptOf(statement));
}

const example = (name: string) => pageFrom(readFileSync(new URL(`../../../examples/${name}`, import.meta.url)));
const isSeen = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe.skipIf(chromiumPath === null)("the public page in a browser", () => {
  let browser: TestBrowser;
  let budget = "";
  let tables = "";

  beforeAll(async () => {
    browser = await TestBrowser.start();
    budget = await example("2025-budget.txt");
    tables = await example("2025-budget-with-tables.html");
  });
  afterAll(async () => {
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  test.each([
    ["light", { dark: false }],
    ["dark", { dark: true }],
    ["narrow and dark", { width: 360, dark: true }],
  ])(
    "axe finds nothing: %s, as it opens, with data tables open, and while figures are looked at",
    async (_name, look) => {
      for (const html of [budget, tables]) {
        const page = await browser.open(html, look);
        expect(await violations(page)).toEqual([]);
        for (const summary of await page.locator(".fig summary").all()) await summary.click();
        await page.locator("#facts").click();
        expect(await violations(page)).toEqual([]);
        await page.close();
      }
    },
  );

  test("on a phone nothing but tables is wider than the screen, and the contents are folded", async () => {
    const page = await browser.open(tables, { width: 360 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await isSeen(page, ".toc li")).toBe(false);
    await page.locator(".toc summary").click();
    expect(await isSeen(page, ".toc li")).toBe(true);
    expect(await page.locator('.scroll[tabindex="0"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  test("a figure under the pointer tells what it measures, its exact amount, and where else it stands", async () => {
    const page = await browser.open(tables);
    await page.locator("main .fact", { hasText: "752.50" }).first().hover();
    const told = (await page.locator("#fact").textContent()) ?? "";
    expect(told).toContain("2025年 · 预算 · 一般公共预算 · 本年收入");
    expect(told).toContain("7,525,000 元");
    expect(await page.locator(".fact.same").count()).toBeGreaterThan(0);
    await page.close();
  });

  test("by keyboard: one stop for all figures, arrows between them, Escape back to the button", async () => {
    const page = await browser.open(budget);
    await page.locator("#facts").focus();
    await page.keyboard.press("Enter");
    const first = await page.evaluate("document.activeElement.id");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.id")).not.toBe(first);
    expect(await page.locator("main .fact[tabindex]").count()).toBe(1);
    expect(await isSeen(page, "#fact")).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.id")).toBe("facts");
    expect(await isSeen(page, "#fact")).toBe(false);
    await page.close();
  });

  test("a chart has its words for those who do not see it, and its numbers lead to the statement", async () => {
    const page = await browser.open(tables);
    const chart = page.getByRole("img", { name: /^收入从哪里来/ });
    expect(await chart.locator("desc").textContent()).toBe(
      "收入总计766.50万元。其中：一般公共预算752.50万元，占98.17%；其他收入14.00万元，占1.83%。",
    );
    await page.locator("#chart-revenue summary").click();
    await page.locator("#chart-revenue td a").first().click();
    expect(await page.locator(".fact:target").textContent()).toContain("752.50");
    await page.close();
  });

  test("printed: cover, contents, statement and guide, without buttons; on pages of A4", async () => {
    const page = await browser.open(tables);
    await page.emulateMedia({ media: "print" });
    for (const part of [".cover h1", ".toc li", ".chart", "main table", "#guide"])
      expect(await isSeen(page, part)).toBe(true);
    expect(await isSeen(page, "#facts")).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5);
    await page.close();
  });

  test("without scripts all of it can be read", async () => {
    const page = await browser.open(tables, { scripts: false });
    for (const part of [".toc li", ".chart", "main table", "#guide"]) expect(await isSeen(page, part)).toBe(true);
    expect(await isSeen(page, "#facts")).toBe(false);
    await page.close();
  });

  test("hostile words stay words, wherever a statement can say something", async () => {
    const statement = await read(
      new TextEncoder().encode(`一、收入\n2025年收入预算3.00万元，其中：其他收入3.00万元。`),
    );
    const page = await browser.open(pageOf(...hostileOf(statement)));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    await page.locator("main .fact").first().hover();
    expect(await page.locator("#fact").textContent()).toContain("</script>");
    await page.close();
  });
});

/** The statement with hostile words as facets, and a manuscript of nothing else. */
function hostileOf(statement: Statement): Parameters<typeof pageOf> {
  const figures = statement.figures.map((figure) => ({ ...figure, facets: { unit: HOSTILE, project: HOSTILE } }));
  const manuscript = manuscriptOf({ ...statement, figures });
  const [heading] = manuscript.parts;
  if (heading?.kind !== "heading") throw new Error("no heading");
  const place = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false, align: "left", indent: 0 } as const;
  const words = [{ text: HOSTILE, figure: null }];
  const table: TablePart = {
    ...{ kind: "table", table: null, anchor: "s9", captions: [HOSTILE], columns: 1, widths: [9], headerRows: 0 },
    landscape: true,
    headings: [{ ...heading, text: HOSTILE, anchor: "s9", runs: words }],
    rows: [{ total: false, cells: [{ ...place, text: HOSTILE, figure: null }] }],
    notes: [{ kind: "paragraph", runs: words }],
  };
  const parts = [...manuscript.parts, table];
  return [
    { ...statement, figures },
    { ...manuscript, title: HOSTILE, cover: { title: [HOSTILE], foot: [HOSTILE] }, parts },
  ];
}
