/** Two items that follow one another print the same amounts, to the last digit: copied from the neighbour. */
import type { Figure, Statement } from "../../../statement/model.ts";
import type { Report, Rule } from "../../model.ts";
import { blockIndexAt } from "../explanation/lib/reasons.ts";
import { purposesIn } from "./lib/purposes.ts";

/** Fewer digits or amounts agree by chance. */
const FEWEST_DIGITS = 3;
const FEWEST_AMOUNTS = 2;
const MOST_ITEMS = 300;

const items = (second: string) =>
  "某某市水务局2031年部门预算\n一、支出\n" +
  "1.农林水支出（类）水利（款）水利工程建设（项）61.27万元，比2030年预算50.86万元增加10.41万元，主要用于东河两岸堤防加固和泵站改造工程。\n" +
  `2.农林水支出（类）水利（款）水土保持（项）${second}，主要用于坡耕地治理和水土流失监测。`;

export const rule: Rule = {
  id: "figures-of-other-item",
  group: "origin",
  severity: "notice",
  title: "相邻两项的金额完全相同",
  checks: "逐项说明里，相邻两项印出的金额（两个以上、各三位以上有效数字）是否逐个相同。",
  why: "两个科目的本年数和上年数都相同，几乎不会碰巧；多半是复制上一项后没有改数。",
  source: "预算法第十四条（公开的预算应当真实）；本规则出于编审经验，无专门法条",
  mend: "按支出表核对这一项的金额。",
  bad: [
    {
      title: "复制后没有改数",
      text: items("61.27万元，比2030年预算50.86万元增加10.41万元"),
      findings: [
        { message: "“水土保持”的61.27万元、50.86万元、10.41万元与上一项“水利工程建设”完全相同", at: "61.27万元" },
      ],
    },
  ],
  good: [
    { title: "各有各的数", text: items("33.58万元，比2030年预算30.12万元增加3.46万元") },
    { title: "只有一个数相同", text: items("61.27万元，比2030年预算30.12万元增加31.15万元") },
  ],
  *run({ statement }): Generator<Report> {
    const found = purposesIn(statement)
      .slice(0, MOST_ITEMS)
      .map((item) => ({ item, figures: amountsOf(item.start, statement) }));
    for (const [at, { item, figures }] of found.entries()) {
      const before = found[at - 1];
      if (before === undefined || before.item.name === item.name || figures.length < FEWEST_AMOUNTS) continue;
      if (keyOf(figures) !== keyOf(before.figures)) continue;
      const printed = figures.map((figure) => figure.printed).join("、");
      yield {
        message: `“${item.printed}”的${printed}与上一项“${before.item.printed}”完全相同，疑为复制后没有改。`,
        figures: figures.map(({ id }) => id),
      };
    }
  },
};

/** The amounts of a paragraph that say something. */
function amountsOf(offset: number, statement: Statement): Figure[] {
  const block = statement.blocks[blockIndexAt(statement, offset)];
  if (block === undefined) return [];
  const inside = statement.figures.filter(
    ({ position, dimension, place }) =>
      position === null && dimension === "money" && place.start >= block.start && place.start < block.end,
  );
  return inside.some((figure) => !isTelling(figure)) ? [] : inside;
}

function isTelling({ value }: Figure): boolean {
  return value.digits.toString().replace(/0+$/, "").length >= FEWEST_DIGITS;
}

const keyOf = (figures: readonly Figure[]): string => figures.map(({ printed }) => printed).join("|");
