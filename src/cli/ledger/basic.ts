/** `mingsuan ledger basic`: what basic expenditure comes to by staff and standards, with how it was computed; writes nothing. */
import type { UnitKind } from "../../ledger/model.ts";
import { yuan } from "../../ledger/money.ts";
import { basicExpenditure } from "../../ledger/standards/basic.ts";
import { shippedStandards } from "../../ledger/standards/standards.ts";
import { rowsOf, staffOf } from "../../ledger/storage/index.ts";
import { refuse, write } from "../output.ts";
import { type PlaceOptions, withLedger } from "./place.ts";
import { scopeOf } from "./scope.ts";

export interface BasicOptions extends PlaceOptions {
  readonly year: number;
  readonly unit: string;
  readonly function: string;
  readonly as?: string;
}

const STANDING_WORDS = {
  national: "国家规定",
  ceiling: "国家规定的上限",
  example: "示例标准，请改用本地标准",
} as const;

/** Computes and writes the lines; 2 where the unit or its staff is not in the ledger. */
export function basic(options: BasicOptions): Promise<number> {
  return withLedger(options, async ({ db }) => {
    const scope = await scopeOf(db, { ...options, stage: "second-down" });
    if (typeof scope === "string") return refuse(scope);
    const [unit] = await rowsOf(db, "units", { id: scope.unit ?? "" }, ["id"]);
    const [row] = await rowsOf(db, "staff", { unit: scope.unit ?? "", year: BigInt(options.year) }, ["unit"]);
    if (unit === undefined || row === undefined)
      return refuse(`账本中没有单位 ${options.unit} ${options.year} 年的人员情况`);
    const staff = staffOf(row);
    const of = { year: options.year, kind: unit.kind as UnitKind, staff, mainFunction: options.function };
    const { lines, faults } = basicExpenditure(of, shippedStandards);
    for (const fault of faults) process.stderr.write(`${fault}\n`);
    for (const { function: code, economic, amountFen, basis, standing } of lines)
      await write(
        `${code}  ${economic}  ${yuan(amountFen)} 元  ${basis}${standing === null ? "" : `（${STANDING_WORDS[standing]}）`}\n`,
      );
    await write(`合计 ${yuan(lines.reduce((sum, { amountFen }) => sum + amountFen, 0n))} 元\n`);
    return faults.length === 0 ? 0 : 2;
  });
}
