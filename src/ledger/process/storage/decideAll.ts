/**
 * Decides requests and writes what is accepted, under the lock of the chain's head: what a decision saw is what is there when it is
 * written, on either database and from any number of programs.
 */
import { entryFault, hashText, isPlainText } from "../../entries/index.ts";
import type { Budget, Stage } from "../../model.ts";
import { insertRows } from "../../storage/bulk.ts";
import { parts } from "../../storage/chunks.ts";
import { appendEntries, type Ledger, type LedgerTransaction } from "../../storage/index.ts";
import { MOST_CELLS } from "../actions/cells.ts";
import { type CheckQuestion, type Context, refused } from "../context.ts";
import { apply, decide } from "../decide.ts";
import type { Change, Decision, Person, Request } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { budgetAsked } from "./budget.ts";
import type { Keeper } from "./keeper.ts";
import { type Kept, readPeople } from "./load.ts";
import { appendRecords } from "./log.ts";
import { lineRow } from "./rows.ts";

export interface ProcessOptions {
  /** The rulebook: messages of the errors in a budget's composed statement at the stage; empty when it is clean. */
  readonly check: (budget: Budget, stage: Stage) => Promise<readonly string[]>;
  /** Now, in UTC, and the day where the ledger is kept. */
  readonly now: () => { readonly at: string; readonly day: string };
}

/** The same for the same request, in whatever order its parts come. */
export const requestDigest = (request: Request): string => hashText("sha256", JSON.stringify(request, canonical));

