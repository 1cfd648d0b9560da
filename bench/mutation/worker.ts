/** One worker of the mutation benchmark: tries every so-many-th figure of a file. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { subjectOf } from "./subject.ts";
import { type FigureTrials, type Portion, tryFigures } from "./trial.ts";

/** A portion of the figures of `file`. */
export interface Part extends Portion {
  readonly file: string;
}

/** What became of them, or why the file could not be read. */
export type PartResult = { readonly figures: readonly FigureTrials[] } | { readonly error: string };

parentPort?.on("message", async ({ file, ...portion }: Part) => {
  let result: PartResult;
  try {
    result = { figures: await tryFigures(await subjectOf(readFileSync(file)), portion) };
  } catch (error) {
    result = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(result);
});
