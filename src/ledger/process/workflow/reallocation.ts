/** Whether moves of money are permitted, and who decides on them: by the table of scopes, and sums that must come to nothing. */
import type { Level, LineInfo } from "../model.ts";
import { kindOf } from "../state.ts";
import { reallocationLines } from "./data/reallocation.ts";

interface Scope {
  readonly from: string;
  readonly to: string;
  readonly unit: "same" | "other";
  readonly function: "same" | "any";
  readonly decides: Level;
}

const scopes: readonly Scope[] = reallocationLines
  .split("\n")
  .filter((line) => line !== "")
  .slice(1)
  .map((line) => {
    const [from = "", to = "", unit, function_, decides] = line.split(/ +/);
    return { from, to, unit, function: function_, decides } as Scope;
  });

/** Who decides on money going from one expenditure line to another; null where that is not allowed. */
function decidesOn(from: LineInfo, to: LineInfo): Level | null {
  if (from.fund !== to.fund) return null;
  const unit = from.unit === to.unit ? "same" : "other";
  const found = scopes.find(
    (scope) =>
      scope.from === kindOf(from) &&
      scope.to === kindOf(to) &&
      scope.unit === unit &&
      (scope.function === "any" || from.function === to.function),
  );
  return found?.decides ?? null;
}

export interface SignedMove {
  readonly info: LineInfo;
  readonly amountFen: bigint;
}

/** Who decides on moves that belong together: the highest of any two lines; null where one pair of the same fund is not allowed. */
export function decidesOnAll(moves: readonly SignedMove[]): Level | null {
  const classes = (sign: 1n | -1n): LineInfo[] => {
    const found = new Map<string, LineInfo>();
    for (const { info, amountFen } of moves) {
      if (info.side === "expenditure" && amountFen * sign > 0n)
        found.set([info.fund, info.unit, info.function, kindOf(info)].join(" "), info);
    }
    return [...found.values()];
  };
  let highest: Level = "department";
  const to = classes(1n);
  for (const from of classes(-1n)) {
    for (const each of to.filter(({ fund }) => fund === from.fund)) {
      const level = decidesOn(from, each);
      if (level === null) return null;
      if (level === "finance") highest = level;
    }
  }
  return highest;
}

/** The first fault of the sums, in words: by unit and fund revenue and expenditure move alike; a reallocation comes to nothing by fund. */
export function sumFault(
  kind: "reallocation" | "supplement",
  moves: readonly SignedMove[],
): "balance" | "zero-sum" | null {
  const byUnit = new Map<string, bigint>();
  const byFund = new Map<string, bigint>();
  for (const { info, amountFen } of moves) {
    const { unit, fund, side } = info;
    add(byUnit, `${unit} ${fund}`, side === "revenue" ? amountFen : -amountFen);
    add(byFund, `${fund} ${side}`, amountFen);
  }
  const isNought = (sums: Map<string, bigint>) => [...sums.values()].every((sum) => sum === 0n);
  if (kind === "reallocation" && !isNought(byFund)) return "zero-sum";
  return isNought(byUnit) ? null : "balance";
}

function add(sums: Map<string, bigint>, key: string, amountFen: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amountFen);
}
