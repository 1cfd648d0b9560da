/**
 * The process over the storage. Requests are decided and written under one lock; those that wait together share one commit, and a group
 * that belongs together is done as a whole or not at all.
 */
import { headOf, type Ledger, type LedgerTransaction, lockHead } from "../../storage/index.ts";
import type { Decision, Request } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { decideAll, type ProcessOptions } from "./decideAll.ts";
import { Keeper } from "./keeper.ts";
import { loadState } from "./load.ts";

export { type ProcessOptions, requestDigest } from "./decideAll.ts";

/** Requests that are done together, and what is written when all of them are accepted. */
export interface Group {
  readonly requests: readonly Request[];
  /** Rows beside the process that refer to what the requests have written. */
  readonly after?: (tx: LedgerTransaction) => Promise<void>;
  /** Only says what would become of them. */
  readonly dryRun?: boolean;
}

/** Where budgets stand, for who makes a group. */
export type StateOf = (department: string, year: number) => Promise<DepartmentState | null>;

export interface Process {
  /** Decides on a request and writes what it brings about; resolves when it is durable. Rejects only when the database fails. */
  act(request: Request): Promise<Decision>;
  /**
   * Does the requests that `prepare` makes in one transaction, all or none: with one that is not accepted nothing is kept, nor of what
   * `prepare` has written. It runs under the lock, so what it reads stays as it is until the end. What it throws comes back as it is.
   * @returns the decisions, in order
   */
  together(prepare: (tx: LedgerTransaction, stateOf: StateOf) => Promise<Group>): Promise<readonly Decision[]>;
  /** Where the budgets of a department stand; null where there is no such department. A copy of the moment, to read only. */
  state(department: string, year: number): Promise<DepartmentState | null>;
}

/** Requests of one commit at most. */
const MOST_AT_ONCE = 200;

interface Waiting {
  readonly request: Request;
  readonly resolve: (decision: Decision) => void;
  readonly reject: (error: unknown) => void;
}

/** A group that waits. */
type Turn = () => Promise<void>;

/** The process of a ledger. One per program; several programs may share the database. */
export function openProcess(ledger: Ledger, options: ProcessOptions): Process {
  const keeper = new Keeper(ledger);
  const waiting: (Waiting | Turn)[] = [];
  let running = false;
  const work = async () => {
    running = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (typeof next === "function") {
        waiting.shift();
        await next();
      } else await together(ledger, keeper, options, firstSingles(waiting));
    }
    running = false;
  };
  const wait = (next: Waiting | Turn) => {
    waiting.push(next);
    if (!running) void work();
  };
  return {
    act: (request) => new Promise((resolve, reject) => wait({ request, resolve, reject })),
    together: (prepare) =>
      new Promise((resolve, reject) => wait(() => wholly(ledger, keeper, options, prepare).then(resolve, reject))),
    state: (department, year) =>
      ledger.snapshot(
        async (tx) => (await loadState(tx, ledger.facts, department, year, await headOf(tx)))?.state ?? null,
      ),
  };
}

/** Takes the single requests at the head of the queue. */
function firstSingles(waiting: (Waiting | Turn)[]): Waiting[] {
  const end = waiting.findIndex((each) => typeof each === "function");
  return waiting.splice(0, Math.min(MOST_AT_ONCE, end < 0 ? waiting.length : end)) as Waiting[];
}

/** One commit for all that wait; if it fails, each by itself, so that one request cannot take others with it. */
async function together(
  ledger: Ledger,
  keeper: Keeper,
  options: ProcessOptions,
  batch: readonly Waiting[],
): Promise<void> {
  try {
    const requests = batch.map(({ request }) => request);
    const decisions = await ledger.transaction(async (tx) =>
      decideAll(ledger, tx, keeper, options, requests, await lockHead(tx)),
    );
    batch.forEach(({ resolve }, index) => {
      resolve(decisions[index] as Decision);
    });
  } catch (error) {
    keeper.forget();
    if (batch.length > 1) for (const each of batch) await together(ledger, keeper, options, [each]);
    else batch[0]?.reject(error);
  }
}

/** Ends a transaction of which nothing is kept, with the decisions. */
class Undone extends Error {
  readonly decisions: readonly Decision[];

  constructor(decisions: readonly Decision[]) {
    super("nothing is kept");
    this.decisions = decisions;
  }
}

/** All requests of a group in one commit, or nothing of them. */
async function wholly(
  ledger: Ledger,
  keeper: Keeper,
  options: ProcessOptions,
  prepare: (tx: LedgerTransaction, stateOf: StateOf) => Promise<Group>,
): Promise<readonly Decision[]> {
  try {
    return await ledger.transaction(async (tx) => {
      const head = await lockHead(tx);
      const stateOf: StateOf = async (department, year) => (await keeper.of(tx, department, year, head))?.state ?? null;
      const { requests, after, dryRun } = await prepare(tx, stateOf);
      const decisions = await decideAll(ledger, tx, keeper, options, requests, head);
      if (dryRun === true || decisions.some(({ outcome }) => outcome === "refused")) throw new Undone(decisions);
      await after?.(tx);
      return decisions;
    });
  } catch (error) {
    keeper.forget();
    if (error instanceof Undone) return error.decisions;
    throw error;
  }
}
