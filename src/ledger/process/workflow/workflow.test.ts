/** The state machine as a whole: every step is reached and left, rows and permissions fit together. */
import { expect, test } from "vitest";
import { ACTIONS, STEPS } from "../model.ts";
import { levelOf, ROLES, reachFor } from "../permissions/permissions.ts";
import { FIRST_STEP, isBefore, stageOfStep, TRANSITIONS, transitionsAt } from "./workflow.ts";

test("from the first step every step is reached, and the year is the end", () => {
  const reached = new Set([FIRST_STEP]);
  for (const step of reached)
    for (const { step: from, next } of TRANSITIONS) if (from === step && next !== null) reached.add(next);
  expect([...reached].sort()).toEqual([...STEPS].sort());
  expect(TRANSITIONS.filter(({ step, next }) => step === "in-year" && next !== null)).toEqual([]);
});

test("forward rows lead to the very next step, returns to an earlier one", () => {
  for (const { step, action, next } of TRANSITIONS) {
    if (step === null || next === null) continue;
    if (action === "return") expect(isBefore(next, step)).toBe(true);
    else expect(STEPS.indexOf(next)).toBe(STEPS.indexOf(step) + 1);
  }
});

test("every row has somebody who may take it, and every action but reading has a row", () => {
  for (const { step, action, desk, stage } of TRANSITIONS) {
    const when = stage ?? (step === null ? "first-up" : stageOfStep(step));
    const who = ROLES.filter(
      (role) => reachFor(role, action, when) !== "none" && (desk === null || levelOf(role) === desk),
    );
    expect({ step, action, who: who.length > 0 }).toEqual({ step, action, who: true });
  }
  expect(ACTIONS.filter((action) => !TRANSITIONS.some((each) => each.action === action))).toEqual(["read"]);
});

test("whoever submits or approves must not have prepared; submission checks balance and findings; 二上 checks ceilings", () => {
  for (const { action, notBy, checks, stage } of TRANSITIONS) {
    if (action === "approve") expect(notBy).toContain("prepared");
    if (action === "submit") expect(notBy).toContain("prepared");
    if (action === "submit") expect(checks).toEqual(expect.arrayContaining(["balance", "findings"]));
    if ((action === "submit" || action === "approve") && stage === "second-up") expect(checks).toContain("ceilings");
  }
});

test("a comment is open at every step", () => {
  for (const step of STEPS) expect(transitionsAt(step, "comment")).toHaveLength(1);
});
