/** Codes with a lost zero, of a wrong length, or of another class than their name and the rows around them. */
import type { Report, Rule } from "../../model.ts";
import { nameOf } from "../tables/lib/view.ts";
import { type Malformed, malformedCodes } from "./lib/malformed.ts";

const MOST_LISTED = 6;

export const rule: Rule = {
  id: "class-code-malformed",
  group: "classification",
  severity: "warning",
  title: "科目编码格式不对",
  checks:
    "分列的款、项编码是否补足两位（301｜02 印成 301｜2）；编码位数是否为三、五、七位；项的编码是否属于它所在的款。名称对不上的不判。",
  why: "编码丢了前面的零，多为电子表格把编码当成数字；编码错位会使金额归到别的科目。",
  source: "财政部各年度《政府收支分类科目》：类三位，款、项各两位",
  mend: "把编码单元格设为文本，按分类科目补足。",
  bad: [
    {
      title: "丢了前面的零",
      text:
        "某某市水务局2031年部门预算\n2031年部门一般公共预算基本支出预算表\n单位：万元\n| 类编码 | 款编码 | 经济分类科目名称 | 合计 |\n" +
        "| 301 | | 工资福利支出 | 30.00 |\n| 301 | 01 | 基本工资 | 10.00 |\n| 301 | 2 | 津贴补贴 | 20.00 |\n| 合计 | | | 30.00 |",
      findings: [{ message: "“301 2”（津贴补贴）应为“02”", at: "2" }],
    },
  ],
  good: [
    {
      title: "补足两位",
      text:
        "某某市水务局2031年部门预算\n2031年部门一般公共预算基本支出预算表\n单位：万元\n| 类编码 | 款编码 | 经济分类科目名称 | 合计 |\n" +
        "| 301 | | 工资福利支出 | 30.00 |\n| 301 | 01 | 基本工资 | 10.00 |\n| 301 | 02 | 津贴补贴 | 20.00 |\n| 合计 | | | 30.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    const byTable = new Map<string, Malformed[]>();
    for (const each of malformedCodes(statement)) {
      const list = byTable.get(each.view.table.id);
      if (list) list.push(each);
      else byTable.set(each.view.table.id, [each]);
    }
    for (const list of byTable.values()) {
      const [first] = list;
      if (first === undefined) continue;
      const listed = list
        .slice(0, MOST_LISTED)
        .map(({ printed, label, right }) => `“${printed}”（${label}）应为“${right}”`);
      const more = list.length > MOST_LISTED ? `等${list.length}处` : "";
      yield {
        message: `${nameOf(first.view)}的科目编码格式不对：${listed.join("，")}${more}。`,
        spans: list.map(({ start, end }) => ({ start, end })),
      };
    }
  },
};
