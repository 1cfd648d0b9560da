/** 六、年度预算安排 of a project without one amount of the year. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { isBlankTemplate } from "../wording/lib/placeholders.ts";

const TITLE = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s{0,2})?年度预算安排[：:\s]{0,3}/;
const AMOUNT = /[0-9０-９][0-9０-９,，.．]{0,18}\s{0,2}(?:万元|亿元|元|万)/;
const OF_OTHERS = /详见|见附件|见项目|见.{0,6}表|涉密/;
const MOST_BLOCKS = 8;
const LONGEST = 1500;

export const rule: Rule = {
  id: "project-year-amount-missing",
  group: "completeness",
  severity: "notice",
  title: "项目没有写本年预算金额",
  checks:
    "项目经费说明的“年度预算安排”一段里，有没有金额；只有以前年度的金额、没有本年的，也作提示。写明见附表的不算。",
  why: "“年度预算安排”就是要写今年安排多少钱、用在哪里；只写按进度拨付，读者看不到金额。",
  source: "上海市预算部门项目经费情况说明模板：年度预算安排",
  mend: "补写本年预算金额和主要用途。",
  bad: [
    {
      title: "没有金额",
      text: "青溪县档案馆2031年部门预算\n一、项目概述\n档案数字化。\n二、实施周期\n2031年全年。\n三、年度预算安排\n根据合同条款，按时拨付资金。\n四、绩效目标\n完成数字化一批。",
      findings: [{ message: "没有金额", at: "三、年度预算安排" }],
    },
    {
      title: "只有上年的金额",
      text: "青溪县档案馆2031年部门预算\n一、项目概述\n档案数字化。\n二、实施周期\n2031年全年。\n三、年度预算安排\n2030年安排建设资金500万元。\n四、绩效目标\n完成数字化一批。",
      findings: [{ message: "没有2031年的金额", at: "三、年度预算安排" }],
    },
  ],
  good: [
    {
      title: "有金额",
      text: "青溪县档案馆2031年部门预算\n一、项目概述\n档案数字化。\n二、实施周期\n2031年全年。\n三、年度预算安排\n第一季度用款15万元，第二季度用款15万元。\n四、绩效目标\n完成数字化一批。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const { year, kind } = statement.facts;
    if (kind !== "budget" || !statement.text.includes("年度预算安排")) return;
    if (isBlankTemplate(statement)) return;
    for (const { words, start, end } of sections(statement)) {
      if (words === "" || OF_OTHERS.test(words)) continue;
      const spans = [{ start, end }];
      if (!AMOUNT.test(words)) yield { message: "“年度预算安排”一段没有金额。", spans };
      else if (year !== null && !words.includes(`${year}`) && words.includes(`${year - 1}年`) && !OF_YEAR.test(words))
        yield { message: `“年度预算安排”一段没有${year}年的金额，只有以前年度的。`, spans };
    }
  },
};

const OF_YEAR = /本年|今年|当年|季度|总额|预算金额/;

/** What stands under each such title, up to the next heading or numbered paragraph. */
function sections({ blocks }: Statement): { words: string; start: number; end: number }[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== "heading" && block.kind !== "paragraph") return [];
    const title = TITLE.exec(block.content.text);
    const isTitle = title !== null || (block.kind === "heading" && TITLE.test(block.title));
    if (!isTitle) return [];
    const words = [block.content.text.slice(title?.[0].length ?? block.content.text.length)];
    for (const next of blocks.slice(at + 1, at + 1 + MOST_BLOCKS)) {
      if (next.kind === "furniture") continue;
      if (next.kind !== "paragraph" || isSameKind(next.number?.style, block.number?.style)) break;
      words.push(next.content.text);
    }
    const end = block.content.at[(title?.[0].trimEnd().length ?? block.content.text.length) - 1] ?? block.end - 1;
    return [{ words: words.join("\n").trim().slice(0, LONGEST), start: block.start, end: end + 1 }];
  });
}

const isSameKind = (own: string | undefined, other: string | undefined): boolean => own !== undefined && own === other;
