/** Days of the calendar as text, YYYY-MM-DD, without a clock and without time zones. */

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string): Parts | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map((each) => Number.parseInt(each, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month) ? { year, month, day } : null;
}

function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days from 1 March of year 0, in the proleptic Gregorian calendar: the year begins in March, so that the leap day ends it. */
function toNumber({ year, month, day }: Parts): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

/** The number of a day, so that days can be subtracted; null for what is no day of the calendar. */
export function dayNumber(text: string): number | null {
  const parts = partsOf(text);
  return parts === null ? null : toNumber(parts);
}

function numberOf(text: string): number {
  const number = dayNumber(text);
  if (number === null) throw new Error(`not a day: ${text}`);
  return number;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return partsOf(text) !== null;
}

/** Days from one day to another; negative when `to` is earlier. Throws when either is no day. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** The day some days later. Throws when `from` is no day. */
export function addDays(from: string, days: number): string {
  const target = numberOf(from) + days;
  let year = Math.floor(target / 365.2425);
  while (toNumber({ year: year + 1, month: 1, day: 1 }) <= target) year += 1;
  while (toNumber({ year, month: 1, day: 1 }) > target) year -= 1;
  let rest = target - toNumber({ year, month: 1, day: 1 });
  let month = 1;
  for (; rest >= daysOfMonth(year, month); month += 1) rest -= daysOfMonth(year, month);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(rest + 1)}`;
}
