/** Files that are broken or made to do harm: for each the refusal that the user sees, or what could still be read. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { LIMITS } from "../source.ts";
import { readSource } from "./index.ts";
import { sourceFrom, utf8 } from "./testing/blocks.ts";
import { compound } from "./testing/compound.ts";
import { docx, p, table } from "./testing/docx.ts";
import { xlsx } from "./testing/xlsx.ts";

const XLS = new Uint8Array(readFileSync(fileURLToPath(new URL("./testdata/sample.xls", import.meta.url))));
const SAMPLE = new Uint8Array(readFileSync(fileURLToPath(new URL("./testdata/sample.doc", import.meta.url))));
const small = docx({
  body: p(String.fromCharCode(...Array.from({ length: 3000 }, (_, at) => 0x4e00 + ((at * at * 31) % 9973)))),
});

/** A docx of less than 1 MB whose text inflates beyond every limit. */
const bomb = ((): Uint8Array => {
  const filling = new Uint8Array(LIMITS.inflatedBytes + 1_000_000).fill(0x20);
  filling.set(strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'));
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": filling }, { level: 1 });
})();

/** A workbook whose only sheet holds the given rows, or what else is given. */
function sheetOf(rows: string, prologue = "", after = ""): Uint8Array {
  return xlsx([{ rows: [] }], { sheetXml: `${prologue}<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>` });
}

/** An xlsx of some kilobytes whose directory says that its sheet inflates to `size`; it really inflates to ten megabytes. */
function sheetBomb(size: number): Uint8Array {
  const bytes = xlsx([{ rows: [] }], { sheetXml: " ".repeat(10_000_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 10_000_000) {
      view.setUint32(at + 24, size, true);
    }
  }
  return bytes;
}

/** The sample with a record that says "encrypted" in place of its second record. */
function encryptedXls(): Uint8Array {
  const copy = XLS.slice();
  const view = new DataView(copy.buffer);
  for (let at = 512; at + 4 < copy.length; at += 64) {
    if (view.getUint32(at, true) !== 0x00100809) continue;
    view.setUint16(at + 20, 0x2f, true);
    return copy;
  }
  return copy;
}

function withEncryptedFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 512; at < copy.length; at += 512) {
    if (copy[at] === 0xec && copy[at + 1] === 0xa5) copy[at + 0x0b] = (copy[at + 0x0b] ?? 0) | 1;
  }
  return copy;
}

const ENTITIES = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "&secret;&secret;">]>';

