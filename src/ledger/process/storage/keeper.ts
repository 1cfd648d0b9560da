/** Keeps states in memory between commits, so that a server need not read everything again for every request. */
import type { Ledger, LedgerTransaction } from "../../storage/index.ts";
import type { Request } from "../model.ts";
import { catchUp, hasSameUnits, type Kept, loadState, refreshLines } from "./load.ts";

/** States kept in memory at most. */
const MOST_KEPT = 100;

/** Keeps states in memory between commits, up to date with what other programs write. */
export class Keeper {
  readonly #ledger: Ledger;
  readonly #kept = new Map<string, Kept>();
  /** States looked up in this commit: they need no second look. */
  #fresh = new Set<Kept>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** The state that a request is about, up to date at `head`; null where there is no such department. */
  async state(tx: LedgerTransaction, request: Request, head: number): Promise<Kept | null> {
    const kept = await this.of(tx, request.department, request.year, head);
    if (kept === null) return null;
    const known = kept.state.lines;
    if ("cells" in request && request.action !== "set-ceiling" && request.cells.some(({ line }) => !known.has(line)))
      await refreshLines(tx, kept);
    return kept;
  }

  /** The state of a department's year. */
  async of(tx: LedgerTransaction, department: string, year: number, head: number): Promise<Kept | null> {
    const key = JSON.stringify([department, year]);
    let kept = this.#kept.get(key) ?? null;
    this.#kept.delete(key);
    if (kept !== null && !this.#fresh.has(kept)) {
      if (await hasSameUnits(tx, kept)) await catchUp(tx, kept, head);
      else kept = null;
    }
    kept ??= await loadState(tx, this.#ledger.facts, department, year, head);
    if (kept === null) return null;
    this.#kept.set(key, kept);
    this.#fresh.add(kept);
    this.#drop();
    return kept;
  }

  /** Lets go of the state used longest ago, but of none that this commit may have changed. */
  #drop(): void {
    const [oldest] = this.#kept;
    if (oldest !== undefined && this.#kept.size > MOST_KEPT && !this.#fresh.has(oldest[1]))
      this.#kept.delete(oldest[0]);
  }

  /** A commit is written: what was up to date at `head` is so at `end`. */
  seen(head: number, end: number): void {
    for (const kept of this.#kept.values()) if (kept.lastEntry === head) kept.lastEntry = end;
    this.#fresh = new Set();
  }

  forget(): void {
    this.#kept.clear();
    this.#fresh = new Set();
  }
}
