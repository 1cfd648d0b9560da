/** The map does not rot: what the documents name in `backticks` as a path, and link to, is there; the map stays short. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildIsCurrent } from "../scripts/build.mjs";
import { staleSamples } from "../scripts/generate-samples.mjs";
import { root } from "./repository.ts";

const mapLines = 300;
const documents = [
  ...["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CHANGELOG.md"],
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const topFolders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** True for `src/figures/`, `examples/a.txt`, `package.json`; false for commands, packages, globs and file endings. */
function isPath(code: string): boolean {
  if (/^[\w.-]+\.(?:md|json|ts|mjs)$/.test(code)) return true;
  const [first = "", rest] = code.split("/");
  return rest !== undefined && /^[\w./-]+$/.test(code) && (topFolders.includes(first) || first === "src");
}

/** Paths that a document names, from the root: in backticks, and as targets of links. */
function pathsNamed(document: string): { path: string; line: number }[] {
  const lines = readFileSync(join(root, document), "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const code = [...text.matchAll(/`([^`]+)`/g)].flatMap(([, inside]) => (inside && isPath(inside) ? [inside] : []));
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target]) =>
      target && !/^[a-z]+:/.test(target) ? [join(dirname(document), target)] : [],
    );
    return [...code, ...links].map((path) => ({ path, line: index + 1 }));
  });
}

test.each(documents)("every path that %s names exists", (document) => {
  const gone = pathsNamed(document).filter(({ path }) => !existsSync(join(root, path)));
  expect(gone.map(({ path, line }) => `${document}:${line}: ${path} is not there: mend the text or the path`)).toEqual(
    [],
  );
});

test("docs/README.md lists every document and decision, and no two decisions have one number", () => {
  const index = readFileSync(join(root, "docs/README.md"), "utf8");
  const names = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "README.md");
  const decisions = readdirSync(join(root, "docs/decisions"));
  const all = [...names, ...decisions.map((name) => `decisions/${name}`)];
  expect(all.filter((name) => !index.includes(`](${name})`))).toEqual([]);
  expect(new Set(decisions.map((name) => name.slice(0, 4))).size).toBe(decisions.length);
});

test(`ARCHITECTURE.md has fewer than ${mapLines} lines`, () => {
  expect(readFileSync(join(root, "ARCHITECTURE.md"), "utf8").split("\n").length).toBeLessThan(mapLines);
});

test.skipIf(!buildIsCurrent())("the report shown in the READMEs is what the command prints", () => {
  expect(staleSamples().map((name) => `${name}: run npm run build && node scripts/generate-samples.mjs`)).toEqual([]);
});
