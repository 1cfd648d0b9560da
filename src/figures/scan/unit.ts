/** Decides whether the unit word behind a number is its unit (5项, 100万元) or the start of another word (5 项目, 100支出). */
import { ALWAYS_WORDS, DOUBTFUL_WORDS } from "../unitData.ts";
import { loneMultiplierAt, type UnitMatch, unitAt } from "../units.ts";
import { endsClause, isLetterCode, skipSpaces } from "./reader.ts";

/** What may follow a score: nothing but the end of the clause, or words that rank it. */
const AFTER_SCORE = "的以左，及（";
const BEFORE_SCORE = "得评满扣加减总值低高为均分";

/**
 * The unit behind a number that ends at `at`. `doubtful`: decimals or a code-like number, behind which a measure word
 * is more likely the start of a noun.
 */
export function readUnit(text: string, start: number, at: number, doubtful: boolean): UnitMatch | null {
  const from = skipSpaces(text, at);
  const found = unitAt(text, from);
  if (!found) return null;
  const last = text.charCodeAt(found.end - 1);
  if (isLetterCode(last) && isLetterCode(text.charCodeAt(found.end))) return null;
  const joined = text.slice(found.end - 1, found.end + 1);
  // 1.5亿人民币: 亿人 is no unit here, 亿 alone is.
  if (ALWAYS_WORDS.has(joined)) return loneMultiplierAt(text, from);
  if (found.dimension === "count" && (doubtful || from > at) && DOUBTFUL_WORDS.has(joined))
    return loneMultiplierAt(text, from);
  if (found.unit === "分" && !isScore(text, start, found.end)) return null;
  return found;
}

function isScore(text: string, start: number, end: number): boolean {
  if (endsClause(text, end) || AFTER_SCORE.includes(text.charAt(end))) return true;
  return start > 0 && BEFORE_SCORE.includes(text.charAt(start - 1));
}
