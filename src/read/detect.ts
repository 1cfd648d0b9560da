/**
 * Which format a file has, by its content and never by its name: files called .doc are often web pages, and downloads lose
 * their extension. Looks at the head of the file and at the directory of a container; reads no content.
 */
import { Buffer } from "node:buffer";
import type { Format, Message } from "../statement/model.ts";
import { CompoundFile, isCompoundFile } from "./formats/cfb.ts";
import { delimiterOf } from "./formats/csv/dialect.ts";
import { decode } from "./formats/encoding.ts";
import { SIGNATURES, ZIP_KINDS } from "./formats/signatures.ts";
import { members } from "./formats/zip.ts";

/** A file of no format that we read, and the message that says why. */
export interface Unknown {
  readonly unknown: Message;
}

/** A format that a file can have. */
export type FileFormat = Exclude<Format, "draft">;

const HEAD_BYTES = 16 * 1024;

/** The format of a file's bytes, or why it is none that can be read. Never throws. */
export function detectFormat(bytes: Uint8Array): FileFormat | Unknown {
  if (bytes.length === 0) return unknown("empty-file", "文件是空的（0 字节），没有可读的内容。请确认是否选错了文件。");
  const head = latin(bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (isCompoundFile(bytes)) return compoundFormat(bytes);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipFormat(bytes);
  const signature = SIGNATURES.find((candidate) => head.startsWith(candidate.bytes, candidate.offset ?? 0));
  if (signature) return unknown(signature.code, signature.text);
  return textualFormat(bytes, head);
}

function compoundFormat(bytes: Uint8Array): FileFormat | Unknown {
  const names = new Set(new CompoundFile(bytes).names);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo")) {
    return unknown("password-protected", "文件设有打开密码，无法读取。请用 Word 或 WPS 打开，取消密码后另存，再提交。");
  }
  if (names.has("WordDocument")) return "doc";
  if (names.has("Workbook") || names.has("Book")) return "xls";
  if (names.has("PowerPoint Document")) {
    return unknown(
      "not-a-statement",
      "这是演示文稿（PPT），不是预算说明。请提供 Word、PDF、网页或文本格式的预算说明。",
    );
  }
  return unknown(
    "damaged",
    "这是旧版 Office 文件的外壳，但里面找不到正文，文件可能不完整或已损坏。请用原来的软件打开后另存为 .docx 再提交。",
  );
}

function zipFormat(bytes: Uint8Array): FileFormat | Unknown {
  const list = members(bytes);
  if (!list) {
    return unknown(
      "damaged",
      "文件不完整：缺少压缩包目录（.docx、.xlsx 本身是压缩包），多半是下载或拷贝中断。请重新下载或索取完整文件。",
    );
  }
  const names = new Set(list.map((member) => member.name.toLowerCase()));
  const main = list.find((member) => /^(?:word\/document\.xml|xl\/workbook\.(?:xml|bin))$/i.test(member.name));
  if (main?.encrypted) return unknown("password-protected", "压缩包设有密码，无法读取。请取消密码后重新提交。");
  if (main) return main.name.toLowerCase().startsWith("word/") ? "docx" : "xlsx";
  const kind = ZIP_KINDS.find(({ member }) => list.some(({ name }) => member.test(name)));
  if (kind) return unknown(kind.code, kind.text);
  if (names.has("[content_types].xml") && list.some(({ name }) => /^word\//i.test(name))) return "docx";
  if (names.has("[content_types].xml")) {
    return unknown(
      "damaged",
      "这是 Office 文件，但里面没有正文（缺少 word/document.xml）。请用 Word 或 WPS 打开后另存一份再提交。",
    );
  }
  return unknown(
    "packed",
    `这是一个 zip 压缩包（内有 ${list.length} 个文件），不是文档。请先解压，再提交其中的预算说明文件。`,
  );
}

const MHTML = /^(?:[!-9;-~]{1,60}:[^\n]{0,2000}\n|[ \t][^\n]{0,2000}\n){0,60}?MIME-Version:/i;
const HTML_NAMES =
  "html|head|body|meta|title|style|script|table|tbody|div|p|span|font|center|h[1-6]|link|base|article|section|main|ul|ol";
const HTML = new RegExp(`^(?:<!doctype\\s+html|<(?:${HTML_NAMES})[\\s/>])`, "i");

/** Our own form of a Statement: an object whose first key says so. */
const STATEMENT_JSON = /^\{\s{0,20}"mingsuan"\s{0,20}:\s{0,20}"statement"/;

/** Html, or text of any kind, or nothing that a person can read. */
function textualFormat(bytes: Uint8Array, head: string): FileFormat | Unknown {
  const sample = decode(bytes.subarray(0, characterEnd(bytes, HEAD_BYTES)));
  const opening = withoutPreamble(sample.text);
  if (/^<\?mso-application progid="Excel|^<(?:ss:)?Workbook[\s>]/.test(opening)) {
    return unknown(
      "excel-xml",
      "这是 Excel 2003 的 XML 格式表格，暂不支持。请用 Excel 或 WPS 打开，另存为 .xlsx 后再提交。",
    );
  }
  if (/^<\?mso-application|^<w:wordDocument|^<pkg:package/.test(opening)) {
    return unknown("word-xml", "这是 Word 的 XML 格式文档，暂不支持。请用 Word 或 WPS 打开，另存为 .docx 后再提交。");
  }
  if (HTML.test(opening)) return "html";
  if (STATEMENT_JSON.test(opening)) return "json";
  if (MHTML.test(head.replaceAll("\r\n", "\n")) && /multipart\/|text\/html/i.test(head)) return "html";
  if (looksBinary(sample.text)) {
    return unknown(
      "not-a-document",
      "文件内容不是文字（二进制数据），不是可读的文档。请确认是否选错了文件，或文件是否已损坏。",
    );
  }
  return delimiterOf(wholeLines(sample.text, bytes.length > HEAD_BYTES)) === null ? "text" : "csv";
}

/** The text without its last line where that may have been cut off. */
function wholeLines(text: string, isCut: boolean): string {
  const end = isCut ? Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) : -1;
  return end > 0 ? text.slice(0, end) : text;
}

/** The last place up to `most` where no UTF-8 character is cut in two. */
function characterEnd(bytes: Uint8Array, most: number): number {
  let end = Math.min(most, bytes.length);
  for (let back = 0; back < 3 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80; back++) end--;
  return end;
}

/** What follows white space, an XML declaration and comments. Each step moves forward, so the loop ends. */
function withoutPreamble(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith("<?xml")
      ? rest.indexOf("?>") + 2
      : rest.startsWith("<!--")
        ? rest.indexOf("-->") + 3
        : 0;
    if (end < 4) return rest;
    rest = rest.slice(end).trimStart();
  }
}

/** More than one character in ten is a control character, or could not be decoded. */
function looksBinary(text: string): boolean {
  let strange = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
    if (control || (code >= 0x7f && code < 0xa0) || code === 0xfffd) strange++;
  }
  return strange * 10 > text.length;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

function unknown(code: string, text: string): Unknown {
  return { unknown: { code, text } };
}
