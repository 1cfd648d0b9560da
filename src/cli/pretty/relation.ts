/** A relation in words: the figures with their labels, and what is said to hold between them. */
import type { Figure, Relation, SignedFigure } from "../../statement/model.ts";
import { printable } from "./width.ts";
import { MEASURE } from "./words.ts";

type Naming = (id: string) => string;

const sum = (name: Naming, parts: readonly SignedFigure[]) =>
  parts.map((part, i) => (part.sign < 0 ? "－ " : i > 0 ? "＋ " : "") + name(part.figure)).join(" ");

function inWords(relation: Relation, name: Naming): string {
  switch (relation.kind) {
    case "sum": {
      const sign = relation.total.sign < 0 ? "－ " : "";
      const equals = relation.exhaustive === "partial" ? "其中（未列全）" : "＝";
      return `${sign}${name(relation.total.figure)} ${equals} ${sum(name, relation.parts)}`;
    }
    case "share":
      return `${name(relation.part)} ÷ ${name(relation.whole)} ＝ ${name(relation.share)}`;
    case "change": {
      const ends = `${name(relation.current)} － ${name(relation.previous)}`;
      if (relation.change === null) return `${ends} ＝ 0`;
      return `${ends} ＝ ${relation.direction < 0 ? "－ " : ""}${name(relation.change)}`;
    }
    case "rate": {
      const sign = relation.direction < 0 ? "－ " : "";
      const previous = relation.previous === null ? "上年数（由本年数与增减额推算）" : name(relation.previous);
      const change = relation.change === null ? `（${name(relation.current)} － ${previous}）` : name(relation.change);
      return `${change} ÷ ${previous} ＝ ${relation.change === null ? sign : ""}${name(relation.rate)}`;
    }
    case "product":
      return `${relation.factors.map(name).join(" × ")} ＝ ${name(relation.product)}`;
    case "equality":
      return relation.figures.map(name).join(" ＝ ");
    case "comparison":
      return `${name(relation.left)} ${printable(relation.word)} ${name(relation.right)}`;
    case "count": {
      const listed = relation.min === relation.max ? `${relation.min}` : `${relation.min}～${relation.max}`;
      return `${relation.count.map(name).join(" ＋ ")} ＝ 所列名称 ${listed} 项`;
    }
  }
}

/** 收入预算增减额 50.00万元: a change, rate or share is no amount of its label, so the word is added. */
function nameOf(figure: Figure): string {
  const told = figure.measure === "change" || figure.measure === "rate" || figure.measure === "share";
  return printable(`${figure.label}${told ? MEASURE[figure.measure] : ""} ${figure.printed}`.trim());
}

/** `relation` in words: 支出预算 510.00万元 ＝ 基本支出 300.00万元 ＋ 项目支出 210.00万元. */
export function relationWords(relation: Relation, figures: ReadonlyMap<string, Figure>): string {
  return inWords(relation, (id) => {
    const figure = figures.get(id);
    return figure === undefined ? id : nameOf(figure);
  });
}
