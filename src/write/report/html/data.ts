/**
 * What the page's script knows: figures, relations and findings, packed into arrays that share one table of strings, since a document
 * may have thousands of each. The layout is told at each part; `page.js` reads it.
 */
import type { Figure, Relation } from "../../../statement/model.ts";
import { relationFigures } from "../../../statement/relationFigures.ts";
import { arithmeticOf } from "../arithmetic.ts";
import { formulaOf } from "../formula.ts";
import type { Checked } from "../model.ts";
import { showable } from "../wellFormed.ts";
import type { Grouping } from "./groups.ts";
import type { Marks } from "./marks.ts";
import { letterOf } from "./note.ts";

/** Strings that occur often, each once; the first is the empty one. */
class Strings {
  readonly all: string[] = [""];
  readonly #indexes = new Map<string, number>([["", 0]]);

  index(text: string | null): number {
    if (text === null) return 0;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.all.length);
    return this.all.push(showable(text)) - 1;
  }
}

const STATES = { plain: 0, proved: 1, fault: 2 } as const;

/** [printed, unit where it is not printed, label or row, column, section or table, page or 0, state, 1 for a table]. */
function figureData({ printed, unit, unitPrinted, label, place }: Figure, state: number, strings: Strings) {
  const inTable = place.table !== null || place.row !== null || place.column !== null;
  const unitBeside = unitPrinted === "" && !printed.endsWith(unit) ? unit : "";
  const names = inTable ? [place.row ?? label, place.column] : [label, null];
  return [
    showable(printed),
    strings.index(unitBeside),
    ...names.map((name) => strings.index(name)),
    strings.index(inTable ? (place.table ?? place.section) : place.section),
    place.page ?? 0,
    state,
    inTable ? 1 : 0,
  ];
}

/**
 * [verdict: 1, 0, or 2 for open; group; cue; arithmetic, or the reason why open; 1 for the same fact; then the formula: figures as
 * numbers, words as strings].
 */
function relationsData({ statement, relations, verdicts, reasons }: Checked, { of }: Grouping, strings: Strings) {
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  const indexes = new Map(statement.figures.map(({ id }, index) => [id, index]));
  return relations.map((relation, i) => {
    const verdict = verdicts.get(relation.id) ?? null;
    const told = verdict === null ? (reasons.get(relation.id) ?? "") : arithmeticOf(relation, figures);
    const same = relation.kind === "equality" && relation.why === "same-fact";
    const formula = formulaOf(relation).map((part) =>
      "words" in part ? showable(part.words) : (indexes.get(part.figure) ?? "？"),
    );
    const head = [verdict === null ? 2 : verdict ? 1 : 0, of[i] ?? 0, strings.index(relation.cue), strings.index(told)];
    return [...head, same ? 1 : 0, ...formula];
  });
}

/** [severity letter, figures' indexes, targets: a figure's index, or the id of an element]. */
function findingsData({ statement, findings }: Checked, marks: Marks) {
  const indexes = new Map(statement.figures.map(({ id }, index) => [id, index]));
  return findings.map((finding, i) => {
    const block = marks.blocks[i] ?? null;
    const targets = (marks.targets[i] ?? []).map((target) =>
      "figure" in target ? target.figure : (target.word.element ?? (block === null ? "doc" : `b${block}`)),
    );
    return [letterOf(finding), finding.figures.flatMap((id) => indexes.get(id) ?? []), [...new Set(targets)]];
  });
}

/** [indexes of relations, indexes of figures that none of them has] for each obligation. */
function obligationsData({ statement, relations, ledger }: Checked) {
  const figures = new Map(statement.figures.map(({ id }, index) => [id, index]));
  const indexes = new Map(relations.map(({ id }, index) => [id, index]));
  return (ledger?.obligations ?? []).map((obligation) => {
    const own = obligation.relations.flatMap((id) => indexes.get(id) ?? []);
    const used = new Set(own.flatMap((index) => relationFigures(relations[index] as Relation)));
    return [own, obligation.figures.filter((id) => !used.has(id)).flatMap((id) => figures.get(id) ?? [])];
  });
}

/** To be made after the body: only then have the marked words their elements. */
export function pageData(checked: Checked, marks: Marks, grouping: Grouping) {
  const strings = new Strings();
  const f = checked.statement.figures.map((figure, i) =>
    figureData(figure, STATES[marks.states[i] ?? "plain"], strings),
  );
  const r = relationsData(checked, grouping, strings);
  return { s: strings.all, f, r, n: findingsData(checked, marks), o: obligationsData(checked) };
}
