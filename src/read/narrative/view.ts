/**
 * A view of a paragraph for the grammar: folded widths, simplified characters, no white space inside Chinese text. Every
 * character still knows where it stands in the document.
 */
import { fold } from "../../figures/index.ts";
import type { LocatedText } from "../../statement/model.ts";

export interface View {
  readonly text: string;
  /** Offset in the document text of each character. */
  readonly at: Int32Array;
}

/** The view of a located text whose characters are simplified already. */
export function viewOf(content: LocatedText): View {
  const folded = fold(content.text);
  if (!/\s/.test(folded)) return { text: folded, at: content.at };
  const at = new Int32Array(folded.length);
  const kept: string[] = [];
  let length = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded[index] as string;
    if (isSpace(character) && !spaceMatters(folded, index)) continue;
    kept.push(isSpace(character) ? " " : character);
    at[length] = content.at[index] as number;
    length += 1;
  }
  return { text: kept.join(""), at: at.slice(0, length) };
}

/** The view without its first `length` characters. */
export function dropFirst(view: View, length: number): View {
  return length === 0 ? view : { text: view.text.slice(length), at: view.at.subarray(length) };
}

/** Document offsets of the range [start, end) of a view. */
export function extent(view: View, start: number, end: number): { start: number; end: number } {
  const first = view.at[start] ?? 0;
  const last = view.at[Math.max(start, end - 1)] ?? first;
  return { start: first, end: last + 1 };
}

function isSpace(character: string): boolean {
  return /\s/.test(character) || character === "\u200b";
}

/** A space matters only between two letters or digits: `1 234.5`, `Word 2016`; one of a run of spaces is kept. */
function spaceMatters(text: string, index: number): boolean {
  const before = text[index - 1];
  let next = index + 1;
  while (next < text.length && isSpace(text[next] as string)) next += 1;
  return before !== undefined && /[\w.,%]/.test(before) && /[\w]/.test(text[next] ?? "");
}
