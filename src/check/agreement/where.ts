/** A figure and where it stands, in words: 《支出预算总表》“行政运行”行“合计”列15.60元; 说明“四（一）”0.16万元. */
import { divideRationals, formatExact, multiplyRationals, rational, toRational } from "../../figures/rational.ts";
import { moneyFactor } from "../../figures/units.ts";
import type { Figure } from "../../statement/model.ts";

/** Longest label of a row or column that is printed in full. */
const longest = 30;
const YUAN = "元";
const WAN = "万元";

export function whereIs({ place }: Figure): string {
  if (place.table === null && place.row === null && place.column === null) {
    return place.section === null ? "文中" : `文中“${short(place.section)}”`;
  }
  const row = place.row ? `“${short(place.row)}”行` : "";
  const column = place.column ? `“${short(place.column)}”列` : "";
  return `${place.table ? `《${short(place.table)}》` : "表中"}${row}${column}`;
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

function short(text: string): string {
  const characters = text.length > 4 * longest ? [...text.slice(0, 4 * longest)] : [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}
