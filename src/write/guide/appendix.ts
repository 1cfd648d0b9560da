/** The location guide as the last page of a document: a heading and a table, for the forms that are set from the manuscript. */
import type { HeadingPart, Manuscript, SetCell, SetRow, TablePart } from "../manuscript/index.ts";
import { type GuideItem, STATUS_WORDS } from "./model.ts";

const HEADS = ["应公开事项", "所在位置", "是否公开", "依据"] as const;
const WIDTHS = [12, 16, 7, 14] as const;
/** Of several places the first so many are named. */
const MOST_PLACES = 3;

/** The manuscript with the guide after its last part; as it is where there is nothing to guide to. */
export function withGuide(manuscript: Manuscript, guide: readonly GuideItem[]): Manuscript {
  if (guide.length === 0) return manuscript;
  const text = "附：公开事项对照表";
  const heading: HeadingPart = { kind: "heading", level: 1, text, runs: [{ text, figure: null }], anchor: "guide" };
  const rows = [HEADS as readonly string[], ...guide.map(wordsOf)].map(rowOf);
  const table: TablePart = {
    kind: "table",
    table: null,
    anchor: "guide",
    headings: [heading],
    captions: [],
    columns: HEADS.length,
    widths: WIDTHS,
    headerRows: 1,
    rows,
    notes: [],
    landscape: false,
  };
  return { ...manuscript, parts: [...manuscript.parts, table] };
}

function wordsOf({ name, status, places, source }: GuideItem): readonly string[] {
  const named = places.slice(0, MOST_PLACES).map(({ text }) => text);
  return [name, named.length === 0 ? "—" : named.join("；"), STATUS_WORDS[status], source];
}

function rowOf(texts: readonly string[], row: number): SetRow {
  const cells = texts.map((text, column): SetCell => {
    const header = row === 0;
    const place = { row, column, rowSpan: 1, columnSpan: 1 };
    return { ...place, text, figure: null, header, align: header ? "center" : "left", indent: 0 };
  });
  return { cells, total: false };
}
