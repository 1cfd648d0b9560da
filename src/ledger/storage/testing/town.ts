/** A small town for tests: a region, departments with units, and lines that entries can move. */
import type { NewEntry } from "../../entries/index.ts";
import { type BaseKind, type BaseRow, type LedgerTransaction, saveBase } from "../index.ts";

/** Saves a new row. */
export async function addBase<Kind extends BaseKind>(tx: LedgerTransaction, kind: Kind, row: BaseRow<Kind>) {
  const saved = await saveBase(tx, kind, row, 0);
  if (!saved.saved) throw new Error(`${kind}: there already`);
}

export const YEAR = 1999;

/** Row of a budget line; what is not given is that of wages in the general public budget. */
export const lineRow = (id: string, unit: string, more: Partial<BaseRow<"lines">> = {}): BaseRow<"lines"> => ({
  id,
  unit,
  year: BigInt(YEAR),
  side: "expenditure",
  fund: "gpb",
  function_code: "2010301",
  economic_code: "30101",
  project: null,
  carried: 0n,
  uses: "",
  ...more,
});

/** A region, the departments d1, d2 …, in each the units d1u1, d1u2 …, in each the lines d1u1a and d1u1b, of two functions. */
export async function buildTown(tx: LedgerTransaction, departments = 1, units = 1): Promise<void> {
  await addBase(tx, "regions", { id: "r", code: "430200", name: "测试市", level: "市" });
  for (let d = 1; d <= departments; d++) {
    const department = `d${d}`;
    await addBase(tx, "departments", {
      id: department,
      region: "r",
      code: `${100 + d}`,
      name: `第${d}局`,
      profile: "hunan",
    });
    for (let u = 1; u <= units; u++) {
      const id = `${department}u${u}`;
      const row = { id, department, code: `${100 + d}00${u}`, name: `第${d}局${u}处`, profile: "" };
      const kind = u === 1 ? "administrative" : "institution";
      await addBase(tx, "units", { ...row, kind, proper: u === 1 ? 1n : 0n, budgeted: 1n });
      await addBase(tx, "lines", lineRow(`${id}a`, id));
      await addBase(tx, "lines", lineRow(`${id}b`, id, { function_code: "2010302", economic_code: "30201" }));
    }
  }
}

/** An entry of the town; what is not given is a draft of 一上 by one preparer. */
export const draft = (line: string, amountFen: bigint, more: Partial<NewEntry> = {}): NewEntry => ({
  year: YEAR,
  stage: "first-up",
  kind: "draft",
  line,
  amountFen,
  actor: "u1",
  at: "1999-01-02T03:04:05.678Z",
  reason: "",
  transaction: "t1",
  ...more,
});