test.each<[title: string, make: () => Uint8Array, code: string, words: string]>([
  [
    "an empty file",
    () => new Uint8Array(),
    "empty-file",
    "文件是空的（0 字节），没有可读的内容。请确认是否选错了文件。",
  ],
  ["white space only", () => utf8(" \n\u3000\n"), "no-text", "只有空白"],
  ["a file over the size limit", () => new Uint8Array(LIMITS.fileBytes + 1), "too-large", "超过上限 200 MB"],
  ["a truncated docx", () => small.slice(0, small.length - 30), "damaged", "不完整"],
  [
    "a docx with a hole in its content",
    () => small.map((byte, at) => (at > 3000 && at < 3100 ? 0 : byte)),
    "damaged",
    "损坏",
  ],
  ["a docx with broken XML", () => docx({ body: "<w:p><w:r>" }), "damaged", "word/document.xml 有错误"],
  ["a docx without text", () => docx({ body: p("") }), "no-text", "没有文字"],
  ["a zip bomb", () => bomb, "inflates-too-much", "解压后超过 64 MB"],
  ["a docx with external entities", () => docx({ body: p("甲"), prologue: ENTITIES }), "xml-doctype", "DOCTYPE"],
  ["an encrypted docx (a compound file)", () => compound(["EncryptedPackage"]), "password-protected", "打开密码"],
  ["an encrypted doc", () => withEncryptedFlag(SAMPLE), "password-protected", "打开密码"],
  ["a truncated doc", () => SAMPLE.slice(0, 3000), "damaged", "损坏"],
  ["a doc of names only", () => compound(["WordDocument", "0Table"]), "damaged", "找不到 Word 正文"],
  ["a web page without text", () => utf8("<html><body><script>load()</script></body></html>"), "no-text", "没有正文"],
  ["a workbook of a name only", () => compound(["Workbook"]), "damaged", "找不到表格内容"],
  ["a workbook of Excel 95", () => compound(["Book"]), "too-old", "Excel 95"],
  ["a truncated xls", () => XLS.slice(0, 1500), "damaged", "找不到正文"],
  ["an encrypted xls", () => encryptedXls(), "password-protected", "打开密码"],
  ["an empty workbook", () => xlsx([{ rows: [[""]] }]), "no-text", "没有内容"],
  ["a workbook of which all is hidden", () => xlsx([{ rows: [["甲"]], state: "hidden" }]), "no-text", "隐藏"],
  ["an xlsx bomb", () => sheetBomb(300_000_000), "inflates-too-much", "解压后超过 64 MB"],
  ["an xlsx bomb that lies about its size", () => sheetBomb(100), "damaged", "损坏"],
  ["an xlsx with external entities", () => sheetOf("", ENTITIES), "xml-doctype", "DOCTYPE"],
  ["an xlsx with a broken sheet", () => sheetOf("<row><c>"), "damaged", "xl/worksheets/sheet1.xml 有错误"],
  ["a truncated xlsx", () => xlsx([{ rows: [["甲"]] }]).slice(0, 900), "damaged", "不完整"],
  [
    "a binary workbook",
    () => zipSync({ "[Content_Types].xml": strToU8("x"), "xl/workbook.bin": strToU8("x") }),
    "xlsb",
    "xlsb",
  ],
  [
    "more cells than can be meant",
    () => sheetOf(`<row>${"<c><v>1</v></c>".repeat(10)}</row>`.repeat(110_000)),
    "too-many-blocks",
    "100 万个",
  ],
  ["a million lines", () => utf8("一\n".repeat(1_000_000)), "too-many-blocks", "超过 30 万个"],
  ["a million pages", () => utf8("1\f".repeat(1_000_000)), "too-many-blocks", "超过 30 万个"],
  ["a million paragraphs", () => utf8(`<html>${"<p>1".repeat(1_000_000)}`), "too-many-blocks", "超过 30 万个"],
  ["noise", () => Uint8Array.from({ length: 9999 }, (_, at) => (at * at * 31) % 253), "not-a-document", "二进制"],
])("%s is refused", async (_, make, code, words) => {
  const result = await readSource(make());
  expect(result).toMatchObject({ refused: true, message: { code, text: expect.stringContaining(words) } });
});

test("the bomb is refused while it is still small in memory", async () => {
  expect(bomb.length).toBeLessThan(1_000_000);
  const before = process.memoryUsage().arrayBuffers;
  await readSource(bomb);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(LIMITS.inflatedBytes * 2);
});

test("an xlsx bomb is refused without inflating it, and one that lies no further than it says", async () => {
  for (const bytes of [sheetBomb(300_000_000), sheetBomb(100)]) {
    const before = process.memoryUsage().arrayBuffers;
    await readSource(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  }
});

test.each<[string, () => Uint8Array, string]>([
  [
    "hundreds of thousands of merged areas",
    () =>
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        "",
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/><mergeCell ref="C2:XFD9999"/>'.repeat(100_000)}</mergeCells>`,
      ),
    "1",
  ],
  [
    "a used range of the whole sheet",
    () =>
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
      ),
    "1\t2\n3",
  ],
  [
    "rows and cells out of order",
    () =>
      sheetOf(
        '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c><v>1</v></c><c><v>2</v></c></row>',
      ),
    "1\t2\n3\t4",
  ],
  [
    "addresses of nowhere",
    () =>
      sheetOf(
        '<row r="9999999"><c r="ZZZZ1"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      ),
    "1\t2",
  ],
  [
    "a huge number format",
    () =>
      xlsx([{ rows: [["甲", { v: 1, style: "money" }]] }], {
        extra: {
          "xl/styles.xml": strToU8(
            `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(100_000)}"/></numFmts>` +
              '<cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>',
          ),
        },
      }),
    "甲\t1",
  ],
  [
    "the same rows hidden over and over",
    () => sheetOf('<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="3" hidden="1"/>'.repeat(50_000)),
    "1\t2",
  ],
])("%s is read within bounds", async (_, make, text) => {
  expect((await sourceFrom(make())).text).toBe(text);
});

