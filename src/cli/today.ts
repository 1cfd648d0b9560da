/** The clock: the only place that reads it. Everything else is given the day. */

const two = (number: number) => String(number).padStart(2, "0");

/** Today where the user is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Now, as the ledger writes times: ISO 8601, UTC. */
export const now = (): string => new Date().toISOString();
