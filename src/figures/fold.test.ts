/** Folding: one form for each character, never a change of length. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./fold.ts";

test.each([
  ["１２３．４５％", "123.45%"],
  ["（一)支出:100万元,其中;", "（一）支出：100万元，其中；"],
  ["1,234.5", "1,234.5"],
  ["３，５１８", "3，518"],
  ["－5－3−2", "-5-3-2"],
  ["2024–2026", "2024—2026"],
  ["ＸＸ局Ａ４", "XX局A4"],
  ["第［3］条", "第[3]条"],
  ["2　人", "2 人"],
])("%s folds to %s", (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test("folding keeps every offset, and folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const folded = fold(text);
      expect(folded.length).toBe(text.length);
      expect(fold(folded)).toBe(folded);
    }),
  );
});

test("long text folds the same as its parts, across the inner buffer", () => {
  const part = "支出１２３．４５万元,其中:";
  expect(fold(part.repeat(2000))).toBe(fold(part).repeat(2000));
});
