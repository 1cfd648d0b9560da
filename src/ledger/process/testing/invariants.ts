/** What must hold of a ledger whatever was asked of it: proved from the stored rows, by the oracle's own sums. */
import { expect } from "vitest";
import { stageNames } from "../../data/names.ts";
import { genesisHash, STAGES, SUMMED_STAGES, verifyChain } from "../../entries/index.ts";
import type { Entry } from "../../model.ts";
import { allEntries, type Ledger } from "../../storage/index.ts";
import { type Request, STEPS } from "../model.ts";
import { amountAt, type DepartmentState } from "../state.ts";
import { readRecords, verifyLogs } from "../storage/log.ts";
import { readStandings } from "../storage/standing.ts";
import { processOf } from "./database.ts";
import { Oracle } from "./oracle.ts";
import { DAY, LINE_INFOS, PEOPLE, UNITS, YEAR } from "./world.ts";

export const newOracle = (): Oracle =>
  new Oracle(
    UNITS.map(({ id }) => id),
    LINE_INFOS,
    PEOPLE,
    DAY,
  );

/** Follows the log from where the oracle is: each request in the order of acceptance must be one that the oracle allows. */
export async function follow(ledger: Ledger, oracle: Oracle, sent: ReadonlyMap<string, Request>): Promise<void> {
  const { records } = await readRecords(ledger.db, "d1", YEAR, oracle.version);
  for (const record of records) {
    const request = sent.get(record.transaction);
    if (request === undefined) throw new Error(`nobody asked for ${record.transaction}`);
    expect({ request, verdict: oracle.verdict(request) }).toEqual({ request, verdict: null });
    oracle.note(request);
  }
}

async function entriesOf(ledger: Ledger): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const page of allEntries(ledger.db)) all.push(...page);
  return all;
}

/** The whole ledger against an oracle that has followed it. */
export async function prove(ledger: Ledger, oracle: Oracle): Promise<void> {
  const { db, facts } = ledger;
  const end = await db.selectFrom("chain_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
  const head = { sequence: Number(end.sequence), hash: end.hash };
  const genesis = genesisHash(facts.hashAlgorithm, facts.id);
  expect(await verifyChain(facts.hashAlgorithm, genesis, allEntries(db), head)).toMatchObject({ broken: null });
  expect(await verifyLogs(db, facts)).toEqual([]);
  const state = await processOf(ledger).state("d1", YEAR);
  if (state === null) throw new Error("no state");
  const entries = await entriesOf(ledger);
  proveAmounts(state, entries, oracle);
  proveReallocations(entries, oracle);
  proveIdentities(oracle);
  await proveStanding(ledger, state);
  for (const [id, { place, version }] of oracle.units)
    expect({ id, step: state.units.get(id)?.step, version: state.units.get(id)?.version }).toEqual({
      id,
      step: STEPS[place],
      version,
    });
}

/** What is told of where budgets stand without reading amounts is what the whole state says. */
async function proveStanding(ledger: Ledger, state: DepartmentState): Promise<void> {
  const [standing] = await readStandings(ledger.db, YEAR, ["d1"]);
  const told = ({ version, frozen, dates, pending, applications, units, ...rest }: typeof state) => {
    const { congressOn, approvedOn, publishedOn } = rest;
    const stood = [...units.values()].map(({ info, step, passages, ...unit }) => {
      return { info, step, passages, on: [unit.approvedOn, unit.publishedOn] };
    });
    return { version, frozen, dates, pending, applications, stood, on: [congressOn, approvedOn, publishedOn] };
  };
  expect(standing === undefined ? null : told({ ...standing, lines: new Map() })).toEqual(told(state));
}

/** Every amount of every stage is the sum of its entries, in the state and in the oracle. */
function proveAmounts(state: DepartmentState, entries: readonly Entry[], oracle: Oracle): void {
  for (const line of state.lines.values()) {
    const { id } = line.info;
    for (const stage of STAGES) {
      const counted = entries.filter((entry) => entry.line === id && SUMMED_STAGES[stage].includes(entry.stage));
      const sum = counted.reduce((total, { amountFen }) => total + amountFen, 0n);
      expect({ id, stage, fen: amountAt(line, stage) }).toEqual({ id, stage, fen: sum });
      expect({ id, stage, fen: oracle.amount(id, stageNames[stage]) }).toEqual({ id, stage, fen: sum });
    }
  }
}

/** Reallocations come to nothing, transaction by transaction, fund by fund, revenue and expenditure each. */
function proveReallocations(entries: readonly Entry[], oracle: Oracle): void {
  const sums = new Map<string, bigint>();
  for (const { kind, transaction, line, amountFen } of entries) {
    const info = oracle.lines.get(line);
    const key = `${transaction} ${info?.fund} ${info?.side}`;
    if (kind === "reallocation") sums.set(key, (sums.get(key) ?? 0n) + amountFen);
  }
  expect([...sums].filter(([, sum]) => sum !== 0n)).toEqual([]);
}

/** Nothing is negative, nothing paid beyond the budget; what was approved is balanced and within its ceilings. */
function proveIdentities(oracle: Oracle): void {
  for (const [id] of oracle.lines) {
    const adjusted = oracle.amount(id, "调整");
    expect(adjusted >= oracle.amount(id, "执行") && adjusted >= 0n ? null : id).toBe(null);
  }
  const approved = [...oracle.units].filter(([, { place }]) => place >= 10).map(([id]) => id);
  expect(oracle.sums(approved, "二下", true, false)).toBe(null);
}
