/** Figures of the text: what their label and the words around it say they measure. Where the words leave it open it stays open. */
import {
  type Concept,
  type Fund,
  functionClass,
  labelMeaning,
  mainFunctionNamed,
  type StubMeaning,
  shortMeaning,
} from "../../codes/index.ts";
import type { Block, Facets, Figure } from "../../statement/model.ts";
import { functionInLabel } from "./items.ts";
import { isProjectName } from "./names.ts";
import { fundsIn, type Scope, type Surroundings, surroundingsOf } from "./scope.ts";

export interface ProseMeaning {
  /** null: only the facets are certain. */
  readonly concept: Concept | null;
  readonly facets: Facets;
  /** 收入预算: the words leave open whether what was carried over is in it. */
  readonly loose: boolean;
}

const ASIDE = /原因|用于(?!以下|下列|如下)|[因由]于|剔除|扣除|其中[^，。]{0,6}(?:本级|机关)/;
const PROCURED = /^(?:政府)?(?:采购)?(货物|工程|服务)(?:类)?(?:采购|支出|项目)*(?:预算|决算)?(?:支出)?(?:金额)?$/;
/** Concepts that mean something only where the passage is about them. */
const AT_HOME: readonly (readonly [RegExp, RegExp])[] = [
  [/^three-public/, /三公|出国|接待|公务用车/],
  [/^meetings|^training/, /会议|培训|一般性支出|三公/],
  [/^procurement/, /采购/],
];
/** 编报绩效目标的项目12个，涉及项目预算资金…, 填报绩效目标的项目支出预算…: right before the amount. */
const INVOLVED =
  "涉及的?(?:项目|财政|年度|当年|本年){0,2}(?:支出)?(?:预算|财政)?(?:资金|金额|支出|总金额|资金总额)?(?:合计|总计|总额|共计|共|约)?";
const HAVING_GOALS = "绩效目标的(?:预算)?项目(?:支出)?(?:预算)?(?:资金|金额|总额)?(?:共计|合计)?";
const OF_PERFORMANCE = new RegExp(`(?:${INVOLVED}|${HAVING_GOALS})为?$`);
/** Goals of part of the money, or of money that was already spent. */
const OTHER_PERFORMANCE = /评价|自评|监控|跟踪|上年|去年|专项|转移支付|重点|其中|整体|追加|调整|结转/;
/** 5个项目设定了绩效目标，资金…，其中一般公共预算…: money of projects, not of the department. 整体支出 and 所有支出 are all of it. */
const MONEY_OF_GOALS = /绩效(?:目标|评价|自评|监控|跟踪)/;
const ALL_SPENDING = /整体|(?:所有|全部|全口径)(?:收支|支出|预算|资金)/;
/** Amounts of all the money, unless a heading or the sentence speaks of one fund. */
const GRAND = /^(?:revenue\.(?:total|current)|expenditure\.(?:total|current))$/;
/** Amounts that every fund has: which it is must be told. */
const SCOPED = /^(?:revenue|expenditure|carryover|surplus)/;

/** By what the sentence divides last: 按功能分类分, 按照支出用途划分. */
const DIVIDED = /.*(?:按照?|依)支?出?(功能|用途|性质|经济|资金|来源|类别|项目)/su;

/** Names of classes under others, as a path has them. */
const INNER_NAMES = /(?<=[）)])[^，。；：（）()]{1,40}[（(][款项][）)]/g;

const APPROPRIATED: ReadonlySet<Fund> = new Set(["fiscal", "gpb", "gov-fund", "soe"]);

/** Tells what a figure of the text measures; null where nothing is certain. */
export function proseMeanings({
  blocks,
  projects,
}: {
  readonly blocks: readonly Block[];
  /** Names of projects that tables list. */
  readonly projects: ReadonlySet<string>;
}): (figure: Figure) => ProseMeaning | null {
  const around = surroundingsOf(blocks);
  const listed = listedBy(projects);
  return (figure) => {
    if (figure.measure !== "amount" || figure.dimension !== "money" || figure.hedge !== "none") return null;
    const surroundings = around(figure.place.start);
    if (surroundings === null) return null;
    const code = functionInLabel(figure.label);
    if (code !== null) return item(code, surroundings);
    const project = ofProject(figure.label, surroundings, listed);
    if (project !== null) return project;
    const part = partOfPerformance(figure.label, surroundings);
    if (part !== null) return certain(part, {});
    return isOfPerformance(surroundings) ? certain("performance.funds", {}) : named(figure.label, surroundings);
  };
}

