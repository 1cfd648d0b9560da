/** Shares and rates: rounding, cutting off, shares forced to 100, direction, base zero, hedges. */
import { expect, test } from "vitest";
import type { Draft } from "../testing/build.ts";
import { judge } from "../testing/verdict.ts";

function writeShare(draft: Draft, share: string, part: string, whole: string): void {
  draft.share(draft.figure(share), draft.figure(part), draft.figure(whole));
}

test.each([
  ["rounded", "48.98%", "612.40万元", "1250.36万元", "holds"],
  ["digits swapped", "49.88%", "612.40万元", "1250.36万元", "fails, error share-does-not-fit"],
  ["a whole percentage", "49%", "612.40万元", "1250.36万元", "holds"],
  ["cut off", "66.66%", "20000.00万元", "30000.00万元", "holds, notice share-does-not-fit"],
  ["about", "约50%", "612.40万元", "1250.36万元", "holds"],
  ["in 元 and 万元", "48.98%", "6124000.00元", "1250.36万元", "holds"],
  ["only if 510 was rounded", "40.80%", "510万元", "1250.36万元", "holds, warning share-does-not-fit"],
  ["of nothing", "100%", "0.40万元", "0万元", "unknown, notice rate-from-zero"],
  ["of people", "71.43%", "15人", "21人", "holds"],
  ["of another kind", "71.43%", "15人", "21万元", "unknown"],
] as const)("a share: %s", (_, share, part, whole, expected) => {
  const { said, messages } = judge((draft) => writeShare(draft, share, part, whole));
  expect(said, messages).toBe(expected);
});

test("shares of one whole that were made to add up to 100% are a notice", () => {
  const { said } = judge((draft) => {
    const whole = draft.figure("30000.00万元");
    for (const share of ["33.33%", "33.33%", "33.34%"])
      draft.share(draft.figure(share), draft.figure("10000.00万元"), whole);
  });
  expect(said).toBe("holds, notice share-does-not-fit");
});

test("one percentage that is cut off among five that are rounded is a notice that says so", () => {
  const { findings } = judge((draft) => {
    const rounded = { 30100: "66.45", 30200: "66.23", 30400: "65.79", 30600: "65.36", 29800: "67.11", 29900: "66.89" };
    for (const [whole, share] of Object.entries(rounded))
      writeShare(draft, `${share}%`, "20000.00万元", `${whole}.00万元`);
    writeShare(draft, "66.66%", "20000.00万元", "30000.00万元");
  });
  expect(findings.map(({ severity, figures }) => [severity, figures[0]])).toEqual([["notice", "f19"]]);
  expect(findings[0]?.message).toContain("只有这一处不是");
});

test.each([
  ["up", "7.86%", 1, "86.50万元", "80.20万元", null, "holds"],
  ["down", "7.28%", -1, "80.20万元", "86.50万元", null, "holds"],
  ["down, with a minus", "-7.28%", -1, "80.20万元", "86.50万元", null, "holds"],
  ["copied", "8.75%", 1, "86.50万元", "80.20万元", null, "fails, error rate-does-not-fit"],
  ["the wrong way, right size", "7.28%", 1, "80.20万元", "86.50万元", null, "fails, error direction-word-wrong"],
  ["the wrong way, wrong size", "17.28%", 1, "80.20万元", "86.50万元", null, "fails, error rate-does-not-fit"],
  ["small amounts leave much room", "22.22%", 1, "0.62万元", "0.50万元", null, "holds"],
  ["from nothing", "100%", 1, "0.40万元", "0万元", null, "unknown, notice rate-from-zero"],
  ["from the change, up", "7.86%", 1, "86.50万元", null, "6.30万元", "holds"],
  ["from the change, down", "14.53%", -1, "2182.99万元", null, "370.99万元", "holds"],
  ["from the change, wrong", "14.35%", -1, "2182.99万元", null, "370.99万元", "fails, error rate-does-not-fit"],
  ["from the change, all of it new", "100%", 1, "0.40万元", null, "0.40万元", "unknown, notice rate-from-zero"],
  ["倍", "1.5倍", 1, "5.00万元", "2.00万元", null, "holds"],
  ["持平", "0%", 0, "5.00万元", "5.00万元", null, "holds"],
] as const)("a rate: %s", (_, rate, direction, current, previous, change, expected) => {
  const { said, messages } = judge((draft) => {
    const of = (printed: string | null) => (printed === null ? null : draft.figure(printed));
    draft.rate(draft.figure(rate), direction, draft.figure(current), of(previous), of(change));
  });
  expect(said, messages).toBe(expected);
});

test("absurd values end in a verdict, not in a hang", () => {
  const huge = `${"9".repeat(390)}万元`;
  expect(judge((draft) => writeShare(draft, "50%", "1万元", huge)).said).toBe("fails, error share-does-not-fit");
  expect(
    judge((draft) => draft.rate(draft.figure("5%"), 1, draft.figure(huge), draft.figure("0.01万元"))).said,
  ).toMatch("fails");
});
