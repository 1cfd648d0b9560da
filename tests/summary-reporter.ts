/** A vitest reporter that counts tests and writes the counts to a file, for the closing line of `npm test`. */
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export class SummaryReporter implements Reporter {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** A test file that could not be loaded, and an error outside any test, each count as one failed test. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === "pending" ? "skipped" : state] += 1;
      }
    }
    writeFileSync(this.#path, JSON.stringify(counts));
  }
}
