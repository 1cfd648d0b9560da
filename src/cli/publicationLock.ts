/**
 * One publication at a time in a folder: two at once would both take the same number. The lock names the process that holds it, so that
 * one that was killed leaves no folder shut.
 */
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

export const LOCK = "publications.lock";
const MOST_TRIES = 5;
/** Those that this process holds. */
const held = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Does the work while nobody else does; null where another holds the folder. */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T | null> {
  const lock = join(folder, LOCK);
  const token = randomUUID();
  held.add(token);
  try {
    if (!(await taken(lock, token))) return null;
    try {
      return await work();
    } finally {
      if ((await holderOf(lock))?.token === token) await rm(lock, { force: true });
    }
  } finally {
    held.delete(token);
  }
}

async function taken(lock: string, token: string): Promise<boolean> {
  const own = `${lock}.${token}`;
  const holder: Holder = { pid: process.pid, host: hostname(), token };
  await writeFile(own, JSON.stringify(holder), { flag: "wx" });
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await placed(own, lock)) return true;
      const other = await textOf(lock);
      if (other !== null && !(await leftBehind(other, lock, own))) return false;
    }
    return false;
  } finally {
    await rm(own, { force: true });
  }
}

/** A link is made at once and whole, or not at all; where there are none, a new file will do. */
async function placed(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    return await written(await readFile(own, "utf8"), lock);
  }
}

async function written(text: string, lock: string): Promise<boolean> {
  try {
    await writeFile(lock, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a lock away whose holder is gone. What is taken away is looked at again: another may have been quicker. */
async function leftBehind(other: string, lock: string, own: string): Promise<boolean> {
  if (!isGone(other)) return false;
  const aside = `${own}.old`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  }
  const was = await textOf(aside);
  if (was !== other) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
  return was === other;
}

function isGone(text: string): boolean {
  const holder = parsed(text);
  if (holder === null || holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !held.has(holder.token);
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function parsed(text: string): Holder | null {
  try {
    const { pid, host, token } = JSON.parse(text) as Holder;
    const isSound = Number.isSafeInteger(pid) && pid > 0 && typeof host === "string" && typeof token === "string";
    return isSound ? { pid, host, token } : null;
  } catch {
    return null;
  }
}

async function holderOf(lock: string): Promise<Holder | null> {
  return parsed((await textOf(lock)) ?? "");
}

async function textOf(path: string): Promise<string | null> {
  return await readFile(path, "utf8").catch(() => null);
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;
