/**
 * A folder of publications on disk: read with what is wrong in it, and added to so that a program killed at any step leaves either the
 * old state or the new. The line in the log makes a release; what stands before it without one is taken away by the next publication.
 */
import { existsSync } from "node:fs";
import { lstat, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HEAD, headFaults, headText, readHead } from "../write/release/head.ts";
import { type IndexExtra, indexPage } from "../write/release/indexPage.ts";
import { isReleaseName, LOG, LOG_BYTES, type LoggedRelease, readLog } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import type { WrittenFile } from "../write/writer.ts";

/** Where a publication is prepared. It is there only while one is under way, or was broken off. */
export const WORKSHOP = ".publishing";
/** In the workshop: name of the folder that is being published. */
const NAMED = "release";
export const INDEX = "index.html";

export interface PublicationFolder {
  readonly releases: readonly LoggedRelease[];
  /** What is wrong with log, head and page, in words. */
  readonly faults: readonly string[];
  /** Folder of a publication that was broken off, as far as it is known; null where none was. */
  readonly unfinished: string | null;
}

/** Reads log, head and page. Throws where the file system does. */
export async function readFolder(folder: string): Promise<PublicationFolder> {
  const path = join(folder, LOG);
  const size = await sizeOf(path);
  if (size > LOG_BYTES) return { releases: [], faults: [`${LOG} 太大，没有读`], unfinished: null };
  const { releases, faults } = readLog((await textOf(path)) ?? "");
  const unfinished = await brokenOff(folder);
  const isBehind = unfinished !== null && unfinished === releases.at(-1)?.release;
  const head = readHead((await textOf(join(folder, HEAD))) ?? "");
  const page = await textOf(join(folder, INDEX));
  const isShown = head === null || (page !== null && sha256(page) === head.index) || isBehind;
  return {
    releases,
    faults: [...faults, ...headFaults(head, releases, isBehind), ...(isShown ? [] : [`${INDEX} 被改动过，或者没有了`])],
    unfinished,
  };
}

/** What the workshop says is being published; empty where it says nothing. */
async function brokenOff(folder: string): Promise<string | null> {
  const workshop = join(folder, WORKSHOP);
  if (!existsSync(workshop)) return null;
  const name = ((await textOf(join(workshop, NAMED))) ?? "").trim();
  return isReleaseName(name) ? name : "";
}

/** Takes away what a publication left that was broken off before its line was written, and brings head and page up to the log. */
export async function recover(folder: string, { releases, unfinished }: PublicationFolder): Promise<void> {
  if (unfinished === null) return;
  const isLogged = releases.some(({ release }) => release === unfinished);
  if (unfinished !== "" && !isLogged) await rm(join(folder, unfinished), { recursive: true, force: true });
  if (isLogged) await writeIndex(folder, []);
  else await rm(join(folder, WORKSHOP), { recursive: true, force: true });
}

/** Puts the files of a release in their place, then its line into the log, then page and head. A message where its place is taken. */
export async function addRelease(
  folder: string,
  release: string,
  files: readonly WrittenFile[],
  line: string,
): Promise<string | null> {
  const workshop = join(folder, WORKSHOP);
  const place = join(folder, release);
  if (await lstat(place).catch(() => null)) return `${place} 已经有了，不在公开登记里，没有公开。请先把它移走`;
  await rm(workshop, { recursive: true, force: true });
  await save(join(workshop, NAMED), release);
  const prepared = join(workshop, "files");
  for (const { name, content } of files) await save(join(prepared, name), content);
  await rename(prepared, place);
  const log = join(folder, LOG);
  await replace(folder, LOG, ((await textOf(log)) ?? "") + line);
  await writeIndex(folder, []);
  return null;
}

/** Writes the page over all releases anew, with links to what else is there, and the head; with that a publication is finished. */
export async function writeIndex(folder: string, others: readonly IndexExtra[]): Promise<void> {
  const { releases } = readLog((await textOf(join(folder, LOG))) ?? "");
  const page = indexPage(releases, others);
  await replace(folder, INDEX, page);
  const head = headText(releases, page);
  if (head !== null) await replace(folder, HEAD, head);
  await rm(join(folder, WORKSHOP), { recursive: true, force: true });
}

/** The whole file at once: whoever reads it sees the old one or the new. */
async function replace(folder: string, name: string, content: string): Promise<void> {
  const beside = join(folder, WORKSHOP, name);
  await save(beside, content);
  await rename(beside, join(folder, name));
}

/** On disk before anything else is done. */
async function save(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

/** null for a file that is not there. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
