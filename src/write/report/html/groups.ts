/** The relations of a document sorted into what they state: identities between tables, the structure of tables, the text's own words. */
import type { Relation } from "../../../statement/model.ts";
import { RELATION, STRUCTURE } from "../../../statement/words.ts";
import type { Checked } from "../model.ts";

export interface RelationGroup {
  readonly chapter: string;
  readonly title: string;
  readonly holding: number;
  readonly broken: number;
  readonly open: number;
}

export interface Grouping {
  readonly groups: readonly RelationGroup[];
  /** For each relation, the index of its group. */
  readonly of: readonly number[];
}

const CHAPTERS = ["表与表、文字与表之间的勾稽公式", "各处印的同一个数", "表内结构", "文字写明的关系"] as const;

function placeOf(relation: Relation): { chapter: number; title: string } {
  if (relation.identity !== undefined) return { chapter: 0, title: `${relation.cue}（${relation.identity}）` };
  if (relation.structure !== undefined)
    return { chapter: 2, title: `${STRUCTURE[relation.structure]}：${relation.cue}` };
  if (relation.kind === "equality" && relation.why === "same-fact") return { chapter: 1, title: "同一数据前后一致" };
  return { chapter: 3, title: `${RELATION[relation.kind]}：${relation.cue || "由文意"}` };
}

/** Groups in the order of the chapters, larger ones first. */
export function groupRelations({ relations, verdicts }: Checked): Grouping {
  const places = relations.map(placeOf);
  const keys = places.map(({ chapter, title }) => `${chapter}${title}`);
  const counts = new Map<string, { true: number; false: number; null: number }>();
  for (const [i, { id }] of relations.entries()) {
    const count = counts.get(keys[i] ?? "") ?? { true: 0, false: 0, null: 0 };
    count[`${verdicts.get(id) ?? null}`] += 1;
    counts.set(keys[i] ?? "", count);
  }
  const size = (key: string) => Object.values(counts.get(key) ?? {}).reduce((sum, count) => sum + count, 0);
  const sorted = [...counts.keys()].sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0) || size(b) - size(a));
  const groups = sorted.map((key): RelationGroup => {
    const count = counts.get(key) ?? { true: 0, false: 0, null: 0 };
    const chapter = CHAPTERS[Number.parseInt(key.charAt(0), 10)] ?? CHAPTERS[3];
    return { chapter, title: key.slice(1), holding: count.true, broken: count.false, open: count.null };
  });
  const ranks = new Map(sorted.map((key, rank) => [key, rank]));
  return { groups, of: keys.map((key) => ranks.get(key) ?? 0) };
}
