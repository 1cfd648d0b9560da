/** The location guide as rows: what has to be published, where it stands, and what the check says of it. */
import { guideOf } from "../guide/index.ts";
import type { Work } from "../writer.ts";
import type { Value } from "./field.ts";

/** One row an item, by the columns of `guideFields`. */
export function guideRows(work: Pick<Work, "statement" | "manuscript" | "obligations" | "pages">): Value[][] {
  return guideOf(work).map(({ id, group, name, status, why, places, source }) => {
    const texts = places.map(({ text }) => text);
    const anchors = places.flatMap(({ anchor }) => anchor ?? []);
    const pages = places.flatMap(({ page }) => page ?? []).map(String);
    const where = [joined(texts, "；"), joined(anchors, " "), joined(pages, " ")];
    return [id, group, name, status, joined([why], ""), ...where, source];
  });
}

function joined(parts: readonly string[], mark: string): string | null {
  const text = parts.join(mark);
  return text === "" ? null : text;
}
