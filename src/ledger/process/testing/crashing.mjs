// A program that takes requests and dies: node crashing.mjs URL-OF-PROCESS URL-OF-STORAGE PLACE DAY N. It reads requests, one JSON a
// line, does them one by one (a list of them together), and says what came of each; right after the Nth statement, when the database
// has answered, it kills itself.

import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { PostgresDriver, SqliteDriver } from "kysely";

const [process_, storage, place, day, point] = process.argv.slice(2);
const { openProcess } = await import(process_);
const { openLedger } = await import(storage);
let left = Number.POSITIVE_INFINITY;

/** Counts the statements that a connection carries out, and dies when the last one that is left is done. */
function counted(connection) {
  const original = Object.getPrototypeOf(connection).executeQuery;
  connection.executeQuery = async function executeQuery(...args) {
    const result = await original.apply(this, args);
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
    return result;
  };
  return connection;
}

for (const { prototype } of [SqliteDriver, PostgresDriver]) {
  const original = prototype.acquireConnection;
  prototype.acquireConnection = async function acquireConnection() {
    return counted(await original.call(this));
  };
}

/** Amounts come as text with an n behind. */
const revive = (_key, value) =>
  typeof value === "string" && /^-?\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value;

/** The rulebook of the small world of the tests. */
async function check({ units, lines }) {
  return units.filter(({ id }) => {
    const sum = lines.filter(({ unit }) => unit === id).reduce((total, { amountFen }) => total + amountFen, 0n);
    return sum % 100n === 13n;
  });
}

const ledger = await openLedger(JSON.parse(place));
const { act, together } = openProcess(ledger, { check, now: () => ({ at: `${day}T02:00:00Z`, day }) });
left = Number(point);
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line, revive);
  const decisions = Array.isArray(asked) ? await together(async () => ({ requests: asked })) : [await act(asked)];
  writeSync(1, `${decisions.map(({ outcome }) => outcome).join(" ")}\n`);
}
await ledger.close();
