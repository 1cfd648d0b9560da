/** The headings and paragraphs of a statement as rows, each with the figures that stand in it. */
import type { Block, Statement } from "../../statement/model.ts";
import { FiguresByPlace } from "../manuscript/figures.ts";
import type { Value } from "./field.ts";

/** One row a block, in document order, by the columns of `textFields`. Tables, running heads and contents are left out. */
export function textRows(statement: Statement): Value[][] {
  const figures = new FiguresByPlace(statement);
  const notes = new Set(statement.tables.flatMap((table) => table.notes.map(({ start }) => start)));
  const rows: Value[][] = [];
  for (const block of statement.blocks) {
    const kind = kindOf(block, notes);
    if (block.kind === "grid" || kind === null || block.content.text.trim() === "") continue;
    const { at, text } = block.content;
    const inside = at.length === 0 ? [] : figures.within(at[0] ?? 0, (at[at.length - 1] ?? 0) + 1);
    const own = inside.filter(({ position }) => position === null).map(({ id }) => id);
    rows.push([
      `x${rows.length + 1}`,
      kind,
      block.kind === "furniture" ? null : BigInt(block.level),
      block.kind === "furniture" ? null : (block.number?.printed ?? null),
      block.section,
      block.page === null ? null : BigInt(block.page),
      text.trim(),
      own.length === 0 ? null : own.join(" "),
    ]);
  }
  return rows;
}

function kindOf(block: Block, notes: ReadonlySet<number>): string | null {
  if (block.kind === "grid") return null;
  if (block.kind === "furniture") return block.role === "cover" ? "cover" : null;
  return notes.has(block.start) ? "note" : block.kind;
}
