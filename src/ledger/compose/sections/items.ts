/** Each functional item (项) of a fund with its amount, its change and what it is for; and the projects that are published by name. */
import type { Concept } from "../../../codes/model.ts";
import type { DraftBlock, Run } from "../../../statement/draft.ts";
import type { Slice } from "../../facts/index.ts";
import type { Composer } from "../composer.ts";
import { joined, line, listed, paragraph } from "../runs.ts";
import { functionCodes } from "../tables/classRows.ts";
import { functionName } from "../tables/codes.ts";
import { isListed, publishedProjects } from "../tables/targets.ts";
import { bareName, basicPurpose } from "./purpose.ts";

const CURRENT: Concept = "expenditure.current";
const BASIC: Concept = "expenditure.current.basic";
const PROJECT: Concept = "expenditure.current.project";
/** Length of the code of a 项. */
const ITEM = 7;

type OfFund = Slice & { readonly fund: NonNullable<Slice["fund"]> };
type OfItem = OfFund & { readonly function: string };

/** All items of a fund, a paragraph each, under a sentence that says whether they are all of it. */
export function itemsOf(composer: Composer, slice: OfFund, name: string): DraftBlock[] {
  const codes = functionCodes(composer, { concept: CURRENT, fund: slice.fund }).filter(({ length }) => length === ITEM);
  if (codes.length === 0) return [];
  const items = codes.map((code, index) => paragraph(itemRuns(composer, { ...slice, function: code }, index + 1)));
  const sum = codes.reduce((all, code) => all + composer.fen(CURRENT, { ...slice, function: code }), 0n);
  // Money that is only known by 类 or 款 is in no item.
  const whole = sum === composer.fen(CURRENT, slice);
  const head = whole
    ? line`${name}${composer.amount(CURRENT, slice, name)}，按功能分类科目安排如下：`
    : [`${name}中安排到功能分类项级科目的有：`];
  return [paragraph(head), ...items];
}

function itemRuns(composer: Composer, slice: OfItem, ordinal: number): Run[] {
  const { function: code } = slice;
  const names = [code.slice(0, 3), code.slice(0, 5), code].map((each) => functionName(each, composer.year));
  const title = `${names[0]}（类）${names[1]}（款）${names[2]}（项）`;
  const amount = composer.amount(CURRENT, slice, names[2]);
  return line`${String(ordinal)}．${title}${amount}${aimOf(composer, slice)}。`;
}

function aimOf(composer: Composer, slice: OfItem): Run[] {
  const [basic, project] = [composer.fen(BASIC, slice), composer.fen(PROJECT, slice)];
  if (basic + project !== composer.fen(CURRENT, slice))
    return [`，主要用于${bareName(functionName(slice.function, composer.year))}方面的支出`];
  const running = `，主要用于${basicPurpose(composer, slice)}`;
  if (project === 0n) return [running];
  const works = `，主要用于${projectNames(composer, slice)}`;
  if (basic === 0n) return [works];
  const [first, second] = [composer.amount(BASIC, slice, "基本支出"), composer.amount(PROJECT, slice, "项目支出")];
  return line`，其中：基本支出${first}${running}；项目支出${second}${works}`;
}

/** Projects that an item names. */
const NAMED = 3;

function projectNames(composer: Composer, slice: OfItem): string {
  const named = publishedProjects(composer).filter(({ id }) => composer.fen(PROJECT, { ...slice, project: id }) !== 0n);
  if (named.length === 0) return `${bareName(functionName(slice.function, composer.year))}方面的专项工作`;
  const names = named.slice(0, NAMED).map(({ name }) => name);
  return `${names.join("、")}${named.length > NAMED ? "等项目" : ""}`;
}

/** 其中：甲项目…万元，主要用于…；乙项目…: those published by name, and the rest together. */
export function projectsOf(composer: Composer, of: OfFund): Run[] {
  const named = publishedProjects(composer)
    .map((project) => ({ project, slice: { ...of, project: project.id } }))
    .filter(({ slice }) => composer.fen(PROJECT, slice) !== 0n);
  if (named.length === 0) return [];
  const sum = named.reduce((all, { slice }) => all + composer.fen(PROJECT, slice), 0n);
  const rest = composer.fen(PROJECT, of) - sum;
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
