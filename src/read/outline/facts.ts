/** Kind, year and organisation of a document, from its title, cover and headings. Null or unknown when they do not say. */
import type { DocumentFacts, DocumentKind } from "../../statement/model.ts";
import { plainScript } from "./script.ts";

/** A line that may tell: `weight` is high for the cover and the title, low for headings further down. */
export interface Telling {
  readonly text: string;
  readonly weight: number;
}

const DIGITS = "[ \\u3000]{0,3}";
const YEAR = new RegExp(`(20\\d{2})${DIGITS}年(?:${DIGITS}度)?`, "g");
const YEAR_BEFORE_KIND = new RegExp(`(20\\d{2})${DIGITS}年(?:${DIGITS}度)?[^。，；]{0,24}?(?:预算|决算)`, "g");
const NAMED =
  /(?:预算主管部门|编制部门|部门名称|单位名称|预算单位|编制单位|预算部门)(?:（[^）]{0,12}）|\([^)]{0,12}\))?[:：][ \u3000]{0,8}([〇\u3400-\u9fffA-Za-z0-9（）()“”·]{2,40})/;
/** Chinese words, with digits and quotes among them: 青溪县110指挥中心, “三八”纪念馆. */
const NAME = "[〇\\u3400-\\u9fff（(“][〇\\u3400-\\u9fff（）()“”‘’·.0-9A-Za-z]{1,59}?";
const TITLE = new RegExp(
  `^(${NAME})${DIGITS}20\\d{2}${DIGITS}年(?:${DIGITS}度)?${DIGITS}(?:部门|单位|本级|区级|市级|县级|省级)?.{0,8}(?:预算|决算)`,
);
/** 青溪县水务局部门预算: a whole line that names no year. */
const TITLE_WITHOUT_YEAR = new RegExp(`^(${NAME})(?:部门|单位)(?:预算|决算)(?:公开)?(?:情况)?(?:说明)?$`);
const YEAR_FIRST_TITLE =
  /^20\d{2}[ \u3000]{0,3}年(?:度)?[ \u3000]{0,3}([〇\u3400-\u9fff（）()]{3,40}?)(?:部门|单位)?(?:预算|决算)/;
const YEAR_LINE = /^20\d{2}[ \u3000]{0,3}年.{0,12}(?:预算|决算)/;
/** Below the name of the organisation, on a cover that names no year. */
const KIND_LINE = /^(?:部门|单位)(?:预算|决算)(?:公开)?(?:情况)?(?:说明)?$/;
const ORGANISATION_END =
  /(?:局|委|办|厅|部|处|所|站|院|校|学|园|室|会|社|馆|队|中心|街道|镇|乡|厂|公司|府|庭|关|区|院系|联合|总工会|机关|办事处|协|联|大|团)$/;
/** 青溪县水务局（本级）. */
const IN_BRACKETS = /[（(][^（）()]{1,30}[）)]$/;
const PLACE_ONLY = /(?:省|自治区|市|县|区|州|盟|旗)$/;

/**
 * `telling` in reading order; `body` is the running text for counting, or any part of it.
 */
export function documentFacts(telling: readonly Telling[], body: string): DocumentFacts {
  const plain = telling.map(({ text, weight }) => ({ text: plainScript(text), weight }));
  const plainBody = plainScript(body);
  return { kind: kindOf(plain, plainBody), year: yearOf(plain, plainBody), organisation: organisationOf(telling) };
}

function kindOf(telling: readonly Telling[], body: string): DocumentKind {
  let budget = 0;
  let final = 0;
  for (const { text, weight } of telling) {
    if (/(?:部门|单位|本级)决算|决算(?:公开|说明|情况说明|报告|表)/.test(text)) final += weight;
    else if (/(?:部门|单位|本级|区级部门|年初)预算|预算(?:公开|说明|编制说明|报告|情况说明)/.test(text))
      budget += weight;
  }
  if (budget === final) {
    budget = count(body, "预算");
    final = 2 * count(body, "支出决算") + 2 * count(body, "部门决算");
    if (budget + final < 3) return "unknown";
  }
  return budget > final ? "budget" : final > budget ? "final" : "unknown";
}

function yearOf(telling: readonly Telling[], body: string): number | null {
  const votes = new Map<number, number>();
  const vote = (year: string | undefined, weight: number) => {
    if (year !== undefined) votes.set(Number(year), (votes.get(Number(year)) ?? 0) + weight);
  };
  for (const { text, weight } of telling) {
    const quotedOut = text.replace(/《[^》]{0,80}》/g, "");
    for (const match of quotedOut.matchAll(YEAR_BEFORE_KIND)) vote(match[1], 3 * weight);
    if (/预算|决算/.test(quotedOut)) for (const match of quotedOut.matchAll(YEAR)) vote(match[1], weight);
  }
  if (votes.size === 0)
    for (const match of body.matchAll(/(20\d{2})[ \u3000]{0,3}年(?:初|度|部门|本部门|预算)/g)) vote(match[1], 1);
  const ranked = [...votes].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second[1] === first[1])) return null;
  return first[0];
}

function organisationOf(telling: readonly Telling[]): string | null {
  const front = telling.filter(({ weight }) => weight >= 5).map(({ text }) => text.trim());
  for (const text of front) {
    const named = groupAsPrinted(NAMED, text);
    if (named !== null) return named;
  }
  for (const [index, text] of front.entries()) {
    const below = plainScript(front[index + 1] ?? "");
    const candidates = [groupAsPrinted(TITLE, text), groupAsPrinted(YEAR_FIRST_TITLE, text)];
    if (!/[《》]|年/.test(text)) candidates.push(groupAsPrinted(TITLE_WITHOUT_YEAR, text));
    if (YEAR_LINE.test(below) || KIND_LINE.test(below)) candidates.push(text.replace(/[\s\u3000]/g, ""));
    const name = candidates.find((candidate) => candidate !== null && isOrganisation(candidate));
    if (name != null) return name;
  }
  return null;
}

/** The first group of a match, taken from the text as printed. */
function groupAsPrinted(pattern: RegExp, text: string): string | null {
  const match = pattern.exec(plainScript(text));
  const group = match?.[1];
  if (match === null || group === undefined) return null;
  const from = match.index + match[0].indexOf(group);
  return text.slice(from, from + group.length).trim();
}

function isOrganisation(name: string): boolean {
  const plain = plainScript(name).replace(IN_BRACKETS, "");
  return (
    ORGANISATION_END.test(plain) && !isBarePlace(plain) && !/^第.{1,3}部分|[XxＸ×]{2}/.test(plain) && name.length >= 3
  );
}

/** 某市某区 is where, not who. */
function isBarePlace(name: string): boolean {
  return PLACE_ONLY.test(name);
}

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0 && found < 10_000; at = text.indexOf(word, at + word.length)) found += 1;
  return found;
}
