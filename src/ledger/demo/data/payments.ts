/**
 * How the treasury pays (国库集中支付): month by month, wages in one order for all, what units buy in several orders a month, as bills come.
 * Longest beginning of the departmental economic class that fits, fewest and most orders (支付凭证) a month.
 */
export const ordersOfMonth: readonly (readonly [economic: string, fewest: number, most: number])[] = [
  ["301", 1, 1],
  ["302", 2, 4],
  ["303", 1, 1],
  ["31", 1, 2],
];

/** Days of the month on which orders are paid, in turn; wages on the one named. */
export const payDays: readonly number[] = [6, 13, 20, 27];
export const wageDay = 13;
