/** The small world in a database: its department, units, lines, people and their posts. */
import type { Budget } from "../../model.ts";
import type { Ledger, LedgerTransaction } from "../../storage/index.ts";
import { type BaseKind, type BaseRow, saveBase } from "../../storage/index.ts";
import { openProcess, type Process } from "../storage/process.ts";
import { lineRow } from "../storage/rows.ts";
import { DAY, DEPARTMENT, LINE_INFOS, PEOPLE, UNITS, YEAR } from "./world.ts";

async function add<Kind extends BaseKind>(tx: LedgerTransaction, kind: Kind, row: BaseRow<Kind>): Promise<void> {
  const saved = await saveBase(tx, kind, row, 0);
  if (!saved.saved) throw new Error(`${kind}: there already`);
}

const project = (id: string, unit: string): BaseRow<"projects"> => ({
  id,
  unit,
  name: `项目${id}`,
  class: "specific",
  nature: "once",
  purpose: "",
  basis: "",
  first_year: BigInt(YEAR),
  last_year: null,
  goal: "",
  published: 1n,
});

/** Fills a new ledger with the world. */
export async function buildWorld(ledger: Ledger): Promise<void> {
  await ledger.transaction(async (tx) => {
    await add(tx, "regions", { id: "r", code: "439900", name: "某市", level: "市" });
    for (const { id, name } of [DEPARTMENT, { id: "d2", name: "第二局" }])
      await add(tx, "departments", { id, region: "r", code: id, name, profile: "hunan" });
    const units = [
      ...UNITS.map((unit) => ({ ...unit, department: "d1" })),
      { id: "u3", name: "丙单位", department: "d2" },
    ];
    for (const unit of units)
      await add(tx, "units", { ...unit, code: unit.id, profile: "", kind: "administrative", proper: 0n, budgeted: 1n });
    for (const { id: unit } of UNITS)
      for (const each of ["p1", "p2", "p3", "p4"]) await add(tx, "projects", project(`${unit}.${each}`, unit));
    for (const info of LINE_INFOS) await add(tx, "lines", lineRow(info, YEAR));
    for (const { id, name, posts } of PEOPLE) {
      await add(tx, "users", { id, login: id, name, active: 1n, password_hash: null });
      for (const { role, units: held = [], departments = [] } of posts) {
        const everywhere = held.length + departments.length === 0 ? [{ unit: "", department: "" }] : [];
        const places = [
          ...held.map((unit) => ({ unit, department: "" })),
          ...departments.map((department) => ({ unit: "", department })),
        ];
        for (const place of [...places, ...everywhere])
          await add(tx, "role_assignments", { user_id: id, role, ...place });
      }
    }
  });
}

/** The rulebook of the world, as `checkOf` has it. */
async function checkBudget({ units, lines }: Budget): Promise<string[]> {
  return units.flatMap(({ id }) => {
    const sum = lines.filter(({ unit }) => unit === id).reduce((total, { amountFen }) => total + amountFen, 0n);
    return sum % 100n === 13n ? [`${id}的支出以13分结尾`] : [];
  });
}

/** The process over a ledger, on the world's day and with its rulebook. */
export function processOf(ledger: Ledger): Process {
  return openProcess(ledger, { check: checkBudget, now: () => ({ at: `${DAY}T02:00:00Z`, day: DAY }) });
}