/** Over projects that are described one by one, each under its name: 七、项目经费情况说明. */
const OF_PROJECTS = /项目(?:经费|支出|资金)?(?:预算)?(?:安排)?(?:情况|概况)(?:的?说明)?›[^›]*$/;

/** Labels are without quotation marks: “双百”人才补助 is 双百人才补助 there. */
function unquoted(name: string): string {
  return name.replace(/["“”‘’'《》〈〉「」『』＂\s]/g, "");
}

interface Listed {
  readonly byLabel: ReadonlyMap<string, string>;
  /** Names with numbers or marks in them, of which a label may hold only the end; by their last characters. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
}

const END = 4;

function listedBy(projects: ReadonlySet<string>): Listed {
  const byEnd = new Map<string, string[]>();
  for (const name of projects)
    if (/[\d，、（(]/.test(name)) byEnd.set(name.slice(-END), [...(byEnd.get(name.slice(-END)) ?? []), name]);
  return { byLabel: new Map([...projects].map((name) => [unquoted(name), name])), byEnd };
}

/** The name that stands, after a mark or first, right before the amount. */
function endingName(before: string, { byEnd }: Listed): string | undefined {
  const words = before.replace(/\s/g, "");
  return byEnd.get(words.slice(-END))?.find((name) => {
    const start = words.length - name.length;
    return words.endsWith(name) && (start === 0 || /[，、：；。]/.test(words.charAt(start - 1)));
  });
}

/** A project that a table lists by that name, or under whose name as a heading the words stand. `listed`: names by their label. */
function ofProject(label: string, { scope, headings, before }: Surroundings, listed: Listed): ProseMeaning | null {
  const heading = headings.slice(headings.lastIndexOf("›") + 1);
  const isHeading =
    unquoted(heading) === label && OF_PROJECTS.test(headings) && isProjectName(heading.replace(/^其[他它]/, ""));
  const project =
    isHeading && /预算/.test(before) ? heading : (listed.byLabel.get(label) ?? endingName(before, listed));
  if (project === undefined || (scope === null && !isHeading)) return null;
  const funds = fundsIn(before);
  if (ASIDE.test(before.replace(/主要用于/g, "")) || (scope === "all" && funds.length > 0)) return null;
  if (scope !== null && scope !== "all" && funds.some((fund) => fund !== scope)) return null;
  return certain("expenditure.current.project", { ...fundFacet(scope), project });
}

/** The money of the projects with performance goals, whatever of the sentence the label holds. */
function isOfPerformance({ before }: Surroundings): boolean {
  return before.includes("绩效目标") && OF_PERFORMANCE.test(before) && !OTHER_PERFORMANCE.test(before);
}

/** 纳入部门整体支出绩效目标的金额为…，其中，基本支出…，项目支出…: parts of all expenditure. */
function partOfPerformance(label: string, { before }: Surroundings): Concept | null {
  if (!/整体支出绩效目标的?(?:金额|资金)/.test(before)) return null;
  if (/^基本支出(?:预算)?$/.test(label)) return "expenditure.current.basic";
  return /^项目支出(?:预算)?$/.test(label) ? "expenditure.current.project" : null;
}

/** An item of the list that explains the expenditure class by class. */
function item(code: string, surroundings: Surroundings): ProseMeaning | null {
  const { scope } = surroundings;
  // 彩票公益金安排的支出（款）用于教育事业的彩票公益金支出（项）: no purpose, but a name.
  const before = surroundings.before.replace(functionClass(code, null)?.name ?? "", "").replace(INNER_NAMES, "");
  if (/原因|用于(?!以下|下列|如下)/.test(before)) return null;
  const ofClass = isByFunction(surroundings) ? /国有资本经营预算支出/g : /国有资本经营预算支出（/g;
  const funds = fundsIn(before.replace(ofClass, ""));
  if (
    scope === null ||
    (scope !== "all" && funds.some((fund) => fund !== scope)) ||
    (scope === "all" && funds.length > 0)
  )
    return { concept: null, facets: { function: code }, loose: false };
  return { concept: "expenditure.current", facets: { ...fundFacet(scope), function: code }, loose: false };
}

function named(label: string, surroundings: Surroundings): ProseMeaning | null {
  const { headings, before } = surroundings;
  const meaning = procured(label, surroundings) ?? labelMeaning(label);
  if (meaning === null || ASIDE.test(before)) return null;
  const { concept, fund } = meaning;
  const ofGoals = MONEY_OF_GOALS.test(before) && !ALL_SPENDING.test(before);
  if (ofGoals && (concept === undefined || SCOPED.test(concept))) return null;
  if (meaning.function !== undefined) return mainItem(meaning.function, surroundings);
  const ofClass = classByFunction(label, surroundings);
  if (ofClass !== null) return ofClass;
  if (concept === undefined)
    return fund !== undefined && isOfRevenue(surroundings) ? certain("revenue.current", { fund }) : null;
  const home = AT_HOME.find(([concepts]) => concepts.test(concept));
  if (home) {
    const foreign = fundsIn(before).some((each) => each === "gov-fund" || each === "soe");
    return home[1].test(`${headings}›${before}`) && !foreign ? certain(concept, {}) : null;
  }
  if (fund !== undefined) return { concept, facets: { fund }, loose: mayHoldCarryover(concept, fund, surroundings) };
  if (!SCOPED.test(concept)) return certain(concept, {});
  return scoped(concept, surroundings, meaning.loose === true);
}

/** 货物, 工程采购 in a passage about procurement. */
function procured(label: string, { headings, before }: Surroundings): StubMeaning | null {
  const kind = PROCURED.exec(label)?.[1];
  return kind !== undefined && /采购/.test(`${headings}›${before}`) ? shortMeaning(kind) : null;
}

/** A 类 by its name alone, among the parts of an expenditure whose money the heading tells. */
function mainItem(code: string, surroundings: Surroundings): ProseMeaning | null {
  return surroundings.scope === null ? null : item(code, surroundings);
}

function isByFunction({ before }: Surroundings): boolean {
  return DIVIDED.exec(before)?.[1] === "功能";
}

/** 按功能分类分：国有资本经营预算支出…: the class of that name, where it could as well be the fund. */
function classByFunction(label: string, surroundings: Surroundings): ProseMeaning | null {
  const code = mainFunctionNamed(label);
  if (code === null || !isByFunction(surroundings)) return null;
  return mainItem(code, surroundings);
}

function scoped(
  concept: Concept,
  { scope, before, after, headings }: Surroundings,
  loose: boolean,
): ProseMeaning | null {
  const funds = fundsIn(before);
  if (concept.includes(".basic.") && /项目支出/.test(before)) return null;
  const own = scope ?? (GRAND.test(concept) && fundsIn(headings).length === 0 ? "all" : null);
  if (own === null) return null;
  const foreign =
    own === "all" ? funds.length > 0 && !GRAND.test(concept) : funds.some((fund) => fund !== own && own !== "fiscal");
  return foreign ? null : { concept, facets: fundFacet(own), loose: loose && !/结[转余]/.test(after) };
}

/** 一般公共预算财政拨款收入 may have what was carried over in it, unless the sentence names that apart. */
function mayHoldCarryover(concept: Concept, fund: Fund, { before, after }: Surroundings): boolean {
  return concept === "revenue.current" && APPROPRIATED.has(fund) && !/结[转余]/.test(before + after);
}

function certain(concept: Concept, facets: Facets): ProseMeaning {
  return { concept, facets, loose: false };
}

/** 一般公共预算拨款 among the sources of revenue. */
function isOfRevenue({ headings, before }: Surroundings): boolean {
  const heading = headings.slice(headings.lastIndexOf("›") + 1);
  return /收入/.test(`${heading}${before}`) && !/支出|收支/.test(`${heading}${before}`);
}

function fundFacet(scope: Scope): Facets {
  return scope === null || scope === "all" ? {} : { fund: scope };
}
