/**
 * The items of a list and the rows of a table, one to one: by name, then by the item's own name alone where only one row has it, then
 * by amount where only one row is left with it. The list explains that universe of rows with which most of its items agree.
 */
import type { Desk } from "../draft.ts";
import type { Item, List } from "./lists.ts";
import { sameName } from "./names.ts";
import type { Row, Universe } from "./rows.ts";

export interface Pair {
  readonly item: Item;
  readonly row: Row;
  /** `name`: the names agree; `part`: the 项 is the same, 类 or 款 differ; `amount`: only the amounts agree. */
  readonly by: "name" | "part" | "amount";
  readonly agrees: boolean;
}

export interface Matching {
  readonly list: List;
  readonly universe: Universe;
  readonly pairs: readonly Pair[];
  /** Items without a row, and rows without an item, in order. */
  readonly items: readonly Item[];
  readonly rows: readonly Row[];
  /** Enough items agree with their rows to be sure that the list explains these rows. */
  readonly settled: boolean;
}

/** Fewest agreeing pairs that settle what a list explains, and the share of its items that must agree. */
const fewestAgreeing = 3;
const agreeingOfItems = { part: 3, of: 5 } as const;

/** The best matching of a list; null where no table has any of its items. */
export function matchList(list: List, universes: readonly Universe[], desk: Desk): Matching | null {
  const matchings = universes.map((universe) => matchIn(list, universe, desk)).filter(({ pairs }) => pairs.length > 0);
  const worth = ({ pairs, rows, universe }: Matching) => [
    pairs.filter(({ agrees }) => agrees).length,
    universe.scope === list.scope ? 1 : 0,
    -rows.length,
  ];
  return matchings.reduce<Matching | null>(
    (best, next) => (best === null || isGreater(worth(next), worth(best)) ? next : best),
    null,
  );
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function matchIn(list: List, universe: Universe, desk: Desk): Matching {
  const open = new Set(universe.rows);
  const pairs = new Map<Item, Pair>();
  const take = (item: Item, row: Row | undefined, by: Pair["by"]) => {
    if (row === undefined) return;
    open.delete(row);
    pairs.set(item, { item, row, by, agrees: item.figures.some((figure) => desk.agree(figure, row.figure)) });
  };
  const still = () => list.items.filter((item) => !pairs.has(item));
  const { byItem } = universe;
  for (const item of still()) take(item, rowNamed(item, byItem, open), "name");
  for (const item of still()) take(item, onlyRow(item, byItem, open), "part");
  if (still().length <= mostOpen) {
    for (const item of still()) take(item, rowOfAmount(item, open, still(), desk), "amount");
  }
  const agreeing = [...pairs.values()].filter(({ agrees }) => agrees).length;
  const settled =
    agreeing >= fewestAgreeing && agreeing * agreeingOfItems.of >= list.items.length * agreeingOfItems.part;
  const rows = [...open].sort((a, b) => a.order - b.order);
  return { list, universe, pairs: [...pairs.values()], items: still(), rows, settled };
}

/** By names; where the item prints no 类 and 款, its code must be the row's. */
function rowNamed(item: Item, byItem: ReadonlyMap<string, readonly Row[]>, open: ReadonlySet<Row>): Row | undefined {
  const { names, code } = item;
  if (names.class === null && names.section === null && code !== null) {
    return byItem.get(names.item ?? "")?.find((row) => open.has(row) && row.code === code);
  }
  const fits = (row: Row) =>
    open.has(row) && above(names.section, row.names.section) && above(names.class, row.names.class);
  return byItem.get(names.item ?? "")?.find(fits);
}

/** What is not printed on one of the two sides does not contradict. */
function above(a: string | null, b: string | null): boolean {
  return a === null || b === null || sameName(a, b);
}

function onlyRow(item: Item, byItem: ReadonlyMap<string, readonly Row[]>, open: ReadonlySet<Row>): Row | undefined {
  const rows = (byItem.get(item.names.item ?? "") ?? []).filter((row) => open.has(row));
  const same = rows.filter((row) => above(item.names.section, row.names.section));
  if (same.length === 1) return same[0];
  return rows.length === 1 ? rows[0] : undefined;
}

/** The one open row that prints the item's amount, when no other open item could be it. */
function rowOfAmount(item: Item, open: ReadonlySet<Row>, items: readonly Item[], desk: Desk): Row | undefined {
  const [figure] = item.figures;
  if (figure === undefined || figure.value.digits === 0n || open.size > mostOpen) return undefined;
  const rows = [...open].filter((row) => desk.agree(figure, row.figure));
  const [row] = rows;
  if (row === undefined || rows.length > 1) return undefined;
  const rivals = items.filter((other) => other.figures[0] !== undefined && desk.agree(other.figures[0], row.figure));
  return rivals.length === 1 ? row : undefined;
}

/** With more rows or items left over than these, an equal amount proves nothing. */
const mostOpen = 40;
