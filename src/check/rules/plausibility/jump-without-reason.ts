/** An item that doubled or halved and no word why, in a document that explains most of its changes. */
import type { Figure, StatedChange, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { blockIndexAt, shortSubject, WORDS } from "../explanation/lib/reasons.ts";

/** 100.00% up, 50.00% down. */
const DOUBLED = 100n;
const HALVED = 50n;
const REASON = /原因|由于|因为|主要[是系为用]|所致|为了|按照|根据|因.{1,40}(?:增|减|调|变|压)/;
const FEWEST_EXPLAINED = 3;
const MOST_LISTED = 6;

export const rule: Rule = {
  id: "jump-without-reason",
  group: "plausibility",
  severity: "notice",
  status: "preview",
  title: "大幅增减没有说明原因",
  checks: "增加一倍以上或减少一半以上的项目，同一段里有没有原因。只在多数增减都写了原因的文件里查。",
  why: "变化越大越要说明；没有原因的大幅变化，也可能是填错了数。",
  source: "财政部部门预决算公开模板：增减变化较大的，应当说明原因",
  mend: "核对金额，补写原因。",
  bad: [
    {
      title: "增加两倍",
      text:
        "青溪县档案馆2031年部门预算\n一、支出预算\n（一）行政运行预算30.00万元，比2030年预算增加1.00万元，增长3.45%，主要原因是人员增加。\n" +
        "（二）档案馆预算20.00万元，比2030年预算减少1.00万元，下降4.76%，主要原因是设备减少。\n" +
        "（三）住房公积金预算9.00万元，比2030年预算增加1.00万元，增长12.50%，主要原因是基数调整。\n" +
        "（四）数字化项目预算60.00万元，比2030年预算增加40.00万元，增长200.00%。",
      findings: [{ message: "200.00%", at: "40.00万元，增长200.00%" }],
    },
  ],
  good: [
    {
      title: "都写了原因",
      text:
        "青溪县档案馆2031年部门预算\n一、支出预算\n（一）行政运行预算30.00万元，比2030年预算增加1.00万元，增长3.45%，主要原因是人员增加。\n" +
        "（二）数字化项目预算60.00万元，比2030年预算增加40.00万元，增长200.00%，主要原因是扩大范围。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
    const moved = statement.changes.filter(({ direction }) => direction !== 0);
    const explained = moved.filter(({ reason }) => reason !== null && reason.text !== "").length;
    if (explained < FEWEST_EXPLAINED || explained * 2 < moved.length) return;
    const bare = moved.flatMap((change) => {
      const rate = figures.get(change.rate ?? "");
      return rate !== undefined && isLarge(rate, change) && !hasReason(change, statement) ? [{ change, rate }] : [];
    });
    if (bare.length === 0) return;
    const listed = bare
      .slice(0, MOST_LISTED)
      .map(({ change, rate }) => `“${shortSubject(change)}”${WORDS[change.direction]}${rate.printed}`);
    const more = bare.length > MOST_LISTED ? `等${bare.length}项` : "";
    yield {
      message: `大幅增减没有说明原因：${listed.join("、")}${more}。`,
      spans: bare.slice(0, MOST_LISTED).map(({ change }) => ({ start: change.start, end: change.end })),
    };
  },
};

function isLarge({ value, unit }: Figure, { direction }: StatedChange): boolean {
  const least = (direction > 0 ? DOUBLED : HALVED) * 10n ** BigInt(Math.min(value.scale, 12));
  return unit === "%" && value.digits >= least;
}

/** In the paragraph of the change or the one after it. */
function hasReason({ start, reason }: StatedChange, statement: Statement): boolean {
  if (reason !== null) return true;
  const index = blockIndexAt(statement, start);
  return statement.blocks
    .slice(Math.max(0, index), index + 2)
    .some((block) => block.kind === "paragraph" && REASON.test(block.content.text));
}
