/** Every cell of the table of permissions: nine roles, all actions, six stages, one's own budget and another's. */
import { expect, test } from "vitest";
import { STAGES } from "../../entries/index.ts";
import type { Role, Stage } from "../../model.ts";
import { ACTIONS, type Action, type Post } from "../model.ts";
import { isOwn, levelOf, may, postMay, ROLES, reachFor } from "./permissions.ts";

const ALL = [...STAGES];
const UP: Stage[] = ["first-up", "second-up"];

/** Who may do what to their own; everything that is not said here is forbidden. */
const said: readonly (readonly [Role, readonly Action[], readonly Stage[]])[] = [
  ["preparer", ["edit"], UP],
  ["preparer", ["propose"], ["adjustment"]],
  ["preparer", ["pay", "correct"], ["execution"]],
  ["unit-head", ["submit"], UP],
  ["department-finance", ["cut", "return", "approve"], UP],
  ["department-finance", ["propose"], ["adjustment"]],
  ["department-head", ["submit", "return"], UP],
  ["department-head", ["approve"], ["second-down"]],
  ["department-head", ["settle"], ["adjustment"]],
  ["finance-reviewer", ["return", "approve"], UP],
  ["finance-reviewer", ["cut"], [...UP, "second-down"]],
  ["finance-reviewer", ["set-ceiling"], ["first-down"]],
  ["finance-reviewer", ["propose"], ["adjustment"]],
  ["finance-head", ["issue"], ["first-down"]],
  ["finance-head", ["approve"], ["second-down"]],
  ["finance-head", ["settle"], ["adjustment"]],
  ["finance-head", ["freeze", "thaw"], ALL],
  ["finance-head", ["schedule"], ["first-up", "first-down", "second-up"]],
  ["publisher", ["publish"], ["second-down", "execution"]],
];
const readers: readonly Role[] = ROLES.filter((role) => role !== "administrator");
const commenters: readonly Role[] = readers.filter((role) => role !== "publisher" && role !== "auditor");
const everywhere: readonly Role[] = ["finance-head", "auditor"];

function isSaid(role: Role, action: Action, stage: Stage): boolean {
  if (action === "read") return readers.includes(role);
  if (action === "comment") return commenters.includes(role);
  return said.some(([who, what, when]) => who === role && what.includes(action) && when.includes(stage));
}

const cells = ROLES.flatMap((role) =>
  ACTIONS.flatMap((action) => STAGES.map((stage) => [role, action, stage] as const)),
);

test("every cell says what the rules say, for one's own budget and another's", () => {
  expect(cells).toHaveLength(9 * 17 * 6);
  for (const [role, action, stage] of cells) {
    const posts: Post = { role, units: ["u1"], departments: ["d1"] };
    const own = postMay(posts, action, stage, { department: "d1", unit: "u1" });
    const other = postMay(posts, action, stage, { department: "d2", unit: "u9" });
    const want = isSaid(role, action, stage);
    expect({ role, action, stage, own, other }).toEqual({
      role,
      action,
      stage,
      own: want,
      other: want && everywhere.includes(role),
    });
  }
});

test("the administrator sees no figures and does nothing to them", () => {
  for (const action of ACTIONS)
    for (const stage of STAGES) expect(reachFor("administrator", action, stage)).toBe("none");
});

test("the auditor reads everything and does nothing", () => {
  for (const action of ACTIONS)
    for (const stage of STAGES) expect(reachFor("auditor", action, stage)).toBe(action === "read" ? "any" : "none");
});

test.each([
  ["preparer", { units: ["u1"] }, { department: "d1", unit: "u1" }, true],
  ["preparer", { units: ["u1"] }, { department: "d1", unit: "u2" }, false],
  ["preparer", { units: ["u1"] }, { department: "d1", unit: null }, false],
  ["preparer", { departments: ["d1"] }, { department: "d1", unit: "u1" }, false],
  ["department-head", { departments: ["d1"] }, { department: "d1", unit: "u2" }, true],
  ["department-head", { departments: ["d1"] }, { department: "d2", unit: null }, false],
  ["department-head", { units: ["u1"] }, { department: "d1", unit: "u1" }, false],
  ["finance-reviewer", { departments: ["d1", "d3"] }, { department: "d3", unit: null }, true],
  ["finance-reviewer", {}, { department: "d1", unit: null }, false],
  ["finance-head", {}, { department: "d1", unit: "u1" }, true],
  ["auditor", {}, { department: "d9", unit: "u9" }, true],
  ["administrator", {}, { department: "d1", unit: null }, false],
] as const)("%s with %o: %o is own: %s", (role, scope, place, own) => {
  expect(isOwn({ role, ...scope }, place)).toBe(own);
});

test("two posts give what either gives, and a desk asks for a post of its level", () => {
  const person = {
    id: "p",
    name: "p",
    posts: [{ role: "preparer", units: ["u1"] }, { role: "finance-head" }],
  } as const;
  const place = { department: "d1", unit: "u1" };
  expect(may(person, "edit", "first-up", place)).toBe(true);
  expect(may(person, "edit", "first-up", place, "finance")).toBe(false);
  expect(may(person, "issue", "first-down", place, "finance")).toBe(true);
  expect([levelOf("publisher"), levelOf("auditor")]).toEqual(["department", null]);
});
