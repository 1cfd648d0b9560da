/** The whole rulebook as documentation: the rules of one document and those between documents, by group and name. */
import type { PairRuleText, Rule } from "./model.ts";
import { GROUP_TITLES } from "./rules/groups.ts";
import { rules } from "./rules/index.ts";
import { pairRules } from "./together/rules/index.ts";

export type AnyRule = Rule | PairRuleText;

const groups = Object.keys(GROUP_TITLES);

/** Every rule there is, in the order of the groups' ids. */
export const allRules: readonly AnyRule[] = [...rules, ...pairRules].sort(
  (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.id < b.id ? -1 : 1),
);

/** Every rule by its id. */
export const ruleOf: ReadonlyMap<string, AnyRule> = new Map(allRules.map((rule) => [rule.id, rule]));

/** The text of an example; of several documents each under its file name in 【】. */
export function exampleText(example: AnyRule["good"][number]): string {
  if ("text" in example) return example.text;
  return Object.entries(example.documents)
    .map(([name, text]) => `【${name}】\n${text}`)
    .join("\n\n");
}

/** Ids of the rules that only several documents together can break. */
export const betweenRules: ReadonlySet<string> = new Set(pairRules.map(({ id }) => id));
