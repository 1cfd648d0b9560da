/** What a release changes of the one that it replaces, from the comparison of the two: figures and cells, as printed. */
import type { Comparison, FigureAlone, FigurePair } from "../../statement/comparison.ts";
import type { Difference, Release } from "./record.ts";

/** The log names so many; all of them are seen by comparing the two releases. */
const MOST = 500;

export type Differences = Pick<Release, "changes" | "difference" | "rewordings">;

export const NO_DIFFERENCE: Differences = { changes: 0, difference: [], rewordings: 0 };

/** Figures of the text first, then cells of tables, each fact once; and how many paragraphs have other words. */
export function differencesOf({ figures, tables, sections }: Comparison): Differences {
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
  const paragraphs = sections.flatMap((section) => section.changes);
  const rewordings = paragraphs.filter(({ kind }) => kind !== "figures" && kind !== "moved").length;
  return { changes: found.length, difference: found.slice(0, MOST), rewordings };
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
