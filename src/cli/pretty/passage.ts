/** The words around a place: its sentence in running text, its row in a table. */
import type { Block, LocatedText, Statement } from "../../statement/model.ts";

const SENTENCE_END = /[。！？\n]/;
/** Most characters looked at to either side of a place: a document may be one line of millions of characters. */
const REACH = 600;

/** A table's row on one line, cells parted by │; each character keeps its place. */
function rowText(block: Block & { kind: "grid" }, offset: number): LocatedText | null {
  const hit = block.cells.find((cell) => cell.start <= offset && offset < cell.end);
  if (hit === undefined) return null;
  const row = block.cells.filter((cell) => cell.row === hit.row && cell.text !== "").sort((a, b) => a.start - b.start);
  const text = row.map((cell) => cell.text).join(" │ ");
  const at = new Int32Array(text.length);
  let index = 0;
  for (const cell of row) {
    for (let i = 0; i < cell.text.length + 3 && index < text.length; i += 1) {
      at[index] = Math.min(cell.start + i, cell.end - (i < cell.text.length ? 1 : 0));
      index += 1;
    }
  }
  return { text, at };
}

/** The block's text around a place; where no block is, the text of the document. */
export function surroundings(statement: Statement, block: Block | null, offset: number): LocatedText {
  const content = block === null ? null : block.kind === "grid" ? rowText(block, offset) : block.content;
  if (content !== null) return content;
  const start = Math.max(0, offset - REACH);
  const text = statement.text.slice(start, offset + REACH);
  return { text, at: Int32Array.from({ length: text.length }, (_, i) => start + i) };
}

/** [start, end) of the sentence of `text` around `from`..`to`, its closing mark included; at most `REACH` to either side. */
export function sentence(text: string, from: number, to: number): [number, number] {
  let start = from;
  const first = Math.max(0, from - REACH);
  while (start > first && !SENTENCE_END.test(text[start - 1] as string)) start -= 1;
  let end = to;
  const last = Math.min(text.length, to + REACH);
  while (end < last && !SENTENCE_END.test(text[end - 1] as string)) end += 1;
  return [start, end];
}
