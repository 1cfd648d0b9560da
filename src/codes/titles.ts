/** Titles of tables (表名): which logical table a title names, in whatever jurisdiction's words. */
import { fold } from "../figures/index.ts";
import { once, remembered } from "./collections.ts";
import { organisationEnd, threePublicLetters, titleKeys, titleWords } from "./data/titles.ts";
import type { Fund, TableKey } from "./model.ts";

/** What a title says of its table beside the key. */
export interface TableSubject {
  readonly key: TableKey | null;
  /** The fund to which every amount of the table belongs, as far as the title tells. */
  readonly fund: Fund | null;
  /** What the title speaks of, as sorted letters of `titleWords`; "" when it has a word we do not know. */
  readonly words: string;
}

const NOTHING: TableSubject = { key: null, fund: null, words: "" };
/** Titles are short; anything longer is prose. */
const LONGEST = 80;
const HAN = "一二三四五六七八九十";
const NUMBERS = [
  /^(?:附件|附表|附|部门|单位|预算|决算|财决|部预|公开)*表?\d{1,2}(?!\d|年)(?:[-—.]\d{1,2})*号?表?[、.：:—-]*/,
  new RegExp(`^(?:附件|附表|表|公开表|预算表|第)[${HAN}]{1,3}(?:之[${HAN}]{1,2})?(?:表)?[、.：:—\\-]*`),
  new RegExp(`^(?:[${HAN}]{1,3}[、.：:]|（[${HAN}\\d]{1,3}）)`),
];
const AFTER =
  /（(?:续表?|空表|单位：[^（）]{1,4}|表?[\d一二三四五六七八九十]{1,3}|公开\d{1,2}表)）$|(?:公开|预算|决算)?表?\d{1,2}表?$/;
const YEAR = /^.*(?:(?:19|20)\d\d|二[〇○零]二[〇○零一二三四五六七八九])年?度?/u;

const words = once(() => titleWords.map(([pattern, letter]) => [new RegExp(pattern, "g"), letter] as const));

const organisation = once(
  () =>
    new RegExp(
      `^[^表]{0,40}?(?:${organisationEnd})(?=(?:部门|单位|预算|财务|收入|收支|支出|财政拨款|一般公共预算|政府性基金|国有资本|“?三公|项目|整体|机关运行))`,
      "u",
    ),
);

const keyOfLetters = once(() => {
  const map = new Map<string, TableKey>();
  for (const [key, sets] of Object.entries(titleKeys)) for (const set of sets) map.set(set, key as TableKey);
  return map;
});

/** The key of the logical table that a title names; null when it names none we know. */
export function tableKeyOf(title: string): TableKey | null {
  return tableSubjectOf(title).key;
}

/** Key and fund of the table that a title names. */
export const tableSubjectOf: (title: string) => TableSubject = remembered(readTitle);

function readTitle(title: string): TableSubject {
  const bare = bareTitle(title);
  if (bare === null) return NOTHING;
  const letters = lettersOf(bare) ?? lettersOf(bare.replace(organisation(), ""));
  if (letters === null || letters === "") return NOTHING;
  return { key: keyOf(letters), fund: fundOf(letters), words: letters };
}

function keyOf(letters: string): TableKey | null {
  if (letters.includes("P"))
    return [...letters].every((each) => threePublicLetters.includes(each)) ? "three-public" : null;
  return keyOfLetters().get(letters) ?? null;
}

function fundOf(letters: string): Fund | null {
  const funds = [...letters].flatMap((letter) => FUNDS_OF_LETTERS[letter] ?? []);
  return funds.length === 1 ? (funds[0] as Fund) : null;
}

const FUNDS_OF_LETTERS: Readonly<Record<string, Fund>> = {
  G: "gpb",
  F: "gov-fund",
  S: "soe",
  A: "special-account",
  C: "fiscal",
};

/** The title without spaces, quotes, number, year and what stands before the year. */
function bareTitle(title: string): string | null {
  if (title.length > LONGEST) return null;
  let text = fold(title).replace(/[\s“”"‘’'＂《》]/gu, "");
  for (let round = 0; round < 3; round += 1) {
    const before = text;
    for (const number of NUMBERS) text = text.replace(number, "");
    text = text.replace(AFTER, "").replace(YEAR, "");
    if (text === before) break;
  }
  return /[。；;！？]/.test(text) || !/表|情况/.test(title) ? null : text;
}

/** The letters of a title, each once, in the order of the alphabet; null when a word is left that we do not know. */
function lettersOf(title: string): string | null {
  let rest = title;
  const letters = new Set<string>();
  for (const [pattern, letter] of words()) {
    const shorter = rest.replace(pattern, "\ue000");
    if (shorter !== rest && letter !== "") letters.add(letter);
    rest = shorter;
  }
  return /[^\ue000]/.test(rest) ? null : [...letters].sort().join("");
}
