/** A section of a budget that gives only last year's budget: the year, or the whole section, was left over from last year's document. */
import type { Block, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";

/** Sections that give an amount of the document's year. */
const SECTION = /机关运行经费|三公|政府采购|收入预算|支出预算|收支|会议费|培训费|绩效目标/;
/** Sections that look back. */
const LOOKS_BACK = /上年|执行|回顾|完成|决算|对比|比较/;
const BACKWARD = /执行|完成|决算|上年|去年|结转|结余|年[底末]|月|累计|自评|评价/;
const AMOUNT = /\d(?:[\d,.]{0,18})\s{0,2}(?:万元|亿元|元)/;
/** How far into the section's first sentence the year may stand. */
const REACH = 24;
const LONGEST = 4000;

const document = (words: string) =>
  `青溪县档案馆2031年部门预算\n一、机关运行经费\n${words}\n二、政府采购情况\n2031年政府采购预算总额12.00万元。`;

export const rule: Rule = {
  id: "year-left-over",
  group: "continuity",
  severity: "warning",
  title: "一节只写了上年的预算",
  checks:
    "预算文件中机关运行经费、“三公”经费、政府采购等一节，开头写的是上年的预算数，而整节没有提到本年的。写执行数、决算数和上年结转的不算。",
  why: "这样的一节要么年份没有改，要么整节是从上年文件留下来的。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：公开本年度预算；本规则出于编审经验",
  mend: "核对金额：是本年的，改年份；是上年的，整节改写。",
  bad: [
    {
      title: "年份没有改",
      text: document("2030年本部门机关运行经费预算30.00万元，主要用于办公费、水电费。"),
      findings: [{ message: "只写了2030年的预算，没有2031年的", at: "2030年" }],
    },
  ],
  good: [
    { title: "写的是本年", text: document("2031年本部门机关运行经费预算30.00万元。") },
    {
      title: "先说上年，再说本年",
      text: document("2030年机关运行经费预算28.00万元。2031年机关运行经费预算30.00万元，比上年增加2.00万元。"),
    },
    { title: "上年的执行数", text: document("2030年机关运行经费预算执行30.00万元。本年预算与此相同。") },
  ],
  *run({ statement }): Generator<Report> {
    const { kind, year } = statement.facts;
    if (kind !== "budget" || year === null) return;
    const last = `${year - 1}年`;
    for (const { title, blocks } of sectionsOf(statement)) {
      if (!SECTION.test(title) || LOOKS_BACK.test(title)) continue;
      const [first] = blocks;
      const words = blocks.map(textOf).join("\n").slice(0, LONGEST);
      if (first === undefined || first.kind !== "paragraph" || /本年|今年|当年/.test(words)) continue;
      if (words.includes(`${year}`) || title.includes(`${year}`)) continue;
      const { text, at } = first.content;
      const from = text.indexOf(last);
      const sentence = text.slice(0, 200).split("。")[0] ?? "";
      if (from < 0 || from > REACH || !/预算/.test(sentence) || !AMOUNT.test(sentence) || BACKWARD.test(sentence))
        continue;
      const start = at[from] ?? first.start;
      yield {
        message: `“${title.slice(0, 30)}”一节只写了${last}的预算，没有${year}年的。`,
        spans: [{ start, end: (at[from + last.length - 1] ?? start) + 1 }],
      };
    }
  },
};

const textOf = (block: Block): string => (block.kind === "grid" ? "" : block.content.text);

/** Headings with the paragraphs right under them. */
function sectionsOf({ blocks }: Statement): { title: string; blocks: Block[] }[] {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ title: block.title, blocks: [] });
    else if (block.kind !== "furniture") sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
