/** Tests of relations: those of a sort, and those of the structure of a table, with every row that should add up. */
import type { TableKey } from "../../../codes/model.ts";
import type { Figure, SumRelation, TableStructure } from "../../../statement/model.ts";
import type { TableView } from "../../rules/tables/lib/view.ts";
import { answer } from "../answers.ts";
import type { Answer, RelationTest, Where } from "../model.ts";
import type { Judged, Scene } from "../scene.ts";
import { judge } from "./verdicts.ts";

/** Relations of one sort, wherever they stand. */
export function testRelations(test: RelationTest, scene: Scene): Answer {
  const found = candidatesFor(test, scene).filter((judged) => fits(test, judged));
  if (found.length > 0) return judge(found, scene);
  return answer("open", whyNone(test, scene));
}

/** A relation that a table's structure states has all its figures in that table. */
function candidatesFor({ identities, between }: RelationTest, scene: Scene): readonly Judged[] {
  if (identities !== undefined) return identities.flatMap((number) => scene.identified(number));
  return between === undefined ? scene.judged : scene.unstructured;
}

function fits(test: RelationTest, { relation, figures, where }: Judged): boolean {
  const { kinds, concept, label, cue, measures, ofFunction, between, within } = test;
  const [first] = figures;
  if (first === undefined) return false;
  if (kinds !== undefined && !kinds.includes(relation.kind)) return false;
  if (within !== undefined && ![...where].every((each) => within.includes(each as Where))) return false;
  if (between !== undefined && !between.every((group) => group.some((each) => where.has(each)))) return false;
  if (measures !== undefined && !figures.some(({ measure }) => measures.includes(measure))) return false;
  if (ofFunction && !figures.some(({ facets }) => facets.function !== undefined)) return false;
  return (
    (concept === undefined || matches(concept, first.concept ?? "")) &&
    (label === undefined || matches(label, first.label)) &&
    (cue === undefined || matches(cue, relation.cue))
  );
}

const patterns = new Map<string, RegExp>();

/** Patterns are data of this folder, few and short. */
export function matches(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern, "u");
  patterns.set(pattern, known);
  return known.test(text);
}

/** Why no relation of the sort was found: a table is missing, or the figures are not there to be compared. */
function whyNone({ kinds = [], between = [], within = [] }: RelationTest, scene: Scene): string {
  if (kinds.includes("change") && scene.statement.changes.length > 0) return "增减没有同时印出两年的数，无从核算";
  const missing = between.flatMap((group) => {
    const keys = group.filter((each): each is TableKey => each !== "text");
    const there = group.includes("text") || keys.some((key) => scene.tables(key).length > 0);
    return there || keys[0] === undefined ? [] : [`没有读到“${scene.nameOf(keys[0])}”`];
  });
  if (missing.length > 0) return missing.join("，");
  return within.includes("text") ? "文字中没有读出这样的关系" : "没有读出可以核对的数";
}

/** The structure of one table as a whole: its two sides, or what is carried over. */
export function testStructure(key: TableKey, structure: TableStructure, scene: Scene): Answer {
  return ofTable(key, scene, (view) => {
    const own = scene.structuresOf(view.table.id).filter(({ relation }) => relation.structure === structure);
    return own.length > 0 ? judge(own, scene) : answer("open", `“${scene.nameOf(key)}”没有读出这样的关系`);
  });
}

/** Every total row and every row above others is the sum of what stands below it. */
export function testLevels(key: TableKey, concept: string | undefined, scene: Scene): Answer {
  return ofTable(key, scene, (view) => {
    const { rows } = view.table;
    const above = new Set(rows.flatMap(({ parent, role }) => (parent === null || role === "of-which" ? [] : [parent])));
    const wanted = (figure: Figure) => {
      const row = figure.position?.row ?? -1;
      return above.has(row) || rows[row]?.role === "total" || rows[row]?.role === "subtotal";
    };
    const sums = sumsIn(view, scene, ["children", "total-row"]);
    return ofRows(view, sums, figuresOf(view, concept).filter(wanted), scene);
  });
}

