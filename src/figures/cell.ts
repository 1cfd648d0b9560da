/** A whole table cell as one figure: 1,234.50, (123.45), △12.3, -5, 12%, 0.00. */
import { negateDecimal } from "./decimal.ts";
import { fold } from "./fold.ts";
import type { Quantity } from "./model.ts";
import { readNumber } from "./scan/number.ts";
import { unitAt } from "./units.ts";

export interface CellOptions {
  /** Brackets around a number mean minus: (123.45). Default true. */
  readonly bracketsAreNegative?: boolean;
  /** △ and ▲ before a number mean minus. Default true. */
  readonly triangleIsNegative?: boolean;
}

const SIGN = /^ {0,9}(?:([-负])|([△▲]))? {0,3}(?:[¥￥] {0,3})?/;

/** A number and nothing else, as nearly all cells print it. */
const PLAIN = /^-?(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3}){1,5})(?:\.\d{1,15})?$/;

function plainNumber(text: string): Quantity {
  const dot = text.indexOf(".");
  const whole = dot < 0 ? text : text.slice(0, dot);
  const scale = dot < 0 ? 0 : text.length - dot - 1;
  const digits = (whole.includes(",") ? whole.replaceAll(",", "") : whole) + text.slice(text.length - scale);
  return {
    start: 0,
    end: text.length,
    printed: text,
    value: { digits: BigInt(digits), scale },
    unit: "",
    unitPrinted: "",
    dimension: "none",
    decimals: scale,
    hedge: "none",
  };
}

/** The figure that the cell holds; null when it is empty, holds words, or more than one number. Offsets are within `text`. */
export function scanCell(text: string, options: CellOptions = {}): Quantity | null {
  if (text.length > 80) return null;
  if (PLAIN.test(text)) return plainNumber(text);
  const folded = fold(text).replace(/[\n\r\t]/g, " ");
  const opened = folded.trimStart().startsWith("（") && folded.trimEnd().endsWith("）");
  const inner = opened ? folded.replace("（", " ").replace(/）(?= *$)/, " ") : folded;
  const sign = SIGN.exec(inner);
  const at = sign?.[0].length ?? 0;
  const number = /^\d/.test(inner.slice(at)) ? readNumber(spacesOut(inner, at), at) : null;
  if (!number || (sign?.[2] && options.triangleIsNegative === false)) return null;
  if (opened && options.bracketsAreNegative === false) return null;
  const rest = inner.slice(number.end).trim();
  const unitStart = rest === "" ? number.end : inner.indexOf(rest, number.end);
  const unit = rest === "" ? null : unitAt(inner, unitStart);
  if (rest !== "" && unit?.end !== unitStart + rest.length) return null;
  if (unit?.unit === "年" && number.digits.length === 4) return null;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return {
    start,
    end,
    printed: text.slice(start, end),
    value: sign?.[1] || sign?.[2] || opened ? negateDecimal(number.value) : number.value,
    unit: unit?.unit ?? "",
    unitPrinted: unit ? text.slice(unitStart, unit.end) : "",
    dimension: unit?.dimension ?? "none",
    decimals: number.value.scale,
    hedge: "none",
  };
}

/** In a cell a comma between groups of three is a separator, whatever its width. */
function spacesOut(inner: string, at: number): string {
  return inner.slice(0, at) + inner.slice(at).replace(/，/g, ",");
}
