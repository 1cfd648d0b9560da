/** 编制部门： with no name behind it, over a table whose fellows have one. */
import type { Rule } from "../../model.ts";
import { passagesOf, type Span, spanOf } from "./lib/passages.ts";
import { isBlankTemplate } from "./lib/placeholders.ts";

const LABEL = /^\s{0,4}((?:编制|公开|填报|预算)(?:部门|单位)|(?:部门|单位)名称)[：:]\s{0,80}/;
const BLANK = /^(?:$|(?:金额)?单位[：:])/;
const LONGEST = 90;
const FEWEST_FILLED = 2;

export const rule: Rule = {
  id: "label-left-blank",
  group: "wording",
  severity: "notice",
  title: "表头的编制部门没有填",
  checks: "其他表的“编制部门”“单位名称”都填了名称，个别表留空的。",
  why: "留空的表看不出是谁的，多是从系统导出后漏填。",
  source: "财政部部门预决算公开模板：各表注明编制部门和金额单位",
  mend: "补填单位名称。",
  bad: [
    {
      title: "一张表留空",
      text:
        "青溪县水务局2031年部门预算\n一、2031年部门收入预算总表\n编制部门：青溪县水务局　单位：万元\n收入合计80.00万元。\n" +
        "二、2031年部门支出预算总表\n编制部门：青溪县水务局　单位：万元\n支出合计80.00万元。\n三、2031年部门“三公”经费预算表\n编制部门：　　单位：万元\n“三公”经费1.00万元。",
      findings: [{ message: "“编制部门”没有填", at: "编制部门：" }],
    },
  ],
  good: [
    {
      title: "都填了",
      text:
        "青溪县水务局2031年部门预算\n一、2031年部门收入预算总表\n编制部门：青溪县水务局　单位：万元\n收入合计80.00万元。\n" +
        "二、2031年部门支出预算总表\n编制部门：青溪县水务局　单位：万元\n支出合计80.00万元。",
    },
  ],
  *run({ statement }) {
    const blank: (Span & { label: string })[] = [];
    let filled = 0;
    for (const passage of passagesOf(statement)) {
      const match = passage.text.length > LONGEST ? null : LABEL.exec(passage.text);
      if (match === null) continue;
      const [lead, label = ""] = match;
      if (BLANK.test(passage.text.slice(lead.length).trim())) {
        const from = lead.indexOf(label);
        blank.push({ ...spanOf(passage, from, from + label.length + 1), label });
      } else filled += 1;
    }
    const [first] = blank;
    if (first === undefined || filled < FEWEST_FILLED) return;
    if (isBlankTemplate(statement)) return;
    const more = blank.length > 1 ? `（共${blank.length}处）` : "";
    yield {
      message: `表头的“${first.label}”没有填${more}，其余${filled}张表都填了。`,
      spans: blank.map(({ start, end }) => ({ start, end })),
    };
  },
};
