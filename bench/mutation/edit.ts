/** An edit of a document that has been taken apart: characters replaced in its text, and everything behind them moved along. */
import type { RawBlock, Source } from "../../src/read/source.ts";
import type { Cell, LocatedText } from "../../src/statement/model.ts";

/** Characters `start`..`end` of the document text give way to `insert`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** `text` after the edit. */
export function editText(text: string, { start, end, insert }: Edit): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** Where an offset of the old text lies in the new one. */
function moved(offset: number, { start, end, insert }: Edit): number {
  return offset < end ? Math.min(offset, start + insert.length) : offset + insert.length - (end - start);
}

function editContent(content: LocatedText, edit: Edit): LocatedText {
  const { text, at } = content;
  const last = at[at.length - 1] ?? -1;
  if (last < edit.start) return content;
  const kept = (from: number, until: number) => {
    const indexes = [];
    for (let i = from; i < until; i += 1) indexes.push(i);
    return indexes;
  };
  let from = 0;
  while (from < at.length && (at[from] as number) < edit.start) from += 1;
  let to = from;
  while (to < at.length && (at[to] as number) < edit.end) to += 1;
  const inserted = to > from ? edit.insert : "";
  const offsets = [
    ...kept(0, from).map((i) => at[i] as number),
    ...Array.from(inserted, (_, i) => edit.start + i),
    ...kept(to, at.length).map((i) => moved(at[i] as number, edit)),
  ];
  return { text: text.slice(0, from) + inserted + text.slice(to), at: Int32Array.from(offsets) };
}

/** A cell after an edit inside it. Its text is that of the document but for line ends, so the words replaced are looked for in it. */
function editCell(cell: Cell, edit: Edit, replaced: string): Cell {
  const moving = { ...cell, start: moved(cell.start, edit), end: moved(cell.end, edit) };
  const inside = cell.start <= edit.start && edit.end <= cell.end;
  const at = inside ? cell.text.indexOf(replaced, Math.min(edit.start - cell.start, cell.text.length)) : -1;
  const found = at >= 0 || !inside ? at : cell.text.indexOf(replaced);
  if (found < 0) return moving;
  return { ...moving, text: cell.text.slice(0, found) + edit.insert + cell.text.slice(found + replaced.length) };
}

function editBlock(block: RawBlock, edit: Edit, replaced: string): RawBlock {
  if (block.kind === "text") {
    const content = editContent(block.content, edit);
    return content === block.content ? block : { ...block, content };
  }
  if (block.end <= edit.start) return block;
  const cells = block.cells.map((cell) => editCell(cell, edit, replaced));
  return { ...block, cells, start: moved(block.start, edit), end: moved(block.end, edit) };
}

/** `source` after the edit. The edit must not be empty and must lie within one block. */
export function editSource(source: Source, edit: Edit): Source {
  const shift = edit.insert.length - (edit.end - edit.start);
  const back = (offset: number) =>
    offset < edit.start + edit.insert.length ? Math.min(offset, edit.end) : offset - shift;
  return {
    ...source,
    text: editText(source.text, edit),
    blocks: source.blocks.map((block) => editBlock(block, edit, source.text.slice(edit.start, edit.end))),
    locate: (start, end) => source.locate(back(start), back(end)),
  };
}
