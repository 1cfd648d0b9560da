/** Wages under 公用经费, or goods and services under 人员经费, in the table of basic expenditure. */
import type { Figure } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { nameOf, type TableView, viewsOf } from "../tables/lib/view.ts";

const CODE = /^(?:30[123]|310)(?:\d{2})?$/;
/** What only the one column may hold. 303 is found in both. */
const PERSONNEL_ONLY = /^301/;
const PUBLIC_ONLY = /^(?:302|310)/;
const MOST_LISTED = 5;

export const rule: Rule = {
  id: "class-in-wrong-column",
  group: "classification",
  severity: "notice",
  applies: { firstYear: 2018 },
  title: "经济科目列错了人员、公用经费",
  checks:
    "一般公共预算基本支出表中，工资福利支出（301）有没有列在公用经费一栏，商品和服务支出（302）、资本性支出（310）有没有列在人员经费一栏。对个人和家庭的补助（303）两栏都可能有，不查。",
  why: "人员经费和公用经费的划分决定机关运行经费的口径；串栏多是错行错列。",
  source: "财政部《支出经济分类科目》及部门预决算公开模板：人员经费包括301、303，公用经费包括302、310等",
  mend: "核对后移到正确的一栏；当地另有规定的（如交通补贴列人员经费）请忽略。",
  bad: [
    {
      title: "工资列在公用经费",
      text:
        "某某市水务局2031年部门预算\n2031年部门一般公共预算基本支出部门预算经济分类预算表\n单位：元\n| 经济分类科目编码 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费 |\n" +
        "| 301 | 工资福利支出 | 3000.00 | 2000.00 | 1000.00 |\n| 30101 | 基本工资 | 2000.00 | 2000.00 | |\n| 30102 | 津贴补贴 | 1000.00 | | 1000.00 |\n" +
        "| 302 | 商品和服务支出 | 500.00 | | 500.00 |\n| 30201 | 办公费 | 500.00 | | 500.00 |\n| | 合计 | 3500.00 | 2000.00 | 1500.00 |",
      findings: [{ message: "公用经费一栏有30102（津贴补贴）1000.00", at: "1000.00" }],
    },
  ],
  good: [
    {
      title: "各在其栏",
      text:
        "某某市水务局2031年部门预算\n2031年部门一般公共预算基本支出部门预算经济分类预算表\n单位：元\n| 经济分类科目编码 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费 |\n" +
        "| 301 | 工资福利支出 | 3000.00 | 3000.00 | 0.00 |\n| 30101 | 基本工资 | 3000.00 | 3000.00 | |\n" +
        "| 302 | 商品和服务支出 | 500.00 | | 500.00 |\n| 30201 | 办公费 | 500.00 | | 500.00 |\n| | 合计 | 3500.00 | 3000.00 | 500.00 |",
    },
  ],
  *run({ statement }): Generator<Report> {
    for (const view of viewsOf(statement)) {
      if (view.key !== "gpb-basic") continue;
      yield* wrongIn(view, "公用经费", PERSONNEL_ONLY);
      yield* wrongIn(view, "人员经费", PUBLIC_ONLY);
    }
  },
};

function* wrongIn(view: TableView, heading: string, elsewhere: RegExp): Generator<Report> {
  const column = view.table.columns.findIndex(({ path }) => path.at(-1)?.replace(/\s/g, "") === heading);
  if (column < 0) return;
  const codeOf = ({ position }: Figure) => view.table.rows[position?.row ?? -1]?.code ?? "";
  const amounts = view.figures.filter(
    (figure) => figure.position?.column === column && figure.value.digits !== 0n && CODE.test(codeOf(figure)),
  );
  const wrong = amounts.filter((figure) => elsewhere.test(codeOf(figure)));
  const details = wrong.filter((figure) => codeOf(figure).length > 3);
  const told = details.length > 0 ? details : wrong;
  if (told.length === 0 || wrong.length * 2 > amounts.length) return;
  const listed = told
    .slice(0, MOST_LISTED)
    .map((figure) => `${codeOf(figure)}（${figure.label.slice(0, 16)}）${figure.printed}`);
  const more = told.length > MOST_LISTED ? `等${told.length}项` : "";
  yield {
    message: `${nameOf(view)}的${heading}一栏有${listed.join("、")}${more}。`,
    figures: told.slice(0, MOST_LISTED).map(({ id }) => id),
  };
}
