/** An edit of a document that has been taken apart: characters replaced in its text, and everything behind them moved along. */
import type { RawBlock, Source } from "../../src/read/source.ts";
import type { LocatedText } from "../../src/statement/model.ts";

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

function editBlock(block: RawBlock, edit: Edit): RawBlock {
  if (block.kind === "text") {
    const content = editContent(block.content, edit);
    return content === block.content ? block : { ...block, content };
  }
  if (block.end <= edit.start) return block;
  const cells = block.cells.map((cell) => ({ ...cell, start: moved(cell.start, edit), end: moved(cell.end, edit) }));
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
    blocks: source.blocks.map((block) => editBlock(block, edit)),
    locate: (start, end) => source.locate(back(start), back(end)),
  };
}
