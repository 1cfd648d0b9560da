/** Acceptances: which findings they cover, until when, and what is told of those that no longer hold. */
import { expect, test } from "vitest";
import { applyAccepted, isOpen } from "./accepted.ts";
import { againstBaseline, baselineOf } from "./baseline.ts";
import type { Finding } from "./model.ts";
import type { Acceptance } from "./standing.ts";

const finding = (fingerprint: string, rule = "sum-does-not-add-up"): Finding => ({
  ...{ rule, severity: "error", message: `问题${fingerprint}`, figures: [], places: [] },
  ...{ source: null, suggestion: null, fingerprint },
});
const acceptance = (fingerprint: string, until: string | null, more: Partial<Acceptance> = {}): Acceptance => ({
  ...{ fingerprint, rule: "sum-does-not-add-up", message: "原话", reason: "口径不同", by: "张三", date: null, until },
  ...more,
});

test.each([
  ["without end", null, true],
  ["before its last day", "2030-06-30", true],
  ["on its last day", "2030-05-01", true],
  ["after its last day", "2030-04-30", false],
])("an acceptance %s", (_name, until, holds) => {
  const { findings, lapsed } = applyAccepted([finding("a"), finding("b")], [acceptance("a", until)], "2030-05-01");
  expect(findings.map(isOpen)).toEqual([!holds, true]);
  expect(lapsed.map(({ why, severity }) => [why, severity])).toEqual(holds ? [] : [["expired", "warning"]]);
  if (!holds)
    expect(lapsed[0]?.message).toMatch(/指纹 a）的接受已于 2030-04-30 到期（张三：口径不同），这个问题重新计入/);
});

test("an acceptance without its finding is told: a notice, or a warning where the rule still finds something", () => {
  const told = (findings: readonly Finding[]) => applyAccepted(findings, [acceptance("x", null)], "2030-01-01").lapsed;
  expect(told([])).toMatchObject([{ why: "unmatched", severity: "notice" }]);
  expect(told([finding("a", "other-rule")])).toMatchObject([{ why: "unmatched", severity: "notice" }]);
  const [changed] = told([finding("a")]);
  expect(changed?.severity).toBe("warning");
  expect(changed?.message).toContain("同一规则现在另有 1 个问题");
});

test("of several acceptances of one finding the last counts", () => {
  const [long, short] = [acceptance("a", "2031-01-01"), acceptance("a", "2029-01-01", { by: "李四" })];
  const judge = (...all: Acceptance[]) => applyAccepted([finding("a")], all, "2030-01-01");
  expect(judge(long, short)).toMatchObject({ lapsed: [{ why: "expired", acceptance: { by: "李四" } }] });
  expect(judge(short, long)).toMatchObject({ findings: [{ accepted: { by: "张三" } }], lapsed: [] });
});

test("a baseline marks what it has, counts what is gone, and leaves out what was accepted", () => {
  const accepted = { ...finding("c"), accepted: acceptance("c", null) };
  const baseline = baselineOf([finding("a"), finding("b"), accepted]);
  expect(baseline.map(({ fingerprint }) => fingerprint)).toEqual(["a", "b"]);
  const { findings, gone } = againstBaseline([finding("b"), finding("d"), accepted], baseline);
  expect(findings.map(({ known }) => known)).toEqual([true, undefined, undefined]);
  expect(gone).toBe(1);
});
