/**
 * The desk at which causes are looked for: which relations a figure stands in, which of them fail, and whether other values of one
 * or two figures would set all of them right and disturb none. Bounded, so that a thousand faults take no longer than they need.
 */
import type { Decimal } from "../../../figures/model.ts";
import type { Figure, Relation, SumRelation } from "../../../statement/model.ts";
import type { Fault } from "../../model.ts";
import type { Amount, Amounts } from "../amounts.ts";
import { admits, excessOf, slackOf } from "../fast.ts";
import type { DraftFault } from "../outcome.ts";
import { evaluateRelation } from "../relation.ts";
import { type Room, withValue } from "../room.ts";
import { figuresOf } from "../solve.ts";

export interface Failing {
  readonly relation: Relation;
  readonly fault: DraftFault;
}

/** What has been explained so far. */
export type Taken = Map<Failing, Fault>;

/** Other values of figures, by id. */
export type Values = ReadonlyMap<string, Decimal>;

/** A sum of plain amounts, added up once: what a change of one term does to it is one addition. */
interface Sum {
  readonly excess: bigint;
  readonly slack: bigint;
  /** The figure that alone is printed to the most decimals, and the slack without regard to these. */
  readonly longest: string | null;
  readonly slackOtherwise: bigint;
  readonly weights: ReadonlyMap<string, bigint>;
}

const most = { checks: 60_000, trials: 6_000, figuresOfOneRelation: 400, ofOneFigure: 64 };

export class Desk {
  readonly room: Room;
  /** Faults that another value of a figure could mend. */
  readonly doubtful: readonly Failing[];
  readonly #failingIds: ReadonlySet<string>;
  readonly #failingOf = new Map<string, Failing[]>();
  readonly #holdingOf = new Map<string, Relation[]>();
  readonly #sums = new Map<Relation, Sum | null>();
  #checks = 0;
  #trials = 0;

  constructor(failing: readonly Failing[], relations: readonly Relation[], room: Room) {
    this.room = room;
    this.doubtful = failing.filter(isDoubtful);
    this.#failingIds = new Set(failing.map(({ relation }) => relation.id));
    for (const each of this.doubtful) {
      for (const id of figuresOf(each.relation)) {
        this.#holdingOf.set(id, []);
        const known = this.#failingOf.get(id);
        if (known === undefined) this.#failingOf.set(id, [each]);
        else known.push(each);
      }
    }
    for (const relation of this.doubtful.length === 0 ? [] : relations) this.#note(relation);
  }

  #note(relation: Relation): void {
    if (this.#failingIds.has(relation.id)) return;
    for (const id of figuresOf(relation)) {
      const known = this.#holdingOf.get(id);
      if (known !== undefined && known.length < most.ofOneFigure) known.push(relation);
    }
  }

