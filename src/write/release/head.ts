/**
 * The head of the publication log, beside it: its last line's hash and that of the page over all releases. A log cut short to fewer
 * lines is a sound chain; the head tells it. Who keeps the head elsewhere proves that nobody wrote the whole folder anew.
 */
import { sha256 } from "../sha256.ts";
import type { LoggedRelease } from "./record.ts";

/** Its name in the folder. */
export const HEAD = "publications.head.json";

export interface Head {
  readonly mingsuan: "publication-head";
  readonly version: 1;
  /** Sequence and hash of the last line of the log. */
  readonly sequence: number;
  readonly hash: string;
  /** SHA-256, in hex, of index.html. */
  readonly index: string;
}

/** As a file; null for a log without lines. */
export function headText(releases: readonly LoggedRelease[], index: string): string | null {
  const last = releases.at(-1);
  if (last === undefined) return null;
  const { sequence, hash } = last;
  const head: Head = { mingsuan: "publication-head", version: 1, sequence, hash, index: sha256(index) };
  return `${JSON.stringify(head)}\n`;
}

/** null where it is none, or not as `headText` writes it. */
export function readHead(text: string): Head | null {
  try {
    const head = JSON.parse(text) as Head | null;
    const isSound = head?.mingsuan === "publication-head" && head.version === 1 && Number.isSafeInteger(head.sequence);
    return isSound && [head.hash, head.index].every(isHash) ? head : null;
  } catch {
    return null;
  }
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

/**
 * What the head says against the log, in words. `unfinished`: a publication was broken off after its line was written; then the head may
 * be one line behind.
 */
export function headFaults(head: Head | null, releases: readonly LoggedRelease[], unfinished: boolean): string[] {
  const behind = unfinished ? 1 : 0;
  if (head === null)
    return releases.length > behind ? [`没有 ${HEAD}，或者它被改动过：不能证明公开登记没有被截短`] : [];
  const named = releases[head.sequence - 1];
  if (named === undefined) return [`公开登记只有 ${releases.length} 行，原有 ${head.sequence} 行，被截短了`];
  if (named.hash !== head.hash) return [`公开登记第 ${head.sequence} 行不是 ${HEAD} 记着的那一行，登记被换过`];
  return head.sequence < releases.length - behind ? [`${HEAD} 只记到第 ${head.sequence} 行，后面的行是另加的`] : [];
}
