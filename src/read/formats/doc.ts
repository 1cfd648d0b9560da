/**
 * Reads Word 97–2003 documents (.doc, and .wps of the same make). Own reader, bounded at every step: text, headings, tables and
 * automatic numbers are taken from the file's own tables.
 */
import { LIMITS, type ReadResult } from "../source.ts";
import { CompoundFile } from "./cfb.ts";
import { Bytes } from "./doc/bytes.ts";
import { DocFlow, type DocModel } from "./doc/flow.ts";
import { docLists } from "./doc/lists.ts";
import { PieceTable, propertiesAt, propertyRuns } from "./doc/pieces.ts";
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from "./doc/properties.ts";
import { docStyles } from "./doc/styles.ts";
import { sourceOf } from "./nodes.ts";
import { refusal, refusing } from "./refusal.ts";

/** Places in the file's header of what is read: pairs of offset and length in the table stream. */
const HEADER = {
  styles: 0xa2,
  runs: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const;
const WORD_97 = 0xc1;

/** Reads a doc. Encrypted, damaged and very old documents come back as a Refusal. */
export function readDoc(bytes: Uint8Array): Promise<ReadResult> {
  return refusing("doc", () => {
    const file = new CompoundFile(bytes);
    const main = new Bytes(file.stream("WordDocument") ?? new Uint8Array());
    const header = headerRefusal(main);
    if (header) return header;
    const table = new Bytes(file.stream((main.u16(0x0a) & 0x0200) !== 0 ? "1Table" : "0Table") ?? new Uint8Array());
    const pieces = new PieceTable(main, table, main.u32(HEADER.pieces), main.u32(HEADER.pieces + 4));
    const text = pieces.text(Math.min(main.u32(0x4c), LIMITS.textChars));
    const source = sourceOf("doc", new DocFlow(modelOf(main, table, pieces)).read(text));
    if (source.text !== "") return source;
    return refusal(
      "no-text",
      "文档里没有文字（可能只有图片）。请提供带文字的原文件；只有扫描件时请先做文字识别（OCR）。",
      "doc",
    );
  });
}

function headerRefusal(main: Bytes): ReadResult | null {
  if (main.length < 0x300 && main.u16(0) !== 0xa5ec) {
    return refusal(
      "damaged",
      "文件不完整或已损坏：找不到 Word 正文。请重新下载，或用 Word、WPS 打开后另存为 .docx 再提交。",
      "doc",
    );
  }
  if ((main.u16(0x0a) & 0x0100) !== 0) {
    return refusal(
      "password-protected",
      "文件设有打开密码，无法读取。请用 Word 或 WPS 打开，取消密码后另存，再提交。",
      "doc",
    );
  }
  if (main.u16(0) !== 0xa5ec || main.u16(2) < WORD_97) {
    return refusal(
      "too-old",
      "这是 Word 95 或更早版本的文档，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再提交。",
      "doc",
    );
  }
  return null;
}

function modelOf(main: Bytes, table: Bytes, pieces: PieceTable): DocModel {
  const range = (at: number) => ({ position: main.u32(at), length: main.u32(at + 4) });
  const style = docStyles(table, range(HEADER.styles).position);
  const paragraphs = propertyRuns(main, table, range(HEADER.paragraphs), paragraphEntry);
  const runs = propertyRuns(main, table, range(HEADER.runs), runEntry);
  const paragraphByte = pieces.locator();
  const runByte = pieces.locator();
  const hasLists = main.u32(HEADER.lists + 4) > 0 && main.u32(HEADER.listOverrides + 4) > 0;
  return {
    paragraph: (position) => {
      const entry = propertiesAt(paragraphs, paragraphByte(position));
      return { properties: entry?.properties ?? {}, style: style(entry?.style ?? 0) };
    },
    run: (position) => (runs.length > 0 ? propertiesAt(runs, runByte(position)) : null),
    lists: hasLists ? docLists(table, main.u32(HEADER.lists), main.u32(HEADER.listOverrides)) : [],
  };
}

/** One paragraph's entry on a page of paragraph properties: its style and changes. */
function paragraphEntry(page: Bytes, count: number, index: number): { style: number; properties: ParagraphProperties } {
  const properties: ParagraphProperties = {};
  const at = page.u8((count + 1) * 4 + index * 13) * 2;
  if (at === 0) return { style: 0, properties };
  const words = page.u8(at);
  const list = words > 0 ? page.part(at + 1, words * 2 - 1) : page.part(at + 2, page.u8(at + 1) * 2);
  paragraphProperties(list, 2, properties);
  return { style: list.u16(0), properties };
}

/** One run's entry on a page of character properties; null unless the run is deleted or hidden. */
function runEntry(page: Bytes, count: number, index: number): RunProperties | null {
  const at = page.u8((count + 1) * 4 + index) * 2;
  if (at === 0) return null;
  const properties: RunProperties = {};
  runProperties(page.part(at + 1, page.u8(at)), properties);
  return properties.deleted || properties.hidden ? properties : null;
}
