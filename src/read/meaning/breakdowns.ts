/**
 * Parts of an amount that is narrower than all the money: in 行政运行（项）70万元，其中：基本支出60万元 the 60万元 are those of 行政运行. And a
 * list whose items all have a 基本支出 gives each that of its item, whatever the item is called.
 */

import { grouped } from "../../codes/collections.ts";
import { type Concept, mainFunctionNamed, stubMeaning } from "../../codes/index.ts";
import { compareDecimals } from "../../figures/index.ts";
import type { Block, DocumentFacts, Figure, Relation } from "../../statement/model.ts";
import { lastAtMost } from "../../statement/sorted.ts";

/** Amounts that every class, unit and project has. */
const OF_ANYTHING = /^(?:revenue|expenditure|carryover|surplus)/;

const CURRENT = "expenditure.current";
const WHOLES: ReadonlySet<string> = new Set(["expenditure.total", CURRENT]);
const KINDS: ReadonlySet<string> = new Set(["basic", "project", "business"].map((kind) => `${CURRENT}.${kind}`));

/** Words that name no part of the money: 2025年本部门支出预算安排. What is left of a label without them is a subject of its own. */
const GENERIC = new RegExp(
  [
    "\\d{4}年度?|[本我全]?(?:部门|单位|局|委|办|院|厅)(?:本级)?|全年|当年|本年|年初|年末|一般公共|政府性基金|国有资本经营",
    "财政|拨款|补助|部门|单位|预算|决算|支出|收入|资金|总额|总计|总|合计|共计|共|安排|执行|经费|金额|[数额的为和及（）()“”、]",
  ].join("|"),
  "g",
);

export interface Breakdowns {
  readonly relations: readonly Relation[];
  readonly blocks: readonly Block[];
  readonly facts: DocumentFacts;
}

/** The same figures of the text, their parts narrowed to what the whole is about; what is doubtful loses its meaning. */
export function narrowed(figures: readonly Figure[], { relations, blocks, facts }: Breakdowns): Figure[] {
  const organisation = facts.organisation ?? "";
  const byId = new Map(figures.filter(({ position }) => position === null).map((figure) => [figure.id, figure]));
  const wholes = new Map<string, Figure>();
  for (const relation of relations) {
    if (relation.kind !== "sum" || relation.structure !== undefined) continue;
    const whole = byId.get(relation.total.figure);
    if (whole === undefined) continue;
    for (const { figure } of relation.parts) wholes.set(figure, whole);
  }
  const siblings = classesBeside(relations, byId);
  const kinds = kindsOf(relations, byId);
  const carried = carriedOver(relations, byId);
  const within = figures.map((figure) => {
    if (figure.position !== null) return figure;
    const whole = wholes.get(figure.id);
    return (
      classAmong(figure, siblings.get(figure.id)) ??
      kindOf(figure, kinds.get(figure.id), whole) ??
      carried.get(figure.id) ??
      partOf(figure, whole, organisation)
    );
  });
  const doubtful = new Set(ofItems(within, blocks));
  if (doubtful.size === 0) return within;
  return within.map((figure) => (doubtful.has(figure) ? { ...figure, concept: null, facets: {} } : figure));
}

/** For the parts of each sum of the text that has parts by class: one of these. */
function classesBeside(relations: readonly Relation[], byId: ReadonlyMap<string, Figure>): Map<string, Figure> {
  const beside = new Map<string, Figure>();
  for (const relation of relations) {
    if (relation.kind !== "sum" || relation.structure !== undefined) continue;
    const parts = relation.parts.flatMap(({ figure }) => byId.get(figure) ?? []);
    const ofClass = parts.filter(({ concept, facets }) => concept === CURRENT && facets.function?.length === 3);
    const others = parts.filter((part) => !ofClass.includes(part) && mainFunctionNamed(part.label) === null);
    const [first] = ofClass;
    if (first !== undefined && ofClass.length > others.length) for (const { id } of parts) beside.set(id, first);
  }
  return beside;
}

/** 国有资本经营预算支出 is a fund by itself, and a class beside 教育支出 and 农林水支出. */
function classAmong(figure: Figure, beside: Figure | undefined): Figure | null {
  if (beside === undefined || figure.facets.function !== undefined || !isOfOnePeriod(figure, beside)) return null;
  const code = mainFunctionNamed(figure.label);
  return code === null ? null : { ...figure, ...meaningOf(beside), facets: { ...beside.facets, function: code } };
}

/** Kinds of expenditure by their labels, in sums of the text that have no other parts: 其中：本级支出…，基本支出… is none. */
function kindsOf(relations: readonly Relation[], byId: ReadonlyMap<string, Figure>): Map<string, Concept> {
  const kinds = new Map<string, Concept>();
  for (const relation of relations) {
    if (relation.kind !== "sum" || relation.structure !== undefined) continue;
    const named = relation.parts.map(({ figure }) => [figure, kindNamed(byId.get(figure)?.label ?? "")] as const);
    if (named.some(([, kind]) => kind === null)) continue;
    for (const [figure, kind] of named) if (kind !== null) kinds.set(figure, kind);
  }
  return kinds;
}

function kindNamed(label: string): Concept | null {
  const { concept, fund, loose } = stubMeaning(label) ?? {};
  return concept === undefined || fund !== undefined || loose === true || !KINDS.has(concept) ? null : concept;
}

