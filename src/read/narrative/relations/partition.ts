/** How sure it is that the members of a breakdown are all its members. */
import type { Exhaustive } from "../../../statement/model.ts";
import partitions, { contained, type Partition } from "../data/partitions.ts";
import type { Mention, Opener } from "../model.ts";

/** One member is always partial; members of a known partition are certain; what adds up is at least likely. */
export function completeness(total: Mention, members: readonly Mention[], opener: Opener, holds: boolean): Exhaustive {
  if (members.length < 2) return "partial";
  const known = isKnownPartition(members);
  if (opener.partial && !holds) return known || sharesStem(total, members) ? "likely" : "partial";
  if (known) return "certain";
  if (holds) return "likely";
  // 其中 over people and things often names overlapping or chosen groups: 在职108人，其中女性30人，党员50人.
  if (total.quantity?.dimension === "count" && !opener.cue.includes("分别")) return "partial";
  return "likely";
}

/** 培训费14万元，主要包括在职培训…，业务培训…: every member is of the total's own kind. */
export function sharesStem(total: Mention, members: readonly Mention[]): boolean {
  const stem = total.subject.replace(/(?:经费|支出|费用|费)$/, "");
  return stem.length >= 2 && members.length >= 2 && members.every((member) => member.subject.includes(stem));
}

/** 基本支出 and 项目支出; 货物, 工程 and 服务; classes of the functional classification … */
export function isKnownPartition(members: readonly Mention[]): boolean {
  return members.length >= 2 && partitions.some((partition) => isPartition(partition, members));
}

/** A partition that is known by a member it must have: kinds of vehicles or classes of expenditure are not. */
export function isNamedPartition(members: readonly Mention[]): boolean {
  const named = partitions.filter((partition) => partition.members.length > 0);
  return members.length >= 2 && named.some((partition) => isPartition(partition, members));
}

function isPartition(partition: Partition, members: readonly Mention[]): boolean {
  const labels = members.map((member) => member.subject || member.label);
  const needed = partition.members.every((word) => labels.some((label) => label.includes(word)));
  const words = [...partition.members, ...partition.optional];
  const known = labels.every((label) => words.some((word) => label.includes(word)));
  return needed && known;
}

/** The members but those that another one holds: 面向中小企业采购58万元，面向小微企业采购34万元. */
export function withoutContained(members: readonly Mention[]): Mention[] {
  const holds = (name: string) =>
    contained.some(
      ([part, whole]) =>
        part.test(name) && !whole.test(name) && members.some(({ subject }) => whole.test(subject) && subject !== name),
    );
  return members.filter(({ subject }) => !holds(subject));
}
