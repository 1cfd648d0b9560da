/** One slip in one figure: is there a new error or warning that names the figure, and does it name it first? */
import type { Finding } from "../../src/check/model.ts";
import { relationFigures } from "../../src/cli/relations.ts";
import type { Figure, Measure } from "../../src/statement/model.ts";
import type { Edit } from "./edit.ts";
import { SLIPS, type Slip, slipAt } from "./slips.ts";
import type { Checked, Subject } from "./subject.ts";

export interface Trial {
  readonly slip: Slip;
  /** What was printed instead. */
  readonly printed: string;
  readonly caught: boolean;
  /** Not caught, but a new notice names the figure. */
  readonly noticed: boolean;
  /** The gravest of the new findings names the changed figure before all others. */
  readonly suspected: boolean;
  /** The same relations touch the figure as before and all of them still hold: rounding to the printed places hides the slip. */
  readonly hidden: boolean;
  /** Rules of new errors and warnings that do not concern the figure. */
  readonly stray: readonly string[];
  /** For a sample of the cells: whether reading the edited document anew comes to the same; null for all others. */
  readonly confirmed: boolean | null;
}

/** What became of one figure. */
export interface FigureTrials {
  readonly id: string;
  readonly printed: string;
  readonly label: string;
  readonly section: string | null;
  /** Title, row and column of a figure in a table. */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly measure: Measure;
  readonly zero: boolean;
  /** Ids of relations that touch it. */
  readonly relations: readonly string[];
  readonly trials: readonly Trial[];
}

/** Which figures of a document one worker tries. */
export interface Portion {
  /** Figures `part`, `part + parts`, … of those chosen. */
  readonly part: number;
  readonly parts: number;
  /** Most cells of tables tried in one document, spread evenly; those of the text are all tried. */
  readonly mostCells: number;
}

/** Of so many cells one is also edited in the document itself, and the document is read anew. */
const CONFIRM_EVERY = 40;

const identities = (finding: Finding) => [finding.fingerprint, `${finding.rule}\n${finding.message}`];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands where the slip was made: the figures there, and the stretch of text. */
interface Spot extends Stretch {
  readonly ids: ReadonlySet<string>;
  /** Where nothing that is printed there is a figure any more: the figures that it stood in relations with. */
  readonly related: readonly Stretch[];
}

const overlap = (a: Stretch, b: Stretch) => a.start < b.end && a.end > b.start;

const concerns = (spot: Spot, { places, figures }: Finding) =>
  places.some((place) => overlap(place, spot) || spot.related.some((each) => overlap(place, each))) ||
  figures.some((id) => spot.ids.has(id));

/** True when `count` relations or more touch the figures of the spot, and all of them hold. */
function isHidden({ result }: Checked, { ids }: Spot, count: number): boolean {
  const touching = result.relations.filter((relation) => relationFigures(relation).some((id) => ids.has(id)));
  const allHold = touching.every((relation) => result.verdicts.get(relation.id) === true);
  return count > 0 && touching.length >= count && allHold;
}

type Judged = Pick<Trial, "caught" | "noticed" | "suspected" | "hidden" | "stray">;

/** What the check says after a slip, against the findings `known` before it. */
function judge(after: Checked, spot: Spot, known: ReadonlySet<string>, relations: number): Judged {
  const all = after.result.findings.filter((finding) => identities(finding).every((identity) => !known.has(identity)));
  const fresh = all.filter(({ severity }) => severity !== "notice");
  const naming = fresh.filter((finding) => concerns(spot, finding));
  const gravest = naming.find(({ severity }) => severity === "error") ?? naming[0];
  const caught = gravest !== undefined;
  return {
    caught,
    noticed: !caught && all.some((finding) => concerns(spot, finding)),
    suspected: spot.ids.has(gravest?.figures[0] ?? ""),
    hidden: !caught && isHidden(after, spot, relations),
    stray: fresh.filter((finding) => !naming.includes(finding)).map(({ rule }) => rule),
  };
}

