/** Numbers broken over the lines of a ruled cell are one number; numbers of two rows stay two. */
import { expect, test } from "vitest";
import { grid, outline, readPages, type SetLine } from "./testing/pages.ts";

const until = (x: number, y: number, text: string): SetLine => ({ x: x - 5 * text.length, y, text });
const XS = [50, 130, 200, 270];

/** A row of a ruled table: a name and two cells of figures, each set from the right, line by line. */
const readRow = (first: readonly string[], second: readonly string[], other = "1,000.00") => {
  const column = (x: number, texts: readonly string[]) =>
    texts.map((text, line) => until(x - 5, 150 + 12 * line, text));
  const lines = [
    { x: 55, y: 115, text: "项目" },
    { x: 135, y: 115, text: "合计" },
    { x: 205, y: 115, text: "支出" },
    { x: 55, y: 132, text: "水费" },
    until(195, 132, other),
    { x: 55, y: 155, text: "办公费" },
    ...column(200, first),
    ...column(270, second),
  ];
  return outline(readPages({ lines, rules: grid(XS, [100, 120, 138, 190]) })).slice(2);
};

test.each<[string, string[], string[], string[]]>([
  ["a decimal that found no room", ["33,257,911.4", "4"], ["0"], ["| 办公费 | 33,257,911.44 | 0"]],
  ["in both cells", ["33,257,911.4", "4"], ["28,158,798.8", "6"], ["| 办公费 | 33,257,911.44 | 28,158,798.86"]],
  ["the whole of the decimals", ["133,257,911.", "44"], ["0"], ["| 办公费 | 133,257,911.44 | 0"]],
  ["two rows of amounts", ["33,257.40", "4.00"], ["2.00", "1.00"], ["| 办公费 | 33,257.40 | 2.00", "|  | 4.00 | 1.00"]],
  ["two rows of short numbers", ["1.4", "4"], ["2.5", "3"], ["| 办公费 | 1.4 | 2.5", "|  | 4 | 3"]],
])("%s", (_, first, second, rows) => {
  expect(readRow(first, second)).toEqual(rows);
});

test("as many decimals as the other numbers have", () => {
  expect(readRow(["2,306.7986", "42"], ["0"], "23.156177")).toEqual(["| 办公费 | 2,306.798642 | 0"]);
});
