/** Sums that the structure of a table states: how sure a fault is, and how it is told. */
import {
  absoluteRational,
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  signOf,
} from "../../figures/rational.ts";
import type { Figure, TableStructure } from "../../statement/model.ts";
import type { Severity } from "../model.ts";
import { columnName, rowName, whereIs } from "../where.ts";
import { baseFactor, baseValue, isWhole, type Room } from "./room.ts";
import { mixedDecimals, roundingAllowance } from "./rounding.ts";
import type { Sum, Term } from "./sumModel.ts";
import { amount, difference, digits, terms } from "./words.ts";

/**
 * A structure that is certain must add up; a likely one may have been read wrongly. What truncated instead of rounded amounts
 * explain (尾差) is never an error, and where not even a 分 is hidden, a few 分 are worth no more than a look.
 */
export function severityInTable(sum: Sum): Severity {
  if (isTail(sum)) return isWhole(sum.total.figure, sum.total.figure.decimals) ? "notice" : "warning";
  return sum.relation.exhaustive === "likely" ? "warning" : "error";
}

/** True when the difference is no more than one unit of the last place for each amount that is not zero. */
export function isTail({ total, parts, excess }: Sum): boolean {
  const units = [total, ...parts]
    .filter(({ figure }) => figure.value.digits !== 0n)
    .map(({ figure }) => lastPlace(figure));
  const coarsest = units.reduce(larger, rational(0n));
  const most = multiplyRationals(coarsest, rational(BigInt(units.length)));
  const money = total.figure.dimension === "money";
  return money && compareRationals(absoluteRational(excess), most) <= 0;
}

/** True when all but one part are nothing: then the total is the part itself, and no adding up explains a difference. */
export function isSingle({ parts }: Sum): boolean {
  return parts.filter(({ figure }) => figure.value.digits !== 0n).length === 1;
}

function lastPlace(figure: Figure): Rational {
  return multiplyRationals(baseFactor(figure), rational(1n, 10n ** BigInt(Math.min(figure.decimals, 30))));
}

function larger(a: Rational, b: Rational): Rational {
  return compareRationals(a, b) >= 0 ? a : b;
}

/** What the parts are called. */
const partWords: Readonly<Record<TableStructure, string>> = {
  children: "下属各项",
  "total-row": "各行",
  columns: "各列",
  sides: "各项",
  carry: "按收支结转",
};

/** Up to so many parts are named; of more, the numbers are given alone. */
const mostNamed = 5;

export function describeInTable(sum: Sum, room: Room, loosely: boolean): string {
  const { total, parts, excess, relation } = sum;
  const whole = total.figure;
  const computed = addRationals(baseValue(whole), total.sign < 0 ? negateRational(excess) : excess);
  const what = partWords[relation.structure ?? "sides"];
  const written = parts.length <= mostNamed ? namedTerms(sum, room) : terms(parts, whole.unit);
  const gives = parts.length === 1 ? `${what}只有${written}` : `${what}相加为${written}＝${amount(computed, whole)}`;
  const given = `${whereIs(whole, room)}印为${digits(whole)}${whole.unit}，${gives}，${difference(excess, whole)}。`;
  if (loosely) return `${given}${mixedDecimals(whole)}`;
  if (relation.exhaustive === "partial") return `${given}其中的部分不能大于总数。`;
  const rest = relation.exhaustive === "likely" && signOf(excess) < 0 ? "如果还有没列出的项目，应当写明。" : "";
  if (isTail(sum))
    return `${given}${isSingle(sum) ? "两处应当是同一个数。" : "只差末位，可能是尾差，也应调平。"}${rest}`;
  return `${given}${roundingAllowance([whole, ...parts.map(({ figure }) => figure)], room)}${rest}`;
}

/** “基本支出”1,200.00＋“项目支出”300.00: each part with what sets it apart from the total. */
function namedTerms({ total, parts }: Sum, room: Room): string {
  return parts
    .map(({ figure, sign }, index) => {
      const mark = sign < 0 ? "－" : index === 0 ? "" : "＋";
      return `${mark}${apart(figure, total, room)}${numberIn(figure, total)}`;
    })
    .join("");
}

function apart(figure: Figure, { figure: whole }: Term, room: Room): string {
  const sameRow = figure.position?.row === whole.position?.row && figure.position?.table === whole.position?.table;
  return sameRow ? columnName(figure, room) : rowName(figure, room);
}

function numberIn(figure: Figure, { figure: whole }: Term): string {
  const number = figure.unit === whole.unit ? digits(figure) : `${digits(figure)}${figure.unit}`;
  return figure.value.digits < 0n ? `（${number}）` : number;
}
