/** Sums, changes, products, equalities, comparisons and counts: what holds, what does not, and how sure we are. */
import { expect, test } from "vitest";
import { judge } from "../testing/verdict.ts";

const sum = "sum-does-not-add-up";

test.each([
  ["exactly", "certain", "120.50万元", ["100.25万元", "20.25万元"], "holds"],
  ["within the rounding of three parts", "certain", "120.51万元", ["100.25万元", "10.10万元", "10.15万元"], "holds"],
  ["beyond rounding", "certain", "120.54万元", ["100.25万元", "10.10万元", "10.15万元"], `fails, error ${sum}`],
  ["元 and 万元 together", "certain", "120.50万元", ["1002500.00元", "20.25万元"], "holds"],
  ["元 against 万元, wrong", "certain", "120.50万元", ["1002500.00元", "21.25万元"], `fails, error ${sum}`],
  ["only if 20 was rounded", "certain", "120.50万元", ["100.25万元", "20万元"], `holds, warning ${sum}`],
  ["a bare 0 is nothing", "certain", "100.25万元", ["100.25万元", "0万元"], "holds"],
  ["a bare 0 hides nothing", "certain", "100.65万元", ["100.25万元", "0万元"], `fails, error ${sum}`],
  ["a hedged part has its room", "certain", "121万元", ["100万元", "约20万元"], "holds"],
  ["people add up exactly", "certain", "58人", ["41人", "17人"], "holds"],
  ["people do not round", "certain", "58人", ["41人", "16人"], `fails, error ${sum}`],
  ["families and units are counted alike", "certain", "5个", ["2家", "3个"], "holds"],
  ["people and cars are not added", "certain", "5个", ["2人", "3辆"], "unknown"],
  ["a part without its unit is tried as 万元", "certain", "120.50万元", ["100.25万元", "20.25"], "holds"],
  ["and proves nothing if it does not fit", "certain", "120.50万元", ["100.25万元", "25.20"], "unknown"],
  ["a rest may stay unnamed", "likely", "120.50万元", ["50.25万元", "10.25万元"], `fails, warning ${sum}`],
  [
    "two digits swapped leave the gap",
    "likely",
    "120.50万元",
    ["65.25万元", "43.15万元", "21.10万元"],
    `fails, error ${sum}`,
  ],
  ["a list with zeros names all", "likely", "9辆", ["6辆", "2辆", "0辆"], `fails, error ${sum}`],
  ["people in two groups", "likely", "58人", ["30人", "20人", "16人"], `fails, warning ${sum}`],
  ["parts of a likely list exceed", "likely", "100万元", ["60万元", "45万元"], `fails, error ${sum}`],
  ["part of a whole", "partial", "120.50万元", ["50.25万元"], "holds"],
  ["a part greater than the whole", "partial", "120.50万元", ["150.25万元"], `fails, error ${sum}`],
  ["more women than people", "partial", "20人", ["25人"], `fails, warning ${sum}`],
  ["percentages that were rounded", "certain", "100%", ["33.3%", "66.4%"], `holds, notice ${sum}`],
] as const)("a sum: %s (%s)", (_, exhaustive, total, parts, expected) => {
  const { said, messages } = judge((draft) =>
    draft.sum(draft.figure(total, "支出预算"), draft.figures(...parts), exhaustive),
  );
  expect(said, messages).toBe(expected);
});

test.each([
  ["分别为", ["3200万元", "1160万元"], "warning"],
  ["其中", ["3200万元", "1160万元"], "notice"],
  ["其中", ["3200万元", "1080万元", "270万元"], "warning"],
] as const)("a shortfall of 5000万元 after %s (%s) is a %s: only a slip makes it more", (cue, parts, severity) => {
  const { said } = judge((draft) => draft.sum(draft.figure("5000万元"), draft.figures(...parts), "likely", cue));
  expect(said).toBe(`fails, ${severity} sum-does-not-add-up`);
});

test("changes with their own signs make up the change of the total", () => {
  const of = (total: string) =>
    judge((draft) => {
      const [all, car, guests] = draft.figures(total, "3.59万元", "0.30万元") as [string, string, string];
      draft.signedSum(
        [all, -1],
        [
          [car, -1],
          [guests, 1],
        ],
      );
    }).said;
  expect(of("3.29万元")).toBe("holds");
  expect(of("3.59万元")).toBe(`fails, error ${sum}`);
});

