/** Figures of two documents by what they measure: each fact once, and figures of the text that are no fact by label and section. */
import { append } from "../../codes/collections.ts";
import { absoluteRational, compareRationals, type Rational, subtractRationals, ZERO } from "../../figures/rational.ts";
import type { FigureAlone, FigureComparison, FigurePair } from "../../statement/comparison.ts";
import type { Figure, Statement } from "../../statement/model.ts";
import type { Fact } from "../agreement/fact.ts";
import { factBookOf, factOf, keyWithoutFund, ownOf } from "../agreement/facts.ts";
import { baseValue } from "../evaluate/room.ts";
import { changeBetween } from "./change.ts";
import { type Frame, foldedName, framedYear } from "./frame.ts";
import { matched } from "./matching.ts";
import { figureName } from "./names.ts";

interface Named {
  readonly key: string;
  /** For figures of the text: with the number of the section alone, and without the section. */
  readonly near: string;
  readonly kin: string;
  readonly figure: Figure;
}

export function compareFigures(a: Statement, b: Statement, frames: readonly [Frame, Frame]): FigureComparison {
  const [first, second] = [namedFigures(a, frames[0]), namedFigures(b, frames[1])];
  const { pairs, onlyA, onlyB } = matched(
    [first.map(({ key }) => key), second.map(({ key }) => key)],
    [first.map(({ near }) => near), second.map(({ near }) => near)],
    [first.map(({ kin }) => kin), second.map(({ kin }) => kin)],
  );
  const paired = pairs.map(([i, j]) => pairOf(first[i] as Named, second[j] as Named));
  const alone = (list: readonly Named[], indexes: readonly number[]): FigureAlone[] =>
    indexes.map((index) => ({
      name: figureName((list[index] as Named).figure),
      figure: (list[index] as Named).figure,
    }));
  return {
    pairs: sortedBySize(withoutEchoes(paired)),
    onlyA: alone(first, onlyA),
    onlyB: alone(second, onlyB),
  };
}

function pairOf({ figure: a }: Named, { figure: b }: Named): FigurePair {
  return { name: figureName(b), a, b, change: changeBetween(a, b) };
}

/**
 * Each fact once: as its table prints it, else as the text does; and what the text tells besides. In drafts every figure of the text
 * counts: a slip may mend the table and forget the sentence.
 */
function namedFigures(statement: Statement, frame: Frame): Named[] {
  const book = factBookOf(statement);
  const found = new Map<string, Named>();
  const put = (fact: Fact, figure: Figure | undefined) => {
    const kin = framedKey(fact, frame);
    const key = `${fact.fund ?? ""}|${kin}`;
    if (figure !== undefined && !found.has(key) && isOfInterest(figure, frame))
      found.set(key, { key, near: "", kin: "", figure });
  };
  for (const fact of book.facts.values()) put(fact, fact.figures[0]);
  for (const { fact, figure } of book.told) put(fact, figure);
  const facts = [...found.values(), ...(frame.kinship === "drafts" ? [] : book.told)];
  const known = new Set(facts.map(({ figure }) => figure.id));
  const inText = statement.figures.filter((each) => each.position === null && !known.has(each.id));
  const ofInterest = inText.filter((figure) => isOfInterest(figure, frame));
  return [...found.values(), ...ofInterest.map((each) => labelled(each, frame))];
}

/** The figures of the text that print a fact, each with the fact's key in the frame. */
export function factFigures(statement: Statement, frame: Frame): { readonly key: string; readonly figure: Figure }[] {
  const own = ownOf(statement);
  return statement.figures.flatMap((figure) => {
    const fact = figure.position === null ? factOf(figure, own) : null;
    return fact === null ? [] : [{ key: `${fact.fund ?? ""}|${framedKey(fact, frame)}`, figure }];
  });
}

function framedKey(fact: Fact, frame: Frame): string {
  const basis = fact.basis === frame.basis && fact.year === frame.year ? "own" : fact.basis;
  const year = frame.kinship === "budget-and-final" && basis === "own" ? frame.year : fact.year - frame.from;
  return keyWithoutFund({ ...fact, year }).replace(/[^|]*$/, basis);
}

function labelled(figure: Figure, frame: Frame): Named {
  const { label, measure, dimension, year, place } = figure;
  const plain = `${foldedName(label, frame)}|${measure}|${dimension}|${framedYear(year, frame)}`;
  const section = place.section ?? "";
  const number = section.slice(section.lastIndexOf(" ") + 1);
  const isNamed = label !== "";
  return {
    key: `text|${foldedName(section, frame)}|${plain}`,
    near: isNamed ? `near|${number}|${plain}` : "",
    kin: isNamed ? `text|${plain}` : "",
    figure,
  };
}

/** In two years of an organisation the year before is no news, nor are changes of changes. */
function isOfInterest({ year, measure }: Figure, { kinship, year: own }: Frame): boolean {
  if (kinship === "drafts" || kinship === "department-and-unit") return true;
  return measure !== "change" && measure !== "rate" && (year === null || year === own);
}

/** Without the same amounts once more under another fund: all money, 财政拨款 and 一般公共预算 are often one. */
function withoutEchoes(pairs: readonly FigurePair[]): FigurePair[] {
  const seen = new Map<string, FigurePair[]>();
  return pairs.filter((pair) => {
    const { concept, facets, year } = pair.b;
    if (concept === null) return true;
    const key = `${concept} ${facets.function ?? ""} ${facets.economic ?? ""} ${facets.unit ?? ""} ${facets.project ?? ""} ${year}`;
    if (seen.get(key)?.some((other) => isEcho(pair, other)) === true) return false;
    append(seen, key, pair);
    return true;
  });
}

function isEcho(pair: FigurePair, other: FigurePair): boolean {
  const agree = (x: Figure, y: Figure) => changeBetween(x, y)?.standing !== "changed";
  return agree(pair.a, other.a) && agree(pair.b, other.b);
}

const rank = { changed: 0, "within-print": 2, same: 3 } as const;

/** What changed before what did not; money before the rest, large before small. */
function sortedBySize(pairs: readonly FigurePair[]): FigurePair[] {
  const sized = pairs.map((pair, index) => ({ pair, index, size: sizeOf(pair) }));
  const rankOf = ({ change, b }: FigurePair) =>
    change === null ? 2 : rank[change.standing] + (change.standing === "changed" && b.dimension !== "money" ? 1 : 0);
  sized.sort((x, y) => rankOf(x.pair) - rankOf(y.pair) || compareRationals(y.size, x.size) || x.index - y.index);
  return sized.map(({ pair }) => pair);
}

function sizeOf({ a, b, change }: FigurePair): Rational {
  if (change === null || change.standing !== "changed") return ZERO;
  return absoluteRational(subtractRationals(baseValue(b), baseValue(a)));
}
