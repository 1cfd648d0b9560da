#!/usr/bin/env node
/** The `mingsuan` command: the version at once, everything else through the program. */
import { endQuietlyOnClosedPipe } from "./output.ts";
import { version } from "./version.ts";

endQuietlyOnClosedPipe();
const argv = process.argv.slice(2);
if (argv[0] === "--version" || argv[0] === "-V") {
  process.stdout.write(`${version()}\n`);
} else {
  const { runProgram } = await import("./program.ts");
  process.exitCode = await runProgram(argv);
}
