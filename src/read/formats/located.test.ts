/** The text builder: what is appended can be found again, character by character. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { identity, join, TextBuilder } from "./located.ts";

test("a piece stands where the builder says", () => {
  const builder = new TextBuilder();
  builder.newline();
  const title = builder.append("部门预算");
  builder.newline();
  const body = builder.append("收入100万元");
  expect(builder.text).toBe("部门预算\n收入100万元");
  expect([title, body]).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 12 },
  ]);
  expect(builder.located(7, 10)).toEqual(identity("100", 7));
  expect(builder.located(0, 2)).toEqual(identity("部门", 0));
});

test("any pieces: located text is the document text at the same places", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 8 }), (pieces) => {
      const builder = new TextBuilder();
      const located = pieces.map((piece) => {
        const span = builder.append(piece);
        return builder.located(span.start, span.end);
      });
      const whole = join(located);
      expect(whole.text).toBe(builder.text);
      expect([...whole.at]).toEqual([...builder.text].length === 0 ? [] : Array.from(builder.text.split("").keys()));
    }),
  );
});
