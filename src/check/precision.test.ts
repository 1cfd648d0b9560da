/** Whether a document drops trailing zeros, told from what it prints. */
import { expect, test } from "vitest";
import { findDroppedZeros, findUsualDecimals } from "./precision.ts";
import { Draft } from "./testing/build.ts";
import { judge } from "./testing/verdict.ts";

const full = ["412.36", "88.17", "19.43", "7.05", "231.68"];

test.each([
  ["one decimal missing beside five full amounts: dropped", [...full, "56.3", "40"], 2],
  ["whole amounts only, and few: it cannot be told", [...full, "56", "40"], undefined],
  ["one amount ends in 0: zeros are kept", [...full, "56.30", "40.5"], undefined],
  ["too few full amounts", ["412.36", "88.17", "56.3"], undefined],
  ["all are full: nothing to decide", full, undefined],
  ["a bare 0 says nothing", [...full, "0"], undefined],
  ["one amount with more decimals", [...full, "56.3", "0.033"], undefined],
  ["the same amount five times is one", ["412.36", "412.36", "412.36", "412.36", "412.36", "56.3"], undefined],
])("%s", (_, amounts, expected) => {
  const draft = new Draft();
  draft.figures(...amounts.map((amount) => `${amount}万元`));
  expect(findDroppedZeros(draft.statement().figures).get("万元")).toBe(expected);
});

test("where zeros are dropped, 40 is 40.00 and a sum that needs 40.3 is an error", () => {
  const { said } = judge((draft) => {
    draft.figures(...full.map((amount) => `${amount}万元`));
    draft.sum(draft.figure("96.6万元"), draft.figures("56.3万元", "40万元"));
  });
  expect(said).toBe("fails, error sum-does-not-add-up");
});

test.each([
  ["most amounts have two decimals", [...full, "56.30", "40", "34"], 2],
  ["most without decimals", [...full, "40", "34", "21", "9", "8", "7"], 0],
  ["too few to tell", ["412.36", "88.17", "40"], undefined],
])("usual decimals: %s", (_, amounts, expected) => {
  const draft = new Draft();
  draft.figures(...amounts.map((amount) => `${amount}万元`));
  expect(findUsualDecimals(draft.statement().figures).get("万元")).toBe(expected);
});

test("where amounts mostly have two decimals, 35 = 0 + 0 + 34 is a warning", () => {
  const { said } = judge((draft) => {
    draft.figures(...full.map((amount) => `${amount}万元`), "56.30万元");
    draft.sum(draft.figure("35万元"), draft.figures("0万元", "0万元", "34万元"));
  });
  expect(said).toBe("holds, warning sum-does-not-add-up");
});
