/** A department's amount is not what its units' documents add up to. */
import { departmentAgainstUnits } from "../departmentAgainstUnits.ts";
import type { PairRule } from "../report.ts";

const document = (level: string, first: string, second: string) =>
  `青溪县档案馆2031年${level}预算\n2031年支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 2012601 | 行政运行 | ${first} |\n` +
  `| 2012604 | 档案馆 | ${second} |\n| | 合计 | 30.00 |`;

export const rule: PairRule = {
  id: "differs-from-units",
  group: "continuity",
  severity: "warning",
  title: "部门与所属单位的数不一致",
  checks:
    "部门文件的每个数，是否等于所属各单位文件同一项之和。只在各单位的总额加起来等于部门总额时查（说明单位齐全、没有内部抵销）；只差末位的作提示。",
  why: "部门预算由本级和所属单位预算汇总而成；总额相等而分项不等，必有一份填错。",
  source: "《中华人民共和国预算法》第八条：各部门预算由本部门及其所属各单位预算组成。",
  mend: "核对部门和单位两份文件，改正不一致的一处；有内部往来抵销的应当说明。",
  bad: [
    {
      title: "只有一个单位，科目金额不同",
      documents: {
        "部门.html": document("部门", "10.00", "20.00"),
        "单位.html": document("单位", "11.00", "19.00"),
      },
      findings: [
        { file: "部门.html", message: "《单位.html》", at: "10.00" },
        { file: "部门.html", message: "相差1万元", at: "20.00" },
      ],
    },
  ],
  good: [
    {
      title: "逐科目一致",
      documents: {
        "部门.html": document("部门", "10.00", "20.00"),
        "单位.html": document("单位", "10.00", "20.00"),
      },
    },
  ],
  run: ({ member, units }) => departmentAgainstUnits(member, units),
};
