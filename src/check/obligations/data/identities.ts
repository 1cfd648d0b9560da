/**
 * Identities (勾稽公式) that the published forms imply, by the numbers of docs/coverage.md, each with what in a document shows it to
 * hold: structures of tables, one fact in two tables, relations of the text. Budgets: B-, C-; Hunan: H-T; final accounts: D-.
 */
import type { TableKey } from "../../../codes/index.ts";
import {
  across,
  any,
  both,
  budget,
  carry,
  claim,
  final,
  identity,
  levels,
  type ObligationData,
  relations,
  rules,
  same,
  sides,
} from "./shorthand.ts";

const REVENUE = "^revenue\\.";
const EXPENDITURE = "^expenditure\\.(?:total|current)$";
const BASIC = "^expenditure\\.current\\.basic$";
const PLAIN: readonly TableKey[] = ["expenditure", "gpb", "gov-fund", "soe"];
const FISCAL = "^(?:fiscal|gpb|gov-fund|soe)$";
const HUNAN = { profiles: ["hunan-23"] } as const;

const NO_RUNNING_COSTS = { saidNone: "机关运行|运行经费", why: "文中写明没有机关运行经费" } as const;
const NO_COSTS_FIGURE = { zero: "^running-costs", why: "机关运行经费印的是零" } as const;
const CARRIED = { carriesOver: true, why: "有上年结转结余，本年收入不必等于支出" } as const;
const OTHER_YEAR = "只看这一份文件；与上年的文件一并检查（--previous）时核对";
const ITEMS = "^expenditure\\.current\\.basic";

