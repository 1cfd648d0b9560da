/** Region, department and units of a budget that comes in: found in the ledger by their codes, or new; and why they cannot be taken. */
import { type BaseRow, type Reader, rowsOf, type Schema, unitRow } from "../../storage/index.ts";
import type { PlacedBudget } from "../model.ts";
import { type RowChanges, rowChanges } from "./rows.ts";

export interface Organisations {
  readonly department: string;
  /** "" for the statement of the department. */
  readonly unit: string;
  /** Ids in the ledger by code. */
  readonly unitIds: ReadonlyMap<string, string>;
  readonly changes: readonly RowChanges[];
}

/** Chinese: what does not go together with the ledger. */
export interface Unfit {
  readonly problems: readonly string[];
}

/** Code and name of a region of which nothing is told. */
const UNTOLD = { code: "000000", name: "未填地区" } as const;

/** Finds or makes what a budget belongs to. */
export async function organisationsOf(db: Reader, placed: PlacedBudget): Promise<Organisations | Unfit> {
  const { budget, place } = placed;
  const { code } = place.department;
  const [department] = await rowsOf(db, "departments", { code }, ["id"]);
  const known = await rowsOf(db, "units", { code: budget.units.map((unit) => unit.code) }, ["code"]);
  const problems = [
    ...departmentProblems(department, { budget, place }),
    ...(await levelProblems(db, department, budget.level)),
    ...unitProblems(department, known, code),
  ];
  const region =
    department === undefined ? await regionFor(db, { budget, place }) : { row: null, id: department.region };
  if (problems.length > 0) return { problems };
  const departmentId = department?.id ?? freeId(await idsOf(db, "departments"), code);
  const changes: RowChanges[] = [];
  if (region.row !== null) changes.push(rowChanges("regions", [], [region.row]));
  if (department === undefined) {
    const name = place.department.name;
    changes.push(
      rowChanges("departments", [], [{ id: departmentId, region: region.id, code, name, profile: budget.profile }]),
    );
  }
  const profile = department?.profile ?? budget.profile;
  const { rows, unitIds } = await unitRows(db, placed, departmentId, known, profile);
  changes.push(rowChanges("units", known, rows, true));
  const only = budget.scope === "unit" ? (unitIds.get(budget.units[0]?.code ?? "") ?? "") : "";
  return { department: departmentId, unit: only, unitIds, changes };
}

function departmentProblems(department: Schema["departments"] | undefined, { budget, place }: PlacedBudget): string[] {
  if (department === undefined) return [];
  const { code, name } = place.department;
  const other = department.name !== name && budget.scope === "department";
  return [
    ...(other ? [`账本中部门 ${code} 的名称是“${department.name}”，这里是“${name}”，请核对部门代码和名称`] : []),
    ...(department.profile !== budget.profile && budget.scope === "department"
      ? [`账本中部门 ${code} 的口径是 ${department.profile}，这里是 ${budget.profile}，请改成一样的`]
      : []),
  ];
}

async function levelProblems(
  db: Reader,
  department: Schema["departments"] | undefined,
  level: string,
): Promise<string[]> {
  if (department === undefined) return [];
  const [region] = await rowsOf(db, "regions", { id: department.region }, ["id"]);
  return region === undefined || region.level === level
    ? []
    : [`账本中部门 ${department.code} 的政府级次是“${region.level}”，这里是“${level}”，请改成一样的`];
}

function unitProblems(
  department: Schema["departments"] | undefined,
  known: readonly Schema["units"][],
  code: string,
): string[] {
  return known
    .filter((unit) => unit.department !== department?.id)
    .map((unit) => `单位 ${unit.code}（${unit.name}）在账本中不属于部门 ${code}，请核对单位代码和部门代码`);
}

/** The region told of, by its code; or, where nothing is told, the only one of the level; or a new one. */
async function regionFor(
  db: Reader,
  { budget, place }: PlacedBudget,
): Promise<{ row: BaseRow<"regions"> | null; id: string }> {
  const all = await rowsOf(db, "regions", {}, ["code"]);
  const { code, name } = place.region;
  const same = all.filter((region) => (code === "" ? region.level === budget.level : region.code === code));
  if (same[0] !== undefined && (code !== "" || same.length === 1)) return { row: null, id: same[0].id };
  const row = code === "" ? { ...UNTOLD, ...(name === "" ? {} : { name }) } : { code, name: name === "" ? code : name };
  const untold = all.find((region) => region.code === row.code);
  if (untold !== undefined) return { row: null, id: untold.id };
  const id = freeId(await idsOf(db, "regions"), row.code);
  return { row: { id, ...row, level: budget.level }, id };
}

async function idsOf(db: Reader, table: "regions" | "departments" | "units"): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom(table).select("id").execute()).map(({ id }) => id));
}

/** An id that no row has: the code itself where it is free. */
function freeId(taken: ReadonlySet<string>, code: string): string {
  let id = code;
  for (let n = 2; taken.has(id); n++) id = `${code}-${n}`;
  return id;
}

async function unitRows(
  db: Reader,
  { budget, told }: PlacedBudget,
  department: string,
  known: readonly Schema["units"][],
  departmentProfile: string,
): Promise<{ rows: BaseRow<"units">[]; unitIds: Map<string, string> }> {
  const old = new Map(known.map((unit) => [unit.code, unit]));
  const taken = await idsOf(db, "units");
  const unitIds = new Map<string, string>();
  const rows: BaseRow<"units">[] = [];
  for (const unit of budget.units) {
    const { code } = unit;
    const before = old.get(code);
    const id = before?.id ?? freeId(taken, code);
    unitIds.set(code, id);
    if (before !== undefined && told?.has("units") === false) continue;
    const own = budget.profile === departmentProfile ? "" : budget.profile;
    const profile = budget.scope === "unit" ? own : (before?.profile ?? "");
    rows.push({ ...unitRow(unit, department, profile), id });
  }
  return { rows, unitIds };
}
