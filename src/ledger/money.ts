/** How messages and reports of the ledger print money. */
import { formatDecimal, withSeparators } from "../figures/index.ts";

/** 分 as 元 with two decimals, thousands parted: -1,234.50. */
export const yuan = (fen: bigint): string => withSeparators(formatDecimal({ digits: fen, scale: 2 }));
