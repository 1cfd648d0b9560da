/**
 * The same fact has one value: the figures of tables that print one fact, and those of the text that tell of it. A figure of the text
 * that does not say of which money it speaks agrees when any of the facts that it may mean prints the same; it can be wrong only
 * where it is settled which of them it means.
 */
import type { Figure } from "../../statement/model.ts";
import { type Desk, equality, type RelationDraft } from "./draft.ts";
import type { Fact } from "./fact.ts";
import { keyOf, type PrintedFact } from "./facts.ts";

/** Facts that the text may state alone, in several places, and mean the same each time. */
const PLAIN_IN_TEXT = /^(?:three-public|running-costs|meetings|training|procurement$)/;
/** Totals that a text names briefly (收入预算) and that are of all money together unless it says otherwise. */
const WHOLE = /^(?:revenue|expenditure)\.(?:total|current)$/;

interface Told {
  readonly figure: Figure;
  readonly fact: Fact;
}

interface Settled {
  readonly fact: PrintedFact;
  readonly likely: boolean;
}

/** `matched`: figures of the text that are already held against their row. */
export function sameFactRelations(desk: Desk, matched: ReadonlySet<string>): RelationDraft[] {
  const told = desk.book.told.filter(({ figure }) => !matched.has(figure.id));
  const { settled, open } = settle(told, desk);
  const drafts: RelationDraft[] = [];
  for (const fact of desk.book.facts.values()) {
    const sure = (settled.get(fact.key) ?? []).filter(({ likely }) => !likely).map(({ figure }) => figure);
    drafts.push(...relationOf([...sure, ...fact.figures], desk));
    for (const { figure, likely } of settled.get(fact.key) ?? []) {
      if (likely) drafts.push(...relationOf([figure, ...fact.figures.slice(0, 1)], desk, "likely"));
    }
  }
  return [...drafts, ...amongText(open, desk)];
}

function relationOf(figures: readonly Figure[], desk: Desk, scope?: "likely"): RelationDraft[] {
  const ids = new Set(desk.related.representatives(figures.map(({ id }) => id)));
  const apart = figures.filter(({ id }) => ids.has(id));
  return apart.length < 2 ? [] : [equality(apart, desk.standIn(apart), scope)];
}

type SettledText = Map<string, { readonly figure: Figure; readonly likely: boolean }[]>;

/** Which fact of the tables each figure of the text tells. */
function settle(told: readonly Told[], desk: Desk): { settled: SettledText; open: Told[] } {
  const settled: SettledText = new Map();
  const open: Told[] = [];
  const put = ({ fact, likely }: Settled, figure: Figure) => {
    const others = settled.get(fact.key);
    if (others === undefined) settled.set(fact.key, [{ figure, likely }]);
    else others.push({ figure, likely });
  };
  const doubtful: { told: Told; candidates: readonly PrintedFact[] }[] = [];
  const votes = new Map<string, Map<string, number>>();
  for (const each of told) {
    const candidates = candidatesFor(each.fact, desk);
    if (candidates.length === 0) {
      open.push(each);
      continue;
    }
    const agreeing = candidates.filter((fact) => agrees(each.figure, fact, desk));
    const meant = agreeing.find(({ key }) => key === keyOf(each.fact)) ?? agreeing[0];
    if (meant === undefined && isRelative(each, desk)) continue;
    if (meant === undefined) doubtful.push({ told: each, candidates });
    else put({ fact: meant, likely: false }, each.figure);
    if (each.fact.function !== null) vote(votes, groupOf(each.figure, desk), agreeing);
  }
  for (const { told: each, candidates } of doubtful) {
    const answer = meantOf(each, candidates, votes.get(groupOf(each.figure, desk)), desk);
    if (answer !== null) put(answer, each.figure);
  }
  return { settled, open };
}

/**
 * Whether a total of the text is, as printed, another total of the same flow: texts say 收入 with what was carried over or without,
 * and 财政拨款 where there is only a general budget. Then it is not known which of them it means, and nothing is wrong.
 */
