/** The location guide of a statement: required sections and tables in their usual order, each with where it stands in the manuscript. */
import { commonTables, profileOf, sectionsFor, type TableKey } from "../../codes/index.ts";
import type { Statement } from "../../statement/model.ts";
import { KIND } from "../../statement/words.ts";
import type { Manuscript } from "../manuscript/index.ts";
import type { Work } from "../writer.ts";
import { withAnswers } from "./answers.ts";
import type { GuideItem, GuidePlace } from "./model.ts";
import { type Passage, passagesOf, tableTextsOf } from "./passages.ts";
import { sectionPlaces } from "./sections.ts";
import { type FoundTable, foundTables } from "./tables.ts";

export {
  GROUP_WORDS,
  GUIDE_GROUPS,
  type GuideGroup,
  type GuideItem,
  type GuidePlace,
  type GuideStatus,
  STATUS_WORDS,
} from "./model.ts";

/** The guide of what is written: with the check's answers where it was checked. */
export function guideOf({
  statement,
  manuscript,
  obligations,
  pages,
}: Pick<Work, "statement" | "manuscript" | "obligations" | "pages">): readonly GuideItem[] {
  const found = foundItems(statement, manuscript);
  const items = obligations === undefined ? found : withAnswers(found, obligations, manuscript);
  return pages === undefined ? items : items.map((item) => ({ ...item, places: withPages(item.places, pages) }));
}

function withPages(places: readonly GuidePlace[], pages: ReadonlyMap<string, number>): GuidePlace[] {
  return places.map((place) => {
    const page = pages.get(place.anchor ?? "");
    return page === undefined ? place : { ...place, page };
  });
}

/**
 * What the law and the form of its jurisdiction ask of a document of this kind and year, and where it is. Empty for a document that is
 * neither budget nor final accounts. An item that is not found is `missing` only where the document is plainly the whole publication,
 * and a table only where every form has it; else it is `open`. Linear in the length of the document; never throws. Source: `src/codes`
 * (sections, profiles).
 */
function foundItems(statement: Statement, manuscript: Manuscript): readonly GuideItem[] {
  const { kind, year } = statement.facts;
  if (kind === "unknown") return [];
  const tables = foundTables(statement, manuscript);
  const profile = profileOf([...tables.keys()], kind);
  const passages = passagesOf(manuscript);
  const texts = tableTextsOf(manuscript);
  const sections = sectionsFor(kind, year, profile?.id ?? null).map((section): GuideItem => {
    const places = sectionPlaces(section, passages, statement, texts);
    const { key, name, source } = section;
    const status = places.length > 0 ? "met" : "missing";
    return { id: `S-${key}`, group: "section", name, source, status, why: "", places };
  });
  const asked = profile?.tables ?? usualTables(tables);
  // Forms of several jurisdictions have the same tables, so that the source does not name one of them.
  const source = profile === null ? `${KIND[kind]}公开格式` : `${KIND[kind]}公开格式（${profile.tables.length}张表）`;
  const common = commonTables(kind);
  const items = asked.map(({ key, title }) => tableItem(key, title, common.has(key), source, tables.get(key)));
  return [...settled(sections, passages), ...items];
}

/** Where no form is known, the tables that are there. */
function usualTables(tables: ReadonlyMap<TableKey, readonly FoundTable[]>) {
  return [...tables].map(([key, [first]]) => ({ key, title: first?.title ?? "" }));
}

/** `isCommon`: every form has it, so that it is missing where it is not found. */
function tableItem(
  key: TableKey,
  title: string,
  isCommon: boolean,
  source: string,
  found: readonly FoundTable[] = [],
): GuideItem {
  const status =
    found.length === 0 ? (isCommon ? "missing" : "open") : found.every(({ empty }) => empty) ? "empty" : "met";
  const places = found.map(({ place }) => place);
  return { id: `T-${key}`, group: "table", name: title, source, status, why: "", places };
}

/** With half of the sections missing the text is perhaps published in another file. */
function settled(items: readonly GuideItem[], passages: readonly Passage[]): readonly GuideItem[] {
  const missing = items.filter(({ status }) => status === "missing").length;
  if (missing * 2 < items.length && passages.length > 0) return items;
  return items.map((item) => (item.status === "missing" ? { ...item, status: "open" } : item));
}
