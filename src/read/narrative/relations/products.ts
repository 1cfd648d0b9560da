/** Products: 12人，0.033万元/人 makes 0.4万元; 4次，每次30人 makes 120人次. Only where the product itself is printed. */
import { type Discourse, isLevel, isMention, mentionsNear } from "../discourse.ts";
import type { Mention } from "../model.ts";

export interface FoundProduct {
  readonly factors: readonly Mention[];
  readonly product: Mention;
}

export function findProducts(discourse: Discourse): FoundProduct[] {
  const found: FoundProduct[] = [];
  for (const passage of discourse.passages) {
    const mentions = passage.elements.filter(isMention);
    for (const factor of mentions) {
      if (factor.role !== "factor" || factor.quantity === null) continue;
      const near = mentionsNear(passage, factor.start).filter(
        (mention) =>
          mention.sentence === factor.sentence &&
          mention.segment === factor.segment &&
          mention.role === "level" &&
          mention.quantity !== null,
      );
      const product =
        factor.quantity.dimension === "perUnit" ? pricedProduct(factor, near) : countedProduct(factor, near);
      if (product !== null) found.push(product);
    }
  }
  return found;
}

/** A price per one: the amount last stated before it, and the one count in the price's unit between them. */
function pricedProduct(price: Mention, near: readonly Mention[]): FoundProduct | null {
  const [money, ...per] = (price.quantity?.unit ?? "").split(/[/·]/);
  const product = near.findLast(
    (mention) => mention.quantity?.unit === money && isLevel(mention) && mention.start < price.start,
  );
  if (product === undefined || per.length === 0) return null;
  const counts = per.map((unit) =>
    near.filter((mention) => mention.quantity?.unit === unit && mention.start > product.start),
  );
  if (counts.some((list) => list.length !== 1)) return null;
  return { factors: [...counts.map((list) => list[0] as Mention), price], product };
}

/** 每辆, 平均每人, 每一户, 车均: what one of is meant. */
const PER = /(?:每一?|(?=[人车次户村]均))([^每均\d]{0,2}?)均?$/;

/** What 每人, 车均, 每村 count by: the measure words of the number before it. */
const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  人: ["人", "名", "位", "人次"],
  车: ["辆", "台"],
  村: ["村", "个"],
  户: ["户", "家"],
};

/** 每次30人 times the 次 before it is the 人次 after it; 每辆3万元 times the 辆 before it is the amount before that. */
function countedProduct(each: Mention, near: readonly Mention[]): FoundProduct | null {
  const per = PER.exec(each.label.replace(/[约为]$/, ""))?.[1] || "人";
  const units = UNITS_OF[per] ?? [per];
  const times = near.filter((mention) => mention.start < each.start && units.includes(mention.quantity?.unit ?? ""));
  const time = times[0];
  if (each.quantity === null || time === undefined || times.length !== 1) return null;
  const { unit, dimension } = each.quantity;
  const product =
    dimension === "money"
      ? near.findLast(
          (mention) => mention.quantity?.dimension === "money" && isLevel(mention) && mention.start < time.start,
        )
      : near.find(
          (mention) => mention.start > each.start && [unit, `${unit}次`].includes(mention.quantity?.unit ?? ""),
        );
  return product === undefined ? null : { factors: [time, each], product };
}