function canonical(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Decides on requests one after another, and writes all that are accepted. `head` is what `lockHead` gave. */
export async function decideAll(
  ledger: Ledger,
  tx: LedgerTransaction,
  keeper: Keeper,
  options: ProcessOptions,
  requests: readonly Request[],
  head: number,
): Promise<Decision[]> {
  const people = await readPeople(tx, [...new Set(requests.map(({ actor }) => actor).filter(isPlainText))]);
  const used = await usedIds(tx, requests);
  const changes = new Map<Kept, Change[]>();
  const decisions: Decision[] = [];
  for (const request of requests) {
    const decision = await decideOne(tx, keeper, options, request, { head, people, used });
    decisions.push(decision.decision);
    if (decision.decision.outcome !== "accepted" || decision.kept === null) continue;
    used.add(request.id);
    apply(decision.kept.state, decision.decision.change);
    changes.set(decision.kept, [...(changes.get(decision.kept) ?? []), decision.decision.change]);
  }
  let end = head;
  for (const [kept, list] of changes) end = await write(ledger, tx, kept, list, end);
  keeper.seen(head, end);
  return decisions;
}

/** Ids among those of the requests under which something was done already, in whatever department and year. */
async function usedIds(tx: LedgerTransaction, requests: readonly Request[]): Promise<Set<string>> {
  const ids = requests.map(({ id }) => id).filter(isPlainText);
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom("process_log").select("transaction_id").where("transaction_id", "in", ids).execute();
  return new Set(rows.map(({ transaction_id }) => transaction_id));
}

/** What all requests of a commit have in common. */
interface Round {
  readonly head: number;
  readonly people: Map<string, Person>;
  readonly used: Set<string>;
}

async function decideOne(
  tx: LedgerTransaction,
  keeper: Keeper,
  { check, now }: ProcessOptions,
  request: Request,
  { head, people, used }: Round,
): Promise<{ readonly decision: Decision; readonly kept: Kept | null }> {
  const kept = await keeper.state(tx, request, head);
  if (kept === null) {
    const message = `账本中没有编号为“${request.department}”的部门，请核对部门编号。`;
    return { decision: refused("unknown", message), kept };
  }
  const fault = await faultElsewhere(tx, kept, request, used);
  if (fault !== null) return { decision: fault, kept };
  await namesOf(tx, kept, request, people);
  const context = { ...now(), digest: requestDigest, person: (id: string) => people.get(id) ?? null };
  return { decision: writable(await decideChecked(tx, kept.state, request, context, check)), kept };
}

/** Composing and checking takes its time, so only what would be accepted without is checked. */
async function decideChecked(
  tx: LedgerTransaction,
  state: DepartmentState,
  request: Request,
  context: Omit<Context, "check">,
  check: ProcessOptions["check"],
): Promise<Decision> {
  const questions: CheckQuestion[] = [];
  const ask = (question: CheckQuestion): readonly string[] => {
    questions.push(question);
    return [];
  };
  const decision = decide(state, request, { ...context, check: ask });
  const [question] = questions;
  if (decision.outcome !== "accepted" || question === undefined) return decision;
  const budget = await budgetAsked(tx, question);
  const errors = budget === null ? [] : await check(budget, question.stage);
  return errors.length === 0 ? decision : decide(state, request, { ...context, check: () => errors });
}

/** What only the whole ledger can tell: an id used in another department or year, lines that are there already, unknown projects. */
async function faultElsewhere(
  tx: LedgerTransaction,
  { state }: Kept,
  request: Request,
  used: ReadonlySet<string>,
): Promise<Decision | null> {
  if (state.records.has(request.id)) return null;
  if (used.has(request.id)) return refused("id-reused", "操作编号已用于另一次操作，请换一个编号重新提交。");
  const lines = request.action === "edit" ? (request.lines ?? []).slice(0, MOST_CELLS) : [];
  for (const part of parts(lines, 500)) {
    const ids = part.map(({ id }) => id);
    const taken = await tx.selectFrom("lines").select("id").where("id", "in", ids).executeTakeFirst();
    if (taken !== undefined)
      return refused("bad-request", `预算行编号“${taken.id}”已被使用，请换一个编号，或直接修改该行。`);
    const projects = [...new Set(part.flatMap(({ project }) => project ?? []))];
    const known =
      projects.length === 0
        ? []
        : await tx.selectFrom("projects").select(["id", "unit"]).where("id", "in", projects).execute();
    const wrong = part.find(
      ({ project, unit }) => project !== null && !known.some((each) => each.id === project && each.unit === unit),
    );
    if (wrong !== undefined)
      return refused("unknown", `项目库中没有本单位编号为“${wrong.project}”的项目，请先在项目库中登记。`);
  }
  return null;
}

/** Names of those who wrote the cells last, for messages of conflicts. */
async function namesOf(
  tx: LedgerTransaction,
  { state }: Kept,
  request: Request,
  people: Map<string, Person>,
): Promise<void> {
  if (!("cells" in request) || request.action === "set-ceiling") return;
  const ids = request.cells
    .flatMap(({ line }) => state.lines.get(line)?.lastActor ?? [])
    .filter((id) => !people.has(id));
  for (const [id, person] of await readPeople(tx, [...new Set(ids)])) people.set(id, { ...person, posts: [] });
}

/** What storage would refuse to write is refused before, with its reason. */
function writable(decision: Decision): Decision {
  if (decision.outcome !== "accepted") return decision;
  const { entries, record } = decision.change;
  const { actor, at, transaction } = record;
  const fault = entries.map((entry) => entryFault({ ...entry, actor, at, transaction })).find((each) => each !== null);
  return fault === undefined || fault === null ? decision : refused("bad-request", `不能保存：${fault}。`);
}

/** Writes changes of one department's year. @returns the sequence of the chain's last entry */
async function write(
  ledger: Ledger,
  tx: LedgerTransaction,
  kept: Kept,
  changes: readonly Change[],
  end: number,
): Promise<number> {
  const { year } = kept.state;
  const lines = changes.flatMap((change) => change.lines).map((info) => ({ ...lineRow(info, year), version: 1n }));
  await insertRows(tx, "lines", lines);
  const drafts = changes.flatMap(({ entries, record: { actor, at, transaction } }) =>
    entries.map((entry) => ({ ...entry, actor, at, transaction })),
  );
  const written = await appendEntries(tx, drafts);
  const records = changes.map(({ record }) => record);
  kept.lastHash = await appendRecords(tx, ledger.facts, kept.lastHash, records);
  return written.at(-1)?.sequence ?? end;
}
