/** Imports run one way, packages stay in their place, no files import one another in a circle. The rules: `boundaries.data.ts`. */
import { expect, test } from "vitest";
import { mayImport, nodeModulesAllowed, packageHome } from "./boundaries.data.ts";
import { type Import, isTestCode, parseSource, type SourceFile, sourceFiles } from "./repository.ts";

const folderOf = (path: string): string => path.split("/")[1] ?? "";

/** What is wrong with one import; null when nothing is. */
function faultOf(file: SourceFile, { name, path }: Import): string | null {
  const folder = folderOf(file.path);
  const allowed = mayImport[folder];
  if (!allowed) return `folder src/${folder} has no rule: give it one in tests/boundaries.data.ts`;
  if (path !== null) {
    if (!path.startsWith("src/")) return `${name} lies outside src/: move it in, or turn it into an argument`;
    const target = folderOf(path);
    if (target === folder || allowed.includes(target)) return null;
    return `${folder} must not import ${target}: hand in what is needed, or move what both need further left`;
  }
  if (name.startsWith("node:")) {
    const nodeModules = nodeModulesAllowed[folder];
    if (!nodeModules || nodeModules.includes(name)) return null;
    return `${folder} must not use ${name}: let the caller do it and hand in the result`;
  }
  const pack = name.startsWith("@") ? name.split("/").slice(0, 2).join("/") : (name.split("/")[0] ?? name);
  const home = packageHome[pack];
  if (home === undefined)
    return `package ${pack} has no place: give it one in tests/boundaries.data.ts, and a decision`;
  return file.path.startsWith(home) ? null : `package ${pack} may only be imported under ${home}`;
}

/** All forbidden imports of the files that users run, each as `file:line: what to do`. */
function faults(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTestCode(file.path))
    .flatMap((file) =>
      file.imports.flatMap((each) => {
        const fault = faultOf(file, each);
        return fault === null ? [] : [`${file.path}:${each.line}: ${fault}`];
      }),
    );
}

/** Circles of imports, each as the path round it. */
function cycles(files: readonly SourceFile[]): string[] {
  const edges = new Map(files.map((file) => [file.path, file.imports.flatMap((each) => each.path ?? [])]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) found.push([...above.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...above, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

const files = sourceFiles("src");

test("imports run one way and packages stay in their place", () => {
  expect(faults(files)).toEqual([]);
});

test("no files import one another in a circle", () => {
  expect(cycles(files).map((cycle) => `${cycle}: move what they share into a file of its own`)).toEqual([]);
});

test.each([
  ["src/figures/a.ts", 'import { b } from "../statement/b.ts";', "figures must not import statement"],
  ["src/read/a.ts", 'export { b } from "../check/b.ts";', "read must not import check"],
  ["src/check/a.ts", 'import type { B } from "../read/b.ts";', "check must not import read"],
  ["src/check/a.ts", 'import { readFile } from "node:fs/promises";', "check must not use node:fs/promises"],
  ["src/figures/a.ts", 'const fs = await import("node:fs");', "figures must not use node:fs"],
  ["src/check/a.ts", 'import { unzip } from "fflate";', "package fflate may only be imported under src/read/"],
  ["src/read/formats/docx.ts", 'import "@hyzyla/pdfium/x";', "may only be imported under src/read/formats/pdf"],
  ["src/cli/a.ts", 'import "left-pad";', "package left-pad has no place"],
  ["src/cli/a.ts", 'import "../../bench/a.ts";', "lies outside src/"],
  ["src/attic/a.ts", 'import "../figures/a.ts";', "src/attic has no rule"],
])("%s with %s is refused", (path, text, message) => {
  expect(faults([parseSource(path, text)])).toEqual([expect.stringContaining(message)]);
});

test("a circle of three files is found, a diamond is none", () => {
  const file = (name: string, ...imports: string[]): SourceFile =>
    parseSource(`src/read/${name}.ts`, imports.map((each) => `import "./${each}.ts";`).join("\n"));
  expect(cycles([file("a", "b"), file("b", "c"), file("c", "a")])).toHaveLength(1);
  expect(cycles([file("a", "b", "c"), file("b", "d"), file("c", "d"), file("d")])).toEqual([]);
});
