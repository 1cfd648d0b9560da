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
  ]);
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
  return [concept, fund, code, economic, unit, project, year, basis].join("|");
}

function differ([first, ...rest]: readonly Figure[]): boolean {
  return (
    first !== undefined &&
    rest.some(({ value, unit }) => unit !== first.unit || compareDecimals(value, first.value) !== 0)
  );
}

/** A row without a label that holds but a digit or two: the end of the number above it, broken over two lines. */
function brokenNumbers(tables: readonly Table[], figures: readonly Figure[]): Figure[] {
  const byPlace = new Map<string, Figure>();
  for (const figure of figures) if (figure.position) byPlace.set(placeKey(figure.position), figure);
  const rows = new Map(tables.map((table) => [table.id, table.rows]));
  return figures.flatMap(({ position, printed }) => {
    if (position === null || !/^\d{1,2}$/.test(printed)) return [];
    const own = rows.get(position.table) ?? [];
    const row = own[position.row];
    if (row === undefined || row.label !== "") return [];
    let above = position.row - 1;
    while (above >= 0 && own[above]?.side !== row.side) above -= 1;
    return byPlace.get(placeKey({ ...position, row: above })) ?? [];
  });
}

function placeKey({ table, row, column }: NonNullable<Figure["position"]>): string {
  return `${table}|${row}|${column}`;
}

function looseLabels(figures: readonly Figure[], facts: DocumentFacts, loose: ReadonlySet<string>): Figure[] {
  const grand = figures.filter(
    (figure) => figure.position !== null && figure.year === facts.year && Object.keys(figure.facets).length === 0,
  );
  const open = (["revenue", "expenditure"] as const).filter((flow) =>
    differ(grand.filter(({ concept }) => concept === `${flow}.total` || concept === `${flow}.current`)),
  );
  if (open.length === 0) return [];
  return figures.filter(({ id, concept }) => loose.has(id) && open.some((flow) => concept === `${flow}.total`));
}
