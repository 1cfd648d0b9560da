/** The part of a table that a finding speaks of: its headings and the rows concerned, the figures marked. */
import type { Figure, TablePosition } from "../../statement/model.ts";
import type { Paper } from "../outcome.ts";
import { type Layout, lineWidth, type TableView, tableLines, widthsOf } from "./tableView.ts";
import { clip, printable } from "./width.ts";
import { paint } from "./words.ts";

/** A figure of a table that the finding points at. */
export interface TableMark {
  readonly figure: Figure & { readonly position: TablePosition };
  readonly main: boolean;
}

/** Most rows shown of one table. */
const MOST_ROWS = 8;

const unique = (numbers: readonly number[]) => [...new Set(numbers)];
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** The rows concerned, the main one and its neighbours in the finding first, in the order of the table. */
function rowsOf(marks: readonly TableMark[]): { rows: number[]; left: number } {
  const all = unique(marks.map(({ figure }) => figure.position.row));
  return { rows: ascending(all.slice(0, MOST_ROWS)), left: Math.max(0, all.length - MOST_ROWS) };
}

/** Whole rows where they fit; else the columns concerned, as many as fit. */
function columnsOf(
  view: TableView,
  marks: readonly TableMark[],
  layoutOf: (columns: number[]) => Layout,
  width: number,
) {
  const fits = (columns: number[]) => lineWidth(widthsOf(view, layoutOf(columns))) <= width;
  const concerned = unique(marks.map(({ figure }) => figure.position.column));
  const sides = new Set(concerned.map((column) => view.table.columns[column]?.side ?? 0));
  const whole = ascending([...sides].flatMap((side) => view.columns(side)));
  if (fits(whole)) return { columns: whole, left: 0 };
  let count = concerned.length;
  while (count > 1 && !fits(ascending(concerned.slice(0, count)))) count -= 1;
  return { columns: ascending(concerned.slice(0, count)), left: concerned.length - count };
}

/** The excerpt as lines of at most `width` columns. `marks` are all of one table, the main one first; `titled` names the table. */
export function tableExcerptLines(
  view: TableView,
  marks: readonly TableMark[],
  titled: boolean,
  width: number,
  paper: Paper,
): string[] {
  const byId = new Map(marks.map((mark) => [mark.figure.id, mark]));
  const mark = ({ id }: Figure) => {
    const found = byId.get(id);
    return found === undefined ? null : found.main ? "main" : "other";
  };
  const { rows, left } = rowsOf(marks);
  const layoutOf = (columns: number[]): Layout => ({ rows, columns, indented: false, mark });
  const shown = columnsOf(view, marks, layoutOf, width);
  const title = titled ? [paint(paper, ["dim"], clip(printable(view.table.title) || "（无表名）", width))] : [];
  const rest = [left > 0 ? `${left} 行` : "", shown.left > 0 ? `${shown.left} 列` : ""].filter((part) => part !== "");
  return [
    ...title,
    ...tableLines(view, layoutOf(shown.columns), paper),
    ...(rest.length > 0 ? [paint(paper, ["dim"], `（另有 ${rest.join("、")}未显示）`)] : []),
  ];
}
