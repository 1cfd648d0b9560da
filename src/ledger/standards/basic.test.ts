/** Basic expenditure by 定员定额: heads times rates, percentages of pay, dated standards, and overrides with their reasons. */
import { expect, test } from "vitest";
import { economicClass, functionClass } from "../../codes/index.ts";
import { basicExpenditure } from "./basic.ts";
import { readStandards, shippedStandards, standardsFor } from "./standards.ts";

const staff = { established: 12, onPayroll: 10, onDuty: 10, lixiu: 1, retired: 3 };
const perHead = `
class | function | kinds | heads | yuan | from | to | standing | source
30101 | main | A C | payroll | 60000 | 2020 | 2024 | example | 甲
30101 | main | A C | payroll | 61000.5 | 2025 | - | example | 乙
30102 | main | A | payroll | 40000 | 2020 | - | example | 丙
30302 | retired | A C I | retired | 2400 | 2020 | - | example | 丁
`;
const shares = `
class | function | kinds | percent | of | from | to | standing | source
30108 | 2080505 | A C I | 16 | 30101,30102 | 2019 | - | national | 戊
30112 | main | A | 0.33 | 30101 | 2019 | - | example | 己
`;
const standards = readStandards(perHead, shares);
const request = { year: 2024, kind: "administrative", staff, mainFunction: "2010301" } as const;
const amounts = (result: ReturnType<typeof basicExpenditure>) =>
  result.lines.map(({ function: code, economic, amountFen }) => [code, economic, amountFen]);

test("heads times rates, and contributions on pay", () => {
  const result = basicExpenditure(request, standards);
  expect(result.faults).toEqual([]);
  expect(amounts(result)).toEqual([
    ["2010301", "30101", 60_000_000n],
    ["2010301", "30102", 40_000_000n],
    ["2010301", "30112", 198_000n],
    ["2080501", "30302", 720_000n],
    ["2080505", "30108", 16_000_000n],
  ]);
  expect(result.lines.map(({ basis }) => basis)).toContain("缴费基数1000000元×16%");
  expect(result.lines.map(({ basis }) => basis)).toContain("在职10人×60000元");
});

test("the standard of the year applies, with parts of a 元, rounded to the 分", () => {
  expect(amounts(basicExpenditure({ ...request, year: 2025, kind: "civil-service" }, standards))).toEqual([
    ["2010301", "30101", 61_000_500n],
    ["2080501", "30302", 720_000n],
    ["2080505", "30108", 9_760_080n],
  ]);
});

test("an override needs a reason, and keeps what was computed beside it", () => {
  const override = { function: "2010301", economic: "30101", amountFen: 1n, reason: "" };
  expect(basicExpenditure({ ...request, overrides: [override] }, standards).faults).toEqual([
    "科目30101改用0.01元，请填写不按标准测算的理由。",
  ]);
  const result = basicExpenditure({ ...request, overrides: [{ ...override, reason: "年中调入两人" }] }, standards);
  expect(result.faults).toEqual([]);
  expect(result.lines[0]).toMatchObject({ amountFen: 1n, computedFen: 60_000_000n, overrideReason: "年中调入两人" });
});

test("staff that is not told, and a year without standards, are faults", () => {
  expect(basicExpenditure({ ...request, staff: { ...staff, onPayroll: null } }, standards).faults).toHaveLength(1);
  expect(basicExpenditure({ ...request, year: 2010 }, standards)).toMatchObject({
    lines: [],
    faults: [expect.stringContaining("2010年")],
  });
});

test.each([
  ["30108", "16"],
  ["30109", "8"],
  ["30113", "12"],
])("the shipped rate of %s is %s%", (economic, percent) => {
  for (const kind of ["administrative", "civil-service", "institution"] as const) {
    const found = standardsFor(shippedStandards, 2024, kind).contributions.filter((each) => each.economic === economic);
    expect(found.map((each) => `${each.percent.digits}`)).toEqual([percent]);
  }
});

test("shipped standards name classes that exist, say where they are from, and no class of a year has two", () => {
  const all = [...shippedStandards.perHead, ...shippedStandards.contributions];
  for (const { economic, function: code, source, standing } of all) {
    expect(economicClass(economic)?.level).toBe("款");
    expect(code === "main" || code === "retired" || functionClass(code, 2024) !== null).toBe(true);
    expect(source.startsWith("示例值")).toBe(standing === "example");
  }
  for (const kind of ["administrative", "civil-service", "institution"] as const) {
    const { perHead: heads, contributions } = standardsFor(shippedStandards, 2024, kind);
    const classes = [...heads, ...contributions].map(({ economic }) => economic);
    expect(new Set(classes).size).toBe(classes.length);
  }
});
