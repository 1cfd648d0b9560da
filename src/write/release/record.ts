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
  /** Those that count; `accepted`: those that people accepted with a reason. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly notice: number;
    readonly accepted: number;
  };
  /** Why it was published although errors were found; null when there were none. */
  readonly despite: string | null;
  /** SHA-256, in hex, of its manifest.json. */
  readonly manifest: string;
  /** That of its facts (`factsHash`), as the manifest has it: by the line alone, facts can be proved that came by another way. */
  readonly facts: string;
  /** Folder of the release that it replaces. */
  readonly replaces: string | null;
  /** How many figures that changes, the first of them, and how many paragraphs have other words. */
  readonly changes: number;
  readonly difference: readonly Difference[];
  readonly rewordings: number;
}

export interface LoggedRelease extends Release {
  readonly previousHash: string;
  readonly hash: string;
}

/** Name of the log in its folder. */
export const LOG = "publications.jsonl";

/** Of a log that is read, at most. */
export const LOG_BYTES = 256 * 1024 * 1024;

/** Stands for the hash before the first. */
export const FIRST_HASH = "0".repeat(64);

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

/** The log from its text: the hash of every line, its place, and that it is written as `logLine` writes it, to the letter. */
export function readLog(text: string): ReadLog {
  const releases: LoggedRelease[] = [];
  const faults: string[] = [];
  const lines = text.split("\n");
  if (lines.pop() !== "") faults.push("公开登记的最后一行没有写完，或者被截短");
  lines.forEach((line, index) => {
    const release = parsed(line);
    if (release === null) {
      faults.push(`公开登记第 ${index + 1} 行不是登记记录，可能被改动`);
      return;
    }
    faults.push(...faultsOf(release, line, releases).map((fault) => `公开登记第 ${index + 1} 行${fault}`));
    releases.push(release);
  });
  return { releases, faults };
}

function faultsOf(logged: LoggedRelease, line: string, before: readonly LoggedRelease[]): string[] {
  const { hash, ...body } = logged;
  const { release, sequence, previousHash, replaces } = logged;
  const isSound = sha256(canonical(body)) === hash;
  const isKnown = replaces === null || before.some((each) => each.release === replaces);
  const tests: [holds: boolean, fault: string][] = [
    [isSound, `（${release}）与它的校验值不符，被改动过`],
    [!isSound || JSON.stringify(logged) === line, `（${release}）不是原来的写法（空格、换行或重复的字段）`],
    [previousHash === (before.at(-1)?.hash ?? FIRST_HASH), `（${release}）接不上前一行，前面有删去或插入`],
    [sequence === before.length + 1, `的序号是 ${sequence}，应为 ${before.length + 1}`],
    [Number.parseInt(release, 10) === sequence, `的文件夹名 ${release} 不是它的序号`],
    [isKnown, `（${release}）更正的 ${replaces} 不在它前面`],
  ];
  return tests.filter(([holds]) => !holds).map(([, fault]) => fault);
}

type Test = (value: unknown) => boolean;
const isText: Test = (value) => typeof value === "string";
const isTextOrNone: Test = (value) => value === null || isText(value);
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash: Test = (value) => /^[0-9a-f]{64}$/.test(String(value));
/** A name that leads nowhere else: 0001-2030-budget. */
export const isReleaseName: Test = (value) => /^\d{4,9}-\d{4}-[a-z]{1,20}$/.test(String(value));

const DIFFERENCE: Readonly<Record<keyof Difference, Test>> = {
  fact: isText,
  before: isTextOrNone,
  after: isTextOrNone,
};

const FINDINGS = { error: isCount, warning: isCount, notice: isCount, accepted: isCount };

const FIELDS: Readonly<Record<keyof LoggedRelease, Test>> = {
  sequence: isCount,
  release: isReleaseName,
  title: isText,
  organisation: isTextOrNone,
  year: (value) => value === null || isCount(value),
  kind: isText,
  at: isText,
  signer: isText,
  rulebook: isText,
  findings: (value) => hasFields(value, FINDINGS),
  despite: isTextOrNone,
  manifest: isHash,
  facts: isHash,
  replaces: (value) => value === null || isReleaseName(value),
  changes: isCount,
  difference: (value) => Array.isArray(value) && value.every((each) => hasFields(each, DIFFERENCE)),
  rewordings: isCount,
  previousHash: isHash,
  hash: isHash,
};

/** These fields and no others. */
function hasFields(value: unknown, fields: Readonly<Record<string, Test>>): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const record = value as Record<string, unknown>;
  const names = Object.keys(fields);
  return Object.keys(record).length === names.length && names.every((name) => fields[name]?.(record[name]));
}

function parsed(line: string): LoggedRelease | null {
  try {
    const value: unknown = JSON.parse(line);
    return hasFields(value, FIELDS) ? (value as LoggedRelease) : null;
  } catch {
    return null;
  }
}
