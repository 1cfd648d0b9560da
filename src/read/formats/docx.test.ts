/** Word documents: what Word prints is what is read. */
import { expect, test } from "vitest";
import { blocksOf } from "./testing/blocks.ts";
import { docx, list, numbered, p, r, runs, table } from "./testing/docx.ts";

const HEADINGS = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="二级"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="t2"><w:name w:val="标题 3"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="ti"><w:name w:val="Title"/></w:style>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

interface Case {
  readonly title: string;
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly read: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: "runs of a paragraph are one text; tabs, hyphens and symbols are kept",
    body: runs(
      r("支出"),
      r("12.5"),
      "<w:r><w:tab/></w:r>",
      r("万元"),
      "<w:r><w:noBreakHyphen/><w:t>3</w:t></w:r>",
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    ),
    read: ["支出12.5\t万元-3☑"],
  },
  {
    title: "headings by style name, by outline level in the style and by a based-on style",
    body:
      p("部门概况", style("1")) +
      p("机构设置", style("own")) +
      p("人员", style("t2")) +
      p("直接", '<w:outlineLvl w:val="3"/>') +
      p("正文"),
    styles: HEADINGS,
    read: ["# 部门概况", "## 机构设置", "### 人员", "#### 直接", "正文"],
  },
  {
    title: "automatic numbers are printed: 一、 （一） 1. ①, starting again under each heading",
    body:
      p("收入", numbered(1)) +
      p("财政拨款", numbered(1, 1)) +
      p("其他", numbered(1, 1)) +
      p("支出", numbered(1)) +
      p("基本支出", numbered(1, 1)) +
      p("人员", numbered(1, 2)) +
      p("公用", numbered(1, 3)) +
      p("完"),
    numbering: list(1, [
      ["chineseCountingThousand", "%1、"],
      ["chineseCounting", "（%2）"],
      ["decimal", "%3."],
      ["decimalEnclosedCircle", "%4"],
    ]),
    read: ["一、收入", "（一）财政拨款", "（二）其他", "二、支出", "（一）基本支出", "1. 人员", "①公用", "完"],
  },
  {
    title: "第%1部分, legal numbering, letters and roman numbers",
    body:
      p("概况", numbered(1)) +
      p("职责", numbered(1, 1)) +
      p("内设", numbered(1, 2)) +
      p("甲", numbered(1, 3)) +
      p("乙", numbered(1, 3)),
    numbering: list(1, [
      ["japaneseCounting", "第%1部分 "],
      ["decimal", "%1.%2"],
      ["lowerLetter", "%3)"],
      ["upperRoman", "%4."],
    ]).replace('<w:lvlText w:val="%1.%2"/>', '<w:lvlText w:val="%1.%2"/><w:isLgl/>'),
    read: ["第一部分 概况", "1.1 职责", "a) 内设", "I. 甲", "II. 乙"],
  },
  {
    title: "a list that starts at another number, and a style that numbers its paragraphs",
    body: p("上", numbered(1)) + p("下", style("n")),
    styles: `<w:style w:type="paragraph" w:styleId="n"><w:name w:val="编号"/>
      <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
    numbering:
      list(1, [["decimal", "%1、"]], '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>') +
      list(2, [["chineseCounting", "（%1）"]]),
    read: ["4、上", "（一）下"],
  },
  {
    title: "bullets print no number; numId 0 takes a number away",
    body: p("点", numbered(1)) + p("无", numbered(0)),
    numbering: list(1, [["bullet", "\uf0b7"]]),
    read: ["点", "无"],
  },
  {
    title: "tracked changes: insertions stand, deletions, moves away and deleted rows do not",
    body:
      runs(
        r("安排"),
        `<w:ins>${r("30")}</w:ins>`,
        "<w:del><w:r><w:delText>20</w:delText></w:r></w:del>",
        `<w:moveFrom>${r("移走")}</w:moveFrom>`,
        r("万元"),
      ) +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r("前半")}</w:p>${p("后半")}` +
      table(["旧"], ["甲", "1"]).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"),
    read: ["安排30万元", "前半后半", "| 0:甲 | 1:1"],
  },
  {
    title: "fields: the result is printed, the code is not; hyperlinks are text; hidden text is not printed",
    body: runs(
      r("见第"),
      field("begin"),
      code("PAGEREF x"),
      field("separate"),
      r("5"),
      field("end"),
      r("页"),
      `<w:hyperlink>${r("附件")}</w:hyperlink>`,
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>",
    ),
    read: ["见第5页附件"],
  },
  {
    title: "a table of contents is furniture, whether field, style or content control",
    body:
      runs(field("begin"), code(' TOC \\o "1-3" '), field("separate"), r("一、职责"), r("\t1")) +
      runs(r("二、机构\t2"), field("end")) +
      p("三、收入\t3", style("TOC1")) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
        <w:sdtContent>${p("目录")}</w:sdtContent></w:sdt>${p("正文")}`,
    styles: HEADINGS,
    read: ["~ 一、职责\t1", "~ 二、机构\t2", "~ 三、收入\t3", "~ 目录", "正文"],
  },
  {
    title: "a contents field that never ends does not swallow the document",
    body: runs(field("begin"), code("TOC"), field("separate"), r("一、职责")) + p("本部门收入10万元。"),
    read: ["一、职责", "本部门收入10万元。"],
  },
  {
    title: "a text box is read once, not again from its double for old programs",
    body: runs(
      `<w:r><mc:AlternateContent>
        <mc:Choice><wps:txbx><w:txbxContent>${p("框内")}</w:txbxContent></wps:txbx></mc:Choice>
        <mc:Fallback><v:textbox><w:txbxContent>${p("框内")}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`,
      r("框外"),
    ),
    read: ["框内", "框外"],
  },
  {
    title: "merged cells: gridSpan and vMerge",
    body: table(
      [
        ["项目", '<w:vMerge w:val="restart"/>'],
        ["2024年", '<w:gridSpan w:val="2"/>'],
      ],
      [["", "<w:vMerge/>"], "预算", "决算"],
      ["办公费", "10.00", "9.50"],
    ),
    read: ["| 0:项目〈2×1〉 | 1:2024年〈1×2〉", "| 1:预算 | 2:决算", "| 0:办公费 | 1:10.00 | 2:9.50"],
  },
  {
    title: "a table of one cell around the text lays out the page: its text is prose",
    body: table([p("一、职责") + p("负责全市档案工作。")]),
    read: ["一、职责", "负责全市档案工作。"],
  },
  {
    title: "a table in a table cell belongs to the cell",
    body: table(["甲", "1"], ["乙", table(["x", "y"]) + p("2")]),
    read: ["| 0:甲 | 1:1", "| 0:乙 | 1:x\ny\n2"],
  },
  {
    title: "centred or larger paragraphs are prominent",
    body:
      p("某市档案局预算", '<w:jc w:val="center"/>') +
      '<w:p><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>大字标题</w:t></w:r></w:p>' +
      p("正文是三号字，正文最多，所以标题才算大。", "") +
      p("名称", style("ti")),
    styles: HEADINGS,
    read: ["* 某市档案局预算", "* 大字标题", "正文是三号字，正文最多，所以标题才算大。", "* 名称"],
  },
  {
    title: "a hand-set line break ends a paragraph, but not in mid-sentence or in a title",
    body:
      runs(r("一、机构"), "<w:r><w:br/></w:r>", r("设三个科。")) +
      runs(r("本部门负责全市范围内的档案收集整理与保管利用等各项工作，"), "<w:r><w:br/></w:r>", r("并指导各县。")) +
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r("某市档案局")}<w:r><w:br/></w:r>${r("2024年预算")}</w:p>`,
    read: [
      "一、机构",
      "设三个科。",
      "本部门负责全市范围内的档案收集整理与保管利用等各项工作，并指导各县。",
      "* 某市档案局2024年预算",
    ],
  },
];

test.each(CASES)("$title", async ({ body, styles = "", numbering = "", read }) => {
  expect(await blocksOf(docx({ body, styles, numbering }))).toEqual(read);
});
