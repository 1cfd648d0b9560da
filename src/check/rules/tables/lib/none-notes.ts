/** Words that say that a table, or what it is about, is empty: under it, in it, or for all tables together. */
import type { Statement } from "../../../../statement/model.ts";
import type { TableView, Words } from "./view.ts";

const SAYS_NONE =
  /空表|无数据|为空|没有|不涉及|未安排|未发生|未编制|无相关|无此|(?:^|[^\u4e00-\u9fff]|年度?|部门|单位|局|处|本表)无/;
/** That this very table is empty. */
const TABLE_IS_EMPTY = /(?:故|因此|所以)?(?:本|此|该)表(?:为|是|系)?(?:空表?|无数据|没有数据|无内容)|为空表/;
/** Said of tables in general, or of another one. */
const OF_OTHERS = /以上|各表|表示|[如若凡]|第?[\d一二三四五六七八九十]{1,3}张?表|表[\d一二三四五六七八九十]/;
const GENERAL =
  /空表(?:的)?[，,]?(?:均|都|即|则|，)?(?:表示|说明|代表|指|为|系)|(?:空表|空白表格?|表格?为空)[^。；]{0,20}(?:无|没有)|(?:未|无)[^。；]{0,12}数据的[^。；]{0,8}空表/;
const LONGEST = 160;
const BLOCKS_AROUND = 4;

/** The words near a table by which it is said to be empty; null when there are none. */
export function noneNote(view: TableView, statement: Statement): Words | null {
  const inNotes = view.notes.find(({ text }) => SAYS_NONE.test(text));
  return inNotes ?? wordsAround(view, statement).find(({ text }) => SAYS_NONE.test(text)) ?? noneInCells(view);
}

/** A note that says that this table is empty, and means this one. */
export function emptyNote(view: TableView): Words | null {
  return view.notes.find(({ text }) => TABLE_IS_EMPTY.test(text) && !OF_OTHERS.test(text)) ?? null;
}

/** 空表表示本部门无相关收支情况: true where the document says it for all tables. */
export function hasGeneralNote({ text }: Statement): boolean {
  return text.includes("空") && GENERAL.test(text);
}

/** Short paragraphs before and after the grids of a table, up to the next heading or grid. */
function wordsAround({ table }: TableView, { blocks }: Statement): Words[] {
  const first = table.grids[0] ?? 0;
  const last = table.grids.at(-1) ?? first;
  const near = [...blocks.slice(Math.max(0, first - BLOCKS_AROUND), first).reverse()];
  const stop = near.findIndex(({ kind }) => kind === "grid" || kind === "heading");
  const above = stop < 0 ? near : near.slice(0, stop + 1);
  const after = blocks.slice(last + 1, last + 1 + BLOCKS_AROUND);
  const next = after.findIndex(({ kind }) => kind === "grid" || kind === "heading");
  const below = next < 0 ? after : after.slice(0, next);
  return [...below, ...above].flatMap((block) => {
    if (block.kind === "grid" || block.content.text.length > LONGEST) return [];
    return [{ text: block.content.text, start: block.start, end: block.end }];
  });
}

function noneInCells({ cells }: TableView): Words | null {
  return cells.find(({ text }) => text.length <= LONGEST && SAYS_NONE.test(text)) ?? null;
}
