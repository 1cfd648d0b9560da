/** What a wrong figure looks like, as a sentence: a slip of the pen, a neighbour's number, last year's, a row left out or added twice. */
import { subtractDecimals } from "../../../figures/decimal.ts";
import type { Decimal } from "../../../figures/model.ts";
import type { Figure, Relation, SumRelation } from "../../../statement/model.ts";
import { placeInTable } from "../../where.ts";
import { figuresOf } from "../solve.ts";
import { label, shown } from "../words.ts";
import type { Desk, Failing } from "./desk.ts";
import { slipOf, slipWords } from "./slipKinds.ts";
import { stepsOf } from "./values.ts";

/** Shorter numbers are alike by chance. */
const fewestDigits = 3;

/** The sentence, or "" where nothing fits. `suspect` and `meant` are null where they cannot be told. */
export function hintsOf(
  suspect: Figure | null,
  meant: Decimal | null,
  failing: readonly Failing[],
  desk: Desk,
): string {
  if (suspect === null) return failing.length === 1 ? leftOut(failing[0] as Failing, null, desk) : "";
  const copied = copiedFrom(suspect, desk);
  if (copied !== "") return copied;
  const slip = meant === null ? null : slipOf(suspect.value, meant);
  if (slip !== null && meant !== null) return `${slipWords[slip]}。`;
  for (const each of failing) {
    const hint = leftOut(each, meant === null ? null : { suspect, meant }, desk);
    if (hint !== "") return hint;
  }
  return "";
}

/** The suspect prints what a cell beside it prints, with which no relation ties it. */
function copiedFrom(suspect: Figure, desk: Desk): string {
  if (!isLong(suspect.value)) return "";
  const relations = [...desk.failingOf(suspect.id).map(({ relation }) => relation), ...desk.holdingOf(suspect.id)];
  const tied = new Set(relations.flatMap((relation) => tiedBy(relation, suspect.id)));
  const same = desk.room
    .beside(suspect)
    .filter((other) => !tied.has(other.id) && (!inOneRow(other, suspect) || isEarlier(other, suspect)))
    .find(({ value, unit }) => unit === suspect.unit && isEqual(value, suspect.value));
  if (same === undefined) return "";
  if (isCounterpart(same, suspect)) return "";
  if (isEarlier(same, suspect)) return `它与上年数${shown(same)}相同，像是照抄了上年数。`;
  const name = same.position === null ? label(same) : placeInTable(same, desk.room);
  return name === "" ? "" : `它与相邻的${name}${shown(same)}相同，像是抄错了项目。`;
}

/** The figures that a relation ties to one, so that they may well print the same: not those that are added with it. */
function tiedBy(relation: Relation, id: string): string[] {
  if (relation.kind !== "sum") return figuresOf(relation);
  const total = relation.total.figure;
  return id === total ? relation.parts.map(({ figure }) => figure) : [total];
}

/** 收入 and 支出 of the same money are equal by right. */
function isCounterpart(a: Figure, b: Figure): boolean {
  const money = ({ label: words }: Figure) => words.replace(/收入|支出|收支/g, "");
  return a.position === null && money(a) === money(b);
}

function isEarlier(other: Figure, figure: Figure): boolean {
  const sameThing = inOneRow(other, figure) || (other.position === null && other.label === figure.label);
  return sameThing && other.year !== null && figure.year !== null && other.year < figure.year;
}

function inOneRow({ position }: Figure, other: Figure): boolean {
  return position !== null && position.table === other.position?.table && position.row === other.position.row;
}

function isEqual(a: Decimal, b: Decimal): boolean {
  return subtractDecimals(a, b).digits === 0n;
}

function isLong({ digits }: Decimal): boolean {
  return digits.toString().replace("-", "").length >= fewestDigits;
}

/** A sum that is off by exactly one of its parts: that part was left out of the total, or went into it twice. */
function leftOut({ relation }: Failing, known: { suspect: Figure; meant: Decimal } | null, desk: Desk): string {
  if (relation.kind !== "sum" || relation.parts.length < 2) return "";
  const total = relation.total.figure;
  if (known !== null && known.suspect.id !== total) return "";
  const excess = known === null ? desk.excess(relation, total)?.excess : offOf(known, desk);
  if (excess === undefined || excess === null || excess === 0n) return "";
  const part = partOf(relation, excess < 0n ? -excess : excess, desk);
  if (part === null) return "";
  const name = part.position === null ? label(part) : placeInTable(part, desk.room);
  const what = excess > 0n ? "像是合计时漏加了这一项" : "像是合计时把这一项加了两次，或者漏列了同样大小的一项";
  return `差额正好等于${name}的${shown(part)}，${what}。`;
}

/** What was meant beyond what is printed, in steps. */
function offOf({ suspect, meant }: { suspect: Figure; meant: Decimal }, desk: Desk): bigint | null {
  const steps = stepsOf(suspect.id, meant, desk.room.amounts);
  const amount = desk.amount(suspect.id);
  return steps === null || amount === undefined ? null : steps - amount.steps;
}

/** The only part of just this amount. */
function partOf(relation: SumRelation, steps: bigint, desk: Desk): Figure | null {
  const same = relation.parts.filter(({ figure }) => desk.amount(figure)?.steps === steps);
  const part = same.length === 1 ? desk.figure((same[0] as { figure: string }).figure) : undefined;
  return part !== undefined && isLong(part.value) ? part : null;
}
