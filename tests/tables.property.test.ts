/**
 * Tables built from random amounts, printed in several layouts: clean as they are; with one cell changed beyond what rounding hides,
 * the cell is among the figures of an error or a warning.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { readDocument } from "../src/read/tables/testing/tables.ts";

interface Leaf {
  readonly basic: number;
  readonly project: number;
}

interface Layout {
  readonly unit: "元" | "万元";
  readonly decimals: 0 | 2;
  readonly codes: "joined" | "apart";
  readonly total: "first" | "last";
  readonly blank: "" | "0" | "0.00" | "-";
}

/** 类 → 款 → 项, by position. */
type Amounts = readonly (readonly (readonly Leaf[])[])[];

/** In 分; no office is given less than one 元. */
const leaf = fc.record({
  basic: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 900_000_000 })),
  project: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 900_000_000 })),
});
const amounts = fc.array(fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
  minLength: 2,
  maxLength: 3,
});
const layout: fc.Arbitrary<Layout> = fc.record({
  unit: fc.constantFrom("元" as const, "万元" as const),
  decimals: fc.constantFrom(0 as const, 2 as const),
  codes: fc.constantFrom("joined" as const, "apart" as const),
  total: fc.constantFrom("first" as const, "last" as const),
  blank: fc.constantFrom("" as const, "0" as const, "0.00" as const, "-" as const),
});

const CLASSES = ["201", "205", "208"];

interface Row {
  readonly code: string;
  readonly leaf: Leaf;
}

const sum = (leaves: readonly Leaf[]): Leaf => ({
  basic: leaves.reduce((total, { basic }) => total + basic, 0),
  project: leaves.reduce((total, { project }) => total + project, 0),
});

function rowsOf(tree: Amounts): Row[] {
  return tree.flatMap((groups, at) => {
    const main = CLASSES[at] as string;
    const under = groups.flatMap((items, group): Row[] => {
      const code = `${main}0${group + 1}`;
      return [{ code, leaf: sum(items) }, ...items.map((each, item) => ({ code: `${code}0${item + 1}`, leaf: each }))];
    });
    return [{ code: main, leaf: sum(groups.flat()) }, ...under];
  });
}

function printed(fen: number, { unit, decimals, blank }: Layout): string {
  if (fen === 0) return blank;
  const scaled = BigInt(fen) * 10n ** BigInt(decimals);
  const one = unit === "元" ? 100n : 1_000_000n;
  const digits = ((2n * scaled + one) / (2n * one)).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The cells of the body, row by row: code, name, 合计, 基本支出, 项目支出. */
function body(tree: Amounts, how: Layout): string[][] {
  const cellsOf = ({ leaf: { basic, project } }: Row) =>
    [basic + project, basic, project].map((fen) => printed(fen, how));
  const rows = rowsOf(tree).map((row) => [row.code, `第${row.code}类事务`, ...cellsOf(row)]);
  const total = ["", "合计", ...cellsOf({ code: "", leaf: sum(tree.flat(2)) })];
  return how.total === "first" ? [total, ...rows] : [...rows, total];
}

function document(cells: readonly (readonly string[])[], how: Layout): string {
  const apart = how.codes === "apart";
  const head = apart
    ? ["| 科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出 |", "| 类 | 款 | 项 | ^ | ^ | ^ | ^ |"]
    : ["| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |"];
  const lines = cells.map(([code = "", ...rest]) => {
    const codes = apart ? [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)] : [code];
    return `| ${[...codes, ...rest].join(" | ")} |`;
  });
  return ["某县水利局2025年部门预算", "部门支出预算总表", `单位：${how.unit}`, ...head, ...lines].join("\n");
}

async function serious(text: string) {
  const statement = await readDocument(text);
  const { findings } = checkStatement(statement);
  return { statement, findings: findings.filter(({ severity }) => severity !== "notice") };
}

const told = ({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`;
/** Not of names, which are made up here, nor of tables without amounts. */
const isAboutAmounts = ({ rule }: { rule: string }) => !/^(?:class|table)-/.test(rule);

test("a table of random amounts is clean in every layout", async () => {
  await fc.assert(
    fc.asyncProperty(amounts, layout, async (tree, how) => {
      const { findings } = await serious(document(body(tree, how), how));
      expect(findings.filter(isAboutAmounts).map(told)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a cell changed by ten thousand of the last place is found", async () => {
  await fc.assert(
    fc.asyncProperty(amounts, layout, fc.nat(), fc.integer({ min: 2, max: 4 }), async (tree, how, pick, column) => {
      const cells = body(tree, how);
      const row = cells[pick % cells.length] as string[];
      const before = row[column] as string;
      fc.pre(/[1-9]/.test(before));
      const digits = (BigInt(before.replace(".", "")) + 10_000n).toString().padStart(how.decimals + 1, "0");
      row[column] = how.decimals === 0 ? digits : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
      const { statement, findings } = await serious(document(cells, how));
      const changed = statement.figures.filter((figure) => figure.printed === row[column]).map(({ id }) => id);
      expect(findings.some((finding) => finding.figures.some((id) => changed.includes(id)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
