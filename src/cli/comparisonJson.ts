/** A comparison as JSON: a contract, described in docs/compare.md. Amounts are exact decimals or fractions, as texts. */
import { formatDecimal } from "../figures/decimal.ts";
import type { Interval } from "../figures/interval.ts";
import { formatExact, type Rational } from "../figures/rational.ts";
import type {
  Change,
  ComparedDocument,
  Comparison,
  FigureAlone,
  FigurePair,
  TableComparison,
} from "../statement/comparison.ts";
import type { Figure } from "../statement/model.ts";
import { changeText, rateText } from "../write/compare/words.ts";
import type { FileMessage } from "./outcome.ts";

function figureJson({ id, printed, value, unit, label, concept, facets, year, basis, measure, place }: Figure) {
  const { start, end, page, section, table, row, column } = place;
  return {
    ...{ id, printed, value: formatDecimal(value), unit, label, concept, facets: { ...facets }, year, basis, measure },
    place: { start, end, page, section, table, row, column },
  };
}

/** A plain decimal where there is one, else numerator/denominator. */
function exact(value: Rational): string {
  const decimal = formatExact(value, MOST_DECIMALS);
  const [, fraction = ""] = decimal.split(".");
  const scale = 10n ** BigInt(fraction.length);
  return value.denominator !== 0n && scale % value.denominator === 0n
    ? decimal
    : `${value.numerator}/${value.denominator}`;
}

const MOST_DECIMALS = 12;

function boundsJson(bounds: Interval | null) {
  if (bounds === null) return null;
  const { lo, hi, loOpen, hiOpen } = bounds;
  return { lo: exact(lo), hi: exact(hi), loOpen, hiOpen };
}

function changeJson(change: Change | null) {
  if (change === null) return null;
  const { standing, amount, unit, bounds, rate, rateBounds } = change;
  return {
    ...{ standing, amount: exact(amount), unit, bounds: boundsJson(bounds), rate: rate === null ? null : exact(rate) },
    ...{ rateBounds: boundsJson(rateBounds), shown: changeText(change), rateShown: rateText(change) || null },
  };
}

const pairJson = ({ name, a, b, change }: FigurePair) => {
  return { name, a: figureJson(a), b: figureJson(b), change: changeJson(change) };
};
const aloneJson = ({ name, figure }: FigureAlone) => ({ name, figure: figureJson(figure) });

function tableJson(table: TableComparison) {
  const { key, title, a, b, cells, cellsOnlyA, cellsOnlyB, rowsOnlyA, rowsOnlyB, columnsOnlyA, columnsOnlyB } = table;
  return {
    ...{ key, title, a, b, cells: cells.map(pairJson) },
    ...{ cellsOnlyA: cellsOnlyA.map(aloneJson), cellsOnlyB: cellsOnlyB.map(aloneJson) },
    ...{ rowsOnlyA, rowsOnlyB, columnsOnlyA, columnsOnlyB },
  };
}

const documentJson = ({ path, format, facts: { kind, year, organisation }, level }: ComparedDocument) => {
  return { path, format, kind, year, organisation, level };
};

/** The whole comparison, with what was said of the files; one line end. */
export function comparisonJson(comparison: Comparison, messages: readonly FileMessage[]): string {
  const { kinship, remarks, a, b, figures, tables, sections, reasons, cross } = comparison;
  const told = messages.map(({ path, code, text }) => ({ path, code, text }));
  const { pairs, onlyA, onlyB } = figures;
  const json = {
    ...{ kinship, remarks, a: documentJson(a), b: documentJson(b) },
    figures: { pairs: pairs.map(pairJson), onlyA: onlyA.map(aloneJson), onlyB: onlyB.map(aloneJson) },
    ...{ tables: tables.map(tableJson), sections, reasons, cross, messages: told },
  };
  return `${JSON.stringify(json)}\n`;
}
