// npm test: sets up what is missing, then runs the whole suite. The last line of the output is always `N passed, N failed` with the
// number of tests, `, N skipped` after it where there are any; the exit status is 0 only when nothing failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./process.mjs";
import { setUp } from "./setup.mjs";

setUp({ buildMayFail: true }); // a build that fails is then reported by tests/build.test.ts

const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
const summary = join(cache, `test-summary-${process.pid}.json`);
const status = run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
  orExit: false,
  env: { ...process.env, MINGSUAN_TEST_SUMMARY: summary },
});

const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, "utf8")) : { passed: 0, failed: 1, skipped: 0 };
rmSync(summary, { force: true });
const failed = status !== 0 && counts.failed === 0 ? 1 : counts.failed;
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);
