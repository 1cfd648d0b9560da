// Running other programs from the scripts: in the repository's root, with their output shown.
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command and returns its exit status; ends the process when it fails, unless `orExit` is false. */
export function run(command, args, { orExit = true, env = process.env } = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  const status = done.status ?? 1;
  if (done.error) console.error(`${command}: ${done.error.message}`);
  if (status !== 0 && orExit) process.exit(status);
  return status;
}

/** Runs npm: the same one that started us, where there is one. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}
