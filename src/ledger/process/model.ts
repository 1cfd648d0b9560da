/**
 * The nouns of the process 两上两下: who asks for what, where a unit's budget stands, and what the answer is. A request is either refused
 * with a reason or becomes one change, written in one transaction. Everything here is plain data; time, ids and checks are handed in.
 */
import type { Fund } from "../../codes/model.ts";
import type { EntryKind, LineMark, Role, Stage } from "../model.ts";

/** What people do to a budget. All but the last are requests; `read` only asks. */
export const ACTIONS = [
  "edit",
  "submit",
  "approve",
  "return",
  "cut",
  "set-ceiling",
  "issue",
  "comment",
  "freeze",
  "thaw",
  "schedule",
  "publish",
  "propose",
  "settle",
  "pay",
  "correct",
  "read",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Whose desk a budget lies on, and to which level a role belongs. */
export type Level = "unit" | "department" | "finance";

/** Where a unit's budget stands: stage, then desk. `in-year` is after the approval has reached the unit. */
export const STEPS = [
  "first-up.unit",
  "first-up.department",
  "first-up.joined",
  "first-up.finance",
  "first-down.finance",
  "second-up.unit",
  "second-up.department",
  "second-up.joined",
  "second-up.finance",
  "second-down.finance",
  "second-down.department",
  "in-year",
] as const;
export type Step = (typeof STEPS)[number];

/** Ceilings (控制数) are set by unit, fund and kind: 基本支出人员经费, 基本支出公用经费, 项目支出. */
export const CEILING_KINDS = ["personnel", "public", "project"] as const;
export type CeilingKind = (typeof CEILING_KINDS)[number];

/** What the finance bureau sets a day for in a year: who has to send what on by then. */
export const DUE_KEYS = [
  "first-up-unit",
  "first-up-department",
  "ceilings",
  "second-up-unit",
  "second-up-department",
] as const;
export type DueKey = (typeof DUE_KEYS)[number];

/** The day by which something is due, YYYY-MM-DD; `final`: nothing is taken after it (until the day is moved). */
export interface DueDate {
  readonly on: string;
  readonly final: boolean;
}

/** A role with where it holds: unit roles name units; department roles and finance-reviewer name departments; the rest hold everywhere. */
export interface Post {
  readonly role: Role;
  readonly units?: readonly string[];
  readonly departments?: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** What an account of money is about: an expenditure or revenue line of a unit, or its ceiling for a fund and kind. */
export interface LineInfo {
  readonly id: string;
  readonly unit: string;
  readonly side: "expenditure" | "revenue" | "ceiling";
  readonly fund: Fund;
  /** Functional class to 项; null for revenue and ceilings. */
  readonly function: string | null;
  readonly economic: string | null;
  readonly project: string | null;
  /** Revenue carried over from last year (上年结转). */
  readonly carried: boolean;
  /** What the line counts towards beyond its classes. */
  readonly uses?: readonly LineMark[];
  /** What a ceiling is for; null for other lines, whose kind follows from their classes (`kindOf`). */
  readonly kind: CeilingKind | null;
}

/** The amount that a line shall have, in 分, and the version of the line that the writer has seen (0: no entry yet). */
export interface Cell {
  readonly line: string;
  readonly amountFen: bigint;
  readonly expected: number;
}

export interface CeilingCell {
  readonly unit: string;
  readonly fund: Fund;
  readonly kind: CeilingKind;
  readonly amountFen: bigint;
  readonly expected: number;
}

/** A day that shall be set, and the one that the writer has seen (null: none yet). */
export interface DueCell extends DueDate {
  readonly key: DueKey;
  readonly was: string | null;
}

/** One signed movement of a reallocation (调剂) or supplement (追加/追减). */
export interface Move {
  readonly line: string;
  readonly amountFen: bigint;
}

/** A comment on a line or a section of the text. */
export interface Remark {
  readonly unit: string;
  readonly line?: string;
  readonly section?: string;
  readonly text: string;
}

/** What an edit changes of a unit's data beside its amounts: rows of one kind (staff, projects, texts …), and how many. */
export interface ContentChange {
  readonly kind: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

interface Asked {
  /** Chosen by the client, unique; a request sent again under the same id is not done twice. */
  readonly id: string;
  readonly actor: string;
  readonly year: number;
  readonly department: string;
  /** Why; becomes the reason of the entries. */
  readonly reason: string;
}

interface OfUnit extends Asked {
  readonly unit: string;
}

/** Of one unit, or of the whole department where `unit` is null. */
interface OfUnitOrDepartment extends Asked {
  readonly unit: string | null;
  /** Version of the unit or department that the actor has seen. */
  readonly expected: number;
}

interface EditBody extends OfUnit {
  readonly cells: readonly Cell[];
  readonly lines?: readonly LineInfo[];
  /** What is written with it, in the same transaction, by who brings in a workbook. */
  readonly content?: readonly ContentChange[];
}

/** One member of the union for each action, so that a switch tells them apart. */
type Each<A extends string, Body> = A extends string ? Body & { readonly action: A } : never;

export type Request =
  | Each<"edit", EditBody>
  | Each<"cut", OfUnit & { readonly cells: readonly Cell[] }>
  | Each<"submit" | "issue", OfUnitOrDepartment>
  | Each<"approve", OfUnitOrDepartment & { readonly on?: string }>
  | Each<"return", OfUnitOrDepartment & { readonly remarks: readonly Remark[] }>
  | Each<"set-ceiling", Asked & { readonly cells: readonly CeilingCell[] }>
  | Each<"comment", OfUnit & { readonly remarks: readonly Remark[] }>
  | Each<"freeze" | "thaw", Asked & { readonly stage: Stage }>
  | Each<"schedule", Asked & { readonly dates: readonly DueCell[] }>
  | Each<"publish", Asked & { readonly unit: string | null; readonly on: string }>
  | Each<"propose", OfUnit & { readonly kind: "reallocation" | "supplement"; readonly moves: readonly Move[] }>
  | Each<"settle", Asked & { readonly application: string; readonly verdict: "approve" | "reject" }>
  | Each<"pay" | "correct", OfUnit & { readonly line: string; readonly amountFen: bigint; readonly expected: number }>;

/** The request of one action. */
export type RequestOf<A extends Action> = Extract<Request, { readonly action: A }>;

/** What an entry says before storage gives it its place in the chain. */
export interface EntryDraft {
  readonly year: number;
  readonly stage: Stage;
  readonly kind: EntryKind;
  readonly line: string;
  readonly amountFen: bigint;
  readonly reason: string;
}

/** What the process remembers of an accepted request, besides its entries. Plain JSON. */
export interface Detail {
  readonly remarks?: readonly Remark[];
  /** Stage frozen or thawed. */
  readonly frozen?: Stage;
  /** Day, YYYY-MM-DD: of the approval by the congress, of publication. */
  readonly on?: string;
  readonly application?: string;
  readonly verdict?: "approve" | "reject";
  readonly kind?: "reallocation" | "supplement";
  readonly moves?: readonly { readonly line: string; readonly amountFen: string }[];
  /** Days set. */
  readonly dates?: readonly (DueDate & { readonly key: DueKey })[];
  /** Days after the day due, where it came late. */
  readonly late?: number;
  /** Ceilings that wait to be issued again, in 分; null: the one in force stays. */
  readonly ceilings?: readonly {
    readonly unit: string;
    readonly fund: Fund;
    readonly kind: CeilingKind;
    readonly amountFen: string | null;
  }[];
  /** What an edit changed beside amounts. */
  readonly content?: readonly ContentChange[];
  /** Units that ceilings issued again send back to their own desk. */
  readonly back?: readonly string[];
}

/** One accepted request, in the order of acceptance. Where budgets stand is a fold over these; nothing is ever deleted. */
export interface ProcessRecord {
  /** Position in the log of the department and year, from 1 without gaps. */
  readonly sequence: number;
  readonly year: number;
  readonly department: string;
  readonly unit: string | null;
  readonly action: Exclude<Action, "read">;
  readonly stage: Stage;
  readonly from: Step | null;
  readonly to: Step | null;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The day of it where the ledger is kept, YYYY-MM-DD: the clocks of the law run in days. */
  readonly day: string;
  readonly reason: string;
  /** The request's id, which its entries bear as their transaction. */
  readonly transaction: string;
  /** Canonical text of the request, so that another request under the same id is told from a retry. */
  readonly digest: string;
  readonly detail: Detail;
}

/** All that one accepted request writes: all of it or none. */
export interface Change {
  readonly record: ProcessRecord;
  readonly entries: readonly EntryDraft[];
  /** Lines that are new with it. */
  readonly lines: readonly LineInfo[];
}

/** What is wrong with one cell of a block; for a conflict both values. */
export interface CellFault {
  /** Position in the request's cells or moves, from 0. */
  readonly index: number;
  readonly line: string;
  readonly code: RefusalCode;
  readonly message: string;
  readonly yoursFen?: bigint;
  readonly theirsFen?: bigint;
  readonly by?: string;
  readonly at?: string;
  /** The version to send when writing over it after looking. */
  readonly version?: number;
}

export type RefusalCode =
  | "forbidden"
  | "own-work"
  | "wrong-step"
  | "not-together"
  | "frozen"
  | "conflict"
  | "unknown"
  | "bad-request"
  | "negative"
  | "not-a-cut"
  | "over-ceiling"
  | "pending"
  | "closed"
  | "unbalanced"
  | "findings"
  | "not-zero-sum"
  | "out-of-scope"
  | "over-budget"
  | "settled"
  | "date"
  | "id-reused"
  | "nothing";

export interface Refusal {
  readonly code: RefusalCode;
  /** What, where, and what to do; Chinese. */
  readonly message: string;
  readonly cells: readonly CellFault[];
}

export type Decision =
  | { readonly outcome: "accepted"; readonly change: Change }
  /** Done before under this id: what was recorded then. */
  | { readonly outcome: "repeated"; readonly record: ProcessRecord }
  | { readonly outcome: "refused"; readonly refusal: Refusal };
