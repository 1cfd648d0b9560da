/** Lines that a fixed width has broken within a number or before a closing mark go on, however short they are. */
import { expect, test } from "vitest";
import { readText } from "../text.ts";

const opening = [
  "　　本单位按照综合预算的原则编制预算，所有收入和支出都纳入预算管理，并",
  "按照规定的程序报送、审核和批复，批复以后在规定的时间以内向社会公开，接",
  "受社会监督。本单位的收入主要来自财政拨款，支出主要用于机构运转和专项工",
  "作，没有政府性基金预算拨款，也没有国有资本经营预算拨款，各项支出都有依",
];

function paragraphs(...lines: string[]): string[] {
  const source = readText(new TextEncoder().encode([...opening, "据。", ...lines].join("\n")));
  if ("refused" in source) throw new Error(source.message.text);
  return source.blocks.flatMap((block) => (block.kind === "text" ? [block.content.text] : []));
}

test.each([
  ["after the decimal point", "　　一般公共服务支出876.4万元，比上年的851.", "2万元增加25.2万元。", "851.2万元"],
  ["before the decimal point", "　　社会保障和就业支出212.5万元，比上年的204", ".7万元增加7.8万元。", "204.7万元"],
  ["between number and unit", "　　农林水支出538万元，比上年的500万元增加38", "万元。", "38万元"],
  ["within the unit", "　　财政拨款支出4386.30万元，比上年增加156.20万", "元，增长3.69%。", "156.20万元"],
  ["before a semicolon", "　　人员经费3852.16万元，占77.25%，增长3.45%", "；公用经费474.14万元。", "3.45%；公用经费"],
])("a line broken %s goes on", (_title, before, after, whole) => {
  expect(paragraphs(before, after).some((text) => text.includes(whole))).toBe(true);
});

test("a numbered item after a line that ends in a number begins a paragraph", () => {
  expect(paragraphs("　　部门预算收入和支出的总数都是2025万元", "1．收入预算2025万元。").at(-1)).toMatch(/^1．收入/);
});
