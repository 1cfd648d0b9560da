/**
 * Layout marks: what is amiss with the pages themselves, for the rules of layout. A sheet printed to PDF sets the text of a cell on
 * every page that the cell reaches and shows of it what fits: words hidden here that another page shows are no fault.
 */
import type { LayoutMark } from "../../../statement/layoutMark.ts";
import type { PageLayout } from "./layout.ts";
import type { PlacedText } from "./placed.ts";
import { showsPart, type UnseenLine, unseenLines } from "./unseen.ts";

/** Most marks of a document, and most characters gone through to see what other pages show. */
const MOST_MARKS = 200;
const MOST_LOOKED_AT = 200_000_000;
/** Words shorter than this may stand anywhere; they are looked for together with the end of the line before. */
const TELLING = 6;
const LONGEST = 200;

/** The marks of all pages, in order. Bounded in number and work; never throws. */
export function marksOf(layouts: readonly PageLayout[], text: PlacedText): LayoutMark[] {
  const hiding = layouts.filter(({ page }) => (page.unseen ?? []).length > 0);
  if (hiding.length === 0) return [];
  const shown = text.text.replace(/\s/g, "");
  const most = Math.min(MOST_MARKS, Math.ceil(MOST_LOOKED_AT / (shown.length + 1)));
  const marks: LayoutMark[] = [];
  let looked = 0;
  for (const { page } of hiding) {
    let above: UnseenLine | undefined;
    for (const line of unseenLines(page.unseen ?? [])) {
      const before = above;
      above = line;
      if (!/[\p{L}\p{N}]/u.test(line.text) || looked++ >= most) continue;
      const near = text.nearest(page.number, line);
      if (!showsPart(line) && isShown(line, endBefore(line, before, text, near), shown)) continue;
      marks.push({
        kind: line.outside ? "outside-page" : "clipped",
        text: line.text.slice(0, LONGEST),
        page: page.number,
        ...text.lineAround(near),
      });
    }
  }
  return marks;
}

function isShown({ text }: UnseenLine, before: string, shown: string): boolean {
  return shown.includes(text.length < TELLING ? before + text : text);
}

/** The last characters of the line above, hidden or shown, to which a short one belongs. */
function endBefore(line: UnseenLine, above: UnseenLine | undefined, text: PlacedText, near: number): string {
  const follows =
    above !== undefined && line.base - above.base < 3 * line.size && above.x0 < line.x1 && line.x0 < above.x1;
  if (follows) return above.text.slice(-TELLING);
  const { end } = text.lineAround(near);
  return text.text.slice(Math.max(0, end - TELLING), end).replace(/\s/g, "");
}
