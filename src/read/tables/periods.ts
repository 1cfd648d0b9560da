/** What a heading says of year, basis, unit and measure: 2024年预算数, 上年执行数, 金额（万元）, 增减%. */
import { canonicalUnit, dimensionOf } from "../../figures/units.ts";
import type { Basis, DocumentFacts, Measure } from "../../statement/model.ts";
import type { Period } from "./model.ts";

const BASES: readonly (readonly [RegExp, Basis])[] = [
  [/(?:全年|调整后?|变更后)预算/, "adjusted"],
  [/执行/, "execution"],
  [/控制数/, "ceiling"],
  [/决算/, "final"],
  [/预算/, "budget"],
];
/** Names of funds: their 预算 says nothing of the basis. */
const FUND = /(?:一般公共|政府性基金|国有资本经营|社会保险基金|公共财政)预算/g;
const YEAR = /(?:19|20)\d{2}(?=年)/;
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前年/, -2],
  [/上年|去年|上一?年度/, -1],
  [/本年|当年|今年|本年度/, 0],
];
const ONLY_PERIOD =
  /^(?:(?:19|20)\d{2}年度?|上年|本年|当年|去年|上一年度?|本年度)?(?:年初|年末|全年|调整后?|变更后)?(?:部门|单位)?(?:预算执行|预算|决算|执行|控制)?(?:金额|数额|数|安排数|安排)?$/;

/** Year and basis of a column, from all its headings; what they leave open comes from the document. */
export function periodOf(headings: readonly string[], facts: DocumentFacts): Period {
  const text = headings.map((heading) => heading.replace(FUND, "")).join("›");
  const named = YEAR.exec(text)?.[0];
  const relative = RELATIVE.find(([pattern]) => pattern.test(withoutCarryOver(text)))?.[1] ?? 0;
  const year = named !== undefined ? Number.parseInt(named, 10) : facts.year === null ? null : facts.year + relative;
  return { year, basis: basisIn(headings) ?? basisOfDocument(facts) };
}

/** 上年结转 belongs to this year: it is what this year begins with. */
function withoutCarryOver(text: string): string {
  return text.replace(/(?:上年|年初|上一年度?)[^›]{0,6}结[转余]/g, "");
}

/** The innermost heading that names one; 本年收入 and 基本支出预算 over 决算数 are 决算数. */
function basisIn(headings: readonly string[]): Basis | null {
  for (const heading of [...headings].reverse()) {
    const text = heading.replace(FUND, "");
    const found = BASES.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return null;
}

function basisOfDocument({ kind }: DocumentFacts): Basis | null {
  return kind === "budget" ? "budget" : kind === "final" ? "final" : null;
}

/** True for a heading that tells year and basis and nothing else: 预算数, 2024年决算数, 上年执行数. */
export function saysOnlyPeriod(heading: string): boolean {
  const words = heading.replace(/[（(][^（）()]{0,10}[）)]/g, "");
  return words !== "" && ONLY_PERIOD.test(words);
}

const UNIT_IN_BRACKETS = /[（(](?:单位[:：])?(亿元|百万元|万元|千元|元|人|人次|辆|台|套|台套|%|％)[）)]/;
const UNIT_LINE = /(?:金额)?单位[:：为]?(?:人民币)?(亿元|百万元|万元|千元|元)/;

/** The unit that a heading prints in brackets, in canonical spelling. */
export function unitIn(heading: string): string | null {
  const found = UNIT_IN_BRACKETS.exec(heading)?.[1];
  return found === undefined ? (/%|％/.test(heading) ? "%" : null) : canonicalUnit(found);
}

/** 单位：万元 anywhere in a line without blanks. */
export function unitOfLine(words: string): string | null {
  const found = UNIT_LINE.exec(words)?.[1] ?? /^[（(](亿元|万元|千元|元)[）)]$/.exec(words)?.[1];
  return found === undefined ? null : canonicalUnit(found);
}

const RATE =
  /增长率|增减率|增长比例|增减比例|增减幅|增幅|降幅|变动率|(?:增减|增长|下降|增加).{0,6}[%％]|[±＋+]\/?[-－]?[%％]/;
const SHARE = /占.{0,12}(?:%|％|比|比重|比例)|比重|占比|完成.{0,6}(?:%|％|率)|执行率|[%％]$/;
const CHANGE = /增减额|增减变化|增减数|增加额|增减情况|比上年增减|增（减）|增\/减|变动额|增减$/;
const COUNT = /人数|数量|辆数|台数|个数|次数|批次|面积|编制数/;

/** What a column measures, from its innermost heading and unit. */
export function measureOf(headings: readonly string[], unit: string | null): Measure {
  const leaf = headings.at(-1) ?? "";
  const text = headings.slice(-2).join("›");
  if (RATE.test(text) && (unit === "%" || !CHANGE.test(leaf))) return "rate";
  if (SHARE.test(leaf)) return "share";
  if (unit === "%") return "percent";
  if (CHANGE.test(leaf)) return "change";
  if (COUNT.test(leaf) || (unit !== null && dimensionOf(unit) === "count")) return "count";
  return "amount";
}
