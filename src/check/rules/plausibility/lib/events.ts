/** How many receptions, trips and cars the text counts, sentence by sentence: 国内公务接待5批次. */
import type { Statement } from "../../../../statement/model.ts";
import { hitsOf, passagesOf, type Span, spanOf } from "../../wording/lib/passages.ts";

export type EventKind = "reception" | "abroad" | "purchase";

export interface EventCount extends Span {
  readonly kind: EventKind;
  readonly words: string;
  readonly isZero: boolean;
}

const N = "([0-9０-９]{1,6})";
/** What foreign guests are counted for says nothing of all. */
const PATTERNS: readonly (readonly [EventKind, RegExp])[] = [
  ["reception", new RegExp(`(?:国内公务接待|公务接待)[^。；，外境\\d]{0,12}${N}\\s{0,2}个?批次?`, "g")],
  ["abroad", new RegExp(`因公出国（境）[^。；\\d费]{0,6}团组[^。；\\d]{0,6}${N}\\s{0,2}个`, "g")],
  ["purchase", new RegExp(`(?:购置|更新)公务用车[^。；，\\d费]{0,6}${N}\\s{0,2}[辆台]`, "g")],
];

/** In the order of the kinds. A plan of one unit (其中：…) counts like any other. */
export function eventCounts(statement: Statement): EventCount[] {
  const passages = passagesOf(statement);
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...hitsOf(passages, pattern, ["批", "团组", "公务用车"])].map(({ passage, from, to, words, groups }) => ({
      ...spanOf(passage, from, to),
      ...{ kind, words: words.replace(/\s/g, "") },
      isZero: /^[0０]+$/.test(groups[0] ?? ""),
    })),
  );
}
