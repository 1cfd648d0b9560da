/** Names as keys: one form for a name printed with other brackets, widths, spaces or enumeration commas. */
import { fold } from "../figures/index.ts";

const DROPPED = /[\s\u00a0\u200b\ufeff（）()〔〕［］[\]【】、,，.．·“”"‘’'＂《》〈〉「」『』_]/gu;

/** 政府办公厅（室）及相关机构事务 and 政府办公厅(室) 及相关机构事务 have one key. */
export function nameKey(name: string): string {
  return fold(name).replace(DROPPED, "");
}
