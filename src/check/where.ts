/** A figure and where it stands, in words: 《支出预算总表》“20103 政府办公厅”行“合计”列15.60元; 文中“四（一）”0.16万元. */
import { divideRationals, formatExact, multiplyRationals, rational, toRational } from "../figures/rational.ts";
import { moneyFactor } from "../figures/units.ts";
import type { Figure, Table } from "../statement/model.ts";

/** Where the tables of a document are looked up; without it a figure's own place must do. */
export interface TableLookup {
  table(id: string): Table | undefined;
}

/** Longest name that is printed in full, in characters. */
const longest = 40;
const YUAN = "元";
const WAN = "万元";

/** Table, row and column; for a figure of the text, its section. */
export function whereIs(figure: Figure, tables?: TableLookup): string {
  const { place, position } = figure;
  if (position === null && place.table === null && place.row === null && place.column === null) {
    return place.section === null ? "文中" : `文中${quoted(place.section)}`;
  }
  return `${tableName(figure)}${placeInTable(figure, tables)}`;
}

/** 《支出预算总表》, with its page where it has no title. */
export function tableName({ place }: Figure): string {
  if (place.table !== null && place.table.trim() !== "") return `《${short(place.table)}》`;
  return place.page === null ? "表中" : `第${place.page}页的表中`;
}

/** Row and column only, for figures of a table already named; for a figure of the text what it measures. */
export function placeInTable(figure: Figure, tables?: TableLookup): string {
  if (figure.position === null && figure.place.row === null && figure.place.column === null) {
    return figure.label.trim() === "" ? "" : quoted(figure.label);
  }
  const [row, column] = [rowName(figure, tables), columnName(figure, tables)];
  return `${row === "" ? "" : `${row}行`}${column === "" ? "" : `${column}列`}`;
}

/** “2010301 行政运行”: the row's code and label; "" for a row without stub. */
export function rowName({ place, position }: Figure, tables?: TableLookup): string {
  const row = position === null ? undefined : tables?.table(position.table)?.rows[position.row];
  const name = [row?.code ?? "", row?.label ?? place.row ?? ""].filter((part) => part.trim() !== "").join(" ");
  return name === "" ? "" : quoted(name);
}

/** “支出预算›基本支出”: at most the two lowest headings. */
export function columnName({ place, position }: Figure, tables?: TableLookup): string {
  const column = position === null ? undefined : tables?.table(position.table)?.columns[position.column];
  const name = column === undefined ? (place.column ?? "") : column.path.slice(-2).join("›");
  return name.trim() === "" ? "" : quoted(name);
}

/** The print with its unit, and what it is in the unit of the other figures: 3503499.00元（即350.3499万元）. */
export function printed(figure: Figure, beside: Figure): string {
  const plain = figure.unitPrinted === "" && figure.unit !== "" ? `${figure.printed}${figure.unit}` : figure.printed;
  const other = beside.unit;
  if (figure.unit === other || !inYuanOrWan(figure.unit) || !inYuanOrWan(other)) return plain;
  const [from, to] = [moneyFactor(figure.unit), moneyFactor(other)];
  if (from === null || to === null) return plain;
  const value = divideRationals(multiplyRationals(toRational(figure.value), rational(from)), rational(to));
  return value === null ? plain : `${plain}（即${formatExact(value)}${other}）`;
}

function inYuanOrWan(unit: string): boolean {
  return unit === YUAN || unit === WAN;
}

function quoted(name: string): string {
  return `“${short(name)}”`;
}

function short(name: string): string {
  const text = name.trim();
  const characters = text.length > 4 * longest ? [...text.slice(0, 4 * longest)] : [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
