/** What a decision needs besides the state: time, people and the check, all handed in; and the ways to answer. */
import type { Stage } from "../model.ts";
import type {
  CellFault,
  Change,
  Decision,
  Detail,
  EntryDraft,
  LineInfo,
  Person,
  RefusalCode,
  Request,
  Step,
} from "./model.ts";
import type { DepartmentState } from "./state.ts";

/** A budget about to be submitted, for the rules that statements are checked by. */
export interface CheckQuestion {
  readonly state: DepartmentState;
  /** Null: the department with all its units. */
  readonly unit: string | null;
  readonly stage: Stage;
}

export interface Context {
  /** Now, ISO 8601, UTC. */
  readonly at: string;
  /** Today where the ledger is kept, YYYY-MM-DD. */
  readonly day: string;
  /** The person with an id; null when there is none. */
  readonly person: (id: string) => Person | null;
  /** Messages of the errors that the rulebook finds in the composed statement; empty when it is clean. */
  readonly check: (question: CheckQuestion) => readonly string[];
  /** A text that is the same for the same request only. */
  readonly digest: (request: Request) => string;
}

export function refused(code: RefusalCode, message: string, cells: readonly CellFault[] = []): Decision {
  return { outcome: "refused", refusal: { code, message, cells } };
}

/** What of a record differs from action to action. */
export interface Outcome {
  readonly stage: Stage;
  readonly from?: Step | null;
  readonly to?: Step | null;
  readonly unit: string | null;
  readonly detail?: Detail;
  readonly entries?: readonly EntryDraft[];
  readonly lines?: readonly LineInfo[];
}

/** The change that an accepted request makes. */
export function accepted(state: DepartmentState, request: Request, context: Context, outcome: Outcome): Decision {
  const { stage, from = null, to = null, unit, detail = {}, entries = [], lines = [] } = outcome;
  const { id: transaction, year, department, action, actor, reason } = request;
  const digest = context.digest(request);
  const { at, day } = context;
  const sequence = state.version + 1;
  const record = {
    sequence,
    year,
    department,
    unit,
    action,
    stage,
    from,
    to,
    actor,
    at,
    day,
    reason,
    transaction,
    digest,
    detail,
  };
  const change: Change = { record, entries, lines };
  return { outcome: "accepted", change };
}
