/** What the tables of a published statement say, as amounts in 分 by what they measure. */
import type { Concept, Fund, TableKey } from "../../../codes/model.ts";
import { moneyFactor, powerOfTen } from "../../../figures/index.ts";
import type { Figure, Statement } from "../../../statement/model.ts";

export interface Amount {
  readonly fen: bigint;
  /** Half of the last printed place: what rounding may hide. */
  readonly hiddenFen: bigint;
}

export interface What {
  readonly fund?: Fund;
  readonly function?: string;
  readonly economic?: string;
}

/** Amounts of the year in tables of certain kinds. */
export class TableFacts {
  private readonly amounts = new Map<string, Amount>();
  private readonly codes = new Map<string, Set<string>>();

  constructor(statement: Statement) {
    const keys = new Map(statement.tables.map(({ id, key }) => [id, key]));
    for (const figure of statement.figures) this.take(figure, keys, statement.facts.year);
  }

  private take(figure: Figure, keys: ReadonlyMap<string, TableKey | null>, year: number | null): void {
    const { position, concept, facets, measure, unit, value } = figure;
    const key = position === null ? null : (keys.get(position.table) ?? null);
    const factor = moneyFactor(unit);
    const otherYear = figure.year !== null && year !== null && figure.year !== year;
    const strange = facets.unit !== undefined || facets.project !== undefined || measure !== "amount" || otherYear;
    if (key === null || concept === null || factor === null || strange) return;
    const place = factor / powerOfTen(value.scale);
    if (place * powerOfTen(value.scale) !== factor) return;
    const name = nameOf(key, concept, facets);
    if (!this.amounts.has(name)) this.amounts.set(name, { fen: value.digits * place, hiddenFen: place / 2n });
    for (const code of [facets.function, facets.economic]) {
      if (code !== undefined) this.codes.set(key, (this.codes.get(key) ?? new Set()).add(code));
    }
  }

  /** The amount in a kind of table; null where it is not printed. */
  amount(key: TableKey, concept: Concept, what: What = {}): Amount | null {
    return this.amounts.get(nameOf(key, concept, what)) ?? null;
  }

  /** As `amount`, in 分, nought where it is not printed. */
  fen(key: TableKey, concept: Concept, what: What = {}): bigint {
    return this.amount(key, concept, what)?.fen ?? 0n;
  }

  /** Codes of a kind of table that have no parts there, in order. */
  leaves(key: TableKey): string[] {
    const all = [...(this.codes.get(key) ?? [])].sort();
    return all.filter((code, index) => all[index + 1]?.startsWith(code) !== true);
  }
}

function nameOf(key: TableKey, concept: Concept, { fund, function: functional, economic }: What): string {
  return [key, concept, fund ?? "", functional ?? "", economic ?? ""].join(" ");
}