test.each([
  ["an increase", "86.50万元", "80.20万元", 1, "6.30万元", "holds"],
  ["a decrease", "80.20万元", "86.50万元", -1, "6.30万元", "holds"],
  ["a decrease printed with a minus", "80.20万元", "86.50万元", -1, "-6.30万元", "holds"],
  ["within rounding", "86.50万元", "80.20万元", 1, "6.31万元", "holds"],
  ["the wrong amount", "86.50万元", "80.20万元", 1, "8.30万元", "fails, error change-does-not-fit"],
  ["the wrong word", "80.20万元", "86.50万元", 1, "6.30万元", "fails, error direction-word-wrong"],
  ["the wrong word without an amount", "80.20万元", "86.50万元", 1, null, "fails, error direction-word-wrong"],
  ["持平", "80.20万元", "80.2万元", 0, null, "holds"],
  ["持平 and yet different", "80.20万元", "86.50万元", 0, null, "fails, error direction-word-wrong"],
  ["a shorter amount, rounded", "86.50万元", "80万元", 1, "6.30万元", "holds, warning change-does-not-fit"],
  ["in 元", "86.50万元", "80.20万元", 1, "63000元", "holds"],
] as const)("a change: %s", (_, current, previous, direction, change, expected) => {
  const { said, messages } = judge((draft) => {
    const [now, before] = draft.figures(current, previous) as [string, string];
    draft.change(now, before, direction, change === null ? null : draft.figure(change));
  });
  expect(said, messages).toBe(expected);
});

test.each([
  ["people and money, rounded", "0.4万元", "12人", "0.033万元/人", "holds"],
  ["wrong", "3.1万元", "40人", "0.052万元/人", "fails, error product-does-not-fit"],
  ["three days not named", "6.24万元", "40人", "0.052万元/人", "fails, warning product-does-not-fit"],
  ["times and people", "120人次", "4次", "30人", "holds"],
  ["people alone give no money", "120万元", "4次", "30人", "unknown"],
] as const)("a product: %s", (_, product, one, other, expected) => {
  const { said, messages } = judge((draft) => draft.product(draft.figure(product), ...draft.figures(one, other)));
  expect(said, messages).toBe(expected);
});

test.each([
  ["same-fact", ["1250.36万元", "1250.4万元", "12503600元"], "holds"],
  ["same-fact", ["1250.36万元", "1205.36万元"], "fails, error same-fact-differs"],
  ["same-fact", ["1250.36万元", "1250.37万元"], "fails, warning same-fact-differs"],
  ["same-fact", ["15人", "16人"], "fails, error same-fact-differs"],
  ["same-fact", ["约1250万元", "1249.10万元"], "holds"],
  ["balance", ["1250.36万元", "1205.36万元"], "fails, warning balance-differs"],
  ["stated", ["1250.36万元", "1205.36万元"], "fails, error balance-differs"],
  ["stated", ["1250.36万元", "15人"], "unknown"],
] as const)("an equality (%s): %j", (why, printed, expected) => {
  const { said, messages } = judge((draft) => draft.equality(why, ...draft.figures(...printed)));
  expect(said, messages).toBe(expected);
});

test.each([
  ["151.80万元", "大于", "150.25万元", "holds"],
  ["151.80万元", "大于", "160.25万元", "fails, error comparison-word-wrong"],
  ["151.80万元", "等于", "160.25万元", "fails, error comparison-word-wrong"],
  ["151.80万元", "等于", "151.8万元", "holds"],
  ["151.80万元", "小于", "151.80万元", "holds, warning comparison-word-wrong"],
  ["151.80万元", "基本持平", "150.00万元", "unknown"],
  ["151.80万元", "基本持平", "50.00万元", "unknown, warning comparison-word-wrong"],
] as const)("a comparison: %s %s %s", (left, word, right, expected) => {
  const { said, messages } = judge((draft) => draft.comparison(draft.figure(left), draft.figure(right), word));
  expect(said, messages).toBe(expected);
});

test.each([
  ["3个", 3, 3, "holds"],
  ["3个", 2, 4, "holds"],
  ["3个", 4, 5, "fails, warning list-count-differs"],
  ["3个", 2, 2, "fails, warning list-count-differs"],
] as const)("a list said to be %s with %i to %i names", (count, min, max, expected) => {
  const names = Array.from({ length: max }, (_, index) => `第${index + 1}科`);
  expect(judge((draft) => draft.count(draft.figure(count), names, min, max)).said).toBe(expected);
});

test("the message gives what is printed, the sum, the difference and what rounding allows", () => {
  const { messages } = judge((draft) => {
    const total = draft.figure("120.54万元", "支出预算");
    draft.sum(total, draft.figures("100.25万元", "10.10万元", "10.15万元"));
  });
  expect(messages).toBe(
    "“支出预算”印为120.54万元，其中各项相加为100.25＋10.10＋10.15＝120.5万元，少0.04万元。" +
      "4个数都按印出的位数四舍五入，合起来最多相差0.02万元，解释不了这个差额。",
  );
});
