/** What a list of the text leaves out of its table, what it has beyond the table, and what it names otherwise. */
import { compareRationals, divideRationals, rational } from "../../../figures/rational.ts";
import type { Figure, Table } from "../../../statement/model.ts";
import { baseFactor, baseValue } from "../../evaluate/room.ts";
import type { Item } from "./lists.ts";
import type { Matching, Pair } from "./match.ts";
import { type Level, plain, sameName } from "./names.ts";
import type { Row } from "./rows.ts";

/** A list of which more than this part is left over is not the list of these rows, or was not read well. */
const mostOpen = { part: 1, of: 5 } as const;

function few(open: number, all: number): boolean {
  return open > 0 && open * mostOpen.of <= Math.max(all, mostOpen.of);
}

/** Rows that the list leaves out, with the item after which they belong. */
export function missingRows({ settled, rows, universe, pairs, items }: Matching): { row: Row; after: Item | null }[] {
  const model = pairs[0]?.item.figures[0];
  if (!settled || model === undefined || items.length > 0) return [];
  const visible = rows.filter(({ figure }) => isVisible(figure, model));
  if (!few(visible.length, universe.rows.length)) return [];
  return visible.map((row) => ({ row, after: before(row, pairs)?.item ?? null }));
}

/** What rounds to nothing at the list's precision need not be listed. */
function isVisible(figure: Figure, model: Figure): boolean {
  const place = rational(1n, 2n * 10n ** BigInt(model.decimals));
  const inUnit = divideRationals(baseValue(figure), baseFactor(model));
  return inUnit !== null && compareRationals(inUnit, place) >= 0;
}

/** The pair whose row stands nearest above. */
function before(row: Row, pairs: readonly Pair[]): Pair | undefined {
  return pairs
    .filter((pair) => pair.row.order < row.order)
    .reduce<Pair | undefined>((best, next) => (best && best.row.order > next.row.order ? best : next), undefined);
}

/** Items with an amount that no row of any table has, not even of a table that was not recognised. */
export function itemsWithoutRow({ settled, items, list }: Matching, tables: readonly Table[]): Item[] {
  const withAmount = items.filter(({ figures }) => figures[0]?.value.digits !== 0n);
  const labels = withAmount.length === 0 ? new Set() : labelsOf(tables);
  const open = withAmount.filter(({ names }) => !labels.has(names.item ?? ""));
  return settled && few(open.length, list.items.length) ? open : [];
}

function labelsOf(tables: readonly Table[]): Set<string> {
  return new Set(tables.flatMap(({ rows }) => rows.map(({ label }) => plain(label))));
}

export interface Renamed {
  readonly pair: Pair;
  readonly differing: readonly { readonly level: Level; readonly said: string; readonly printed: string }[];
}

/**
 * Pairs whose names differ. Only with equal amounts; and where nothing of the 项's own name is the same, only when the rows of
 * its neighbours are neighbours too. A former name of the same class is the business of the rules about the classification.
 */
export function renamedItems({ settled, pairs, list }: Matching): Renamed[] {
  if (!settled) return [];
  const byItem = new Map(pairs.map((pair) => [pair.item, pair]));
  return list.items.flatMap((item, index) => {
    const pair = byItem.get(item);
    if (pair === undefined || pair.by === "name" || !pair.agrees || item.code === pair.row.code) return [];
    const neighbours = [list.items[index - 1], list.items[index + 1]].map((other) => other && byItem.get(other));
    const beside = neighbours.some((other) => other && Math.abs(other.row.order - pair.row.order) === 1);
    if (pair.by === "amount" && !beside) return [];
    const differing = differences(pair);
    return differing.length === 0 ? [] : [{ pair, differing }];
  });
}

function differences({ item, row }: Pair): Renamed["differing"] {
  return (["class", "section", "item"] as const).flatMap((level) => {
    const [said, printed] = [item.names[level], row.names[level]];
    return said === null || printed === null || sameName(said, printed) ? [] : [{ level, said, printed }];
  });
}
