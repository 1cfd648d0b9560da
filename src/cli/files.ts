/** From the paths on the command line to the files to work on: folders are walked, what cannot be taken becomes a message. */
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { LIMITS } from "../read/source.ts";
import type { FileMessage } from "./outcome.ts";
import { isOwnReport } from "./reportFiles.ts";

/** Endings that a walk of a folder takes; a file that is named itself is taken whatever its ending. */
const LIKELY = new Set(
  ".txt .text .docx .doc .wps .wpt .dot .dotx .docm .rtf .htm .html .shtml .xhtml .mht .mhtml .pdf .xlsx .xlsm .xls .et .csv .tsv".split(
    " ",
  ),
);
/** Folders that hold programs, not documents. */
const SKIPPED_FOLDERS = new Set(["node_modules", "__MACOSX"]);
/** A folder with this file holds the data of a budget, for `mingsuan compose`, and no documents. */
const BUDGET_DATA = "budget.json";
/** Deepest nesting of folders that is walked. */
const DEEPEST = 64;

/** The files to work on, sorted by path, each once; and what was wrong with the paths. */
export interface FileList {
  readonly paths: readonly string[];
  readonly messages: readonly FileMessage[];
  /** Size of the largest file, in bytes. */
  readonly largest: number;
}

interface Walk {
  /** The path as named, by the full path: a file named in two ways is taken once. */
  readonly paths: Map<string, string>;
  readonly messages: FileMessage[];
  largest: number;
  /** Real paths of the folders being walked, against loops of links. */
  readonly seen: Set<string>;
}

const slashed = (path: string) => (sep === "/" ? path : path.split(sep).join("/"));

const WHY: Readonly<Record<string, { code: string; text: string }>> = {
  ENOENT: { code: "not-found", text: "没有这个文件或文件夹，请检查路径" },
  ENOTDIR: { code: "not-found", text: "没有这个文件或文件夹，请检查路径" },
  EACCES: { code: "not-permitted", text: "没有读取权限，请检查文件权限" },
  EPERM: { code: "not-permitted", text: "没有读取权限，请检查文件权限" },
  ELOOP: { code: "link-loop", text: "链接循环，打不开" },
  ENAMETOOLONG: { code: "not-found", text: "路径太长，打不开" },
  EISDIR: { code: "not-a-file", text: "这是文件夹，不是文件" },
};

/** The message for a file-system error. */
export function fileErrorMessage(path: string, error: unknown): FileMessage {
  const errorCode = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const known = WHY[errorCode] ?? {
    code: "unreadable",
    text: `打不开（${errorCode || String(error)}），请检查文件是否完好`,
  };
  return { path: slashed(path), ...known };
}

/** Takes one file into the walk, or says why not. */
function takeFile(path: string, bytes: number, walk: Walk): void {
  if (bytes <= LIMITS.fileBytes) {
    const full = resolve(path);
    walk.largest = Math.max(walk.largest, bytes);
    if (!walk.paths.has(full)) walk.paths.set(full, slashed(path));
    return;
  }
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  const text = `文件有 ${megabytes(bytes)} MB，超过上限 ${megabytes(LIMITS.fileBytes)} MB，没有读取；请拆分或精简后再试`;
  walk.messages.push({ path: slashed(path), code: "too-large", text });
}

async function walkFolder(folder: string, depth: number, walk: Walk): Promise<void> {
  const real = await realpath(folder);
  if (walk.seen.has(real) || depth > DEEPEST) return;
  walk.seen.add(real);
  const names = (await readdir(folder)).sort();
  if (names.includes(BUDGET_DATA)) return;
  for (const name of names) {
    if (name.startsWith(".") || name.startsWith("~$") || SKIPPED_FOLDERS.has(name)) continue;
    const path = join(folder, name);
    try {
      const facts = await stat(path);
      if (facts.isDirectory()) await walkFolder(path, depth + 1, walk);
      else if (facts.isFile() && LIKELY.has(extname(name).toLowerCase())) {
        if (!(await isOwnReport(path))) takeFile(path, facts.size, walk);
      }
    } catch (error) {
      const looksLikely = LIKELY.has(extname(name).toLowerCase());
      const isDeadLink = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (looksLikely || !isDeadLink) walk.messages.push(fileErrorMessage(path, error));
    }
  }
}

async function takePath(path: string, walk: Walk): Promise<void> {
  const facts = await stat(path);
  if (facts.isFile()) takeFile(path, facts.size, walk);
  else if (facts.isDirectory()) {
    const inside: Walk = { paths: new Map(), messages: walk.messages, largest: 0, seen: new Set() };
    const before = walk.messages.length;
    await walkFolder(path, 0, inside);
    walk.largest = Math.max(walk.largest, inside.largest);
    for (const [full, name] of inside.paths) if (!walk.paths.has(full)) walk.paths.set(full, name);
    if (inside.paths.size === 0 && walk.messages.length === before) {
      const text = "文件夹里没有可以检查的文件（docx、doc、pdf、html、txt、xlsx 等）";
      walk.messages.push({ path: slashed(path), code: "empty-folder", text });
    }
  } else
    walk.messages.push({
      path: slashed(path),
      code: "not-a-file",
      text: "这不是普通文件，没有读取；可以用管道传入：mingsuan check -",
    });
}

/** Lists the files that `paths` (files, folders, `-` for standard input) stand for. Never throws. */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const walk: Walk = { paths: new Map(), messages: [], largest: 0, seen: new Set() };
  for (const path of new Set(paths)) {
    if (path === "-") walk.paths.set("-", "-");
    else {
      try {
        await takePath(path, walk);
      } catch (error) {
        walk.messages.push(fileErrorMessage(path, error));
      }
    }
  }
  return { paths: [...walk.paths.values()].sort(), messages: walk.messages, largest: walk.largest };
}
