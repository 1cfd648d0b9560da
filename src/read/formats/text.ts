/**
 * Reads plain text: one paragraph a line, or lines broken at a fixed width as text extracted from a PDF has them. The document
 * text is the decoded file itself, so that offsets point into what the user sees.
 */

import type { Message } from "../../statement/model.ts";
import { countBelow } from "../../statement/sorted.ts";
import { LIMITS, type RawBlock, type RawText, type ReadResult } from "../source.ts";
import { count, decode } from "./encoding.ts";
import { refusal } from "./refusal.ts";
import { gridOf, tableRanges } from "./text/grids.ts";
import { isBlank, type Line, linesOf } from "./text/lines.ts";
import { paragraphs, rawText } from "./text/paragraphs.ts";
import { wrapWidth } from "./text/wrapping.ts";

const PAGE_NUMBER = /^[-—–－\s]{0,6}(?:第\s{0,2})?\d{1,4}(?:\s{0,2}页)?[-—–－\s]{0,6}$/;

/** Reads a text file. Broken characters are kept as U+FFFD and reported in a message. */
export function readText(bytes: Uint8Array): ReadResult {
  const most = LIMITS.textChars;
  const decoded = decode(bytes.subarray(0, most * 4));
  const text = decoded.text.slice(0, most);
  const blocks = blocksOf(text);
  if (blocks.length === 0) {
    return refusal("no-text", "文件里只有空白，没有文字。请确认是否选错了文件。", "text");
  }
  const messages = decodingMessages(text, decoded.malformed);
  if (text.length < decoded.text.length || bytes.length > most * 4) {
    messages.push({
      code: "text-truncated",
      text: `正文超过 ${most / 10_000} 万字，只读取了前面的部分。请确认文件是否正确。`,
    });
  }
  const pageOf = pageFinder(text);
  return { format: "text", text, blocks, messages, locate: (start) => ({ page: pageOf(start), box: null }) };
}

/** What could not be decoded, and NUL characters, reported to the user. */
export function decodingMessages(text: string, malformed: number): Message[] {
  const messages: Message[] = [];
  const nulls = count(text, "\0");
  if (malformed > 0) {
    const detail = `文件中有 ${malformed} 处字符无法辨认（已显示为“\ufffd”），附近的数字可能读不准。请用记事本等软件另存为 UTF-8 编码后再提交。`;
    messages.push({ code: "malformed-characters", text: detail });
  }
  if (nulls > 0) {
    messages.push({
      code: "nul-characters",
      text: `文件中夹有 ${nulls} 个空字符（NUL），可能在传输中损坏。请核对原文件。`,
    });
  }
  return messages;
}

/** Finds the page of an offset: pages end at form feeds. */
function pageFinder(text: string): (offset: number) => number | null {
  const ends: number[] = [];
  for (let at = text.indexOf("\f"); at >= 0; at = text.indexOf("\f", at + 1)) ends.push(at);
  return (offset) => (ends.length === 0 ? null : countBelow(ends, offset) + 1);
}

function blocksOf(text: string): RawBlock[] {
  const lines = linesOf(text);
  const paged = (lines.at(-1)?.page ?? 1) > 1;
  const furniture = paged ? pageFurniture(text, lines) : new Map<Line, RawText["furniture"]>();
  const body = lines.filter((line) => !furniture.has(line));
  const ranges = tableRanges(text, body);
  const inTable = new Set(ranges.flatMap(({ from, to }) => body.slice(from, to)));
  const width = wrapWidth(
    text,
    body.filter((line) => !isBlank(line) && !inTable.has(line)),
  );
  const blocks: RawBlock[] = [];
  let next = 0;
  for (const { from, to } of ranges) {
    for (const block of paragraphs(text, body.slice(next, from), width, paged)) blocks.push(block);
    blocks.push(gridOf(text, body.slice(from, to), paged));
    next = to;
  }
  for (const block of paragraphs(text, body.slice(next), width, paged)) blocks.push(block);
  for (const [line, role] of furniture) blocks.push(rawText(text, [line], paged, role));
  return furniture.size > 0 ? blocks.sort((one, other) => startOf(one) - startOf(other)) : blocks;
}

function startOf(block: RawBlock): number {
  return block.kind === "grid" ? block.start : (block.content.at[0] ?? 0);
}

/** Page numbers at the foot or head of a page, and a first line that most pages repeat. */
function pageFurniture(text: string, lines: readonly Line[]): Map<Line, RawText["furniture"]> {
  const pages = new Map<number, Line[]>();
  for (const line of lines)
    if (!isBlank(line)) pages.set(line.page, [...(pages.get(line.page) ?? []).slice(0, 1), line]);
  const furniture = new Map<Line, RawText["furniture"]>();
  const heads = new Map<string, Line[]>();
  for (const [first, last] of pages.values()) {
    for (const edge of [first, last]) {
      if (edge && edge.end - edge.start <= 20 && PAGE_NUMBER.test(text.slice(edge.start, edge.end)))
        furniture.set(edge, "page-number");
    }
    if (first && first.end - first.start <= 60) {
      const head = text.slice(first.start, first.end);
      const same = heads.get(head);
      if (same) same.push(first);
      else heads.set(head, [first]);
    }
  }
  for (const repeated of heads.values()) {
    if (repeated.length >= 3 && repeated.length * 2 > pages.size)
      for (const line of repeated) furniture.set(line, "running-head");
  }
  return furniture;
}
