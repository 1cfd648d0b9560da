/** Which figures stand next to one: a number is copied from there more often than from anywhere else. */
import type { Figure } from "../../statement/model.ts";

/** Figures of the text before and after one that count as next to it. */
const nearInText = 3;

/** Looks up neighbours among these figures; the index is made when it is first asked. */
export function besideIn(figures: readonly Figure[]): (figure: Figure) => readonly Figure[] {
  let index: Index | null = null;
  return (figure) => {
    index ??= makeIndex(figures);
    return figure.position === null ? inText(figure, figures, index) : inTable(figure, index);
  };
}

interface Index {
  readonly order: ReadonlyMap<string, number>;
  /** By table and row. */
  readonly rows: ReadonlyMap<string, readonly Figure[]>;
}

function makeIndex(figures: readonly Figure[]): Index {
  const order = new Map(figures.map(({ id }, at) => [id, at]));
  const rows = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.position === null) continue;
    const key = `${figure.position.table} ${figure.position.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [figure]);
    else row.push(figure);
  }
  return { order, rows };
}

function inText(figure: Figure, figures: readonly Figure[], { order }: Index): Figure[] {
  const at = order.get(figure.id);
  if (at === undefined) return [];
  const around = figures.slice(Math.max(0, at - nearInText), at + nearInText + 1);
  return around.filter((other) => other !== figure && other.position === null);
}

function inTable({ id, position }: Figure, { rows }: Index): Figure[] {
  if (position === null) return [];
  const { table, row, column } = position;
  const above = [row - 1, row + 1].flatMap((at) => rows.get(`${table} ${at}`) ?? []);
  const inColumn = above.filter((figure) => figure.position?.column === column);
  const own = (rows.get(`${table} ${row}`) ?? []).filter((figure) => figure.id !== id);
  return [...inColumn, ...own];
}
