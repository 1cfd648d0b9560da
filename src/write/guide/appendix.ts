/** The location guide as the last page of a document: a heading and a table, for the forms that are set from the manuscript. */
import type { HeadingPart, Manuscript, SetCell, SetRow, TablePart } from "../manuscript/index.ts";
import { GROUP_WORDS, GUIDE_GROUPS, type GuideItem, type GuidePlace, STATUS_WORDS } from "./model.ts";

const HEADS = ["应公开事项", "所在位置", "页码", "是否公开", "依据"] as const;
const WIDTHS = [11, 13, 4, 5, 19] as const;
/** Of several places the first so many are named. */
const MOST_PLACES = 3;

/** The manuscript with the guide after its last part; as it is where there is nothing to guide to. */
export function withGuide(manuscript: Manuscript, guide: readonly GuideItem[]): Manuscript {
  if (guide.length === 0) return manuscript;
  const text = "附：公开事项对照表";
  const heading: HeadingPart = { kind: "heading", level: 1, text, runs: [{ text, figure: null }], anchor: "guide" };
  const body = GUIDE_GROUPS.flatMap((group) => groupRows(group, guide));
  const table: TablePart = {
    kind: "table",
    table: null,
    anchor: "guide",
    headings: [heading],
    captions: [],
    columns: HEADS.length,
    widths: WIDTHS,
    headerRows: 1,
    rows: [HEADS.map((head) => ({ ...CELL, text: head, header: true, align: "center" as const })), ...body].map(rowOf),
    notes: [],
    landscape: false,
  };
  return { ...manuscript, parts: [...manuscript.parts, table] };
}

type Content = Omit<SetCell, "row" | "column">;
const CELL: Content = { rowSpan: 1, columnSpan: 1, text: "", figure: null, header: false, align: "left", indent: 0 };

/** Its name over the whole width, then its items. */
function groupRows(group: GuideItem["group"], guide: readonly GuideItem[]): Content[][] {
  const items = guide.filter((item) => item.group === group);
  if (items.length === 0) return [];
  return [[{ ...CELL, text: GROUP_WORDS[group], columnSpan: HEADS.length }], ...items.map(itemRow)];
}

function itemRow({ name, status, places, source }: GuideItem): Content[] {
  const shown = places.slice(0, MOST_PLACES);
  const where = shown.length === 0 ? "—" : shown.map(({ text }) => text).join("；");
  return [
    { ...CELL, text: name },
    { ...CELL, text: where },
    pagesCell(shown),
    { ...CELL, text: STATUS_WORDS[status] },
    { ...CELL, text: source },
  ];
}

/** What stands before the first heading has no anchor, and so no page. */
function pagesCell(places: readonly GuidePlace[]): Content {
  const anchors = places.flatMap(({ anchor }) => anchor ?? []);
  return { ...CELL, align: "center", ...(anchors.length > 0 && { pagesOf: anchors }) };
}

function rowOf(contents: readonly Content[], row: number): SetRow {
  let column = 0;
  const cells = contents.map((content): SetCell => {
    const cell = { ...content, row, column };
    column += content.columnSpan;
    return cell;
  });
  return { cells, total: cells.length === 1 };
}
