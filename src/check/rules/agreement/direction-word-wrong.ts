/** 增加, 减少 or 持平 contradicts the two amounts. */

import { directionWord } from "../../evaluate/direction.ts";
import type { Report, Rule, RuleContext } from "../../model.ts";
import { reportFaults } from "../faults.ts";

export const rule: Rule = {
  id: "direction-word-wrong",
  group: "agreement",
  severity: "error",
  title: "增加、减少、持平与数字不符",
  checks: "由两个数可以看出的增减方向，与“增加”“减少”“持平”是否一致。",
  why: "方向写反，后面的原因也往往是照抄上年的。",
  source: "《中华人民共和国预算法》第七十五条要求决算收支真实、数额准确、内容完整；预算说明按同样的要求核对。",
  mend: "核对两年的数；数没错的，改正方向词，并检查后面写的原因。",
  bad: [
    {
      title: "由大变小却写增加",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2024年公务接待费预算执行数为4.80万元，2025年预算安排4.20万元，比2024年预算执行数增加12.50%。",
      findings: [{ message: "实际减少0.6万元", at: "4.20万元" }],
    },
    {
      title: "同一句里先减少后增长",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2025年会议费预算9.00万元，比上年预算减少1.00万元，增长10.00%。",
      findings: [{ message: "“减少1.00万元”与“增加10.00%”方向相反", at: "1.00万元" }],
    },
  ],
  good: [
    {
      title: "方向正确",
      text: "青溪县档案馆2025年部门预算说明\n一、部门收支总体情况\n2024年公务接待费预算执行数为4.80万元，2025年预算安排4.20万元，比2024年预算执行数减少12.50%。",
    },
  ],
  *run(context) {
    yield* reportFaults(context, "direction-word-wrong");
    yield* contradictions(context);
  },
};

/** 减少1万元，增长10%: the amount and the rate of one change go opposite ways. */
function* contradictions({ statement }: RuleContext): Iterable<Report> {
  const printed = new Map(statement.figures.map((figure) => [figure.id, figure.printed]));
  for (const { change, rate, direction, rateDirection } of statement.changes) {
    if (change === null || rate === null || rateDirection === null || direction * rateDirection >= 0) continue;
    const [first, second] = [direction, rateDirection].map(directionWord);
    yield {
      message: `“${first}${printed.get(change)}”与“${second}${printed.get(rate)}”方向相反，说的是同一个变化。`,
      figures: [change, rate],
    };
  }
}
