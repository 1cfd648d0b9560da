// Proves the package that users get: packs it, installs the tarball in an empty folder, and there reads an example with the installed
// command, and writes the reports on it. Works offline once the dependencies are in npm's cache; where they are not, the tarball is
// unpacked beside our node_modules.
// Usage: node scripts/package-check.mjs [FOLDER]; a temporary folder when none is given.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./process.mjs";
import { setUp } from "./setup.mjs";

const work = mkdtempSync(join(process.argv[2] ?? tmpdir(), "package-"));

/** Runs a command; returns its status, what it printed, and that together with its complaints. */
function attempt(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { status: done.status ?? 1, printed: done.stdout ?? "", output: `${done.stdout}${done.stderr}` };
}

/** Ends with a message and the output that shows why. */
function fail(message, output) {
  console.error(`${message}\n${output}`);
  process.exit(1);
}

/** Installs the tarball with its dependencies; when the registry and the cache cannot give them, borrows ours. */
function install(tarball, home) {
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  cpSync(tarball, join(home, "mingsuan.tgz"));
  const args = ["install", "./mingsuan.tgz", "--prefer-offline", "--no-audit", "--no-fund"];
  const installed = attempt("npm", args, home);
  if (installed.status === 0) return ["npx", ["--no-install", "mingsuan"]];
  console.log(
    "npm could not install the tarball here (offline?); running it on the repository's own dependencies instead",
  );
  const unpacked = attempt("tar", ["-xzf", "mingsuan.tgz"], home);
  if (unpacked.status !== 0) fail("the tarball cannot be unpacked", unpacked.output + installed.output);
  symlinkSync(join(root, "node_modules"), join(home, "package", "node_modules"));
  return [process.execPath, [join(home, "package", "dist", "cli", "main.js")]];
}

setUp();
const packed = attempt("npm", ["pack", "--pack-destination", work], root);
if (packed.status !== 0) fail("npm pack failed", packed.output);
const tarball = readdirSync(work).find((name) => name.endsWith(".tgz"));
const home = join(work, "home");
const [command, args] = install(join(work, tarball), home);

const example = join(home, "example.txt");
cpSync(join(root, "examples", "2025-budget.txt"), example);
const reports = join(home, "reports");
const asked = ["check", "--format", "json", "--report", "html,sarif", "--out", reports, example];
const checked = attempt(command, [...args, ...asked], home);
const foundFaults = 1; // whether the example is clean is the matter of tests/examples.test.ts
if (checked.status > foundFaults) fail("the installed command cannot check an example", checked.output);
const report = JSON.parse(checked.printed);
if (report.files?.[0]?.figures?.length > 0) console.log(`installed and read ${report.files[0].figures.length} figures`);
else fail("the installed command read no figure", checked.output);
if (!existsSync(reports) || readdirSync(reports).length !== 2)
  fail("the installed command wrote no reports", checked.output);
