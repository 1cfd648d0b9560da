/** Expenditure of each fund: the general public budget by basic and project, item by item; the other funds, or that there is none. */
import type { Concept, Fund } from "../../../codes/model.ts";
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import type { Composer } from "../composer.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { changeSentence, noneSentence } from "./changes.ts";
import { itemsOf, projectsOf } from "./items.ts";
import { classesOf, closingOf, outlaysOf } from "./totals.ts";

const GPB = { fund: "gpb" } as const;
const CURRENT: Concept = "expenditure.current";
const BASIC: Concept = "expenditure.current.basic";
const PROJECT: Concept = "expenditure.current.project";
const PERSONNEL: Concept = "expenditure.current.basic.personnel";
const PUBLIC: Concept = "expenditure.current.basic.public";
const GPB_NAME = "一般公共预算拨款支出";

export function gpb(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  if (composer.fen(CURRENT, GPB) === 0n) return [paragraph(noneOf(composer, "一般公共预算", GPB_NAME, GPB))];
  const total = composer.amount(CURRENT, GPB, GPB_NAME);
  const change = composer.change(CURRENT, GPB);
  const reason = composer.reason(CURRENT, GPB);
  const classes = listed(classesOf(composer, GPB), "，");
  return [paragraph(line`${String(year)}年${self}${GPB_NAME}${total}${change}${reason}。按功能分类分：${classes}。`)];
}

export function gpbBasic(composer: Composer): DraftBlock[] {
  if (composer.fen(BASIC, GPB) === 0n)
    return [paragraph(noneSentence(composer, "一般公共预算安排的基本支出", "基本支出预算", BASIC, GPB))];
  const [personnel, publicUse] = [composer.fen(PERSONNEL, GPB), composer.fen(PUBLIC, GPB)];
  const split = personnel + publicUse === composer.fen(BASIC, GPB);
  const parts = split
    ? line`其中：人员经费${composer.amount(PERSONNEL, GPB, "人员经费")}，公用经费${composer.amount(PUBLIC, GPB, "公用经费")}。`
    : [];
  const uses = [
    ...(split && personnel === 0n ? [] : ["人员的工资福利和补助"]),
    ...(split && publicUse === 0n ? [] : ["办公、差旅、水电等日常开支"]),
  ];
  return [opening(composer, BASIC, "基本支出", `，用于机构正常运转和日常工作，包括${uses.join("以及")}`, parts)];
}

export function gpbProject(composer: Composer): DraftBlock[] {
  if (composer.fen(PROJECT, GPB) === 0n)
    return [paragraph(noneSentence(composer, "一般公共预算安排的项目支出", "项目支出预算", PROJECT, GPB))];
  return [opening(composer, PROJECT, "项目支出", "，用于完成特定工作任务和事业发展目标", projectsOf(composer, GPB))];
}

function opening(composer: Composer, concept: Concept, name: string, aim: string, parts: readonly Run[]): DraftBlock {
  const { year } = composer;
  const [amount, whole] = [composer.fen(concept, GPB), composer.fen(CURRENT, GPB)];
  const share = composer.share(amount, whole, GPB_NAME);
  const change = composer.change(concept, GPB);
  const reason = composer.reason(concept, GPB);
  const figure = composer.amount(concept, GPB, name);
  return paragraph(line`${String(year)}年${name}预算${figure}${share}${change}${reason}${aim}。${parts}`);
}

/** Each 项 of the general public budget with its amount and what it is for. */
export function functionItems(composer: Composer): DraftBlock[] {
  return itemsOf(composer, GPB, GPB_NAME);
}

/** The expenditure of one of the other funds: how much, against last year, and item by item. */
export function ofFund(fund: Fund, name: string): (composer: Composer) => DraftBlock[] {
  return (composer) => {
    const slice = { fund };
    if (composer.fen(CURRENT, slice) === 0n) return [paragraph(noneOf(composer, name, `${name}支出`, slice))];
    const total = composer.amount(CURRENT, slice, `${name}支出`);
    const basic = composer.amount(BASIC, slice, "基本支出");
    const project = composer.amount(PROJECT, slice, "项目支出");
    const { year, self } = composer;
    const others = outlaysOf(composer, slice).flatMap((runs) => joined(["，", runs]));
    const first = line`${String(year)}年${self}${name}支出${total}，其中：基本支出${basic}，项目支出${project}${others}。`;
    return [
      paragraph(joined([first, changeSentence(composer, `${name}支出`, CURRENT, slice)])),
      ...itemsOf(composer, slice, `${name}支出`),
    ];
  };
}

/** No expenditure of a fund; where there is money of it all the same, all of it is left over. */
function noneOf(composer: Composer, fund: string, name: string, slice: { readonly fund: Fund }): Run[] {
  const closing = closingOf(composer, slice);
  if (closing.length > 0) {
    const spent = composer.amount(CURRENT, slice, name);
    return line`${String(composer.year)}年${composer.self}${name}${spent}，${closing.flat()}。${changeSentence(composer, name, CURRENT, slice)}`;
  }
  return noneSentence(composer, `${fund}安排的支出`, name, CURRENT, slice);
}
