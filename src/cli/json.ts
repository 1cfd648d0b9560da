/**
 * The JSON that `check` and `read` print: a contract, described in docs/json.md and docs/check-output.schema.json. Keys keep the order
 * they have here. Each file is one string, so that the whole never has to be in memory.
 */
import type { CheckResult, Finding } from "../check/model.ts";
import { formatDecimal } from "../figures/decimal.ts";
import type { Figure, Place, Relation, Statement } from "../statement/model.ts";
import type { FileMessage } from "./outcome.ts";
import { relationFigures } from "./relations.ts";

/** One file with what is known of it before its statement. */
export interface ReadFile {
  /** As named by the user; `-` for standard input. */
  readonly path: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly statement: Statement;
}

function placeJson(place: Place) {
  const { start, end, page, box, section, table, row, column } = place;
  return { start, end, page, box, section, table, row, column };
}

function figureJson(figure: Figure) {
  const { id, printed, value, unit, decimals, label, concept, year, measure, basis, place } = figure;
  return {
    ...{ id, printed, value: formatDecimal(value), unit, decimals, label, concept, year, measure, basis },
    place: placeJson(place),
  };
}

function relationJson(relation: Relation) {
  return { id: relation.id, kind: relation.kind, figures: relationFigures(relation) };
}

function findingJson(finding: Finding) {
  const { rule, severity, message, figures, places, source, suggestion, fingerprint } = finding;
  return { rule, severity, message, figures, places: places.map(placeJson), source, suggestion, fingerprint };
}

function headJson({ path, sha256, statement }: ReadFile, withText: boolean) {
  const { kind, year, organisation } = statement.facts;
  const head = { path, sha256, format: statement.format, document: { kind, year, organisation } };
  return withText ? { ...head, text: statement.text } : head;
}

/** One member of `files` for `mingsuan check`. */
export function checkedFileJson(file: ReadFile, result: CheckResult, withText: boolean): string {
  const { figures } = file.statement;
  return JSON.stringify({
    ...headJson(file, withText),
    figures: figures.map(figureJson),
    relations: result.relations.map((relation) => ({
      ...relationJson(relation),
      holds: result.verdicts.get(relation.id) ?? null,
    })),
    findings: result.findings.map(findingJson),
  });
}

/** One member of `files` for `mingsuan read`: as for check, without verdicts and findings. */
export function readFileJson(file: ReadFile, withText: boolean): string {
  const { figures, relations } = file.statement;
  return JSON.stringify({
    ...headJson(file, withText),
    figures: figures.map(figureJson),
    relations: relations.map(relationJson),
  });
}

/** What stands around and between the files. */
export const ENVELOPE = {
  open: '{"files":[\n',
  between: ",\n",
  /** Closes the document with the messages, which are known only at the end. */
  close(messages: readonly FileMessage[]): string {
    return `\n],"messages":${JSON.stringify(messages.map(({ path, code, text }) => ({ path, code, text })))}}\n`;
  },
} as const;
