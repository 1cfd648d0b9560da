/** Submit, approve, return, issue: a unit's budget, or all of a department together, goes on to the next step or back. */
import { fundName } from "../../../codes/index.ts";
import { isDay } from "../../../figures/days.ts";
import { yuan } from "../../money.ts";
import { excesses, imbalances } from "../amounts.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateDepartment, gateUnit, type Pass } from "../gate.ts";
import type { Decision, RequestOf } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { ceilingKindNames } from "../workflow/data/flow.ts";
import { type Lateness, latenessOf } from "../workflow/due.ts";
import { issueAgain, pendingOf } from "./ceilings.ts";
import { remarkFault } from "./remarks.ts";

type MoveRequest = RequestOf<"submit"> | RequestOf<"approve"> | RequestOf<"return"> | RequestOf<"issue">;

/** Moves one unit, or the department where `unit` is null, when permission, version and checks allow. */
export function move(state: DepartmentState, request: MoveRequest, context: Context): Decision {
  const pass =
    request.unit === null ? gateDepartment(state, request, context) : gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  const stale = staleness(state, request);
  if (stale !== null) return stale;
  const fault =
    (request.action === "return" ? returnFault(state, request) : null) ?? checkAll(state, request, pass, context);
  if (fault !== null) return fault;
  if (request.action === "issue" && pass.transition.next === null) return issueAgain(state, request, pass, context);
  const { transition, stage, units } = pass;
  const late = latenessOf(state, transition, units, context.day);
  if (late?.closed) return tooLate(late);
  const from = transition.step ?? units[0]?.step ?? null;
  const detail = {
    ...(request.action === "return" && request.remarks.length > 0 ? { remarks: request.remarks } : {}),
    ...(request.action === "approve" && request.on !== undefined ? { on: request.on } : {}),
    ...(late === null ? {} : { late: late.days }),
  };
  return accepted(state, request, context, { stage, from, to: transition.next, unit: request.unit, detail });
}

/** Who moves a budget must have seen it as it is. */
function staleness(state: DepartmentState, request: MoveRequest): Decision | null {
  const version = request.unit === null ? state.version : (state.units.get(request.unit)?.version ?? 0);
  if (request.expected === version) return null;
  const message = `您看到的是第${request.expected}版，现已是第${version}版，其间有人作了修改；请查看最新内容后再办理。`;
  return refused("conflict", message);
}

function returnFault(state: DepartmentState, request: RequestOf<"return">): Decision | null {
  if (request.reason.trim() === "" && request.remarks.length === 0)
    return refused("bad-request", "请说明退回的理由，或在预算行、章节上写明意见。");
  const fault = request.remarks.map((remark) => remarkFault(state, request.unit, remark)).find((each) => each !== null);
  return fault === undefined || fault === null ? null : refused("bad-request", fault);
}

function checkAll(state: DepartmentState, request: MoveRequest, pass: Pass, context: Context): Decision | null {
  const { checks } = pass.transition;
  return (
    (checks.includes("pending") ? pendingFault(state) : null) ??
    (checks.includes("ceilings") ? ceilingFault(state, pass) : null) ??
    (checks.includes("balance") ? balanceFault(state, pass) : null) ??
    (checks.includes("congress") ? congressFault(request, context) : null) ??
    (checks.includes("findings") ? findingsFault(state, request, pass, context) : null)
  );
}

const idsOf = (pass: Pass): ReadonlySet<string> => new Set(pass.units.map(({ info }) => info.id));

/** The first five, and how many more. */
function some(list: readonly string[]): string {
  return list.length > 5 ? `${list.slice(0, 5).join("；")}；等${list.length}处` : list.join("；");
}

function balanceFault(state: DepartmentState, pass: Pass): Decision | null {
  const gaps = imbalances(state, idsOf(pass), pass.stage);
  if (gaps.length === 0) return null;
  const told = gaps.map(({ unit, fund, revenueFen, expenditureFen }) => {
    const gap = revenueFen - expenditureFen;
    const side = gap > 0n ? "收入多" : "支出多";
    const sums = `收入${yuan(revenueFen)}元、支出${yuan(expenditureFen)}元`;
    return `${nameOf(state, unit)}${fundName(fund)}${sums}，${side}${yuan(gap < 0n ? -gap : gap)}元`;
  });
  return refused("unbalanced", `收支不平衡，不能办理：${some(told)}。请调整后再办理。`);
}

function ceilingFault(state: DepartmentState, pass: Pass): Decision | null {
  const over = excesses(state, idsOf(pass), pass.stage);
  if (over.length === 0) return null;
  const told = over.map(({ unit, fund, kind, amountFen, ceilingFen }) => {
    const what = `${nameOf(state, unit)}${fundName(fund)}${ceilingKindNames[kind]}`;
    return `${what}${yuan(amountFen)}元，控制数${yuan(ceilingFen)}元，超${yuan(amountFen - ceilingFen)}元`;
  });
  return refused("over-ceiling", `超过下达的控制数，不能办理：${some(told)}。请压减至控制数以内。`);
}

function pendingFault(state: DepartmentState): Decision | null {
  const waiting = pendingOf(state);
  if (waiting.length === 0) return null;
  const told = waiting.map(
    ({ unit, fund, kind }) => `${nameOf(state, unit)}${fundName(fund)}${ceilingKindNames[kind]}`,
  );
  return refused("pending", `有调整后尚未下达的控制数：${some(told)}。请先下达，或改回原控制数，再办理。`);
}

function tooLate({ name, on, days }: Lateness): Decision {
  return refused("closed", `${name}已于${on}截止，今天已过${days}天，不再受理；确需报送请由财政负责人改期。`);
}

function findingsFault(state: DepartmentState, request: MoveRequest, pass: Pass, context: Context): Decision | null {
  const errors = context.check({ state, unit: request.unit, stage: pass.stage });
  if (errors.length === 0) return null;
  return refused("findings", `自动审核发现${errors.length}处错误，不能报送：${some(errors)}。请改正后再报送。`);
}

function congressFault(request: MoveRequest, { day }: Context): Decision | null {
  const on = request.action === "approve" ? request.on : undefined;
  if (on === undefined || !isDay(on))
    return refused("date", "请填写人民代表大会批准预算的日期，如2月8日写作 YYYY-02-08。");
  return on > day ? refused("date", `人民代表大会批准日期${on}晚于今天${day}，请核对。`) : null;
}

function nameOf(state: DepartmentState, unit: string): string {
  return state.units.get(unit)?.info.name ?? unit;
}
