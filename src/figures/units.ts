/** Units: finding one in a text, its canonical spelling, its dimension, and what a money unit is worth. */
import { fold } from "./fold.ts";
import type { Dimension } from "./model.ts";
import { MULTIPLIERS, NOT_MULTIPLIED, UNIT_GROUPS } from "./unitData.ts";

/** A unit found in a text. `end` is the offset after it. */
export interface UnitMatch {
  readonly unit: string;
  readonly end: number;
  readonly dimension: Dimension;
}

/** Canonical base unit and how many of it one unit is: 万元 is 10000 元, 万人次 is 10000 人次. */
export interface UnitScale {
  readonly base: string;
  readonly factor: bigint;
}

interface Word {
  readonly text: string;
  readonly canonical: string;
  readonly dimension: Dimension;
}

/** Words by first character, longest first. */
const words = new Map<string, Word[]>();
for (const { dimension, units } of UNIT_GROUPS) {
  for (const spellings of units) {
    for (const text of spellings) {
      const key = text.charAt(0);
      words.set(key, [...(words.get(key) ?? []), { text, canonical: spellings[0] ?? text, dimension }]);
    }
  }
}
for (const list of words.values()) list.sort((a, b) => b.text.length - a.text.length);
const multipliers = [...MULTIPLIERS.keys()].sort((a, b) => b.length - a.length);
const STANDS_FOR_MONEY = /[万亿萬億]$/;

function wordAt(text: string, at: number): Word | undefined {
  return words.get(text.charAt(at))?.find((word) => text.startsWith(word.text, at));
}

/** The multiplier (万, 百万, 亿 …) at `at`, the longest. */
function multiplierAt(text: string, at: number): string | undefined {
  if (!"百千万萬十亿億".includes(text.charAt(at)) || at >= text.length) return undefined;
  return multipliers.find((multiplier) => text.startsWith(multiplier, at));
}

function simplified(multiplier: string): string {
  return multiplier.replace("萬", "万").replace("億", "亿");
}

/** 余 and 多 stand between a number and its unit: 100余人, 3万多元. */
function afterAndMore(text: string, at: number): number {
  const next = text.charAt(at);
  return next === "余" || next === "餘" || next === "多" ? at + 1 : at;
}

function multipliedAt(text: string, at: number): UnitMatch | null {
  const multiplier = multiplierAt(text, at);
  if (multiplier === undefined) return null;
  const end = at + multiplier.length;
  const baseAt = afterAndMore(text, text.charAt(end) === " " ? end + 1 : end);
  const base = wordAt(text, baseAt);
  const name = simplified(multiplier);
  if (base && !NOT_MULTIPLIED.has(base.canonical)) {
    return { unit: name + base.canonical, end: baseAt + base.text.length, dimension: base.dimension };
  }
  return loneMultiplierAt(text, at);
}

/** 万, 亿, 百万 … that stand for money without 元: 217万. */
export function loneMultiplierAt(text: string, at: number): UnitMatch | null {
  const multiplier = multiplierAt(text, at);
  if (multiplier === undefined || !STANDS_FOR_MONEY.test(multiplier)) return null;
  return { unit: `${simplified(multiplier)}元`, end: at + multiplier.length, dimension: "money" };
}

/** 元/人·天, 次/年: what follows the slash; also 项（个）. */
function withTail(text: string, found: UnitMatch): UnitMatch {
  let { unit, end, dimension } = found;
  const bracketed = text.charAt(end) === "（" ? wordAt(text, end + 1) : undefined;
  if (bracketed && dimension === "count" && text.charAt(end + 1 + bracketed.text.length) === "）") {
    return { unit: `${unit}（${bracketed.canonical}）`, end: end + bracketed.text.length + 2, dimension };
  }
  for (let joints = 0; joints < 3; joints++) {
    const joint = text.charAt(end);
    const isJoint =
      joint === "/" || joint === "每" || (joints > 0 && (joint === "·" || joint === "*" || joint === "."));
    const next = isJoint ? wordAt(text, end + 1) : undefined;
    if (!next || next.dimension === "percent") break;
    unit += (joints === 0 ? "/" : joint === "/" ? "/" : "·") + next.text;
    end += 1 + next.text.length;
    dimension = "perUnit";
  }
  return { unit, end, dimension };
}

/** The unit that stands at `at` in folded text; null when there is none. A lone 万 or 亿 stands for money. */
export function unitAt(text: string, at: number): UnitMatch | null {
  const start = afterAndMore(text, at);
  const word = wordAt(text, start);
  const plain = word ? { unit: word.canonical, end: start + word.text.length, dimension: word.dimension } : null;
  const multiplied = start === at ? multipliedAt(text, at) : multipliedAt(text, start);
  const found = multiplied && (!plain || multiplied.end > plain.end) ? multiplied : plain;
  return found && withTail(text, found);
}

/** Canonical unit of a printed one: 台(套) → 台（套）, 万 → 万元; as it is when unknown. */
export function canonicalUnit(printed: string): string {
  const folded = fold(printed.trim());
  const found = unitAt(folded, 0);
  return found && found.end === folded.length ? found.unit : folded;
}

/** Scales and dimensions of units already asked for; documents use few of them, each in many figures. */
const scales = new Map<string, UnitScale>();
const MOST_SCALES = 1000;
const dimensions = new Map<string, Dimension>();

/** What a unit counts; "none" for no unit or an unknown one. */
export function dimensionOf(unit: string): Dimension {
  const known = dimensions.get(unit);
  if (known !== undefined) return known;
  const dimension = readDimension(unit);
  if (dimensions.size < MOST_SCALES) dimensions.set(unit, dimension);
  return dimension;
}

function readDimension(unit: string): Dimension {
  const folded = fold(unit);
  const found = folded === "" ? null : unitAt(folded, 0);
  return found && found.end === folded.length ? found.dimension : "none";
}

/** 万元 → 10000 元, 万人次 → 10000 人次, 人 → 1 人. */
export function unitScale(unit: string): UnitScale {
  const known = scales.get(unit);
  if (known !== undefined) return known;
  const scale = readScale(unit);
  if (scales.size < MOST_SCALES) scales.set(unit, scale);
  return scale;
}

function readScale(unit: string): UnitScale {
  const multiplier = wordAt(unit, 0)?.text === unit ? undefined : multiplierAt(unit, 0);
  const factor = multiplier === undefined ? undefined : MULTIPLIERS.get(multiplier);
  if (multiplier === undefined || factor === undefined) return { base: unit, factor: 1n };
  return { base: unit.slice(multiplier.length) || "元", factor };
}

/** How many 分 one such unit of money is (元 100, 万元 1 000 000); null when it is not money. */
export function moneyFactor(unit: string): bigint | null {
  if (unit === "角") return 10n;
  const { base, factor } = unitScale(unit);
  return base === "元" ? factor * 100n : null;
}
