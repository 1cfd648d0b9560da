/** Hunan's tables 1 and 2: both sides of all money, and where it comes from by unit. */
import type { Fund } from "../../../codes/index.ts";
import type { Measured, SideRow, TableLayout } from "../model.ts";
import { BASIC, MAIN, named, none } from "./hunan23Classes.ts";
import { basic, project, unitCodeAndName, whole } from "./parts.ts";

/** Sources of money, in the order of the form. */
export const sources: readonly (readonly [Fund, string])[] = [
  ["gpb", "一般公共预算"],
  ["gov-fund", "政府性基金预算"],
  ["soe", "国有资本经营预算"],
  ["special-account", "财政专户管理资金"],
  ["service", "事业"],
  ["business", "事业单位经营"],
  ["superior", "上级单位补助"],
  ["subsidiary", "附属单位上缴"],
  ["other", "其他"],
];

/** Sources of the form, before the one named, for which a department's budget has nothing. */
const NO_SOURCE: Readonly<Partial<Record<Fund, string>>> = {
  "special-account": "社会保障基金",
  service: "上级财政补助",
};
const never: Measured = { never: true };

const overallFoot = (current: Measured, carried: SideRow, all: SideRow): SideRow[] => [
  { label: current.concept === "revenue.current" ? "本年收入合计" : "本年支出合计", of: current, total: true },
  carried,
  all,
];
const spendingFoot = overallFoot(
  { concept: "expenditure.current" },
  { label: "年终结转结余", of: { concept: "carryover.closing" } },
  { label: "支出总计", of: { concept: "expenditure.total" }, total: true },
);

export const overall: TableLayout = {
  ...{ key: "overall", number: "表1", title: "收支总表", unit: "万元" },
  ...{ rows: "sides", of: { concept: "expenditure.current" } },
  columns: [
    { heading: "收入", under: [{ heading: "项目" }, { heading: "本年预算", of: whole }] },
    {
      heading: "支出",
      under: [
        { heading: "项目（按功能分类）" },
        { heading: "本年预算", of: whole },
        { heading: "项目（按部门预算经济分类）" },
        { heading: "本年预算", of: whole },
        { heading: "项目（按政府预算经济分类）" },
        { heading: "本年预算", of: whole },
      ],
    },
  ],
  sides: [
    {
      rows: [
        { label: "一、一般公共预算拨款收入", of: { fund: "gpb" } },
        { label: "二、政府性基金预算拨款收入", of: { fund: "gov-fund" } },
        { label: "三、国有资本经营预算拨款收入", of: { fund: "soe" } },
        { label: "四、社会保障基金预算收入" },
        { label: "五、财政专户管理资金收入", of: { fund: "special-account" } },
        { label: "六、上级财政补助收入" },
        { label: "七、事业收入", of: { fund: "service" } },
        { label: "八、事业单位经营收入", of: { fund: "business" } },
        { label: "九、上级单位补助收入", of: { fund: "superior" } },
        { label: "十、附属单位上缴收入", of: { fund: "subsidiary" } },
        { label: "十一、其他收入", of: { fund: "other" } },
      ],
      foot: overallFoot(
        { concept: "revenue.current" },
        { label: "上年结转结余", of: { concept: "carryover.opening" } },
        { label: "收入总计", of: { concept: "revenue.total" }, total: true },
      ),
      columns: [{ concept: "revenue.current" }],
    },
    { rows: "functions", foot: spendingFoot, columns: [{}] },
    {
      rows: [
        { label: "一、基本支出", of: basic },
        ...MAIN.dept.map((code) => ({
          ...{ label: named(code), of: { ...basic, economic: code } },
          ...(BASIC.includes(code) ? {} : { optional: true as const }),
        })),
        { label: "二、项目支出", of: project },
        ...MAIN.dept.map((code) => ({
          ...{ label: `按项目管理的${named(code)}`, of: { ...project, economic: code }, optional: true as const },
        })),
        { label: "三、事业单位经营支出", of: { concept: "expenditure.current.business" } },
        { label: "四、上缴上级支出", of: { concept: "expenditure.current.remitted-up" }, optional: true },
        { label: "五、对附属单位补助支出", of: { concept: "expenditure.current.subsidies-down" }, optional: true },
      ],
      foot: spendingFoot,
      columns: [{}],
    },
    {
      rows: MAIN.gov.map((code) => ({ label: named(code), of: { economic: code }, optional: true })),
      foot: spendingFoot,
      columns: [{}],
    },
  ],
  emptyNote: none("收支"),
};

export const revenue: TableLayout = {
  ...{ key: "revenue", number: "表2", title: "收入总表", unit: "万元" },
  ...{ rows: "units", of: { concept: "revenue.current" } },
  columns: [
    ...unitCodeAndName,
    { heading: "合计", of: { concept: "revenue.total" } },
    {
      heading: "本年收入",
      under: [
        { heading: "小计", of: whole },
        ...sources.flatMap(([fund, heading]) => {
          const before = NO_SOURCE[fund];
          return [...(before === undefined ? [] : [{ heading: before, of: never }]), { heading, of: { fund } }];
        }),
      ],
    },
    {
      heading: "上年结转结余",
      under: [
        { heading: "小计", of: { concept: "carryover.opening" } },
        ...(["gpb", "gov-fund", "soe", "special-account", "unit-funds"] as const).map((fund) => ({
          heading: sources.find(([each]) => each === fund)?.[1] ?? "单位资金",
          of: { concept: "carryover.opening" as const, fund },
        })),
      ],
    },
  ],
  emptyNote: none("收入"),
};
