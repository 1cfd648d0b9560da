/** Random people do random things to a budget, in memory, against an oracle that tells the rules in its own words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, decide } from "./decide.ts";
import { STEPS } from "./model.ts";
import { amountAt } from "./state.ts";
import { draw, type Seed, seedArbitrary } from "./testing/draw.ts";
import { Oracle } from "./testing/oracle.ts";
import { contextAt, DAY, LINE_INFOS, newState, PEOPLE, UNITS } from "./testing/world.ts";

/** More by MINGSUAN_PROCESS_RUNS. */
const RUNS = Number.parseInt(process.env.MINGSUAN_PROCESS_RUNS ?? "40", 10);

function run(seeds: readonly Seed[], reached: Map<string, number>): void {
  const state = newState();
  const context = contextAt();
  const oracle = new Oracle(
    UNITS.map(({ id }) => id),
    LINE_INFOS,
    PEOPLE,
    DAY,
  );
  const past: Parameters<typeof draw>[2][number][] = [];
  for (const [index, seed] of seeds.entries()) {
    const request = draw(seed, oracle, past, `r${index}`);
    past.push(request);
    const expected = oracle.verdict(request);
    const decision = decide(state, request, context);
    const told =
      decision.outcome === "refused" ? `${decision.refusal.code}: ${decision.refusal.message}` : decision.outcome;
    const want = expected === null ? "accepted" : expected === "repeat" ? "repeated" : "refused";
    expect({ outcome: decision.outcome, told, expected, request }).toMatchObject({ outcome: want });
    reached.set(`${request.action} ${want}`, (reached.get(`${request.action} ${want}`) ?? 0) + 1);
    if (decision.outcome !== "accepted") continue;
    apply(state, decision.change);
    oracle.note(request);
    const step = `at ${STEPS[oracle.units.get("u1")?.place ?? 0]}`;
    reached.set(step, (reached.get(step) ?? 0) + 1);
  }
  for (const [id, unit] of oracle.units) {
    const { step, version } = state.units.get(id) ?? {};
    expect({ step, version }).toEqual({ step: STEPS[unit.place], version: unit.version });
  }
  for (const line of state.lines.values()) {
    const { id } = line.info;
    expect(amountAt(line, "adjustment")).toBe(oracle.amount(id, "调整"));
    expect(amountAt(line, "execution")).toBe(oracle.amount(id, "执行"));
    expect(amountAt(line, "first-down")).toBe(oracle.amount(id, "一下"));
  }
}

test(
  "the process accepts what the oracle allows, and nothing else",
  () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(seedArbitrary, { minLength: 60, maxLength: 220, size: "max" }), (seeds) =>
        run(seeds, reached),
      ),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 1_000,
);
