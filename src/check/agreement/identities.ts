/** The identities between facts of several tables: for each that the document prints the facts of, the relation that it means. */
import type { Basis, ComparisonRelation, EqualityRelation, Figure, SumRelation } from "../../statement/model.ts";
import { type Condition, IDENTITIES, type Identity, type Term } from "./data/identities.ts";
import type { Desk, RelationDraft } from "./draft.ts";
import type { Fact } from "./fact.ts";
import type { PrintedFact } from "./facts.ts";

/** What a text states once for the whole document, whatever the money: its figure serves where no table has one. */
const WHOLLY_TOLD = /^(?:three-public|running-costs|procurement|performance)/;
/** Funds beside which there is no other money. */
const FISCAL: ReadonlySet<string | null> = new Set([null, "fiscal", "gpb", "gov-fund", "soe"]);
const CARRIED = /结转|结余|历年|上年|年初/;

interface Period {
  readonly year: number;
  readonly basis: Basis;
}

/** One identity about one functional class (or the totals) of one year. */
interface Case {
  readonly identity: Identity;
  readonly period: Period;
  readonly function: string | null;
}

export function identityRelations(desk: Desk): RelationDraft[] {
  const look = new Look(desk);
  const known = knownSets(desk);
  const drafts: RelationDraft[] = [];
  for (const period of look.periods) {
    for (const identity of IDENTITIES) {
      const functions = identity.each === "total" ? [null] : look.functionsOf(identity.left, period);
      for (const code of functions) {
        const draft = relationOf({ identity, period, function: code }, look);
        if (draft === null) continue;
        const said = `${identity.says} ${code} ${period.year} ${period.basis}`;
        const set = setOf(draft);
        if (known.has(set) || known.has(said)) continue;
        known.add(set).add(said);
        for (const limit of limitsIn(draft)) known.add(limit);
        drafts.push(draft);
      }
    }
  }
  return drafts;
}

/** Which relations there are already, by their figures. */
function knownSets({ statement }: Desk): Set<string> {
  const known = new Set<string>();
  for (const relation of statement.relations) {
    if (relation.kind !== "sum" && relation.kind !== "equality") continue;
    known.add(setOf(relation));
    for (const limit of limitsIn(relation)) known.add(limit);
  }
  return known;
}

/** What a relation makes known beside itself: no part exceeds its total, and equal amounts not one another. */
function limitsIn(relation: RelationDraft): string[] {
  if (relation.kind === "sum") return relation.parts.map(({ figure }) => `${figure} ≤ ${relation.total.figure}`);
  if (relation.kind !== "equality" || relation.figures.length !== 2) return [];
  const [a, b] = relation.figures;
  return [`${a} ≤ ${b}`, `${b} ≤ ${a}`];
}

type Derived = Pick<SumRelation, "kind" | "total" | "parts"> | Pick<EqualityRelation, "kind" | "figures">;

function setOf(relation: { readonly kind: string }): string {
  const some = relation as Derived | Pick<ComparisonRelation, "kind" | "left" | "right">;
  if (some.kind === "sum")
    return [some.total, ...some.parts]
      .map(({ figure }) => figure)
      .sort()
      .join(" ");
  return some.kind === "equality" ? [...some.figures].sort().join(" ") : `${some.left} ≤ ${some.right}`;
}

function relationOf(each: Case, look: Look): RelationDraft | null {
  const { identity } = each;
  const left = look.find(identity.left, each);
  if (left === undefined) return null;
  const right = identity.right.flatMap((term) => look.find(term, each) ?? []);
  if (right.length < identity.fewest || right.some(({ id }) => id === left.id)) return null;
  const draft = draftOf(identity, left, right);
  return identity.when.every((condition) => look.meets(condition, each, left)) ? draft : null;
}

function draftOf({ number, says, relation, scope }: Identity, left: Figure, right: readonly Figure[]): RelationDraft {
  const { start, end } = left.place;
  const base = { start, end, cue: says, identity: number, ...(scope && { scope }) };
  const [only, another] = right;
  if (relation === "at-most" && only !== undefined) {
    const limit = { left: left.id, right: only.id, direction: -1, orEqual: true, about: false } as const;
    return { ...base, ...limit, kind: "comparison", word: "不大于" };
  }
  if (another === undefined && only !== undefined) {
    return { ...base, kind: "equality", why: "balance", figures: [left.id, only.id] };
  }
  const signed = ({ id }: Figure) => ({ figure: id, sign: 1 as const });
  return { ...base, kind: "sum", total: signed(left), parts: right.map(signed), exhaustive: "certain" };
}

const NOTHING: ReadonlyMap<string | null, PrintedFact> = new Map();

