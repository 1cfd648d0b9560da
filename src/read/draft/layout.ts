/** A draft laid out as a format reader would hand it on: text, raw blocks, grids, and where each figure of the draft stands in it. */
import {
  type Draft,
  type DraftBlock,
  type DraftCell,
  type DraftHeading,
  type DraftTable,
  type FigureReference,
  headingDepth,
  isFigureReference,
  type Run,
} from "../../statement/draft.ts";
import type { Cell } from "../../statement/model.ts";
import { identity, TextBuilder } from "../formats/located.ts";
import type { KnownFigure, RawBlock, RawText, Source } from "../source.ts";
import { headingCells, type LaidHeading } from "./headingCells.ts";

type TextRole = Pick<RawText, "headingLevel" | "furniture" | "prominent">;

const BODY: TextRole = { headingLevel: null, furniture: null, prominent: false };
const COVER: TextRole = { headingLevel: null, furniture: null, prominent: true };
const CONTENTS: TextRole = { headingLevel: null, furniture: "contents", prominent: false };

/** The Source of a draft, with all its figures as known ones. Linear in its size. */
export function sourceOfDraft(draft: Draft): Source {
  const layout = new Layout();
  for (const line of draft.cover) layout.text([line], draft.contents ? COVER : { ...COVER, headingLevel: 1 });
  if (draft.contents) for (const line of contentsOf(draft)) layout.text([line], CONTENTS);
  let level = 1;
  for (const block of draft.blocks) {
    if (block.kind === "heading") level = block.level;
    layout.block(block, level);
  }
  return { ...layout.source(), facts: { kind: "budget", year: draft.year, organisation: draft.organisation } };
}

/** 目录, then each heading of the two upper levels and each table, a line. */
function contentsOf({ blocks }: Draft): string[] {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "table") return [block.title];
    return block.kind === "heading" && block.level <= CONTENTS_DEPTH ? [headingLine(block)] : [];
  });
  return ["目录", ...lines];
}

const CONTENTS_DEPTH = 2;

function headingLine({ number, title }: DraftHeading): string {
  return `${number}${/^第.+[部章]/u.test(number) ? " " : ""}${title}`;
}

class Layout {
  private readonly out = new TextBuilder();
  private readonly blocks: RawBlock[] = [];
  private readonly known: KnownFigure[] = [];

  block(block: DraftBlock, level: number): void {
    if (block.kind === "heading")
      this.text([headingLine(block)], { ...BODY, headingLevel: block.level, prominent: true });
    else if (block.kind === "paragraph") this.text(block.runs, BODY);
    else this.table(block, level);
  }

  text(runs: readonly Run[], role: TextRole): void {
    this.out.newline();
    const start = this.out.length;
    for (const run of runs) this.run(run);
    // The runs are joined here: the builder would look for them in the whole text.
    const text = runs.map((run) => (isFigureReference(run) ? run.printed + run.unit : run)).join("");
    this.blocks.push({ kind: "text", content: identity(text, start), page: null, ...role });
  }

  private run(run: Run): void {
    if (!isFigureReference(run)) this.out.append(run);
    else {
      this.know(run, this.out.length);
      this.out.append(run.printed + run.unit);
    }
  }

  private know(figure: FigureReference, start: number): void {
    const { value, exactFen, unit, concept, facets, year, basis, label } = figure;
    const known = { value, unit, concept, facets, year, basis, label, start };
    this.known.push(exactFen === undefined ? known : { ...known, exactFen });
  }

  private table(table: DraftTable, level: number): void {
    this.text([table.title], { headingLevel: level + 1, furniture: null, prominent: true });
    if (table.number !== "") this.text([table.number], BODY);
    this.text([`${table.signed}${table.signed === "" ? "" : "　　　　"}单位：${table.unit}`], BODY);
    this.grid(table);
    for (const note of table.notes) this.text([note], BODY);
  }

  private grid({ columns, rows }: DraftTable): void {
    this.out.newline();
    const start = this.out.length;
    const cells: Cell[] = [];
    const depth = headingDepth(columns);
    const laid = headingCells(columns, depth);
    for (let row = 0; row < depth; row += 1) {
      if (row > 0) this.out.append("\n");
      const inRow = laid.filter((cell) => cell.row === row);
      for (const [index, cell] of inRow.entries()) cells.push(this.headingCell(cell, index > 0));
    }
    rows.forEach((row, index) => {
      this.out.append("\n");
      const merged = row.merged ?? 1;
      row.cells.forEach((cell, column) => {
        if (column > 0 && column < merged) return;
        const place = { row: depth + index, column, columnSpan: column === 0 ? merged : 1 };
        cells.push(this.cell(cell, place, row.level));
      });
    });
    this.blocks.push({ kind: "grid", cells, start, end: this.out.length, page: null });
  }

  private headingCell({ text, ...place }: LaidHeading, follows: boolean): Cell {
    if (follows) this.out.append("\t");
    return { text, ...place, ...this.out.append(text), page: null, box: null };
  }

  private cell(content: DraftCell, place: Pick<Cell, "row" | "column" | "columnSpan">, level: number): Cell {
    if (place.column > 0) this.out.append("\t");
    if (isFigureReference(content)) this.know(content, this.out.length);
    const text = isFigureReference(content) ? content.printed : (content ?? "");
    const { row, column, columnSpan } = place;
    const { start, end } = this.out.append(text);
    const cell = { text, rowSpan: 1, row, column, columnSpan, start, end, page: null, box: null };
    const isLabel = typeof content === "string" && level > 0 && !/^\d*$/.test(content);
    return isLabel ? { ...cell, indent: level * INDENT } : cell;
  }

  source(): Source {
    const { out, blocks, known } = this;
    return {
      ...{ format: "draft", text: out.text, blocks, messages: [], known },
      locate: () => ({ page: null, box: null }),
    };
  }
}

/** How far a label is set in for each level, in characters. */
const INDENT = 2;
