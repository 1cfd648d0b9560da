/** 第一季度用款…，第四季度用款… of a project against its amount of the year. */
import { addIntervals, type Interval, intersects, point, rational } from "../../../figures/index.ts";
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { fenOf } from "../plausibility/lib/facts.ts";

const QUARTER = /([一二三四1-4])季度[^0-9，。；、]{0,16}$/;
/** Words that make the amount before the quarters that of the year. */
const OF_YEAR = /预算|安排|总额|资金|用款/;
const PARTIAL = /其中|结转|上年|已|追加|合同|总投资|概算/;
const REACH = 60;
const MOST_BETWEEN = 400;

const project = (words: string) => `青溪县档案馆2031年部门预算\n一、年度预算安排\n${words}`;

export const rule: Rule = {
  id: "quarters-do-not-add-up",
  group: "agreement",
  severity: "warning",
  title: "季度用款之和不等于年度金额",
  checks: "项目说明里四个季度都写了用款金额的，四季之和是否等于前面写的年度预算。前面只有一个年度金额的才比。",
  why: "季度用款计划是年度预算的分解，四季之和就是全年。",
  source: "上海市预算部门项目经费情况说明模板：年度预算安排",
  mend: "核对四个季度的用款和年度金额。",
  bad: [
    {
      title: "四季相加多两万",
      text: project(
        "2031年该项目预算安排30.00万元，第一季度用款5.00万元，第二季度用款5.00万元，第三季度用款10.00万元，第四季度用款12.00万元。",
      ),
      findings: [{ message: "5.00万元＋5.00万元＋10.00万元＋12.00万元", at: "30.00万元" }],
    },
  ],
  good: [
    {
      title: "相等",
      text: project(
        "2031年该项目预算安排30.00万元，第一季度用款5.00万元，第二季度用款5.00万元，第三季度用款10.00万元，第四季度用款10.00万元。",
      ),
    },
    {
      title: "只写了两个季度",
      text: project("2031年该项目预算安排30.00万元，第一季度用款5.00万元，第二季度用款5.00万元。"),
    },
  ],
  *run({ statement }): Generator<Report> {
    if (!statement.text.includes("季度")) return;
    const money = statement.figures.filter(({ position, dimension }) => position === null && dimension === "money");
    for (const [at, first] of money.entries()) {
      if (quarterOf(first, statement) !== 1) continue;
      const quarters = money.slice(at, at + 4);
      const inOrder =
        quarters.length === 4 && quarters.every((each, index) => quarterOf(each, statement) === index + 1);
      const total = inOrder ? yearOf(money.slice(0, at), first, statement) : null;
      if (total === null || addsUp(total, quarters)) continue;
      const parts = quarters.map(({ printed }) => printed).join("＋");
      yield {
        message: `年度金额印为${total.printed}，四个季度相加为${parts}，不相等。`,
        figures: [total, ...quarters].map(({ id }) => id),
      };
    }
  },
};

const ORDINALS = "一二三四";

/** Which quarter's amount it is: the words right before it tell; 0 for none. */
function quarterOf({ place }: Figure, { text }: Statement): number {
  const word = QUARTER.exec(text.slice(Math.max(0, place.start - REACH), place.start).replace(/\s/g, ""))?.[1] ?? "";
  return ORDINALS.includes(word) && word !== "" ? ORDINALS.indexOf(word) + 1 : Number.parseInt(word, 10) || 0;
}

/** The amount of the year right before the first quarter; null where the words leave it open, or another amount stands close before. */
function yearOf(before: readonly Figure[], first: Figure, { text }: Statement): Figure | null {
  const total = before.at(-1);
  const other = before.at(-2);
  if (total === undefined || first.place.start - total.place.start > MOST_BETWEEN) return null;
  const heading = text.lastIndexOf("\n", total.place.start) + 1;
  const words = text.slice(Math.max(heading, total.place.start - REACH), total.place.start);
  if (!OF_YEAR.test(words) || PARTIAL.test(words)) return null;
  return other !== undefined && other.place.start >= heading ? null : total;
}

function addsUp(total: Figure, quarters: readonly Figure[]): boolean {
  const amounts = quarters.map(fenOf);
  const whole = fenOf(total);
  if (whole === null || amounts.some((amount) => amount === null)) return true;
  return intersects((amounts as Interval[]).reduce(addIntervals, point(rational(0n))), whole);
}
