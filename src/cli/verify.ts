/** `mingsuan verify`: proves, without the network, that the files of a publication folder, their facts and the log agree. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { HEAD } from "../write/release/head.ts";
import { LOG, type LoggedRelease } from "../write/release/record.ts";
import { fileErrorMessage } from "./files.ts";
import { write as print } from "./output.ts";
import { printable } from "./pretty/width.ts";
import { INDEX, type PublicationFolder, readFolder, WORKSHOP } from "./publicationFolder.ts";
import { LOCK } from "./publicationLock.ts";
import { releaseFaults } from "./verifyRelease.ts";

export interface VerifyOptions {
  /** Hash of a line of the log that was kept elsewhere. */
  readonly head?: string;
}

/** Other files beside the releases that are named. */
const MOST_NAMED = 5;

/** Verifies a folder; the exit status: 0 when all agrees, 1 when something does not, 2 when there is nothing to verify. */
export async function verify(folder: string, options: VerifyOptions = {}): Promise<number> {
  let names: string[];
  let read: PublicationFolder;
  try {
    names = await readdir(folder);
    read = await readFolder(folder);
  } catch (error) {
    return nothing(folder, fileErrorMessage(folder, error).text);
  }
  if (!names.includes(LOG)) return nothing(folder, `没有 ${LOG}`);
  const { releases, faults, unfinished } = read;
  const found = [...faults, ...keptFaults(options, releases)];
  for (const release of releases) {
    const own = await releaseFaults(join(folder, release.release), release);
    await print(lineOf(release, own.length === 0));
    found.push(...own.map((fault) => `${release.release}：${fault}`));
  }
  const beside = besideReleases(names, releases);
  found.push(...beside.unlogged.filter((name) => name !== unfinished).map((name) => `文件夹 ${name} 没有登记`));
  for (const fault of found) await print(`  ${printable(fault)}\n`);
  for (const note of notesOf(unfinished, beside.others, releases)) await print(`  （${printable(note)}）\n`);
  const summary = found.length === 0 ? "文件、数字和登记全部相符" : `有 ${found.length} 处不符`;
  await print(`公开登记 ${releases.length} 条，${summary}\n`);
  return found.length === 0 ? 0 : 1;
}

function nothing(folder: string, why: string): number {
  process.stderr.write(`${printable(folder)}：${printable(why)}。要验证的是 mingsuan publish 写的文件夹\n`);
  return 2;
}

/** ✔ 0002-2030-budget 某局2030年部门预算（2030-02-14，李文），更正 0001-2030-budget，改动 3 个数 */
function lineOf({ release, title, at, signer, replaces, changes }: LoggedRelease, holds: boolean): string {
  const about = `${title}（${at.slice(0, 10)}，${signer}）`;
  const correction = replaces === null ? "" : `，更正 ${replaces}，改动 ${changes} 个数`;
  return `${holds ? "✔" : "✖"} ${printable(`${release}  ${about}${correction}`)}\n`;
}

/** What was kept elsewhere has to be one of the lines; all before it is proved by it. */
function keptFaults({ head }: VerifyOptions, releases: readonly LoggedRelease[]): string[] {
  if (head === undefined || releases.some(({ hash }) => hash === head.toLowerCase())) return [];
  return [`公开登记里没有校验值为 ${head} 的一行：登记被截短或重写过`];
}

interface Beside {
  /** Folders named like releases that the log does not know. */
  readonly unlogged: readonly string[];
  readonly others: readonly string[];
}

function besideReleases(names: readonly string[], releases: readonly LoggedRelease[]): Beside {
  const known = new Set([LOG, HEAD, INDEX, WORKSHOP, ...releases.map(({ release }) => release)]);
  const rest = names.filter((name) => !known.has(name) && !name.startsWith(LOCK)).sort();
  const isRelease = (name: string) => /^\d{4,}-/.test(name);
  return { unlogged: rest.filter(isRelease), others: rest.filter((name) => !isRelease(name)) };
}

function notesOf(unfinished: string | null, others: readonly string[], releases: readonly LoggedRelease[]): string[] {
  const isLogged = releases.some(({ release }) => release === unfinished);
  const broken = isLogged
    ? `公开 ${unfinished} 已登记，首页还没有更新完`
    : "有一次公开正在进行，或者中途停了，没有登记";
  const named = others.slice(0, MOST_NAMED).join("、");
  return [
    ...(unfinished === null ? [] : [`${broken}；下一次 mingsuan publish 会自动接上`]),
    ...(others.length === 0 ? [] : [`另有 ${others.length} 个文件或文件夹不在登记里，没有验证：${named}`]),
  ];
}
