/** Second thoughts: meanings that the document itself shows to be doubtful are taken back. */
import { compareDecimals } from "../../figures/index.ts";
import type { DocumentFacts, Figure, Table } from "../../statement/model.ts";

/**
 * Two cells of one table with one meaning and different values: the rows mean more than we understood. And 收入预算 in the text says
 * nothing when 本年收入 and 收入总计 differ.
 */
export function withoutDoubts(
  tables: readonly Table[],
  figures: readonly Figure[],
  facts: DocumentFacts,
  loose: ReadonlySet<string>,
): Figure[] {
  const doubtful = new Set([
    ...ambiguousCells(figures),
    ...looseLabels(figures, facts, loose),
    ...brokenNumbers(tables, figures),
    ...mixedCarryover(tables, figures),
  ]);
  if (doubtful.size === 0) return [...figures];
  return figures.map((figure) => (doubtful.has(figure) ? { ...figure, concept: null, facets: {} } : figure));
}

function ambiguousCells(figures: readonly Figure[]): Figure[] {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.position === null || figure.concept === null) continue;
    const key = `${figure.position.table}|${factKey(figure)}`;
    const list = same.get(key);
    if (list) list.push(figure);
    else same.set(key, [figure]);
  }
  const twice = [...same.values()].filter((list) => list.length > 1 && differ(list)).flat();
  if (twice.length === 0) return [];
  const confused = new Set(twice.filter((figure) => figure.facets.function !== undefined).map(tableOf));
  return [...twice, ...figures.filter((figure) => confused.has(tableOf(figure)) && isUnplacedFunction(figure))];
}

function tableOf({ position }: Figure): string | null {
  return position?.table ?? null;
}

/** A class that comes twice belongs to units that we did not see: then so may all classes of the table. */
function isUnplacedFunction({ position, facets }: Figure): boolean {
  return position !== null && facets.function !== undefined && facets.unit === undefined;
}

/** Concept, facets, year and basis as one string. */
function factKey({ concept, facets, year, basis }: Figure): string {
  const { fund, function: code, economic, unit, project } = facets;
  return `${concept}|${fund ?? ""}|${code ?? ""}|${economic ?? ""}|${unit ?? ""}|${project ?? ""}|${year ?? ""}|${basis ?? ""}`;
}

function differ([first, ...rest]: readonly Figure[]): boolean {
  return (
    first !== undefined &&
    rest.some(({ value, unit }) => unit !== first.unit || compareDecimals(value, first.value) !== 0)
  );
}

/** A row without a label that holds but a digit or two: the end of the number above it, broken over two lines. */
function brokenNumbers(tables: readonly Table[], figures: readonly Figure[]): Figure[] {
  const rows = new Map(tables.map((table) => [table.id, table.rows]));
  const ends = figures.filter(({ position, printed }) => {
    if (position === null || printed.length > 2 || !/^\d+$/.test(printed)) return false;
    return rows.get(position.table)?.[position.row]?.label === "";
  });
  if (ends.length === 0) return [];
  const byPlace = new Map<string, Figure>();
  for (const figure of figures) if (figure.position) byPlace.set(placeKey(figure.position), figure);
  return ends.flatMap(({ position }) => {
    const own = (position && rows.get(position.table)) ?? [];
    const row = position === null ? undefined : own[position.row];
    if (position === null || row === undefined) return [];
    let above = position.row - 1;
    while (above >= 0 && own[above]?.side !== row.side) above -= 1;
    return byPlace.get(placeKey({ ...position, row: above })) ?? [];
  });
}

/**
 * 上年结转结余 as a column of the revenue table may hold the used surplus too, where another table has a row for that: then it is not the
 * 上年结转 of that table.
 */
function mixedCarryover(tables: readonly Table[], figures: readonly Figure[]): Figure[] {
  const used = new Set(
    figures.filter(({ concept, value }) => concept === "surplus.used" && value.digits !== 0n).map(tableOf),
  );
  const mixed = new Set(tables.filter(({ id, key }) => key === "revenue" && !used.has(id)).map(({ id }) => id));
  if (used.size === 0) return [];
  return figures.filter(({ position, concept }) => mixed.has(position?.table ?? "") && concept === "carryover.opening");
}

function placeKey({ table, row, column }: NonNullable<Figure["position"]>): string {
  return `${table}|${row}|${column}`;
}

const GRAND: ReadonlySet<string> = new Set(
  ["revenue", "expenditure"].flatMap((flow) => [`${flow}.total`, `${flow}.current`]),
);

function looseLabels(figures: readonly Figure[], facts: DocumentFacts, loose: ReadonlySet<string>): Figure[] {
  const grand = figures.filter(
    ({ concept, position, year, facets }) =>
      concept !== null &&
      GRAND.has(concept) &&
      position !== null &&
      year === facts.year &&
      Object.keys(facets).length === 0,
  );
  const carries = figures.some(({ concept, value }) => concept === "carryover.opening" && value.digits !== 0n);
  const appropriated = figures.filter(({ id, facets }) => carries && loose.has(id) && facets.fund !== undefined);
  const open = (["revenue", "expenditure"] as const).filter((flow) =>
    differ(grand.filter(({ concept }) => concept === `${flow}.total` || concept === `${flow}.current`)),
  );
  const totals = figures.filter(({ id, concept }) => loose.has(id) && open.some((flow) => concept === `${flow}.total`));
  return [...appropriated, ...totals];
}
