/** To which documents a rule applies, and where in its life it stands: as data on the rule, honoured by the engine, shown in the docs. */
import { appliesTo, type Profile, profiles } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import { KIND } from "../../statement/words.ts";
import type { Applies, Rule, RuleStatus, Severity } from "../model.ts";

export const STATUS_TITLES: Readonly<Record<RuleStatus, string>> = {
  preview: "试行",
  stable: "正式",
  deprecated: "停用",
};

export function statusOf({ status = "stable" }: Pick<Rule, "status">): RuleStatus {
  return status;
}

/** Whether the rule runs on this document. `profile`: the id of the one that it follows; null when none is known. */
export function isAppliedTo(rule: Rule, { facts }: Statement, profile: () => string | null): boolean {
  if (statusOf(rule) === "deprecated") return false;
  return appliesTo(rule.applies ?? {}, facts, profile);
}

/** A rule on trial never says worse than warning. */
export function severityWithin(rule: Rule, severity: Severity): Severity {
  return statusOf(rule) === "preview" && severity === "error" ? "warning" : severity;
}

/** 部门决算；2017年起. For people. */
export function appliesText({ kinds, firstYear, lastYear, profiles: ids }: Applies = {}): string {
  const of = kinds === undefined ? "预算和决算" : kinds.map((kind) => KIND[kind]).join("和");
  const from = firstYear === undefined ? "" : `${firstYear}年起`;
  const to = lastYear === undefined ? "" : `到${lastYear}年`;
  const names = ids?.map((id) => profiles.find((profile: Profile) => profile.id === id)?.name ?? id).join("、") ?? "";
  return [of, from + to, names].filter((part) => part !== "").join("；");
}
