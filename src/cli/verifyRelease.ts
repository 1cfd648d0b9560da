/** Holds the folder of one release against its line in the publication log: its manifest, every file, and the facts. Trusts none of it. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRefusal, readStatement } from "../read/index.ts";
import { LIMITS } from "../read/source.ts";
import { factsHash, factsOf } from "../write/factLines.ts";
import { MANIFEST_NAME, type Manifest, type ManifestFile } from "../write/manifest.ts";
import type { LoggedRelease } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import { STATEMENT } from "./publicationForms.ts";

const MANIFEST_BYTES = 16 * 1024 * 1024;
/** Files and folders in one release, and how deep they lie. */
const MOST_ENTRIES = 20_000;
const DEEPEST = 8;
/** Faults of one kind that are told. */
const MOST_TOLD = 20;

/** What is wrong with the release in `folder`, in words; empty when all agrees. Never throws on what stands there. */
export async function releaseFaults(folder: string, logged: LoggedRelease): Promise<string[]> {
  const found = await walk(folder);
  if (typeof found === "string") return [found];
  const path = join(folder, MANIFEST_NAME);
  const size = found.files.get(MANIFEST_NAME);
  if (size === undefined) return [`没有文件清单 ${MANIFEST_NAME}`];
  if (size > MANIFEST_BYTES) return ["文件清单太大，没有读"];
  const text = await readFile(path).catch(() => null);
  if (text === null) return ["文件清单打不开"];
  const faults = sha256(text) === logged.manifest ? [] : ["文件清单与登记的校验值不符，被改动过"];
  const manifest = manifestIn(text);
  if (manifest === null) return [...faults, "文件清单读不懂"];
  faults.push(...(await fileFaults(folder, manifest.files, found)));
  return [...faults, ...(await factFaults(folder, manifest, logged, found.files.get(STATEMENT)))];
}

interface Found {
  /** Sizes in bytes, by name with `/`. */
  readonly files: Map<string, number>;
  /** Links, devices: nothing of the kind is published. */
  readonly others: string[];
}

/** All that lies in a folder; links are not followed. A message where that cannot be told. */
async function walk(root: string): Promise<Found | string> {
  const top = await lstat(root).catch(() => null);
  if (top === null) return "没有这个文件夹";
  if (!top.isDirectory()) return "不是文件夹，而是文件或链接";
  const found: Found = { files: new Map(), others: [] };
  const todo = [""];
  try {
    for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
      for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
        const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory() && name.split("/").length < DEEPEST) todo.push(name);
        else if (entry.isFile()) found.files.set(name, (await lstat(join(root, name))).size);
        else found.others.push(name);
        if (found.files.size + found.others.length + todo.length > MOST_ENTRIES) return "文件太多，没有验证";
      }
    }
  } catch (error) {
    return `有文件夹打不开（${(error as NodeJS.ErrnoException).code ?? error}）`;
  }
  return found;
}

async function fileFaults(
  folder: string,
  listed: readonly ManifestFile[],
  { files, others }: Found,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, bytes, sha256: expected } of listed) {
    const size = files.get(name);
    if (size === undefined) faults.push(`少了文件 ${name}`);
    else if (size !== bytes) faults.push(`文件 ${name} 应有 ${bytes} 字节，现有 ${size}，被改动过`);
    else if ((await hashOf(join(folder, name))) !== expected) faults.push(`文件 ${name} 与清单的校验值不符，被改动过`);
  }
  const names = new Set([MANIFEST_NAME, ...listed.map(({ name }) => name)]);
  const strange = [...files.keys()].filter((name) => !names.has(name)).sort();
  faults.push(...strange.map((name) => `多了清单上没有的文件 ${name}`));
  faults.push(...[...others].sort().map((name) => `${name} 是链接或其他特殊文件，公开的只有普通文件`));
  return faults.length <= MOST_TOLD
    ? faults
    : [...faults.slice(0, MOST_TOLD), `另有 ${faults.length - MOST_TOLD} 处不符`];
}

async function factFaults(
  folder: string,
  { statement: told }: Manifest,
  { facts, organisation, year, kind }: LoggedRelease,
  size: number | undefined,
): Promise<string[]> {
  const isSame = told.factsSha256 === facts && told.organisation === organisation && told.year === year;
  const faults = isSame && told.kind === kind ? [] : ["文件清单与登记说的不是同一份说明"];
  if (size === undefined) return [...faults, `没有 ${STATEMENT}，数字无法验证`];
  if (size > LIMITS.fileBytes) return [...faults, `${STATEMENT} 太大，没有读`];
  const bytes = await readFile(join(folder, STATEMENT)).catch(() => null);
  const read = bytes === null ? null : await readStatement(bytes);
  const lines = read === null || isRefusal(read) ? [] : factsOf(read);
  const holds = lines.length === told.facts && factsHash(lines) === facts;
  return holds ? faults : [...faults, `${STATEMENT} 里的数字与登记的不符`];
}

/** Of a file of any size, without its lying in memory; empty where it cannot be read. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  } catch {
    return "";
  }
}

function manifestIn(bytes: Uint8Array): Manifest | null {
  try {
    const manifest = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Manifest | null;
    const files: unknown = manifest?.files;
    if (!Array.isArray(files) || typeof manifest?.statement !== "object" || manifest.statement === null) return null;
    const names = files.map((each: Partial<ManifestFile> | null) => String(each?.name).toLowerCase().normalize("NFC"));
    return files.every(isListed) && new Set(names).size === names.length ? manifest : null;
  } catch {
    return null;
  }
}

/** Its name leads nowhere but into the folder, on any system. */
function isListed(each: Partial<ManifestFile> | null): boolean {
  if (typeof each !== "object" || each === null) return false;
  const { name, bytes, sha256: hash } = each;
  if (typeof name !== "string" || !Number.isSafeInteger(bytes) || typeof hash !== "string") return false;
  return (
    name !== MANIFEST_NAME &&
    name.split("/").every((part) => /^[^\\/:*?"<>|\p{Cc}]{1,200}$/u.test(part) && !/^\.|[. ]$/u.test(part))
  );
}
