/** Why a relation could be neither proved nor broken, in a few words. */
import { addable } from "../check/evaluate/units.ts";
import type { Figure, Relation } from "../statement/model.ts";
import { relationFigures } from "./relations.ts";

/** Relations whose figures must all be of one kind; in the others money stands beside counts, or a share beside amounts. */
const ALIKE: ReadonlySet<Relation["kind"]> = new Set(["sum", "change", "equality", "comparison"]);

/** The likeliest reason that `relation` could not be evaluated. */
export function openReason(relation: Relation, figures: ReadonlyMap<string, Figure>): string {
  const ids = relationFigures(relation);
  const found = ids.flatMap((id) => figures.get(id) ?? []);
  if (found.length < ids.length || found.length === 0) return "缺少其中的数";
  if (found.some(({ hedge }) => hedge !== "none")) return "有约数";
  const base = relation.kind === "rate" ? relation.previous : relation.kind === "share" ? relation.whole : null;
  if (base !== null && figures.get(base)?.value.digits === 0n) return "基数是 0，算不出百分比";
  if (relation.kind === "comparison" && relation.about) return "“基本持平”没有确切的界线";
  if (found.some(({ unit, dimension }) => unit === "" || dimension === "none")) return "有的数没有单位";
  if (ALIKE.has(relation.kind) && !addable(found)) return "单位不同，不能相加或相比";
  return "印出的位数或数据不足以判定";
}
