/** From figures and places in the text to the headings and tables of the manuscript under which they stand. */
import type { HeadingPart, Manuscript, Run } from "../manuscript/index.ts";
import type { GuidePlace } from "./model.ts";

export interface Anchors {
  readonly byFigure: ReadonlyMap<string, GuidePlace>;
  /** The last heading that begins at or before an offset of the text; null before the first. */
  at(offset: number): GuidePlace | null;
}

export function anchorsOf({ parts }: Manuscript): Anchors {
  const byFigure = new Map<string, GuidePlace>();
  const starts: { readonly start: number; readonly place: GuidePlace }[] = [];
  let place: GuidePlace = { anchor: null, text: "正文开头" };
  const put = (figure: string | null) => {
    if (figure !== null && !byFigure.has(figure)) byFigure.set(figure, place);
  };
  const runs = (each: readonly Run[]) => each.forEach(({ figure }) => void put(figure));
  for (const part of parts) {
    if (part.kind === "heading") {
      place = placeOf(part);
      starts.push(...startOf(part, place));
    } else if (part.kind === "table") {
      const own = part.headings.at(-1);
      place = { anchor: part.anchor, text: own?.text.trim() ?? "表" };
      for (const heading of part.headings) starts.push(...startOf(heading, place));
      for (const { cells } of part.rows) for (const { figure } of cells) put(figure);
    }
    if (part.kind !== "table") runs(part.runs);
  }
  starts.sort((a, b) => a.start - b.start);
  return { byFigure, at: (offset) => starts.findLast(({ start }) => start <= offset)?.place ?? null };
}

function placeOf({ anchor, text }: HeadingPart): GuidePlace {
  return { anchor, text: text.trim() };
}

function startOf({ start }: HeadingPart, place: GuidePlace) {
  return start === undefined ? [] : [{ start, place }];
}
