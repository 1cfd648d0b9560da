/** Revenue and expenditure as a whole: by source, by class, and against last year. */
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import { OUTLAYS, outlayNames } from "../../data/names.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { functionName } from "../tables/codes.ts";
import { changeSentence } from "./changes.ts";

/** 收入预算…万元，其中：…; each source, and what was carried over. */
export function revenue(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  const total = composer.amount("revenue.total", {}, "收入预算");
  const change = changeSentence(composer, "收入预算", "revenue.total");
  return [
    paragraph(
      line`${String(year)}年${self}收入预算${total}，其中：${listed(sourcesOf(composer), "，")}。${carriedByFund(composer)}${change}`,
    ),
  ];
}

function sourcesOf(composer: Composer): Run[][] {
  const { profile } = composer;
  const current = profile.sources
    .filter(({ fund, always }) => always || composer.fen("revenue.current", { fund }) !== 0n)
    .map(({ fund, name }) => line`${name}${composer.amount("revenue.current", { fund }, name)}`);
  const before = (
    [
      ["surplus.used", "使用非财政拨款结余"],
      ["carryover.opening", "上年结转"],
    ] as const
  )
    .filter(([concept]) => composer.fen(concept) !== 0n)
    .map(([concept, name]) => line`${name}${composer.unclaimed(concept, {}, name)}`);
  return [...current, ...before];
}

/** Of which money the carry-over is, where it is of more than one kind. */
function carriedByFund(composer: Composer): Run[] {
  const parts = composer.profile.sources
    .filter(({ fund }) => composer.fen("carryover.opening", { fund }) !== 0n)
    .map(({ fund, name }) => {
      const label = name.replace(/(?:拨款)?收入$/u, "资金");
      return line`${label}${composer.unclaimed("carryover.opening", { fund }, label)}`;
    });
  return parts.length < 2 ? [] : joined(["上年结转中，", listed(parts, "，"), "。"]);
}

/** 支出预算…万元, by 类 and by use. */
export function expenditure(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  const change = changeSentence(composer, "支出预算", "expenditure.total");
  const told = paragraph(line`${String(year)}年${self}${partsOf(composer)}${change}`);
  return change.length === 0 ? [told, withoutBefore(composer)] : [told];
}

/** By 类, then by use; and where something is left over at the year's end, what is spent in the year apart from it. */
function partsOf(composer: Composer): Run[] {
  const total = composer.amount("expenditure.total", {}, "支出预算");
  const classes = classesOf(composer, {});
  const listing = listed(classes, "，");
  const uses = listed(usesOf(composer), "，");
  const closing = closingOf(composer);
  if (closing.length === 0) {
    const byClass = classes.length === 0 ? [] : line`按功能分类分：${listing}。`;
    return line`支出预算${total}。${byClass}按支出用途分，${uses}。`;
  }
  const current = composer.amount("expenditure.current", {}, "本年支出");
  const byClass = classes.length === 0 ? [] : line`按功能分类分，本年支出${current}，其中：${listing}。`;
  const first = line`支出预算${total}，其中：本年支出${current}，${closing.flat()}。`;
  return line`${first}${byClass}按支出用途分，本年支出${current}，其中：${uses}。`;
}

/** What stands in place of the comparison in a first year, and where last year's amounts are not known. */
function withoutBefore({ year }: Composer): DraftBlock {
  return paragraph([`没有列出${year - 1}年同口径的预算数，收支总额与上年的增减变化不作比较。`]);
}

/** 一般公共服务支出…万元, for each 类 of a fund that has an amount. */
export function classesOf(composer: Composer, slice: Slice): Run[][] {
  return composer.now.members("function:3", "expenditure.current", slice).map((code) => {
    const name = functionName(code, composer.year);
    return line`${name}${composer.amount("expenditure.current", { ...slice, function: code }, name)}`;
  });
}

