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

/** A contents page is set from this many headings on. */
const HEADINGS_FOR_CONTENTS = 6;

/** Whether a document with these headings gets a contents page. */
export function hasContents(headings: readonly HeadingPart[]): boolean {
  return headings.length >= HEADINGS_FOR_CONTENTS;
}
