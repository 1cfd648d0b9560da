/**
 * What figures of a budget measure, as a vocabulary: concepts (指标) and the funds that a figure may be confined to. Statement, check
 * and ledger use these names; the words by which documents print them are data of this folder.
 */

/**
 * Concept (指标). `revenue.current` is 本年收入合计 and `revenue.total` 收入总计 with what was carried over; likewise for expenditure.
 * `revenue.current` with a fund is one source of revenue (财政拨款收入, 事业收入 …). A dot leads from a whole to its parts.
 */
export const CONCEPTS = [
  "revenue.total",
  "revenue.current",
  "carryover.opening",
  "surplus.used",
  "expenditure.total",
  "expenditure.current",
  "expenditure.current.basic",
  "expenditure.current.basic.personnel",
  "expenditure.current.basic.public",
  "expenditure.current.project",
  "expenditure.current.business",
  "expenditure.current.remitted-up",
  "expenditure.current.subsidies-down",
  "carryover.closing",
  "surplus.distributed",
  "three-public",
  "three-public.abroad",
  "three-public.reception",
  "three-public.vehicles",
  "three-public.vehicles.purchase",
  "three-public.vehicles.operation",
  "running-costs",
  "meetings",
  "training",
  "procurement",
  "procurement.goods",
  "procurement.works",
  "procurement.services",
  "procurement.for-small-and-medium",
  "procurement.for-small-and-micro",
  "performance.funds",
  "performance.overall",
  "change.amount",
  "change.rate",
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Which money: 财政拨款 is 一般公共预算 + 政府性基金预算 + 国有资本经营预算. A figure without a fund is of all money together. */
export const FUNDS = [
  "fiscal",
  "gpb",
  "gov-fund",
  "soe",
  "special-account",
  "service",
  "business",
  "superior",
  "subsidiary",
  "other",
  "unit-funds",
] as const;
export type Fund = (typeof FUNDS)[number];

/**
 * Key of a logical table (tables.md, 四套表的对应关系): the same in every jurisdiction. `-gov` and `-dept`: by government or
 * departmental economic class.
 */
const TABLE_KEYS = [
  "overall",
  "revenue",
  "expenditure",
  "expenditure-gov",
  "expenditure-dept",
  "fiscal",
  "gpb",
  "gpb-basic",
  "gpb-basic-wages-gov",
  "gpb-basic-wages-dept",
  "gpb-basic-family-gov",
  "gpb-basic-family-dept",
  "gpb-basic-goods-gov",
  "gpb-basic-goods-dept",
  "three-public",
  "gov-fund",
  "gov-fund-gov",
  "gov-fund-dept",
  "soe",
  "special-account",
  "special-funds",
  "project-expenditure",
  "performance-project",
  "performance-overall",
  "procurement",
  "assets",
  "running-costs",
  "units",
] as const;
export type TableKey = (typeof TABLE_KEYS)[number];
