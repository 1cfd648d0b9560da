/** Reads the state machine from its table: which action is open at which step, by which desk, and what it leads to. */
import type { EntryKind, Stage } from "../../model.ts";
import { type Action, type Level, STEPS, type Step } from "../model.ts";
import { flowLines } from "./data/flow.ts";

/** Hands a budget has been in: people who must not approve it. */
export type Hand = "prepared" | "submitted" | "approved" | "ceilings";
export type CheckName = "balance" | "findings" | "ceilings" | "congress" | "published" | "pending";

export interface Transition {
  /** Null: open at every step. */
  readonly step: Step | null;
  readonly action: Action;
  /** Null: any level. */
  readonly desk: Level | null;
  /** Null: the stage that the step, or the request, says. */
  readonly stage: Stage | null;
  readonly of: "unit" | "department" | "either";
  readonly entries: EntryKind | null;
  readonly next: Step | null;
  readonly notBy: readonly Hand[];
  readonly becomes: Hand | null;
  readonly checks: readonly CheckName[];
}

const orNull = (word: string | undefined): string | null => (word === undefined || word === "-" ? null : word);
const list = (word: string | undefined): string[] => orNull(word)?.split(",") ?? [];

const HANDS: Readonly<Record<string, Hand>> = { p: "prepared", s: "submitted", a: "approved", c: "ceilings" };
const hands = (word: string | undefined): Hand[] => list(word).flatMap((letter) => HANDS[letter] ?? []);

function transitionOf(line: string): Transition {
  const [step, action, desk, stage, of, entries, next, notBy, becomes, checks] = line.split(/ +/);
  return {
    step: (step === "*" ? null : step) as Step | null,
    action: action as Action,
    desk: orNull(desk) as Level | null,
    stage: orNull(stage) as Stage | null,
    of: of as Transition["of"],
    entries: orNull(entries) as EntryKind | null,
    next: orNull(next) as Step | null,
    notBy: hands(notBy),
    becomes: hands(becomes)[0] ?? null,
    checks: list(checks) as CheckName[],
  };
}

/** All transitions, in the order of the process. */
export const TRANSITIONS: readonly Transition[] = flowLines
  .split("\n")
  .filter((line) => line !== "")
  .slice(1)
  .map(transitionOf);

/** The transitions by which an action may happen at a step; several where desks differ. */
export function transitionsAt(step: Step, action: Action): readonly Transition[] {
  return TRANSITIONS.filter((each) => each.action === action && (each.step === step || each.step === null));
}

/** Whether one step comes before another in the process. */
export function isBefore(step: Step, other: Step): boolean {
  return STEPS.indexOf(step) < STEPS.indexOf(other);
}

/** The stage of a step; the year's budget is in execution once it has reached the unit. */
export function stageOfStep(step: Step): Stage {
  return step === "in-year" ? "execution" : (step.slice(0, step.indexOf(".")) as Stage);
}

/** The step where every budget begins. */
export const FIRST_STEP: Step = "first-up.unit";
