/**
 * What the figures layer knows of: one printed quantity, and the printed periods and other numbers that are no figures.
 * All offsets are UTF-16 units of the text that was scanned.
 */

/** An exact decimal: `digits` × 10^−`scale`; `scale` ≥ 0 is the number of printed decimals. Never a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** How a hedging word bends a printed number: 约/左右 `about`, 近/不足 `below`, 超过 `above`, 以上 `atLeast`, 以下/不超过 `atMost`. */
export type Hedge = "none" | "about" | "below" | "above" | "atLeast" | "atMost";

/** What kind of thing a unit counts. Quantities of different dimension are never added or compared. */
export type Dimension = "money" | "percent" | "points" | "times" | "count" | "area" | "score" | "perUnit" | "none";

/** One printed number with its unit. */
export interface Quantity {
  /** First character of the number (sign included), and the end after the unit. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** The value in `unit`: 3亿2000万元 is 32000 in 万元; 两万三千元 is 23000 in 元; 5.5% is 5.5 in %. */
  readonly value: Decimal;
  /** Canonical unit: 元 千元 万元 百万元 亿元, % 百分点 倍, 人 名 人次 辆 台（套） 个 …, 万元/人; "" when none is printed. */
  readonly unit: string;
  /** The unit exactly as printed (万, ％, 台(套) …); "" when none is printed. */
  readonly unitPrinted: string;
  readonly dimension: Dimension;
  /** Printed decimals: 5311.92 has 2, 510 has 0. For compound and Chinese numerals: of the last printed part. */
  readonly decimals: number;
  readonly hedge: Hedge;
}

/** A printed year, month, or day: never a figure. `year` is null for 上年, 本年 and the like (`relative` says how far). */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly year: number | null;
  /** 0 for 本年/当年, −1 for 上年/去年/上一年度, −2 for 前年; null for an absolute year. */
  readonly relative: number | null;
  /** The day or month where one is printed: 2023年12月31日 → "12-31", 2023年12月底 → "12". */
  readonly within: string | null;
}

/** A printed number that is no figure: a document number, a code, a clause number, a telephone number … */
export interface NotFigure {
  readonly start: number;
  readonly end: number;
  readonly why:
    | "document-number"
    | "code"
    | "ordinal"
    | "phone"
    | "identifier"
    | "law-article"
    | "list-number"
    | "placeholder";
}

export interface Scan {
  readonly quantities: readonly Quantity[];
  readonly periods: readonly Period[];
  readonly notFigures: readonly NotFigure[];
}
