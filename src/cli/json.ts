/**
 * The JSON that `check` and `read` print: a contract, described in docs/json.md and docs/check-output.schema.json. Keys keep the order
 * they have here. Each file is one string, so that the whole never has to be in memory.
 */
import type { CheckResult, Finding, Lapse, Round, Verdict } from "../check/model.ts";
import { type ObligationLedger, obligationsOf } from "../check/obligations/index.ts";
import type { Acceptance, RoundMark } from "../check/standing.ts";
import type { PathedFinding } from "../check/together.ts";
import { formatDecimal } from "../figures/decimal.ts";
import type { Facets, Figure, Place, Relation, StaleFormula, Statement, Table } from "../statement/model.ts";
import { openReason } from "./openReason.ts";
import type { FileMessage } from "./outcome.ts";
import { figureCounts, relationFigures } from "./relations.ts";

/** One file with what is known of it before its statement. */
export interface ReadFile {
  /** As named by the user; `-` for standard input. */
  readonly path: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly statement: Statement;
}

function placeJson(place: Place) {
  const { start, end, page, box, section, table, row, column, sheet = null, cell = null } = place;
  return { start, end, page, box, section, table, row, column, sheet, cell };
}

function figureJson(figure: Figure) {
  const { id, printed, value, unit, decimals, label, concept, year, measure, basis, place, facets, position } = figure;
  return {
    ...{ id, printed, value: formatDecimal(value), unit, decimals, label, concept, year, measure, basis },
    ...{ place: placeJson(place), facets: facetsJson(facets), position: position === null ? null : { ...position } },
  };
}

function facetsJson({ fund, function: functional, economic, unit, project }: Facets) {
  return { fund, function: functional, economic, unit, project };
}

function tableJson({ id, key, title, unit, year, page, start, end, columns, rows }: Table, figureCount: number) {
  return {
    ...{ id, key, title, unit, year, page, start, end },
    columns: columns.map((column) => ({
      path: column.path,
      side: column.side,
      year: column.year,
      basis: column.basis,
      unit: column.unit,
    })),
    rows: rows.map(({ side, label, code, role, level, parent }) => ({ label, code, role, level, parent, side })),
    figureCount,
  };
}

/** The tables of a statement, each with the number of its figures. */
function tablesJson({ tables, figures }: Statement) {
  const counts = figureCounts(figures);
  return tables.map((table) => tableJson(table, counts.get(table.id) ?? 0));
}

function staleFormulaJson({ formula, stored, computed, place }: StaleFormula) {
  return { formula, stored, computed, place: placeJson(place) };
}

function relationJson(relation: Relation) {
  return { id: relation.id, kind: relation.kind, figures: relationFigures(relation) };
}

/** Where a relation comes from that the text does not state, and how sure it is that it is meant. */
function originJson({ structure, identity, scope }: Relation) {
  return { structure: structure ?? null, identity: identity ?? null, scope: scope ?? null };
}

function verdictJson(relation: Relation, holds: Verdict, figures: ReadonlyMap<string, Figure>) {
  const reason = holds === null ? openReason(relation, figures) : null;
  return { ...relationJson(relation), holds, ...originJson(relation), reason };
}

function findingJson(finding: Finding) {
  const { rule, severity, message, figures, places, source, suggestion, fingerprint } = finding;
  const { accepted, known = false, round } = finding;
  return {
    ...{ rule, severity, message, figures, places: places.map(placeJson), source, suggestion, fingerprint },
    ...{ accepted: accepted === undefined ? null : acceptanceJson(accepted), known },
    round: round === undefined ? null : roundMarkJson(round),
  };
}

function acceptanceJson({ reason, by, date, until }: Acceptance) {
  return { reason, by, date, until };
}

function roundMarkJson(mark: RoundMark) {
  const changed = mark.changed.map(({ label, from, to }) => ({ label, from, to }));
  const { how, was } = mark.status === "new" ? { how: null, was: null } : mark;
  return { status: mark.status, how, was, changed };
}

function lapseJson({ acceptance, why, severity, message }: Lapse) {
  const { fingerprint, rule } = acceptance;
  return { fingerprint, rule, ...acceptanceJson(acceptance), why, severity, message };
}

/** What of the first version is gone: its findings, with their places in it. */
function roundJson({ path, sha256, fixed }: Round) {
  const told = fixed.map(({ rule, severity, message, places, fingerprint }) => {
    return { rule, severity, message, places: places.map(placeJson), fingerprint };
  });
  return { path, sha256, fixed: told };
}

function headJson({ path, sha256, statement }: ReadFile, withText: boolean) {
  const { kind, year, organisation } = statement.facts;
  const head = { path, sha256, format: statement.format, document: { kind, year, organisation } };
  return withText ? { ...head, text: statement.text } : head;
}

/** One member of `files` for `mingsuan check`. */
export function checkedFileJson(file: ReadFile, result: CheckResult, withText: boolean): string {
  const { figures, staleFormulas } = file.statement;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return JSON.stringify({
    ...headJson(file, withText),
    figures: figures.map(figureJson),
    relations: result.relations.map((relation) =>
      verdictJson(relation, result.verdicts.get(relation.id) ?? null, byId),
    ),
    findings: result.findings.map(findingJson),
    tables: tablesJson(file.statement),
    staleFormulas: staleFormulas.map(staleFormulaJson),
    lapsed: (result.lapsed ?? []).map(lapseJson),
    gone: result.gone ?? null,
    round: result.round === undefined ? null : roundJson(result.round),
    obligations: ledgerJson(obligationsOf(file.statement, result)),
  });
}

function ledgerJson({ profile, obligations }: ObligationLedger) {
  return { profile, items: obligations.map((each) => ({ ...each, places: each.places.map(placeJson) })) };
}

/** One member of `files` for `mingsuan read`: as for check, without verdicts and findings. */
export function readFileJson(file: ReadFile, withText: boolean): string {
  const { figures, relations, staleFormulas } = file.statement;
  return JSON.stringify({
    ...headJson(file, withText),
    figures: figures.map(figureJson),
    relations: relations.map((relation) => ({ ...relationJson(relation), ...originJson(relation) })),
    tables: tablesJson(file.statement),
    staleFormulas: staleFormulas.map(staleFormulaJson),
  });
}

const messagesJson = (messages: readonly FileMessage[]) =>
  JSON.stringify(messages.map(({ path, code, text }) => ({ path, code, text })));

/** What stands around and between the files. */
export const ENVELOPE = {
  open: '{"files":[\n',
  between: ",\n",
  /** Closes the document with the messages, which are known only at the end. */
  close(messages: readonly FileMessage[]): string {
    return `\n],"messages":${messagesJson(messages)}}\n`;
  },
  /** For `check`: with what was found between the documents, too. */
  closeChecked(messages: readonly FileMessage[], together: readonly PathedFinding[]): string {
    const found = together.map(({ path, finding }) => ({ path, ...findingJson(finding) }));
    return `\n],"messages":${messagesJson(messages)},"together":${JSON.stringify(found)}}\n`;
  },
} as const;
