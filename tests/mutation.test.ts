/** The slips that the mutation benchmark makes, and its edits of a document. */
import { expect, test } from "vitest";
import { editSource, editText } from "../bench/mutation/edit.ts";
import { type Slip, slipAt } from "../bench/mutation/slips.ts";
import type { Source } from "../src/read/source.ts";

const slipped = (printed: string, slip: Slip) => {
  const text = `预算${printed}，其中`;
  const edit = slipAt(text, 2, 2 + printed.length, slip);
  return edit === null ? null : editText(text, edit).slice(2, -3);
};

test.each<[string, Slip, string | null]>([
  ["310.25万元", "last-digit", "310.26万元"],
  ["310.29万元", "last-digit", "310.20万元"],
  ["0万元", "last-digit", "1万元"],
  ["三十二人", "last-digit", "三十三人"],
  ["310.25万元", "swapped-pair", "310.52万元"],
  ["310.55万元", "swapped-pair", "301.55万元"],
  ["10人", "swapped-pair", null],
  ["22辆", "swapped-pair", null],
  ["310.25万元", "times-ten", "3102.5万元"],
  ["510万元", "times-ten", "5100万元"],
  ["0.4万元", "times-ten", "4万元"],
  ["9,310.25万元", "times-ten", "93,102.5万元"],
  ["0万元", "times-ten", null],
  ["310.25万元", "dropped-point", "31025万元"],
  ["0.00万元", "dropped-point", null],
  ["510万元", "dropped-point", null],
  ["３１０.２５％", "last-digit", "３１０.２６％"],
  ["1,230.00", "dropped-digit", "130.00"],
  ["10,230", "dropped-digit", "1,230"],
  ["5.25", "dropped-digit", "5.2"],
  ["5", "dropped-digit", null],
  ["12.3", "times-ten-thousand", "123000"],
  ["1,230.05", "times-ten-thousand", "12,300,500"],
  ["3亿2000万元", "last-digit", "3亿2001万元"],
])("%s with %s is %s", (printed, slip, expected) => {
  expect(slipped(printed, slip)).toBe(expected);
});

const content = (text: string, at: number[]) => ({ text, at: Int32Array.from(at) });
const raw = { kind: "text", page: 1, headingLevel: null, furniture: null, prominent: false } as const;

test("an edit moves all that stands behind it, and asks for places where they were", () => {
  const asked: number[][] = [];
  const source: Source = {
    ...{ format: "pdf", text: "预算51万\n元。\n其中2人", messages: [] },
    blocks: [
      { ...raw, content: content("预算51万元。", [0, 1, 2, 3, 4, 6, 7]) },
      { ...raw, content: content("其中2人", [9, 10, 11, 12]) },
    ],
    locate: (start, end) => {
      asked.push([start, end]);
      return { page: 1, box: null };
    },
  };
  const edited = editSource(source, { start: 2, end: 4, insert: "510" });
  expect(edited.text).toBe("预算510万\n元。\n其中2人");
  expect(edited.blocks).toMatchObject([{ content: { text: "预算510万元。" } }, { content: { text: "其中2人" } }]);
  for (const block of edited.blocks) {
    if (block.kind !== "text") continue;
    for (const [i, offset] of block.content.at.entries()) expect(edited.text[offset]).toBe(block.content.text[i]);
  }
  edited.locate(10, 14);
  expect(asked).toEqual([[9, 13]]);
});

test("an edit in a table changes the cell that it stands in, and moves those behind it", () => {
  const cell = (text: string, column: number, start: number) => ({
    ...{ text, row: 0, column, rowSpan: 1, columnSpan: 1, start, end: start + text.length, page: null, box: null },
  });
  const cells = [cell("12.50", 0, 0), cell("12.50", 1, 6)];
  const source: Source = {
    ...{ format: "html", text: "12.50\t12.50", messages: [] },
    blocks: [{ kind: "grid", cells, start: 0, end: 11, page: null }],
    locate: () => ({ page: null, box: null }),
  };
  const [first, second] = [0, 6].map((start) => editSource(source, { start, end: start + 5, insert: "1250" }));
  expect(first).toMatchObject({
    text: "1250\t12.50",
    blocks: [{ cells: [{ text: "1250" }, { text: "12.50", start: 5 }] }],
  });
  expect(second).toMatchObject({
    text: "12.50\t1250",
    blocks: [{ cells: [{ text: "12.50" }, { text: "1250", end: 10 }] }],
  });
});
