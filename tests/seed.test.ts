/** The statement the project began from: every figure is read as it was labelled by hand, and its arithmetic is found to hold. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { formatDecimal } from "../src/figures/index.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { root } from "./repository.ts";

interface Fact {
  readonly id: string;
  readonly raw: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  readonly line: number;
  readonly col: number;
  readonly dims: { readonly year?: number };
}

const folder = join(root, "../shared/seed");
const present = existsSync(folder);

async function seed() {
  const statement = await readStatement(new Uint8Array(readFileSync(join(folder, "zhuzhou-gov-office-2024.txt"))));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return statement;
}

test.skipIf(!present)(
  "every labelled figure has its value, unit and year, at its place (needs ../shared)",
  async () => {
    const { figures, text } = await seed();
    const { facts } = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8")) as { facts: Fact[] };
    const starts = text
      .split("\n")
      .map((_, line, lines) => lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0));
    const wrong = facts
      .filter(({ kind }) => kind !== "year")
      .flatMap((fact) => {
        const at = (starts[fact.line - 1] ?? 0) + fact.col;
        const figure = figures.find(({ place }) => place.start <= at && at < place.end);
        // 每次30人 is printed in 人; the label says what it means, 人/次.
        const unit = fact.unit.replace("人/次", "人");
        const seen = figure && `${formatDecimal(figure.value)} ${figure.unit} ${fact.dims.year && figure.year}`;
        const value = Number(formatDecimal(figure?.value ?? { digits: -1n, scale: 0 }));
        const right =
          figure?.unit === unit && value === fact.value && (!fact.dims.year || figure.year === fact.dims.year);
        return right ? [] : [`${fact.id} ${fact.raw} ${fact.unit} ${fact.dims.year}: ${seen}`];
      });
    expect(wrong).toEqual([]);
  },
);

test.skipIf(!present)(
  "all its relations hold, no error is found, its slips of wording are (needs ../shared)",
  async () => {
    const { findings, verdicts } = checkStatement(await seed());
    expect([...verdicts.values()].filter((verdict) => verdict !== true)).toEqual([]);
    expect(verdicts.size).toBeGreaterThanOrEqual(20);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const rules = new Set(findings.map(({ rule }) => rule));
    const slips = ["heading-number-gap", "word-repeated", "unit-missing", "brackets-mismatched", "date-word-wrong"];
    expect(slips.filter((rule) => !rules.has(rule))).toEqual([]);
  },
);
