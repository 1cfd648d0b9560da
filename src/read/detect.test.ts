/** Formats are told by content, whatever the file is called; what is no document is refused with advice. */
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { detectFormat } from "./detect.ts";
import { compound } from "./formats/testing/compound.ts";
import { docx, p } from "./formats/testing/docx.ts";

const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
const encrypted = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  for (let at = 0; at + 4 < copy.length; at++) {
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2) copy[at + 8] = 1;
  }
  return copy;
};
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 7) % 251);

test.each([
  ["pdf", "a PDF", latin("%PDF-1.7\n")],
  ["pdf", "a PDF with rubbish before it", latin(`${"x".repeat(900)}%PDF-1.4`)],
  ["docx", "a Word file", docx({ body: p("甲") })],
  ["xlsx", "a workbook", zip("[Content_Types].xml", "xl/workbook.xml")],
  ["doc", "an old Word file, or a WPS file", compound(["WordDocument", "1Table"])],
  ["xls", "an old workbook", compound(["Workbook"])],
  ["html", "a web page", strToU8("\n<!DOCTYPE html><p>甲")],
  [
    "html",
    "a web page that begins with an XML declaration and comments",
    strToU8('<?xml version="1.0"?><!-- a --> <HTML>'),
  ],
  [
    "html",
    "Word's own web page, as many .doc files are",
    strToU8('<html xmlns:o="urn:schemas-microsoft-com:office:office">'),
  ],
  [
    "html",
    "a web page in UTF-16",
    Uint8Array.from([0xff, 0xfe, ...[..."<html>"].flatMap((c) => [c.charCodeAt(0), 0])]),
  ],
  [
    "html",
    "a single-file web page",
    strToU8('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'),
  ],
  ["text", "Chinese text", strToU8("一、部门职责")],
  ["text", "text that opens with a bracket", strToU8("<附件>一、部门职责")],
  ["text", "two lines with commas", strToU8("科目,金额\n办公费,10\n")],
  ["csv", "separated values of an empty table", strToU8("某局2031年预算,,\n基金支出表,,\n科目,金额,备注\n")],
  ["text", "lines that end in a comma", strToU8("一是加强管理,\n二是提高效率,\n三是服务群众,\n")],
  ["csv", "comma-separated values", strToU8("科目,金额\n办公费,10\n印刷费,20\n")],
  ["text", "one byte", strToU8("1")],
])("%s: %s", (format, _, bytes) => {
  expect(detectFormat(bytes)).toBe(format);
});

test.each([
  ["empty-file", "nothing", new Uint8Array(), "文件是空的（0 字节）"],
  [
    "password-protected",
    "a docx or xlsx with a password",
    compound(["EncryptionInfo", "EncryptedPackage"]),
    "打开密码",
  ],
  ["password-protected", "an encrypted zip", encrypted(docx({ body: p("甲") })), "密码"],
  ["packed", "any zip", zip("预算.doc", "决算.doc"), "zip 压缩包（内有 2 个文件）"],
  ["packed", "a RAR", latin("Rar!\x1a\x07\x01"), "RAR"],
  ["ofd", "an OFD", zip("OFD.xml", "Doc_0/Document.xml"), "OFD"],
  ["opendocument", "an odt", zip("mimetype", "content.xml"), "OpenDocument"],
  ["rtf", "an RTF", latin("{\\rtf1\\ansi"), "RTF"],
  [
    "word-xml",
    "Word 2003 XML",
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
    "另存为 .docx",
  ],
  [
    "excel-xml",
    "Excel 2003 XML",
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    "Excel 2003",
  ],
  ["not-a-document", "a picture", latin("\x89PNG\r\n\x1a\n"), "图片（PNG）"],
  ["not-a-document", "a program", latin("\x7fELF\x02\x01"), "程序"],
  ["not-a-document", "noise", noise, "二进制"],
  ["not-a-document", "NUL bytes", new Uint8Array(1000), "二进制"],
  ["damaged", "a truncated docx", docx({ body: p("甲".repeat(500)) }).slice(0, 400), "下载或拷贝中断"],
  ["damaged", "an Office file without a main part", zip("[Content_Types].xml", "docProps/app.xml"), "没有正文"],
  ["damaged", "a compound file of nothing known", compound(["Contents"]), "找不到正文"],
  ["not-a-statement", "a presentation", compound(["PowerPoint Document"]), "PPT"],
])("%s: %s", (code, _, bytes, words) => {
  const detected = detectFormat(bytes);
  expect(detected).toHaveProperty("unknown.code", code);
  expect(detected).toHaveProperty("unknown.text", expect.stringContaining(words));
});
