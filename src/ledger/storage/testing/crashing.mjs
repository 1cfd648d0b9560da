// A program that writes entries and dies: node crashing.mjs URL-OF-STORAGE PLACE NAME N. It writes transactions of two entries that come
// to nothing, and says the last sequence of each when it is acknowledged. In its third transaction it kills itself right after the Nth
// statement (the database has answered, the program has not gone on); with N = 0 it writes until it is killed from outside.
import { writeSync } from "node:fs";
import { PostgresDriver, SqliteDriver } from "kysely";

const [storage, place, name, point] = process.argv.slice(2);
const { appendEntries, openLedger } = await import(storage);
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

const ledger = await openLedger(JSON.parse(place));
const entry = (line, amountFen) => ({
  ...{ year: 1999, stage: "first-up", kind: "reallocation", line, amountFen, actor: name },
  ...{ at: "1999-01-02T03:04:05Z", reason: "", transaction: `${name}-${round}` },
});
let round = 0;
for (;;) {
  round += 1;
  if (round === 3 && point !== "0") left = Number(point);
  const placed = await ledger.transaction((tx) => appendEntries(tx, [entry("d1u1a", 5n), entry("d1u1b", -5n)]));
  writeSync(1, `${placed.at(-1).sequence} ${placed.at(-1).hash}\n`);
}
