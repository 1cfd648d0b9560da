// npm start: sets up what is missing, then shows the main job: composes the examples, checks and publishes them, checks a copy with slips,
// and serves the folder on this machine. With files as arguments it checks these instead.
import { join } from "node:path";
import { root, run } from "./process.mjs";
import { setUp } from "./setup.mjs";

setUp();
const args = process.argv.slice(2);
const program = join(root, "dist", "cli", "main.js");
const site = join(root, ".cache", "examples");
const command =
  args.length > 0 && !args[0].startsWith("--") ? ["check", ...args] : ["examples", "--out", site, ...args];
process.exit(run(process.execPath, [program, ...command], { orExit: false }));
