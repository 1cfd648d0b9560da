/** Which tests there are and how they run: beside the code in src/, repository-wide ones in tests/. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { SummaryReporter } from "./tests/summary-reporter.ts";

const summary = process.env.MINGSUAN_TEST_SUMMARY;

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    // Every core works: two on a small CI machine, and no more than four, as each worker loads the PDF engine.
    maxWorkers: Math.min(4, availableParallelism()),
    // Nothing here is timed; the limit only ends a test that hangs, on a slow and busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ["src/ledger/storage/testing/door.ts"],
    reporters: summary === undefined ? ["default"] : ["default", new SummaryReporter(summary)],
  },
});
