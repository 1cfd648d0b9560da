/**
 * The file of accepted findings beside a document: `预算说明.docx.accepted.json`, described in docs/accepted.md. People write it by hand,
 * too, so what is wrong in it is told by entry and line, the rest is taken, and nothing that stands in it is ever lost.
 */
import { randomUUID } from "node:crypto";
import { open, rename, rm, writeFile } from "node:fs/promises";
import type { Acceptance } from "../check/standing.ts";
import { isDay } from "../figures/days.ts";
import type { FileMessage } from "./outcome.ts";
import { plainText } from "./plainText.ts";

const ENDING = ".accepted.json";
const LIMITS = { bytes: 4 * 1024 * 1024, entries: 10_000 } as const;
/** Longest reason or name, in characters. */
export const MOST_WORDS = 2000;
const ABOUT = "明算：已接受的问题。每一条写明指纹、理由、谁接受、到哪天；说明见 docs/accepted.md";

/** Where the accepted findings of a document stand. */
export function acceptedPath(document: string): string {
  return document + ENDING;
}

/** What a file of accepted findings holds. `content` is what stood in it, for writing it again; null where there is no file. */
export interface AcceptedFile {
  readonly acceptances: readonly Acceptance[];
  readonly content: { readonly [key: string]: unknown; readonly accepted: readonly unknown[] } | null;
  /** What was wrong with it, in one message; null when nothing was. */
  readonly fault: string | null;
}

const NONE: AcceptedFile = { acceptances: [], content: null, fault: null };

type Entry = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const words = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" && value.length <= MOST_WORDS ? value.trim() : null;

/** One entry; a string says what is wrong with it. */
function acceptanceOf(entry: unknown): Acceptance | string {
  if (!isObject(entry)) return "应是一组 { } 包着的字段";
  const fingerprint = words(entry.fingerprint)?.toLowerCase() ?? "";
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) return "fingerprint（指纹）应是 16 位 0–9、a–f";
  const [reason, by] = [words(entry.reason), words(entry.by)];
  if (reason === null) return "没有 reason（理由）";
  if (by === null) return "没有 by（谁接受）";
  for (const name of ["date", "until"]) {
    const day = entry[name] ?? null;
    if (day !== null && !(typeof day === "string" && isDay(day))) return `${name} 应是 年-月-日，如 2030-06-30`;
  }
  const [rule, message] = [words(entry.rule), words(entry.message)];
  const [date, until] = [words(entry.date), words(entry.until)];
  return { fingerprint, rule, message, reason, by, date, until };
}

/** The line that a parser's message names by its position; empty where it names none. */
function lineOf(text: string, error: unknown): string {
  const [, position] = /position (\d+)/.exec(String(error)) ?? [];
  if (position === undefined) return "";
  return `第 ${text.slice(0, Number(position)).split("\n").length} 行附近`;
}

/** Reads the text of such a file. Never throws. */
export function parseAccepted(text: string): AcceptedFile {
  const broken = (why: string) => ({ ...NONE, fault: `${why}，其中的接受都没有生效，问题照常列出；请改好这个文件` });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const hint = /[“”：，｛｝［］]/.test(text) ? "（标点是否写成了全角？）" : "";
    return broken(`接受文件不是合格的 JSON：${lineOf(text, error) || "不完整"}有误${hint}`);
  }
  if (!isObject(content) || !Array.isArray(content.accepted)) return broken("接受文件里没有 accepted 列表");
  const entries: readonly unknown[] = content.accepted;
  if (entries.length > LIMITS.entries) return broken(`接受文件有 ${entries.length} 条，超过上限 ${LIMITS.entries}`);
  const read = entries.map(acceptanceOf);
  const faults = read.flatMap((each, i) => (typeof each === "string" ? [`第 ${i + 1} 条${each}`] : []));
  const more = faults.length > 1 ? `（另有 ${faults.length - 1} 条也有误）` : "";
  const fault =
    faults.length === 0 ? null : `接受文件${faults[0]}${more}，没有生效；其余 ${entries.length - faults.length} 条有效`;
  return {
    acceptances: read.filter((each) => typeof each !== "string"),
    content: { ...content, accepted: entries },
    fault,
  };
}

/** Reads the file at `path`; one that is not there holds nothing. Never throws. */
export async function readAccepted(path: string): Promise<AcceptedFile> {
  let bytes: Uint8Array;
  try {
    const file = await open(path, "r");
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { ...NONE, fault: "接受文件不是普通文件，没有读取" };
      if (facts.size > LIMITS.bytes) return { ...NONE, fault: "接受文件太大，没有读取，问题照常列出" };
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return NONE;
    return { ...NONE, fault: `接受文件打不开（${code}），其中的接受都没有生效，问题照常列出` };
  }
  return parseAccepted(plainText(bytes));
}

/** The message for a fault in the file at `path`. */
export function acceptedFault(path: string, text: string): FileMessage {
  return { path, code: "accepted-file-broken", text };
}

/** The text of `file` with more acceptances at its end; what stood in it stays. Throws where that is nested without reason. */
export function withAcceptances({ content }: AcceptedFile, more: readonly Acceptance[]): string {
  const entries = more.map(({ fingerprint, rule, message, reason, by, date, until }) => {
    return { fingerprint, rule, message, reason, by, date, until };
  });
  const accepted = [...(content?.accepted ?? []), ...entries];
  return `${JSON.stringify({ about: ABOUT, ...content, accepted }, null, 2)}\n`;
}

/** Writes the whole file at once: a new one beside it takes its place, so that a fault half-way costs nothing. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
