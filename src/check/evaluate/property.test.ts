/** Whatever the exact amounts: rounded for print, their relations hold; a figure changed beyond the room breaks them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatRational, rational } from "../../figures/rational.ts";
import { checkStatement } from "../index.ts";
import { Draft } from "../testing/build.ts";

/** Amounts in 分, printed in 万元 with two decimals. */
const fen = fc.bigInt({ min: 1_000_000n, max: 10n ** 14n });
const print = (value: bigint) => `${formatRational(rational(value, 1_000_000n), 2)}万元`;
const printRatio = (above: bigint, below: bigint) => `${formatRational(rational(above * 100n, below), 2)}%`;

function verdicts(write: (draft: Draft) => unknown): (boolean | null)[] {
  const draft = new Draft();
  write(draft);
  return [...checkStatement(draft.statement()).verdicts.values()];
}

test("sums of rounded parts hold", () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      expect(verdicts((d) => d.sum(d.figure(print(total)), d.figures(...parts.map(print))))).toEqual([true]);
    }),
  );
});

test("a sum is broken by a part that is off by more than all the rounding", () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 12 }), fen, (parts, off) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      const [first = 0n, ...rest] = parts;
      const changed = first + off + BigInt(parts.length + 2) * 10_000n;
      const printed = [changed, ...rest].map(print);
      expect(verdicts((d) => d.sum(d.figure(print(total)), d.figures(...printed)))).toEqual([false]);
    }),
  );
});

test("changes, rates and shares of rounded amounts hold", () => {
  fc.assert(
    fc.property(fen, fen, (now, before) => {
      fc.pre(now !== before);
      const direction = now > before ? 1 : -1;
      const moved = now > before ? now - before : before - now;
      const held = verdicts((d) => {
        const [current, previous, change] = d.figures(print(now), print(before), print(moved)) as [
          string,
          string,
          string,
        ];
        d.change(current, previous, direction, change);
        d.rate(d.figure(printRatio(moved, before)), direction, current, previous, change);
        d.rate(d.figure(printRatio(moved, before)), direction, current, null, change);
        d.share(d.figure(printRatio(now, before)), current, previous);
      });
      expect(held.filter((verdict) => verdict === false)).toEqual([]);
    }),
  );
});

test("a share of large amounts is broken by two units of its last place", () => {
  const large = fc.bigInt({ min: 10n ** 12n, max: 10n ** 14n });
  fc.assert(
    fc.property(large, large, (part, whole) => {
      fc.pre(part < whole);
      const share = formatRational(rational(part * 100n, whole), 2);
      const wrong = formatRational(rational(BigInt(share.replace(".", "")) + 2n, 100n), 2);
      expect(
        verdicts((d) => d.share(d.figure(`${wrong}%`), ...(d.figures(print(part), print(whole)) as [string, string]))),
      ).toEqual([false]);
    }),
  );
});
