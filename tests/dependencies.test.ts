/** Nothing that is installed runs a script of its own unless package.json says, by name, whether it may. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./repository.ts";

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }> =
  readJson("package-lock.json").packages;
const allowed: Record<string, boolean> = readJson("package.json").allowScripts;

/** True when the installed package would run something of its own on installation; a native build counts. */
function runsScripts(path: string): boolean {
  if (packages[path]?.hasInstallScript === true) return true;
  if (!existsSync(join(root, path, "package.json"))) return false;
  const scripts: Record<string, string> = readJson(join(path, "package.json")).scripts ?? {};
  return (
    ["preinstall", "install", "postinstall"].some((name) => name in scripts) ||
    existsSync(join(root, path, "binding.gyp"))
  );
}

/** The package's name without the version that an approval may carry, and without the folders that lead to it. */
const nameOf = (pathOrApproval: string): string =>
  pathOrApproval.replace(/^.*node_modules\//, "").replace(/(?<=.)@.*$/, "");

test("every dependency with an install script has its answer in allowScripts (npm approve-scripts)", () => {
  const answered = new Set(Object.keys(allowed).map(nameOf));
  const open = Object.keys(packages).filter((path) => path !== "" && runsScripts(path) && !answered.has(nameOf(path)));
  expect(open).toEqual([]);
});

test("allowScripts names only packages that the lock file has", () => {
  const locked = new Set(Object.keys(packages).map(nameOf));
  expect(Object.keys(allowed).filter((name) => !locked.has(nameOf(name)))).toEqual([]);
});
