/** The days of 两上两下 in the fictional city, as the month and day of the year before or of the budget year itself. */

/** What is done on which day; a leading "-" is the year before the budget's. */
const DAYS = {
  propose: "-08-20",
  reviewFirst: "-09-06",
  joinFirst: "-09-12",
  financeFirst: "-10-09",
  ceilings: "-10-30",
  submit: "-11-14",
  reviewSecond: "-11-22",
  joinSecond: "-11-27",
  financeSecond: "-12-16",
  congress: "01-18",
  approve: "02-04",
  pass: "02-12",
  publish: "02-24",
  adjust: "07-08",
  settle: "07-15",
} as const;

export type Occasion = keyof typeof DAYS;

/** YYYY-MM-DD of an occasion of a budget year. */
export function dayOf(occasion: Occasion, year: number): string {
  const day = DAYS[occasion];
  return day.startsWith("-") ? `${year - 1}${day}` : `${year}-${day}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day of a month on which payments are made. */
export const payDay = (month: number, day: number, year: number): string => `${year}-${two(month)}-${two(day)}`;

/** A moment of a day: `count` is how much was done before on it. Working hours of the city, in UTC. */
export function momentOf(day: string, count: number): string {
  const second = Math.min(count * 7, 8 * 3600 - 1);
  return `${day}T${two(1 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}
