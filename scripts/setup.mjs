// What every command needs first, with nothing but Node's built-ins: the right Node, the dependencies of package-lock.json, and a
// build of src/ that is not stale. Each step is skipped when it is already done, so a second run costs a few milliseconds.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { npm, root } from "./process.mjs";

/** Reads a JSON file of the repository; null when it is not there. */
function readJson(path) {
  const full = join(root, path);
  return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")) : null;
}

/** True when version `have` ("20.19.0", a leading v allowed) is at least `least`. */
export function isAtLeast(have, least) {
  const [a, b] = [have, least].map((version) =>
    version
      .replace(/^v|-.*$/g, "")
      .split(".")
      .map(Number),
  );
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}

/** Ends the process with a plain message when Node is older than package.json asks for. */
export function checkNode() {
  const least = readJson("package.json").engines.node.replace(/^>=/, "");
  if (isAtLeast(process.version, least)) return;
  console.error(
    `mingsuan 需要 Node.js ${least} 或更高版本，当前是 ${process.version}。请从 https://nodejs.org 安装新版后重试。`,
  );
  console.error(`mingsuan needs Node.js ${least} or newer; this is ${process.version}.`);
  process.exit(1);
}

/**
 * True when node_modules holds what package-lock.json asks for. npm's own record of what it installed is compared with the lock file,
 * so that a changed lock file, a missing folder and an install that was cut short are all seen.
 */
export function dependenciesAreCurrent() {
  const wanted = readJson("package-lock.json").packages;
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const there = installed[path];
    return there ? there.version === entry.version && there.integrity === entry.integrity : entry.optional === true;
  });
}

/** Installs the dependencies, development tools included, when they are missing or not those of package-lock.json. */
export function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.error("正在安装依赖（npm ci）…");
  npm(["ci", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund"]);
}

/** Puts the built command where `npx mingsuan` looks first; npm links the commands of packages, but not that of the project itself. */
function linkCommand() {
  const folder = join(root, "node_modules", ".bin");
  const link = join(folder, process.platform === "win32" ? "mingsuan.cmd" : "mingsuan");
  if (existsSync(link)) return;
  if (process.platform === "win32") writeFileSync(link, '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
  else symlinkSync(join("..", "..", "dist", "cli", "main.js"), link);
}

/** Node, dependencies, build. Ends the process with a message when one cannot be had; `buildMayFail` carries on without the last. */
export function setUp({ buildMayFail = false } = {}) {
  checkNode();
  ensureDependencies();
  if (ensureBuild()) linkCommand();
  else if (!buildMayFail) process.exit(1);
}
