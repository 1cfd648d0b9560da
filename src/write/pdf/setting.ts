/** A manuscript as the data that the page design (statement.typ) takes: short names, no nulls where the design does not look for them. */
import type { HeadingPart, Manuscript, Part, SetRow, TablePart } from "../manuscript/index.ts";
import { allHeadings, beginsPage, hasChapters, hasContents, levelsOf } from "../manuscript/levels.ts";
import { wordsOf } from "../manuscript/words.ts";
import { fitOf, ROOM } from "./fit.ts";

/** Longer titles get smaller letters, so that a line of the title is hardly ever broken. */
const COVER_SIZES: readonly (readonly [longest: number, points: number])[] = [
  [16, 32],
  [26, 28],
  [60, 24],
];

/** What makes text printable. */
type Print = (text: string) => string;

/** JSON text for the design; `date` is 2025-02-14 or null for none. Same manuscript, same text. */
export function settingOf(manuscript: Manuscript, date: string | null, print: Print): string {
  const { parts } = manuscript;
  const headings = allHeadings(parts);
  const levels = levelsOf(headings);
  const setter = new Setter(levels, print);
  const { title, foot } = manuscript.cover;
  const longest = Math.max(...title.map(({ length }) => length));
  return JSON.stringify({
    title: print(manuscript.title),
    date: date?.split("-").map((part) => Number.parseInt(part, 10)) ?? null,
    author: print(manuscript.organisation ?? ""),
    cover: { title: title.map(print), foot: foot.map(print) },
    coverSize: (COVER_SIZES.find(([most]) => longest <= most) ?? [0, 20])[1],
    chapters: hasChapters(parts, levels),
    contents: hasContents(headings),
    contentsDepth: 2,
    anchors: askedFor(parts),
    parts: parts.map((part) => setter.part(part)),
  });
}

/** Anchors whose pages are asked for, each once. */
function askedFor(parts: readonly Part[]): string[] {
  const tables = parts.filter((part): part is TablePart => part.kind === "table");
  const cells = tables.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return [...new Set(cells.flatMap(({ pagesOf }) => pagesOf ?? []))];
}

class Setter {
  readonly #levels: ReadonlyMap<HeadingPart, number>;
  readonly #print: Print;

  constructor(levels: ReadonlyMap<HeadingPart, number>, print: Print) {
    this.#levels = levels;
    this.#print = print;
  }

  part(part: Part) {
    if (part.kind === "heading") {
      const { level, ...heading } = this.#heading(part);
      return { kind: "h", level, ...heading, begins: beginsPage(part, level) };
    }
    if (part.kind === "paragraph") return { kind: "p", text: this.#print(wordsOf(part.runs)) };
    return this.#table(part);
  }

  #heading(heading: HeadingPart) {
    return { level: this.#levels.get(heading) ?? 1, text: this.#print(heading.text), anchor: heading.anchor };
  }

  #table(part: TablePart) {
    const sheet = part.landscape ? (part.large ? "large" : "turned") : "upright";
    const { size, inset, breakable } = fitOf(part, ROOM[sheet]);
    return {
      kind: "t",
      sheet,
      // Where no heading has its anchor, the table itself does.
      anchor: part.headings.some(({ anchor }) => anchor === part.anchor) ? null : part.anchor,
      headings: part.headings.map((heading) => this.#heading(heading)),
      captions: part.captions.map(this.#print),
      widths: part.widths,
      size,
      inset,
      headerRows: part.headerRows,
      rows: part.rows.map((row, index) => this.#row(row, breakable[index] ?? false)),
      notes: part.notes.map(({ runs }) => this.#print(wordsOf(runs))),
    };
  }

  #row({ cells, total }: SetRow, breakable: boolean) {
    return {
      total,
      breakable,
      cells: cells.map((cell) => ({
        x: cell.column,
        y: cell.row,
        w: cell.columnSpan,
        h: cell.rowSpan,
        align: cell.align[0],
        indent: cell.indent,
        text: this.#print(cell.text),
        ...(cell.pagesOf && { pages: cell.pagesOf }),
      })),
    };
  }
}
