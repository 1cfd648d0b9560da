/** A paragraph pasted twice. Text that a PDF repeats from the page before, clipped there by its cell, is printed once only. */
import type { Block, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { isBlankTemplate } from "./lib/placeholders.ts";

const SHORTEST = 40;
/** Farther apart, two sections may well say the same. */
const BLOCKS_APART = 12;
const NOTE = /^(?:备?注|说明|单位|部门|本?(?:部门|单位).{0,20}无)/;

export const rule: Rule = {
  id: "paragraph-duplicated",
  group: "wording",
  severity: "notice",
  title: "段落重复",
  checks: "同一节里相距不远的两段文字是否一字不差。不同节的相同说明、表注、PDF 前后页重复的文字层不算。",
  why: "多为粘贴了两遍，或者该改的一段没有改。",
  source: "党政机关公文处理工作条例第十九条（内容简洁，文字精练）",
  mend: "删去重复的一段；若本应是另一项内容，改正。",
  bad: [
    {
      title: "粘贴了两遍",
      text:
        "某某市水务局2031年部门预算\n一、主要职能\n（一）负责全市河道、水库和水利工程的规划、建设与管理，组织实施水资源统一调度和节约用水工作。\n" +
        "（二）负责防汛。\n（三）负责全市河道、水库和水利工程的规划、建设与管理，组织实施水资源统一调度和节约用水工作。",
      findings: [{ message: "与前面一段完全相同", at: "（三）负责全市河道" }],
    },
  ],
  good: [
    {
      title: "两节各说一次",
      text:
        "某某市水务局2031年部门预算\n一、收入\n2031年收入预算80.00万元，比2030年预算增加5.00万元，主要原因是新增水利工程建设和维护项目。\n" +
        "二、支出\n2031年支出预算80.00万元，比2030年预算增加5.00万元，主要原因是新增水利工程建设和维护项目。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const found = duplicates(statement);
    if (found.length === 0 || isBlankTemplate(statement)) return;
    for (const { block, first } of found) {
      yield {
        message: `“${wordsOf(block).slice(0, 24)}…”与前面一段完全相同（共${wordsOf(block).length}字）。`,
        spans: [opening(block), opening(first)],
      };
    }
  },
};

type Prose = Exclude<Block, { kind: "grid" | "furniture" }>;

/** Without the number, which differs between items. */
const wordsOf = ({ content }: Prose): string =>
  content.text.replace(/\s/g, "").replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])+/, "");

function duplicates({ blocks, format }: Statement): { block: Prose; first: Prose }[] {
  const last = new Map<string, { at: number; block: Prose; heading: number }>();
  const found: { block: Prose; first: Prose }[] = [];
  let heading = -1;
  blocks.forEach((block, at) => {
    if (block.kind === "heading") heading = at;
    if (block.kind !== "paragraph") return;
    const words = wordsOf(block);
    if (words.length < SHORTEST || NOTE.test(words)) return;
    const before = last.get(words);
    last.set(words, { at, block, heading });
    if (before === undefined || at - before.at > BLOCKS_APART || before.heading !== heading) return;
    if (format === "pdf" && block.page !== before.block.page) return;
    found.push({ block, first: before.block });
  });
  return found;
}

/** A piece of it, to be pointed at. */
function opening({ content, start, end }: Prose): { start: number; end: number } {
  return { start, end: Math.min(end, (content.at[8] ?? end - 1) + 1) };
}
