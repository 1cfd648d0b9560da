/**
 * Pages made of set lines, for tests: each line says where it stands; full-width characters are one size wide, others half.
 */
import type { RawBlock, Source } from "../../../source.ts";
import { isWide } from "../codes.ts";
import { layoutPage } from "../layout.ts";
import { makeGlyphs, type PdfPage, type Rule } from "../page.ts";
import { toSource } from "../source.ts";

export interface SetLine {
  readonly x?: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** White after every character. */
  readonly space?: number;
}

export interface SetPage {
  readonly lines: readonly SetLine[];
  readonly rules?: readonly Rule[];
  readonly width?: number;
}

/** Left margin 50, lines of 40 characters of 10 points: the right margin is 450. */
export const LEFT = 50;
export const FULL = 40;

/** A page 500 × 700; a blank in `text` moves on by half a size and sets nothing. */
export function makePage(set: SetPage, number = 1): PdfPage {
  const all = set.lines.flatMap((line) => [...line.text].map((character) => ({ line, character })));
  const glyphs = makeGlyphs(all.filter(({ character }) => character !== " ").length);
  let slot = 0;
  for (const line of set.lines) {
    const size = line.size ?? 10;
    let x = line.x ?? LEFT;
    for (const character of line.text) {
      const code = character.codePointAt(0) ?? 0;
      const width = isWide(code) ? size : size / 2;
      if (character !== " ") {
        glyphs.code[slot] = code;
        glyphs.x0[slot] = x;
        glyphs.x1[slot] = x + width;
        glyphs.y0[slot] = line.y - 0.8 * size;
        glyphs.y1[slot] = line.y + 0.2 * size;
        glyphs.base[slot] = line.y;
        glyphs.size[slot++] = size;
      }
      x += width + (line.space ?? 0);
    }
  }
  const rules = set.rules ?? [];
  return {
    number,
    width: set.width ?? 500,
    height: 700,
    glyphs,
    horizontal: rules.filter((rule) => rule.y0 === rule.y1),
    vertical: rules.filter((rule) => rule.x0 === rule.x1),
    picture: 0,
    work: glyphs.count,
    cut: false,
  };
}

/** Reads set pages as the PDF reader does. */
export function readPages(...pages: readonly SetPage[]): Source {
  return toSource(
    pages.map((page, index) => layoutPage(makePage(page, index + 1))),
    [],
  );
}

/** Lines one below the other, 15 points apart, from baseline `y` on; leading full-width blanks (　) indent. */
export function setProse(texts: readonly string[], y = 100): SetLine[] {
  return texts.map((text, index) => {
    const indent = /^　*/.exec(text)?.[0].length ?? 0;
    return { x: LEFT + 10 * indent, y: y + 15 * index, text: text.slice(indent) };
  });
}

/** Borders of a table with these column and row positions. */
export function grid(columns: readonly number[], rows: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  return [
    ...rows.map((y) => ({ x0: left, y0: y, x1: right, y1: y })),
    ...columns.map((x) => ({ x0: x, y0: top, x1: x, y1: bottom })),
  ];
}

/** One line a block: `T` paragraph, `P` prominent, the role of furniture, or `#rows×columns` and the rows of a grid. */
export function outline(source: { readonly blocks: readonly RawBlock[] }): string[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === "text") {
      const mark = block.furniture ?? (block.prominent ? "P" : "T");
      return [`${mark} ${block.content.text}`];
    }
    const rows = new Map<number, string[]>();
    for (const cell of block.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell.text]);
    return [...rows.values()].map((row) => `| ${row.join(" | ")}`);
  });
}
