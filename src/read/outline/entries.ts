/** Raw text blocks made ready for the outline: trimmed, their opening number recognised, a number on a line of its own joined. */
import type { LocatedText } from "../../statement/model.ts";
import type { RawBlock, RawGrid, RawText } from "../source.ts";
import { type Opening, openingNumber } from "./numbering.ts";

export interface TextEntry {
  readonly kind: "text";
  readonly raw: RawText;
  readonly content: LocatedText;
  readonly opening: Opening | null;
  /** The text after the number, trimmed, without a closing colon. */
  readonly title: string;
}

export interface GridEntry {
  readonly kind: "grid";
  readonly raw: RawGrid;
}

export type Entry = TextEntry | GridEntry;

/** Blocks with nothing but blanks are left out. */
export function entriesOf(blocks: readonly RawBlock[]): Entry[] {
  const entries: Entry[] = [];
  for (const raw of blocks) {
    if (raw.kind === "grid") {
      entries.push({ kind: "grid", raw });
      continue;
    }
    const content = trimmed(raw.content);
    if (content.text.length === 0) continue;
    const last = entries.at(-1);
    if (last?.kind === "text" && raw.furniture === null && isLoneNumber(last) && openingNumber(content.text) === null)
      entries[entries.length - 1] = textEntry(last.raw, joined(last.content, content));
    else entries.push(textEntry(raw, content));
  }
  return entries;
}

/** （八） alone on its line is the number of the next block; 第一部分 alone is a heading of its own. */
function isLoneNumber(entry: TextEntry): boolean {
  const number = entry.opening?.number;
  return (
    entry.raw.furniture === null &&
    number !== undefined &&
    number.style !== "part" &&
    number.printed.length === entry.content.text.length
  );
}

function textEntry(raw: RawText, content: LocatedText): TextEntry {
  const opening = openingNumber(content.text);
  const rest = content.text.slice(opening?.number.printed.length ?? 0).trim();
  const title = rest
    .replace(/^[：:]\s{0,4}/, "")
    .replace(/[：:]$/, "")
    .trim();
  return { kind: "text", raw, content, opening, title };
}

function trimmed(content: LocatedText): LocatedText {
  const start = content.text.length - content.text.trimStart().length;
  const end = Math.max(start, content.text.trimEnd().length);
  if (start === 0 && end === content.text.length) return content;
  return { text: content.text.slice(start, end), at: content.at.subarray(start, end) };
}

function joined(left: LocatedText, right: LocatedText): LocatedText {
  const at = new Int32Array(left.at.length + right.at.length);
  at.set(left.at);
  at.set(right.at, left.at.length);
  return { text: left.text + right.text, at };
}

/** Where a located text begins and ends in the document. */
export function extentOf(content: LocatedText): { start: number; end: number } {
  return { start: content.at[0] ?? 0, end: (content.at[content.at.length - 1] ?? -1) + 1 };
}
