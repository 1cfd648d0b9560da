/** Expenditure of each fund: the general public budget by basic and project, item by item; the other funds, or that there is none. */
import type { Concept, Fund } from "../../../codes/model.ts";
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { functionCodes } from "../tables/classRows.ts";
import { functionName } from "../tables/codes.ts";
import { isListed, publishedProjects } from "../tables/targets.ts";
import { bareName, basicPurpose } from "./purpose.ts";
import { classesOf } from "./totals.ts";

const GPB: Slice = { fund: "gpb" };
const BASIC: Concept = "expenditure.current.basic";
const PROJECT: Concept = "expenditure.current.project";

export function gpb(composer: Composer): DraftBlock[] {
  const { year, self } = composer;
  if (composer.fen("expenditure.current", GPB) === 0n) return [paragraph(noneOf(composer, "一般公共预算"))];
  const total = composer.amount("expenditure.current", GPB, "一般公共预算拨款支出");
  const change = composer.change("expenditure.current", GPB);
  const reason = composer.reason("expenditure.current", GPB);
  const classes = listed(classesOf(composer, GPB), "，");
  return [
    paragraph(line`${String(year)}年${self}一般公共预算拨款支出${total}${change}${reason}。按功能分类分：${classes}。`),
  ];
}

export function gpbBasic(composer: Composer): DraftBlock[] {
  const total = composer.amount(BASIC, GPB, "基本支出");
  const personnel = composer.amount("expenditure.current.basic.personnel", GPB, "人员经费");
  const publicUse = composer.amount("expenditure.current.basic.public", GPB, "公用经费");
  const known = personnel.exactFen !== undefined && publicUse.exactFen !== undefined;
  const split = known && personnel.exactFen + publicUse.exactFen === total.exactFen;
  const parts = split ? line`其中：人员经费${personnel}，公用经费${publicUse}。` : [];
  const aim = "，用于机构正常运转和日常工作所需的人员工资福利、离退休待遇、办公和水电等开支";
  return [opening(composer, BASIC, "基本支出", aim, parts)];
}

export function gpbProject(composer: Composer): DraftBlock[] {
  if (composer.fen(PROJECT, GPB) === 0n)
    return [paragraph([`${composer.year}年${composer.self}没有一般公共预算安排的项目支出。`])];
  return [opening(composer, PROJECT, "项目支出", "，用于完成特定工作任务和事业发展目标", projectsOf(composer))];
}

function opening(composer: Composer, concept: Concept, name: string, aim: string, parts: readonly Run[]): DraftBlock {
  const { year } = composer;
  const [amount, whole] = [composer.fen(concept, GPB), composer.fen("expenditure.current", GPB)];
  const share = composer.share(amount, whole, "一般公共预算拨款支出");
  const change = composer.change(concept, GPB);
  const reason = composer.reason(concept, GPB);
  const figure = composer.amount(concept, GPB, name);
  return paragraph(line`${String(year)}年${name}预算${figure}${share}${change}${reason}${aim}。${parts}`);
}

/** 其中：甲项目…万元，主要用于…；乙项目…: those published by name, and the rest together. */
function projectsOf(composer: Composer): Run[] {
  const named = publishedProjects(composer)
    .map((project) => ({ project, slice: { fund: "gpb", project: project.id } as const }))
    .filter(({ slice }) => composer.fen(PROJECT, slice) !== 0n);
  if (named.length === 0) return [];
  const sum = named.reduce((all, { slice }) => all + composer.fen(PROJECT, slice), 0n);
  const rest = composer.fen(PROJECT, GPB) - sum;
  const items = named.map(({ project, slice }) => {
    const aim = project.purpose === "" ? "" : `，主要用于${project.purpose.replace(/[。；，]+$/u, "")}`;
    const amount = isListed(project, composer)
      ? composer.amount(PROJECT, slice, project.name)
      : composer.plainAmount(composer.fen(PROJECT, slice), project.name);
    return line`${project.name}${amount}${aim}`;
  });
  const others = rest === 0n ? [] : [line`其他项目${composer.restOf(rest)}`];
  return joined(["其中：", listed([...items, ...others], "；"), "。"]);
}

/** Each 项 of the appropriations with its amount and what it is for. */
export function functionItems(composer: Composer): DraftBlock[] {
  const codes = functionCodes(composer, { concept: "expenditure.current", ...GPB }).filter(
    ({ length }) => length === 7,
  );
  if (codes.length === 0) return [];
  const items = codes.map((code, index) => {
    const slice = { ...GPB, function: code };
    const names = [code.slice(0, 3), code.slice(0, 5), code].map((each) => functionName(each, composer.year));
    const title = `${names[0]}（类）${names[1]}（款）${names[2]}（项）`;
    const amount = composer.amount("expenditure.current", slice, names[2]);
    return paragraph(line`${String(index + 1)}．${title}${amount}，${aimOf(composer, slice)}。`);
  });
  const total = composer.amount("expenditure.current", GPB, "一般公共预算拨款支出");
  return [paragraph(line`一般公共预算拨款支出${total}，按功能分类科目安排如下：`), ...items];
}

function aimOf(composer: Composer, slice: Slice & { readonly function: string }): Run[] {
  const [basic, project] = [composer.fen(BASIC, slice), composer.fen(PROJECT, slice)];
  if (project === 0n) return [`主要用于${basicPurpose(composer, slice)}`];
  if (basic === 0n) return [`主要用于${projectNames(composer, slice)}`];
  return line`其中：基本支出${composer.amount(BASIC, slice, "基本支出")}，项目支出${composer.amount(PROJECT, slice, "项目支出")}`;
}

/** Projects that an item names. */
const NAMED = 3;

function projectNames(composer: Composer, slice: Slice & { readonly function: string }): string {
  const named = publishedProjects(composer).filter(({ id }) => composer.fen(PROJECT, { ...slice, project: id }) !== 0n);
  if (named.length === 0) return `${bareName(functionName(slice.function, composer.year))}方面的专门工作`;
  const names = named.slice(0, NAMED).map(({ name }) => name);
  return `${names.join("、")}${named.length > NAMED ? "等项目" : ""}`;
}

export function ofFund(fund: Fund, name: string): (composer: Composer) => DraftBlock[] {
  return (composer) => {
    const slice = { fund };
    if (composer.fen("expenditure.current", slice) === 0n) return [paragraph(noneOf(composer, name))];
    const total = composer.amount("expenditure.current", slice, `${name}支出`);
    const basic = composer.amount(BASIC, slice, "基本支出");
    const project = composer.amount(PROJECT, slice, "项目支出");
    const change = composer.change("expenditure.current", slice);
    const reason = composer.reason("expenditure.current", slice);
    const { year, self } = composer;
    return [
      paragraph(line`${String(year)}年${self}${name}支出${total}，其中：基本支出${basic}，项目支出${project}。`),
      ...(change.length === 0 ? [] : [paragraph(line`${name}支出${change.slice(0, 1)}${change.slice(1)}${reason}。`)]),
    ];
  };
}

function noneOf({ year, self }: Composer, name: string): Run[] {
  return [`${year}年${self}没有${name}安排的支出。`];
}
