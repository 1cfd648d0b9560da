/** A unit's document names its department, and the department's document does not list the unit. */
import { isSameUnit, listedUnits, unitKey } from "../../unitList.ts";
import { fileName, type PairFinding, type PairRule } from "../report.ts";

const DEPARTMENT =
  "青溪县教育局2031年部门预算\n一、部门预算单位构成\n纳入青溪县教育局2031年部门预算编制范围的预算单位共2家，具体包括：" +
  "青溪县教育局本级、青溪县教师进修学校。";
const unit = (name: string) => `${name}2031年单位预算\n主管部门：青溪县教育局\n一、主要职能\n${name}承担规定的工作。`;

export const rule: PairRule = {
  id: "unit-not-listed",
  group: "continuity",
  severity: "notice",
  title: "部门的单位名单里没有本单位",
  checks: "单位文件写明主管部门，而一起检查的主管部门文件列出的预算单位里，没有本单位。",
  why: "部门预算由全部所属单位汇总；名单里没有的单位，可能漏了汇总，也可能名称或主管部门写错。",
  source: "《中华人民共和国预算法》第八条：各部门预算由本部门及其所属各单位预算组成",
  mend: "核对单位名称和主管部门，或补入部门的单位名单。",
  bad: [
    {
      title: "名单里没有",
      documents: { "部门.txt": DEPARTMENT, "中心.txt": unit("青溪县电化教育中心") },
      findings: [
        { file: "中心.txt", message: "《部门.txt》列出的预算单位里没有“青溪县电化教育中心”", at: "青溪县教育局" },
      ],
    },
  ],
  good: [
    { title: "名单里有", documents: { "部门.txt": DEPARTMENT, "学校.txt": unit("青溪县教师进修学校") } },
    {
      title: "部门没有列名单",
      documents: {
        "部门.txt": "青溪县教育局2031年部门预算\n一、主要职能\n主管教育。",
        "中心.txt": unit("青溪县电化教育中心"),
      },
    },
  ],
  *run({ member, department }): Generator<PairFinding> {
    const listed = department === null ? null : listedUnits(department.statement);
    if (department === null || listed === null || unitKey(member.organisation) === unitKey(department.organisation))
      return;
    const own = unitKey(member.organisation);
    if (listed.some(({ name }) => isSameUnit(unitKey(name), own))) return;
    if (department.statement.text.includes(member.organisation)) return;
    const at = member.statement.text.indexOf(department.organisation);
    yield {
      message: `《${fileName(department.path)}》列出的预算单位里没有“${member.organisation}”，本文件却写明属于${department.organisation}。`,
      spans: at < 0 ? [] : [{ start: at, end: at + department.organisation.length }],
    };
  },
};