function isRelative({ figure, fact }: Told, desk: Desk): boolean {
  if (!WHOLE.test(fact.concept) || fact.function !== null || figure.value.digits === 0n) return false;
  const flow = fact.concept.slice(0, fact.concept.indexOf("."));
  const concepts = [`${flow}.total`, `${flow}.current`] as Fact["concept"][];
  const funds = fact.fund === null ? [null] : ([fact.fund, "fiscal", "gpb"] as const);
  return concepts.some((concept) =>
    funds.some((fund) => {
      const other = desk.book.get({ ...fact, concept, fund });
      return other !== undefined && agrees(figure, other, desk);
    }),
  );
}

/** With its fund said, the fact itself; else all that differ from it in the fund only. */
function candidatesFor(fact: Fact, desk: Desk): readonly PrintedFact[] {
  if (fact.fund === null) return desk.book.ofAnyFund(fact);
  const exact = desk.book.get(fact);
  return exact === undefined ? [] : [exact];
}

function agrees(figure: Figure, fact: PrintedFact, desk: Desk): boolean {
  return fact.figures.slice(0, mostCompared).some((other) => desk.agree(figure, other));
}

/** Prints of one fact that one figure of the text is compared with. */
const mostCompared = 12;

/** The section in which a figure stands: its siblings speak of the same money. */
function groupOf({ place }: Figure, desk: Desk): string {
  return String(desk.headings.above(place.start)[0]?.start ?? -1);
}

function vote(votes: Map<string, Map<string, number>>, group: string, agreeing: readonly PrintedFact[]): void {
  const ofGroup = votes.get(group) ?? new Map<string, number>();
  for (const { fund } of agreeing) ofGroup.set(fund ?? "", (ofGroup.get(fund ?? "") ?? 0) + 1);
  votes.set(group, ofGroup);
}

/** The fact that a figure must mean which agrees with none. null where it cannot be told. */
function meantOf(
  { figure, fact }: Told,
  candidates: readonly PrintedFact[],
  votes: ReadonlyMap<string, number> | undefined,
  desk: Desk,
): Settled | null {
  const exact = candidates.find(({ fund }) => fund === fact.fund);
  if (fact.fund !== null) return exact === undefined ? null : { fact: exact, likely: false };
  const scope = desk.headings.scope(figure.place.start);
  if (scope !== null && scope !== "all") {
    const ofScope = candidates.find(({ fund }) => fund === scope);
    return ofScope === undefined ? null : { fact: ofScope, likely: false };
  }
  const elected = fact.function === null ? undefined : electedOf(candidates, votes);
  if (elected !== undefined) return { fact: elected, likely: false };
  if (exact === undefined) return null;
  const unique = candidates.every((other) => other === exact || sameValue(other, exact, desk));
  if (unique) return { fact: exact, likely: false };
  if (!WHOLE.test(fact.concept) || fact.function !== null) return null;
  return { fact: exact, likely: scope !== "all" };
}

/** The candidate of the fund with which at least two siblings agree, and more than with any other. */
function electedOf(
  candidates: readonly PrintedFact[],
  votes: ReadonlyMap<string, number> | undefined,
): PrintedFact | undefined {
  const counted = candidates
    .map((fact) => ({ fact, count: votes?.get(fact.fund ?? "") ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || first.count < 2 || first.count === second?.count) return undefined;
  return first.fact;
}

function sameValue(a: PrintedFact, b: PrintedFact, desk: Desk): boolean {
  const [first, second] = [a.figures[0], b.figures[0]];
  return first !== undefined && second !== undefined && desk.agree(first, second);
}

/** What only the text states, in several places. */
function amongText(open: readonly Told[], desk: Desk): RelationDraft[] {
  const byFact = new Map<string, Figure[]>();
  for (const { figure, fact } of open) {
    if (!PLAIN_IN_TEXT.test(fact.concept)) continue;
    const key = keyOf(fact);
    const others = byFact.get(key);
    if (others === undefined) byFact.set(key, [figure]);
    else others.push(figure);
  }
  return [...byFact.values()].flatMap((figures) => relationOf(figures, desk, "likely"));
}
