/** The version of this program, as its package says. */
import { readFileSync } from "node:fs";

let known: string | null = null;

/** 0.1.0; read once a process. */
export function version(): string {
  known ??= (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
  return known;
}
