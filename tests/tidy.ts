/** What `tidy.test.ts` looks for, one function a check: files in, faults out, each with what to do about it. */
import { isData, isTestCode, lineAt, type Node, type SourceFile, walk } from "./repository.ts";
import { type Ban, limits, yearsFromData } from "./tidy.data.ts";

export interface Fault {
  readonly check: string;
  readonly path: string;
  readonly line: number;
  readonly advice: string;
}

type Check = (file: SourceFile) => Fault[];

function fault(check: string, file: SourceFile, line: number, advice: string): Fault {
  return { check, path: file.path, line, advice };
}

/** Lines of every function of a file, nested ones included, with the line it begins on. */
export function functionsOf(file: SourceFile): { line: number; length: number }[] {
  const kinds = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);
  const found: { line: number; length: number }[] = [];
  walk(file, (node) => {
    if (!kinds.has(node.type)) return;
    const length = file.text.slice(node.start, node.end).split("\n").length;
    found.push({ line: lineAt(file.text, node.start), length });
  });
  return found;
}

const lineWidth: Check = (file) =>
  file.lines.flatMap((line, index) =>
    line.length <= limits.lineWidth ? [] : [fault("line-width", file, index + 1, `over ${limits.lineWidth}: break it`)],
  );

const fileLength: Check = (file) => {
  const limit = /^src\/check\/rules\/.+\//.test(file.path) ? limits.ruleFile : limits.file;
  if (isData(file.path) || file.lines.length <= (isTestCode(file.path) ? limits.file : limit)) return [];
  return [fault("file-length", file, limit, `${file.lines.length} lines, over ${limit}: find the seam and part it`)];
};

const functionLength: Check = (file) => {
  if (isTestCode(file.path)) return [];
  return functionsOf(file)
    .filter(({ length }) => length > limits.function)
    .map(({ line, length }) =>
      fault("function-length", file, line, `${length} lines, over ${limits.function}: part it`),
    );
};

const openingComment: Check = (file) => {
  const first = file.comments.find((comment) => !file.text.slice(comment.start).startsWith("#!"));
  const before = first ? file.text.slice(0, first.start).replace(/^#!.*/, "").trim() : "none";
  return before === ""
    ? []
    : [fault("opening-comment", file, 1, "open with one to five lines saying what the file is for")];
};

const leftovers: Check = (file) =>
  file.comments
    .filter((comment) => /\b(?:TODO|FIXME|HACK)\b|\bXXX:/.test(comment.value))
    .map((comment) =>
      fault("leftover", file, lineAt(file.text, comment.start), "do it now, or make it an issue and delete the note"),
    );

/** Faults at the nodes of a file for which `advice` returns one. */
function atNodes(check: string, file: SourceFile, advice: (node: Node) => string | null): Fault[] {
  const found: Fault[] = [];
  walk(file, (node) => {
    const text = advice(node);
    if (text !== null) found.push(fault(check, file, lineAt(file.text, node.start), text));
  });
  return found;
}

const anyType: Check = (file) =>
  atNodes("any", file, (node) => (node.type === "TSAnyKeyword" ? "say what it is, or `unknown` and look" : null));

const yearLiteral: Check = (file) => {
  if (!file.path.startsWith("src/") || isTestCode(file.path) || isData(file.path)) return [];
  return atNodes("year-literal", file, (node) => {
    if (node.type !== "Literal" || !/^\d{4}$/.test(String(node.value))) return null;
    const year = Number(node.value);
    return year >= yearsFromData.first && year <= yearsFromData.last
      ? "years come from the document or from dated data"
      : null;
  });
};

/** The call as `bans` writes it: `console.*`, `Date.now`, `new Date` (without arguments), `Number`; null for other nodes. */
function callNames(node: Node): string[] {
  if (node.type === "NewExpression" && node.callee.type === "Identifier") {
    return node.arguments.length === 0 ? [`new ${node.callee.name}`] : [];
  }
  if (node.type !== "CallExpression") return [];
  const { callee } = node;
  if (callee.type === "Identifier") return [callee.name];
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return [];
  const property = callee.property.type === "Identifier" ? callee.property.name : "";
  return [`${callee.object.name}.${property}`, `${callee.object.name}.*`];
}

/** A check that none of the banned calls are made where they are banned. */
function bannedCalls(bans: readonly Ban[]): Check {
  const startsWithOne = (path: string, folders: readonly string[] = []) =>
    folders.some((folder) => path.startsWith(folder));
  return (file) => {
    if (isTestCode(file.path)) return [];
    const here = bans.filter(
      ({ under, except }) => startsWithOne(file.path, under) && !startsWithOne(file.path, except),
    );
    return atNodes("banned-call", file, (node) => {
      const ban = here.find(({ call }) => callNames(node).includes(call));
      return ban ? `${ban.call}: ${ban.instead}` : null;
    });
  };
}

/** Files of src/ that cannot be reached from the entries, tests left out; helpers of tests must be reached from a test. */
export function deadFiles(files: readonly SourceFile[], entries: readonly string[]): Fault[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = (from: readonly string[]): Set<string> => {
    const open = [...from];
    const seen = new Set(open);
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const next = byPath.get(path)?.imports.flatMap((each) => each.path ?? []) ?? [];
      for (const each of next.filter((name) => !seen.has(name))) open.push(each);
      for (const each of next) seen.add(each);
    }
    return seen;
  };
  const live = reached(entries);
  const tested = reached(files.map((file) => file.path).filter((path) => path.endsWith(".test.ts")));
  return files
    .filter(({ path }) => path.startsWith("src/") && !live.has(path) && !path.endsWith(".test.ts"))
    .filter(({ path }) => !(isTestCode(path) && tested.has(path)))
    .map((file) => fault("dead-file", file, 1, "nothing that runs imports it: use it or delete it"));
}

/** Every check of single files. */
export function tidyFaults(files: readonly SourceFile[], bans: readonly Ban[]): Fault[] {
  const banned = bannedCalls(bans);
  const checks = [lineWidth, fileLength, functionLength, openingComment, leftovers, anyType, yearLiteral, banned];
  return files.flatMap((file) => checks.flatMap((check) => check(file)));
}

/** The smallest value that at least the share `part` of the numbers do not exceed; 0 for none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
