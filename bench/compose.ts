/**
 * How long composing takes: a department of 6 units and 3,000 lines, and its growth at 10 and 100 times the units and lines, by profile;
 * budget → draft apart from budget → statement (the draft laid out and read by our own reader). In milliseconds of the processor: the
 * first run of the process (of its first profile: the code is not compiled yet), then of many runs, so that the compiler has come to
 * rest, the median of the later half and the least: on a busy machine the least is nearest to the work itself.
 */
import { composeDraft } from "../src/ledger/compose/index.ts";
import type { Budget, BudgetLine, BudgetUnit, Project } from "../src/ledger/model.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import { median } from "./measure.ts";

const YEAR = 2031;
const UNITS = 6;
const LINES = 3000;
const BASIC =
  "30101 30102 30103 30107 30108 30109 30110 30113 30201 30202 30207 30211 30215 30216 30217 30231 30299 30302 31002".split(
    " ",
  );
const PROJECT = "30201 30213 30226 30227 30299 31003".split(" ");
const FUNCTIONS = "2130301 2080505 2080506 2101101 2210201".split(" ");
const PROJECT_FUNCTIONS = "2130302 2130305 2130306 2130311 2130314 2130399".split(" ");

function unitOf(index: number): BudgetUnit {
  const staff = { established: 20, onPayroll: 18, onDuty: 18, lixiu: 0, retired: 9 };
  return {
    ...{
      id: `u${index}`,
      code: String(101001 + index),
      name: `青溪县第${index + 1}水管站`,
      proper: index === 0,
      budgeted: true,
    },
    ...{ kind: index % 3 === 0 ? "administrative" : "institution", staff, vehicles: [], equipment: [] },
  };
}

function lineOf(index: number, units: number): BudgetLine {
  const unit = `u${index % units}`;
  const isProject = index % 3 === 0;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(index / 7) % list.length] as T;
  return {
    ...{ id: `l${index}`, unit, fund: "gpb", function: pick(isProject ? PROJECT_FUNCTIONS : FUNCTIONS) },
    ...{ economic: pick(isProject ? PROJECT : BASIC), project: isProject ? `p${index % (units * 4)}` : null },
    amountFen: BigInt(100_000 + ((index * 7919) % 9_000_000)),
  };
}

function budgetOf(profile: string, times: number): Budget {
  const units = Array.from({ length: UNITS * times }, (_, index) => unitOf(index));
  const lines = Array.from({ length: LINES * times }, (_, index) => lineOf(index, units.length));
  const projects = Array.from(
    { length: units.length * 4 },
    (_, index): Project => ({
      ...{
        id: `p${index}`,
        name: `第${index}号渠道维护`,
        class: "specific",
        nature: "regular",
        unit: `u${index % units.length}`,
      },
      ...{
        purpose: "渠道清淤",
        basis: "",
        firstYear: YEAR,
        lastYear: null,
        duties: [],
        goal: "渠道畅通",
        targets: [],
        published: index < 12,
      },
    }),
  );
  const revenue = units.map(({ id }) => ({
    ...{ id: `r${id}`, unit: id, fund: "gpb" as const, carried: false },
    amountFen: lines.filter(({ unit }) => times < 20 && unit === id).reduce((sum, line) => sum + line.amountFen, 0n),
  }));
  return {
    ...{
      year: YEAR,
      profile,
      scope: "department",
      organisation: "青溪县水务局",
      level: "县",
      units,
      lines,
      projects,
      revenue,
    },
    ...{ duties: [], offices: [], procurement: [], events: [], previous: [], reasons: [], texts: [] },
  };
}

/** Milliseconds of the processor: other programs on the machine do not count. */
async function timed(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

async function runsOf(times: number, work: () => unknown): Promise<string> {
  const runs: number[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await timed(work));
  const [first = 0, later] = [runs[0], runs.slice(times >> 1)];
  const [steady, least] = [median(later), Math.min(...later)];
  return `${steady.toFixed(1)} ms (least ${least.toFixed(1)}, first ${first.toFixed(0)})`;
}

/** By profile: up to how many times the lines the statement is read too. Hunan prints each unit's classes in a dozen tables. */
const PROFILES = { "shanghai-9": 100, "central-9": 100, "hunan-23": 10 } as const;

for (const [profile, mostRead] of Object.entries(PROFILES)) {
  console.log(`\n${profile}: ${UNITS} units and ${LINES} lines, then 10 and 100 times as many`);
  for (const times of [1, 10, 100]) {
    const budget = budgetOf(profile, times);
    const rounds = times === 1 ? 80 : times === 10 ? 8 : 2;
    const draftMs = await runsOf(rounds, () => composeDraft(budget));
    const head = `  ${String(times).padStart(3)}×  draft ${draftMs}`;
    if (times > mostRead) {
      console.log(head);
      continue;
    }
    const statementMs = await runsOf(rounds, () => statementFromDraft(composeDraft(budget)));
    const { figures } = await statementFromDraft(composeDraft(budget));
    console.log(`${head}, statement ${statementMs}, ${figures.length} figures`);
  }
}