export const budgetIdentities: readonly ObligationData[] = [
  {
    ...{ ...budget, id: "B-01", name: "收入总计等于支出总计" },
    claims: [any(sides("overall"), identity("B-01"))],
  },
  {
    ...{ ...budget, id: "B-02", name: "收入总计等于各来源之和" },
    claims: [any(levels("overall", REVENUE))],
  },
  {
    ...{ ...budget, id: "B-03", name: "财政拨款收入等于三本预算之和" },
    claims: [
      any(
        identity("B-03"),
        relations({ kinds: ["sum"], within: ["overall"], concept: "^revenue\\.", label: "财政拨款" }),
        levels("fiscal", REVENUE),
      ),
    ],
  },
  {
    ...{ ...budget, id: "B-04", name: "支出总计等于各类之和" },
    claims: [any(levels("overall", "^expenditure\\."))],
  },
  {
    ...{ ...budget, id: "B-05", name: "各类支出等于人员经费、公用经费、项目支出之和" },
    profiles: ["shanghai-9"],
    claims: [any(across("overall", "^expenditure\\.current\\.basic\\.personnel"))],
  },
  {
    ...{ ...budget, id: "B-06", name: "类、款、项逐级加总，合计等于各类之和" },
    claims: [any(levels("revenue")), ...PLAIN.map((key) => any(levels(key)))],
  },
  { ...{ ...budget, id: "B-07", name: "收入表每行合计等于各来源之和" }, claims: [any(across("revenue"))] },
  {
    ...{ ...budget, id: "B-08", name: "支出表每行合计等于基本支出、项目支出等之和" },
    claims: PLAIN.map((key) => any(across(key))),
  },
  {
    ...{ ...budget, id: "B-09", name: "财政拨款收支总表两边相等，每类等于三本预算之和" },
    claims: [any(sides("fiscal")), any(across("fiscal"))],
  },
  {
    ...{ ...budget, id: "B-10", name: "三本预算的收入分别等于支出" },
    claims: [any(identity("B-10", "B-09"))],
    exemptions: [
      CARRIED,
      { noConcept: { pattern: "^revenue", in: ["fiscal"] }, why: "财政拨款收支总表没有读到收入一侧的数" },
    ],
  },
  {
    ...{ ...budget, id: "B-11", name: "基本支出经济分类表逐级、逐行加总" },
    claims: [any(levels("gpb-basic")), any(across("gpb-basic"))],
  },
  {
    ...{ ...budget, id: "B-12", name: "301、303只列人员经费，302、310只列公用经费" },
    claims: [any(rules({ of: "tables", keys: ["gpb-basic"] }, "class-in-wrong-column"))],
  },
  {
    ...{ ...budget, id: "B-13", name: "“三公”合计等于各分项之和，公务用车等于购置与运行之和" },
    claims: [
      any(across("three-public"), levels("three-public"), relations({ kinds: ["sum"], concept: "^three-public" })),
    ],
    exemptions: [{ saidNone: "三公", why: "文中写明没有“三公”经费" }],
  },
  {
    ...{ ...budget, id: "B-20", name: "收支总表与收入表、支出表相同" },
    claims: [
      any(same("overall", "revenue", REVENUE), relations({ concept: REVENUE, between: [["overall"], ["revenue"]] })),
      any(
        same("overall", "expenditure", "^expenditure\\."),
        same("overall", "expenditure", EXPENDITURE, "function"),
        relations({ concept: "^expenditure", between: [["overall"], ["expenditure"]] }),
      ),
    ],
  },
  {
    ...{ ...budget, id: "B-21", name: "收入表与支出表合计相等、逐科目相等" },
    claims: [any(relations({ identities: ["B-21", "B-10", "B-01"], between: [["revenue"], ["expenditure"]] }))],
    exemptions: [CARRIED, { noFunctionIn: "revenue", why: "收入表不按功能分类列示" }],
  },
  {
    ...{ ...budget, id: "B-22", name: "财政拨款收支总表的收入等于收支总表的财政拨款收入" },
    claims: [
      any(
        same("fiscal", "overall", REVENUE, "total", FISCAL),
        relations({ concept: REVENUE, between: [["fiscal"], ["overall"]] }),
      ),
    ],
  },
  {
    ...{ ...budget, id: "B-23", name: "财政拨款各列等于三本预算支出表" },
    claims: (["gpb", "gov-fund", "soe"] as const).map((key) =>
      any(same("fiscal", key, EXPENDITURE), same("fiscal", key, EXPENDITURE, "function")),
    ),
  },
  {
    ...{ ...budget, id: "B-24", name: "支出表逐科目等于（有非财政资金时不小于）三本预算支出表之和" },
    claims: [any(identity("B-24"), relations({ identities: ["D-09"], between: [["gpb", "fiscal"]] }))],
  },
  {
    ...{ ...budget, id: "B-25", name: "一般公共预算基本支出等于经济分类表合计" },
    claims: [any(same("gpb", "gpb-basic", BASIC), identity("D-08"))],
  },
  {
    ...{ ...budget, id: "B-26", name: "收支总表的人员、公用经费等于经济分类表" },
    profiles: ["shanghai-9"],
    claims: [any(same("overall", "gpb-basic", "^expenditure\\.current\\.basic\\."))],
    exemptions: [
      {
        noConcept: { pattern: "^expenditure\\.current\\.basic\\.(?:personnel|public)", in: ["overall"] },
        why: "收支总表没有人员经费、公用经费栏",
      },
    ],
  },
  {
    ...{ ...budget, id: "B-27", name: "机关运行经费不大于一般公共预算公用经费" },
    claims: [any(identity("B-27"))],
    exemptions: [NO_RUNNING_COSTS, NO_COSTS_FIGURE],
  },
  {
    ...{ ...budget, id: "B-28", name: "基本支出中的接待、出国、车辆科目不大于“三公”同项" },
    claims: [any(identity("B-28"))],
    exemptions: [{ zero: "^three-public", why: "“三公”经费各数都是零" }],
  },
  {
    ...{ ...budget, id: "B-29", name: "部门等于所属单位之和" },
    ...{ claims: [], never: "只看这一份文件；与所属单位的文件一并检查时核对" },
  },
  { ...{ ...budget, id: "B-30", name: "所列上年数等于上年公开数" }, claims: [], never: OTHER_YEAR },
  {
    ...{ ...both, id: "B-31", name: "科目编码、名称、层级与当年政府收支分类科目一致" },
    source: "财政部当年《政府收支分类科目》",
    claims: [
      any(
        rules(
          { of: "codes" },
          "class-code-unknown",
          "class-name-differs",
          "class-code-malformed",
          "class-of-other-fund",
          "class-row-missing",
        ),
      ),
    ],
  },
  {
    ...{ ...budget, id: "C-01", name: "表内增减额、增减率与两年的数相符" },
    profiles: ["central-9"],
    claims: [any(relations({ within: ["gpb"], measures: ["change", "rate"] }))],
    exemptions: [{ noConcept: { pattern: "^change\\.", in: ["gpb"] }, why: "一般公共预算支出表没有增减额、增减率栏" }],
  },
];

