/** Wording of figures in tables: 《支出预算总表》“20103 政府办公厅（室）及相关机构事务”行“合计”列. */
import type { Figure } from "../../statement/model.ts";
import type { Room } from "./room.ts";

/** Longest name that is still worth printing. */
const longest = 40;

function quoted(name: string): string {
  return `“${short(name)}”`;
}

function short(name: string): string {
  const text = name.trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** 《支出预算总表》, with its page where it has no title; 文中 for a figure of the text. */
export function tableName({ place, position }: Figure): string {
  if (position === null) return "文中";
  if (place.table !== null && place.table.trim() !== "") return `《${short(place.table)}》`;
  return place.page === null ? "表中" : `第${place.page}页的表中`;
}

/** “2010301 行政运行”: the row's code and label; "" for a row without stub. */
export function rowName(figure: Figure, room: Room): string {
  const { place, position } = figure;
  const row = position === null ? undefined : room.table(position.table)?.rows[position.row];
  const name = [row?.code ?? "", row?.label ?? place.row ?? ""].filter((part) => part.trim() !== "").join(" ");
  return name === "" ? "" : quoted(name);
}

/** “支出预算›基本支出”: at most the two lowest headings. */
export function columnName(figure: Figure, room: Room): string {
  const { place, position } = figure;
  const column = position === null ? undefined : room.table(position.table)?.columns[position.column];
  const name = column === undefined ? (place.column ?? "") : column.path.slice(-2).join("›");
  return name.trim() === "" ? "" : quoted(name);
}

/** Where a figure stands: table, row and column; for a figure of the text, that and what it measures. */
export function whereabouts(figure: Figure, room: Room): string {
  return `${tableName(figure)}${placeInTable(figure, room)}`;
}

/** Row and column only, for figures of a table already named. */
export function placeInTable(figure: Figure, room: Room): string {
  if (figure.position === null) return figure.label.trim() === "" ? "" : quoted(figure.label);
  const [row, column] = [rowName(figure, room), columnName(figure, room)];
  return `${row === "" ? "" : `${row}行`}${column === "" ? "" : `${column}列`}`;
}
