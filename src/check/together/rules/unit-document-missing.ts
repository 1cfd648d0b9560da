/** Some units of a department have their documents in the folder and others have not. */
import { isSameUnit, listedUnits, unitKey } from "../../unitList.ts";
import type { PairFinding, PairRule } from "../report.ts";

const DEPARTMENT =
  "青溪县教育局2031年部门预算\n一、部门预算单位构成\n纳入青溪县教育局2031年部门预算编制范围的预算单位共3家，具体包括：" +
  "青溪县教育局本级、青溪县教师进修学校、青溪县电化教育中心。";
const unit = (name: string) => `${name}2031年单位预算\n一、主要职能\n${name}承担规定的工作。`;

const MOST_NAMED = 6;

export const rule: PairRule = {
  id: "unit-document-missing",
  group: "continuity",
  severity: "notice",
  title: "部门所列的单位没有文件",
  checks:
    "部门文件列出的预算单位，是否都有同年的单位文件。只在一起检查的文件里已有其中某个单位的文件时才查；部门本级可以只有部门文件。",
  why: "各单位都应当公开；一部分单位的文件不在，可能漏公开，也可能漏送审。",
  source: "《地方预决算公开操作规程》（财预〔2016〕143号）：各部门及其所属单位应当公开预决算",
  mend: "补齐这些单位的文件；不单独公开的，在部门文件中说明。",
  bad: [
    {
      title: "三家单位缺一家",
      documents: {
        "部门.txt": DEPARTMENT,
        "本级.txt": unit("青溪县教育局"),
        "学校.txt": unit("青溪县教师进修学校"),
      },
      findings: [{ file: "部门.txt", message: "没有“青溪县电化教育中心”2031年的单位文件", at: "青溪县电化教育中心" }],
    },
  ],
  good: [
    {
      title: "齐全",
      documents: {
        "部门.txt": DEPARTMENT,
        "学校.txt": unit("青溪县教师进修学校"),
        "中心.txt": unit("青溪县电化教育中心"),
      },
    },
    {
      title: "只检查部门文件",
      documents: { "部门.txt": DEPARTMENT, "上年.txt": DEPARTMENT.replaceAll("2031", "2030") },
    },
  ],
  *run({ member, units }): Generator<PairFinding> {
    const listed = units.length === 0 ? null : listedUnits(member.statement);
    if (listed === null) return;
    const own = unitKey(member.organisation);
    const there = units.map(({ organisation }) => unitKey(organisation));
    const others = listed.filter(({ name }) => unitKey(name) !== own);
    const missing = others.filter(({ name }) => !there.some((each) => isSameUnit(each, unitKey(name))));
    if (missing.length === 0 || missing.length === others.length) return;
    const names = missing.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
    const more = missing.length > MOST_NAMED ? `等${missing.length}家` : "";
    yield {
      message: `一起检查的文件里没有${names.join("、")}${more}${member.year}年的单位文件，其他单位的有。`,
      spans: missing.slice(0, MOST_NAMED).map(({ start, end }) => ({ start, end })),
    };
  },
};
