/**
 * Records added up by any of their sides. Each kind of question builds one index, in one pass, the first time it is asked; every further
 * answer is a look-up. The pass goes over records that are already added up over units and projects where the question is not about
 * these, so that most passes are short.
 */
import type { Concept, Fund } from "../../codes/model.ts";
import type { Slice } from "./model.ts";
import type { FactRecord } from "./records.ts";

type Side = "fund" | "function" | "economic" | "government" | "unit" | "project";

/** One side of a record, cut to a number of digits where it is a code. */
export interface Dimension {
  readonly side: Side;
  readonly digits?: number;
}

export interface Confined extends Dimension {
  readonly value: string;
}

/** Sums under the values of one side after another; without any side, the sum itself. */
type Sums = bigint | Map<string, Sums>;

export class Cube {
  private readonly records: readonly FactRecord[];
  private readonly sums = new Map<Concept, Map<number, Sums>>();
  private readonly lists = new Map<string, Map<string, readonly string[]>>();
  private readonly byConcept = new Map<string, readonly FactRecord[]>();
  private readonly merged = new Map<string, readonly FactRecord[]>();

  constructor(records: readonly FactRecord[]) {
    this.records = records;
  }

  /** The amount of a slice of a concept, of one fund or of all. Asked for every cell of every table: no string is put together. */
  amount(concept: Concept, slice: Slice, fund: Fund | undefined): bigint {
    let sums: Sums | undefined = this.sumsOf(concept, slice, fund);
    if (fund !== undefined) sums = under(sums, fund);
    if (slice.function !== undefined) sums = under(sums, slice.function);
    if (slice.economic !== undefined) sums = under(sums, slice.economic);
    if (slice.unit !== undefined) sums = under(sums, slice.unit);
    if (slice.project !== undefined) sums = under(sums, slice.project);
    return typeof sums === "bigint" ? sums : 0n;
  }

  private sumsOf(concept: Concept, slice: Slice, fund: Fund | undefined): Sums {
    let ofConcept = this.sums.get(concept);
    if (ofConcept === undefined) {
      ofConcept = new Map();
      this.sums.set(concept, ofConcept);
    }
    const shape = shapeOf(slice, fund);
    let sums = ofConcept.get(shape);
    if (sums === undefined) {
      sums = this.summed(concept, confinedBy(slice, fund));
      ofConcept.set(shape, sums);
    }
    return sums;
  }

  /** The values of one side that occur in a concept, confined to the given values, sorted. */
  members(of: Dimension, concept: Concept, confined: readonly Confined[]): readonly string[] {
    const question = `${nameOf(concept, confined)}>${of.side}${of.digits ?? ""}`;
    let index = this.lists.get(question);
    if (index === undefined) {
      index = this.listed(of, concept, confined);
      this.lists.set(question, index);
    }
    return index.get(valuesOf(confined)) ?? [];
  }

  private summed(concept: Concept, by: readonly Dimension[]): Sums {
    const last = by.length - 1;
    let whole = 0n;
    const sums = new Map<string, Sums>();
    for (const record of this.of(concept, by)) {
      if (last < 0) {
        whole += record.amount;
        continue;
      }
      let at = sums;
      for (let index = 0; index < last; index += 1) at = mapUnder(at, cutValue(record, by[index] as Dimension));
      const value = cutValue(record, by[last] as Dimension);
      at.set(value, ((at.get(value) as bigint | undefined) ?? 0n) + record.amount);
    }
    return last < 0 ? whole : sums;
  }

  private listed(of: Dimension, concept: Concept, by: readonly Dimension[]): Map<string, readonly string[]> {
    const sets = new Map<string, Set<string>>();
    for (const record of this.of(concept, [...by, of])) {
      const value = cutValue(record, of);
      if (value === "" || (of.digits !== undefined && value.length !== of.digits)) continue;
      const key = keyOf(record, by);
      const set = sets.get(key);
      if (set === undefined) sets.set(key, new Set([value]));
      else set.add(value);
    }
    return new Map([...sets].map(([key, set]) => [key, [...set].sort()]));
  }

  /** Records of a concept, apart by unit and by project only where that is asked. */
  private of(concept: Concept, by: readonly Dimension[]): readonly FactRecord[] {
    const kept = (["unit", "project"] as const).filter((side) => by.some((each) => each.side === side));
    const key = `${concept}:${kept.join()}`;
    const known = this.byConcept.get(key);
    if (known !== undefined) return known;
    const found = this.mergedBut(kept).filter(({ concepts }) => concepts.has(concept));
    this.byConcept.set(key, found);
    return found;
  }

