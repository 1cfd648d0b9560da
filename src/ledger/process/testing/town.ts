/** A town of the small world whose budget is taken to a step, the shortest way; what happens in it is told by the tests. */
import { expect } from "vitest";
import { apply, decide } from "../decide.ts";
import type { Cell, Decision, Request, Step } from "../model.ts";
import type { DepartmentState } from "../state.ts";
import { contextAt, DAY, newState, YEAR } from "./world.ts";

/** A request without what is the same for all. */
export type Asked = Record<string, unknown> & { readonly action: string; readonly actor: string };

export class Town {
  readonly state: DepartmentState = newState();
  /** What was accepted, in order. */
  readonly done: Request[] = [];
  #count = 0;

  ask(asked: Asked, day = DAY): Decision {
    this.#count += 1;
    const base = { id: `r${this.#count}`, year: YEAR, department: "d1", reason: "测试" };
    const request = { ...base, ...asked } as Request;
    const decision = decide(this.state, request, contextAt(day));
    if (decision.outcome === "accepted") {
      this.done.push(request);
      apply(this.state, decision.change);
    }
    return decision;
  }

  must(asked: Asked): void {
    expect({ asked, ...this.ask(asked) }).toMatchObject({ outcome: "accepted" });
  }

  cell(line: string, amountFen: bigint): Cell {
    return { line, amountFen, expected: this.state.lines.get(line)?.version ?? 0 };
  }

  unit(unit: string, action: string, actor: string, more = {}): void {
    this.must({ action, actor, unit, expected: this.state.units.get(unit)?.version, ...more });
  }

  whole(action: string, actor: string, more = {}): void {
    this.must({ action, actor, unit: null, expected: this.state.version, ...more });
  }

  fill(unit: string): void {
    const amounts = [
      ["personnel", 600n],
      ["public-a", 200n],
      ["project-a", 300n],
      ["in-gpb", 1_100n],
      ["own", 50n],
      ["in-own", 50n],
    ] as const;
    const cells = amounts.map(([line, fen]) => this.cell(`${unit}.${line}`, fen));
    this.must({ action: "edit", actor: unit === "u1" ? "prep1" : "prep2", unit, cells });
  }
}

/**
 * A town whose budget has come to a step, untouched by anything but what leads there.
 * @param town one that has come some way already
 * @param gone how many parts of the way it has gone
 */
export function at(step: Step, town: Town = new Town(), gone = 0): Town {
  const stopped = () => town.state.units.get("u2")?.step === step;
  const ceilings = () => {
    const cells = ["u1", "u2"].flatMap((unit) =>
      (
        [
          ["personnel", 600n],
          ["public", 200n],
          ["project", 250n],
        ] as const
      ).map(([kind, amountFen]) => ({ unit, fund: "gpb", kind, amountFen, expected: 0 })),
    );
    town.must({ action: "set-ceiling", actor: "reviewer", cells });
    town.whole("issue", "chief");
  };
  const lower = (unit: string) => {
    const cells = [town.cell(`${unit}.project-a`, 250n), town.cell(`${unit}.in-gpb`, 1_050n)];
    town.must({ action: "edit", actor: unit === "u1" ? "prep1" : "prep2", unit, cells });
  };
  const each = (run: (unit: string) => void) => () => ["u1", "u2"].forEach(run);
  const submit = each((unit) => town.unit(unit, "submit", unit === "u1" ? "head1" : "head2"));
  const join = each((unit) => town.unit(unit, "approve", "finance"));
  const way = [
    each((unit) => town.fill(unit)),
    submit,
    join,
    () => town.whole("submit", "boss"),
    () => town.whole("approve", "reviewer"),
    ceilings,
    each(lower),
    submit,
    join,
    () => town.whole("submit", "boss"),
    () => town.whole("approve", "reviewer"),
    () => town.whole("approve", "chief", { on: "2025-02-20" }),
    each((unit) => town.unit(unit, "approve", "boss")),
  ];
  for (const go of way.slice(gone)) {
    if (stopped() && step !== "first-up.unit") break;
    go();
    if (step === "first-up.unit") break;
  }
  return town;
}
