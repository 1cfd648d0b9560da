/** A program at work on a ledger, which kills itself after a number of statements; and the build that it runs. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import type { Ledger } from "../../storage/index.ts";
import type { Request } from "../model.ts";
import { DAY } from "./world.ts";

const PROGRAM = join("src", "ledger", "process", "testing", "crashing.mjs");
const built = (...path: string[]): string => pathToFileURL(join("dist", "ledger", ...path)).href;

/**
 * How many times programs are killed, on each database: few in the suite, more by CRASH_POINTS=50; CRASH_POINTS=all kills at every single
 * statement of the scripted year (and fifty times in the random one).
 */
const asked = process.env.CRASH_POINTS ?? "3";
export const EVERY_STATEMENT = asked === "all";
export const CRASH_POINTS = EVERY_STATEMENT ? 50 : Number.parseInt(asked, 10);

/** Builds the code that programs run, where it is not up to date. */
export function ensureBuild(): void {
  const ensure = "import('./scripts/build.mjs').then((build) => process.exit(build.ensureBuild() ? 0 : 1))";
  const { status, stderr } = spawnSync(process.execPath, ["-e", ensure], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** What it answers comes line by line, and null when it is dead. */
export class Program {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #failed = "";

  constructor({ place }: Ledger, point: number) {
    const where = [built("process", "storage", "process.js"), built("storage", "index.js"), JSON.stringify(place)];
    this.#child = spawn(process.execPath, [PROGRAM, ...where, DAY, String(point)], { stdio: ["pipe", "pipe", "pipe"] });
    this.#child.stdin?.on("error", () => undefined);
    this.#child.stderr?.setEncoding("utf8").on("data", (text) => {
      this.#failed += text;
    });
    this.#lines = createInterface({ input: this.#child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  }

  /** The outcome, or those of requests that are done together, with blanks between. */
  async ask(request: Request | readonly Request[]): Promise<string | null> {
    const text = JSON.stringify(request, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
    this.#child.stdin?.write(`${text}\n`);
    const { value, done } = await this.#lines.next();
    if (done) expect(this.#failed).toBe("");
    return done ? null : value;
  }

  /** Lets it end by itself. */
  end(): void {
    this.#child.stdin?.end();
  }
}