/** Expanded tables of basic expenditure and the classes of which they are made. */
const EXPANDED = ["wages", "family", "goods"] as const;

export const hunanIdentities: readonly ObligationData[] = [
  {
    ...{ ...budget, ...HUNAN, id: "H-T1", name: "收支总表三种分类的支出与收入总计相等" },
    claims: [any(sides("overall"))],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T2", name: "收入总表：部门等于单位之和，合计等于各来源之和" },
    claims: [any(levels("revenue")), any(across("revenue"))],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T3", name: "支出总表与两张经济分类汇总表合计相等" },
    claims: [
      any(same("expenditure", "expenditure-gov", EXPENDITURE)),
      any(same("expenditure", "expenditure-dept", EXPENDITURE)),
    ],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T4", name: "经济分类汇总表每行总计等于基本支出与项目支出之和" },
    claims: [any(across("expenditure-dept"))],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T5", name: "一般公共预算支出表行内加总，并与财政拨款收支总表相同" },
    claims: [
      any(across("gpb")),
      any(same("gpb", "fiscal", EXPENDITURE), same("gpb", "fiscal", EXPENDITURE, "function")),
    ],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T6", name: "基本支出表与展开各表相同" },
    claims: EXPANDED.flatMap((part) => [
      any(
        same("gpb-basic", `gpb-basic-${part}-dept`, ITEMS, "economic"),
        same("gpb-basic", `gpb-basic-${part}-dept`, ITEMS),
      ),
      any(
        same(`gpb-basic-${part}-dept`, `gpb-basic-${part}-gov`, ITEMS),
        same("gpb-basic", `gpb-basic-${part}-gov`, ITEMS),
      ),
    ]),
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T7", name: "基本支出表总计等于一般公共预算支出表的基本支出" },
    claims: [any(same("gpb-basic", "gpb", BASIC), identity("D-08"))],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T8", name: "政府与部门经济分类逐科目换算后相等" },
    ...{ claims: [], never: "一个部门科目对应多个政府科目，机关与事业混合时不能唯一换算" },
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T9", name: "“三公”经费表行内加总，不小于基本支出中的同项" },
    claims: [any(across("three-public")), any(identity("B-28"))],
    exemptions: [{ zero: "^three-public", why: "“三公”经费各数都是零" }],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T10", name: "政府性基金预算各表相同" },
    claims: [
      any(same("gov-fund", "gov-fund-gov", EXPENDITURE), same("gov-fund", "gov-fund-gov", EXPENDITURE, "function")),
      any(same("gov-fund", "gov-fund-dept", EXPENDITURE), same("gov-fund", "gov-fund-dept", EXPENDITURE, "function")),
    ],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T11", name: "国有资本经营预算、财政专户各表与总表相同" },
    claims: [
      any(same("soe", ["fiscal", "overall"], EXPENDITURE)),
      any(
        relations({ identities: ["B-10"], between: [["special-account"], ["overall", "revenue"]] }),
        same("special-account", ["overall", "expenditure"], EXPENDITURE),
      ),
    ],
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T12", name: "项目资金、专项资金之和不大于项目支出" },
    ...{ claims: [], never: "项目表的资金常含跨年总额，范围不定；只核对表内加总" },
  },
  {
    ...{ ...budget, ...HUNAN, id: "H-T13", name: "整体绩效资金按收入、按支出切分相等" },
    claims: [any(across("performance-overall"))],
  },
];

