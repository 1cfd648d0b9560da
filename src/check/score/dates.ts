/** When a document was approved and when it was published, where its text says both. */
export interface Dates {
  /** Days, counted from the year 0. */
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

const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of a day in the calendar, so that days can be subtracted; null for what is no day. */
function dayOf(parts: readonly (string | undefined)[] | undefined): number | null {
  const [year, month, day] = (parts ?? []).map((part) => Number.parseInt(part ?? "", 10));
  if (!year || !month || !day || month > MONTHS.length || day > (MONTHS[month - 1] ?? 0)) return null;
  // The year is taken to begin in March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day;
}
