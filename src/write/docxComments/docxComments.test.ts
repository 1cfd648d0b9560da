/** Word files with comments: at the exact words, with the text as it was, and opened by LibreOffice. */
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docx, list, numbered, p, r, runs, table } from "../../read/formats/testing/docx.ts";
import { readStatement } from "../../read/index.ts";
import type { Place } from "../../statement/model.ts";
import { unescapeXml } from "../office/xml.ts";
import type { Remark } from "../remark.ts";
import { convertedByLibreOffice, installed } from "../testing/libreOffice.ts";
import { commentDocx } from "./index.ts";

const NOWHERE = { page: null, box: null, section: null, table: null, row: null, column: null };

function placeOf(text: string, words: string): Place {
  const start = text.indexOf(words);
  return { ...NOWHERE, start, end: start + words.length };
}

function remark(text: string, words: string, rule = "share-does-not-fit"): Remark {
  const places = words === "" ? [] : [placeOf(text, words)];
  return { rule, severity: "error", message: `查“${words}”`, source: "依据甲", suggestion: "改<为>乙", places };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const statement = await readStatement(bytes);
  return "refused" in statement ? `refused: ${statement.message.text}` : statement.text;
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]);
  return Object.fromEntries(entries);
}

/** What stands between the marks of comment `id`, without tags. */
function marked(bytes: Uint8Array, id: number): string {
  const xml = partsOf(bytes)["word/document.xml"] ?? "";
  const found = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, "s").exec(xml);
  return (found?.[1] ?? "no marks").replace(/<[^>]+>/g, "");
}

interface Case {
  readonly title: string;
  readonly body: string;
  readonly numbering?: string;
  readonly words: readonly string[];
  /** What each comment encloses, where it is not the words themselves. */
  readonly enclosed?: readonly string[];
}

const BOX = `<w:r><w:pict><v:textbox><w:txbxContent>${p("框内数")}</w:txbxContent></v:textbox></w:pict></w:r>`;

const CASES: readonly Case[] = [
  { title: "inside one run", body: p("基本支出12.50万元，占比3%。"), words: ["12.50万元", "3%"] },
  { title: "over several runs", body: runs(r("支出1"), r("2.5"), r("0万元")), words: ["12.50万"] },
  {
    title: "one within another, and the same words twice",
    body: p("支出12.50万元。"),
    words: ["12.50", "支出12.50万元", "12.50"],
  },
  {
    title: "behind an automatic number, after a paragraph of blanks",
    body: p("  ") + p("收入", numbered(1)) + p("支出5万元", numbered(1)),
    numbering: list(1, [["chineseCounting", "%1、"]]),
    words: ["支出", "5万元"],
  },
  {
    title: "in a cell",
    body: table(["项目", "金额"], ["行政运行", "12.50"], ["其他", "3.00"]),
    words: ["3.00", "12.50"],
  },
  {
    title: "with tabs, breaks and symbols in the run",
    body: runs(
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>丁戊</w:t></w:r>',
    ),
    words: ["乙", "戊"],
  },
  {
    title: "around deleted and hidden text",
    body: runs(
      r("支出"),
      "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>",
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>",
      "<w:ins><w:r><w:t>12.50</w:t></w:r></w:ins>",
      r("万元"),
    ),
    words: ["12.50"],
  },
  {
    title: "a text box: its run as a whole",
    body: runs(r("前"), BOX, r("后")),
    words: ["框内数"],
    enclosed: ["框内数"],
  },
  { title: "words that XML escapes", body: p("甲<乙>&丙12"), words: ["丙", "<乙>"], enclosed: ["丙", "&lt;乙&gt;"] },
  {
    title: "about nothing in particular: the first words",
    body: p("预算说明") + p("正文"),
    words: [""],
    enclosed: ["预算说明"],
  },
];

test.each(CASES)("a comment $title", async ({ body, numbering, words, enclosed }) => {
  const bytes = docx({ body, ...(numbering === undefined ? {} : { numbering }) });
  const text = await textOf(bytes);
  const commented = commentDocx(
    bytes,
    { text },
    words.map((each) => remark(text, each)),
  );
  const out = commented?.bytes ?? new Uint8Array();
  expect(words.map((_words, id) => marked(out, id))).toEqual(enclosed ?? words);
  expect(await textOf(out)).toBe(text);
});

test("parts that are not concerned stay as they are; the comment says all that the finding says", async () => {
  const bytes = docx({
    body: p("支出12.50万元。"),
    extra: { "customXml/item1.xml": new TextEncoder().encode("<x/>") },
  });
  const text = await textOf(bytes);
  const before = partsOf(bytes);
  const after = partsOf(commentDocx(bytes, { text }, [remark(text, "12.50")])?.bytes ?? new Uint8Array());
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/document.xml",
  ]);
  expect(after["word/comments.xml"]?.replace(/<[^>]+>/g, "|")).toMatch(
    /【错误】查“12.50”.*建议：改&lt;为&gt;乙.*依据：依据甲/,
  );
});

test("without findings the copy says so", async () => {
  const bytes = docx({ body: p("支出12.50万元。") });
  const after = partsOf(commentDocx(bytes, { text: await textOf(bytes) }, [])?.bytes ?? new Uint8Array());
  expect(after["word/comments.xml"]).toContain("没有发现问题");
});

