/** When a document was approved and when it was published, where its text says both. */
import { dayNumber } from "../../figures/days.ts";

export interface Dates {
  /** Numbers of days. */
  readonly approved: number;
  readonly published: number;
  readonly approvedPrinted: string;
  readonly publishedPrinted: string;
}

const DATE = "((?:19|20)\\d{2})\\s?[年./-]\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})日?";
const PUBLISHED = new RegExp(`(?:发布|公开|公布)(?:日期|时间)[:：\\s]{0,4}${DATE}`);
const APPROVED = new RegExp(`批复(?:日期|时间)[:：\\s]{0,4}${DATE}|${DATE}(?:经[^，。；]{0,20})?批复`);
/** Publication dates stand at the head or the foot of a page. */
const most = 200_000;

/** null where either is not printed, or they are no dates, or out of order. */
export function datesIn(text: string): Dates | null {
  const head = text.slice(0, most);
  const [published, approved] = [PUBLISHED.exec(head), APPROVED.exec(head)];
  const [to, from] = [
    dayOf(published?.slice(1, 4)),
    dayOf(approved?.[1] ? approved.slice(1, 4) : approved?.slice(4, 7)),
  ];
  if (published === null || approved === null || to === null || from === null || to < from) return null;
  return { approved: from, published: to, approvedPrinted: approved[0], publishedPrinted: published[0] };
}

/** From year, month and day as printed. */
function dayOf(parts: readonly (string | undefined)[] | undefined): number | null {
  return dayNumber((parts ?? []).map((part = "") => part.padStart(2, "0")).join("-"));
}
