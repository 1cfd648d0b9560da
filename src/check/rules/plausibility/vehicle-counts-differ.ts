/** 公务用车保有量8辆 in one section and 共有车辆10辆 in another. */
import type { Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { hitsOf, passagesOf, type Span, spanOf } from "../wording/lib/passages.ts";

const KEPT = /保有量(?:均?[为是]|共|：){0,2}\s{0,2}([0-9]{1,5})\s{0,2}[辆台]/g;
const OWNED =
  /(?:共有|实有)(?:公务用车|机动车辆|机动车|车辆)(?:数|总数|[为是：共]){0,2}\s{0,2}([0-9]{1,5})\s{0,2}[辆台]/g;

export const rule: Rule = {
  id: "vehicle-counts-differ",
  group: "plausibility",
  severity: "notice",
  title: "两处车辆数不同",
  checks: "“三公”说明中的公务用车保有量，与国有资产说明中的车辆总数，是否相同。两处各只写一个数的才比。",
  why: "同一时点的车辆数通常一致；不同时应当写明口径（例如执法执勤用车是否计入）。",
  source: "财政部部门预决算公开模板：公务用车保有量；国有资产占有使用情况：车辆总数",
  mend: "核对资产台账；口径不同的在文中说明。",
  bad: [
    {
      title: "保有量少两辆",
      text: "青溪县档案馆2031年度部门决算\n一、“三公”经费\n2031年末公务用车保有量为8辆。\n二、国有资产占有使用情况\n截至2031年12月31日，本部门共有车辆10辆。",
      findings: [{ message: "8辆", at: "保有量为8辆" }],
    },
  ],
  good: [
    {
      title: "一致",
      text: "青溪县档案馆2031年度部门决算\n一、“三公”经费\n2031年末公务用车保有量为8辆。\n二、国有资产占有使用情况\n截至2031年12月31日，本部门共有车辆8辆。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const [kept, owned] = [only(statement, KEPT), only(statement, OWNED)];
    if (kept === null || owned === null || kept.count === owned.count) return;
    yield {
      message: `公务用车保有量写的是${kept.count}辆，国有资产中的车辆写的是${owned.count}辆。`,
      spans: [kept, owned].map(({ start, end }) => ({ start, end })),
    };
  },
};

/** The one count that the text gives; null for none, or for several. */
function only(statement: Statement, pattern: RegExp): (Span & { count: string }) | null {
  const hits = [...hitsOf(passagesOf(statement), pattern, ["辆", "台"])];
  const [first] = hits;
  const count = first?.groups[0]?.replace(/^0+(?=\d)/, "");
  if (first === undefined || count === undefined || hits.length > 1) return null;
  return { ...spanOf(first.passage, first.from, first.to), count };
}
