/** docs/process.md shows the steps as the data has them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STEPS } from "./model.ts";
import { levelOf, ROLES, reachFor } from "./permissions/permissions.ts";
import { actionNames, roleNames, stepNames } from "./workflow/data/flow.ts";
import { stageOfStep, TRANSITIONS, type Transition } from "./workflow/workflow.ts";

function whoMay({ action, desk, stage, step }: Transition): string {
  const when = stage ?? stageOfStep(step ?? "in-year");
  return ROLES.filter((role) => levelOf(role) === desk && reachFor(role, action, when) !== "none").join(", ");
}

const heading = "| step | action | by | leads to | checks |\n| --- | --- | --- | --- | --- |\n";
const rows = STEPS.flatMap((step) =>
  TRANSITIONS.filter((each) => each.step === step).map((each) => {
    const { action, next, of, checks } = each;
    const what = `${action} ${actionNames[action]}${of === "department" ? " (all units)" : ""}`;
    return `| ${stepNames[step]} | ${what} | ${whoMay(each)} | ${next === null ? "" : stepNames[next]} | ${checks.join(", ")} |\n`;
  }),
);

test("the page's table of steps is that of the data", () => {
  const page = readFileSync("docs/process.md", "utf8");
  const table = page.slice(page.indexOf("<!-- steps -->\n") + 15, page.indexOf("<!-- /steps -->"));
  expect(table).toBe(heading + rows.join(""));
});

test("every role has a name", () => {
  expect(Object.keys(roleNames).sort()).toEqual([...ROLES].sort());
});