/** Facts of the document by term, and what must be seen before an identity may be held against it. */
class Look {
  readonly periods: readonly Period[];
  readonly #desk: Desk;
  readonly #told = new Map<string, Figure>();
  /** By term and period: the facts of totals and functional classes, which most identities are about. */
  readonly #byTerm = new Map<string, Map<string | null, PrintedFact>>();
  readonly #carries: boolean;
  /** Periods in which money that is not fiscal prints an amount. */
  readonly #otherMoney = new Set<string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    const periods = new Map<string, Period>();
    for (const fact of desk.book.facts.values()) {
      periods.set(`${fact.year} ${fact.basis}`, { year: fact.year, basis: fact.basis });
      this.#noteOther(fact, fact.figures);
      if (fact.economic !== null || fact.unit !== null || fact.project !== null) continue;
      const key = termKey(fact, fact);
      const known = this.#byTerm.get(key);
      if (known === undefined) this.#byTerm.set(key, new Map([[fact.function, fact]]));
      else known.set(fact.function, fact);
    }
    for (const { figure, fact } of desk.book.told) {
      this.#noteOther(fact, [figure]);
      if (!WHOLLY_TOLD.test(fact.concept) || fact.function !== null || fact.unit !== null || fact.project !== null)
        continue;
      periods.set(`${fact.year} ${fact.basis}`, { year: fact.year, basis: fact.basis });
      const key = `${fact.concept} ${fact.year} ${fact.basis}`;
      if (!this.#told.has(key)) this.#told.set(key, figure);
    }
    this.periods = [...periods.values()];
    this.#carries = carriesOver(desk);
  }

  #noteOther({ fund, year, basis }: Fact, figures: readonly Figure[]): void {
    if (!FISCAL.has(fund) && figures.some(({ value }) => value.digits !== 0n)) this.#otherMoney.add(`${year} ${basis}`);
  }

  functionsOf(term: Term, period: Period): readonly string[] {
    return [...this.#of(term, period).keys()].filter((code) => code !== null);
  }

  /** The facts of a term in a period by functional class; looked up once for each. */
  #of(term: Term, period: Period): ReadonlyMap<string | null, PrintedFact> {
    const known = this.#looked.get(term)?.get(period);
    if (known !== undefined) return known;
    const found = this.#byTerm.get(termKey({ ...term, fund: term.fund ?? null }, period)) ?? NOTHING;
    const ofTerm = this.#looked.get(term) ?? new Map<Period, ReadonlyMap<string | null, PrintedFact>>();
    this.#looked.set(term, ofTerm.set(period, found));
    return found;
  }

  readonly #looked = new Map<Term, Map<Period, ReadonlyMap<string | null, PrintedFact>>>();

  find(term: Term, { period, function: code }: Case): Figure | undefined {
    const { concept, fund = null, economic = null } = term;
    const fact = (): Fact => ({ concept, fund, economic, function: code, unit: null, project: null, ...period });
    const found = economic === null ? this.#of(term, period).get(code) : this.#desk.book.get(fact());
    const printed = found?.figures[0];
    if (printed !== undefined || code !== null || fund !== null) return printed;
    return this.#told.get(`${concept} ${period.year} ${period.basis}`);
  }

  meets(condition: Condition, each: Case, left: Figure): boolean {
    switch (condition) {
      case "totals-agree":
        return this.#totalsAgree(each);
      case "only-fiscal":
        return !this.#otherMoney.has(`${each.period.year} ${each.period.basis}`);
      case "no-carry-over":
        return !this.#carries;
      case "budget-only":
        return each.period.basis === "budget";
      case "not-whole": {
        const whole =
          this.find({ concept: "expenditure.current" }, each) ?? this.find({ concept: "expenditure.total" }, each);
        return whole === undefined || !this.#desk.agree(left, whole);
      }
    }
  }

  readonly #agreed = new Map<string, boolean>();

  /** Whether the identity holds of the totals; asked once for each identity and period. */
  #totalsAgree(each: Case): boolean {
    const key = `${IDENTITIES.indexOf(each.identity)} ${each.period.year} ${each.period.basis}`;
    let agreed = this.#agreed.get(key);
    if (agreed === undefined) {
      const totals = relationOf({ ...each, function: null, identity: { ...each.identity, when: [] } }, this);
      agreed = totals !== null && this.#desk.holds(totals);
      this.#agreed.set(key, agreed);
    }
    return agreed;
  }
}

function termKey({ concept, fund }: Pick<Fact, "concept" | "fund">, { year, basis }: Period): string {
  return `${concept} ${fund ?? ""} ${year} ${basis}`;
}

/** Whether any row or column of what was carried over, or any other money of earlier years, has an amount. */
export function carriesOver({ statement }: Pick<Desk, "statement">): boolean {
  const carried = (labels: readonly string[] | undefined) => labels?.some((label) => CARRIED.test(label)) ?? false;
  const tables = new Map(statement.tables.map((table) => [table.id, table]));
  return statement.figures.some(({ position, value, concept }) => {
    if (position === null || value.digits === 0n) return false;
    if (concept?.startsWith("carryover.") || concept?.startsWith("surplus.")) return true;
    const table = tables.get(position.table);
    const column = table?.columns[position.column];
    return carried(table?.rows[position.row]?.path) || (column?.basis === null && carried(column.path));
  });
}
