/**
 * Identities between facts (表间勾稽公式), as data. Numbers are those of the list of formulas that the ministries' forms imply; what an
 * identity says is printed in findings. An identity holds only within its scope: `when` says what must be seen in the document first,
 * `scope` how sure it is even then. What the structure of one table states, and what is simply one fact twice, is not here.
 */
import type { Concept, Fund } from "../../../codes/model.ts";

export interface Term {
  readonly concept: Concept;
  /** Absent: all money together. */
  readonly fund?: Fund;
  readonly economic?: string;
}

/**
 * `totals-agree`: the same identity holds of the totals, so that with parts that cannot exceed their wholes it holds of each class.
 * `only-fiscal`: no other source of money prints an amount, however small: totals may agree within their rounding and classes not.
 * `no-carry-over`: no row or column of what is carried over has an amount. `budget-only`: of a budget.
 * `not-whole`: the left is not simply the document's whole expenditure.
 */
export type Condition = "totals-agree" | "only-fiscal" | "no-carry-over" | "budget-only" | "not-whole";

export interface Identity {
  readonly number: string;
  readonly says: string;
  /** Of the totals, or of each functional class. */
  readonly each: "total" | "function";
  readonly left: Term;
  /** `equals`: the left is the sum of the right; a term that the document does not print counts as nothing. */
  readonly relation: "equals" | "at-most";
  readonly right: readonly Term[];
  /** Fewest terms of the right that must be printed. */
  readonly fewest: number;
  readonly when: readonly Condition[];
  readonly scope?: "likely" | "possible";
}

const THREE: readonly Fund[] = ["gpb", "gov-fund", "soe"];
const fundNames: Partial<Record<Fund, string>> = {
  fiscal: "财政拨款",
  gpb: "一般公共预算",
  "gov-fund": "政府性基金预算",
  soe: "国有资本经营预算",
};

const ofThree = (concept: Concept): Term[] => THREE.map((fund) => ({ concept, fund }));

const balance: readonly Identity[] = ([undefined, "fiscal", ...THREE] as const).map((fund) => ({
  ...{ number: fund === undefined ? "B-01" : "B-09", says: `${fundNames[fund ?? "other"] ?? ""}收入总计等于支出总计` },
  ...{ each: "total", relation: "equals", fewest: 1, when: [] },
  left: { concept: "revenue.total", ...(fund && { fund }) },
  right: [{ concept: "expenditure.total", ...(fund && { fund }) }],
}));

const withoutCarryOver: readonly Identity[] = ([undefined, "fiscal", ...THREE] as const).flatMap((fund) => {
  const of = (concept: Concept): Term => ({ concept, ...(fund && { fund }) });
  const name = fundNames[fund ?? "other"] ?? "";
  const common = { each: "total", relation: "equals", fewest: 1, scope: "likely" } as const;
  const when = ["no-carry-over"] as const;
  return [
    {
      ...{ ...common, when, number: "B-02", says: `没有结转时，${name}收入总计等于本年收入合计` },
      ...{ left: of("revenue.total"), right: [of("revenue.current")] },
    },
    {
      ...{ ...common, when, number: "B-04", says: `没有结转时，${name}支出总计等于本年支出合计` },
      ...{ left: of("expenditure.total"), right: [of("expenditure.current")] },
    },
    {
      ...{ ...common, when, number: "B-10", says: `没有结转时，${name}本年收入合计等于本年支出合计` },
      ...{ left: of("revenue.current"), right: [of("expenditure.current")] },
    },
  ];
});

const fiscal: readonly Identity[] = (
  [
    ["revenue.current", "收入"],
    ["revenue.total", "收入总计"],
    ["expenditure.current", "支出"],
    ["expenditure.total", "支出总计"],
  ] as const
).map(([concept, name]) => ({
  ...{ number: "B-03", says: `财政拨款${name}等于一般公共预算、政府性基金预算、国有资本经营预算之和` },
  ...{ each: "total", relation: "equals", fewest: 2, when: [] },
  ...{ left: { concept, fund: "fiscal" }, right: ofThree(concept) },
}));

