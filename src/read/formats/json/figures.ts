/** What the JSON form says of its figures, held against the text: the number must stand where it is said to, and say what it is said to. */

import { CONCEPTS, type Concept, FUNDS, type Fund } from "../../../codes/index.ts";
import { compareDecimals, moneyFactor, parseDecimal, roundedQuotient, scan } from "../../../figures/index.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { Basis, Facets } from "../../../statement/model.ts";
import { BASIS } from "../../../statement/words.ts";
import type { KnownFigure } from "../../source.ts";
import { inconsistent, type Json, objectOf, textAt, wholeNumber } from "./values.ts";

const BASES = Object.keys(BASIS) as Basis[];
const LONGEST = 200;
const FEN_DECIMALS = 2;

/** The figures of which a concept or an exact amount is told. */
export function knownIn(list: readonly unknown[], text: string): KnownFigure[] {
  return list.flatMap((item, index) => {
    const where = `第 ${index + 1} 个数据项`;
    const figure = figureIn(objectOf(item, where), text, where);
    return figure.concept === null && figure.exactFen === undefined ? [] : [figure];
  });
}

function figureIn(json: Json, text: string, where: string): KnownFigure {
  const start = wholeNumber(json.start, 0, text.length, `${where}的 start`);
  const end = wholeNumber(json.end, start, text.length, `${where}的 end`);
  const printed = text.slice(start, end);
  if (json.printed !== printed)
    inconsistent(`${where}写作“${String(json.printed).slice(0, 30)}”，正文该处是“${printed.slice(0, 30)}”`);
  const unit = textAt(json, "unit", where);
  const value = parseDecimal(textAt(json, "value", where)) ?? inconsistent(`${where}的 value 不是数`);
  if (!says(printed, value)) inconsistent(`${where}的 value 与正文印的“${printed.slice(0, 30)}”不等`);
  const exactFen = exactIn(json.exactYuan, where);
  if (exactFen !== undefined && !rounds(exactFen, unit, value))
    inconsistent(`${where}的 exactYuan 按 ${unit} 舍入后不是“${printed.slice(0, 30)}”`);
  const label = textAt(json, "label", where).slice(0, LONGEST);
  const facts = { concept: conceptIn(json.concept, where), facets: facetsIn(json.facets, where) };
  const known = {
    start,
    value,
    unit,
    label,
    ...facts,
    year: yearIn(json.year, where),
    basis: basisIn(json.basis, where),
  };
  return exactFen === undefined ? known : { ...known, exactFen };
}

/** Whether the printed words hold that number. Long numbers and those in Chinese numerals are left to the reader. */
function says(printed: string, value: Decimal): boolean {
  if (printed.length > LONGEST) return false;
  const { quantities } = scan(printed);
  return quantities.length === 0 || quantities.some((each) => compareDecimals(each.value, value) === 0);
}

function exactIn(value: unknown, where: string): bigint | undefined {
  if (value === undefined) return undefined;
  const decimal = typeof value === "string" ? parseDecimal(value) : null;
  if (decimal?.scale !== FEN_DECIMALS) inconsistent(`${where}的 exactYuan 应为两位小数的元数`);
  return decimal?.digits;
}

function rounds(exactFen: bigint, unit: string, value: Decimal): boolean {
  const factor = moneyFactor(unit);
  return factor !== null && compareDecimals(roundedQuotient(exactFen, factor, value.scale), value) === 0;
}

function conceptIn(value: unknown, where: string): Concept | null {
  if (value === null) return null;
  return CONCEPTS.find((each) => each === value) ?? inconsistent(`${where}的 concept 无法识别`);
}

function basisIn(value: unknown, where: string): Basis | null {
  if (value === null) return null;
  return BASES.find((each) => each === value) ?? inconsistent(`${where}的 basis 无法识别`);
}

function yearIn(value: unknown, where: string): number | null {
  return value === null ? null : wholeNumber(value, 1949, 2999, `${where}的 year`);
}

function facetsIn(value: unknown, where: string): Facets {
  const json = objectOf(value, `${where}的 facets`);
  const fund = json.fund === undefined ? undefined : fundIn(json.fund, where);
  return {
    ...(fund === undefined ? {} : { fund }),
    ...nameIn(json, "function", where),
    ...nameIn(json, "economic", where),
    ...nameIn(json, "unit", where),
    ...nameIn(json, "project", where),
  };
}

function fundIn(value: unknown, where: string): Fund {
  return FUNDS.find((each) => each === value) ?? inconsistent(`${where}的 fund 无法识别`);
}

function nameIn(json: Json, key: string, where: string): Record<string, string> {
  const value = json[key];
  if (value === undefined) return {};
  const right = typeof value === "string" && value.length <= LONGEST;
  return right ? { [key]: value } : inconsistent(`${where}的 ${key} 应为不长于 ${LONGEST} 字的文字`);
}
