/** Second thoughts: meanings that the document itself shows to be doubtful are taken back. */
import { labelMeaning } from "../../codes/index.ts";
import { compareDecimals } from "../../figures/index.ts";
import type { DocumentFacts, Figure } from "../../statement/model.ts";

/**
 * Two cells of one table with one meaning and different values: the rows mean more than we understood. And 收入预算 in the text says
 * nothing when 本年收入 and 收入总计 differ.
 */
export function withoutDoubts(figures: readonly Figure[], facts: DocumentFacts): Figure[] {
  const doubtful = new Set([...ambiguousCells(figures), ...looseLabels(figures, facts)]);
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
  return [...same.values()].filter((list) => list.length > 1 && differ(list)).flat();
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

function looseLabels(figures: readonly Figure[], facts: DocumentFacts): Figure[] {
  const grand = figures.filter(
    (figure) => figure.position !== null && figure.year === facts.year && Object.keys(figure.facets).length === 0,
  );
  const open = (["revenue", "expenditure"] as const).filter((flow) =>
    differ(grand.filter(({ concept }) => concept === `${flow}.total` || concept === `${flow}.current`)),
  );
  if (open.length === 0) return [];
  return figures.filter(
    ({ position, concept, label }) =>
      position === null && open.some((flow) => concept === `${flow}.total`) && labelMeaning(label)?.loose === true,
  );
}
