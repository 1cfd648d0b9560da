/** Separated values in all usual encodings; prose with commas stays text. */
import { describe, expect, test } from "vitest";
import { detectFormat } from "../detect.ts";
import { blocksOf, sourceFrom, utf8 } from "./testing/blocks.ts";

const TABLE =
  '收支总表,,\r\n单位：万元,,\r\n项目,预算数,备注\r\n"办公费","1,234.50",\r\n　　印刷费,20,"甲,""乙"""\r\n合计,="1254.50",\r\n注：略,,\r\n';
const LINES = [
  "收支总表",
  "单位：万元",
  "| 0:项目 | 1:预算数 | 2:备注",
  "| 0:办公费 | 1:1,234.50 | 2:",
  '| 0:印刷费 | 1:20 | 2:甲,"乙"',
  "| 0:合计 | 1:1254.50 | 2:",
  "注：略",
];
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((c) => {
      const [low, high] = [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8];
      return big ? [high, low] : [low, high];
    }),
  );
/** 项目,金额 办公费,10 印刷费,20 in GB18030. */
const GB = "cfeec4bf2cbdf0b6ee0ab0ecb9abb7d12c31300ad3a1cba2b7d12c32300a";

test.each<[string, Uint8Array]>([
  ["UTF-8", utf8(TABLE)],
  ["UTF-8 with a mark", utf8(`\ufeff${TABLE}`)],
  ["UTF-16", utf16(TABLE, false)],
  ["UTF-16, big end first", utf16(TABLE, true)],
  ["old line ends", utf8(TABLE.replaceAll("\r\n", "\r"))],
  ["a line that names the separator", utf8(`sep=,\r\n${TABLE}`)],
])("%s", async (_, bytes) => {
  expect(detectFormat(bytes)).toBe("csv");
  expect(await blocksOf(bytes)).toEqual(LINES);
});

test("GB18030, tabs, semicolons; addresses and indents", async () => {
  const rows = ["| 0:项目 | 1:金额", "| 0:办公费 | 1:10", "| 0:印刷费 | 1:20"];
  expect(await blocksOf(Uint8Array.from(Buffer.from(GB, "hex")))).toEqual(rows);
  expect(await blocksOf(utf8("项目\t金额\n办公费\t10\n印刷费\t20"))).toEqual(rows);
  expect(await blocksOf(utf8("项目;金额;\n办公费;10;\n印刷费;20;\n"))).toEqual(rows);
  const grid = (await sourceFrom(utf8(TABLE))).blocks[2];
  const cells = grid?.kind === "grid" ? grid.cells : [];
  expect(cells.find((cell) => cell.text === "印刷费")).toMatchObject({ address: "A5", indent: 2 });
});

describe("text stays text", () => {
  test.each([
    [
      "prose with commas",
      "本年收入1,234.5万元,比上年增加5%,主要是人员增加。\n支出10万元,减少2万元,原因是压缩。\n其中,基本支出5万元,项目支出5万元。\n",
    ],
    ["a list of amounts", "办公费 1,234.50\n印刷费 2,345.60\n水费 3,456.70\n电费 4,567.80\n"],
    ["English prose", "Well, we had 5 of them\nThen, after a while, 6\nSo, in the end, none\n"],
    ["lines of one field", "一、部门职责\n二、机构设置\n三、收入10万元\n"],
    ["words alone", "甲,乙\n丙,丁\n戊,己\n"],
    [
      "a text with a small table set by tabs",
      `${"一、说明\n本部门负责某项工作。\n".repeat(4)}项目\t金额\n甲\t1\n乙\t2\n`,
    ],
    ["two lines", "科目,金额\n办公费,10\n"],
  ])("%s", (_, text) => {
    expect(detectFormat(utf8(text))).toBe("text");
  });
});

test("a quote that is never closed is a character like any other", async () => {
  expect(await blocksOf(utf8('项目,金额\n"办公费,10\n印刷费,20\n水费,30\n'))).toEqual([
    "| 0:项目 | 1:金额",
    '| 0:"办公费 | 1:10',
    "| 0:印刷费 | 1:20",
    "| 0:水费 | 1:30",
  ]);
});
