/** The units of the tables and of the performance section against the list of budget units. */
import type { Report, Rule } from "../../model.ts";
import { isSameUnit, listedUnits, unitKey } from "../../unitList.ts";
import { hitsOf, passagesOf, spanOf } from "../wording/lib/passages.ts";

const COUNTED = /(?:本部门|部门)(?:所属)?(?:共)?([0-9]{1,4})\s{0,2}[个家]预算单位/g;
const MOST_NAMED = 5;

const document = (units: readonly string[], words: string) =>
  `青溪县教育局2031年部门预算\n一、部门预算单位构成\n纳入青溪县教育局2031年部门预算编制范围的预算单位共${units.length}家，具体包括：${units.join("、")}。\n${words}`;
const TWO = ["青溪县教育局本级", "青溪县教师进修学校"];
const tableOf = (second: string) =>
  "2031年部门支出总表（按单位）\n单位：万元\n| 单位代码 | 单位名称 | 合计 | 基本支出 | 项目支出 |\n| 301001 | 青溪县教育局本级 | 60.00 | 40.00 | 20.00 |\n" +
  `| 301002 | ${second} | 30.00 | 20.00 | 10.00 |\n| | 合计 | 90.00 | 60.00 | 30.00 |`;

export const rule: Rule = {
  id: "unit-outside-list",
  group: "completeness",
  severity: "notice",
  title: "单位不在预算单位名单里",
  checks:
    "表中逐单位列示的单位，是否都在“预算单位构成”所列的名单里；绩效一节所说的预算单位个数，是否超过名单的个数。名单不全（没有逐一列出）的不查。",
  why: "名单就是部门预算的编制范围；范围之外的单位不应有数，否则名单或表有一处是旧的。",
  source: "《中华人民共和国预算法》第八条：各部门预算由本部门及其所属各单位预算组成",
  mend: "核对预算单位名单和各表的单位，改正不一致的一处。",
  bad: [
    {
      title: "表里有名单以外的单位",
      text: document(TWO, tableOf("青溪县电化教育中心")),
      findings: [{ message: "“青溪县电化教育中心”有数", at: "青溪县教育局本级、青溪县教师进修学校" }],
    },
    {
      title: "绩效一节的单位个数比名单多",
      text: document(TWO, "二、绩效目标设置情况\n本部门3个预算单位开展了2031年项目预算绩效目标编报工作。"),
      findings: [{ message: "名单只有2家", at: "本部门3个预算单位" }],
    },
  ],
  good: [
    { title: "都在名单里", text: document(TWO, tableOf("青溪县教师进修学校")) },
    {
      title: "只有一部分单位编报",
      text: document(TWO, "二、绩效目标设置情况\n本部门1个预算单位开展了2031年项目预算绩效目标编报工作。"),
    },
  ],
  *run({ statement }): Generator<Report> {
    const listed = listedUnits(statement);
    const [first] = listed ?? [];
    if (listed === null || first === undefined) return;
    const keys = listed.map(({ name }) => unitKey(name));
    const printed = new Set(
      statement.figures.flatMap(({ facets }) => (facets.unit === undefined ? [] : [facets.unit])),
    );
    const outside = [...printed].filter((unit) => !keys.some((key) => isSameUnit(key, unitKey(unit))));
    if (outside.length > 0 && outside.length < printed.size) {
      const names = outside.slice(0, MOST_NAMED).map((name) => `“${name}”`);
      const more = outside.length > MOST_NAMED ? `等${outside.length}家` : "";
      const spans = [{ start: first.start, end: listed.at(-1)?.end ?? first.end }];
      yield { message: `表中${names.join("、")}${more}有数，预算单位名单里却没有。`, spans };
    }
    for (const { passage, from, to, words, groups } of hitsOf(passagesOf(statement), COUNTED, ["预算单位"])) {
      if (BigInt(groups[0] ?? "0") <= BigInt(listed.length)) continue;
      yield {
        message: `“${words}”，预算单位名单只有${listed.length}家。`,
        spans: [spanOf(passage, from, to)],
      };
    }
  },
};
