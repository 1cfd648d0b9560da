/**
 * What is kept of a document after it was checked, so that documents can be held against one another: its facts, without its text.
 * Packed, since a folder may hold thousands.
 */

import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Statement } from "../statement/model.ts";

export interface FactSheet {
  /** Whose document it is, in a form that is the same for all of its documents; null when not known. */
  readonly organisation: string | null;
  /** The budget units that it names, in the same form. */
  readonly units: readonly string[];
  readonly packed: Uint8Array;
}

/** Most units taken from one document. */
const MOST_UNITS = 2000;
/** 某局（本级）, 某局（部门） and 某局本级 are 某局. */
const MANNER = /(?:\((?:本级|机关|部门|单位|汇总)\)|本级)$/;

/** The name of an organisation without spaces, in one width, and without what only tells its documents apart. */
export function organisationKey(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").replace(MANNER, "");
}

/** Names in the tables of budget units, and in the lists of the text: 预算单位3家，具体包括：…. */
function unitsOf({ tables, relations }: Statement): string[] {
  const rows = tables.filter(({ key }) => key === "units").flatMap((table) => table.rows.map(({ label }) => label));
  const listed = relations.flatMap((relation) => (relation.kind === "count" ? relation.names : []));
  return [...new Set([...rows, ...listed].slice(0, MOST_UNITS).map(organisationKey))].filter((name) => name !== "");
}

/** The statement with nothing but what other documents can be held against: resolved figures, their tables, headings. */
function slim(statement: Statement): Statement {
  const figures = statement.figures.filter(({ concept }) => concept !== null);
  const used = new Set(figures.map(({ position }) => position?.table));
  return {
    ...statement,
    ...{ text: "", relations: [], changes: [], zeros: [], staleFormulas: [], messages: [], figures },
    blocks: statement.blocks.filter(({ kind }) => kind === "heading"),
    tables: statement.tables.filter(({ id, key }) => used.has(id) || key === "units"),
  };
}

export function factSheetOf(statement: Statement): FactSheet {
  const { organisation } = statement.facts;
  return {
    organisation: organisation === null ? null : organisationKey(organisation),
    units: unitsOf(statement),
    packed: deflateRawSync(serialize(slim(statement)), { level: 1 }),
  };
}

/** The statement that `sheet` holds, without its text. */
export function unpack(sheet: FactSheet): Statement {
  return deserialize(inflateRawSync(sheet.packed)) as Statement;
}
