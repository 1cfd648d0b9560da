/** The repository's own TypeScript files as data for the tests that keep it in order: text, comments, imports, functions. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ESTree, parseSync } from "vite";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export type Node = ESTree.Node;

export interface Import {
  /** As written: `./lex.ts`, `fflate`, `node:fs`. */
  readonly name: string;
  /** The file it leads to, from the root; null for packages and Node's own modules. */
  readonly path: string | null;
  readonly line: number;
}

export interface SourceFile {
  /** From the root, with forward slashes: `src/figures/scan.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly program: ESTree.Program;
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[];
  readonly imports: readonly Import[];
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Names of modules a file imports, re-exports, loads later, or starts as a worker (`new URL("./worker.ts", import.meta.url)`). */
function importedNames(text: string, module: ReturnType<typeof parseSync>["module"]): { name: string; at: number }[] {
  const names: { name: string; at: number }[] = [];
  for (const each of module.staticImports) names.push({ name: each.moduleRequest.value, at: each.start });
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, start } of entries)
      if (moduleRequest) names.push({ name: moduleRequest.value, at: start });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    names.push({ name: text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""), at: start });
  }
  for (const found of text.matchAll(/new URL\(\s*"([^"]+\.ts)",\s*import\.meta\.url/g)) {
    if (found[1]) names.push({ name: found[1], at: found.index });
  }
  return names;
}

/** Reads and parses one file; throws when it is no TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports = importedNames(text, module).map(({ name, at }) => ({
    name,
    path: name.startsWith(".") ? resolve("/", dirname(path), name).slice(1) : null,
    line: lineAt(text, at),
  }));
  return { path, text, lines: text.replace(/\n$/, "").split("\n"), program, comments, imports };
}

/** All TypeScript and script files under the given folders, parsed, in the order of their paths. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), "utf8")));
}

/** Tests, and what only tests use: cases and helpers in a folder `testing/` or `testdata/`. */
export function isTestCode(path: string): boolean {
  return /\.test\.ts$|\/test(?:ing|data)\/|^tests\//.test(path);
}

/** Hand-kept or generated tables: a folder `data/`, or a file `*.data.ts`. */
export function isData(path: string): boolean {
  return path.includes("/data/") || path.endsWith(".data.ts");
}

/** Calls `visit` with every node of a file's syntax tree. */
export function walk(file: SourceFile, visit: (node: Node) => void): void {
  const open: unknown[] = [file.program];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("type" in value && typeof value.type === "string" && "start" in value) visit(value as Node);
    for (const child of Object.values(value)) if (typeof child === "object" && child !== null) open.push(child);
  }
}