function usesOf(composer: Composer): Run[][] {
  const uses = [
    ["expenditure.current.basic", "基本支出"],
    ["expenditure.current.project", "项目支出"],
  ] as const;
  const main = uses.map(([concept, name]) => line`${name}${composer.amount(concept, {}, name)}`);
  return [...main, ...outlaysOf(composer)];
}

/** Expenditure that is neither basic nor project, each kind of which there is some. */
export function outlaysOf(composer: Composer, slice: Slice = {}): Run[][] {
  return OUTLAYS.filter((concept) => composer.fen(concept, slice) !== 0n).map((concept) => {
    return line`${outlayNames[concept]}${composer.unclaimed(concept, slice, outlayNames[concept])}`;
  });
}

/** What is left over at the year's end, under the name that the profile has for it. */
export function closingOf(composer: Composer, slice: Slice = {}): Run[][] {
  const { closing } = composer.profile;
  if (closing === undefined || composer.fen("carryover.closing", slice) === 0n) return [];
  return [line`${closing}${composer.unclaimed("carryover.closing", slice, closing)}`];
}

/** Shanghai's account of both sides: sources, appropriations by fund, and the reasons at the end. */
export function totals(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  const sources = composer.profile.sources.map(({ fund, name }) => {
    return line`${name}${composer.amount("revenue.current", { fund }, name)}${composer.change("revenue.current", { fund })}`;
  });
  const revenueTotal = composer.amount("revenue.total", {}, "收入预算");
  const spent = { fund: "fiscal" } as const;
  const funds = (
    [
      ["gpb", "一般公共预算拨款支出预算"],
      ["gov-fund", "政府性基金拨款支出预算"],
      ["soe", "国有资本经营预算拨款支出预算"],
    ] as const
  ).map(([fund, name]) => {
    return line`${name}${composer.amount("expenditure.current", { fund }, name)}${composer.change("expenditure.current", { fund })}`;
  });
  const fiscal = line`财政拨款支出预算${composer.amount("expenditure.current", spent, "财政拨款支出预算")}${composer.change("expenditure.current", spent)}`;
  const expenditureTotal = composer.amount("expenditure.total", {}, "支出预算");
  const reason = composer.reason("expenditure.total") || composer.reason("expenditure.current", spent);
  const uses = line`按用途分，支出预算${expenditureTotal}，其中：${listed(usesOf(composer), "，")}。`;
  return [
    paragraph(line`${String(year)}年${self}收入预算${revenueTotal}，其中：${listed(sources, "；")}。`),
    paragraph(line`支出预算${expenditureTotal}，其中：${fiscal}。财政拨款支出预算中，${listed(funds, "；")}。`),
    paragraph(uses),
    ...(composer.change("expenditure.current", spent).length === 0 ? [withoutBefore(composer)] : []),
    ...(reason === "" ? [] : [paragraph([`财政拨款收入支出变动的${reason.replace(/^，/u, "")}。`])]),
  ];
}

/** 财政拨款收支: both totals and the three budgets. */
export function fiscal(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  const received = composer.amount("revenue.total", { fund: "fiscal" }, "财政拨款收入总计");
  const spent = composer.amount("expenditure.total", { fund: "fiscal" }, "财政拨款支出总计");
  const parts = (
    [
      ["gpb", "一般公共预算拨款支出"],
      ["gov-fund", "政府性基金预算拨款支出"],
      ["soe", "国有资本经营预算拨款支出"],
    ] as const
  ).map(([fund, name]) => line`${name}${composer.amount("expenditure.current", { fund }, name)}`);
  const closing = closingOf(composer, { fund: "fiscal" });
  const change = composer.change("expenditure.total", { fund: "fiscal" });
  const reason = composer.reason("expenditure.total", { fund: "fiscal" });
  return [
    paragraph(
      line`${String(year)}年${self}财政拨款收入总计${received}，财政拨款支出总计${spent}${change}${reason}。财政拨款支出中：${listed([...parts, ...closing], "，")}。`,
    ),
  ];
}
