/** Figures that a statement itself says are equal are held once, also where it says so twice. */
import { describe, expect, it } from "vitest";
import type { Relation } from "../../statement/model.ts";
import { Related } from "./related.ts";

const equality = (id: string, ...figures: string[]) =>
  ({ id, kind: "equality", figures, because: [] }) as unknown as Relation;

describe("groups of figures that are equal already", () => {
  it.each([
    ["said once", [equality("r1", "a", "b")], ["a", "c"]],
    ["said twice", [equality("r1", "a", "b"), equality("r2", "a", "b")], ["a", "c"]],
    ["said both ways", [equality("r1", "a", "b"), equality("r2", "b", "a")], ["a", "c"]],
    ["said in a ring", [equality("r1", "a", "b"), equality("r2", "b", "c"), equality("r3", "c", "a")], ["a"]],
    ["said of itself", [equality("r1", "a", "a")], ["a", "b", "c"]],
  ])("one figure stands for each group: %s", (_name, relations, expected) => {
    expect(new Related(relations).representatives(["a", "b", "c"])).toEqual(expected);
  });
});
