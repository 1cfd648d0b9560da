/** Amounts that the text gives for what a table is about: a table of them may not be empty. */
import type { TableKey } from "../../../../codes/index.ts";
import type { Figure, Statement } from "../../../../statement/model.ts";

/** By table: how the text's labels of its amounts begin. */
const ABOUT: Partial<Readonly<Record<TableKey, RegExp>>> = {
  "three-public": /^(?:财政拨款)?(?:三公经费|因公出国|公务接待费?|公务用车)/,
  "gov-fund": /^(?:本年)?政府性基金/,
  soe: /^(?:本年)?国有资本经营/,
  "special-account": /^财政专户/,
  overall: /^(?:部门|单位|本年)?(?:收入|支出|收支)/,
  revenue: /^(?:部门|单位|本年)?收入/,
  expenditure: /^(?:部门|单位|本年)?支出/,
  fiscal: /^财政拨款/,
  gpb: /^一般公共预算/,
  "gpb-basic": /^(?:基本支出|人员经费|公用经费|一般公共预算(?:财政拨款)?基本支出)/,
};

/** The first amount of the document's year in the text that is not zero and belongs into the table. */
export function amountInText({ figures, facts }: Statement, key: TableKey | null): Figure | null {
  const label = key === null ? undefined : ABOUT[key];
  if (label === undefined) return null;
  const found = figures.find(
    (figure) =>
      figure.position === null &&
      figure.measure === "amount" &&
      figure.dimension === "money" &&
      figure.value.digits !== 0n &&
      figure.year === facts.year &&
      label.test(figure.label.replace(/[“”"\s]/g, "")),
  );
  return found ?? null;
}
