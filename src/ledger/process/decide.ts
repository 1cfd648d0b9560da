/** The one door of the process: a request meets a state, and is refused or becomes a change. Pure; storage writes what it says. */
import { isPlainText } from "../entries/index.ts";
import { propose, settle } from "./actions/applications.ts";
import { setCeiling } from "./actions/ceilings.ts";
import { cut, edit } from "./actions/cells.ts";
import { move } from "./actions/moves.ts";
import { pay, publish } from "./actions/payments.ts";
import { comment, freeze } from "./actions/remarks.ts";
import { schedule } from "./actions/schedule.ts";
import { type Context, refused } from "./context.ts";
import type { Change, Decision, Request } from "./model.ts";
import { type DepartmentState, foldEntry, foldLine, foldRecord } from "./state.ts";

/** Longest reason of a request, in UTF-16 units. */
const LONGEST_REASON = 2_000;

/**
 * Decides on a request. Refused: with a code, a Chinese message and, for blocks of cells, what is wrong with each. Accepted: the record and
 * the entries to write in one transaction. A request that was accepted before under the same id comes back as `repeated`.
 */
export function decide(state: DepartmentState, request: Request, context: Context): Decision {
  const before = state.records.get(request.id);
  if (before !== undefined) {
    if (before.digest === context.digest(request)) return { outcome: "repeated", record: before };
    return refused("id-reused", `操作编号“${request.id}”已用于另一次操作，请换一个编号重新提交。`);
  }
  const fault = requestFault(state, request);
  return fault === null ? decideOn(state, request, context) : refused("bad-request", fault);
}

function requestFault(state: DepartmentState, request: Request): string | null {
  if (!/^[\w.:-]{1,100}$/.test(request.id)) return "操作编号须为1至100个字母、数字或 . : - _，请由系统重新生成。";
  if (request.year !== state.year || request.department !== state.department.id)
    return "操作的年度或部门与账本不符，请刷新后重试。";
  if (!holdsPlainText(request)) return "内容中含有不能保存的字符，请删去后重试。";
  return request.reason.length > LONGEST_REASON ? `理由请不超过${LONGEST_REASON}字。` : null;
}

/** Whether every text in it is one that databases keep as it is. */
function holdsPlainText(value: unknown): boolean {
  if (typeof value === "string") return isPlainText(value);
  return typeof value !== "object" || value === null || Object.values(value).every(holdsPlainText);
}

function decideOn(state: DepartmentState, request: Request, context: Context): Decision {
  switch (request.action) {
    case "edit":
      return edit(state, request, context);
    case "cut":
      return cut(state, request, context);
    case "set-ceiling":
      return setCeiling(state, request, context);
    case "submit":
    case "approve":
    case "return":
    case "issue":
      return move(state, request, context);
    case "comment":
      return comment(state, request, context);
    case "freeze":
    case "thaw":
      return freeze(state, request, context);
    case "schedule":
      return schedule(state, request, context);
    case "publish":
      return publish(state, request, context);
    case "propose":
      return propose(state, request, context);
    case "settle":
      return settle(state, request, context);
    case "pay":
    case "correct":
      return pay(state, request, context);
  }
}

/** Takes an accepted change into the state, as folding what storage then holds would. */
export function apply(state: DepartmentState, change: Change): void {
  const { actor, at } = change.record;
  for (const info of change.lines) foldLine(state, info);
  for (const entry of change.entries) foldEntry(state, { ...entry, actor, at });
  foldRecord(state, change.record);
}