  /** Every figure of a doubtful relation with these relations, those in most of them first. */
  suspects(): [string, readonly Failing[]][] {
    return [...this.#failingOf].sort(([, a], [, b]) => b.length - a.length);
  }

  failingOf(id: string): readonly Failing[] {
    return this.#failingOf.get(id) ?? [];
  }

  holdingOf(id: string): readonly Relation[] {
    return this.#holdingOf.get(id) ?? [];
  }

  figure(id: string): Figure | undefined {
    return this.room.figure(id);
  }

  amount(id: string): Amount | undefined {
    return this.room.amounts.of(id);
  }

  /** Whether with these values all the failing relations hold and none that holds now is broken. */
  mends(values: Values, failing: readonly Failing[]): boolean {
    if (failing.length > most.ofOneFigure) return false;
    const holding = new Set([...values.keys()].flatMap((id) => this.holdingOf(id)));
    const mended = (each: Failing) => this.inOrder(each.relation, values) || this.#eased(each, values);
    return failing.every(mended) && this.spares(values, holding);
  }

  /** Whether none of these holding relations is broken by the values. */
  spares(values: Values, holding: Iterable<Relation>): boolean {
    for (const relation of holding) {
      const order = this.#plainOrder(relation, values);
      if (order === false && this.#plainOrder(relation, new Map()) !== false) return false;
      if (order === null && this.#breaks(relation, values)) return false;
    }
    return true;
  }

  /** Whether the relation holds, without a fault worth a warning, with these values. */
  inOrder(relation: Relation, values: Values): boolean {
    const order = this.#plainOrder(relation, values);
    if (order !== null) return order;
    const outcome = this.#try(relation, values);
    return outcome?.verdict === true && (outcome.fault === undefined || outcome.fault.severity === "notice");
  }

  /** As `inOrder`, by the general evaluation: the last word on what is proposed. */
  proves(values: Values, failing: readonly Failing[]): boolean {
    return failing.every((each) => {
      const { verdict, fault } = evaluateRelation(each.relation, roomWith(this.room, values));
      const held = verdict === true && (fault === undefined || fault.severity === "notice");
      return held || this.#eased(each, values);
    });
  }

  /** Prints of one fact that differ a little among themselves: the figure at fault is mended when only that is left. */
  #eased({ relation, fault }: Failing, values: Values): boolean {
    if (relation.kind !== "equality" || relation.figures.length < 3 || fault.severity !== "error") return false;
    const left = this.#try(relation, values);
    return left?.verdict === false && left.fault !== undefined && left.fault.severity !== "error";
  }

  /** Whether the relation adds up to the last digit with these values; false also where that cannot be said. */
  exactly(relation: Relation, values: Values): boolean {
    if (relation.kind === "sum") {
      const steps = this.#steps(values);
      const sum = this.#sum(relation);
      return sum !== null && steps !== null && changed(sum, steps, this.room) === 0n;
    }
    if (relation.kind !== "equality") return false;
    const of = (id: string) => {
      const amount = this.amount(id);
      const value = values.get(id);
      return amount === undefined
        ? null
        : value === undefined
          ? amount.steps
          : this.room.amounts.stepsOf(amount, value);
    };
    const [first, ...rest] = relation.figures.map(of);
    return first !== null && rest.every((steps) => steps === first);
  }

  /** What the parts of a failing sum give beyond the total, and the figure's sign in that; null for all else. */
  excess(relation: Relation, id: string): { excess: bigint; weight: bigint } | null {
    const sum = relation.kind === "sum" ? this.#sum(relation) : null;
    const weight = sum?.weights.get(id);
    return sum === null || weight === undefined ? null : { excess: sum.excess, weight };
  }

  #sum(relation: SumRelation): Sum | null {
    let sum = this.#sums.get(relation);
    if (sum === undefined) {
      sum = sumOf(relation, this.room);
      this.#sums.set(relation, sum);
    }
    return sum;
  }

  #plainOrder(relation: Relation, values: Values): boolean | null {
    this.#checks += 1;
    if (this.#checks > most.checks) return false;
    const steps = this.#steps(values);
    if (steps === null) return null;
    if (relation.kind !== "sum") return admits(relation, steps, this.room.amounts);
    const sum = relation.exhaustive === "partial" ? null : this.#sum(relation);
    if (sum === null) return null;
    const excess = changed(sum, steps, this.room);
    const slack = sum.longest !== null && values.has(sum.longest) ? sum.slackOtherwise : sum.slack;
    const spare = slack - (excess < 0n ? -excess : excess);
    return excess === 0n || spare > 0n ? true : spare < 0n ? false : null;
  }

  #steps(values: Values): Map<string, bigint> | null {
    const found = new Map<string, bigint>();
    for (const [id, value] of values) {
      const amount = this.amount(id);
      const steps = amount === undefined ? null : this.room.amounts.stepsOf(amount, value);
      if (steps === null) return null;
      found.set(id, steps);
    }
    return found;
  }

  #breaks(relation: Relation, values: Values): boolean {
    const after = this.#try(relation, values);
    if (after === null) return true;
    return after.verdict === false && evaluateRelation(relation, this.room).verdict === true;
  }

  #try(relation: Relation, values: Values) {
    this.#trials += 1;
    return this.#trials > most.trials ? null : evaluateRelation(relation, roomWith(this.room, values));
  }
}

/** Whether another value of one of its figures could mend it, and it is short enough to try. */
export function isDoubtful({ relation, fault }: Failing): boolean {
  const worthIt = fault.severity !== "notice" || relation.structure !== undefined;
  return fault.numeric && worthIt && figuresOf(relation).length <= most.figuresOfOneRelation;
}

function roomWith(room: Room, values: Values): Room {
  let result = room;
  for (const [id, value] of values) result = withValue(result, id, value);
  return result;
}

function sumOf(relation: SumRelation, { amounts }: Room): Sum | null {
  const excess = excessOf(relation, amounts);
  if (excess === null) return null;
  const weights = new Map<string, bigint>();
  const add = (id: string, weight: bigint) => weights.set(id, (weights.get(id) ?? 0n) + weight);
  add(relation.total.figure, relation.total.sign < 0 ? 1n : -1n);
  for (const { figure, sign } of relation.parts) add(figure, sign < 0 ? -1n : 1n);
  const slack = slackOf(relation, amounts);
  const longest = longestOf([...weights.keys()], amounts);
  const slackOtherwise = longest === null ? slack : slackOf(relation, amounts, longest);
  return { excess, slack, weights, longest, slackOtherwise };
}

function longestOf(ids: readonly string[], amounts: Amounts): string | null {
  let longest: string | null = null;
  let most = 0;
  for (const id of ids) {
    const decimals = amounts.of(id)?.decimals ?? 0;
    if (decimals === most) longest = null;
    if (decimals > most) [longest, most] = [id, decimals];
  }
  return longest;
}

function changed(sum: Sum, steps: ReadonlyMap<string, bigint>, { amounts }: Room): bigint {
  let excess = sum.excess;
  for (const [id, value] of steps) {
    const weight = sum.weights.get(id);
    const amount = weight === undefined ? undefined : amounts.of(id);
    if (weight !== undefined && amount !== undefined) excess += weight * (value - amount.steps);
  }
  return excess;
}