test("a cell of five million characters, referred to again and again, is cut off", async () => {
  const strings = strToU8(`<sst><si><t>${"预算支出".repeat(1_250_000)}</t></si></sst>`);
  const rows = `<row>${'<c t="s"><v>0</v></c><c><v>1</v></c>'.repeat(2)}</row>`.repeat(1000);
  const bytes = xlsx([{ rows: [] }], {
    extra: { "xl/sharedStrings.xml": strings },
    sheetXml: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
  const source = await sourceFrom(bytes);
  expect(source.text.length).toBeLessThan(LIMITS.textChars + 6_000_000);
  expect(source.messages.map((message) => message.code)).toEqual(["text-truncated"]);
});

test("an xls with any byte changed is read or refused, never thrown out", async () => {
  for (let at = 0; at < XLS.length; at += 97) {
    const copy = XLS.slice();
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    await expect(readSource(copy)).resolves.toBeDefined();
  }
});

test("one byte is a text", async () => {
  expect((await sourceFrom(utf8("1"))).blocks).toHaveLength(1);
});

test("ten million characters on one line are one paragraph", async () => {
  const source = await sourceFrom(utf8("支出12.5万元，".repeat(1_000_000) + "。".repeat(1_000_000)));
  expect(source.text.length).toBe(10_000_000);
  expect(source.blocks).toHaveLength(1);
});

test.each([
  ["spaces", " "],
  ["tabs between numbers", "1\t"],
  ["wide gaps", "1  "],
  ["digits", "1"],
  ["brackets", "（"],
])("a million %s are read in one go", async (_, piece) => {
  const source = await sourceFrom(utf8(`甲${piece.repeat(1_000_000)}乙`));
  expect(source.text.length).toBe(piece.length * 1_000_000 + 2);
});

test("a few NUL bytes in a text are kept in place and reported", async () => {
  const source = await sourceFrom(utf8(`收入\0${"预算".repeat(50)}`));
  expect(source.text.indexOf("\0")).toBe(2);
  expect(source.messages.map((message) => message.code)).toEqual(["nul-characters"]);
});

test("lone surrogates in UTF-16 are reported, the rest is read", async () => {
  const source = await sourceFrom(
    Uint8Array.of(0xff, 0xfe, ...Array(40).fill([0x36, 0x65]).flat(), 0x00, 0xd8, 0x65, 0x51),
  );
  expect(source.text).toBe(`${"收".repeat(40)}\ufffd入`);
  expect(source.messages[0]?.code).toBe("malformed-characters");
});

test.each([
  ["divs", "<div>"],
  ["tables", "<table><tr><td>"],
  ["lists", "<ol><li>"],
  ["hidden parts", "<span hidden><b>"],
])("a hundred thousand nested %s do not overflow", async (_, tag) => {
  const result = await readSource(utf8(`<html><p>收入</p>${tag.repeat(100_000)}支出`));
  expect("refused" in result ? result.message : result.text).toContain("收入");
});

test("deeply nested Word tables do not overflow, and their text is kept", async () => {
  let body = p("最里");
  for (let depth = 0; depth < 3000; depth++) body = table([body]);
  expect((await sourceFrom(docx({ body }))).text).toBe("最里");
});

test("a table cell that claims to span everything is cut down", async () => {
  const page = `<table><tr>${"<td colspan=99999 rowspan=99999>1</td>".repeat(1000)}</tr><tr><td>2</td></tr></table>`;
  expect((await sourceFrom(utf8(page))).text).toContain("1");
});
