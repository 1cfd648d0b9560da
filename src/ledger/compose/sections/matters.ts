/** Other important matters: 三公, running costs, procurement, assets, performance. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import { unitKindNames } from "../../data/names.ts";
import type { Composer } from "../composer.ts";
import { plainFigure } from "../figures.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { unitsOf } from "../tables/unitRows.ts";
import { changeSentence } from "./changes.ts";
import { closingOf, outlaysOf } from "./totals.ts";

const ITEMS: readonly (readonly [Concept, string])[] = [
  ["three-public.abroad", "因公出国（境）费"],
  ["three-public.vehicles", "公务用车购置及运行费"],
  ["three-public.reception", "公务接待费"],
];

export function threePublic(composer: Composer): DraftBlock[] {
  const { year } = composer;
  const total = composer.amount("three-public", {}, "“三公”经费");
  const purchase = composer.amount("three-public.vehicles.purchase", {}, "公务用车购置费");
  const operation = composer.amount("three-public.vehicles.operation", {}, "公务用车运行费");
  const vehicles = line`（其中：公务用车购置费${purchase}，公务用车运行费${operation}）`;
  const items = ITEMS.map(([concept, name]) => {
    return line`${name}${composer.amount(concept, {}, name)}${concept === "three-public.vehicles" ? vehicles : []}`;
  });
  const first = line`${String(year)}年“三公”经费预算${total}，其中：${listed(items, "，")}。`;
  const change = changeSentence(composer, "“三公”经费预算", "three-public");
  const byItem = ITEMS.flatMap(([concept, name]) => changeSentence(composer, name, concept));
  return [paragraph(first), ...(change.length + byItem.length === 0 ? [] : [paragraph(joined([change, byItem]))])];
}

export function runningCosts(composer: Composer): DraftBlock[] {
  const { year, self, budget } = composer;
  const offices = (["administrative", "civil-service"] as const)
    .map((kind) => ({ kind, number: unitsOf(composer).filter((unit) => unit.kind === kind).length }))
    .filter(({ number }) => number > 0);
  if (offices.length === 0 && composer.fen("running-costs") === 0n) return [paragraph(withoutOffices(composer))];
  const kinds = offices.map(
    ({ kind, number }) => line`${composer.count(number, "家", unitKindNames[kind])}${unitKindNames[kind]}`,
  );
  const whose = budget.scope === "unit" || kinds.length === 0 ? [] : joined([listed(kinds, "和"), "的"]);
  const total = composer.amount("running-costs", {}, "机关运行经费");
  const change = composer.change("running-costs");
  return [
    paragraph(
      line`${String(year)}年${self}${whose}机关运行经费预算${total}${change}${composer.reason("running-costs")}。`,
    ),
  ];
}

/** Only offices have running costs. */
function withoutOffices(composer: Composer): Run[] {
  const { self, budget } = composer;
  const is = budget.scope === "unit" ? "不是行政单位，也不是" : "没有行政单位和";
  const fell = (composer.compared("running-costs")?.previousFen ?? 0n) !== 0n;
  const change = fell ? changeSentence(composer, "机关运行经费预算", "running-costs") : [];
  return joined([`${self}${is}参照公务员法管理的事业单位，没有机关运行经费。`, change]);
}

export function procurement(composer: Composer): DraftBlock[] {
  const { year, self, budget } = composer;
  if (budget.procurement.length === 0) return [paragraph([`${year}年${self}没有政府采购预算。`])];
  const kinds = (
    [
      ["procurement.goods", "政府采购货物预算"],
      ["procurement.works", "政府采购工程预算"],
      ["procurement.services", "政府采购服务预算"],
    ] as const
  ).map(([concept, name]) => line`${name}${composer.amount(concept, {}, name)}`);
  const total = composer.amount("procurement", {}, "政府采购预算");
  const first = line`${String(year)}年${self}政府采购预算${total}，其中：${listed(kinds, "，")}。`;
  return [paragraph(joined([first, reserved(composer)]))];
}

function reserved(composer: Composer): Run[] {
  if (composer.fen("procurement.for-small-and-medium") === 0n) return [];
  const medium = composer.amount("procurement.for-small-and-medium", {}, "面向中小企业预留");
  const micro = composer.amount("procurement.for-small-and-micro", {}, "预留给小型和微型企业");
  return line`面向中小企业预留政府采购项目预算金额${medium}，其中，预留给小型和微型企业${micro}。`;
}

