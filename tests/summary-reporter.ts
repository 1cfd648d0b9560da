/**
 * A vitest reporter that keeps a file up to date with the counts of tests and the test files under way: for the closing line of
 * `npm test`, and to name the file when a run hangs (a test that never yields cannot be timed out from inside).
 */
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

type Counts = { passed: number; failed: number; skipped: number };

/** A test file that could not be loaded counts as one failed test. */
function countTests(modules: Iterable<TestModule>): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === "pending" ? "skipped" : state] += 1;
    }
  }
  return counts;
}

export class SummaryReporter implements Reporter {
  readonly #path: string;
  readonly #running = new Set<string>();
  readonly #ended = new Set<TestModule>();

  constructor(path: string) {
    this.#path = path;
  }

  onTestModuleStart(module: TestModule): void {
    this.#running.add(module.relativeModuleId);
    this.#write(countTests(this.#ended));
  }

  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module.relativeModuleId);
    this.#ended.add(module);
    this.#write(countTests(this.#ended));
  }

  /** An error outside any test counts as one failed test. */
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = countTests(modules);
    this.#write({ ...counts, failed: counts.failed + unhandledErrors.length });
  }

  #write(counts: Counts): void {
    writeFileSync(this.#path, JSON.stringify({ ...counts, running: [...this.#running] }));
  }
}
