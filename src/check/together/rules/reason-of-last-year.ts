/** A reason is last year's word for word; where the change went the other way this time, it cannot be right for both. */
import type { StatedChange } from "../../../statement/model.ts";
import { WORDS } from "../../rules/explanation/lib/reasons.ts";
import { changesByThing, reasonKey, thingOf } from "../lib/changes.ts";
import { fileName, type PairFinding, type PairRule, yearBefore } from "../report.ts";

const budget = (year: number, words: string) =>
  `青溪县档案馆${year}年部门预算\n一、“三公”经费\n公务接待费预算3.20万元，比${year - 1}年预算${words}。`;
const FEWER = "减少0.40万元，主要原因是严格执行接待标准压减接待批次";
const MORE = "增加0.40万元，主要原因是严格执行接待标准压减接待批次";
const more = (reason: string) => `增加0.40万元，主要原因是${reason}`;

/** What can go either way, and what every year may say again. */
const EITHER_WAY = /变动|变化|调整|增减|安排|据实|实际|需要|情况/;
const DIRECTED =
  /增加|增长|增多|提高|上升|上涨|上调|扩大|新增|追加|减少|下降|降低|压减|压缩|缩减|节约|取消|核减|精简|削减|退休|停止/;
const SHORTEST = 8;
/** Shorter ones are set phrases. */
const SHORTEST_COPY = 14;
const FEWEST_COPIES = 3;
const MOST_LISTED = 5;

export const rule: PairRule = {
  id: "reason-of-last-year",
  group: "origin",
  severity: "notice",
  title: "原因照抄上年文件",
  checks:
    "同一项增减的原因，是否与上年文件一字不差。增减方向与上年相反、原因又说明方向的，报警告；三项以上较长的原因都与上年相同的，合并作一条提示。可增可减的套话（变动、调整、据实安排）不算。",
  why: "去年因此增加，今年就不能因此减少；逐年照抄的原因不是对本年增减的说明。",
  source: "预算法第十四条（公开应当对重要事项作出说明）；本规则出于编审经验，无专门法条",
  mend: "改写为本年增减的原因。",
  bad: [
    {
      title: "方向反了，原因没改",
      documents: { "2030.txt": budget(2030, FEWER), "2031.txt": budget(2031, MORE) },
      findings: [
        {
          file: "2031.txt",
          message: "《2030.txt》中这一项是减少，原因一字不差",
          at: "主要原因是严格执行接待标准压减接待批次",
        },
      ],
    },
  ],
  good: [
    {
      title: "原因改写了",
      documents: { "2030.txt": budget(2030, FEWER), "2031.txt": budget(2031, more("承办全县档案工作现场会")) },
    },
    {
      title: "可增可减的套话",
      documents: {
        "2030.txt": budget(2030, "减少0.40万元，主要原因是根据工作需要据实安排接待任务"),
        "2031.txt": budget(2031, more("根据工作需要据实安排接待任务")),
      },
    },
    { title: "方向相同的一项", documents: { "2030.txt": budget(2030, FEWER), "2031.txt": budget(2031, FEWER) } },
  ],
  *run(context): Generator<PairFinding> {
    const before = yearBefore(context);
    if (before === null) return;
    const last = changesByThing(before);
    const copied: StatedChange[] = [];
    for (const change of context.member.statement.changes) {
      const { reason } = change;
      const earlier = reason === null ? null : (last.get(thingOf(change)) ?? null);
      if (reason === null || earlier?.reason == null) continue;
      const key = reasonKey(reason.text);
      if (key.length < SHORTEST || key !== reasonKey(earlier.reason.text) || EITHER_WAY.test(key)) continue;
      if (change.direction * earlier.direction >= 0 || !DIRECTED.test(key)) copied.push(change);
      else
        yield {
          severity: "warning",
          message:
            `“${thingOf(change)}”本年${WORDS[change.direction]}，《${fileName(before.path)}》中这一项是${WORDS[earlier.direction]}，` +
            `原因一字不差：“${reason.text.slice(0, 60)}”。`,
          spans: [reason],
        };
    }
    yield* together(copied, before.path);
  },
};

/** One notice for all reasons that went on unchanged. */
function* together(copied: readonly StatedChange[], path: string): Generator<PairFinding> {
  const long = copied.filter(({ reason }) => reasonKey(reason?.text ?? "").length >= SHORTEST_COPY);
  if (new Set(long.map(({ reason }) => reasonKey(reason?.text ?? ""))).size < FEWEST_COPIES) return;
  const listed = long.slice(0, MOST_LISTED).map((change) => `“${thingOf(change).slice(-20)}”`);
  yield {
    message: `${listed.join("、")}等${long.length}项的增减原因与《${fileName(path)}》一字不差，请看是否仍然成立。`,
    spans: long.slice(0, MOST_LISTED).flatMap(({ reason }) => (reason === null ? [] : [reason])),
  };
}