test("a second round adds to the comments that are there", async () => {
  const bytes = docx({ body: p("支出12.50万元，收入3.00万元。") });
  const text = await textOf(bytes);
  const first = commentDocx(bytes, { text }, [remark(text, "12.50")])?.bytes ?? new Uint8Array();
  const second = commentDocx(first, { text }, [remark(text, "3.00")])?.bytes ?? new Uint8Array();
  expect([marked(second, 0), marked(second, 1)]).toEqual(["12.50", "3.00"]);
  const comments = partsOf(second)["word/comments.xml"] ?? "";
  expect([...comments.matchAll(/<w:comment w:id="(\d)"/g)].map(([, id]) => id)).toEqual(["0", "1"]);
});

test.each([
  ["a doubled full stop", "punctuation-doubled", "支出减少。。", "。。", "支出减少。"],
  ["a half-width comma", "half-width-comma", "支出减少,主要是节约。", ",", "支出减少，主要是节约。"],
  ["a comma in an amount: never", "half-width-comma", "支出1,202.95万元。", ",", "支出1,202.95万元。"],
  ["a comma after a percentage: never", "half-width-comma", "占3%,主要是节约。", ",", "占3%,主要是节约。"],
  ["an amount, whatever the rule: never", "punctuation-doubled", "支出12.50万元。", "12.50", "支出12.50万元。"],
])("mended as a tracked change: %s", async (_title, rule, words, slip, mended) => {
  const bytes = docx({ body: p(words) });
  const text = await textOf(bytes);
  const out = commentDocx(bytes, { text }, [remark(text, slip, rule)])?.bytes ?? new Uint8Array();
  expect(await textOf(out)).toBe(mended);
  const xml = partsOf(out)["word/document.xml"] ?? "";
  const rejected = xml.replace(/<w:ins .*?<\/w:ins>/g, "").replace(/<[^>]+>/g, "");
  expect(rejected).toBe(words);
});

test("however the text is cut into runs and marked: the text stays, and each comment encloses its words", async () => {
  const words = fc.string({
    unit: fc.constantFrom("支", "出", "1", "2", ".", "<", "&", " "),
    minLength: 1,
    maxLength: 6,
  });
  const pieces = fc.array(words, { minLength: 1, maxLength: 6 });
  const spans = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 5 });
  const check = fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }), spans, async (paragraphs, marks) => {
    const bytes = docx({ body: p("开头") + paragraphs.map((each) => runs(...each.map(r))).join("") });
    const text = await textOf(bytes);
    const lineEnd = (offset: number): number =>
      text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
    const places = marks
      .map(([at, length]) => ({ ...NOWHERE, start: at % text.length, end: (at % text.length) + length }))
      .map((place) => ({ ...place, end: Math.min(place.end, lineEnd(place.start)) }))
      .filter(({ start, end }) => text.slice(start, end).trim() !== "");
    const remarks = places.map((place): Remark => ({ ...remark(text, ""), places: [place] }));
    const out = commentDocx(bytes, { text }, remarks)?.bytes ?? new Uint8Array();
    expect(await textOf(out)).toBe(text);
    const bare = (xml: string): string => unescapeXml(xml).trim();
    expect(places.map((_, id) => bare(marked(out, id)))).toEqual(
      places.map(({ start, end }) => text.slice(start, end).trim()),
    );
  });
  await fc.assert(check, { numRuns: 60 });
});

test.each([
  ["with macros", "application/vnd.ms-word.document.macroEnabled.main+xml"],
  ["a template", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"],
])("a document %s is not written as a docx", (_title, type) => {
  const parts = unzipSync(docx({ body: p("支出") }));
  const types = new TextDecoder()
    .decode(parts["[Content_Types].xml"])
    .replace(/application\/[\w.-]+document\.main\+xml/, type);
  const bytes = zipSync({ ...parts, "[Content_Types].xml": new TextEncoder().encode(types) });
  expect(commentDocx(bytes, { text: "支出" }, [])).toBeNull();
});

test("what is no Word file is none", () => {
  expect(commentDocx(new Uint8Array(20), { text: "" }, [])).toBeNull();
});

test.skipIf(!installed("soffice"))(
  "LibreOffice opens it and shows the comments (skipped where soffice is not installed)",
  async () => {
    const body = `${p("支出12.50万元。。")}${table(["项目", "金额"], ["行政运行", "12.50"])}<w:sectPr/>`;
    const bytes = docx({ body });
    const text = await textOf(bytes);
    const remarks = [remark(text, "12.50万元"), remark(text, "。。", "punctuation-doubled"), remark(text, "行政运行")];
    const out = commentDocx(bytes, { text }, remarks)?.bytes ?? new Uint8Array();
    const odt = unzipSync(convertedByLibreOffice("commented.docx", out, "odt"));
    const content = new TextDecoder().decode(odt["content.xml"]);
    expect([...content.matchAll(/<dc:creator>明算<\/dc:creator>/g)].length).toBeGreaterThanOrEqual(remarks.length);
    expect(new TextDecoder().decode(convertedByLibreOffice("commented.docx", out, "pdf").subarray(0, 5))).toBe("%PDF-");
  },
  120_000,
);
