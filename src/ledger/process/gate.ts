/** May this person do this now? Permission, step, frozen stages and own work, in this order, before anything is looked at in detail. */
import { stageNames } from "../data/names.ts";
import { STAGES } from "../entries/index.ts";
import type { Stage } from "../model.ts";
import { type Context, refused } from "./context.ts";
import type { Action, Decision, Person, Request } from "./model.ts";
import { may, type Place } from "./permissions/permissions.ts";
import type { DepartmentState, UnitState } from "./state.ts";
import { actionNames, refusedWhenFrozen, stepNames } from "./workflow/data/flow.ts";
import { type Hand, isBefore, stageOfStep, TRANSITIONS, type Transition, transitionsAt } from "./workflow/workflow.ts";

/** The way is open: by which transition, at which stage, for which units. */
export interface Pass {
  readonly outcome: "pass";
  readonly transition: Transition;
  readonly stage: Stage;
  readonly units: readonly UnitState[];
}

const handWords: Readonly<Record<Hand, string>> = {
  prepared: "编制过",
  submitted: "报送过",
  approved: "在前一环节审核过",
  ceilings: "设定过",
};

const forbidden = (action: Action): Decision =>
  refused("forbidden", `您的岗位无权对该单位在此阶段执行“${actionNames[action]}”，请由有权的岗位办理。`);

function mayEver(person: Person, action: Action, place: Place): boolean {
  return STAGES.some((stage) => may(person, action, stage, place));
}

/** Gate of an action on one unit. */
export function gateUnit(state: DepartmentState, request: Request, context: Context, unitId: string): Decision | Pass {
  const person = context.person(request.actor);
  const place = { department: state.department.id, unit: unitId };
  if (person === null || !mayEver(person, request.action, place)) return forbidden(request.action);
  const unit = state.units.get(unitId);
  if (unit === undefined) return refused("unknown", `本部门没有编号为“${unitId}”的预算单位，请核对单位编号。`);
  const open = transitionsAt(unit.step, request.action).filter(({ of }) => of !== "department");
  if (open.length === 0) return wrongStep(request.action, unit);
  const found = open.find((each) =>
    may(person, request.action, each.stage ?? stageOfStep(unit.step), place, each.desk ?? undefined),
  );
  if (found === undefined) return forbidden(request.action);
  return last(state, person, found, found.stage ?? stageOfStep(unit.step), [unit]);
}

/** Gate of an action on the department as a whole; `asked` is the stage where the request names it. */
export function gateDepartment(
  state: DepartmentState,
  request: Request,
  context: Context,
  asked: Stage | null = null,
): Decision | Pass {
  const person = context.person(request.actor);
  const place = { department: state.department.id, unit: null };
  if (person === null || !mayEver(person, request.action, place)) return forbidden(request.action);
  const units = [...state.units.values()];
  const open = TRANSITIONS.filter(
    ({ action, of, step }) =>
      action === request.action && of !== "unit" && (step === null || units.some((unit) => unit.step === step)),
  );
  if (open.length === 0) return wrongStep(request.action, units[0]);
  const found = open.find((each) => {
    const stage = asked ?? each.stage;
    return stage !== null && may(person, request.action, stage, place, each.desk ?? undefined);
  });
  const stage = asked ?? found?.stage ?? null;
  if (found === undefined || stage === null) return forbidden(request.action);
  const late = found.next !== null && request.action !== "return" ? behind(units, found) : [];
  if (late.length > 0) return notTogether(late);
  const moved = units.filter((unit) => found.step === null || unit.step === found.step);
  return last(state, person, found, stage, moved);
}

/** Units that have not come as far as the transition takes the department from. */
function behind(units: readonly UnitState[], { step }: Transition): readonly UnitState[] {
  return step === null ? [] : units.filter((unit) => isBefore(unit.step, step));
}

function notTogether(late: readonly UnitState[]): Decision {
  const names = late.slice(0, 5).map(({ info, step }) => `${info.name}（${stepNames[step]}）`);
  const more = late.length > 5 ? `等${late.length}个单位` : "";
  return refused("not-together", `尚有单位未到本环节：${names.join("、")}${more}，请待各单位到齐后再办理。`);
}

function wrongStep(action: Action, unit: UnitState | undefined): Decision {
  const where = unit === undefined ? "本部门没有预算单位" : `${unit.info.name}现处于“${stepNames[unit.step]}”`;
  return refused("wrong-step", `${where}，此环节不能“${actionNames[action]}”。`);
}

/** Frozen stages and own work. */
function last(
  state: DepartmentState,
  person: Person,
  transition: Transition,
  stage: Stage,
  units: readonly UnitState[],
): Decision | Pass {
  if (isFrozen(state, transition.action, stage)) {
    return refused(
      "frozen",
      `${stageNames[stage]}阶段已封存，不再接受“${actionNames[transition.action]}”；确需修改请由财政负责人解封。`,
    );
  }
  for (const hand of transition.notBy) {
    const own = units.find((unit) => unit.hands[hand].has(person.id));
    if (own === undefined) continue;
    const what = `${own.info.name}的${hand === "ceilings" ? "控制数" : "预算"}`;
    return refused(
      "own-work",
      `您${handWords[hand]}${what}，按不相容岗位分离的要求，请由他人办理“${actionNames[transition.action]}”。`,
    );
  }
  return { outcome: "pass", transition, stage, units };
}

/** Whether a stage is frozen for an action. */
export function isFrozen(state: DepartmentState, action: Action, stage: Stage): boolean {
  return state.frozen.has(stage) && (refusedWhenFrozen as readonly string[]).includes(action);
}
