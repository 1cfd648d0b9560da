#!/usr/bin/env node
/** The `mingsuan` command: the version at once, everything else through the program. */
import { readFileSync } from "node:fs";
import { endQuietlyOnClosedPipe } from "./output.ts";

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

endQuietlyOnClosedPipe();
const argv = process.argv.slice(2);
if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${version()}\n`);
} else {
  const { runProgram } = await import("./program.ts");
  process.exitCode = await runProgram(argv);
}