export function assets(composer: Composer): DraftBlock[] {
  const { year, self, profile } = composer;
  const day = `${year - 1}年${profile.assetsDay}`;
  return [
    paragraph(line`截至${day}，${self}共有车辆${vehiclesOf(composer, "owned")}。${equipmentOf(composer, "owned")}`),
    paragraph(line`${String(year)}年计划购置车辆${vehiclesOf(composer, "toBuy")}。${equipmentOf(composer, "toBuy")}`),
  ];
}

function vehiclesOf(composer: Composer, which: "owned" | "toBuy"): Run[] {
  const all = composer.budget.units.flatMap(({ vehicles }) => vehicles);
  const kinds = [...new Set([...composer.profile.vehicles, ...all.map(({ kind }) => kind)])];
  const number = (kind?: string): number =>
    all.filter((each) => kind === undefined || each.kind === kind).reduce((sum, each) => sum + each[which], 0);
  const parts = kinds.map((kind) => line`${kind}${composer.count(number(kind), "辆", kind)}`);
  return line`${composer.count(number(), "辆", "车辆")}，其中：${listed(parts, "，")}`;
}

const EQUIPMENT = { general: "通用设备", special: "专用设备", all: "设备（不含车辆）" } as const;

/** 单价50万元（含）以上通用设备…台（套）: thresholds as the units tell them; what no unit tells is left out. */
function equipmentOf(composer: Composer, which: "owned" | "toBuy"): Run[] {
  const counts = new Map<string, { readonly words: Run[]; number: number }>();
  for (const { kind, fromFen, ...numbers } of composer.budget.units.flatMap(({ equipment }) => equipment)) {
    const number = numbers[which];
    if (number === null) continue;
    const key = `${kind} ${fromFen}`;
    const known = counts.get(key);
    const words = line`单价${plainFigure(fromFen, "单价")}（含）以上${EQUIPMENT[kind]}`;
    if (known === undefined) counts.set(key, { words, number });
    else known.number += number;
  }
  if (counts.size === 0) return [];
  const parts = [...counts.values()].map(
    ({ words, number }) => line`${words}${composer.count(number, "台（套）", "设备")}`,
  );
  return joined([which === "owned" ? "现有" : "计划购置", listed(parts, "，"), "。"]);
}

export function performance(composer: Composer): DraftBlock[] {
  return composer.profile.targets === "all" ? wholeTargets(composer) : projectTargets(composer);
}

function wholeTargets(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  const total = composer.amount("performance.overall", {}, "纳入部门整体支出绩效目标的金额");
  const basic = composer.amount("expenditure.current.basic", {}, "基本支出");
  const project = composer.amount("expenditure.current.project", {}, "项目支出");
  const others = [...outlaysOf(composer), ...closingOf(composer)].flatMap((runs) => joined(["，", runs]));
  return [
    paragraph(
      line`${self}全部支出都编报绩效目标。纳入${String(year)}年${composer.words("{scope}")}整体支出绩效目标的金额为${total}，其中：基本支出${basic}，项目支出${project}${others}。`,
    ),
  ];
}

function projectTargets(composer: Composer): DraftBlock[] {
  const { year, self, budget } = composer;
  const withTargets = budget.projects.filter(
    ({ id, goal, targets }) =>
      (goal !== "" || targets.length > 0) && composer.fen("expenditure.current.project", { project: id }) !== 0n,
  );
  if (withTargets.length === 0) return [paragraph([`${year}年${self}没有编报绩效目标的项目。`])];
  const projects = composer.count(withTargets.length, "个", "编报绩效目标的项目");
  const units = composer.count(new Set(withTargets.map(({ unit }) => unit)).size, "个", "编报绩效目标的预算单位");
  const funds = composer.amount("performance.funds", {}, "涉及项目预算资金");
  const who = budget.scope === "unit" ? [self] : line`${self}有${units}预算单位`;
  return [
    paragraph(
      line`${who}编报了${String(year)}年项目绩效目标，编报绩效目标的项目${projects}，涉及项目预算资金${funds}。`,
    ),
  ];
}
