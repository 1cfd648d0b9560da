/** The figures layer's public face: exact numbers, units, printed precision, and finding them in text. It knows nothing of statements. */
export * from "./cell.ts";
export * from "./decimal.ts";
export * from "./fold.ts";
export * from "./interval.ts";
export type * from "./model.ts";
export * from "./numerals.ts";
export * from "./printed.ts";
export * from "./rational.ts";
export { scan } from "./scan.ts";
export * from "./units.ts";
