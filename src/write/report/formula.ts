/** A relation as a formula: figures, and the signs and words between them, in reading order. */
import type { Relation, SignedFigure } from "../../statement/model.ts";

/** A figure by its id, or words between figures. */
export type FormulaPart = { readonly figure: string } | { readonly words: string };

const of = (figure: string): FormulaPart => ({ figure });
const say = (words: string): FormulaPart => ({ words });

function joined(figures: readonly string[], between: string): FormulaPart[] {
  return figures.flatMap((figure, i) => (i === 0 ? [of(figure)] : [say(between), of(figure)]));
}

function signed({ figure, sign }: SignedFigure, first: boolean): FormulaPart[] {
  if (sign < 0) return [say(" － "), of(figure)];
  return first ? [of(figure)] : [say(" ＋ "), of(figure)];
}

function rateParts(relation: Extract<Relation, { kind: "rate" }>): FormulaPart[] {
  const { rate, current, previous, change, direction } = relation;
  const sign = direction < 0 && change === null ? [say("－ ")] : [];
  if (previous === null) {
    const base = direction < 0 ? " ＋ " : " － ";
    if (change === null) return [of(current), say(" 的增减率 ＝ "), ...sign, of(rate)];
    return [of(change), say(" ÷（"), of(current), say(base), of(change), say("）＝ "), of(rate)];
  }
  if (change !== null) return [of(change), say(" ÷ "), of(previous), say(" ＝ "), of(rate)];
  return [say("（"), of(current), say(" － "), of(previous), say("）÷ "), of(previous), say(" ＝ "), ...sign, of(rate)];
}

/** `relation` as people write it: 510.00 ＝ 300.00 ＋ 210.00. */
export function formulaOf(relation: Relation): FormulaPart[] {
  switch (relation.kind) {
    case "sum": {
      const equals = say(relation.exhaustive === "partial" ? " 其中（未列全） " : " ＝ ");
      return [...signed(relation.total, true), equals, ...relation.parts.flatMap((part, i) => signed(part, i === 0))];
    }
    case "share":
      return [of(relation.part), say(" ÷ "), of(relation.whole), say(" ＝ "), of(relation.share)];
    case "change": {
      const ends = [of(relation.current), say(" － "), of(relation.previous)];
      if (relation.change === null) return [...ends, say(" ＝ 0")];
      return [...ends, say(relation.direction < 0 ? " ＝ － " : " ＝ "), of(relation.change)];
    }
    case "rate":
      return rateParts(relation);
    case "product":
      return [...joined(relation.factors, " × "), say(" ＝ "), of(relation.product)];
    case "equality":
      return joined(relation.figures, " ＝ ");
    case "comparison":
      return [of(relation.left), say(` ${relation.word} `), of(relation.right)];
    case "count": {
      const listed = relation.min === relation.max ? `${relation.min}` : `${relation.min}～${relation.max}`;
      return [...joined(relation.count, " ＋ "), say(` ＝ 所列名称 ${listed} 项`)];
    }
  }
}
