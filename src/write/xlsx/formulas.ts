/**
 * Totals as formulas: what the structure of a table says is a sum becomes one, where the figures agree exactly, so that the value stored
 * with the formula is the value that it gives.
 */
import { addDecimals, compareDecimals, negateDecimal } from "../../figures/decimal.ts";
import type { Figure, Statement, SumRelation, TableStructure } from "../../statement/model.ts";
import { columnName } from "../office/workbook.ts";

/** Row and column of a sheet, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Structures that lead from parts to a total and never back, the first that fits before the others. */
const STRUCTURES: readonly TableStructure[] = ["children", "total-row", "columns"];

/** The sums of a statement, found by their total: made once for all its sheets. */
export class Sums {
  readonly #byTotal = new Map<string, SumRelation[]>();
  readonly #figures: ReadonlyMap<string, Figure>;

  constructor({ relations, figures }: Statement) {
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    const sums = relations.filter((relation) => relation.kind === "sum" && relation.scope === undefined);
    for (const structure of STRUCTURES) {
      for (const sum of sums) if (sum.kind === "sum" && sum.structure === structure) this.#add(sum);
    }
  }

  #add(sum: SumRelation): void {
    const known = this.#byTotal.get(sum.total.figure);
    if (known === undefined) this.#byTotal.set(sum.total.figure, [sum]);
    else known.push(sum);
  }

  figure(id: string): Figure | null {
    return this.#figures.get(id) ?? null;
  }

  /** The first exact sum that gives a total, all of it on the sheet. */
  of(total: string, spots: ReadonlyMap<string, Spot>): SumRelation | null {
    const fits = (sum: SumRelation) => standsIn(sum, spots) && isExact(sum, this.#figures);
    return this.#byTotal.get(total)?.find(fits) ?? null;
  }
}

/** Formulas by figure id, for the figures of one sheet; `spots`: where each stands. Without circles. */
export function formulasOf(sums: Sums, spots: ReadonlyMap<string, Spot>): ReadonlyMap<string, string> {
  const found = new Map<string, SumRelation>();
  for (const id of spots.keys()) {
    const sum = sums.of(id, spots);
    if (sum !== null) found.set(id, sum);
  }
  const circles = new Circles(found);
  return new Map([...found].flatMap(([id, sum]) => (circles.has(id) ? [] : [[id, formulaOf(sum, spots)] as const])));
}

function standsIn({ total, parts }: SumRelation, spots: ReadonlyMap<string, Spot>): boolean {
  return total.sign === 1 && parts.length > 0 && [total, ...parts].every(({ figure }) => spots.has(figure));
}

function isExact({ total, parts }: SumRelation, byId: ReadonlyMap<string, Figure>): boolean {
  const whole = byId.get(total.figure);
  let sum = { digits: 0n, scale: 0 };
  for (const { figure, sign } of parts) {
    const part = byId.get(figure);
    if (part === undefined || part.unit !== whole?.unit) return false;
    sum = addDecimals(sum, sign === 1 ? part.value : negateDecimal(part.value));
  }
  return whole !== undefined && compareDecimals(sum, whole.value) === 0;
}

/** SUM(E5:E7,E9)-E12. */
function formulaOf({ parts }: SumRelation, spots: ReadonlyMap<string, Spot>): string {
  const spotsWith = (wanted: 1 | -1) =>
    parts.flatMap(({ figure, sign }) => (sign === wanted ? (spots.get(figure) ?? []) : []));
  const added = spotsWith(1);
  const taken = spotsWith(-1);
  return (added.length > 0 ? `SUM(${areas(added)})` : "0") + (taken.length > 0 ? `-SUM(${areas(taken)})` : "");
}

/** Cells that follow one another down a column or along a row as areas. */
function areas(spots: readonly Spot[]): string {
  const rows = new Set(spots.map(({ row }) => row));
  const along = rows.size === 1 && spots.length > 1;
  const sorted = [...spots].sort((a, b) => (along ? a.column - b.column : a.column - b.column || a.row - b.row));
  const found: { first: Spot; last: Spot }[] = [];
  for (const spot of sorted) {
    const open = found.at(-1);
    const follows =
      open !== undefined &&
      (along
        ? spot.column === open.last.column + 1
        : spot.column === open.last.column && spot.row === open.last.row + 1);
    if (follows) open.last = spot;
    else found.push({ first: spot, last: spot });
  }
  return found
    .map(({ first, last }) => (first === last ? address(first) : `${address(first)}:${address(last)}`))
    .join(",");
}

function address({ row, column }: Spot): string {
  return `${columnName(column)}${row + 1}`;
}

/** Totals that would be computed from themselves. */
class Circles {
  readonly #sums: ReadonlyMap<string, SumRelation>;
  readonly #state = new Map<string, "open" | "sound" | "circle">();

  constructor(sums: ReadonlyMap<string, SumRelation>) {
    this.#sums = sums;
  }

  /** Whether a total leads back to itself, or to such a one that does. */
  has(id: string): boolean {
    const known = this.#state.get(id);
    if (known !== undefined) return known !== "sound";
    const sum = this.#sums.get(id);
    if (sum === undefined) return false;
    this.#state.set(id, "open");
    const leadsBack = sum.parts.some(({ figure }) => this.has(figure));
    this.#state.set(id, leadsBack ? "circle" : "sound");
    return leadsBack;
  }
}
