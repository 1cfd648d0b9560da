/** The code stays small, plain and alive. Limits, bans and exceptions are in `tidy.data.ts`; each failure says where and what to do. */
import { expect, test } from "vitest";
import { isData, isTestCode, parseSource, sourceFiles } from "./repository.ts";
import { bans, entries, exceptions, limits } from "./tidy.data.ts";
import { deadFiles, type Fault, functionsOf, quantile, tidyFaults } from "./tidy.ts";

const files = sourceFiles("src", "tests", "bench", "scripts");
const faults = tidyFaults(files, bans);
const dead = deadFiles(files, entries);
const excepted = (fault: Fault): boolean =>
  exceptions.some(({ check, path }) => check === fault.check && path === fault.path);

/** Faults that no exception covers, as a reader wants them. */
function open(found: readonly Fault[]): string[] {
  return found
    .filter((fault) => !excepted(fault))
    .map(({ check, path, line, advice }) => `${path}:${line}: ${check}: ${advice}`);
}

test("no file breaks a limit or a ban", () => {
  expect(open(faults)).toEqual([]);
});

test("no file is dead", () => {
  expect(open(dead)).toEqual([]);
});

test("every exception is still needed", () => {
  const needed = (check: string, path: string) =>
    [...faults, ...dead].some((fault) => fault.check === check && fault.path === path);
  const idle = exceptions.filter(({ check, path }) => !needed(check, path));
  expect(idle.map(({ check, path }) => `tests/tidy.data.ts: delete the exception ${check} for ${path}`)).toEqual([]);
});

const run = files.filter(({ path }) => path.startsWith("src/") && !isTestCode(path) && !isData(path));
const fileLengths = run.map((file) => file.lines.length);
const functionLengths = run.flatMap((file) => functionsOf(file).map(({ length }) => length));

test.each([
  ["median of the files' lengths", quantile(fileLengths, 0.5), limits.fileMedian],
  ["nine files in ten", quantile(fileLengths, 0.9), limits.fileP90],
  ["median of the functions' lengths", quantile(functionLengths, 0.5), limits.functionMedian],
  ["nine functions in ten", quantile(functionLengths, 0.9), limits.functionP90],
])("%s: %i lines, at most %i", (_name, lines, limit) => {
  expect(lines).toBeLessThanOrEqual(limit);
});

const opening = "/** What it is for. */\n";
test.each([
  ["line-width", `${opening}// ${"x".repeat(140)}`],
  ["file-length", `${opening}${"\n".repeat(400)}`],
  ["function-length", `${opening}function a() {${"\n".repeat(70)}}`],
  ["opening-comment", "const a = 1;\n/** Too late. */"],
  ["leftover", `${opening}// ${"TO"}DO later`],
  ["any", `${opening}const a: any = 1;`],
  ["year-literal", `${opening}if (year > 2023) change();`],
  ["banned-call", `${opening}const value = Number(printed);`],
  ["banned-call", `${opening}console.log(1);`],
  ["banned-call", `${opening}const now = new Date();`],
])("%s is found", (check, text) => {
  expect(tidyFaults([parseSource("src/figures/a.ts", text)], bans).map((fault) => fault.check)).toEqual([check]);
});

test("a file that only its own test imports is dead; one that a started file leads to is not", () => {
  const main = parseSource("src/cli/main.ts", 'import "../read/a.ts";');
  const a = parseSource("src/read/a.ts", "");
  const b = parseSource("src/read/b.ts", "");
  const testOfB = parseSource("src/read/b.test.ts", 'import "./b.ts";');
  expect(deadFiles([main, a, b, testOfB], ["src/cli/main.ts"]).map(({ path }) => path)).toEqual(["src/read/b.ts"]);
});
