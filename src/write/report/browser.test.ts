/** Reports opened in Chromium: walking, keyboard, filter, both views, print, hostile text, and what a screen reader needs (axe). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "../testing/axe.ts";
import { htmlReport } from "./html/index.ts";
import { overviewHtml } from "./html/overview.ts";
import { chromiumPath, type Page, TestBrowser } from "./testing/browser.ts";
import { checkedText, FAULTY, HOSTILE, hostile, MAKER, tablePage, withStanding } from "./testing/checked.ts";

const isSeen = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe.skipIf(chromiumPath === null)("in a browser", () => {
  let browser: TestBrowser;
  let faulty = "";
  let table = "";

  beforeAll(async () => {
    browser = await TestBrowser.start();
    faulty = htmlReport(await checkedText(FAULTY), MAKER);
    table = htmlReport(await checkedText(tablePage(12).replace(">3.00<", ">9.00<"), "a.html"), MAKER);
  });
  afterAll(async () => {
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  test("Enter on a figure shows its places and its arithmetic; N walks; Escape gives the focus back", async () => {
    const page = await browser.open(faulty);
    await page.locator(".f", { hasText: "290.00" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#panel-body").textContent()).toContain("各项相加为 410万元，比印出的多 100万元");
    await page.locator("#panel .eq button", { hasText: "120.00" }).click();
    expect(await page.locator(".f.cur").textContent()).toContain("120.00");
    await page.keyboard.press("Escape");
    expect(await isSeen(page, "#panel")).toBe(false);
    expect(await page.evaluate("document.activeElement.textContent")).toContain("290.00");
    await page.close();
  });

  test("arrows go from figure to figure, and only one of them is in the tab order", async () => {
    const page = await browser.open(faulty);
    expect(await page.locator('#text .f[tabindex="0"]').count()).toBe(1);
    await page.locator("#text .f").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("120.00");
    expect(await page.locator('#text .f[tabindex="0"]').count()).toBe(1);
    await page.close();
  });

  test("a finding's head walks through its places, N to the next", async () => {
    const page = await browser.open(faulty);
    await page.keyboard.press("j");
    const first = await page.locator("#text .f.cur").textContent();
    await page.keyboard.press("n");
    expect(await page.locator("#panel-at").textContent()).toMatch(/^2 \/ /);
    expect(await page.locator("#text .f.cur").textContent()).not.toBe(first);
    await page.close();
  });

  test("on a wide screen notes stand beside their place, each below the one before; on a narrow one under the block", async () => {
    const wide = await browser.open(table);
    await wide.waitForTimeout(100);
    const boxes = (page: Page) =>
      page.locator("#text article").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    const notes = (await boxes(wide)).sort((a, b) => a.top - b.top);
    const text = await wide.locator("#text table").first().boundingBox();
    expect(notes.length).toBeGreaterThan(0);
    for (const [i, note] of notes.entries()) {
      expect(note.left).toBeGreaterThan(900);
      if (i > 0) expect(note.top).toBeGreaterThanOrEqual(notes[i - 1].bottom);
    }
    expect(notes[0].top).toBeGreaterThan((text?.y ?? 0) - 10);
    await wide.close();
    const narrow = await browser.open(table, { width: 390 });
    const [note] = await boxes(narrow);
    const under = await narrow.locator("#text .g").first().boundingBox();
    expect(note.top).toBeGreaterThanOrEqual((under?.y ?? 0) + (under?.height ?? 0) - 1);
    expect(await narrow.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await narrow.close();
  });

  test("the filter hides findings of a level", async () => {
    const page = await browser.open(faulty);
    expect(await isSeen(page, "article.e")).toBe(true);
    await page.locator('[data-filter="e"]').uncheck();
    expect(await isSeen(page, "article.e")).toBe(false);
    await page.close();
  });

  test("the proof page lists what holds with its figures, and a figure leads back into the document", async () => {
    const page = await browser.open(table);
    await page.locator('[data-view="proof"]').click();
    expect(await isSeen(page, "#text")).toBe(false);
    await page.locator(".gr summary").first().click();
    await page.locator(".gr[open] .eq button").first().click();
    expect(await isSeen(page, "#text")).toBe(true);
    expect(await page.locator("#text .f.cur").count()).toBe(1);
    await page.close();
  });

  test("an obligation names what proves it, and its figures lead back into the document", async () => {
    const page = await browser.open(table);
    await page.locator('[data-view="proof"]').click();
    const proved = page.locator(".ob:has(.c.p)", { hasText: "每行合计" });
    const broken = page.locator(".ob:has(.c.x)").first();
    await broken.locator("summary").click();
    expect(await broken.locator(".eq").first().textContent()).toContain("✖ 不成立");
    expect(await broken.locator('a[href^="#n"]').count()).toBeGreaterThan(0);
    await broken.locator(".eq button").first().click();
    expect(await page.locator("#text .f.cur").count()).toBe(1);
    expect(await proved.count()).toBe(0);
    await page.close();
  });

  test("printed: document and proof with all findings, without bar and panel", async () => {
    const page = await browser.open(faulty);
    await page.emulateMedia({ media: "print" });
    expect(await isSeen(page, "#text")).toBe(true);
    expect(await isSeen(page, "#proof")).toBe(true);
    expect(await isSeen(page, ".bar")).toBe(false);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(1000);
    await page.close();
  });

  test("without scripts document, notes and proof can all be read", async () => {
    const page = await browser.open(faulty, { scripts: false });
    for (const part of ["#text", "article.e", "#proof"]) expect(await isSeen(page, part)).toBe(true);
    expect(await isSeen(page, ".bar fieldset")).toBe(false);
    await page.close();
  });

  test("a hostile document runs nothing, in the page or in the panel", async () => {
    const page = await browser.open(htmlReport(await hostile(), MAKER));
    await page.keyboard.press("j");
    await page.locator('[data-view="proof"]').click();
    for (const group of await page.locator(".gr summary, .ob:nth-child(5n) summary").all()) await group.click();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    await page.close();
  });

  test.each([
    ["light", { dark: false }],
    ["dark", { dark: true }],
    ["narrow", { width: 390 }],
  ])("axe finds nothing: %s, document, panel and proof", async (_name, look) => {
    for (const html of [faulty, table]) {
      const page = await browser.open(html, look);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("j");
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-view="proof"]').click();
      await page.locator(".gr summary").first().click();
      await page.locator(".ob summary").first().click();
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  test.each([false, true])(
    "a second round with acceptances, axe, and hostile words in them; dark: %s",
    async (dark) => {
      const page = await browser.open(htmlReport(withStanding(await checkedText(FAULTY)), MAKER), { dark });
      expect(await isSeen(page, ".list.fresh li a")).toBe(true);
      expect(await page.locator(".counts .e strong").textContent()).toBe("2");
      for (const group of await page.locator("header summary").all()) await group.click();
      expect(await page.locator("header .list.accepted").textContent()).toContain("口径不同");
      expect(await violations(page)).toEqual([]);
      await page.close();
      const bad = await browser.open(htmlReport(withStanding(await hostile(), HOSTILE), MAKER), { dark });
      expect(await bad.locator("img").count()).toBe(0);
      expect(await bad.evaluate("window.hacked")).toBeUndefined();
      await bad.close();
    },
  );

  test("axe finds nothing in the overview", async () => {
    const findings = { error: 1, warning: 0, notice: 2 };
    const row = {
      path: "a.pdf",
      title: "某局",
      report: "a.html",
      findings,
      figures: 10,
      relations: 9,
      holding: 8,
      open: 1,
    };
    const page = await browser.open(overviewHtml({ rows: [row, row], between: [], messages: [] }, "1"), { dark: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.locator("tbody tr").count()).toBe(2);
    await page.close();
  });
});
