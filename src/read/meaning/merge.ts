/** Putting together what several labels say of one amount; labels that contradict one another say nothing. */
import type { Concept, Fund } from "../../codes/index.ts";

/** What rows, columns and labels say; what they leave open is absent. */
export interface Said {
  readonly concept?: Concept;
  readonly fund?: Fund;
  readonly function?: string;
  readonly economic?: string;
  readonly unit?: string;
  readonly project?: string;
}

/** Funds that hold others. */
const PARTS: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  fiscal: ["gpb", "gov-fund", "soe"],
  "unit-funds": ["service", "business", "superior", "subsidiary", "other"],
};
const WHOLES: readonly Concept[] = ["expenditure.total", "expenditure.current"];

/** The narrower of two concepts of which one lies in the other; null when neither does. */
export function narrower(a: Concept | undefined, b: Concept | undefined): Concept | null | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b || a.startsWith(`${b}.`)) return a;
  if (b.startsWith(`${a}.`)) return b;
  if (WHOLES.includes(a) && b.startsWith("expenditure.current")) return b;
  if (WHOLES.includes(b) && a.startsWith("expenditure.current")) return a;
  return null;
}

/** The narrower of two funds: 财政拨款 holds three of them, 单位资金 five; null when they exclude one another. */
export function narrowerFund(a: Fund | undefined, b: Fund | undefined): Fund | null | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  if (PARTS[a]?.includes(b)) return b;
  if (PARTS[b]?.includes(a)) return a;
  return null;
}

function contradict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function saysNothing(said: Said): boolean {
  for (const _ in said) return false;
  return true;
}

/** Both together; null when they contradict one another. */
export function together(a: Said, b: Said): Said | null {
  const concept = narrower(a.concept, b.concept);
  const fund = narrowerFund(a.fund, b.fund);
  if (concept === null || fund === null) return null;
  if (
    contradict(a.function, b.function) ||
    contradict(a.economic, b.economic) ||
    contradict(a.unit, b.unit) ||
    contradict(a.project, b.project)
  )
    return null;
  if (saysNothing(b)) return a;
  return { ...a, ...b, ...(concept === undefined ? {} : { concept }), ...(fund === undefined ? {} : { fund }) };
}
