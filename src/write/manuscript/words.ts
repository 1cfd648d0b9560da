/** The words of runs, without what they print. */
import type { Run } from "./model.ts";

export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
