/** Tables: as they are, nothing is found; with one cell changed, one finding names it, unless rounding hides the change. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteDecimal, formatDecimal, subtractDecimals } from "../../figures/decimal.ts";
import type { Decimal } from "../../figures/model.ts";
import type { Statement } from "../../statement/model.ts";
import { checkStatement } from "../index.ts";
import type { Finding } from "../model.ts";
import { amountsOf, type Branch, type Print, TreeDraft } from "../testing/treeTables.ts";
import { beforeSlip } from "./slips.ts";

/** Every fifth amount is nothing, as in published tables. */
const fen = (whole: bigint) =>
  fc.oneof(
    {
      arbitrary: fc.bigInt({ min: 10_000n / whole, max: 5_000_000_000n / whole }).map((value) => value * whole),
      weight: 4,
    },
    { arbitrary: fc.constant(0n), weight: 1 },
  );

const leaf = (whole: bigint) => fc.record({ basic: fen(whole), project: fen(whole) });
const trees = (whole: bigint): fc.Arbitrary<Branch[]> =>
  fc
    .array(fc.array(fc.array(leaf(whole), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    })
    .map((classes) =>
      classes.map((kinds, a) => ({
        ...{ code: `2${10 + a}`, basic: 0n, project: 0n },
        children: kinds.map((items, b) => ({
          ...{ code: `2${10 + a}0${b + 1}`, basic: 0n, project: 0n },
          children: items.map((item, c) => ({ ...item, code: `2${10 + a}0${b + 1}0${c + 1}`, children: [] })),
        })),
      })),
    );

const prints: readonly (readonly [string, Print, bigint])[] = [
  ["元 to the 分", { unit: "元", decimals: 2 }, 1n],
  ["whole 元 that hide some 分", { unit: "元", decimals: 0 }, 1n],
  ["whole 元 that hide nothing", { unit: "元", decimals: 0 }, 100n],
  ["万元 with two decimals", { unit: "万元", decimals: 2 }, 1n],
];

function draft(branches: readonly Branch[], print: Print, linked: boolean): TreeDraft {
  const made = new TreeDraft();
  const tree = made.tree("支出预算总表", branches, print);
  if (!linked) return made;
  const other = made.summary("收支预算总表", branches, print);
  for (const branch of branches) {
    const text = made.mention(`第${branch.code}项`, amountsOf(branch)[0], { unit: "万元", decimals: 2 });
    made.same(tree.get(`${branch.code}/0`) as string, other.get(branch.code) as string, text);
  }
  made.same(tree.get("total/0") as string, other.get("total") as string);
  return made;
}

function found(statement: Statement): Finding[] {
  return checkStatement(statement).findings.filter(({ rule }) => rule.endsWith("differs") || rule.startsWith("sum"));
}

test.each(prints)("as printed, nothing is found: %s", (_, print, whole) => {
  fc.assert(
    fc.property(trees(whole), fc.boolean(), (branches, linked) => {
      expect(found(draft(branches, print, linked).statement()).map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** So many units of the last place may be hidden by rounding, where rows add several rounded amounts. */
const mostHidden = 12n;

test.each(prints)("one cell changed is one finding, and mostly names the cell: %s", (_, print, whole) => {
  let [told, named] = [0, 0];
  const change = fc.tuple(trees(whole), fc.boolean(), fc.nat(), fc.nat());
  for (const [branches, linked, which, how] of fc.sample(change, { numRuns: 60, seed: 7 })) {
    const made = draft(branches, print, linked);
    const cells = made.figures.filter(({ value }) => value.digits !== 0n);
    const cell = cells[which % cells.length];
    const slips = cell === undefined ? [] : beforeSlip(cell.value);
    const wrong = slips[how % slips.length];
    if (cell === undefined || wrong === undefined) continue;
    const findings = found(made.statement(new Map([[cell.id, formatDecimal(wrong)]])));
    const [finding] = findings;
    if (finding === undefined) {
      expect(off(cell.value, wrong) <= mostHidden).toBe(true);
      continue;
    }
    expect(findings.map(({ message }) => message)).toHaveLength(1);
    told += 1;
    if (finding.suggestion?.startsWith("若把") && finding.figures[0] === cell.id) named += 1;
  }
  expect(named / told).toBeGreaterThan(0.95);
});

/** How far apart, in units of the last place of the first. */
function off(a: Decimal, b: Decimal): bigint {
  const { digits, scale } = absoluteDecimal(subtractDecimals(a, b));
  return digits / 10n ** BigInt(scale - a.scale);
}
