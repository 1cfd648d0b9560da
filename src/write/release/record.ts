/**
 * The publication log (公开登记): one line of JSON a release, each with a hash over the line before, so that nothing that was published can
 * be changed, left out or put in between without its being seen.
 */
import { sha256 } from "../sha256.ts";

/** What a release changed of the one that it replaces. */
export interface Difference {
  /** What it is, in words: “三公”经费›公务接待费. */
  readonly fact: string;
  /** As printed; null for one that is new. */
  readonly before: string | null;
  /** null for one that is gone. */
  readonly after: string | null;
}

export interface Release {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Name of its folder: 0001-2030-budget. */
  readonly release: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly year: number | null;
  readonly kind: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly signer: string;
  /** Version of the program whose rulebook it was checked by. */
  readonly rulebook: string;
  readonly findings: { readonly error: number; readonly warning: number; readonly notice: number };
  /** Why it was published although errors were found; null when there were none. */
  readonly despite: string | null;
  /** SHA-256, in hex, of its manifest.json, and of its facts. */
  readonly manifest: string;
  readonly facts: string;
  /** Folder of the release that it replaces, and what it changes. */
  readonly replaces: string | null;
  readonly difference: readonly Difference[];
}

export interface LoggedRelease extends Release {
  readonly previousHash: string;
  readonly hash: string;
}

/** Name of the log in its folder. */
export const LOG = "publications.jsonl";

/** Stands for the hash before the first. */
export const FIRST_HASH = "0".repeat(64);

/** Hash of the facts of a statement, from its lines (`factsOf`). */
export function factsHash(facts: readonly string[]): string {
  return sha256(facts.join("\n"));
}

/** The release as the next line of the log, with its line break. */
export function logLine(release: Release, previousHash: string): string {
  const body = { ...release, previousHash };
  return `${JSON.stringify({ ...body, hash: sha256(canonical(body)) })}\n`;
}

/** Keys in order, so that the hash does not depend on how the line was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

export interface ReadLog {
  readonly releases: readonly LoggedRelease[];
  /** What is wrong with it, in words; empty when all holds. */
  readonly faults: readonly string[];
}

/** The log from its text, every line's hash and place verified. */
export function readLog(text: string): ReadLog {
  const releases: LoggedRelease[] = [];
  const faults: string[] = [];
  let previous = FIRST_HASH;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const release = parsed(line);
    if (release === null) {
      faults.push(`公开登记第 ${index + 1} 行不是登记记录，可能被改动或没有写完`);
      return;
    }
    const { hash, ...body } = release;
    if (sha256(canonical(body)) !== hash)
      faults.push(`公开登记第 ${index + 1} 行（${release.release}）与它的校验值不符，被改动过`);
    if (release.previousHash !== previous)
      faults.push(`公开登记第 ${index + 1} 行（${release.release}）接不上前一行，前面有删去或插入`);
    if (release.sequence !== releases.length + 1)
      faults.push(`公开登记第 ${index + 1} 行的序号是 ${release.sequence}，应为 ${releases.length + 1}`);
    previous = hash;
    releases.push(release);
  });
  return { releases, faults };
}

const TEXTS = [
  "release",
  "title",
  "kind",
  "at",
  "signer",
  "rulebook",
  "manifest",
  "facts",
  "previousHash",
  "hash",
] as const;

function parsed(line: string): LoggedRelease | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const record = value as Record<string, unknown>;
  const sound =
    TEXTS.every((key) => typeof record[key] === "string") &&
    Number.isSafeInteger(record.sequence) &&
    Array.isArray(record.difference) &&
    typeof record.findings === "object" &&
    /^\d{4,}-[\w-]+$/.test(String(record.release));
  return sound ? (record as unknown as LoggedRelease) : null;
}
