/** Comments on a line or a section, and freezing and thawing of stages: what changes no amount and moves no budget. */
import { stageNames } from "../../data/names.ts";
import { accepted, type Context, refused } from "../context.ts";
import { gateDepartment, gateUnit } from "../gate.ts";
import type { Decision, Remark, RequestOf } from "../model.ts";
import type { DepartmentState } from "../state.ts";

/** Longest comment, in UTF-16 units. */
const LONGEST = 2_000;

/** What is wrong with a comment; null when nothing is. `unit`: the unit it must be about, null for any of the department. */
export function remarkFault(state: DepartmentState, unit: string | null, remark: Remark): string | null {
  const { text, line, section } = remark;
  if (text.trim() === "" || text.length > LONGEST) return `批注须有内容，且不超过${LONGEST}字。`;
  if (!state.units.has(remark.unit) || (unit !== null && remark.unit !== unit))
    return `批注所指的单位“${remark.unit}”不在办理范围内，请核对。`;
  if (line !== undefined && state.lines.get(line)?.info.unit !== remark.unit)
    return `批注所指的预算行“${line}”不属于该单位，请核对。`;
  return section !== undefined && !/^[\w.-]{1,100}$/.test(section) ? "批注所指的章节编号不合规，请核对。" : null;
}

/** A comment by whoever may comment on the unit at its stage. */
export function comment(state: DepartmentState, request: RequestOf<"comment">, context: Context): Decision {
  const pass = gateUnit(state, request, context, request.unit);
  if (pass.outcome !== "pass") return pass;
  const { remarks, unit } = request;
  if (remarks.length === 0) return refused("nothing", "没有批注内容。");
  const fault = remarks.map((remark) => remarkFault(state, unit, remark)).find((each) => each !== null);
  if (fault !== undefined && fault !== null) return refused("bad-request", fault);
  return accepted(state, request, context, { stage: pass.stage, unit, detail: { remarks } });
}

/** Freezes or thaws a stage of the department. */
export function freeze(
  state: DepartmentState,
  request: RequestOf<"freeze"> | RequestOf<"thaw">,
  context: Context,
): Decision {
  const { stage, action } = request;
  const pass = gateDepartment(state, request, context, stage);
  if (pass.outcome !== "pass") return pass;
  if (state.frozen.has(stage) === (action === "freeze"))
    return refused(
      "nothing",
      `${stageNames[stage]}阶段${action === "freeze" ? "已经封存" : "没有封存"}，无需重复办理。`,
    );
  if (request.reason.trim() === "") return refused("bad-request", "请填写封存或解封的理由。");
  return accepted(state, request, context, { stage, unit: null, detail: { frozen: stage } });
}
