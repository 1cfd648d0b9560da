/** 三公, running costs or the totals changed, and no reason is given anywhere near. */
import type { Block, Furniture, StatedChange, Statement } from "../../../statement/model.ts";
import type { Rule } from "../../model.ts";
import { blockIndexAt, shortSubject, WORDS } from "./lib/reasons.ts";

/** What must be explained: totals of revenue and expenditure, 三公, running costs. */
const EXPLAINED =
  /^(?:(?:部门|单位|本年|年度|财政拨款|总)*(?:收入支出|收支|收入|支出)(?:预算|决算)?(?:总计|合计|总额|总体)?|“?三公”?经费.{0,8}|机关运行经费.{0,4})$/;
const REASON =
  /原因|由于|因为|主要[是系为]|[是系]因|所致|因[^，。；]{1,40}(?:增加|减少|调整|变[动化]|压减|增长|下降)|导致|为了|按照[^，。]{2,20}要求/;
const BLOCKS_AROUND = 6;

export const rule: Rule = {
  id: "change-without-reason",
  group: "explanation",
  severity: "notice",
  applies: { firstYear: 2017 },
  title: "增减变化没有说明原因",
  checks: "收入、支出总额，“三公”经费，机关运行经费比上年有增减的，同一节里是否写了原因。",
  why: "公开模板要求说明这几项增减变化的原因；只有数字没有原因，读者无法理解。",
  source: "财政部部门预决算公开模板；财预〔2016〕143号《地方预决算公开操作规程》：对“三公”经费增减变化原因等应当说明",
  mend: "补写增减变化的主要原因。",
  bad: [
    {
      title: "只有增减额",
      text: "某某市水务局2031年部门预算\n一、机关运行经费\n2031年机关运行经费60.00万元，比2030年预算增加10.00万元，增长20.00%。\n二、政府采购\n2031年政府采购预算5.00万元。",
      findings: [{ message: "没有说明原因", at: "10.00万元，增长20.00%" }],
    },
  ],
  good: [
    {
      title: "写了原因",
      text: "某某市水务局2031年部门预算\n一、机关运行经费\n2031年机关运行经费60.00万元，比2030年预算增加10.00万元，增长20.00%，主要原因是新增办公用房租金。",
    },
    {
      title: "原因写在后面的句子里",
      text: "某某市水务局2031年部门预算\n一、机关运行经费\n2031年机关运行经费60.00万元，比2030年预算增加10.00万元，增长20.00%。\n增加的主要原因：新增办公用房租金。",
    },
    {
      title: "原因写在下一页",
      text: "某某市水务局2031年部门预算\n一、机关运行经费\n2031年机关运行经费60.00万元，比2030年预算增加10.00万元，增长20.00%。\n— 4 —\f增加的主要原因：新增办公用房租金。",
    },
    {
      title: "没有变化",
      text: "某某市水务局2031年部门预算\n一、机关运行经费\n2031年机关运行经费60.00万元，与2030年预算持平。",
    },
  ],
  *run({ statement }) {
    const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
    for (const change of statement.changes) {
      if (change.direction === 0 || change.reason !== null || !EXPLAINED.test(change.subject)) continue;
      const amount = figures.get(change.change ?? change.rate ?? "");
      if (amount === undefined || amount.value.digits === 0n || REASON.test(wordsAround(statement, change))) continue;
      yield {
        message: `“${shortSubject(change)}”比上年${WORDS[change.direction]}${amount.printed}，没有说明原因。`,
        spans: [{ start: change.start, end: change.end }],
      };
    }
  },
};

/** What a new page puts between two paragraphs. */
const isBreak = ({ role }: Furniture) => role === "page-number" || role === "running-head";

/** The paragraphs around a change, up to the next heading either way. */
function wordsAround(statement: Statement, { start }: StatedChange): string {
  const { blocks } = statement;
  const index = blockIndexAt(statement, start);
  if (index < 0) return "原因";
  const isText = (block: Block | undefined) =>
    block?.kind === "paragraph" || (block?.kind === "furniture" && isBreak(block));
  let from = index;
  while (isText(blocks[from - 1]) && index - from < BLOCKS_AROUND) from -= 1;
  let to = index;
  while (isText(blocks[to + 1]) && to - index < BLOCKS_AROUND) to += 1;
  return blocks
    .slice(from, to + 1)
    .map((block) => (block.kind === "grid" ? "" : block.content.text))
    .join("\n");
}
