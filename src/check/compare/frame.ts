/**
 * The frame in which two documents are held side by side: in two years of one organisation 2024 in the one is 2025 in the other, so
 * years are counted from each document's own; everywhere else a year is itself.
 */
import type { Kinship } from "../../statement/comparison.ts";
import type { Basis, Statement } from "../../statement/model.ts";
import { ownOf } from "../agreement/facts.ts";
import { plainName } from "../together/family.ts";

export interface Frame {
  readonly kinship: Kinship;
  /** The year from which years are counted; 0 where a year is itself. */
  readonly from: number;
  /** Year and kind of the document's own amounts. */
  readonly year: number;
  readonly basis: Basis | null;
  /** What each document calls itself, which is no difference between a department and a unit or between two organisations. */
  readonly names: RegExp | null;
}

const OWN_NAMES = "(?:预算)?单位|部门";
/** Shorter names of organisations stand in other words. */
const shortestName = 4;

/** The frames of both. Where one does not tell its year, years are counted, too: its own is then the other's own. */
export function framesOf(a: Statement, b: Statement, kinship: Kinship): readonly [Frame, Frame] {
  const isCounted = kinship === "years" || kinship === "other" || [a, b].some(({ facts }) => facts.year === null);
  return [frameOf(a, kinship, isCounted), frameOf(b, kinship, isCounted)];
}

function frameOf(statement: Statement, kinship: Kinship, isCounted: boolean): Frame {
  const { year, basis } = ownOf(statement);
  return { kinship, year, basis, from: isCounted ? year : 0, names: namesOf(statement, kinship) };
}

function namesOf({ facts: { organisation } }: Statement, kinship: Kinship): RegExp | null {
  if (kinship !== "department-and-unit" && kinship !== "other") return null;
  const name = plainName(organisation ?? "");
  if (name.length < shortestName) return new RegExp(OWN_NAMES, "g");
  return new RegExp(`${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}|${OWN_NAMES}`, "g");
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const SPACE = /\s+/g;
/** Years farther from the document's own are dates of history, and stay what they are. */
const nearest = 3;

/** The text with years counted from the frame's own: 2024年 becomes 〔0〕年 in a document of 2024. */
export function withoutYears(text: string, { from }: Frame): string {
  if (from === 0) return text;
  return text.replace(YEAR, (printed) => {
    const offset = Number.parseInt(printed, 10) - from;
    return Math.abs(offset) > nearest ? printed : `〔${offset}〕`;
  });
}

/** For matching titles and labels: one width, no spaces, years counted, and without the document's name for itself. */
export function foldedName(text: string, frame: Frame): string {
  const plain = text.normalize("NFKC").replace(SPACE, "");
  return withoutYears(frame.names === null ? plain : plain.replace(frame.names, "〔名〕"), frame);
}

/** For telling whether only numbers differ: every number and year is the same mark. */
export function withoutNumbers(text: string): string {
  return text
    .normalize("NFKC")
    .replace(SPACE, "")
    .replace(/\d[\d,.]*/g, "〇");
}

/** A year as an offset from the frame's own, or as itself. */
export function framedYear(year: number | null, { from }: Frame): string {
  return year === null ? "" : String(year - from);
}
