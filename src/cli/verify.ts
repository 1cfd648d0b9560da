/** `mingsuan verify`: proves, without the network, that the files of a publication folder, their facts and the log agree. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRefusal, readStatement } from "../read/index.ts";
import { factsOf } from "../write/factLines.ts";
import { factsHash, LOG, type LoggedRelease, readLog } from "../write/release/record.ts";
import { sha256 } from "../write/sha256.ts";
import { fileErrorMessage } from "./files.ts";
import { write as print } from "./output.ts";

interface ListedFile {
  readonly name: string;
  readonly sha256: string;
}

/** Verifies a folder; the exit status: 0 when all agrees, 1 when something does not, 2 when there is nothing to verify. */
export async function verify(folder: string): Promise<number> {
  let text: string;
  try {
    text = await readFile(join(folder, LOG), "utf8");
  } catch (error) {
    const { text: why } = fileErrorMessage(folder, error);
    process.stderr.write(`${join(folder, LOG)}：${why}。要验证的是 mingsuan publish 写的文件夹\n`);
    return 2;
  }
  const { releases, faults } = readLog(text);
  const found = [...faults];
  for (const release of releases) {
    const own = await releaseFaults(join(folder, release.release), release);
    await print(
      `${own.length === 0 ? "✔" : "✖"} ${release.release}  ${release.title}（${release.at.slice(0, 10)}，${release.signer}）\n`,
    );
    found.push(...own.map((fault) => `${release.release}：${fault}`));
  }
  found.push(...(await strangers(folder, releases)));
  for (const fault of found) await print(`  ${fault}\n`);
  const summary = found.length === 0 ? "文件、数字和登记全部相符" : `有 ${found.length} 处不符`;
  await print(`公开登记 ${releases.length} 条，${summary}\n`);
  return found.length === 0 ? 0 : 1;
}

async function releaseFaults(folder: string, { manifest, facts }: LoggedRelease): Promise<string[]> {
  const text = await contentOf(join(folder, "manifest.json"));
  if (text === null) return ["没有文件清单 manifest.json"];
  const faults = sha256(text) === manifest ? [] : ["文件清单与登记的校验值不符，被改动过"];
  const listed = listedFiles(text);
  if (listed === null) return [...faults, "文件清单读不懂"];
  for (const { name, sha256: expected } of listed) {
    const content = await contentOf(join(folder, name));
    if (content === null) faults.push(`少了文件 ${name}`);
    else if (sha256(content) !== expected) faults.push(`文件 ${name} 与清单的校验值不符，被改动过`);
  }
  const names = new Set(["manifest.json", ...listed.map(({ name }) => name)]);
  for (const name of await namesIn(folder)) if (!names.has(name)) faults.push(`多了清单上没有的文件 ${name}`);
  const statement = await contentOf(join(folder, "statement.json"));
  if (statement === null) return [...faults, "没有 statement.json，数字无法验证"];
  const read = await readStatement(statement);
  const same = !isRefusal(read) && factsHash(factsOf(read)) === facts;
  return same ? faults : [...faults, "statement.json 里的数字与登记的不符"];
}

/** Names that lead out of the folder make the whole list unsound. */
function listedFiles(text: Uint8Array): ListedFile[] | null {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(text)) as { files?: unknown };
    if (!Array.isArray(files)) return null;
    const sound = files.every(
      (each: ListedFile) =>
        typeof each?.name === "string" &&
        typeof each.sha256 === "string" &&
        !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|:/.test(each.name),
    );
    return sound ? (files as ListedFile[]) : null;
  } catch {
    return null;
  }
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  return await readFile(path).catch(() => null);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Folders of releases that the log does not know: a crash may have left them, or someone put them there. */
async function strangers(folder: string, releases: readonly LoggedRelease[]): Promise<string[]> {
  const known = new Set(releases.map(({ release }) => release));
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4,}-/.test(entry.name) && !known.has(entry.name))
    .map(({ name }) => `文件夹 ${name} 没有登记：可能是没有完成的公开，也可能是后来放进去的`);
}
