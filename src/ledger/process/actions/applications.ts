/** Changes within the year: an application for 调剂 or 追加/追减 is made by one and settled by another; only then money moves. */
import { LARGEST_FEN } from "../../entries/index.ts";
import { yuan } from "../../money.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateUnit, isFrozen } from "../gate.ts";
import type { CellFault, Decision, Level, Move, RequestOf } from "../model.ts";
import { may } from "../permissions/permissions.ts";
import { type Application, amountAt, type DepartmentState } from "../state.ts";
import { decidesOnAll, type SignedMove, sumFault } from "../workflow/reallocation.ts";
import { transitionsAt } from "../workflow/workflow.ts";
import { MOST_CELLS } from "./cells.ts";

/** An application. A unit may move its own money only; department and finance bureau also between units. */
export function propose(state: DepartmentState, request: RequestOf<"propose">, context: Context): Decision {
  const pass = gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  const { kind, moves, unit } = request;
  if (request.reason.trim() === "") return refused("bad-request", "请填写申请调剂或追加的理由。");
  const reach = pass.transition.desk === "unit" ? unit : null;
  const fault = movesFault(state, kind, moves, reach);
  if (fault !== null) return fault;
  const told = moves.map(({ line, amountFen }) => ({ line, amountFen: amountFen.toString() }));
  return accepted(state, request, context, { stage: pass.stage, unit, detail: { kind, moves: told } });
}

/** The decision on an application; with approval its entries are written. */
export function settle(state: DepartmentState, request: RequestOf<"settle">, context: Context): Decision {
  const person = context.person(request.actor);
  const place = { department: state.department.id, unit: null };
  const desks = transitionsAt("in-year", "settle").flatMap(({ desk }) =>
    desk !== null && person !== null && may(person, "settle", "adjustment", place, desk) ? [desk] : [],
  );
  if (desks.length === 0) return refused("forbidden", "您的岗位无权审批本部门的调剂、追加申请，请由有权的岗位办理。");
  const application = state.applications.get(request.application);
  if (application === undefined) return refused("unknown", `没有编号为“${request.application}”的申请，请核对。`);
  if (isFrozen(state, "settle", "adjustment")) return refused("frozen", "调整阶段已封存，不再审批调剂和追加。");
  if (application.by === request.actor)
    return refused("own-work", "这份申请由您提出，按不相容岗位分离的要求，请由他人审批。");
  if (application.verdict !== null)
    return refused("settled", `这份申请已${application.verdict === "approve" ? "批准" : "否决"}，不能再次审批。`);
  if (request.verdict === "reject" && request.reason.trim() === "") return refused("bad-request", "请填写否决的理由。");
  const fault = request.verdict === "approve" ? approvalFault(state, application, desks) : null;
  return fault ?? settled(state, request, context, application);
}

function settled(
  state: DepartmentState,
  request: RequestOf<"settle">,
  context: Context,
  { id, kind, moves, reason }: Application,
): Decision {
  const units = new Set(moves.map(({ line }) => state.lines.get(line)?.info.unit));
  const [only = null] = units;
  const detail = { application: id, verdict: request.verdict };
  const why = request.reason.trim() === "" ? reason : `${reason}；${request.reason}`;
  const entries =
    request.verdict === "approve"
      ? moves.map(({ line, amountFen }) => ({
          year: state.year,
          stage: "adjustment" as const,
          kind,
          line,
          amountFen,
          reason: why,
        }))
      : [];
  const unit = units.size === 1 ? only : null;
  return accepted(state, request, context, { stage: "adjustment", unit, detail, entries });
}

function approvalFault(state: DepartmentState, { kind, moves }: Application, desks: readonly Level[]): Decision | null {
  const fault = movesFault(state, kind, moves, null);
  if (fault !== null) return fault;
  const needed = kind === "supplement" ? "finance" : decidesOnAll(signed(state, moves));
  if (needed === "finance" && !desks.includes("finance"))
    return refused("out-of-scope", "此项调剂或追加超出部门权限，须由财政部门审批。");
  return null;
}

function signed(state: DepartmentState, moves: readonly Move[]): SignedMove[] {
  return moves.flatMap(({ line, amountFen }) => {
    const info = state.lines.get(line)?.info;
    return info === undefined ? [] : [{ info, amountFen }];
  });
}

/** What is wrong with moves: single ones first, then their sums, then their scope. `reach`: the one unit they may touch, or null. */
function movesFault(
  state: DepartmentState,
  kind: "reallocation" | "supplement",
  moves: readonly Move[],
  reach: string | null,
): Decision | null {
  if (moves.length === 0) return refused("nothing", "申请中没有金额变动。");
  if (moves.length > MOST_CELLS) return refused("bad-request", `一份申请最多含${MOST_CELLS}笔，请分开提出。`);
  const seen = new Set<string>();
  const faults = moves.flatMap((move, index) => {
    const again = seen.has(move.line);
    seen.add(move.line);
    return moveFault(state, move, index, again, reach) ?? [];
  });
  const [first] = faults;
  if (first !== undefined) return refused(first.code, first.message, faults);
  const all = signed(state, moves);
  const sums = sumFault(kind, all);
  if (sums === "zero-sum")
    return refused("not-zero-sum", "调剂的增减合计须为零（分资金性质、分收支），请核对各笔金额。");
  if (sums === "balance")
    return refused("unbalanced", "各单位各类资金的收入与支出须同增同减，请补上对应的收入或支出。");
  if (kind === "reallocation" && decidesOnAll(all) === null)
    return refused("out-of-scope", "此项调剂不在允许的范围内：人员经费、公用经费与项目支出之间不得相互调剂。");
  return null;
}

function moveFault(
  state: DepartmentState,
  { line: id, amountFen }: Move,
  index: number,
  again: boolean,
  reach: string | null,
): CellFault | null {
  const fault = (code: CellFault["code"], message: string): CellFault => ({ index, line: id, code, message });
  const line = state.lines.get(id);
  if (line === undefined || line.info.side === "ceiling" || (reach !== null && line.info.unit !== reach))
    return fault("unknown", `没有可供调剂的预算行“${id}”，请核对编号；单位只能调剂本单位的预算。`);
  if (state.units.get(line.info.unit)?.step !== "in-year")
    return fault("wrong-step", `预算行“${id}”所属单位的预算尚未批复，不能调剂或追加。`);
  if (again) return fault("bad-request", `预算行“${id}”出现两次，请合并为一笔。`);
  const afterFen = amountAt(line, "adjustment") + amountFen;
  if (amountFen === 0n || afterFen > LARGEST_FEN)
    return fault("bad-request", `预算行“${id}”的变动金额为零或过大，请核对。`);
  if (afterFen < 0n) return fault("negative", `预算行“${id}”调整后为${yuan(afterFen)}元，不能为负，请改正。`);
  const paidFen = amountAt(line, "execution");
  if (afterFen < paidFen)
    return fault("over-budget", `预算行“${id}”已支付${yuan(paidFen)}元，不能调减至${yuan(afterFen)}元。`);
  return null;
}
