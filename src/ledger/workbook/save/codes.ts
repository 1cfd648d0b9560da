/** Codes of department and unit where the source has only names: the ledger knows them, or the user must tell. */
import { type Reader, rowsOf } from "../../storage/index.ts";
import type { PlacedBudget } from "../model.ts";
import type { Unfit } from "./organisations.ts";

/** The number of the department proper among its units, where the ledger does not know it yet. */
const FIRST_UNIT = "001";

/** The budget with its codes filled in. */
export async function withCodes(db: Reader, placed: PlacedBudget): Promise<PlacedBudget | Unfit> {
  const { budget, place } = placed;
  const told = budget.units[0]?.code ?? "";
  if (place.department.code !== "" && told !== "") return placed;
  const { organisation, scope } = budget;
  const unit = (await rowsOf(db, "units", told === "" ? { name: organisation } : { code: told }, ["code"]))[0];
  const conditions =
    place.department.code !== ""
      ? { code: place.department.code }
      : scope === "unit" && unit !== undefined
        ? { id: unit.department }
        : { name: organisation };
  const [department] = await rowsOf(db, "departments", conditions, ["code"]);
  const departmentCode = place.department.code === "" ? department?.code : place.department.code;
  if (departmentCode === undefined)
    return { problems: [`账本里没有名称是“${organisation}”的部门，请用 --department 指明部门代码`] };
  const proper =
    department === undefined ? [] : await rowsOf(db, "units", { department: department.id, proper: 1n }, ["code"]);
  const known = scope === "unit" ? unit?.code : proper[0]?.code;
  const unitCode = told !== "" ? told : (known ?? (scope === "unit" ? undefined : `${departmentCode}${FIRST_UNIT}`));
  if (unitCode === undefined)
    return { problems: [`账本里没有名称是“${organisation}”的单位，请用 --unit 指明单位代码`] };
  return coded(placed, { code: departmentCode, name: department?.name ?? place.department.name }, unitCode);
}

/** All that has no code yet belongs to the one unit. */
function coded(
  { budget, place, told }: PlacedBudget,
  department: PlacedBudget["place"]["department"],
  code: string,
): PlacedBudget {
  const own = <T extends { readonly unit: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, unit: code }));
  const units = budget.units.map((unit) => ({ ...unit, id: code, code }));
  const closing = budget.closing && { closing: own(budget.closing) };
  const lines = { lines: own(budget.lines), revenue: own(budget.revenue), ...closing, projects: own(budget.projects) };
  return {
    budget: { ...budget, units, ...lines },
    place: { ...place, department },
    ...(told === undefined ? {} : { told }),
  };
}
