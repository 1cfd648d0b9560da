/**
 * What published tables leave out, and how it is filled in. Source: 政府收支分类科目: insurance, annuities and housing funds have a functional
 * class of their own, and are paid by one economic class.
 */
import type { Fund } from "../../../../codes/model.ts";
import type { LineUse } from "../../../model.ts";

/** Functional class → the economic class by which it is paid. */
export const insured: Readonly<Record<string, string>> = {
  2080505: "30108",
  2080506: "30109",
  2101101: "30110",
  2101102: "30110",
  2101103: "30111",
  2210201: "30113",
};

/** The three publics → the economic class that counts towards them. */
export const publics: readonly (readonly [LineUse, string])[] = [
  ["three-public.abroad", "30212"],
  ["three-public.reception", "30217"],
  ["three-public.vehicles.operation", "30231"],
  ["three-public.vehicles.purchase", "31013"],
];

/** Funds with a table of their own by functional class. */
export const tabled = ["gpb", "gov-fund", "soe"] as const satisfies readonly Fund[];

/** Money that is no appropriation, in the order in which it pays for basic expenditure. */
export const otherMoney: readonly Fund[] = [
  "special-account",
  "service",
  "business",
  "superior",
  "subsidiary",
  "unit-funds",
  "other",
];
