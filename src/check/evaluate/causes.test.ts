/** One cause, one finding; a remedy is named only when there is just one. */
import { expect, test } from "vitest";
import { judge } from "../testing/verdict.ts";

test("a figure that breaks two sums is told once, first, with the value that mends both", () => {
  const { findings } = judge((draft) => {
    const [total, wages, office] = draft.figures("500.00万元", "300.00万元", "250.00万元") as [string, string, string];
    draft.sum(total, [wages, office]);
    draft.sum(office, draft.figures("120.00万元", "80.00万元"));
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.figures[0]).toBe("f3");
  expect(findings[0]?.suggestion).toMatch(/^若把250\.00万元改为200\.00万元，以上各式都成立/);
  expect(findings[0]?.message).toMatch(/（1）.*（2）/);
});

test("a digit too many in last year's amount is found by the rate", () => {
  const { findings } = judge((draft) => {
    draft.rate(draft.figure("17.62%"), 1, draft.figure("3845.49万元"), draft.figure("43269.3万元", "执行数"));
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.suggestion).toMatch(/^若把“执行数”43269\.3万元改为3269\.3万元/);
});

test("nothing is named where any part could be the wrong one", () => {
  const { findings } = judge((draft) => {
    draft.sum(draft.figure("120.54万元"), draft.figures("100.25万元", "10.10万元", "10.15万元"));
  });
  expect(findings[0]?.suggestion).not.toMatch("若把");
});

test("of three prints of one fact, the odd one comes first", () => {
  const { findings } = judge((draft) => {
    draft.equality("same-fact", ...draft.figures("1250.36万元", "1205.36万元", "1250.36万元"));
  });
  expect(findings[0]?.figures[0]).toBe("f2");
  expect(findings[0]?.suggestion).toMatch("若把1205.36万元改为1250.36万元");
});

test("one wrong word in a change and its rate is one finding", () => {
  const { findings } = judge((draft) => {
    const [now, before, moved, rate] = draft.figures("80.20万元", "86.50万元", "6.30万元", "7.28%") as [
      string,
      string,
      string,
      string,
    ];
    draft.change(now, before, 1, moved).rate(rate, 1, now, before, moved);
  });
  expect(findings.map(({ rule, figures }) => [rule, figures])).toEqual([
    ["direction-word-wrong", ["f1", "f2", "f3", "f4"]],
  ]);
});

test("unrelated faults stay apart, in document order, each with its own fingerprint", () => {
  const write = (first: string) =>
    judge((draft) => {
      draft.sum(draft.figure("10人"), draft.figures("4人", first));
      draft.sum(draft.figure("10人"), draft.figures("4人", "5人"));
    }).findings;
  const findings = write("5人");
  expect(findings).toHaveLength(2);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(write("7人")[1]?.fingerprint).toBe(findings[0]?.fingerprint);
});
