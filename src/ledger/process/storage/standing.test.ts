/** Where budgets stand, read by what moves them alone: by the index that has nothing else, and of all departments. */
import { sql } from "kysely";
import { expect, test } from "vitest";
import { MOVES_NOTHING } from "../../storage/migrations/0004-process-moves.ts";
import { onEveryDatabase } from "../../storage/testing/databases.ts";
import { buildWorld, processOf } from "../testing/database.ts";
import { YEAR } from "../testing/world.ts";
import { readStandings } from "./standing.ts";

onEveryDatabase((database) => {
  test("every department has a standing, and edits are counted but not read", async () => {
    const ledger = await database.ledger();
    await buildWorld(ledger);
    const asked = { year: YEAR, department: "d1", reason: "编报" };
    const { act } = processOf(ledger);
    const cells = [
      { line: "u1.own", amountFen: 5n, expected: 0 },
      { line: "u1.in-own", amountFen: 5n, expected: 0 },
    ];
    await act({ ...asked, id: "r1", action: "edit", actor: "prep1", unit: "u1", cells });
    const dates = [{ key: "first-up-unit", on: "2024-08-31", final: false, was: null } as const];
    await act({ ...asked, id: "r2", action: "schedule", actor: "chief", dates });
    await act({ ...asked, id: "r3", action: "submit", actor: "head1", unit: "u1", expected: 2 });
    const told = (await readStandings(ledger.db, YEAR)).map(({ department, version, units, dates, records }) => {
      const steps = [...units.values()].map(({ step }) => step);
      return { id: department.id, version, steps, dates: dates.size, read: records.size };
    });
    expect(told).toEqual([
      { id: "d1", version: 3, steps: ["first-up.department", "first-up.unit"], dates: 1, read: 2 },
      { id: "d2", version: 0, steps: ["first-up.unit"], dates: 0, read: 0 },
    ]);
    expect(await readStandings(ledger.db, YEAR, [])).toEqual([]);
    expect(await readStandings(ledger.db, YEAR - 1, ["d1"])).toMatchObject([{ version: 0 }]);
    await expectIndex();

    async function expectIndex(): Promise<void> {
      if (ledger.kind !== "sqlite") return;
      const plan = await sql<{ detail: string }>`explain query plan select * from process_log
        where department in ('d1') and year = 1999 and not (${sql.raw(MOVES_NOTHING)})`.execute(ledger.db);
      expect(plan.rows.map(({ detail }) => detail).join()).toContain("process_log_moves");
    }
  });
});
