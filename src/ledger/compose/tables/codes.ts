/** Codes and names of classes in the columns of a stub: in one column, or 类, 款 and 项 each in its own. */
import { economicClass, functionClass } from "../../../codes/index.ts";
import type { CodeColumns } from "../model.ts";

/** 2010301 as [201, 03, 01] or [2010301]; a 款 of three columns leaves the last empty. */
export function codeCells(code: string, columns: CodeColumns, width: number): (string | null)[] {
  if (columns === "joined") return [code];
  return Array.from({ length: width }, (_, step) => {
    const part = step === 0 ? code.slice(0, 3) : code.slice(1 + step * 2, 3 + step * 2);
    return part === "" ? null : part;
  });
}

/** The name of a functional class in that year; its code where the classification does not have it. */
export function functionName(code: string, year: number): string {
  return functionClass(code, year)?.name ?? code;
}

export function economicName(code: string): string {
  return economicClass(code)?.name ?? code;
}

/** How deep a class lies: 类 0, 款 1, 项 2. */
export function depthOf(code: string): number {
  return (code.length - 3) / 2;
}
