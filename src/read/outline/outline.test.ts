/** What the outline makes of small documents, drawn as an indented text. Own organisations; `§` marks a heading, `~` furniture. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../statement/model.ts";
import type { RawBlock, RawText, Source } from "../source.ts";
import { outline } from "./index.ts";

/** A document with one block a line. `#` in front: a heading of that format level; `{3}` in front: on page 3. */
function documentOf(text: string): Source {
  const blocks: RawBlock[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const [, page, hashes = "", words = ""] = /^(?:\{(\d+)\})?(#*)(.*)$/s.exec(line) ?? [];
    const from = start + line.length - words.length;
    blocks.push({
      kind: "text",
      content: { text: words, at: Int32Array.from({ length: words.length }, (_, index) => from + index) },
      page: page === undefined ? null : Number.parseInt(page, 10),
      headingLevel: hashes.length || null,
      furniture: null,
      prominent: false,
    } satisfies RawText);
    start += line.length + 1;
  }
  return { format: "text", text, blocks, messages: [], locate: () => ({ page: null, box: null }) };
}

function drawn(text: string): string {
  const { blocks, section } = outline(documentOf(text));
  return blocks.map((block) => line(block, section(block.start))).join("\n");
}

function line(block: Block, section: string | null): string {
  if (block.kind === "grid") return "▦";
  const words = block.content.text.slice(0, 16);
  if (block.kind === "furniture") return `~${block.role} ${words}`;
  const indent = "  ".repeat(Math.max(0, block.level - 1));
  return `${indent}${block.kind === "heading" ? "§" : "·"}${words}  [${section ?? ""}]`;
}

const lines = (...all: string[]) => all.join("\n");
const page = (text: string) =>
  text
    .trim()
    .replace(/^\| ?/, "")
    .replace(/\n +\| ?/g, "\n");

test("the same note at the foot of three pages is no running head", () => {
  const pages = ["{1}甲局预算", "{1}文。", "{1}注：本表无数据", "{2}甲局预算", "{2}文。", "{2}注：本表无数据"];
  const text = lines(...pages, "{3}甲局预算", "{3}文。", "{3}注：本表无数据");
  const drawing = drawn(text).split("\n");
  expect(drawing.filter((each) => each.startsWith("~running-head")).length).toBe(3);
  expect(drawing.filter((each) => each.includes("注：本表无数据") && !each.startsWith("~")).length).toBe(3);
});

test("a heading that the contents list may hold amounts and commas, another line with a number not", () => {
  const text = lines(
    "目录",
    "（一）岗位补助（2个岗位，每人2000元）……………3",
    "（二）零星维修……………4",
    "一、项目经费情况说明",
    "（一）岗位补助（2个岗位，每人2000元）",
    "用于补助。",
    "（二）零星维修（3万元）",
    "用于维修。",
  );
  expect(drawn(text).split("\n").slice(3)).toEqual([
    "§一、项目经费情况说明  [一]",
    "  §（一）岗位补助（2个岗位，每人2  [一（一）]",
    "·用于补助。  [一（一）]",
    "  ·（二）零星维修（3万元）  [一（二）]",
    "·用于维修。  [一（二）]",
  ]);
});

test.each([
  {
    title: "part, title and three levels",
    text: lines(
      "第一部分：",
      "青山市水务局2031年部门预算说明",
      "一、 主要职能",
      "拟订规划。",
      "二、收支情况",
      "（一）收入",
      "收入预算80.00万元。",
      "（二) 支出",
      "1.基本支出：2031年年初预算为50.00万元。",
      "2.项目支出：2031年年初预算为30.00万元。",
    ),
    drawn: page(`
      | §第一部分：  []
      |   §青山市水务局2031年部门预算说  []
      |     §一、 主要职能  [一]
      | ·拟订规划。  [一]
      |     §二、收支情况  [二]
      |       §（一）收入  [二（一）]
      | ·收入预算80.00万元。  [二（一）]
      |       §（二) 支出  [二（二）]
      |         ·1.基本支出：2031年年初预算  [二（二）1]
      |         ·2.项目支出：2031年年初预算  [二（二）2]`),
  },
  {
    title: "a list numbered like the sections around it stands inside its section",
    text: lines(
      "一、概况",
      "（一）职能",
      "（一）拟订规划。",
      "（二）组织实施。",
      "（三）监督检查。",
      "（二）机构",
      "设办公室。",
      "二、收支",
    ),
    drawn: page(`
      | §一、概况  [一]
      |   §（一）职能  [一（一）]
      |     ·（一）拟订规划。  [一（一）（一）]
      |     ·（二）组织实施。  [一（一）（二）]
      |     ·（三）监督检查。  [一（一）（三）]
      |   §（二）机构  [一（二）]
      | ·设办公室。  [一（二）]
      | §二、收支  [二]`),
  },
  {
    title: "a heading that lost its number takes the level of its neighbours",
    text: lines(
      "一、收入预算",
      "见说明。",
      "二、支出预算",
      "（一）基本支出：50.00万元。",
      "政府性基金预算支出",
      "本部门无此项支出。",
      "四、名词解释",
      "略。",
    ),
    drawn: page(`
      | §一、收入预算  [一]
      | ·见说明。  [一]
      | §二、支出预算  [二]
      |   ·（一）基本支出：50.00万元。  [二（一）]
      | §政府性基金预算支出  [政府性基金预算支出]
      | ·本部门无此项支出。  [政府性基金预算支出]
      | §四、名词解释  [四]
      | ·略。  [四]`),
  },
  {
    title: "titles without numbers, each with lists of its own",
    text: lines(
      "青山市水务局主要职能",
      "主要职责是：",
      "（一）拟订规划。",
      "（二）组织实施。",
      "名词解释",
      "（一）财政拨款收入：指财政拨款。",
      "2031年部门预算编制说明",
      "收入预算80.00万元。",
      "1、农林水支出50.00万元。",
      "2、住房保障支出30.00万元。",
      "其他相关情况说明",
      "一、政府采购情况",
      "（一）货物预算3.00万元。",
      "二、资产情况",
      "车辆2辆。",
    ),
    drawn: page(`
      | §青山市水务局主要职能  [青山市水务局主要职能]
      | ·主要职责是：  [青山市水务局主要职能]
      |   ·（一）拟订规划。  [青山市水务局主要职能（一）]
      |   ·（二）组织实施。  [青山市水务局主要职能（二）]
      | §名词解释  [名词解释]
      |   ·（一）财政拨款收入：指财政拨款。  [名词解释（一）]
      | §2031年部门预算编制说明  [2031年部门预算编制说明]
      | ·收入预算80.00万元。  [2031年部门预算编制说明]
      |   ·1、农林水支出50.00万元。  [2031年部门预算编制说明 1]
      |   ·2、住房保障支出30.00万元。  [2031年部门预算编制说明 2]
      | §其他相关情况说明  [其他相关情况说明]
      |   §一、政府采购情况  [其他相关情况说明 一]
      |     ·（一）货物预算3.00万元。  [其他相关情况说明 一（一）]
      |   §二、资产情况  [其他相关情况说明 二]
      | ·车辆2辆。  [其他相关情况说明 二]`),
  },
  {
    title: "contents without leaders end where the first title comes again",
    text: lines(
      "青山市水务局",
      "2031年度部门决算",
      "目   录",
      "第一部分 青山市水务局概况",
      "一、主要职能",
      "第二部分 决算情况说明",
      "一、收入支出总体情况说明",
      "第一部分 青山市水务局概况",
      "一、主要职能",
      "第一条 拟订规划。",
      "第二条 主要职责是：",
      "（一）组织实施。",
      "第二部分 决算情况说明",
      "一、收入支出总体情况说明",
      "收入80.00万元。",
    ),
    drawn: page(`
      | ~cover 青山市水务局
      | ~cover 2031年度部门决算
      | ~contents 目   录
      | ~contents 第一部分 青山市水务局概况
      | ~contents 一、主要职能
      | ~contents 第二部分 决算情况说明
      | ~contents 一、收入支出总体情况说明
      | §第一部分 青山市水务局概况  [第一部分]
      |   §一、主要职能  [第一部分 一]
      |     ·第一条 拟订规划。  [第一部分 一 第一条]
      |     §第二条 主要职责是：  [第一部分 一 第二条]
      |       ·（一）组织实施。  [第一部分 一 第二条（一）]
      | §第二部分 决算情况说明  [第二部分]
      |   §一、收入支出总体情况说明  [第二部分 一]
      | ·收入80.00万元。  [第二部分 一]`),
  },
  {
    title: "contents with leaders, whose titles do not come again word for word",
    text: lines(
      "目 录",
      "一、部门主要职能………………………1",
      "1. 2031年部门收入预算总表………2",
      "二、名词解释………………………3",
      "青山市水务局主要职能",
      "拟订规划，组织实施。",
    ),
    drawn: page(`
      | ~contents 目 录
      | ~contents 一、部门主要职能……………………
      | ~contents 1. 2031年部门收入预算总表
      | ~contents 二、名词解释………………………3
      | §青山市水务局主要职能  [青山市水务局主要职能]
      | ·拟订规划，组织实施。  [青山市水务局主要职能]`),
  },
  {
    title: "a 目录 with nothing behind it swallows nothing",
    text: lines("目录", "一、主要职能", "拟订规划，组织实施。", "二、机构设置", "内设科室3个。"),
    drawn: page(`
      | ~contents 目录
      | §一、主要职能  [一]
      | ·拟订规划，组织实施。  [一]
      | §二、机构设置  [二]
      | ·内设科室3个。  [二]`),
  },
  {
    title: "a list of units is no run of headings, a number on its own line belongs to the next",
    text: lines(
      "一、单位构成",
      "具体包括：",
      "1.青山市水务局本级",
      "2.青山市河道管理站",
      "二、其他说明",
      "（一）",
      "“三公”经费支出总体情况",
      "预算4.10万元。",
    ),
    drawn: page(`
      | §一、单位构成  [一]
      | ·具体包括：  [一]
      |   ·1.青山市水务局本级  [一1]
      |   ·2.青山市河道管理站  [一2]
      | §二、其他说明  [二]
      |   §（一）“三公”经费支出总体情况  [二（一）]
      | ·预算4.10万元。  [二（一）]`),
  },
  {
    title: "levels of the format, with a heading that lost its number",
    text: lines(
      "#青山市水务局2031年部门预算",
      "##一、收入",
      "收入80.00万元。",
      "##支出",
      "支出80.00万元。",
      "##三、采购",
      "###货物",
      "货物3.00万元。",
      "##四、其他",
      "无。",
    ),
    drawn: page(`
      | §青山市水务局2031年部门预算  []
      |   §一、收入  [一]
      | ·收入80.00万元。  [一]
      |   §支出  [支出]
      | ·支出80.00万元。  [支出]
      |   §三、采购  [三]
      |     §货物  [三 货物]
      | ·货物3.00万元。  [三 货物]
      |   §四、其他  [四]
      | ·无。  [四]`),
  },
  {
    title: "page numbers and running heads",
    text: lines(
      "{1}青山市水务局预算",
      "{1}一、职责",
      "{1}拟订规划。",
      "{1}- 1 -",
      "{2}青山市水务局预算",
      "{2}二、机构",
      "{2}内设科室3个。",
      "{2}第2页 共3页",
      "{3}青山市水务局预算",
      "{3}三、人员",
      "{3}编制9人。",
    ),
    drawn: page(`
      | ~running-head 青山市水务局预算
      | §一、职责  [一]
      | ·拟订规划。  [一]
      | ~page-number - 1 -
      | ~running-head 青山市水务局预算
      | §二、机构  [二]
      | ·内设科室3个。  [二]
      | ~page-number 第2页 共3页
      | ~running-head 青山市水务局预算
      | §三、人员  [三]
      | ·编制9人。  [三]`),
  },
])("$title", ({ text, drawn: expected }) => {
  expect(drawn(text)).toBe(expected);
});

test("any text at all gives blocks in order, whose offsets and numbers are those of the text", () => {
  const word = fc.constantFrom(
    "一、",
    "（二）",
    "3.",
    "第一部分",
    "目录",
    "收入预算",
    "2031年",
    "。",
    "，",
    "……",
    " ",
    "\n",
    "8万元",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const source = documentOf(words.join(""));
      const { blocks } = outline(source);
      let end = 0;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        end = block.end;
        if (block.kind === "grid" || block.kind === "furniture") continue;
        const { text, at } = block.content;
        expect([...text].map((_, index) => source.text.charAt(at[index] ?? -1)).join("")).toBe(text);
        if (block.number !== null) expect(text.startsWith(block.number.printed)).toBe(true);
      }
    }),
  );
});

test("the title tells the year, however often the text names the one before", () => {
  const lines = [
    "青溪县档案馆2031年部门预算",
    "本年预算比2030年预算增加5万元，比2030年预算执行数增加3万元。",
    "2030年预算数为8万元，有结余。",
  ];
  expect(outline(documentOf(lines.join("\n"))).facts.year).toBe(2031);
});

const seed = "../shared/seed/zhuzhou-gov-office-2024.txt";
test.skipIf(!existsSync(seed))("the seed statement: its chapters, with the one that has no number", () => {
  const { blocks, facts, section } = outline(documentOf(readFileSync(seed, "utf8").replaceAll("#", " ")));
  const chapters = blocks.filter((block) => block.kind === "heading" && block.level === 3);
  const numbers = chapters.map((block) => (block.kind === "heading" && block.number?.printed) || "–");
  expect(numbers).toEqual(["一、", "二、", "三、", "四、", "五、", "–", "七、", "八、"]);
  expect(section(blocks.at(-1)?.start ?? 0)).toBe("八（六）");
  expect([facts.kind, facts.year, facts.organisation?.length]).toEqual(["budget", 2024, 10]);
});
