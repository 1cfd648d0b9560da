/** The standards of a year as data: per-head rates and contributions that apply to a kind of unit. */
import { type Decimal, parseDecimal } from "../../figures/index.ts";
import type { UnitKind } from "../model.ts";
import { contributionLines, perHeadLines } from "./data/standards.ts";

/** national: set by a national document; ceiling: the most it allows; example: differs by place, to be replaced by its own. */
export type Standing = "national" | "ceiling" | "example";

interface Standard {
  /** Departmental economic class (款). */
  readonly economic: string;
  /** Functional class (项); `main`: the unit's own; `retired`: that of the retired. */
  readonly function: string;
  readonly kinds: readonly UnitKind[];
  /** Budget years to which it applies; null: without end. */
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly standing: Standing;
  readonly source: string;
}

export interface PerHead extends Standard {
  readonly heads: "payroll" | "retired" | "lixiu";
  /** Per head and year. */
  readonly rateFen: bigint;
}

export interface Contribution extends Standard {
  /** 16 for 16%. */
  readonly percent: Decimal;
  /** Economic classes on whose sum it is counted. */
  readonly of: readonly string[];
}

export interface Standards {
  readonly perHead: readonly PerHead[];
  readonly contributions: readonly Contribution[];
}

const KIND_LETTERS: Readonly<Record<string, UnitKind>> = { A: "administrative", C: "civil-service", I: "institution" };

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line !== "")
    .slice(1)
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

function decimalOf(text: string | undefined): Decimal {
  const value = parseDecimal(text ?? "");
  if (value === null) throw new Error(`standards: ${text} is no number`);
  return value;
}

/** 元 with at most two decimals, in 分. */
function fenOf(text: string | undefined): bigint {
  const { digits, scale } = decimalOf(text);
  if (scale > 2) throw new Error(`standards: ${text} has parts of a 分`);
  return digits * 10n ** BigInt(2 - scale);
}

function standardOf(cells: readonly string[]): Standard {
  const [economic = "", function_ = "", kinds = "", , , from = "", to = "", standing, source = ""] = cells;
  return {
    economic,
    function: function_,
    kinds: kinds.split(" ").flatMap((letter) => KIND_LETTERS[letter] ?? []),
    firstYear: Number.parseInt(from, 10),
    lastYear: to === "-" ? null : Number.parseInt(to, 10),
    standing: standing as Standing,
    source,
  };
}

/** Reads tables of standards, as `data/standards.ts` has them; a place brings its own in the same form. Throws where a number is none. */
export function readStandards(perHead: string, contributions: string): Standards {
  return {
    perHead: rowsOf(perHead).map((cells) => ({
      ...standardOf(cells),
      heads: cells[3] as PerHead["heads"],
      rateFen: fenOf(cells[4]),
    })),
    contributions: rowsOf(contributions).map((cells) => ({
      ...standardOf(cells),
      percent: decimalOf(cells[3]),
      of: (cells[4] ?? "").split(","),
    })),
  };
}

/** The standards that come with the program: national rates, and example values where places differ. */
export const shippedStandards: Standards = readStandards(perHeadLines, contributionLines);

/** Those that apply to a kind of unit in a budget year. */
export function standardsFor(standards: Standards, year: number, kind: UnitKind): Standards {
  const applies = ({ kinds, firstYear, lastYear }: Standard) =>
    kinds.includes(kind) && firstYear <= year && (lastYear === null || year <= lastYear);
  return { perHead: standards.perHead.filter(applies), contributions: standards.contributions.filter(applies) };
}
