/** What a release changes of the one that it replaces, from the comparison of the two: figures and cells, as printed. */
import type { Comparison, FigureAlone, FigurePair } from "../../statement/comparison.ts";
import type { Difference } from "./record.ts";

/** The log names so many; all of them are seen by comparing the two releases. */
const MOST = 500;

/** Figures of the text first, then cells of tables; each fact once. */
export function differenceOf({ figures, tables }: Comparison): Difference[] {
  const found = [
    ...changed(figures.pairs),
    ...figures.onlyA.map((each) => gone(each)),
    ...figures.onlyB.map((each) => added(each)),
    ...tables.flatMap(({ title, cells, cellsOnlyA, cellsOnlyB }) => [
      ...changed(cells, title),
      ...cellsOnlyA.map((each) => gone(each, title)),
      ...cellsOnlyB.map((each) => added(each, title)),
    ]),
  ];
  return found.slice(0, MOST);
}

function changed(pairs: readonly FigurePair[], table?: string): Difference[] {
  return pairs
    .filter(({ a, b, change }) => (change === null ? a.printed !== b.printed : change.standing === "changed"))
    .map(({ name, a, b }) => ({ fact: named(name, table), before: a.printed, after: b.printed }));
}

function gone({ name, figure }: FigureAlone, table?: string): Difference {
  return { fact: named(name, table), before: figure.printed, after: null };
}

function added({ name, figure }: FigureAlone, table?: string): Difference {
  return { fact: named(name, table), before: null, after: figure.printed };
}

function named(name: string, table: string | undefined): string {
  return table === undefined || table === "" ? name : `《${table}》${name}`;
}
