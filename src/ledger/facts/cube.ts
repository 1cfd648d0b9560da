/**
 * Records added up by any of their sides. Each kind of question builds one index, in one pass over the records, the first time it is
 * asked; every further answer is a look-up. So the cost grows with the records and not with the rows of the tables that ask.
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
  private readonly byConcept = new Map<Concept, readonly FactRecord[]>();

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
    return index.get(confined.map(({ value }) => value).join("|")) ?? 0n;
  }

  /** The values of one side that occur in a concept, confined to the given values, sorted. */
  members(of: Dimension, concept: Concept, confined: readonly Confined[]): readonly string[] {
    const question = `${nameOf(concept, confined)}>${of.side}${of.digits ?? ""}`;
    let index = this.lists.get(question);
    if (index === undefined) {
      index = this.listed(of, concept, confined);
      this.lists.set(question, index);
    }
    return index.get(confined.map(({ value }) => value).join("|")) ?? [];
  }

  private summed(concept: Concept, by: readonly Dimension[]): Map<string, bigint> {
    const index = new Map<string, bigint>();
    for (const record of this.of(concept)) {
      const key = keyOf(record, by);
      index.set(key, (index.get(key) ?? 0n) + record.amount);
    }
    return index;
  }

  private listed(of: Dimension, concept: Concept, by: readonly Dimension[]): Map<string, readonly string[]> {
    const sets = new Map<string, Set<string>>();
    for (const record of this.of(concept)) {
      const value = cutValue(record, of);
      if (value === "" || (of.digits !== undefined && value.length !== of.digits)) continue;
      const key = keyOf(record, by);
      const set = sets.get(key);
      if (set === undefined) sets.set(key, new Set([value]));
      else set.add(value);
    }
    return new Map([...sets].map(([key, set]) => [key, [...set].sort()]));
  }

  private of(concept: Concept): readonly FactRecord[] {
    const known = this.byConcept.get(concept);
    if (known !== undefined) return known;
    const found = this.records.filter(({ concepts }) => concepts.has(concept));
    this.byConcept.set(concept, found);
    return found;
  }
}

function nameOf(concept: Concept, by: readonly Dimension[]): string {
  return `${concept}:${by.map(({ side, digits }) => `${side}${digits ?? ""}`).join()}`;
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