const spending = [
  ["expenditure.current", "支出"],
  ["expenditure.current.basic", "基本支出"],
  ["expenditure.current.project", "项目支出"],
] as const;

const contained: readonly Identity[] = (["total", "function"] as const).flatMap((each) =>
  (["fiscal", "gpb"] as const).flatMap((fund) =>
    spending.map(([concept, name]) => ({
      ...{ number: "D-09", says: `${fundNames[fund]}${name}不大于全部${name}` },
      ...({ each, relation: "at-most", fewest: 1, when: [] } as const),
      ...{ left: { concept, fund }, right: [{ concept }] },
    })),
  ),
);

const byFunction: readonly Identity[] = [
  ...spending.map(([concept, name]) => ({
    ...{
      number: "B-24",
      says: `只有财政拨款时，每个科目的${name}等于一般公共预算、政府性基金预算、国有资本经营预算${name}之和`,
    },
    ...({ each: "function", relation: "equals", fewest: 1, when: ["only-fiscal", "totals-agree"] } as const),
    ...{ left: { concept }, right: ofThree(concept) },
  })),
  {
    ...{ number: "B-23", says: "每个科目的财政拨款支出等于一般公共预算、政府性基金预算、国有资本经营预算支出之和" },
    ...{ each: "function", relation: "equals", fewest: 1, when: ["totals-agree"] },
    ...{ left: { concept: "expenditure.current", fund: "fiscal" }, right: ofThree("expenditure.current") },
  },
  {
    ...{ number: "B-21", says: "收入按功能分类列示时，每个科目的收入等于支出" },
    ...{ each: "function", relation: "equals", fewest: 1, when: ["budget-only", "totals-agree"], scope: "likely" },
    ...{ left: { concept: "revenue.current" }, right: [{ concept: "expenditure.current" }] },
  },
  {
    ...{ number: "B-21", says: "收入按功能分类列示时，每个科目的财政拨款收入等于财政拨款支出" },
    ...{ each: "function", relation: "equals", fewest: 1, when: ["budget-only", "totals-agree"], scope: "likely" },
    ...{ left: { concept: "revenue.current", fund: "fiscal" }, right: ofThree("expenditure.current") },
  },
];

const PERSONNEL = "expenditure.current.basic.personnel";
const PUBLIC = "expenditure.current.basic.public";

const basic: readonly Identity[] = [
  {
    ...{ number: "D-08", says: "一般公共预算基本支出等于人员经费与公用经费之和" },
    ...{ each: "total", relation: "equals", fewest: 2, when: [] },
    left: { concept: "expenditure.current.basic", fund: "gpb" },
    right: [
      { concept: PERSONNEL, fund: "gpb" },
      { concept: PUBLIC, fund: "gpb" },
    ],
  },
  {
    ...{ number: "B-05", says: "基本支出等于人员经费与公用经费之和" },
    ...{ each: "total", relation: "equals", fewest: 2, when: [] },
    ...{ left: { concept: "expenditure.current.basic" }, right: [{ concept: PERSONNEL }, { concept: PUBLIC }] },
  },
  {
    ...{ number: "B-27", says: "机关运行经费不大于一般公共预算的公用经费" },
    ...{ each: "total", relation: "at-most", fewest: 1, when: [], scope: "likely" },
    ...{ left: { concept: "running-costs" }, right: [{ concept: PUBLIC, fund: "gpb" }] },
  },
];

