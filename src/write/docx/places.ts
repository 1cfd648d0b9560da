/** Places of a Word document that the location guide names by page: bookmarks, and fields that Word fills with the number of the page. */
import { Bookmark, type ParagraphChild } from "docx";
import type { Part } from "../manuscript/index.ts";

/** Anchors that cells ask the page of. */
export function namedPlaces(parts: readonly Part[]): ReadonlySet<string> {
  const cells = parts.flatMap((part) => (part.kind === "table" ? part.rows.flatMap((row) => row.cells) : []));
  return new Set(cells.flatMap(({ pagesOf }) => pagesOf ?? []));
}

/** Word asks for letters, digits and low lines; one that begins with a low line is not listed among the user's own. */
function bookmarkName(anchor: string): string {
  return `_mingsuan_${anchor.replace(/\W/g, "_")}`;
}

/** What stands at an anchor, as a bookmark where the guide names it. */
export function bookmarked(anchor: string, named: ReadonlySet<string>, children: ParagraphChild[]): ParagraphChild[] {
  return named.has(anchor) ? [new Bookmark({ id: bookmarkName(anchor), children })] : children;
}

/** Runs with a field for each anchor, one below the other; blank until a program that sets pages fills them. `letters`: their w:rPr. */
export function pageFields(anchors: readonly string[], letters: string): string {
  const run = (content: string) => `<w:r>${letters}${content}</w:r>`;
  const field = (anchor: string) =>
    run('<w:fldChar w:fldCharType="begin" w:dirty="true"/>') +
    run(`<w:instrText xml:space="preserve"> PAGEREF ${bookmarkName(anchor)} \\h </w:instrText>`) +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:fldChar w:fldCharType="end"/>');
  return anchors.map(field).join(run("<w:br/>"));
}
