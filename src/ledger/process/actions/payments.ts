/** Payments (支付) within the adjusted budget, their corrections, and the mark that a budget has been published. */

import { isDay } from "../../../figures/days.ts";
import { yuan } from "../../money.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateDepartment, gateUnit } from "../gate.ts";
import type { Decision, EntryDraft, RequestOf } from "../model.ts";
import { amountAt, type DepartmentState, type LineState } from "../state.ts";
import { conflict } from "./cells.ts";

type PayRequest = RequestOf<"pay"> | RequestOf<"correct">;

/** A payment, or with a negative amount the correction of one. */
export function pay(state: DepartmentState, request: PayRequest, context: Context): Decision {
  const pass = gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  const line = state.lines.get(request.line);
  if (line === undefined || line.info.unit !== request.unit || line.info.side !== "expenditure")
    return refused("unknown", `本单位没有编号为“${request.line}”的支出预算行，请核对编号。`);
  const fault = amountFault(request, line, context);
  if (fault !== null) return fault;
  const kind = pass.transition.entries ?? "payment";
  const { year, amountFen, reason } = request;
  const entry: EntryDraft = { year, stage: pass.stage, kind, line: request.line, amountFen, reason };
  return accepted(state, request, context, {
    stage: pass.stage,
    from: "in-year",
    unit: request.unit,
    entries: [entry],
  });
}

function amountFault(request: PayRequest, line: LineState, context: Context): Decision | null {
  const { action, amountFen, expected, reason } = request;
  const paidFen = amountAt(line, "execution");
  const budgetFen = amountAt(line, "adjustment");
  const afterFen = paidFen + amountFen;
  if (expected !== line.version) {
    const fault = conflict(line, afterFen, paidFen, context);
    return refused("conflict", fault.message, [{ index: 0, line: request.line, ...fault }]);
  }
  if (action === "pay" && amountFen <= 0n)
    return refused("negative", "支付金额须大于零；冲回多付的款项请用“更正支付”。");
  if (action === "correct" && amountFen >= 0n) return refused("bad-request", "更正支付只能冲减，金额须小于零。");
  if (action === "correct" && reason.trim() === "") return refused("bad-request", "请填写更正的理由。");
  if (afterFen < 0n) return refused("negative", `该行已支付${yuan(paidFen)}元，不能冲减${yuan(-amountFen)}元。`);
  if (action === "pay" && afterFen > budgetFen)
    return refused(
      "over-budget",
      `该行预算${yuan(budgetFen)}元，已支付${yuan(paidFen)}元，再支付${yuan(amountFen)}元将超出预算；请先申请调剂或追加。`,
    );
  return null;
}

/** The mark that the department's or a unit's budget was published on a day. */
export function publish(state: DepartmentState, request: RequestOf<"publish">, context: Context): Decision {
  const { unit, on } = request;
  const pass = unit === null ? gateDepartment(state, request, context) : gateUnit(state, request, context, unit);
  if (pass.outcome !== "pass") return pass;
  const about = unit === null ? state : state.units.get(unit);
  if (about?.publishedOn) return refused("nothing", `已于${about.publishedOn}标记公开，无需重复办理。`);
  if (!isDay(on) || on > context.day)
    return refused("date", `公开日期“${on.slice(0, 20)}”不是有效日期，或晚于今天，请核对。`);
  const approvedOn = about?.approvedOn ?? null;
  if (approvedOn === null || on < approvedOn)
    return refused("date", `公开日期${on}早于批复日期${approvedOn ?? "（尚未批复）"}，请核对。`);
  return accepted(state, request, context, { stage: pass.stage, unit, detail: { on } });
}
