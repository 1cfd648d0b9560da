/** Shows what a reader made of a file, one line a block, so that a test reads like the page. */
import type { Cell } from "../../../statement/model.ts";
import type { ReadResult, Source } from "../../source.ts";
import { readSource } from "../index.ts";

/** The Source of a file that must be readable. */
export async function sourceFrom(bytes: Uint8Array): Promise<Source> {
  const result: ReadResult = await readSource(bytes);
  if ("refused" in result) throw new Error(`refused: ${result.message.code} ${result.message.text}`);
  return result;
}

/**
 * Blocks as lines: "# title" for a heading level, "*" prominent, "~" furniture; a grid as its rows, "|" between cells, with
 * "〈rows×columns〉" after a cell that spans. Also makes sure that every block's text stands where it says.
 */
export async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  const source = await sourceFrom(bytes);
  return source.blocks.flatMap((block) => {
    if (block.kind === "grid") return gridLines(source, block.cells);
    const { text, at } = block.content;
    for (let index = 0; index < text.length; index++) {
      if (text[index] !== source.text[at[index] ?? -1] && text[index] !== " ") throw new Error(`misplaced: ${text}`);
      if (index > 0 && (at[index] ?? 0) <= (at[index - 1] ?? 0)) throw new Error(`places do not rise: ${text}`);
    }
    const marks = "#".repeat(block.headingLevel ?? 0) + (block.prominent ? "*" : "") + (block.furniture ? "~" : "");
    return marks === "" ? text : `${marks} ${text}`;
  });
}

function gridLines(source: Source, cells: readonly Cell[]): string[] {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    if (source.text.slice(cell.start, cell.end) !== cell.text) throw new Error(`misplaced cell: ${cell.text}`);
    const span = cell.rowSpan > 1 || cell.columnSpan > 1 ? `〈${cell.rowSpan}×${cell.columnSpan}〉` : "";
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), `${cell.column}:${cell.text}${span}`]);
  }
  return [...rows.values()].map((row) => `| ${row.join(" | ")}`);
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
