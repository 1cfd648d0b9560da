/** Plain text: one paragraph a line, lines broken at a width, pages, tables; in every encoding that occurs. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "./encoding.ts";
import { blocksOf, sourceFrom, utf8 } from "./testing/blocks.ts";

interface Case {
  readonly title: string;
  readonly text: string;
  readonly read: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: "each line is a paragraph, blank lines and indents are none",
    text: "一、职责\r\n\r\n　　（一）保管档案。\n    （二）指导县区\n\n2024年收入10万元\n",
    read: ["一、职责", "（一）保管档案。", "（二）指导县区", "2024年收入10万元"],
  },
  {
    title: "lines broken at a width are joined; list items and ended sentences begin anew",
    text: `云河市档案馆2024年部门预算说明
一、部门收支总体情况
2024年年初部门收入预算320.50万元，其中一般公共预算拨款
300.50万元，事业收入20万元。收入预算较上年增加12.30万元，
主要原因是新增档案数字化项目。
（一）基本支出：2024年年初预算为210万元，占总支出比重为
65.52%，主要是为保障馆内正常运转而发生的各项支出，包括工
资和办公费等。
（二）项目支出110.50万元。`,
    read: [
      "云河市档案馆2024年部门预算说明",
      "一、部门收支总体情况",
      "2024年年初部门收入预算320.50万元，其中一般公共预算拨款300.50万元，事业收入20万元。收入预算较上年增加12.30万元，主要原因是新增档案数字化项目。",
      "（一）基本支出：2024年年初预算为210万元，占总支出比重为65.52%，主要是为保障馆内正常运转而发生的各项支出，包括工资和办公费等。",
      "（二）项目支出110.50万元。",
    ],
  },
  {
    title: "where paragraphs are indented, a line that is not goes on even after a full stop",
    text: `    本馆2024年支出预算为320.50万元，比上年增加12.30万元。
其中基本支出预算210万元，项目支出预算110.50万元，增加的原
因是新增档案数字化项目。
    本馆2024年收入预算为320.50万元，全部为一般公共预算拨款，
与支出预算相等，收支平衡。`,
    read: [
      "本馆2024年支出预算为320.50万元，比上年增加12.30万元。其中基本支出预算210万元，项目支出预算110.50万元，增加的原因是新增档案数字化项目。",
      "本馆2024年收入预算为320.50万元，全部为一般公共预算拨款，与支出预算相等，收支平衡。",
    ],
  },
  {
    title: "paragraphs run on over page breaks; page numbers and running heads are furniture",
    text: `云河市档案馆
本馆2024年支出预算为320.50万元，比上年增加12.30万元，其中
基本支出预算210万元，项目支出预算110.50万元，全部用于档案
- 1 -
\f云河市档案馆
数字化工作和馆内日常运转，详见附表，附表中的数据以万元为单
位，合计数与分项数因四舍五入可能略有出入。
- 2 -
\f云河市档案馆
完。
- 3 -`,
    read: [
      "~ 云河市档案馆",
      "本馆2024年支出预算为320.50万元，比上年增加12.30万元，其中基本支出预算210万元，项目支出预算110.50万元，全部用于档案数字化工作和馆内日常运转，详见附表，附表中的数据以万元为单位，合计数与分项数因四舍五入可能略有出入。",
      "~ - 1 -",
      "~ 云河市档案馆",
      "~ - 2 -",
      "~ 云河市档案馆",
      "完。",
      "~ - 3 -",
    ],
  },
  {
    title: "columns of numbers are a table, not prose",
    text: `收支预算总表
项目              预算数      上年数
基本支出          210.00      198.20
项目支出          110.50      110.00
合计              320.50      308.20
说明：金额单位为万元。`,
    read: [
      "收支预算总表",
      "| 0:项目 | 1:预算数 | 2:上年数",
      "| 0:基本支出 | 1:210.00 | 2:198.20",
      "| 0:项目支出 | 1:110.50 | 2:110.00",
      "| 0:合计 | 1:320.50 | 2:308.20",
      "说明：金额单位为万元。",
    ],
  },
  {
    title: "tab-separated lines are a table; a spaced-out title is not",
    text: "部 门 预 算    说 明\n一、收支情况\n\n\n办公费\t10.00\t1%\n差旅费\t3.20\t2%",
    read: ["部 门 预 算    说 明", "一、收支情况", "| 0:办公费 | 1:10.00 | 2:1%", "| 0:差旅费 | 1:3.20 | 2:2%"],
  },
];

test.each(CASES)("$title", async ({ text, read }) => {
  expect(await blocksOf(utf8(text))).toEqual(read);
});

const PAGE = "云河市档案馆2024年部门收入预算320.50万元，比上年增加。\n";
const utf16 = (text: string, little: boolean): number[] =>
  [...Array(text.length).keys()].flatMap((index) => {
    const code = text.charCodeAt(index);
    return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
const GB = [0xca, 0xd5, 0xc8, 0xeb, 0xd4, 0xa4, 0xcb, 0xe3, 0x31, 0x30, 0xcd, 0xf2, 0xd4, 0xaa]; // 收入预算10万元
const BIG5 = [0xa6, 0xac, 0xa4, 0x4a, 0xb9, 0x77, 0xba, 0xe2, 0x31, 0x30, 0xb8, 0x55, 0xa4, 0xb8]; // 收入預算10萬元

test.each([
  ["UTF-8", [...utf8(PAGE)], "utf-8", PAGE],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...utf8(PAGE)], "utf-8", PAGE],
  ["UTF-16 LE with a mark", [0xff, 0xfe, ...utf16(PAGE, true)], "utf-16le", PAGE],
  ["UTF-16 BE with a mark", [0xfe, 0xff, ...utf16(PAGE, false)], "utf-16be", PAGE],
  ["UTF-16 LE without a mark", utf16(PAGE, true), "utf-16le", PAGE],
  ["UTF-16 BE without a mark", utf16(PAGE, false), "utf-16be", PAGE],
  ["GB18030", GB, "gb18030", "收入预算10万元"],
  ["Big5", BIG5, "big5", "收入預算10萬元"],
  ["ASCII", [...utf8("budget 2024\n")], "utf-8", "budget 2024\n"],
])("%s is recognised by its content", async (_, bytes, encoding, text) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text, encoding, malformed: 0 });
  expect((await sourceFrom(Uint8Array.from(bytes))).text).toBe(text);
});

test("broken bytes are counted and reported, and the rest is read", async () => {
  const bytes = utf8(PAGE.repeat(20));
  bytes[1] = 0x20;
  const source = await sourceFrom(bytes);
  expect(source.text.slice(2, 30)).toContain("河市档案馆2024年部门收入预算");
  expect(source.messages.map((message) => message.code)).toEqual(["malformed-characters"]);
  expect(source.messages[0]?.text).toMatch(/^文件中有 \d 处字符无法辨认/);
});

test("any text: nothing is thrown, blocks stand in order where they say", async () => {
  const piece = fc.oneof(
    fc.constantFrom("预算", "10.5", "   ", "\t", "\n", "\f", "。", "一、", "\r\n", "　"),
    fc.string({ unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      await blocksOf(utf8(`${"甲部门预算说明书文本".repeat(60)}${pieces.join("")}`));
    }),
    { numRuns: 200 },
  );
});
