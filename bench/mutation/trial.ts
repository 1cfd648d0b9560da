/** One slip in one figure: is there a new error or warning that names the figure? */
import type { Finding } from "../../src/check/model.ts";
import { relationFigures } from "../../src/cli/relations.ts";
import type { Figure, Measure } from "../../src/statement/model.ts";
import { SLIPS, type Slip, slipAt } from "./slips.ts";
import type { Checked, Subject } from "./subject.ts";

export interface Trial {
  readonly slip: Slip;
  /** What was printed instead. */
  readonly printed: string;
  readonly caught: boolean;
  /** The same relations touch the figure as before and all of them still hold: rounding to the printed places hides the slip. */
  readonly hidden: boolean;
}

/** What became of one figure. */
export interface FigureTrials {
  readonly id: string;
  readonly printed: string;
  readonly label: string;
  readonly section: string | null;
  readonly measure: Measure;
  readonly zero: boolean;
  /** Ids of relations that touch it. */
  readonly relations: readonly string[];
  readonly trials: readonly Trial[];
}

const identities = (finding: Finding) => [finding.fingerprint, `${finding.rule}\n${finding.message}`];

/** Findings of level error or warning that name what is printed at `start`..`end`. */
function naming({ statement, result }: Checked, start: number, end: number): Finding[] {
  const there = (place: { start: number; end: number }) => place.start < end && place.end > start;
  const ids = new Set(statement.figures.filter((figure) => there(figure.place)).map((figure) => figure.id));
  return result.findings.filter(
    (finding) =>
      finding.severity !== "notice" && (finding.places.some(there) || finding.figures.some((id) => ids.has(id))),
  );
}

/** True when `count` relations or more touch what is printed at `start`..`end`, and all of them hold. */
function isHidden({ statement, result }: Checked, start: number, end: number, count: number): boolean {
  const ids = new Set(
    statement.figures.filter(({ place }) => place.start < end && place.end > start).map((figure) => figure.id),
  );
  const touching = result.relations.filter((relation) => relationFigures(relation).some((id) => ids.has(id)));
  const allHold = touching.every((relation) => result.verdicts.get(relation.id) === true);
  return count > 0 && touching.length >= count && allHold;
}

async function trialsOf(
  subject: Subject,
  figure: Figure,
  known: ReadonlySet<string>,
  relations: number,
): Promise<Trial[]> {
  const { text } = subject.original.statement;
  const { start, end } = figure.place;
  const trials: Trial[] = [];
  for (const slip of SLIPS) {
    const edit = slipAt(text, start, end, slip);
    if (edit === null) continue;
    const after = await subject.edited(edit);
    const named = naming(after, edit.start, edit.start + edit.insert.length);
    const caught = named.some((finding) => identities(finding).every((identity) => !known.has(identity)));
    const printed = text.slice(start, edit.start) + edit.insert + text.slice(edit.end, end);
    const hidden = !caught && isHidden(after, edit.start, edit.start + edit.insert.length, relations);
    trials.push({ slip, printed, caught, hidden });
  }
  return trials;
}

/** Makes every slip, one at a time, in each `parts`-th figure of the document's prose, beginning with figure `part`. */
export async function tryFigures(subject: Subject, part: number, parts: number): Promise<FigureTrials[]> {
  const { statement, result } = subject.original;
  const known = new Set(result.findings.flatMap(identities));
  const touching = new Map<string, string[]>();
  for (const relation of result.relations) {
    for (const id of relationFigures(relation)) touching.set(id, [...(touching.get(id) ?? []), relation.id]);
  }
  const tried: FigureTrials[] = [];
  const prose = statement.figures.filter(({ place }) => place.table === null);
  for (const figure of prose.filter((_, i) => i % parts === part)) {
    const { id, printed, label, measure, place } = figure;
    const relations = touching.get(id) ?? [];
    const trials = await trialsOf(subject, figure, known, relations.length);
    tried.push({
      id,
      printed,
      label,
      section: place.section,
      measure,
      zero: figure.value.digits === 0n,
      relations,
      trials,
    });
  }
  return tried;
}
