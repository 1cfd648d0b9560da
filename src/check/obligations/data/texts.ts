/** Obligations between text and tables, and within the text (X-): what the sentences say agrees with the tables and with itself. */
import type { Where } from "../model.ts";
import { any, both, final, identity, type ObligationData, relations, rules } from "./shorthand.ts";

const MAIN: readonly Where[] = ["overall", "revenue", "expenditure", "fiscal"];
const BY_CLASS: readonly Where[] = ["gpb", "expenditure", "fiscal", "overall", "revenue"];
const TEXT: readonly Where[] = ["text"];

export const textObligations: readonly ObligationData[] = [
  {
    ...{ ...both, id: "X-01", name: "文字的收入、支出、财政拨款总额与表相同" },
    claims: [any(relations({ kinds: ["equality"], concept: "^(?:revenue|expenditure)\\.", between: [TEXT, MAIN] }))],
  },
  {
    ...{ ...both, id: "X-02", name: "文字逐项的科目金额与表相同，项目齐全、名称一致" },
    claims: [
      any(relations({ kinds: ["equality"], ofFunction: true, between: [TEXT, BY_CLASS] })),
      any(rules({ of: "codes" }, "list-item-missing", "list-item-renamed")),
    ],
  },
  {
    ...{ ...both, id: "X-03", name: "增减额、增减率、方向与两年的数相符" },
    claims: [
      any(relations({ kinds: ["change", "rate"], within: TEXT })),
      any(
        rules(
          { of: "changes" },
          "direction-word-wrong",
          "rate-from-zero",
          "unchanged-with-figure",
          "sign-with-word",
          "change-does-not-fit",
          "rate-does-not-fit",
        ),
      ),
    ],
    exemptions: [{ noChanges: true, why: "文中没有读到与上年的比较" }],
  },
  {
    ...{ ...final, id: "X-04", name: "完成预算的比例等于决算除以预算" },
    claims: [any(relations({ kinds: ["share"], within: TEXT, cue: "完成" }))],
    exemptions: [{ noMeasure: ["share", "percent"], why: "文中没有读到完成率" }],
  },
  {
    ...{ ...both, id: "X-05", name: "占比等于分项除以合计" },
    claims: [any(relations({ kinds: ["share"], within: TEXT }))],
    exemptions: [{ noMeasure: ["share"], why: "文中没有读到占比" }],
  },
  {
    ...{ ...both, id: "X-06", name: "“三公”经费的文字与表相同" },
    claims: [any(relations({ kinds: ["equality"], concept: "^three-public", between: [TEXT, ["three-public"]] }))],
    exemptions: [{ saidNone: "三公", why: "文中写明没有“三公”经费" }],
  },
  {
    ...{ ...both, id: "X-07", name: "机关运行经费的文字与表相同" },
    claims: [
      any(
        relations({
          ...{ kinds: ["equality"], concept: "^running-costs" },
          between: [TEXT, ["three-public", "running-costs"]],
        }),
      ),
    ],
    exemptions: [
      {
        noConcept: { pattern: "^running-costs", in: ["three-public", "running-costs"] },
        why: "没有一张表印有机关运行经费（或为零）",
      },
      { saidNone: "机关运行|运行经费", why: "文中写明没有机关运行经费" },
    ],
  },
  {
    ...{ ...both, id: "X-08", name: "政府采购总额等于货物、工程、服务之和" },
    claims: [any(relations({ kinds: ["sum"], concept: "^procurement$" }))],
    exemptions: [
      { saidNone: "采购", why: "文中写明没有政府采购" },
      { zero: "^procurement$", why: "政府采购金额印的是零" },
    ],
  },
  {
    ...{ ...both, id: "X-08-reserved", name: "面向中小企业预留不超过采购总额，小微不超过中小" },
    claims: [any(identity("X-08"))],
    exemptions: [
      { noConcept: { pattern: "^procurement\\.for-small" }, why: "没有印出不为零的预留金额" },
      { saidNone: "采购", why: "文中写明没有政府采购" },
    ],
  },
  {
    ...{ ...both, id: "X-09", name: "编报绩效目标的项目金额不大于项目支出" },
    claims: [any(identity("X-09"))],
    exemptions: [{ noConcept: { pattern: "^performance\\.funds" }, why: "没有读到绩效目标涉及的金额" }],
  },
  {
    ...{ ...both, id: "X-10", name: "车辆数、购置费、运行费相互印证" },
    claims: [
      any(
        rules(
          { of: "words", words: ["车辆", "公务用车"] },
          "vehicle-counts-differ",
          "vehicle-cost-without-vehicle",
          "fee-without-event",
        ),
      ),
    ],
  },
  {
    ...{ ...both, id: "X-11", name: "项目各分项、各季度之和等于项目预算" },
    claims: [any(relations({ kinds: ["sum"], within: TEXT, label: "项目|季度" }))],
    exemptions: [{ noWords: "季度|项目概述|项目经费情况", why: "文中没有项目经费情况说明" }],
  },
  {
    ...{ ...both, id: "X-12", name: "文中列举的经济科目表中都有数" },
    claims: [any(rules({ of: "words", words: ["主要包括", "主要用于"] }, "item-listed-but-blank"))],
    exemptions: [{ noWords: "主要包括|主要用于", why: "文中没有列举经济科目" }],
  },
  {
    ...{ ...both, id: "X-13", name: "增减的原因与方向相符" },
    claims: [
      any(
        rules(
          { of: "changes", reasoned: true },
          "reason-contradicts-change",
          "reason-for-other-direction",
          "reason-for-both-directions",
        ),
      ),
    ],
    exemptions: [{ noChanges: true, why: "文中没有读到与上年的比较" }],
  },
  {
    ...{ ...both, id: "X-14", name: "绩效分项之和等于涉及的预算资金" },
    claims: [any(relations({ kinds: ["sum"], concept: "^performance\\.funds" }))],
    exemptions: [{ noConcept: { pattern: "^performance\\.funds" }, why: "没有读到绩效目标涉及的金额" }],
  },
];
