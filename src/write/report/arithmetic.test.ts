/** The arithmetic told beside a relation is that of the printed numbers, exactly, in the unit of what it is held against. */
import { expect, test } from "vitest";
import { arithmeticOf } from "./arithmetic.ts";
import { formulaOf } from "./formula.ts";
import { checkedText } from "./testing/checked.ts";

const told = async (sentence: string) => {
  const { statement, relations } = await checkedText(`白河县林草局2024年部门预算说明\n一、支出情况\n${sentence}\n`);
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  return relations.map((relation) => {
    const words = (part: ReturnType<typeof formulaOf>[number]) =>
      "words" in part ? part.words : (figures.get(part.figure)?.printed ?? "?");
    return [formulaOf(relation).map(words).join(""), arithmeticOf(relation, figures)];
  });
};

test.each<[string, string, string]>([
  [
    "2024年支出预算310.00万元，其中：基本支出190.00万元，项目支出120.00万元。",
    "310.00万元 ＝ 190.00万元 ＋ 120.00万元",
    "",
  ],
  [
    "2024年支出预算310.00万元，其中：基本支出190.50万元，项目支出120.00万元。",
    "310.00万元 ＝ 190.50万元 ＋ 120.00万元",
    "各项相加为 310.5万元，比印出的多 0.5万元",
  ],
  [
    "2024年支出预算310.00万元，其中：基本支出1900000元，项目支出110.00万元。",
    "310.00万元 ＝ 1900000元 ＋ 110.00万元",
    "各项相加为 300万元，比印出的少 10万元",
  ],
  [
    "2024年支出预算300.00万元，其中：基本支出100.00万元，占33.30%；项目支出200.00万元，占66.67%。",
    "100.00万元 ÷ 300.00万元 ＝ 33.30%",
    "按印出的数算为 约 33.3333%，比印出的多 约 0.0333%",
  ],
])("%s", async (sentence, formula, arithmetic) => {
  expect(await told(sentence)).toContainEqual([formula, arithmetic]);
});
