/** Lines of a text file to paragraphs: each line one, or broken lines put together again, over page breaks too. */
import type { LocatedText } from "../../../statement/model.ts";
import type { RawText } from "../../source.ts";
import { identity, join } from "../located.ts";
import { isBlank, type Line } from "./lines.ts";
import { continues, type WrapWidth } from "./wrapping.ts";

/** The paragraphs of a range of lines. A blank line ends a paragraph, except at the end of a page. */
export function paragraphs(text: string, lines: readonly Line[], width: WrapWidth, paged: boolean): RawText[] {
  const margins = width === null ? new Map<number, number>() : pageMargins(lines);
  const result: RawText[] = [];
  let open: Line[] = [];
  let blank = false;
  for (const line of lines) {
    if (isBlank(line)) {
      blank = true;
      continue;
    }
    const first = open[0];
    const last = open.at(-1);
    const apart = blank && last?.page === line.page;
    blank = false;
    const margin = margins.get(line.page) ?? 0;
    const goesOn =
      first && last && width !== null && !apart && continues(text, { first, last, next: line }, width, margin);
    if (last && !goesOn) {
      result.push(rawText(text, open, paged, null));
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) result.push(rawText(text, open, paged, null));
  return result;
}

function pageMargins(lines: readonly Line[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const line of lines) {
    if (isBlank(line)) continue;
    margins.set(line.page, Math.min(line.indent, margins.get(line.page) ?? line.indent));
  }
  return margins;
}

/** One block of one or more lines. */
export function rawText(
  text: string,
  lines: readonly Line[],
  paged: boolean,
  furniture: RawText["furniture"],
): RawText {
  const pieces: LocatedText[] = [];
  let newline = 0;
  for (const line of lines) {
    const before = pieces.at(-1)?.text.at(-1) ?? "";
    const after = text.charAt(line.start);
    if (isLetter(before) && isLetter(after)) pieces.push({ text: " ", at: Int32Array.of(newline) });
    pieces.push(identity(text.slice(line.start, line.end), line.start));
    newline = line.end;
  }
  const page = paged ? (lines[0]?.page ?? null) : null;
  return { kind: "text", content: join(pieces), page, headingLevel: null, furniture, prominent: false };
}

/** Latin words need their space back; Han characters and broken numbers have none. */
function isLetter(character: string): boolean {
  return /^[a-zA-Z]$/.test(character);
}
