/** Which form a document is checked by, its items, and which finding belongs to which item. */
import { profileOf, type TableKey } from "../../codes/index.ts";
import type { Heading, Statement } from "../../statement/model.ts";
import type { Remark } from "../remark.ts";
import { type CheckForm, checkForms, type FormItem } from "./data/forms.ts";

/** 是, 否, or that the file does not tell. */
export type Answer = "yes" | "no" | "open";

export interface CheckRow {
  readonly group: string;
  readonly item: string;
  readonly answer: Answer;
  readonly remarks: readonly Remark[];
  /** What to look at by eye where the file does not tell. */
  readonly advice: string | null;
}

/** An item of the form in this document: for tables one each. */
interface Item {
  readonly group: string;
  readonly item: string;
  readonly data: FormItem;
  readonly table: { readonly key: TableKey | null; readonly id: string | null } | null;
}

/** A title of fewer characters is not told from the end of another. */
const SHORTEST_TITLE = 4;

/** The form for a document: by its kind, and by whether it calls itself a unit's. */
export function formOf(statement: Statement): CheckForm {
  const kind = statement.facts.kind === "final" ? "final" : "budget";
  const named = statement.blocks.filter(({ kind: block }) => block === "heading" || block === "furniture");
  const titles = named.map(({ start, end }) => statement.text.slice(start, end)).join("\n");
  const count = (pattern: RegExp): number => titles.match(pattern)?.length ?? 0;
  const ofUnit = count(/单位[预决]算|[预决]算单位(?!构成)/g) > count(/部门[预决]算|部门收支/g);
  const of = ofUnit ? "unit" : "department";
  return checkForms.find((form) => form.kind === kind && form.of === of) ?? (checkForms[0] as CheckForm);
}

/** The rows of the sheet, in the form's order. Every remark is in exactly one of them. */
export function checkRows(statement: Statement, remarks: readonly Remark[], form: CheckForm): CheckRow[] {
  const items = itemsOf(statement, form);
  const headings = new Headings(statement);
  const assigned = new Map<Item, Remark[]>();
  for (const remark of remarks) {
    const item = itemFor(remark, items, statement, headings);
    assigned.set(item, [...(assigned.get(item) ?? []), remark]);
  }
  return items.map((item) => {
    const own = assigned.get(item) ?? [];
    const { answer, advice } = answerOf(item, own, statement, headings);
    return { group: item.group, item: item.item, answer, remarks: own, advice };
  });
}

function itemsOf(statement: Statement, form: CheckForm): Item[] {
  return form.items.flatMap((data): Item[] => {
    const { group, item } = data;
    if (data.about.kind !== "tables") return [{ group, item, data, table: null }];
    return tablesOf(statement).map(({ title, key, id }) => ({ group, item: title, data, table: { key, id } }));
  });
}

/** The tables of the profile that the document follows, in the document's own words where it has them; else the tables it has. */
function tablesOf(statement: Statement): { title: string; key: TableKey | null; id: string | null }[] {
  const { tables, facts } = statement;
  const present = tables.flatMap(({ key }) => key ?? []);
  const profile = profileOf(present, facts.kind);
  const own = tables.filter(({ title }) => title !== "");
  if (!profile) return own.map(({ title, key, id }) => ({ title: bareTitle(title), key, id }));
  return profile.tables.map(({ key, title }) => {
    const table = own.find((each) => each.key === key);
    return { title: table ? bareTitle(table.title) : title, key, id: table?.id ?? null };
  });
}

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])\s*/;

/** A table's title without the number and the year before it. */
function bareTitle(title: string): string {
  return title.replace(NUMBER, "").replace(/^\d{4}年度?/, "");
}

function itemFor(remark: Remark, items: readonly Item[], statement: Statement, headings: Headings): Item {
  const rest = items.find(({ data }) => data.rest) ?? (items[0] as Item);
  const [place] = remark.places;
  if (!place) return items.find(({ table, item }) => table && remark.message.includes(item)) ?? rest;
  const table = statement.tables.find(({ start, end }) => start <= place.start && place.start < end);
  const ofTable = items.find((item) => item.table && table && isOf(item.table, table));
  if (ofTable) return ofTable;
  const block = statement.blocks.find(({ start, end }) => start <= place.start && place.start < end);
  if (block?.kind === "furniture" && (block.role === "cover" || block.role === "contents")) {
    return items.find(({ data }) => data.about.kind === block.role) ?? rest;
  }
  for (const heading of headings.above(place.start)) {
    const titled = items.find(
      (item) => item.table && item.item.length >= SHORTEST_TITLE && heading.title.endsWith(item.item),
    );
    if (titled) return titled;
    const under = items.find(({ data }) => !data.rest && matches(data, heading)) ?? null;
    if (under) return under;
    if (matches(rest.data, heading)) return rest;
  }
  return rest;
}

function isOf(item: NonNullable<Item["table"]>, table: { id: string; key: TableKey | null }): boolean {
  return item.id === table.id || (item.key !== null && item.key === table.key);
}

function matches({ about }: FormItem, { title }: Heading): boolean {
  return about.kind === "headings" && !/表$/.test(title) && about.words.some((word) => title.includes(word));
}

function answerOf(
  item: Item,
  remarks: readonly Remark[],
  statement: Statement,
  headings: Headings,
): { answer: Answer; advice: string | null } {
  if (remarks.some(({ severity, accepted }) => severity !== "notice" && accepted === undefined))
    return { answer: "no", advice: null };
  if (isPresent(item, statement, headings)) return { answer: "yes", advice: null };
  const missing = `文件中没有认出“${item.item}”，请核对。`;
  return { answer: "open", advice: item.data.advice ?? missing };
}

function isPresent({ data: { about }, table }: Item, statement: Statement, headings: Headings): boolean {
  if (table) return statement.tables.some((each) => isOf(table, each));
  if (about.kind === "cover" || about.kind === "contents") {
    return statement.blocks.some((block) => block.kind === "furniture" && block.role === about.kind);
  }
  if (about.kind === "text") return about.groups.every((words) => words.some((word) => statement.text.includes(word)));
  return (
    about.kind === "headings" &&
    headings.all.some((heading) => about.words.some((word) => heading.title.includes(word)))
  );
}

/** The headings of a document, and those that a place stands under. */
class Headings {
  readonly all: readonly Heading[];

  constructor(statement: Statement) {
    this.all = statement.blocks.filter((block) => block.kind === "heading");
  }

  /** From the nearest heading up. */
  above(offset: number): Heading[] {
    const found: Heading[] = [];
    for (const heading of [...this.all].reverse()) {
      if (heading.start > offset) continue;
      const lowest = found.at(-1);
      if (!lowest || heading.level < lowest.level) found.push(heading);
    }
    return found;
  }
}
