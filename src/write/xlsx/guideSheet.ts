/** The location guide as the last sheet of the workbook: what has to be published, where it stands, whether it is met, by which law. */
import { GROUP_WORDS, type GuideItem, STATUS_WORDS } from "../guide/index.ts";
import type { Sheet, SheetRow, StyleData } from "../office/workbook.ts";

const NAME = "公开事项对照";
const COLUMNS = [
  ["类别", 14],
  ["应公开事项", 34],
  ["是否公开", 15],
  ["所在位置", 44],
  ["所在工作表", 28],
  ["依据", 44],
  ["核对结果", 50],
] as const;
const HEADER: StyleData = { size: 10, bold: true, boxed: true, fill: "FFEEF2F7", across: "center" };
const CELL: StyleData = { size: 10, boxed: true, across: "left" };

/** `sheets`: name of the sheet of each table, by its anchor. null where there is nothing to guide to. */
export function guideSheet(guide: readonly GuideItem[], sheets: ReadonlyMap<string, string>): Sheet | null {
  if (guide.length === 0) return null;
  const head = COLUMNS.map(([text]) => ({ text, style: HEADER }));
  const rows = guide.map((item): SheetRow => {
    return { cells: textsOf(item, sheets).map((text) => ({ text, style: CELL })) };
  });
  return {
    name: NAME,
    columns: COLUMNS.map(([, width]) => width),
    rows: [{ cells: head }, ...rows],
    merges: [],
    pictures: [],
    headRows: 1,
    landscape: true,
  };
}

function textsOf(
  { group, name, status, places, source, why }: GuideItem,
  sheets: ReadonlyMap<string, string>,
): string[] {
  const named = new Set(places.flatMap(({ anchor }) => sheets.get(anchor ?? "") ?? []));
  const where = places.map(({ text }) => text).join("；");
  return [GROUP_WORDS[group], name, STATUS_WORDS[status], where, [...named].join("；"), source, why];
}
