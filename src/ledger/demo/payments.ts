/** What the treasury pays of a line in a month, order by order: what is left of the line is spread over the months that are left. */
import { ordersOfMonth, payDays, wageDay } from "./data/payments.ts";
import { between, drawn } from "./dice.ts";

/** One payment (支付): the day of the month, and how much in 分. */
export interface Order {
  readonly day: number;
  readonly amountFen: bigint;
}

/** Months over which a line is spread, so that a thirteenth of it is left at the end of the year. */
const PARTS_OF_YEAR = 13;
/** Least and most of an order in a hundred of its equal share; the last order of a month takes the rest. */
const LEAST = 70;
const MOST = 120;

interface Paid {
  readonly id: string;
  readonly economic: string | null;
}

/** The orders of a line in a month, by day; `leftFen` is what has not been paid of it, in 分. None where that is too little. */
export function ordersOf({ id, economic }: Paid, leftFen: bigint, month: number): Order[] {
  const whole = leftFen / BigInt(PARTS_OF_YEAR + 1 - month);
  if (whole <= 0n) return [];
  const [, fewest, most] = ordersOfMonth.find(([beginning]) => economic?.startsWith(beginning)) ?? ["", 1, 1];
  const count = between(`${id} ${month} orders`, fewest, most);
  if (most === 1) return [{ day: wageDay, amountFen: whole }];
  const first = drawn(`${id} ${month} day`, payDays.length - count + 1);
  const share = whole / BigInt(count);
  let rest = whole;
  const orders = payDays.slice(first, first + count).map((day, index) => {
    const part = BigInt(between(`${id} ${month} ${day}`, LEAST, MOST));
    const order = index === count - 1 ? rest : (share * part) / 100n;
    rest -= order;
    return { day, amountFen: order };
  });
  return orders.filter((order) => order.amountFen > 0n);
}
