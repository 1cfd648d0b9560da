/**
 * What a document says of the year before (or of the budget, in final accounts) against the document of that year: amounts printed
 * as 上年预算数, and those that 比上年增加… leaves to be worked out.
 */
import type { Basis, Figure, StatedChange } from "../../statement/model.ts";
import type { Fact } from "../agreement/fact.ts";
import { factOf, type PrintedFact } from "../agreement/facts.ts";
import { label } from "../evaluate/words.ts";
import { printed, whereIs } from "../where.ts";
import { addsUp, gapOf, type Signed } from "./amounts.ts";
import type { Member } from "./family.ts";
import { fileName, type PairFinding } from "./report.ts";

/** Words that say that the base of a change is not the amount first published. */
const OTHER_BASE = /执行|调整|决算|完成|实际/;

/** `home`: the document whose own amounts those of `fact` are. */
export function earlierAmounts(member: Member, homes: readonly Member[]): PairFinding[] {
  const printedOnes = [...member.book.facts.values()].flatMap((fact) => {
    const home = homeOf(fact, member, homes);
    return home === undefined ? [] : compare(fact.figures[0], fact, [], home);
  });
  const told = member.book.told.flatMap(({ figure, fact }) => {
    const home = homeOf(fact, member, homes);
    return home === undefined ? [] : compare(figure, fact, [], home);
  });
  return [...printedOnes, ...told, ...changes(member, homes)];
}

function homeOf({ year, basis }: Pick<Fact, "year" | "basis">, member: Member, homes: readonly Member[]) {
  if (year === member.year && basis === member.kind) return undefined;
  return homes.find((home) => home !== member && home.year === year && home.kind === basis);
}

/** `figure` plus or minus `moves` is the amount of the fact at home. */
function compare(figure: Figure | undefined, fact: Fact, moves: readonly Signed[], home: Member): PairFinding[] {
  if (figure === undefined || figure.hedge !== "none") return [];
  const candidates = factsAtHome(fact, home);
  const parts = [{ figure, sign: 1 as const }, ...moves];
  const fits = (other: Figure) => addsUp(other, parts);
  if (candidates.length === 0 || candidates.some(({ figures }) => figures.some(fits))) return [];
  const exact = candidates.find(({ fund }) => fund === fact.fund)?.figures[0];
  if (exact === undefined) return [];
  const gap = gapOf(exact, parts);
  const steady = fact.year !== figure.year ? "，写明与上年持平" : "";
  const said = moves.length === 0 ? `印为${printed(figure, exact)}${steady}` : worked(figure, moves);
  const name = label(figure) || "这一项";
  const message =
    `${whereIs(figure)}${name}${said}；《${fileName(home.path)}》${whereIs(exact)}公开的是${printed(exact, figure)}，` +
    `相差${gap.words}${gap.lastPlace ? "，只差末位" : ""}。`;
  const figures = [figure, ...moves.map((move) => move.figure)];
  return [{ severity: gap.lastPlace ? "notice" : "warning", message, figures }];
}

function worked(figure: Figure, moves: readonly Signed[]): string {
  const [move] = moves;
  if (move === undefined) return "";
  const word = move.sign < 0 ? "增加" : "减少";
  return `${figure.printed}，写明比上年${word}${move.figure.printed}，推得上年数`;
}

function factsAtHome(fact: Fact, home: Member): readonly PrintedFact[] {
  const candidates = home.book.ofAnyFund(fact);
  return fact.fund === null ? candidates : candidates.filter(({ fund }) => fund === fact.fund);
}

/** 比上年预算增加…: the current amount less the change is last year's. */
function changes(member: Member, homes: readonly Member[]): PairFinding[] {
  const byId = new Map(member.statement.figures.map((figure) => [figure.id, figure]));
  return member.statement.changes.flatMap((change) => {
    const current = change.current === null ? undefined : byId.get(change.current);
    const fact = current === undefined ? null : factOf(current);
    if (current === undefined || fact === null || fact.basis !== member.kind || !isPlainBase(change, member)) return [];
    const moves = movesOf(change, byId);
    const before = { ...fact, year: change.baseYear ?? fact.year - 1, basis: member.kind as Basis };
    const home = moves === null ? undefined : homeOf(before, member, homes);
    return home === undefined || moves === null ? [] : compare(current, before, moves, home);
  });
}

function isPlainBase({ start, end }: StatedChange, { statement, kind }: Member): boolean {
  const words = statement.text.slice(start, end);
  return kind === "final" ? !/预算/.test(words) : !OTHER_BASE.test(words);
}

/** null where the text says that there is a change and not how large. */
function movesOf({ change, direction }: StatedChange, byId: ReadonlyMap<string, Figure>): Signed[] | null {
  if (direction === 0) return [];
  const figure = change === null ? undefined : byId.get(change);
  if (figure === undefined || figure.hedge !== "none" || figure.dimension !== "money") return null;
  return [{ figure, sign: direction > 0 ? -1 : 1 }];
}
