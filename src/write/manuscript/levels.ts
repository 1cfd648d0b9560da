/** Levels of headings as they are set: from 1, and none deeper than one below the heading before it, as PDF/UA asks. */
import type { HeadingPart, Part } from "./model.ts";

/** All headings in order, those of tables too. */
export function allHeadings(parts: readonly Part[]): HeadingPart[] {
  return parts.flatMap((part) => {
    if (part.kind === "heading") return [part];
    return part.kind === "table" ? [...part.headings] : [];
  });
}

/** How deep each stands below those before it of higher rank: headings of one rank under the same one get the same level. */
export function levelsOf(headings: readonly HeadingPart[]): ReadonlyMap<HeadingPart, number> {
  const above: number[] = [];
  return new Map(
    headings.map((heading) => {
      while ((above.at(-1) ?? 0) >= heading.level) above.pop();
      above.push(heading.level);
      return [heading, above.length];
    }),
  );
}

const NUMBERED_FIRST = /^[一二三四五六七八九十百]{1,4}、/;

/**
 * Whether headings of the first level head parts of the document (第一部分 …), so that they are set as titles. Where all of them are
 * numbered 一、 they are set as GB/T 9704 sets 一、, and each level below them one further down. Titles of tables do not count.
 */
export function hasChapters(parts: readonly Part[], levels: ReadonlyMap<HeadingPart, number>): boolean {
  const first = parts.filter((part): part is HeadingPart => part.kind === "heading" && levels.get(part) === 1);
  return first.length === 0 || !first.every(({ text }) => NUMBERED_FIRST.test(text.trim()));
}

const PART = /^第[一二三四五六七八九十百]{1,4}(?:部分|章)/;

/** Whether a heading begins a page: that of a part of the document, which is how they are told apart in print. */
export function beginsPage({ text }: HeadingPart, level: number): boolean {
  return level === 1 && PART.test(text.trim());
}

/** A contents page is set from this many headings on. */
const HEADINGS_FOR_CONTENTS = 6;

/** Whether a document with these headings gets a contents page. */
export function hasContents(headings: readonly HeadingPart[]): boolean {
  return headings.length >= HEADINGS_FOR_CONTENTS;
}
