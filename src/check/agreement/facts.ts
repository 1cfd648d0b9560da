/**
 * Facts (指标事实): what figures are about, as one key: concept, facets, year and basis. All figures of one key must agree. Here the
 * figures of a statement are put in order by the fact that they print.
 */

import { grouped } from "../../codes/collections.ts";
import type { Concept, Fund } from "../../codes/model.ts";
import type { Basis, Figure, Statement } from "../../statement/model.ts";
import type { Fact } from "./fact.ts";
import { Understood } from "./understood.ts";

/** A fact with the figures that print it, in document order. */
export interface PrintedFact extends Fact {
  readonly key: string;
  readonly figures: readonly Figure[];
}

/** These are of fiscal money by definition; documents call it 财政拨款, 一般公共预算, or say nothing. */
const FISCAL_BY_DEFINITION = /^(?:three-public|running-costs)/;

/** Year and kind of a document's own amounts. A workbook of tables alone may not tell its year: then it is 0 throughout. */
export interface Own {
  readonly year: number;
  readonly basis: Basis | null;
  /** Whether figures without a year are of the document's own. */
  readonly yearless: boolean;
}

export function ownOf({ facts, figures }: Statement): Own {
  const { kind, year } = facts;
  const final = kind === "final" || (kind === "unknown" && figures.some(({ basis }) => basis === "final"));
  return { year: year ?? 0, yearless: year === null, basis: kind !== "unknown" ? kind : final ? null : "budget" };
}

/** The fact that a figure prints; null for what is no amount of money or not resolved to a concept, a year and a kind of amount. */
export function factOf(figure: Figure, own?: Own): Fact | null {
  const { concept, facets, measure, dimension } = figure;
  const year = figure.year ?? (own?.yearless && !EARLIER.test(figure.place.column ?? "") ? own.year : null);
  const basis = figure.basis ?? own?.basis ?? null;
  if (concept === null || year === null || basis === null) return null;
  if (measure !== "amount" || dimension !== "money" || concept.startsWith("change.")) return null;
  return {
    concept,
    fund: fundOf(concept, facets.fund ?? null),
    function: facets.function ?? null,
    economic: facets.economic ?? null,
    unit: named(facets.unit),
    project: named(facets.project),
    year,
    basis,
  };
}

function fundOf(concept: Concept, fund: Fund | null): Fund | null {
  const plain = fund === "fiscal" || fund === "gpb";
  return plain && FISCAL_BY_DEFINITION.test(concept) ? null : fund;
}

/** Headings of columns that are not of the document's own year. */
const EARLIER = /上年|上一年|去年|前年|年初|增减|比上/;

/** Names as printed differ in spaces and in the width of brackets. */
function named(name: string | undefined): string | null {
  return name === undefined ? null : name.normalize("NFKC").replace(/\s/g, "");
}

export function keyOf(fact: Fact): string {
  return `${fact.fund ?? ""}|${keyWithoutFund(fact)}`;
}

/** Facts that differ only in the fund share this key. */
export function keyWithoutFund({ concept, function: code, economic, unit, project, year, basis }: Fact): string {
  return `${concept}|${code ?? ""}|${economic ?? ""}|${unit ?? ""}|${project ?? ""}|${year}|${basis}`;
}

/**
 * The facts of a statement: those that its tables print, and the figures of its text that are resolved. What a project has is compared
 * where its composer tells the amount: published lists of projects differ in years and levels of government that they do not print.
 */
export class FactBook {
  readonly facts: ReadonlyMap<string, PrintedFact>;
  /** Figures of the text with what they print. */
  readonly told: readonly { readonly figure: Figure; readonly fact: Fact }[];
  readonly #anyFund: ReadonlyMap<string, readonly PrintedFact[]>;

  constructor(statement: Statement) {
    const inTables = new Map<string, { fact: Fact; figures: Figure[] }>();
    const told: { figure: Figure; fact: Fact }[] = [];
    const own = ownOf(statement);
    const understood = new Understood(statement);
    for (const figure of statement.figures) {
      const fact = factOf(figure, own);
      if (fact === null || (fact.project !== null && figure.exactFen === undefined)) continue;
      if (figure.position === null) told.push({ figure, fact });
      else if (understood.isWhole(figure, fact)) gather(inTables, keyOf(fact), fact, figure);
    }
    this.told = told;
    const facts = new Map<string, PrintedFact>();
    for (const [key, { fact, figures }] of inTables) {
      const trusted = withoutDisputed(figures, statement);
      if (trusted.length > 0) facts.set(key, { ...fact, key, figures: trusted });
    }
    this.facts = facts;
    this.#anyFund = grouped(facts.values(), keyWithoutFund);
  }

  /** The fact as the tables print it. */
  get(fact: Fact): PrintedFact | undefined {
    return this.facts.get(keyOf(fact));
  }

  /** The facts of the tables that differ from this one in the fund at most. */
  ofAnyFund(fact: Fact): readonly PrintedFact[] {
    return this.#anyFund.get(keyWithoutFund(fact)) ?? [];
  }
}

const books = new WeakMap<Statement, FactBook>();

/** The facts of a statement, put together once. */
export function factBookOf(statement: Statement): FactBook {
  const book = books.get(statement) ?? new FactBook(statement);
  books.set(statement, book);
  return book;
}

function gather(into: Map<string, { fact: Fact; figures: Figure[] }>, key: string, fact: Fact, figure: Figure): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, { fact, figures: [figure] });
  else known.figures.push(figure);
}

/**
 * Leaves out the figures of a table that prints one fact at two different places with two values: then its rows or columns were
 * not understood, and nothing may be concluded from them. The same row printed twice stays.
 */
function withoutDisputed(figures: readonly Figure[], statement: Statement): readonly Figure[] {
  const [first] = figures;
  if (figures.every(({ value }) => isSame(value, first?.value))) return figures;
  const byTable = grouped(figures, ({ position }) => position?.table ?? "");
  return [...byTable.values()].filter((ofTable) => !isDisputed(ofTable, statement)).flat();
}

function isDisputed(figures: readonly Figure[], statement: Statement): boolean {
  if (figures.length < 2 || figures.every(({ value }) => isSame(value, figures[0]?.value))) return false;
  return new Set(figures.map((figure) => spotOf(figure, statement))).size > 1;
}

function isSame(a: Figure["value"], b: Figure["value"] | undefined): boolean {
  return b !== undefined && a.digits === b.digits && a.scale === b.scale;
}

/** The labels of row and column in words. */
function spotOf({ position, place }: Figure, { tables }: Statement): string {
  const table = position === null ? undefined : tables.find(({ id }) => id === position.table);
  const row = position === null ? undefined : table?.rows[position.row];
  const column = position === null ? undefined : table?.columns[position.column];
  return [row?.code ?? "", row?.path.join("›") ?? place.row ?? "", column?.path.join("›") ?? place.column ?? ""].join(
    "|",
  );
}
