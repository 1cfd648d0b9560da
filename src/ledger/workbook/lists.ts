/** Code lists of the template: what may be chosen, and which value of the model a written word means. */
import { allSections, economicClasses, functionClasses, profiles } from "../../codes/index.ts";
import { fold } from "../../figures/index.ts";
import { COMPOSED_PROFILES } from "../compose/index.ts";
import { LEVELS } from "../folder/index.ts";
import type { HeadField, Holds } from "./data/layout.ts";
import { otherWords, words } from "./data/words.ts";

/** Heading of a list on the sheet of lists → its words, in order. */
export interface CodeList {
  readonly name: string;
  readonly title: string;
  readonly words: readonly string[];
}

type ListedHolds = Holds | HeadField["holds"];

const TITLES: Readonly<Record<keyof typeof words, string>> = {
  flag: "是否",
  scope: "编报范围",
  "unit-kind": "单位性质",
  equipment: "设备类别",
  office: "机构类别",
  "project-class": "项目类别",
  nature: "项目性质",
  target: "指标类别",
  direction: "方向",
  procurement: "采购类别",
  basis: "口径",
  event: "会议培训活动",
  fund: "资金来源",
  concept: "指标",
  use: "另计入",
};

/** Code and name, as the template writes a class: 2010301 行政运行. */
export const codeAndName = (code: string, name: string | undefined): string => (name ? `${code} ${name}` : code);

/** All lists, for the sheet of lists; classes as they are named in `year`. */
export function codeLists(year: number | null): CodeList[] {
  const fixed = Object.entries(words).map(([name, list]) => ({
    ...{ name, title: TITLES[name as keyof typeof words] },
    words: Object.values(list),
  }));
  return [
    ...fixed,
    { name: "level", title: "政府级次", words: LEVELS },
    { name: "profile", title: "口径", words: profileWords().map(([, word]) => word) },
    { name: "section", title: "章节", words: allSections.map(({ name }) => name) },
    {
      ...{ name: "function", title: "功能分类科目" },
      words: functionClasses(year).map(({ code, name }) => codeAndName(code, name)),
    },
    {
      ...{ name: "economic", title: "部门经济分类科目" },
      words: economicClasses("dept").map(({ code, name }) => codeAndName(code, name)),
    },
  ];
}

/** Name of the list from which a cell is chosen; null for what is not chosen. */
export function listNameOf(holds: ListedHolds): string | null {
  switch (holds.is) {
    case "word":
    case "words":
      return holds.list;
    case "level":
    case "profile":
    case "section":
    case "function":
    case "economic":
      return holds.is;
    default:
      return null;
  }
}

function profileWords(): [string, string][] {
  const known = new Map(profiles.map(({ id, name }) => [id, name]));
  return COMPOSED_PROFILES.map((id) => [id, known.get(id) ?? id]);
}

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[\s"“”'‘’]/g, "")
    .toLowerCase();

type Pairs = readonly (readonly [value: string, word: string])[];

function pairsOf(list: string): Pairs {
  if (list === "level") return LEVELS.map((level) => [level, level]);
  if (list === "profile") return profileWords();
  if (list === "section") return allSections.map(({ key, name }) => [key, name]);
  return Object.entries(words[list as keyof typeof words] ?? {});
}

const maps = new Map<string, { readonly toValue: Map<string, string>; readonly toWord: Map<string, string> }>();

function mapsOf(list: string) {
  const known = maps.get(list);
  if (known) return known;
  const pairs = pairsOf(list);
  const others = Object.entries(otherWords[list] ?? {});
  const toValue = new Map(others.map(([word, value]) => [keyOf(word), value]));
  for (const [value, word] of pairs) toValue.set(keyOf(value), value).set(keyOf(word), value);
  const made = { toValue, toWord: new Map(pairs) };
  maps.set(list, made);
  return made;
}

/** The value that a word means; null where the list has no such word. */
export const valueOfWord = (list: string, word: string): string | null => mapsOf(list).toValue.get(keyOf(word)) ?? null;

/** Words of the small lists in their order, for messages. */
export const choicesOf = (list: string): readonly string[] => [...mapsOf(list).toWord.values()];

/** The word for a value; the value itself where the list has none. */
export const wordOfValue = (list: string, value: string): string => mapsOf(list).toWord.get(value) ?? value;
