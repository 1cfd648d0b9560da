/** Personnel expenditure divided by the staff is what nobody earns: a unit of amount or a count of staff is wrong. */
import {
  compareRationals,
  formatRational,
  type Interval,
  multiplyRationals,
  type Rational,
  rational,
} from "../../../figures/index.ts";
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { factsOf, fenOf } from "./lib/facts.ts";
import { staffCount } from "./lib/staff.ts";

const FEN_PER_WAN = 1_000_000n;
/** A year's cost of one employee, in 万元: far below and far above what is paid anywhere. */
const LEAST = 2n;
const MOST = 120n;

const table = (personnel: string) =>
  "青溪县档案馆2031年部门预算\n2031年一般公共预算基本支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |\n" +
  `| 301 | 工资福利支出 | ${personnel} | ${personnel} | 0.00 |\n| | 合计 | ${personnel} | ${personnel} | 0.00 |\n`;

export const rule: Rule = {
  id: "cost-per-head-implausible",
  group: "plausibility",
  severity: "notice",
  title: "人均人员经费不合常理",
  checks:
    "基本支出中的人员经费除以文中的在职（实有）人数，是否在每人每年2万元到120万元之间。全文只有一个人数的才算；界限放得很宽，只为发现单位错位和人数写错。",
  why: "人均几百元或几百万元，多半是万元与元弄混，或人数填错。",
  source: "本规则出于编审经验，无专门法条；人数与经费应当相互印证",
  mend: "核对金额的单位和在职人数；口径特殊的（如只列部分人员的经费）在文中说明。",
  bad: [
    {
      title: "元当成了万元",
      text: `${table("8640000.00")}一、机构设置\n本馆在职人员72人。`,
      findings: [{ message: "人均120000万元", at: "8640000.00" }],
    },
  ],
  good: [
    { title: "正常", text: `${table("864.00")}一、机构设置\n本馆在职人员72人。` },
    {
      title: "两个人数，不知道是哪一个",
      text: `${table("8640000.00")}一、机构设置\n本馆在职人员72人，所属中心在职人员8人。`,
    },
  ],
  *run({ statement }): Generator<Report> {
    const staff = staffCount(statement);
    const personnel = staff === null ? null : personnelOf(statement);
    const spent = personnel === null ? null : fenOf(personnel);
    if (staff === null || personnel === null || spent === null || personnel.value.digits === 0n) return;
    if (!isOutside(spent, staff.count)) return;
    const perHead = multiplyRationals(spent.lo, rational(1n, staff.count * FEN_PER_WAN));
    yield {
      message: `人员经费${personnel.printed}，${staff.words}，人均${formatRational(perHead, 2).replace(/\.?0+$/, "")}万元，不合常理。`,
      figures: [personnel.id],
      spans: [{ start: staff.start, end: staff.end }],
    };
  },
};

function personnelOf(statement: Statement): Figure | null {
  const concept = "expenditure.current.basic.personnel";
  return [...factsOf(statement, { concept }), ...factsOf(statement, { concept, fund: "gpb" })][0] ?? null;
}

function isOutside({ lo, hi }: Interval, count: bigint): boolean {
  const bound = (wan: bigint): Rational => rational(wan * count * FEN_PER_WAN);
  return compareRationals(hi, bound(LEAST)) < 0 || compareRationals(lo, bound(MOST)) > 0;
}
