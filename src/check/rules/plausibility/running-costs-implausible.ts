/** Running costs that leave no room for staff: more than basic expenditure without its social insurance, health and housing classes. */
import {
  compareRationals,
  formatRational,
  type Interval,
  liesBelow,
  multiplyRationals,
  rational,
  subtractIntervals,
} from "../../../figures/index.ts";
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { factsOf, fenOf } from "./lib/facts.ts";

/** 类 that are paid to persons or for them, nearly all of it. */
const FOR_PERSONS: readonly (readonly [string, string])[] = [
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["221", "住房保障支出"],
];

const FEN_PER_WAN = 1_000_000n;
const HALF = rational(1n, 2n);

export const rule: Rule = {
  id: "running-costs-implausible",
  group: "plausibility",
  severity: "warning",
  title: "机关运行经费挤占了人员经费",
  checks:
    "机关运行经费是否大于基本支出减去其中社会保障、卫生健康、住房保障三类之后的余额。三类只印了全部支出（可能含项目支出）的，作提示；三类占基本支出一半以上的（民政、卫生等部门的主业），不判。",
  why: "这三类几乎全是人员经费，余额里还要发工资；机关运行经费比余额还大，口径必有问题。",
  source: "预算法第二十七条、财政部部门预算公开模板：机关运行经费指一般公共预算基本支出中的公用经费",
  mend: "核对机关运行经费的口径；把项目支出计入的，改按公用经费填列或写明口径。",
  bad: [
    {
      title: "余额不够",
      text:
        "青溪县档案馆2031年部门预算\n2031年一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n" +
        "| 201 | 一般公共服务支出 | 90.00 | 60.00 | 30.00 |\n| 208 | 社会保障和就业支出 | 20.00 | 20.00 | 0.00 |\n" +
        "| 210 | 卫生健康支出 | 10.00 | 10.00 | 0.00 |\n" +
        "| 221 | 住房保障支出 | 10.00 | 10.00 | 0.00 |\n| | 合计 | 130.00 | 100.00 | 30.00 |\n一、机关运行经费\n2031年机关运行经费预算70.00万元。",
      findings: [{ message: "最多只剩60.02万元", at: "70.00万元" }],
    },
  ],
  good: [
    {
      title: "三类是部门的主业",
      text:
        "青溪县民政局2031年部门预算\n2031年一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n" +
        "| 208 | 社会保障和就业支出 | 120.00 | 90.00 | 30.00 |\n| 221 | 住房保障支出 | 10.00 | 10.00 | 0.00 |\n" +
        "| | 合计 | 130.00 | 100.00 | 30.00 |\n一、机关运行经费\n2031年机关运行经费预算15.00万元。",
    },
    {
      title: "余额够",
      text:
        "青溪县档案馆2031年部门预算\n2031年一般公共预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n" +
        "| 201 | 一般公共服务支出 | 90.00 | 60.00 | 30.00 |\n| 208 | 社会保障和就业支出 | 20.00 | 20.00 | 0.00 |\n" +
        "| 210 | 卫生健康支出 | 10.00 | 10.00 | 0.00 |\n" +
        "| 221 | 住房保障支出 | 10.00 | 10.00 | 0.00 |\n| | 合计 | 130.00 | 100.00 | 30.00 |\n一、机关运行经费\n2031年机关运行经费预算15.00万元。",
    },
  ],
  *run({ statement }): Generator<Report> {
    const [running] = factsOf(statement, { concept: "running-costs" });
    const basic = ofFund(statement, "expenditure.current.basic", undefined);
    if (running === undefined || basic === null) return;
    const exact = FOR_PERSONS.map(([code]) => ofFund(statement, "expenditure.current.basic", code));
    const known = exact.some((figure) => figure !== null);
    const parts = known ? exact : FOR_PERSONS.map(([code]) => ofFund(statement, "expenditure.current", code));
    const rest = restOf(
      basic,
      parts.filter((figure) => figure !== null),
    );
    const spent = fenOf(running);
    if (rest === null || spent === null || !liesBelow(rest, spent)) return;
    if (!isMinor(rest, basic)) return;
    const names = FOR_PERSONS.filter((_, at) => parts[at] !== null).map(([, name]) => name);
    yield {
      severity: known ? "warning" : "notice",
      message: `机关运行经费${running.printed}；基本支出${basic.printed}减去${names.join("、")}后，最多只剩${inWan(rest)}，还没有算工资。`,
      figures: [running.id, basic.id],
    };
  },
};

/** Of 一般公共预算 where it is told, or else of all funds. */
function ofFund(
  statement: Statement,
  concept: "expenditure.current" | "expenditure.current.basic",
  code: string | undefined,
): Figure | null {
  const of = code === undefined ? {} : { function: code };
  const [first] = [...factsOf(statement, { concept, fund: "gpb", ...of }), ...factsOf(statement, { concept, ...of })];
  return first ?? null;
}

function restOf(basic: Figure, parts: readonly Figure[]): Interval | null {
  let rest = fenOf(basic);
  for (const part of parts) {
    const amount = fenOf(part);
    if (rest === null || amount === null) return null;
    rest = subtractIntervals(rest, amount);
  }
  return parts.length === 0 ? null : rest;
}

/** Of classes that are not the department's own business: they leave at least half. */
function isMinor(rest: Interval, basic: Figure): boolean {
  const all = fenOf(basic);
  return all !== null && compareRationals(rest.lo, multiplyRationals(all.hi, HALF)) > 0;
}

/** The most it can be, in 万元 to two decimals. */
function inWan({ hi }: Interval): string {
  return `${formatRational(multiplyRationals(hi, rational(1n, FEN_PER_WAN)), 2)}万元`;
}
