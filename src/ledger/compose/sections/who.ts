/** Who they are and what they do: duties, offices, staff, budget units. */
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import { unitKindNames } from "../../data/names.ts";
import type { BudgetUnit, Staff, UnitKind } from "../../model.ts";
import type { Composer } from "../composer.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { unitsOf } from "../tables/unitRows.ts";

/** One paragraph a duty, numbered. */
export function duties({ budget, self }: Composer): DraftBlock[] {
  if (budget.duties.length === 0) return [paragraph([`${self}的职责由机构编制部门核定。`])];
  return budget.duties.map(({ text }, index) => paragraph([`${index + 1}．${ended(text)}`]));
}

/** A sentence with its full stop. */
export function ended(text: string): string {
  return `${text.trim().replace(/[。；;]+$/u, "")}。`;
}

export function organisation(composer: Composer): DraftBlock[] {
  const { budget, self } = composer;
  const named = (kind: "division" | "subordinate") => budget.offices.filter((office) => office.kind === kind);
  const divisions = named("division").map(({ name }) => name);
  const subordinates = named("subordinate").map(({ name }) => name);
  const sentences: Run[] = [];
  if (divisions.length > 0)
    sentences.push(
      ...line`${self}内设机构${composer.count(divisions.length, "个", "内设机构")}，分别是：${divisions.join("、")}。`,
    );
  if (subordinates.length > 0)
    sentences.push(
      ...line`所属单位${composer.count(subordinates.length, "个", "所属单位")}，分别是：${subordinates.join("、")}。`,
    );
  const runs = joined(sentences);
  return runs.length === 0 ? [] : [paragraph(runs)];
}

/** Sums over the units; what no unit tells is left out. */
export function staff(composer: Composer): DraftBlock[] {
  const { self } = composer;
  const heads = (key: keyof Staff): number | null => sumOf(composer.budget.units.map((unit) => unit.staff[key]));
  const count = (key: keyof Staff, label: string): Run[] => {
    const number = heads(key);
    return number === null ? [] : line`${label}${composer.count(number, "人", label)}`;
  };
  const [lixiu, retired] = [heads("lixiu"), heads("retired")];
  const [onPayroll, onDuty] = [count("onPayroll", "在职"), count("onDuty", "在岗")];
  const both = onPayroll.length > 0 && onDuty.length > 0;
  const active = [count("established", "编制"), joined([onPayroll, ...(both ? ["，其中"] : []), onDuty])];
  const known = active.filter((runs) => runs.length > 0);
  const pensioners =
    lixiu === null || retired === null
      ? []
      : joined([
          line`离退休人员${composer.count(lixiu + retired, "人", "离退休人员")}，其中：`,
          line`离休${composer.count(lixiu, "人", "离休")}，退休${composer.count(retired, "人", "退休")}`,
        ]);
  const all = [...(known.length === 0 ? [] : [listed(known, "，")]), ...(pensioners.length === 0 ? [] : [pensioners])];
  return all.length === 0 ? [] : [paragraph(joined([self, listed(all, "；"), "。"]))];
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

/** Which units are in the budget, by kind and by name, and which have none of their own. */
export function units(composer: Composer): DraftBlock[] {
  const { budget, year, self } = composer;
  const own = unitsOf(composer);
  if (budget.scope === "unit") return [paragraph([`${self}是独立编制预算的${kindName(own[0])}，没有下属预算单位。`])];
  const names = own.map(({ name, proper }) => (proper && !name.endsWith("本级") ? `${name}本级` : name));
  const kinds = (Object.keys(unitKindNames) as UnitKind[])
    .map((kind) => ({ kind, number: own.filter((unit) => unit.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => line`${unitKindNames[kind]}${composer.count(number, "家", unitKindNames[kind])}`);
  const total = composer.count(own.length, "家", "预算单位");
  const byKind = kinds.length > 1 ? joined(["其中：", listed(kinds, "，"), "。"]) : [];
  const listing = own.length === 1 ? `即${names[0]}` : `包括：${names.join("、")}`;
  const first = line`纳入${self}${String(year)}年预算编制范围的预算单位共${total}，${listing}。${byKind}`;
  const without = budget.units.filter(({ budgeted }) => !budgeted);
  if (without.length === 0) return [paragraph(first)];
  const rest = `${without.map(({ name }) => name).join("、")}不单独编制预算，收支列入本级预算。`;
  return [paragraph(first), paragraph([rest])];
}

function kindName(unit: BudgetUnit | undefined): string {
  return unit === undefined ? "预算单位" : unitKindNames[unit.kind];
}