/** Economic classes of which the three-public items are made; part of these is paid from projects, so the item may be larger. */
const threePublic: readonly Identity[] = (
  [
    ["30217", "公务接待费", "three-public.reception"],
    ["30212", "因公出国（境）费用", "three-public.abroad"],
    ["30231", "公务用车运行维护费", "three-public.vehicles.operation"],
    ["31013", "公务用车购置", "three-public.vehicles.purchase"],
  ] as const
).flatMap(([economic, name, item]) =>
  (["expenditure.current.basic", PUBLIC] as const).map((concept) => ({
    ...{ number: "B-28", says: `基本支出中的${name}（${economic}）不大于“三公”经费中的同一项` },
    ...({ each: "total", relation: "at-most", fewest: 1, when: [], scope: "likely" } as const),
    ...{ left: { concept, fund: "gpb" as const, economic }, right: [{ concept: item }] },
  })),
);

/**
 * 款 of the government's classification that hold the same departmental 款 in agencies and in institutions: only of these is it certain
 * what they are made of (财预〔2017〕98号). 30311 has no settled place, so 50999 is not among them.
 */
export const GOVERNMENT_PARTS = [
  ["50901", "社会福利和救助", ["30304", "30305", "30306", "30307", "30309"]],
  ["50902", "助学金", ["30308"]],
  ["50903", "个人农业生产补贴", ["30310"]],
  ["50905", "离退休费", ["30301", "30302", "30303"]],
] as const;

const byEconomic: readonly Identity[] = [
  ...GOVERNMENT_PARTS.map(([economic, name, parts]) => ({
    ...{ number: "H-T8", says: `政府经济分类的${name}（${economic}）等于部门经济分类的${parts.join("、")}之和` },
    ...({ each: "total", relation: "equals", fewest: 1, when: ["budget-only"], scope: "likely" } as const),
    left: { concept: "expenditure.current.basic", fund: "gpb", economic } as const,
    right: parts.map((part) => ({ concept: "expenditure.current.basic", fund: "gpb", economic: part }) as const),
  })),
  {
    ...{ number: "H-T8", says: "政府经济分类的对个人和家庭的补助（509）等于部门经济分类的303（基本支出与项目支出）" },
    ...{ each: "total", relation: "equals", fewest: 2, when: ["budget-only"], scope: "likely" },
    left: { concept: "expenditure.current", economic: "509" },
    right: [
      { concept: "expenditure.current.basic", economic: "303" },
      { concept: "expenditure.current.project", economic: "303" },
    ],
  },
];

const others: readonly Identity[] = [
  {
    ...{ number: "X-08", says: "面向中小企业预留的采购金额不大于采购总额" },
    ...{ each: "total", relation: "at-most", fewest: 1, when: [], scope: "likely" },
    ...{ left: { concept: "procurement.for-small-and-medium" }, right: [{ concept: "procurement" }] },
  },
  {
    ...{ number: "X-08", says: "预留给小微企业的采购金额不大于面向中小企业预留的采购金额" },
    ...{ each: "total", relation: "at-most", fewest: 1, when: [], scope: "likely" },
    left: { concept: "procurement.for-small-and-micro" },
    right: [{ concept: "procurement.for-small-and-medium" }],
  },
  {
    ...{ number: "X-09", says: "编报绩效目标的项目金额不大于项目支出" },
    ...{ each: "total", relation: "at-most", fewest: 1, when: ["budget-only", "not-whole"], scope: "possible" },
    ...{ left: { concept: "performance.funds" }, right: [{ concept: "expenditure.current.project" }] },
  },
  {
    ...{ number: "X-09", says: "纳入整体支出绩效目标的金额等于支出总计" },
    ...{ each: "total", relation: "equals", fewest: 1, when: ["budget-only"], scope: "likely" },
    ...{ left: { concept: "performance.overall" }, right: [{ concept: "expenditure.total" }] },
  },
];

export const IDENTITIES: readonly Identity[] = [
  ...balance,
  ...withoutCarryOver,
  ...fiscal,
  ...byFunction,
  ...contained,
  ...basic,
  ...threePublic,
  ...byEconomic,
  ...others,
];