/** 支出预算80万元，其中：基本支出60万元，项目支出20万元: kinds of an expenditure that is known are of that expenditure. */
function kindOf(figure: Figure, kind: Concept | undefined, whole: Figure | undefined): Figure | null {
  if (kind === undefined || figure.concept !== null || Object.keys(figure.facets).length > 0) return null;
  if (whole === undefined || !WHOLES.has(whole.concept ?? "") || !isOfOnePeriod(figure, whole)) return null;
  return { ...figure, ...meaningOf(whole), concept: kind };
}

/** 收入预算80万元，其中：一般公共预算拨款收入70万元，上年结转10万元: beside all sources it is what was carried over of all of them. */
function carriedOver(relations: readonly Relation[], byId: ReadonlyMap<string, Figure>): Map<string, Figure> {
  const carried = new Map<string, Figure>();
  for (const relation of relations) {
    const whole = relation.kind === "sum" ? byId.get(relation.total.figure) : undefined;
    if (relation.kind !== "sum" || relation.structure !== undefined || whole?.concept !== "revenue.total") continue;
    if (Object.keys(whole.facets).length > 0) continue;
    const parts = relation.parts.flatMap(({ figure }) => byId.get(figure) ?? []);
    const [found, ...more] = parts.filter(({ label }) => isCarryover(label));
    if (found === undefined || more.length > 0 || found.concept !== null || !isOfOnePeriod(found, whole)) continue;
    carried.set(found.id, { ...found, ...meaningOf(whole), concept: "carryover.opening" });
  }
  return carried;
}

function isCarryover(label: string): boolean {
  const { concept, fund } = stubMeaning(label) ?? {};
  return concept === "carryover.opening" && fund === undefined;
}

/** An amount of the text, whose own words name no other period or stage than those of the other. */
function isOfOnePeriod({ measure, dimension, hedge, position, year, basis }: Figure, other: Figure): boolean {
  const isAmount = measure === "amount" && dimension === "money" && hedge === "none" && position === null;
  return isAmount && (year === null || year === other.year) && (basis === null || basis === other.basis);
}

function meaningOf({ concept, facets, year, basis }: Figure): Pick<Figure, "concept" | "facets" | "year" | "basis"> {
  return { concept, facets, year, basis };
}

function partOf(figure: Figure, whole: Figure | undefined, organisation: string): Figure {
  if (whole === undefined || figure.position !== null || figure.concept === null) return figure;
  if (!OF_ANYTHING.test(figure.concept) || figure.facets.function !== undefined) return figure;
  const { function: code, unit, project } = whole.facets;
  const isNarrow = code !== undefined || unit !== undefined || project !== undefined;
  if (!isNarrow && (whole.concept !== null || !hasOwnSubject(whole.label, organisation))) return figure;
  const isPart = whole.concept !== null && figure.concept.startsWith(`${whole.concept}.`);
  return isPart
    ? { ...figure, facets: { ...whole.facets, ...figure.facets } }
    : { ...figure, concept: null, facets: {} };
}

/** 云岭市水文站, as against 本部门支出 and the document's own organisation. */
function hasOwnSubject(label: string, organisation: string): boolean {
  const own = organisation === "" ? label : label.replaceAll(organisation, "");
  return own.replace(GENERIC, "").length > 1;
}

/** One meaning with different values in several numbered items of one list: each is of its own item. */
function ofItems(figures: readonly Figure[], blocks: readonly Block[]): Figure[] {
  const itemOf = itemsOf(blocks);
  const same = grouped(figures, ({ concept, position, facets, year, basis, place }) => {
    if (position !== null || concept === null || !OF_ANYTHING.test(concept)) return undefined;
    const item = itemOf(place.start);
    return item === null ? undefined : [item.list, concept, JSON.stringify(facets), year, basis].join("|");
  });
  return [...same.values()].filter((group) => differInItems(group, itemOf)).flat();
}

interface Item {
  readonly list: number;
  readonly start: number;
}

function differInItems(group: readonly Figure[], itemOf: (start: number) => Item | null): boolean {
  const items = new Set(group.map(({ place }) => itemOf(place.start)?.start));
  const [first, ...rest] = group;
  if (first === undefined || items.size < 2) return false;
  return rest.some(({ value, unit }) => unit !== first.unit || compareDecimals(value, first.value) !== 0);
}

/** For a place in a numbered paragraph: its list (paragraphs of one level and style without a heading between), and the paragraph. */
function itemsOf(blocks: readonly Block[]): (start: number) => Item | null {
  const items: { readonly start: number; readonly end: number; readonly list: number }[] = [];
  const open = new Map<string, number>();
  let lists = 0;
  for (const block of blocks) {
    if (block.kind === "heading") open.clear();
    if (block.kind !== "paragraph" || block.number === null) continue;
    const key = `${block.level} ${block.number.style}`;
    const known = block.number.ordinal === 1 ? undefined : open.get(key);
    if (known === undefined) lists += 1;
    const list = known ?? lists;
    open.set(key, list);
    items.push({ start: block.start, end: block.end, list });
  }
  return (start) => {
    const item = items[lastAtMost(items, start, (each) => each.start)];
    return item !== undefined && start < item.end ? item : null;
  };
}
