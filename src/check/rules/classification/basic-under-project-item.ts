/** Basic expenditure under 一般行政管理事务, which by its definition is for projects only. */
import { functionClass } from "../../../codes/index.ts";
import type { Figure } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf, viewsOf } from "../tables/lib/view.ts";

const PROJECT_ITEM = "一般行政管理事务";
const BASIC = /^基本支出$/;
const MOST_LISTED = 5;

export const rule: Rule = {
  id: "basic-under-project-item",
  group: "classification",
  severity: "notice",
  title: "项目类科目下列了基本支出",
  checks: "“一般行政管理事务”（各款的02项）有没有基本支出。",
  why: "按科目说明，这一项反映未单独设置项级科目的其他项目支出；列了基本支出，多是与“行政运行”串了行。",
  source: "财政部《政府收支分类科目》：一般行政管理事务反映行政单位未单独设置项级科目的其他项目支出",
  mend: "核对该项的基本支出，应列“行政运行”的改列。",
  bad: [
    {
      title: "列了基本支出",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 213 | 农林水支出 | 80.00 | 40.00 | 40.00 |\n" +
        "| 21303 | 水利 | 80.00 | 40.00 | 40.00 |\n| 2130301 | 行政运行 | 30.00 | 30.00 | |\n" +
        "| 2130302 | 一般行政管理事务 | 50.00 | 10.00 | 40.00 |\n| | 合计 | 80.00 | 40.00 | 40.00 |",
      findings: [{ message: "2130302", at: "10.00" }],
    },
  ],
  good: [
    {
      title: "只有项目支出",
      text:
        "某某市水务局2031年部门预算\n2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 213 | 农林水支出 | 80.00 | 30.00 | 50.00 |\n" +
        "| 21303 | 水利 | 80.00 | 30.00 | 50.00 |\n| 2130301 | 行政运行 | 30.00 | 30.00 | |\n" +
        "| 2130302 | 一般行政管理事务 | 50.00 | 0.00 | 50.00 |\n| | 合计 | 80.00 | 30.00 | 50.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const view of viewsOf(statement)) {
      const { rows, columns } = view.table;
      const codeOf = ({ position }: Figure) => rows[position?.row ?? -1]?.code ?? "";
      const wrong = view.figures.filter((figure) => {
        const heading = columns[figure.position?.column ?? -1]?.path.at(-1) ?? "";
        return figure.value.digits !== 0n && BASIC.test(heading.replace(/\s/g, "")) && isProjectItem(codeOf(figure));
      });
      if (wrong.length === 0) continue;
      const listed = wrong.slice(0, MOST_LISTED).map((figure) => `${codeOf(figure)}有基本支出${figure.printed}`);
      yield {
        message: `${nameOf(view)}的“${PROJECT_ITEM}”${listed.join("、")}；这一项只用于项目支出。`,
        figures: wrong.slice(0, MOST_LISTED).map(({ id }) => id),
      };
    }
  },
};

const isProjectItem = (code: string): boolean =>
  code.length === 7 && code.endsWith("02") && functionClass(code, null)?.name === PROJECT_ITEM;
