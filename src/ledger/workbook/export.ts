/** A budget of a ledger at a stage as a workbook in our form: rows in an order that only depends on what they say. */
import { stageNames } from "../data/names.ts";
import type { Budget } from "../model.ts";
import { type BudgetQuery, loadBudget, type Reader, rowsOf } from "../storage/index.ts";
import type { BudgetPlace, PlainSheet } from "./model.ts";
import { filledTemplate } from "./template.ts";
import { LONGEST_TEXT } from "./values.ts";

export type Exported =
  | { readonly sheets: readonly PlainSheet[]; readonly budget: Budget }
  | { readonly problems: readonly string[] };

/**
 * The workbook of a department's or a unit's budget; problems where there is none, or a cell could not hold a text of it.
 * @param basis said on the guide beside the stage: which state of the ledger the figures are
 */
export async function exportBudget(db: Reader, query: BudgetQuery, basis = ""): Promise<Exported> {
  const loaded = await loadBudget(db, query);
  const [department] = await rowsOf(db, "departments", { id: query.department }, ["id"]);
  if (loaded === null || department === undefined) return { problems: ["账本中没有这个部门或单位"] };
  const [region] = await rowsOf(db, "regions", { id: department.region }, ["id"]);
  const place: BudgetPlace = {
    department: { code: department.code, name: department.name },
    region: { code: region?.code ?? "", name: region?.name ?? "" },
  };
  const budget = ordered(loaded);
  const long = budget.texts.find(({ text }) => text.length > LONGEST_TEXT);
  if (long !== undefined) return { problems: [`“${long.section}”一节的文字超过 ${LONGEST_TEXT} 字，一个单元格放不下`] };
  const remark = `${budget.organisation} ${budget.year} 年预算，${stageNames[query.stage]}的数${basis}`;
  return { sheets: filledTemplate(budget, place, remark), budget };
}

/** Units by code and all else by unit, whatever ids the ledger has for them; duties of other years left out of projects. */
function ordered(budget: Budget): Budget {
  const codes = new Map(budget.units.map(({ id, code }) => [id, code]));
  const codeOf = (unit: string) => codes.get(unit) ?? unit;
  const own = new Set(budget.duties.map(({ id }) => id));
  const by = <T>(list: readonly T[], keys: (each: T) => readonly string[]): T[] => sortedBy(list, keys);
  const units = by(budget.units, ({ code }) => [code]).map((unit) => ({
    ...unit,
    vehicles: by(unit.vehicles, ({ kind }) => [kind]),
    equipment: by(unit.equipment, ({ kind, fromFen }) => [kind, fromFen.toString().padStart(20, "0")]),
  }));
  return {
    ...budget,
    units,
    projects: by(budget.projects, ({ id }) => [id]).map((project) => ({
      ...project,
      duties: by(
        project.duties.filter((duty) => own.has(duty)),
        (duty) => [duty],
      ),
    })),
    lines: by(budget.lines, (line) => [codeOf(line.unit), line.fund, line.function, line.economic ?? "", line.id]),
    revenue: by(budget.revenue, (line) => [codeOf(line.unit), line.fund, String(line.carried), line.id]),
    ...(budget.closing && { closing: by(budget.closing, (line) => [codeOf(line.unit), line.fund, line.id]) }),
    procurement: by(budget.procurement, ({ unit }) => [codeOf(unit)]),
    events: by(budget.events, ({ unit }) => [codeOf(unit)]),
  };
}

function sortedBy<T>(list: readonly T[], keysOf: (each: T) => readonly string[]): T[] {
  const keyed = list.map((each) => ({ each, keys: keysOf(each) }));
  return keyed
    .sort((one, other) => {
      const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
      return at < 0 ? 0 : (one.keys[at] as string) < (other.keys[at] as string) ? -1 : 1;
    })
    .map(({ each }) => each);
}
