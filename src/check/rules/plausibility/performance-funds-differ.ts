/** The text counts the projects with performance goals and gives their money; the table lists as many, of another sum. */
import { intersects } from "../../../figures/index.ts";
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { fenOf } from "./lib/facts.ts";
import { projectFunds, sumInWan } from "./lib/projectFunds.ts";

/** How far before the amount the count may stand. */
const REACH = 80;

const document = (words: string) =>
  "青溪县档案馆2031年部门预算\n2031年项目支出绩效目标表\n单位：万元\n| 项目名称 | 资金总额 | 年度绩效目标 |\n" +
  `| 档案数字化 | 18.00 | 完成数字化 |\n| 库房维护 | 12.00 | 完成维护 |\n一、预算绩效情况说明\n${words}`;

export const rule: Rule = {
  id: "performance-funds-differ",
  group: "plausibility",
  severity: "warning",
  title: "绩效目标项目的资金与绩效表不符",
  checks:
    "文中“绩效目标管理的项目N个，涉及预算资金X万元”，与项目支出绩效目标表：项目个数相同而资金之和不等于X的。个数不同的不比。",
  why: "同样的项目，资金之和应当就是文中的数。",
  source: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标与预算同步申报、同步公开",
  mend: "核对绩效表逐项金额和文中的合计数。",
  bad: [
    {
      title: "少加了一项",
      text: document("纳入2031年绩效目标管理的项目2个，涉及预算资金18.00万元。"),
      findings: [{ message: "2个项目的资金合计30.00万元", at: "18.00万元" }],
    },
  ],
  good: [
    { title: "相符", text: document("纳入2031年绩效目标管理的项目2个，涉及预算资金30.00万元。") },
    { title: "个数不同：表里只有一部分", text: document("纳入2031年绩效目标管理的项目5个，涉及预算资金98.00万元。") },
  ],
  *run({ statement }): Generator<Report> {
    const told = statement.figures.filter(
      ({ concept, position, year }) =>
        concept === "performance.funds" && position === null && year === statement.facts.year,
    );
    const lists =
      told.length === 1 ? projectFunds(statement).filter(({ table }) => table.key === "performance-project") : [];
    const [figure] = told;
    const [list] = lists;
    if (figure === undefined || list === undefined || lists.length > 1) return;
    const amount = fenOf(figure);
    if (countBefore(figure, statement) !== BigInt(list.figures.length) || amount === null) return;
    if (intersects(amount, list.sum)) return;
    yield {
      message: `文中说${list.figures.length}个项目涉及资金${figure.printed}，《${list.table.title}》${list.figures.length}个项目的资金合计${sumInWan(list)}万元。`,
      figures: [figure.id, ...list.figures.slice(0, 1).map(({ id }) => id)],
    };
  },
};

/** The number of projects that stands before the amount in its sentence; null when there is none. */
function countBefore({ place }: Figure, { figures }: Statement): bigint | null {
  const count = figures.findLast(
    ({ measure, unit, value, position, place: { start } }) =>
      position === null &&
      measure === "count" &&
      unit === "个" &&
      value.scale === 0 &&
      start < place.start &&
      place.start - start < REACH,
  );
  return count?.value.digits ?? null;
}