/** Every row adds up over the columns that have a total. */
export function testAcross(key: TableKey, concept: string | undefined, scene: Scene): Answer {
  return ofTable(key, scene, (view) => {
    if (concept !== undefined && figuresOf(view, concept).length === 0)
      return answer("not-applicable", `“${scene.nameOf(key)}”没有这些栏`);
    const sums = sumsIn(view, scene, ["columns"]);
    const columns = new Set(sums.map(({ figures: [total] }) => total?.position?.column));
    const others = new Map<number, number>();
    for (const { position, value } of view.figures) {
      if (position === null || value.digits === 0n || columns.has(position.column)) continue;
      others.set(position.row, (others.get(position.row) ?? 0) + 1);
    }
    const wanted = view.figures.filter(
      ({ position }) => position !== null && columns.has(position.column) && (others.get(position.row) ?? 0) > 0,
    );
    return ofRows(view, sums, wanted, scene);
  });
}

const figuresOf = ({ figures }: TableView, concept: string | undefined) =>
  concept === undefined ? figures : figures.filter((figure) => matches(concept, figure.concept ?? ""));

/** Sums over rows: all of them hold, and each row that should be a sum is one, with a part other than zero. */
function ofRows(view: TableView, sums: readonly Judged[], wanted: readonly Figure[], scene: Scene): Answer {
  const name = scene.nameOf(view.key as TableKey);
  const rows = new Set(
    wanted.flatMap(({ position, value }) => (position && value.digits !== 0n ? [position.row] : [])),
  );
  const rowOf = ({ figures: [total] }: Judged) => total?.position?.row ?? -1;
  const covered = new Set(sums.map(rowOf));
  const own = sums.filter((sum) => rows.has(rowOf(sum)));
  const bare = [...rows].filter((row) => !covered.has(row));
  if (own.length === 0) return answer("open", `“${name}”没有读出合计与分项`);
  const judged = judge(own, scene);
  if (judged.status !== "proved" || bare.length === 0) return { ...judged, why: `“${name}”${judged.why}` };
  const labels = bare.slice(0, 3).map((row) => `“${view.table.rows[row]?.label ?? ""}”`);
  const more = bare.length > labels.length ? `等${bare.length}行` : "";
  return { ...judged, status: "open", why: `“${name}”${labels.join("、")}${more}没有读出分项` };
}

function sumsIn(view: TableView, scene: Scene, structures: readonly TableStructure[]): readonly Judged[] {
  return scene
    .structuresOf(view.table.id)
    .filter(
      ({ relation }) =>
        relation.structure !== undefined &&
        structures.includes(relation.structure) &&
        (relation as SumRelation).exhaustive !== "partial",
    );
}

/** A test of one table: where there is none, or it has no amounts, there is nothing to test. */
export function ofTable(key: TableKey, scene: Scene, test: (view: TableView) => Answer): Answer {
  return noTable(key, scene) ?? test(scene.tables(key)[0] as TableView);
}

/** The answer where a table is missing or without amounts; null where it has some. */
export function noTable(key: TableKey, scene: Scene): Answer | null {
  const [view] = scene.tables(key);
  const name = scene.nameOf(key);
  if (view?.state === "amounts") return null;
  if (view !== undefined) {
    const how = view.state === "zeros" ? "各数都是零" : "是空表";
    return answer("not-applicable", `“${name}”${how}`, { places: [scene.placeOf(view)] });
  }
  const { profile } = scene;
  if (profile !== null && !profile.tables.some((table) => table.key === key))
    return answer("not-applicable", `这套表（${profile.name}）没有“${name}”`);
  const none = FUND_WORDS[key] === undefined ? undefined : scene.saidNone(FUND_WORDS[key]);
  if (none !== undefined) return answer("not-applicable", `文中写明没有${none.label}`, { places: [scene.place(none)] });
  return answer("open", `没有读到“${name}”`);
}

const FUND_WORDS: Partial<Record<TableKey, RegExp>> = {
  "gov-fund": /政府性基金/,
  soe: /国有资本经营/,
  "special-account": /财政专户/,
};
