/**
 * What is kept of a document after it was checked, so that documents can be held against one another: its text, words and facts, without
 * its grids and relations. Of grids only those that list budget units. Packed, since a folder may hold thousands.
 */
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isUnitGrid } from "../check/unitList.ts";
import type { Statement } from "../statement/model.ts";

export interface FactSheet {
  /** Whose document it is, as printed; null when not known. */
  readonly organisation: string | null;
  readonly packed: Uint8Array;
}

/** Most characters of text kept: more than any statement has. */
const MOST_TEXT = 1_000_000;
/** 某局（本级）, 某局（部门） and 某局本级 are 某局. */
const MANNER = /(?:\((?:本级|机关|本部|部门|单位|汇总)\)|本级|部门)$/;

/** The name of an organisation without spaces, in one width, and without what only tells its documents apart. */
export function organisationKey(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").replace(MANNER, "");
}

/** The statement with nothing but what other documents can be held against: text, its figures, those of tables that are resolved. */
function slim(statement: Statement): Statement {
  const figures = statement.figures.filter(({ concept, position }) => concept !== null || position === null);
  const used = new Set(figures.map(({ position }) => position?.table));
  return {
    ...statement,
    ...{ text: statement.text.slice(0, MOST_TEXT), figures, relations: [], staleFormulas: [], messages: [] },
    blocks: statement.blocks.filter((each) => each.kind === "heading" || each.kind === "paragraph" || isUnitGrid(each)),
    tables: statement.tables.filter(({ id }) => used.has(id)),
  };
}

export function factSheetOf(statement: Statement): FactSheet {
  const { organisation } = statement.facts;
  return { organisation, packed: deflateRawSync(serialize(slim(statement)), { level: 1 }) };
}

/** The statement that `sheet` holds, as one of the sheet's organisation. */
export function unpack({ organisation, packed }: FactSheet): Statement {
  const statement = deserialize(inflateRawSync(packed)) as Statement;
  return { ...statement, facts: { ...statement.facts, organisation } };
}
