/** A chart as plain data: bars that are figures of the statement, before anything is drawn. */

/** A figure to draw. `amount` is exact, in hundred-millionths of 分, for comparing and adding only. */
export interface Bar {
  readonly label: string;
  /** Ids of the figures that print it; more than one where it is worked out from them. */
  readonly figures: readonly string[];
  /** As printed, with its unit: 766.50万元. */
  readonly printed: string;
  readonly amount: bigint;
}

/** Parts of a whole, which they add up to. */
export interface PartsChart {
  readonly kind: "parts";
  readonly id: string;
  readonly title: string;
  readonly total: Bar;
  readonly bars: readonly Bar[];
}

/** The same items in this year and the year before. */
export interface YearsChart {
  readonly kind: "years";
  readonly id: string;
  readonly title: string;
  readonly years: readonly [current: string, previous: string];
  readonly rows: readonly {
    readonly label: string;
    readonly current: Bar;
    readonly previous: Bar;
    readonly derived: boolean;
  }[];
}

/** Items side by side that need not be all. */
export interface ItemsChart {
  readonly kind: "items";
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}

export type Chart = PartsChart | YearsChart | ItemsChart;
