/** The HTML report's structure: marks, tables, notes, and that nothing a document says comes alive. */
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import type { Cell, Grid } from "../../../statement/model.ts";
import { checkedText, FAULTY, HOSTILE, hostile, MAKER, tablePage } from "../testing/checked.ts";
import { scriptJson } from "./escape.ts";
import { htmlReport } from "./index.ts";
import { marksOf } from "./marks.ts";
import { overviewHtml } from "./overview.ts";
import { TableRenderer } from "./table.ts";
import { TextRenderer } from "./text.ts";

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a page; fails on one that is not closed. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) });
  parser.end(html);
  return tags;
}

const report = async (text: string) => htmlReport(await checkedText(text), MAKER);

/** The part that shows the document. */
const documentOf = (html: string) => html.slice(html.indexOf('<div id="text">'), html.indexOf('<section id="proof"'));

test("proved figures, figures at fault and the note stand where they belong", async () => {
  const html = documentOf(await report(FAULTY));
  expect(html).toMatch(/<span class="f x"[^>]*>290\.00万元<span class="vh">（有误）/);
  expect(html).toMatch(/<span class="f p( t)?"[^>]*>310\.00万元/);
  expect(html).toMatch(/<article class="n e" id="n0">.*分项相加/);
  expect(html.indexOf("290.00万元<span")).toBeLessThan(html.indexOf('id="n0"'));
  expect(html).toMatch(/<mark class="[ai]"/);
});

test("one file: a policy that allows only its own script and style, no address, no handler", async () => {
  const html = await report(tablePage(20));
  const tags = tagsOf(html);
  expect(html).toContain("default-src 'none'");
  expect(tags.filter(({ name }) => name === "script").map(({ attributes }) => attributes.type ?? "")).toEqual([
    "application/json",
    "",
  ]);
  for (const { attributes } of tags) {
    expect(Object.keys(attributes).filter((name) => /^on|^src$|^style$/.test(name))).toEqual([]);
    expect(attributes.href ?? "#").toMatch(/^#/);
  }
  expect(html).not.toMatch(/https?:\/\//);
});

test("a clean document has no filter and no margin; one of no known organisation is headed by its file", async () => {
  const clean = await checkedText(tablePage(3), "甲/收支表.html");
  const facts = { ...clean.statement.facts, organisation: null };
  const html = htmlReport({ ...clean, findings: [], statement: { ...clean.statement, facts } }, MAKER);
  expect(html).not.toContain("data-filter=");
  expect(html).toContain('<div id="text" class="clean">');
  expect(html).toContain("<h1>收支表.html</h1>");
  expect(html).toContain("没有发现问题。");
});

test("ids are unique", async () => {
  const ids = tagsOf(await report(FAULTY + FAULTY)).flatMap(({ attributes }) => attributes.id ?? []);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("a hostile document stays text everywhere", async () => {
  const checked = await hostile();
  const html = htmlReport(checked, MAKER);
  const tags = tagsOf(html);
  expect(tags.filter(({ name }) => name === "img")).toEqual([]);
  expect(tags.filter(({ name }) => name === "script")).toHaveLength(2);
  expect(html).not.toContain("\u202e");
  const rows = [
    { path: HOSTILE, title: HOSTILE, report: `${HOSTILE}.html`, findings: { error: 1, warning: 0, notice: 0 } },
  ];
  const overview = overviewHtml(
    {
      rows: rows.map((each) => ({ ...each, figures: 1, relations: 1, holding: 0, open: 0 })),
      between: checked.findings.map((finding) => ({ ...finding, path: HOSTILE })),
      messages: [{ path: HOSTILE, text: HOSTILE }],
    },
    HOSTILE,
  );
  expect(tagsOf(overview).filter(({ name }) => name === "img" || name === "script")).toEqual([]);
});

test("data inside a script element cannot end it", () => {
  const json = scriptJson({ a: "</script><!--\u2028&" });
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json)).toEqual({ a: "</script><!--\u2028&" });
});

test("thousands of figures stay small", async () => {
  const checked = await checkedText(tablePage(900), "a.html");
  expect(checked.statement.figures.length).toBeGreaterThan(2600);
  const html = htmlReport(checked, MAKER);
  expect(html.length).toBeLessThan(1_000_000);
  expect(html.match(/class="f /g)?.length).toBeGreaterThan(2600);
});

/** A grid of cells [text, row, column, rows, columns]. */
function grid(cells: readonly (readonly [string, number, number, number, number])[]): Grid {
  let at = 0;
  const made = cells.map(([text, row, column, rowSpan, columnSpan]): Cell => {
    const start = at;
    at += text.length + 1;
    return { text, row, column, rowSpan, columnSpan, start, end: start + text.length, page: null, box: null };
  });
  return { kind: "grid", cells: made, start: 0, end: at, page: null, section: null };
}

async function tableHtml(of: Grid): Promise<string> {
  const marks = { ...marksOf(await checkedText("无")), figures: [], words: new Map() };
  const html = new TableRenderer(new TextRenderer(marks)).grid(of, [], "表", true);
  return /<tbody>(.*)<\/tbody>/.exec(html)?.[1] ?? html;
}

test.each<[string, Parameters<typeof grid>[0], string]>([
  [
    "spans",
    [
      ["甲", 0, 0, 2, 1],
      ["乙", 0, 1, 1, 2],
      ["丙", 1, 1, 1, 1],
      ["丁", 1, 2, 1, 1],
    ],
    '<tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr>',
  ],
  [
    "a missing cell is filled",
    [
      ["甲", 0, 0, 1, 1],
      ["乙", 0, 1, 1, 1],
      ["丙", 0, 2, 1, 1],
      ["丁", 1, 2, 1, 1],
    ],
    '<tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td colspan="2"></td><td>丁</td></tr>',
  ],
  [
    "empty rows and columns without a cell are left out, spans shrink with them",
    [
      ["甲", 5, 0, 90000, 90000],
      ["乙", 70000, 90000, 1, 1],
    ],
    '<tr><td rowspan="2">甲</td></tr><tr><td>乙</td></tr>',
  ],
])("tables: %s", async (_title, cells, html) => {
  expect(await tableHtml(grid(cells))).toBe(html);
});

test("a grid too large to lay out is set as lines", async () => {
  const cells = Array.from({ length: 1500 }, (_, i) => [`${i}`, i, i, 1, 1] as const);
  expect(await tableHtml(grid(cells))).toContain('<p class="lines">0\n1\n2');
});
