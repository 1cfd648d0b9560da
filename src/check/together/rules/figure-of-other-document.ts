/** A figure of the text that the document's own tables contradict is last year's, the department's or the unit's. */
import type { Figure } from "../../../statement/model.ts";
import type { Fact } from "../../agreement/fact.ts";
import { label } from "../../evaluate/words.ts";
import { printed, whereIs } from "../../where.ts";
import { addsUp } from "../amounts.ts";
import type { Member } from "../family.ts";
import { fileName, type PairContext, type PairFinding, type PairRule, yearBefore } from "../report.ts";

const document = (head: string, year: number, inTable: string, inText: string) =>
  `${head}\n${year}年支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 2012604 | 档案馆 | ${inTable} |\n| | 合计 | ${inTable} |\n` +
  `一、支出预算\n${year}年本年支出合计${inText}万元。`;

export const rule: PairRule = {
  id: "figure-of-other-document",
  group: "origin",
  severity: "warning",
  title: "文中的数是另一份文件的数",
  checks:
    "文字里的数与本文件的表不符，却正好等于上年文件、主管部门文件或所属单位文件中同一项的数。同时检查这些文件时才查。",
  why: "以旧稿或部门稿为底本改写，漏改的数会原样留下；知道从哪里来，才好一次改干净。",
  source: "预算法第十四条（公开的预算应当真实）；本规则出于编审经验，无专门法条",
  mend: "改为本文件表中的数，并把这一段的其他数一并核对。",
  bad: [
    {
      title: "留下了上年的数",
      documents: {
        "2030.html": document("青溪县档案馆2030年部门预算", 2030, "86.40", "86.40"),
        "2031.html": document("青溪县档案馆2031年部门预算", 2031, "93.70", "86.40"),
      },
      findings: [{ file: "2031.html", message: "是《2030.html》", at: "86.40万元" }],
    },
    {
      title: "单位文件里留下了部门的数",
      documents: {
        "部门.html": document("青溪县档案馆2031年部门预算", 2031, "93.70", "93.70"),
        "单位.html": document("青溪县档案馆2031年单位预算", 2031, "71.20", "93.70"),
      },
      findings: [{ file: "单位.html", message: "是《部门.html》", at: "93.70万元" }],
    },
  ],
  good: [
    {
      title: "与自己的表相符",
      documents: {
        "2030.html": document("青溪县档案馆2030年部门预算", 2030, "86.40", "86.40"),
        "2031.html": document("青溪县档案馆2031年部门预算", 2031, "86.40", "86.40"),
      },
    },
    {
      title: "不符，但不是另一份文件的数",
      documents: {
        "2030.html": document("青溪县档案馆2030年部门预算", 2030, "86.40", "86.40"),
        "2031.html": document("青溪县档案馆2031年部门预算", 2031, "93.70", "94.80"),
      },
    },
  ],
  *run(context): Generator<PairFinding> {
    const { member } = context;
    const others = otherDocuments(context);
    if (others.length === 0) return;
    for (const { figure, fact } of member.book.told) {
      if (fact.year !== member.year || fact.basis !== member.kind || !isTelling(figure)) continue;
      const own = member.book.get(fact)?.figures ?? [];
      const [first] = own;
      if (first === undefined || own.some((each) => isSame(each, figure))) continue;
      const source = others.find((other) => prints(other, fact, figure));
      if (source !== undefined) yield reportOf(figure, first, fact, source);
    }
  },
};

/** Fewer digits agree by chance. */
const FEWEST_DIGITS = 3;

function isTelling({ value, hedge }: Figure): boolean {
  return hedge === "none" && value.digits.toString().replace(/0+$/, "").length >= FEWEST_DIGITS;
}

function isSame(a: Figure, b: Figure): boolean {
  return addsUp(a, [{ figure: b, sign: 1 }]);
}

/** Of which document a figure may have been left over. */
function otherDocuments(context: PairContext): Member[] {
  const before = yearBefore(context);
  const { department, units } = context;
  return [...(before === null ? [] : [before]), ...(department === null ? [] : [department]), ...units];
}

/** Whether the other document prints this amount as its own of the same thing. */
function prints(other: Member, fact: Fact, figure: Figure): boolean {
  const same = other.book.get({ ...fact, year: other.year, basis: other.kind })?.figures ?? [];
  return same.some((each) => isSame(each, figure));
}

function reportOf(figure: Figure, own: Figure, fact: Fact, source: Member): PairFinding {
  const year = source.year === fact.year ? "" : `${source.year}年`;
  return {
    message:
      `${whereIs(figure)}${label(figure)}印为${printed(figure, own)}，本文件${whereIs(own)}是${printed(own, figure)}；` +
      `印出的是《${fileName(source.path)}》${year}的数，疑为照抄时没有改。`,
    figures: [figure],
  };
}
