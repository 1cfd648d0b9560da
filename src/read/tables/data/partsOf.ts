/**
 * Rows that are parts of the row above them although neither number nor indentation says so: the items that budgets print under
 * revenue from appropriation, under what is carried over, under basic and project expenditure. From the table forms of central and
 * provincial budgets and final accounts.
 */
export interface PartsOf {
  readonly whole: RegExp;
  readonly part: RegExp;
}

const FUNDS =
  /^(?:一般公共|政府性基金|国有资本经营|社会保险基金|财政专户|单位资金|财政拨款|非财政拨款|其他资金|事业基金)/;

export const partsOf: readonly PartsOf[] = [
  { whole: /结[转余]/, part: FUNDS },
  { whole: /^本年(?:财政拨款)?(?:收入|支出)$/, part: /./ },
  { whole: /^财政拨款(?:收入|资金)?(?:小计)?$/, part: FUNDS },
  {
    whole: /^(?:本年)?一般公共预算(?:财政)?(?:拨款|资金)?(?:收入)?$/,
    part: /经费拨款|非税|专项收入|行政事业性收费|罚没|国有资源|国有资产|转移支付|上级补助|上级提前下达|本级(?:财力|安排|财政)|债券|返还性/,
  },
  {
    whole: /^基本支出$/,
    part: /^(?:工资福利|商品和服务|对个人和家庭|资本性|其他资本性|人员经费|公用经费|日常公用|人员支出|公用支出)/,
  },
  {
    whole: /^项目支出$/,
    part: /^(?:按项目管理|其中|工资福利|商品和服务|对个人和家庭|债务|资本性|其他资本性|对企业|对社会保障|其他支出|基本建设|行政事业|运转类|特定目标)/,
  },
  { whole: /^公务用车购置(?:及|和)运行(?:维护)?费$/, part: /^公务用车(?:购置|运行)/ },
];

/** True when a row named `part` is by its name a part of one named `whole`. */
export function isPartOf(part: string, whole: string): boolean {
  return partsOf.some((pair) => pair.whole.test(whole) && pair.part.test(part) && part !== whole);
}
