/** The words by which a workbook writes values of the model, list by list; in the order in which they are offered. */
import { type Concept, FUNDS, type Fund, fundName } from "../../../codes/index.ts";
import { outlayNames, unitKindNames } from "../../data/names.ts";

type Words = Readonly<Record<string, string>>;

/** Funds that stand for several are offered last. */
const SEVERAL: readonly Fund[] = ["fiscal", "unit-funds"];
const funds: Words = Object.fromEntries(
  [...FUNDS.filter((fund) => !SEVERAL.includes(fund)), ...SEVERAL].map((fund) => [fund, fundName(fund)]),
);

const concepts: Readonly<Record<Concept, string>> = {
  "revenue.total": "收入总计",
  "revenue.current": "本年收入合计",
  "carryover.opening": "上年结转结余",
  "surplus.used": "使用非财政拨款结余",
  "expenditure.total": "支出总计",
  "expenditure.current": "本年支出合计",
  "expenditure.current.basic": "基本支出",
  "expenditure.current.basic.personnel": "基本支出：人员经费",
  "expenditure.current.basic.public": "基本支出：公用经费",
  "expenditure.current.project": "项目支出",
  "expenditure.current.business": "事业单位经营支出",
  "expenditure.current.remitted-up": "上缴上级支出",
  "expenditure.current.subsidies-down": "对附属单位补助支出",
  "carryover.closing": "结转下年",
  "surplus.distributed": "结余分配",
  "three-public": "“三公”经费",
  "three-public.abroad": "因公出国（境）费",
  "three-public.reception": "公务接待费",
  "three-public.vehicles": "公务用车购置及运行费",
  "three-public.vehicles.purchase": "公务用车购置费",
  "three-public.vehicles.operation": "公务用车运行费",
  "running-costs": "机关运行经费",
  meetings: "会议费",
  training: "培训费",
  procurement: "政府采购",
  "procurement.goods": "政府采购：货物",
  "procurement.works": "政府采购：工程",
  "procurement.services": "政府采购：服务",
  "procurement.for-small-and-medium": "预留中小企业采购",
  "procurement.for-small-and-micro": "预留小微企业采购",
  "performance.funds": "绩效管理：项目资金",
  "performance.overall": "绩效管理：整体支出",
  "change.amount": "增减额",
  "change.rate": "增减比率",
};

const uses: Words = {
  "three-public.abroad": "因公出国（境）费",
  "three-public.reception": "公务接待费",
  "three-public.vehicles": "公务用车购置及运行费",
  "three-public.vehicles.purchase": "公务用车购置费",
  "three-public.vehicles.operation": "公务用车运行费",
  "running-costs": "机关运行经费",
  meetings: "会议费",
  training: "培训费",
  ...outlayNames,
  none: "都不计入",
};

/** Lists of a fixed set of words. */
export const words = {
  flag: { true: "是", false: "否" },
  scope: { department: "部门", unit: "单位" },
  "unit-kind": unitKindNames,
  equipment: { general: "通用设备", special: "专用设备", all: "全部设备" },
  office: { division: "内设机构", subordinate: "所属单位" },
  "project-class": { personnel: "人员类", public: "公用经费", operation: "其他运转类", specific: "特定目标类" },
  nature: { once: "一次性", regular: "经常性", phased: "阶段性" },
  target: {
    quantity: "产出：数量",
    quality: "产出：质量",
    timeliness: "产出：时效",
    cost: "产出：成本",
    economic: "效益：经济",
    social: "效益：社会",
    ecological: "效益：生态",
    sustainable: "效益：可持续影响",
    satisfaction: "满意度",
  },
  direction: { "at-least": "≥", "at-most": "≤", equal: "＝", above: "＞", below: "＜", words: "定性" },
  procurement: { goods: "货物", works: "工程", services: "服务" },
  basis: { budget: "预算数", execution: "执行数" },
  event: { meeting: "会议", training: "培训", festival: "节庆、论坛、赛事等活动" },
  fund: funds,
  concept: concepts,
  use: uses,
} as const satisfies Readonly<Record<string, Words>>;

/** Other spellings of words, as people type them. */
export const otherWords: Readonly<Record<string, Words>> = {
  flag: { 1: "true", 0: "false", true: "true", false: "false", 有: "true", 无: "false" },
  "unit-kind": { 行政: "administrative", 参公: "civil-service", 参公单位: "civil-service", 事业: "institution" },
  direction: {
    ">=": "at-least",
    "<=": "at-most",
    "=": "equal",
    ">": "above",
    "<": "below",
    大于等于: "at-least",
    小于等于: "at-most",
    等于: "equal",
    大于: "above",
    小于: "below",
  },
  fund: { 一般公共预算拨款: "gpb", 政府性基金: "gov-fund", 国有资本经营: "soe", 财政专户: "special-account" },
};
