/** The economic classes of both systems as Hunan's tables have them for columns and rows, and what stands under an empty table. */
import { type EconomicSystem, economicClass } from "../../../codes/index.ts";
import type { ColumnLayout, Measured } from "../model.ts";

export const none = (what: string): string => `注：{self}{year}年没有${what}，故本表为空表。`;

export const MAIN: Readonly<Record<EconomicSystem, readonly string[]>> = {
  dept: ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"],
  gov: "501 502 503 504 505 506 507 508 509 510 511 512 513 514 599".split(" "),
};

/** Classes of which basic expenditure usually is; the others have a place only where they have an amount. */
export const BASIC: readonly string[] = ["301", "302", "303", "310"];

export const named = (code: string): string => economicClass(code)?.name ?? code;

export function classColumns(codes: readonly string[], base: Measured = {}): ColumnLayout[] {
  return codes.map((code) => ({ heading: named(code), of: { ...base, economic: code } }));
}

/** 款 of some 类, as far as the classification has them. */
export function details(main: string): string[] {
  return Array.from({ length: 99 }, (_, at) => `${main}${String(at + 1).padStart(2, "0")}`).filter((code) => {
    const found = economicClass(code);
    return found?.current === true;
  });
}
