/** Where the elements of a list stand in a part, so that some can be put in or taken out and the rest stay as they are. */
import { tagsOf } from "../office/xml.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The elements of a list, and where the list ends; null where there is no such list with anything in it. */
export function listOf(xml: string, list: string, element: string): { items: Span[]; end: number } | null {
  const items: Span[] = [];
  let [inside, start, depth] = [false, -1, 0];
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "text") continue;
    if (tag.name === list && tag.kind !== "empty") {
      if (tag.kind === "close") return { items, end: tag.start };
      inside = true;
    } else if (inside && tag.name === element) {
      if (tag.kind === "empty" && depth === 0) items.push({ start: tag.start, end: tag.end });
      else if (tag.kind === "open" && depth++ === 0) start = tag.start;
      else if (tag.kind === "close" && --depth === 0) items.push({ start, end: tag.end });
    }
  }
  return null;
}

/** The text with every span replaced: by what `by` makes of it, null leaves it. Spans come in order. */
export function replaced(xml: string, spans: readonly Span[], by: (source: string) => string | null): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    const made = by(xml.slice(start, end));
    if (made === null) continue;
    pieces.push(xml.slice(from, start), made);
    from = end;
  }
  return pieces.join("") + xml.slice(from);
}
