/** A manuscript as the data that the page design (statement.typ) takes: short names, no nulls where the design does not look for them. */
import type { HeadingPart, Manuscript, Part, SetRow, TablePart } from "../manuscript/index.ts";
import { allHeadings, hasContents, levelsOf } from "../manuscript/levels.ts";
import { wordsOf } from "../manuscript/words.ts";

/** Longer titles get smaller letters, so that a line of the title is hardly ever broken. */
const COVER_SIZES: readonly (readonly [longest: number, points: number])[] = [
  [16, 32],
  [26, 28],
  [60, 24],
];

/** JSON text for the design; `date` is 2025-02-14 or null for none. Same manuscript, same text. */
export function settingOf(manuscript: Manuscript, date: string | null): string {
  const { parts } = manuscript;
  const headings = allHeadings(parts);
  const levels = levelsOf(headings);
  const longest = Math.max(...manuscript.cover.title.map(({ length }) => length));
  return JSON.stringify({
    title: manuscript.title,
    date: date?.split("-").map((part) => Number.parseInt(part, 10)) ?? null,
    author: manuscript.organisation ?? "",
    cover: manuscript.cover,
    coverSize: (COVER_SIZES.find(([most]) => longest <= most) ?? [0, 20])[1],
    contents: hasContents(headings),
    contentsDepth: 2,
    parts: parts.map((part) => partOf(part, levels)),
  });
}

function partOf(part: Part, levels: ReadonlyMap<HeadingPart, number>) {
  if (part.kind === "heading") return { kind: "h", ...headingOf(part, levels) };
  if (part.kind === "paragraph") return { kind: "p", text: wordsOf(part.runs) };
  return tableOf(part, levels);
}

function headingOf(heading: HeadingPart, levels: ReadonlyMap<HeadingPart, number>) {
  return { level: levels.get(heading) ?? 1, text: heading.text, anchor: heading.anchor };
}

function tableOf(part: TablePart, levels: ReadonlyMap<HeadingPart, number>) {
  return {
    kind: "t",
    headings: part.headings.map((heading) => headingOf(heading, levels)),
    captions: part.captions,
    widths: part.widths,
    headerRows: part.headerRows,
    rows: part.rows.map(rowOf),
    notes: part.notes.map(({ runs }) => wordsOf(runs)),
    landscape: part.landscape,
  };
}

function rowOf({ cells, total }: SetRow) {
  return {
    total,
    cells: cells.map((cell) => ({
      x: cell.column,
      y: cell.row,
      w: cell.columnSpan,
      h: cell.rowSpan,
      align: cell.align[0],
      indent: cell.indent,
      text: cell.text,
    })),
  };
}
