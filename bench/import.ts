/**
 * npm run bench -- import: a workbook of 3,000 lines brought into an empty SQLite ledger (goal: within 1 s), against merely reading its
 * cells; then the same with ten times the lines. Also the import of what the ledger has already, and the export. Medians, in milliseconds
 * of the processor: other programs on the machine do not count.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookOf } from "../src/cli/workbook/sheets.ts";
import type { Budget, BudgetLine, BudgetUnit } from "../src/ledger/model.ts";
import type { Ledger } from "../src/ledger/storage/index.ts";
import {
  budgetFromWorkbook,
  exportBudget,
  filledTemplate,
  type ImportAct,
  importBudget,
  type PlacedBudget,
} from "../src/ledger/workbook/index.ts";
import { readCells } from "../src/read/formats/cells.ts";
import { emptyLedger } from "./emptyLedger.ts";
import { median } from "./measure.ts";

const YEAR = 2031;
const UNITS = 6;
const LINES = 3_000;
const FUNCTIONS = "2130301 2130302 2130305 2130306 2130311 2130314 2130399 2080505 2101101 2210201".split(" ");
const ECONOMICS = "30101 30102 30103 30107 30108 30201 30202 30207 30211 30215 30216 30217 30231 30299 31002".split(
  " ",
);
const PLACE = { department: { code: "101", name: "青溪县水务局" }, region: { code: "430000", name: "青溪县" } };

function budgetOf(lines: number): Budget {
  const staff = { established: 20, onPayroll: 18, onDuty: 18, lixiu: 0, retired: 9 };
  const units = Array.from({ length: UNITS }, (_, index): BudgetUnit => {
    const code = String(101_001 + index);
    const kind = index === 0 ? "administrative" : "institution";
    const names = { id: code, code, name: index === 0 ? "青溪县水务局" : `青溪县第${index}水管站` };
    return { ...names, kind, proper: index === 0, budgeted: true, staff, vehicles: [], equipment: [] };
  });
  const line = (index: number): BudgetLine => ({
    ...{ id: `l${index}`, unit: String(101_001 + (index % UNITS)), fund: "gpb", project: null },
    ...{ function: FUNCTIONS[index % 10] as string, economic: ECONOMICS[Math.floor(index / 10) % 15] as string },
    amountFen: BigInt(100_000 + ((index * 7_919) % 9_000_000)),
  });
  return {
    ...{ year: YEAR, profile: "hunan-23", scope: "department", organisation: "青溪县水务局", level: "县", units },
    ...{ duties: [], offices: [], projects: [], procurement: [], events: [], previous: [], reasons: [], texts: [] },
    lines: Array.from({ length: lines }, (_, index) => line(index)),
    revenue: [],
  };
}

const folder = mkdtempSync(join(tmpdir(), "mingsuan-bench-"));

async function read(bytes: Uint8Array) {
  const cells = await readCells(bytes);
  if ("refused" in cells) throw new Error(cells.message.text);
  return cells.sheets;
}

async function placedFrom(bytes: Uint8Array): Promise<PlacedBudget> {
  const result = budgetFromWorkbook(await read(bytes));
  if ("faults" in result) throw new Error(JSON.stringify(result.faults[0]));
  return result.placed;
}

const act = (): ImportAct => ({
  ...{ stage: "first-up", actor: "bench", at: "1999-01-02T03:04:05Z", reason: "", transaction: randomUUID() },
});

async function bring(ledger: Ledger, bytes: Uint8Array): Promise<void> {
  const done = await importBudget(ledger, await placedFrom(bytes), act());
  if ("problems" in done) throw new Error(done.problems.join());
}

/** Milliseconds of the processor. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** One round: milliseconds for reading the cells, importing, importing again, exporting. */
async function round(bytes: Uint8Array): Promise<number[]> {
  const ledger = await emptyLedger({ file: join(folder, `${randomUUID()}.db`) });
  try {
    const query = { department: "101", year: YEAR, stage: "first-up" } as const;
    return [
      await timed(() => read(bytes)),
      await timed(() => bring(ledger, bytes)),
      await timed(() => bring(ledger, bytes)),
      await timed(async () => {
        const made = await exportBudget(ledger.db, query);
        if ("problems" in made) throw new Error(made.problems.join());
        workbookOf(made.sheets);
      }),
    ];
  } finally {
    await ledger.close();
  }
}

try {
  for (const [lines, rounds] of [
    [LINES, 9],
    [LINES * 10, 3],
  ] as const) {
    const bytes = workbookOf(filledTemplate(budgetOf(lines), PLACE));
    const runs: number[][] = [];
    for (let n = 0; n <= rounds; n++) runs.push(await round(bytes));
    const [cells = 0, first = 0, again = 0, out = 0] = [0, 1, 2, 3].map((at) =>
      median(runs.slice(1).map((run) => run[at] ?? 0)),
    );
    console.log(`${lines} lines, ${Math.round(bytes.length / 1024)} kB`);
    console.log(`  reading the cells (baseline)   ${cells.toFixed(0).padStart(7)} ms`);
    console.log(
      `  import into an empty ledger    ${first.toFixed(0).padStart(7)} ms   ${(first / cells).toFixed(1)} × the baseline`,
    );
    console.log(
      `  import of what is there        ${again.toFixed(0).padStart(7)} ms   ${(again / cells).toFixed(1)} ×`,
    );
    console.log(`  export                         ${out.toFixed(0).padStart(7)} ms   ${(out / cells).toFixed(1)} ×`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
