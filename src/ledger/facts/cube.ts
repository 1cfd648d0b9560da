/**
 * Records added up by any of their sides. Each kind of question builds one index, in one pass, the first time it is asked; every further
 * answer is a look-up. The pass goes over records that are already added up over units and projects where the question is not about
 * these, so that most passes are short.
 */
import type { Concept } from "../../codes/model.ts";
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

export class Cube {
  private readonly records: readonly FactRecord[];
  private readonly sums = new Map<string, Map<string, bigint>>();
  private readonly lists = new Map<string, Map<string, readonly string[]>>();
  private readonly byConcept = new Map<string, readonly FactRecord[]>();
  private readonly merged = new Map<string, readonly FactRecord[]>();

  constructor(records: readonly FactRecord[]) {
    this.records = records;
  }

  /** The amount of a concept confined to the given values. */
  amount(concept: Concept, confined: readonly Confined[]): bigint {
    const question = nameOf(concept, confined);
    let index = this.sums.get(question);
    if (index === undefined) {
      index = this.summed(concept, confined);
      this.sums.set(question, index);
    }
    return index.get(valuesOf(confined)) ?? 0n;
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

  private summed(concept: Concept, by: readonly Dimension[]): Map<string, bigint> {
    const index = new Map<string, bigint>();
    for (const record of this.of(concept, by)) {
      const key = keyOf(record, by);
      index.set(key, (index.get(key) ?? 0n) + record.amount);
    }
    return index;
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

/** Records that differ in nothing but unit or project, where these are not kept, as one. */
function merge(records: readonly FactRecord[], kept: readonly ("unit" | "project")[]): FactRecord[] {
  const [withUnit, withProject] = [kept.includes("unit"), kept.includes("project")];
  const numbers = new Map<ReadonlySet<Concept>, number>();
  const sums = new Map<string, { -readonly [side in keyof FactRecord]: FactRecord[side] }>();
  for (const record of records) {
    const { fund, function: functional, economic, government, concepts, amount } = record;
    const [unit, project] = [withUnit ? record.unit : "", withProject ? record.project : ""];
    const set = numbers.get(concepts) ?? numbers.size;
    numbers.set(concepts, set);
    const key = `${set}|${fund}|${functional}|${economic}|${government}|${unit}|${project}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...record, unit, project });
    else sum.amount += amount;
  }
  return [...sums.values()];
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
