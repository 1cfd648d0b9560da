// npm test: sets up what is missing, then runs the whole suite. The last line of the output is always `N passed, N failed` with the
// number of tests, `, N skipped` after it where there are any; the exit status is 0 only when nothing failed. A run that hangs is
// ended after a quarter of an hour, with the names of the test files under way.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process.mjs";
import { setUp } from "./setup.mjs";

const limitMinutes = 15;
const ownGroup = process.platform !== "win32"; // so that the workers of a run that hangs can be ended with it

/** Runs vitest; its exit status, or null when it had to be ended. */
function runTests(summary) {
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    detached: ownGroup,
    env: { ...process.env, MINGSUAN_TEST_SUMMARY: summary },
  });
  const end = () => {
    if (ownGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  };
  const timer = setTimeout(end, limitMinutes * 60_000);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

setUp({ buildMayFail: true }); // a build that fails is then reported by tests/build.test.ts

const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
const summary = join(cache, `test-summary-${process.pid}.json`);
const status = await runTests(summary);

const none = { passed: 0, failed: 0, skipped: 0, running: [] };
const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, "utf8")) : none;
rmSync(summary, { force: true });
if (status === null) console.error(`\nended before its time; under way were: ${counts.running.join(", ") || "none"}`);
const failed = status !== 0 && counts.failed === 0 ? 1 : counts.failed;
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);
