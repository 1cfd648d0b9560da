/** Chinese wording of figures and arithmetic for messages. Exact: no number is rounded without saying 约. */
import { formatDecimal } from "../../figures/decimal.ts";
import { absoluteRational, divideRationals, formatExact, type Rational, ZERO } from "../../figures/rational.ts";
import type { Basis, Figure } from "../../statement/model.ts";
import { baseFactor } from "./room.ts";

/** Most terms that a sum spells out. */
const mostTerms = 24;
/** Longest label that is still worth printing. */
const longestLabel = 40;

/** “支出预算”5311.92万元; the number alone where nothing says what it measures. */
export function named(figure: Figure): string {
  return `${label(figure)}${shown(figure)}`;
}

/** The figure as printed, with its unit also where that stands in the heading of a table. */
export function shown({ printed, unit, unitPrinted }: Figure): string {
  return unitPrinted === "" && !printed.endsWith(unit) ? `${printed}${unit}` : printed;
}

/** “支出预算” in quotes, or nothing. */
export function label(figure: Figure): string {
  const text = figure.label.trim().replace(/^[“"]|[”"]$/g, "");
  if (text === "") return "";
  return text.length > longestLabel ? `“${text.slice(0, longestLabel)}…”` : `“${text}”`;
}

const basisWords: Record<Basis, string> = {
  budget: "预算数",
  adjusted: "调整预算数",
  ceiling: "控制数",
  execution: "执行数",
  final: "决算数",
};

/** The figure as `named`; where `other` has the same label, with the year and the kind of amount that tell the two apart. */
export function told(figure: Figure, other: Figure): string {
  const apart = label(figure) === label(other) ? apartFrom(figure, other) : "";
  if (apart === "") return named(figure);
  return label(figure) === "" ? `${apart}${shown(figure)}` : `${label(figure)}（${apart}）${shown(figure)}`;
}

/** The figure beside one just named: its label is left out where it is the same. */
export function toldNext(figure: Figure, other: Figure): string {
  return label(figure) === label(other) ? `${apartFrom(figure, other)}${shown(figure)}` : named(figure);
}

function apartFrom(figure: Figure, other: Figure): string {
  const year = figure.year !== null && figure.year !== other.year ? `${figure.year}年` : "";
  const basis = figure.basis !== null && figure.basis !== other.basis ? basisWords[figure.basis] : "";
  return year + basis;
}

/** The number without its unit: 5311.92, and 5,311.92 where it is printed with separators. */
export function digits(figure: Figure): string {
  return likePrinted(formatDecimal(figure.value), figure);
}

/** A plain number with separators if the figure has them. */
export function likePrinted(number: string, { printed }: Figure): string {
  return /[,，]/.test(printed) ? number.replace(/^(-?\d+)/, grouped) : number;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** An amount in base units, written in the unit of `like`: 0.01万元, 0.5%. */
export function amount(value: Rational, like: Figure): string {
  return `${bare(value, like)}${like.unit}`;
}

/** The same without the unit. */
export function bare(value: Rational, like: Figure): string {
  return likePrinted(formatExact(divideRationals(value, baseFactor(like)) ?? ZERO, 6), like);
}

/** 多0.01万元 / 少0.01万元, for a computed value against a printed one. */
export function difference(value: Rational, like: Figure): string {
  return `${value.numerator < 0n ? "少" : "多"}${amount(absoluteRational(value), like)}`;
}

/** 4327.7＋616.11－20: the terms of a sum, shortened in the middle when there are too many. */
export function terms(parts: readonly { readonly figure: Figure; readonly sign: -1 | 1 }[], unit: string): string {
  const written = parts.map(({ figure, sign }, index) => {
    const mark = sign < 0 ? "－" : index === 0 ? "" : "＋";
    const number = figure.unit === unit ? digits(figure) : `${digits(figure)}${figure.unit}`;
    return `${mark}${figure.value.digits < 0n && index > 0 ? `（${number}）` : number}`;
  });
  if (written.length <= mostTerms) return written.join("");
  const half = mostTerms / 2;
  return `${written.slice(0, half).join("")}＋…（共${written.length}项）…${written.slice(-half / 2).join("")}`;
}

/** 约55.7382%: a ratio with so many decimals; 约 only where it does not end there. */
export function percent(ratio: Rational, decimals: number): string {
  const hundredfold = { numerator: ratio.numerator * 100n, denominator: ratio.denominator };
  const ends = (hundredfold.numerator * 10n ** BigInt(decimals)) % ratio.denominator === 0n;
  return `${ends ? "" : "约"}${formatExact(hundredfold, decimals)}%`;
}

/** Several figures in a row: “甲”5万元、“乙”6万元. */
export function listed(figures: readonly Figure[]): string {
  const shown = figures.slice(0, mostTerms).map(named).join("、");
  return figures.length > mostTerms ? `${shown}等${figures.length}处` : shown;
}