/** Tries slips in one document. */
class Trials {
  readonly #subject: Subject;
  readonly #known: ReadonlySet<string>;

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#known = new Set(subject.original.result.findings.flatMap(identities));
  }

  async #byEdit(edit: Edit, relations: readonly string[]): Promise<Judged> {
    const after = await this.#subject.edited(edit);
    const spot = { start: edit.start, end: edit.start + edit.insert.length };
    const there = after.statement.figures.filter(({ place }) => overlap(place, spot));
    const related = there.length > 0 ? [] : this.#related(relations, edit);
    const ids = new Set(there.map(({ id }) => id));
    return judge(after, { ...spot, ids, related }, this.#known, relations.length);
  }

  /** Where the figures of `relations` stand after the edit. */
  #related(relations: readonly string[], edit: Edit): Stretch[] {
    const { statement, result } = this.#subject.original;
    const touched = result.relations.filter(({ id }) => relations.includes(id)).flatMap(relationFigures);
    const shift = edit.insert.length - (edit.end - edit.start);
    return statement.figures
      .filter(({ id }) => touched.includes(id))
      .map(({ place: { start, end } }) =>
        start < edit.start ? { start, end } : { start: start + shift, end: end + shift },
      );
  }

  #byCell(figure: Figure, printed: string, relations: readonly string[]): Judged | null {
    const after = this.#subject.withCell(figure, printed);
    const spot = { ids: new Set([figure.id]), start: figure.place.start, end: figure.place.end, related: [] };
    return after === null ? null : judge(after, spot, this.#known, relations.length);
  }

  async of(figure: Figure, relations: readonly string[], confirming: boolean): Promise<Trial[]> {
    const { start, end } = figure.place;
    const { text } = this.#subject.original.statement;
    const trials: Trial[] = [];
    for (const slip of SLIPS) {
      const edit = slipAt(text, start, end, slip);
      if (edit === null) continue;
      const printed = text.slice(start, edit.start) + edit.insert + text.slice(edit.end, end);
      const byCell = figure.position === null ? null : this.#byCell(figure, printed, relations);
      const byEdit = byCell === null || confirming ? await this.#byEdit(edit, relations) : null;
      const judged = byCell ?? byEdit;
      if (judged === null) continue;
      const both = byCell !== null && byEdit !== null;
      const confirmed = both ? byCell.caught === byEdit.caught && byCell.suspected === byEdit.suspected : null;
      trials.push({ slip, printed, ...judged, confirmed });
    }
    return trials;
  }
}

/** All figures of the text, and at most `most` of those in tables, evenly spread. */
function chosen(figures: readonly Figure[], most: number): Figure[] {
  const cells = figures.filter(({ position }) => position !== null);
  const step = Math.max(1, cells.length / most);
  const spread = Array.from({ length: Math.min(most, cells.length) }, (_, i) => cells[Math.floor(i * step)] as Figure);
  return [...figures.filter(({ position }) => position === null), ...spread];
}

/** Makes every slip, one at a time, in each figure of the portion. */
export async function tryFigures(subject: Subject, { part, parts, mostCells }: Portion): Promise<FigureTrials[]> {
  const { statement, result } = subject.original;
  const touching = new Map<string, string[]>();
  for (const relation of result.relations) {
    for (const id of relationFigures(relation)) touching.set(id, [...(touching.get(id) ?? []), relation.id]);
  }
  const trials = new Trials(subject);
  const tried: FigureTrials[] = [];
  const mine = chosen(statement.figures, mostCells).filter((_, i) => i % parts === part);
  let cells = 0;
  for (const figure of mine) {
    const isCell = figure.position !== null;
    const { id, printed, label, measure, place } = figure;
    const relations = touching.get(id) ?? [];
    tried.push({
      ...{ id, printed, label, measure, relations },
      ...{ section: place.section, row: place.row, column: place.column },
      table: isCell ? (place.table ?? "") : null,
      zero: figure.value.digits === 0n,
      trials: await trials.of(figure, relations, isCell && cells % CONFIRM_EVERY === 0),
    });
    if (isCell) cells += 1;
  }
  return tried;
}