export const finalIdentities: readonly ObligationData[] = [
  {
    ...{ ...final, id: "D-01", name: "收入总计等于本年收入、使用结余与年初结转之和" },
    claims: [any(levels("overall", "^(?:revenue|surplus\\.used|carryover\\.opening)"))],
  },
  {
    ...{ ...final, id: "D-02", name: "支出总计等于本年支出、结余分配与年末结转之和，收支总计相等" },
    claims: [any(levels("overall", "^expenditure\\.")), any(sides("overall"), identity("B-01"))],
  },
  {
    ...{ ...final, id: "D-03", name: "收入表、支出表逐级加总、逐行加总" },
    claims: (["revenue", "expenditure"] as const).flatMap((key) => [any(levels(key)), any(across(key))]),
  },
  {
    ...{ ...final, id: "D-04", name: "总表与收入表、支出表相同" },
    claims: [
      any(same("overall", "revenue", REVENUE), relations({ concept: REVENUE, between: [["overall"], ["revenue"]] })),
      any(same("overall", "expenditure", EXPENDITURE), same("overall", "expenditure", EXPENDITURE, "function")),
    ],
  },
  {
    ...{ ...final, id: "D-05", name: "财政拨款总表两边相等，总计含年初、年末结转" },
    claims: [any(sides("fiscal"), identity("B-09")), any(levels("fiscal"))],
  },
  {
    ...{ ...final, id: "D-06", name: "财政拨款收入在总表、收入表、财政拨款总表相同" },
    claims: [
      any(
        same("fiscal", ["overall", "revenue"], REVENUE, "total", FISCAL),
        relations({ concept: REVENUE, between: [["fiscal"], ["overall", "revenue"]] }),
      ),
    ],
  },
  {
    ...{ ...final, id: "D-07", name: "财政拨款总表各列等于三本预算支出表" },
    claims: (["gpb", "gov-fund", "soe"] as const).map((key) =>
      any(same("fiscal", key, EXPENDITURE), same("fiscal", key, EXPENDITURE, "function")),
    ),
  },
  {
    ...{ ...final, id: "D-08", name: "一般公共预算基本支出等于人员经费与公用经费之和" },
    claims: [any(identity("D-08"), same("gpb", "gpb-basic", BASIC)), any(levels("gpb-basic"))],
  },
  {
    ...{ ...final, id: "D-09", name: "财政拨款支出逐科目不大于全部支出" },
    claims: [any(identity("D-09", "B-24"))],
  },
  {
    ...{ ...final, id: "D-10", name: "“三公”预算数、决算数各自加总" },
    claims: [any(across("three-public"), levels("three-public"))],
  },
  {
    ...{ ...final, id: "D-11", name: "政府性基金、国有资本经营：年初结转加收入减支出等于年末结转" },
    claims: [claim("政府性基金", carry("gov-fund")), claim("国有资本经营", carry("soe"))],
    exemptions: [
      {
        noConcept: { pattern: "^carryover", in: ["gov-fund", "soe"] },
        why: "两张表没有印出年初、年末结转的数",
      },
    ],
  },
  {
    ...{ ...final, id: "D-12", name: "基本支出中的接待、出国、车辆科目不大于“三公”同项" },
    claims: [any(identity("B-28"))],
    exemptions: [{ zero: "^three-public", why: "“三公”经费各数都是零" }],
  },
  { ...{ ...final, id: "D-13", name: "年初结转等于上年年末结转" }, claims: [], never: OTHER_YEAR },
  {
    ...{ ...final, id: "D-14", name: "机关运行经费不大于一般公共预算公用经费" },
    claims: [any(identity("B-27"))],
    exemptions: [NO_RUNNING_COSTS, NO_COSTS_FIGURE],
  },
];