  private mergedBut(kept: readonly ("unit" | "project")[]): readonly FactRecord[] {
    if (kept.length === 2) return this.records;
    const known = this.merged.get(kept.join());
    if (known !== undefined) return known;
    // Those without units are put together from those with, which are far fewer than all.
    const made = merge(kept.length === 0 ? this.mergedBut(["unit"]) : this.records, kept);
    this.merged.set(kept.join(), made);
    return made;
  }
}

type Sum = { -readonly [side in keyof FactRecord]: FactRecord[side] };
/** Sums under one side after another. */
type Tree = Map<unknown, Tree | Sum>;

/** Records that differ in nothing but unit or project, where these are not kept, as one. */
function merge(records: readonly FactRecord[], kept: readonly ("unit" | "project")[]): FactRecord[] {
  const [withUnit, withProject] = [kept.includes("unit"), kept.includes("project")];
  const sums: Sum[] = [];
  const tree: Tree = new Map();
  for (const record of records) {
    let at = treeUnder(treeUnder(treeUnder(tree, record.concepts), record.fund), record.government);
    at = treeUnder(at, record.economic);
    if (withUnit) at = treeUnder(at, record.unit);
    if (withProject) at = treeUnder(at, record.project);
    const sum = at.get(record.function) as Sum | undefined;
    if (sum !== undefined) {
      sum.amount += record.amount;
      continue;
    }
    const made = { ...record, unit: withUnit ? record.unit : "", project: withProject ? record.project : "" };
    at.set(record.function, made);
    sums.push(made);
  }
  return sums;
}

function treeUnder(tree: Tree, key: unknown): Tree {
  let found = tree.get(key) as Tree | undefined;
  if (found === undefined) {
    found = new Map();
    tree.set(key, found);
  }
  return found;
}

function under(sums: Sums | undefined, value: string): Sums | undefined {
  return typeof sums === "object" ? sums.get(value) : undefined;
}

function mapUnder(sums: Map<string, Sums>, value: string): Map<string, Sums> {
  return treeUnder(sums as Map<unknown, never>, value) as Map<string, never>;
}

const LONGEST_CODE = 1024;

/** One number for all slices that are confined in the same sides, by codes of the same lengths. */
function shapeOf({ function: functional, economic, unit, project }: Slice, fund: Fund | undefined): number {
  const sides = (fund === undefined ? 0 : 1) + (unit === undefined ? 0 : 2) + (project === undefined ? 0 : 4);
  const ofFunction = functional === undefined ? 0 : 1 + functional.length;
  const ofEconomic = economic === undefined ? 0 : 2 * (1 + economic.length) + (isGovernment(economic) ? 1 : 0);
  return (sides * LONGEST_CODE + ofFunction) * 2 * LONGEST_CODE + ofEconomic;
}

function isGovernment(code: string): boolean {
  return code.startsWith("5");
}

/** The sides in which a slice is confined, in the order in which sums are kept. */
export function confinedBy(slice: Slice, fund: Fund | undefined): Confined[] {
  const { function: functional, economic, unit, project } = slice;
  const confined: Confined[] = [];
  if (fund !== undefined) confined.push({ side: "fund", value: fund });
  if (functional !== undefined) confined.push({ side: "function", digits: functional.length, value: functional });
  if (economic !== undefined) {
    const side = isGovernment(economic) ? "government" : "economic";
    confined.push({ side, digits: economic.length, value: economic });
  }
  if (unit !== undefined) confined.push({ side: "unit", value: unit });
  if (project !== undefined) confined.push({ side: "project", value: project });
  return confined;
}

function nameOf(concept: Concept, by: readonly Dimension[]): string {
  let name: string = concept;
  for (const { side, digits } of by) name += digits === undefined ? `,${side}` : `,${side}${digits}`;
  return name;
}

/** The values of a question, as `keyOf` joins those of a record. */
function valuesOf(confined: readonly Confined[]): string {
  let key = "";
  for (let index = 0; index < confined.length; index += 1)
    key += index === 0 ? (confined[0] as Confined).value : `|${(confined[index] as Confined).value}`;
  return key;
}

function keyOf(record: FactRecord, by: readonly Dimension[]): string {
  let key = "";
  for (let index = 0; index < by.length; index += 1) {
    key += (index === 0 ? "" : "|") + cutValue(record, by[index] as Dimension);
  }
  return key;
}

function cutValue(record: FactRecord, { side, digits }: Dimension): string {
  const value = record[side];
  return digits === undefined ? value : value.slice(0, digits);
}
