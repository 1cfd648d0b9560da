/**
 * To how many decimals a printed amount is meant. 510万元 beside 616.11万元 is either 510.00 with its zeros dropped, or an
 * amount rounded to whole 万元; the document itself mostly tells which.
 *
 * Why this is no hand-set tolerance: nothing here widens or narrows an interval by a chosen amount. It only decides how many
 * decimals a print stands for, and from there the interval is the one that rounding to these decimals leaves. Two examples:
 *   4327.7, 500.9, 510 among 616.11, 203.08, 165.03 …, none of which ends in 0: a document that keeps its zeros would print
 *   one amount in ten with a last 0, and one that rounds some amounts would hardly round them to one decimal. It drops zeros:
 *   510 is 510.00, and a sum that is off by 0.3 cannot be right.
 *   328661 among 279285.70, 113649.20: the zeros are kept, so 328661 was rounded or cut. It is taken as [328660.5, 328661.5);
 *   where the sum would not hold for 328661.00, the reader is told so, as a warning.
 */
import { moneyFactor } from "../figures/units.ts";
import type { Figure } from "../statement/model.ts";

/** By habit: the decimals at which every amount is read, where trailing zeros are dropped. */
export type DroppedZeros = ReadonlyMap<string, number>;

/** Amounts that are printed by one habit: those of one unit in the text, and those of one unit in one table. */
export function habitOf({ unit, position }: Figure): string {
  return position === null ? unit : `${position.table} ${unit}`;
}

/** Fewer amounts than this at full length are no habit. */
const fewest = 5;
/** From so many on, no last zero at all would be chance in less than one document of ten (0.9^22 < 0.1). */
const plenty = 22;

/** What a document's prints say of its habits; see `findDroppedZeros` and `findUsualDecimals`. */
export interface Habits {
  readonly droppedZeros: DroppedZeros;
  readonly usualDecimals: ReadonlyMap<string, number>;
}

export function findHabits(figures: readonly Figure[]): Habits {
  const prints = printsByHabit(figures);
  return { droppedZeros: droppedIn(prints), usualDecimals: usualIn(prints) };
}

/** Which habits drop trailing zeros, and to how many decimals their amounts are meant. */
export function findDroppedZeros(figures: readonly Figure[]): DroppedZeros {
  return droppedIn(printsByHabit(figures));
}

function droppedIn(all: readonly Prints[]): DroppedZeros {
  const dropped = new Map<string, number>();
  for (const [habit, prints] of all) {
    const decimals = droppedAt(prints);
    if (decimals !== null) dropped.set(habit, decimals);
  }
  return dropped;
}

/** A habit and the amounts printed by it, each print once. */
type Prints = readonly [string, readonly Figure[]];

/** Hedged amounts and bare zeros say nothing of the habit. */
function printsByHabit(figures: readonly Figure[]): Prints[] {
  const all = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    if (figure.dimension !== "money" || figure.hedge !== "none" || isBareZero(figure)) continue;
    const habit = habitOf(figure);
    let prints = all.get(habit);
    if (prints === undefined) {
      prints = new Map<string, Figure>();
      all.set(habit, prints);
    }
    prints.set(figure.printed, figure);
  }
  return [...all].map(([habit, prints]) => [habit, [...prints.values()]]);
}

/**
 * The decimals that at least half of the amounts of a habit are printed to, by habit: 34 among 9101.68 and 867.50 is hardly an amount
 * rounded to whole 万元. Only the tight reading uses it, so what fails by it alone is never an error.
 */
export function findUsualDecimals(figures: readonly Figure[]): ReadonlyMap<string, number> {
  return usualIn(printsByHabit(figures));
}

function usualIn(all: readonly Prints[]): ReadonlyMap<string, number> {
  const usual = new Map<string, number>();
  for (const [habit, prints] of all) {
    const decimals = usualDecimals(prints);
    const so = prints.filter((figure) => figure.decimals === decimals).length;
    if (so >= fewest && so * 2 >= prints.length) usual.set(habit, decimals);
  }
  return usual;
}

/**
 * Whether a bare 0 in a table is nothing at all: in 元, of which no office has less than half, and where amounts are printed with
 * decimals. Among whole 万元 it may be some thousand 元.
 */
export function isNothing(figure: Figure, usual: ReadonlyMap<string, number>): boolean {
  if (!isBareZero(figure) || figure.position === null) return false;
  return (
    figure.dimension !== "money" || moneyFactor(figure.unit) === FEN_IN_YUAN || (usual.get(habitOf(figure)) ?? 0) > 0
  );
}

const FEN_IN_YUAN = 100n;

/** A printed 0 without decimals. It says nothing of how long the amounts beside it are. */
export function isBareZero(figure: Figure): boolean {
  return figure.value.digits === 0n && figure.decimals === 0;
}

/** The decimals meant by these amounts of one habit, each print once; null when the zeros are kept or it cannot be told. */
function droppedAt(figures: readonly Figure[]): number | null {
  const full = usualDecimals(figures);
  const long = figures.filter((figure) => figure.decimals === full);
  const longer = figures.some((figure) => figure.decimals > full);
  if (full === 0 || longer || long.length < fewest || long.length === figures.length) return null;
  if (long.some((figure) => figure.value.scale >= full && figure.value.digits % 10n === 0n)) return null;
  const oneShort = figures.some((figure) => figure.decimals > 0 && figure.decimals < full);
  return oneShort || long.length >= plenty ? full : null;
}

/** The number of decimals printed most often; the larger of two that are equally frequent. */
function usualDecimals(figures: readonly Figure[]): number {
  const counts = new Map<number, number>();
  for (const { decimals } of figures) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  let usual = 0;
  for (const [decimals, count] of counts) {
    const best = counts.get(usual) ?? 0;
    if (count > best || (count === best && decimals > usual)) usual = decimals;
  }
  return usual;
}
