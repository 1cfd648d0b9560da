/** The items of the text against the rows of the tables: the relations that follow, and what is missing or named otherwise. */
import type { Statement } from "../../../statement/model.ts";
import { Desk, equality, type RelationDraft } from "../draft.ts";
import { listsOf } from "./lists.ts";
import { type Matching, matchList, type Pair } from "./match.ts";
import { universesOf } from "./rows.ts";

/** The matchings of a statement's lists; worked out once for each statement's figures. */
export function matchItems(statement: Statement, given?: Desk): readonly Matching[] {
  const known = matchings.get(statement.figures);
  if (known !== undefined) return known;
  const desk = given ?? new Desk(statement);
  const universes = universesOf(statement);
  const lists = universes.length === 0 ? [] : listsOf(statement, desk);
  const found = lists.flatMap((list) => matchList(list, universes, desk) ?? []);
  matchings.set(statement.figures, found);
  return found;
}

const matchings = new WeakMap<Statement["figures"], readonly Matching[]>();

/**
 * Every item has the amount of its row. An item that differs is wrong where it is settled what the list explains; before that,
 * only those that agree are related.
 */
export function itemRelations(found: readonly Matching[], desk: Desk): RelationDraft[] {
  return found.flatMap(({ pairs, settled, universe }) =>
    pairs.flatMap((pair) => {
      if (!settled && !pair.agrees) return [];
      const ids = [...pair.item.figures, pair.row.figure].map(({ id }) => id);
      const apart = new Set(desk.related.representatives(ids));
      const figures = [...pair.item.figures, pair.row.figure].filter(({ id }) => apart.has(id));
      return figures.length < 2 ? [] : [equality(figures, cueOf(pair, universe.rows.length), scopeOf(pair))];
    }),
  );
}

function cueOf({ row }: Pair, rows: number): string {
  return `文中逐项说明与表中${rows}行一一对应：${row.names.item ?? row.code}`;
}

function scopeOf({ by }: Pair): "likely" | undefined {
  return by === "name" ? undefined : "likely";
}

/** The figures of the text that are held against their rows. */
export function matchedFigures(found: readonly Matching[]): Set<string> {
  return new Set(
    found.flatMap(({ pairs, settled }) =>
      pairs.flatMap(({ item, agrees }) => (settled || agrees ? item.figures.map(({ id }) => id) : [])),
    ),
  );
}
