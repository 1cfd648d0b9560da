/** Looks permissions up in the table: role, action, stage, and whether the budget is the role's own. */
import { STAGES } from "../../entries/index.ts";
import type { Role, Stage } from "../../model.ts";
import type { Action, Level, Person, Post } from "../model.ts";
import { permissionLines, roleLevels } from "./data/permissions.ts";

export const ROLES = Object.keys(roleLevels) as readonly Role[];

/** `own`: only what is the role's own; `any`: all; `none`. */
export type Reach = "none" | "own" | "any";
const reachOf: Readonly<Record<string, Reach>> = { O: "own", A: "any", ".": "none" };

/** Reaches by role and action, stage by stage in the order of the process. */
const table: ReadonlyMap<string, readonly Reach[]> = new Map(
  permissionLines
    .split("\n")
    .filter((line) => line !== "")
    .slice(1)
    .map((line) => {
      const [role = "", action = "", ...cells] = line.split(/ +/);
      return [`${role} ${action}`, cells.map((cell) => reachOf[cell] ?? "none")];
    }),
);

/** How far a role reaches with an action at a stage. What is not in the table is forbidden. */
export function reachFor(role: Role, action: Action, stage: Stage): Reach {
  return table.get(`${role} ${action}`)?.[STAGES.indexOf(stage)] ?? "none";
}

/** The level of a role; null for those who take no part (auditor, administrator). */
export function levelOf(role: Role): Level | null {
  return roleLevels[role];
}

/** What is acted upon: a unit of a department, or the department as a whole where `unit` is null. */
export interface Place {
  readonly department: string;
  readonly unit: string | null;
}

/** Whether the place is the post's own. A department as a whole is no unit's own. */
export function isOwn(post: Post, place: Place): boolean {
  const level = levelOf(post.role);
  if (level === "unit") return place.unit !== null && (post.units ?? []).includes(place.unit);
  if (post.role === "finance-head" || post.role === "auditor") return true;
  return (post.departments ?? []).includes(place.department);
}

/** Whether a post may do the action at the stage to the place; with `level`, only posts of that level count. */
export function postMay(post: Post, action: Action, stage: Stage, place: Place, level?: Level): boolean {
  if (level !== undefined && levelOf(post.role) !== level) return false;
  const reach = reachFor(post.role, action, stage);
  return reach === "any" || (reach === "own" && isOwn(post, place));
}

/** Whether any of a person's posts may. */
export function may(person: Person, action: Action, stage: Stage, place: Place, level?: Level): boolean {
  return person.posts.some((post) => postMay(post, action, stage, place, level));
}
