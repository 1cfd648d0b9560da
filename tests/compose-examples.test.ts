/**
 * Two published budgets composed from their figures: Zhuzhou's statement says every amount, count, share and change that the original
 * says, and Putuo's nine tables have every cell of the published ones. Both are right by every rule, or the rule says what is not.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { budgetFromSource } from "../src/cli/budgetSource.ts";
import { compareDecimals, formatDecimal } from "../src/figures/index.ts";
import { composeDraft } from "../src/ledger/compose/index.ts";
import { statementFromDraft } from "../src/read/draft/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import type { Figure, Statement } from "../src/statement/model.ts";
import { root } from "./repository.ts";

const shared = join(root, "../shared");
const factsFile = join(shared, "seed/facts.json");
const putuoFile = join(shared, "fixtures/putuo-gov-office-2025-department.pdf");

async function composed(example: string): Promise<Statement> {
  const loaded = await budgetFromSource(join(root, "examples", example));
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  return statementFromDraft(composeDraft(loaded.budget));
}

interface Fact {
  readonly id: string;
  readonly section: string;
  readonly concept: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
}

/** The original prints 台 where the forms have 台（套）, and 人/次 is what 每次30人 means. */
const UNITS: Readonly<Record<string, string>> = { 台: "台（套）", "人/次": "人" };

test.skipIf(!existsSync(factsFile))(
  "Zhuzhou: each labelled figure of the original is stated (needs ../shared)",
  async () => {
    const { facts } = JSON.parse(readFileSync(factsFile, "utf8")) as { facts: Fact[] };
    const { figures } = await composed("zhuzhou-gov-office-2024");
    const stated = new Map<string, number>();
    for (const { value, unit, position } of figures) {
      if (position === null)
        stated.set(keyOf(formatDecimal(value), unit), (stated.get(keyOf(formatDecimal(value), unit)) ?? 0) + 1);
    }
    const asked = facts.filter(({ kind }) => kind !== "year");
    expect(asked.length).toBeGreaterThanOrEqual(71);
    const missing = asked.filter(({ value, unit }) => {
      const key = keyOf(String(value), UNITS[unit] ?? unit);
      const left = stated.get(key) ?? 0;
      stated.set(key, left - 1);
      return left <= 0;
    });
    expect(missing.map(({ id, section, value, unit }) => `${id} ${section} ${value}${unit}`)).toEqual([]);
  },
);

/** 510.00 and 510 are one value. */
function keyOf(value: string, unit: string): string {
  return `${value.includes(".") ? value.replace(/\.?0+$/, "") : value}${unit}`;
}

test("Zhuzhou: no error; what does not add up in the original is found", async () => {
  const { findings } = checkStatement(await composed("zhuzhou-gov-office-2024"));
  const serious = findings.filter(({ severity }) => severity !== "notice");
  expect(serious.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "warning limit-exceeded",
    "warning running-costs-implausible",
  ]);
});

test("Putuo: nothing to find", async () => {
  const { findings } = checkStatement(await composed("putuo-gov-office-2025"));
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

/** What a cell is, whatever the words of its heading: the table, the row by its code or label, the column's last heading. */
function cellKey({ position }: Figure, { tables }: Statement): string {
  const table = tables.find(({ id }) => id === position?.table);
  const row = table?.rows[position?.row ?? -1];
  const column = table?.columns[position?.column ?? -1];
  const stub = row?.code ?? row?.label.replace(/^(?:[一二三四五六七八九十]+、|\d+[.．] ?)/u, "");
  return [
    table?.key,
    stub,
    column?.path
      .at(-1)
      ?.replace(/[()（）]/g, "")
      .replace(/预算数$|预算$/u, ""),
    column?.side,
  ].join("|");
}

test.skipIf(!existsSync(putuoFile))(
  "Putuo: every cell of the nine tables equals the published one (needs ../shared)",
  async () => {
    const published = await readStatement(new Uint8Array(readFileSync(putuoFile)));
    if (isRefusal(published)) throw new Error(published.message.text);
    const ours = await composed("putuo-gov-office-2025");
    const values = new Map(
      ours.figures.flatMap((figure) => (figure.position ? [[cellKey(figure, ours), figure] as const] : [])),
    );
    const cells = published.figures.filter(({ position }) => position !== null);
    expect(cells.length).toBeGreaterThanOrEqual(200);
    const wrong = cells.filter((cell) => {
      const own = values.get(cellKey(cell, published));
      return own === undefined || own.unit !== cell.unit || compareDecimals(own.value, cell.value) !== 0;
    });
    expect(wrong.map((cell) => `${cellKey(cell, published)} ${cell.printed}`)).toEqual([]);
    const known = new Set(cells.map((cell) => cellKey(cell, published)));
    const more = [...values].filter(([key, { value }]) => !known.has(key) && value.digits !== 0n);
    expect(more.map(([key, { printed }]) => `${key} ${printed}`)).toEqual([]);
  },
);
