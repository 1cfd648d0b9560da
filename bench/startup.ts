/** How long the command takes to start, against Node's own start with nothing to do. */
import { measure, printTable, timeProgram } from "./measure.ts";

const node = process.execPath;
printTable(
  "Start-up",
  measure(15, {
    "node -e 0": () => timeProgram(node, ["-e", "0"]).ms,
    "mingsuan --version": () => timeProgram(node, ["dist/cli/main.js", "--version"]).ms,
  }),
);
