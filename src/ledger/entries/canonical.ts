/** The canonical form of an entry: the one sequence of bytes over which its hash is taken, and what an entry may hold. */
import type { Entry, EntryKind, Stage } from "../model.ts";

/** An entry before the chain gives it its place: without position and hashes. */
export type NewEntry = Omit<Entry, "sequence" | "previousHash" | "hash">;

/** Largest amount of one entry, 10 万亿元 in 分: nine thousand of them still fit the databases' whole numbers. */
export const LARGEST_FEN = 1_000_000_000_000_000n;

/** Longest text of a field, in UTF-16 units. */
const LONGEST = { reason: 4_000, word: 200 } as const;

export const STAGES: readonly Stage[] = [
  "first-up",
  "first-down",
  "second-up",
  "second-down",
  "adjustment",
  "execution",
];

export const ENTRY_KINDS: readonly EntryKind[] = [
  "draft",
  "review",
  "ceiling",
  "approval",
  "reallocation",
  "supplement",
  "payment",
  "correction",
];

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/** True for text that every database keeps and gives back as it is: no NUL, no half of a surrogate pair. */
export const isPlainText = (text: string): boolean => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

const isWord = (text: string): boolean => text !== "" && text.length <= LONGEST.word && isPlainText(text);

/**
 * What is wrong with an entry that is to be written, as a Chinese clause; null where nothing is.
 * A caller that takes entries from people asks before it writes; writing a faulty one throws.
 */
export function entryFault(entry: NewEntry): string | null {
  if (!Number.isInteger(entry.year) || entry.year < 1900 || entry.year > 9999) return `年度“${entry.year}”不是四位年份`;
  if (!STAGES.includes(entry.stage)) return `没有阶段“${entry.stage}”`;
  if (!ENTRY_KINDS.includes(entry.kind)) return `没有分录类型“${entry.kind}”`;
  if (!isWord(entry.line)) return "预算行的编号为空、过长或含有不能保存的字符";
  if (!isWord(entry.actor)) return "经手人的编号为空、过长或含有不能保存的字符";
  if (!isWord(entry.transaction)) return "事务编号为空、过长或含有不能保存的字符";
  if (!UTC.test(entry.at)) return `时间“${entry.at}”不是 UTC 时间（如 1999-01-31T08:00:00Z 的写法）`;
  if (entry.reason.length > LONGEST.reason) return `理由超过 ${LONGEST.reason} 字，请写短一些`;
  if (!isPlainText(entry.reason)) return "理由中含有不能保存的字符，请删去后重写";
  const size = entry.amountFen < 0n ? -entry.amountFen : entry.amountFen;
  return size > LARGEST_FEN ? "一笔分录的金额超过 10 万亿元，请核对单位" : null;
}

/**
 * The canonical form of an entry: a JSON array without blanks, in this order, the amount as a decimal integer of 分 in quotes. It says
 * its own version first, so that another form can come later. Any JSON library that escapes no more than it must makes the same.
 */
export function canonicalEntry(entry: Omit<Entry, "hash">): string {
  return JSON.stringify([
    "mingsuan-entry-1",
    entry.sequence,
    entry.year,
    entry.stage,
    entry.kind,
    entry.line,
    entry.amountFen.toString(),
    entry.actor,
    entry.at,
    entry.reason,
    entry.transaction,
    entry.previousHash,
  ]);
}
