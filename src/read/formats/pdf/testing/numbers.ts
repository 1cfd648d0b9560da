/**
 * The numbers of each page as `pdftotext -layout` prints them, against those that the reader made of it: none may be missing and
 * none read twice. Numbers that a cell breaks over two lines are put together before they are compared.
 */
import { spawnSync } from "node:child_process";
import type { Source } from "../../../source.ts";

export interface Difference {
  readonly page: number;
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

/** The text of each page by poppler; null where it is not installed. */
export function printedByPoppler(file: string): string[] | null {
  const done = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  return done.error ? null : done.stdout.split("\f").slice(0, -1);
}

/** The pages on which the numbers differ. */
export function compareNumbers(source: Source, printed: readonly string[]): Difference[] {
  const read = new Map<number, string[]>();
  for (const [page, text] of pieces(source)) read.set(page, [...(read.get(page) ?? []), ...numbersOf(text)]);
  return printed.flatMap((text, index) => {
    const theirs = numbersOf(text);
    const ours = read.get(index + 1) ?? [];
    const missing = subtract(theirs, ours);
    const twice = subtract(ours, theirs);
    settle(missing, twice);
    return missing.length + twice.length > 0 ? [{ page: index + 1, missing, twice }] : [];
  });
}

/** Every stretch of text with its page: cells, and paragraphs cut where the page ends. */
function* pieces(source: Source): Generator<[number, string]> {
  for (const block of source.blocks) {
    if (block.kind === "grid") {
      for (const cell of block.cells) if (cell.page !== null) yield [cell.page, cell.text];
      continue;
    }
    const { text, at } = block.content;
    const byPage = new Map<number, string>();
    let page = block.page ?? 0;
    for (let index = 0; index < text.length; index++) {
      const offset = at[index] ?? 0;
      page = source.locate(offset, offset + 1).page ?? page;
      byPage.set(page, (byPage.get(page) ?? "") + (text[index] ?? ""));
    }
    yield* byPage;
  }
}

function numbersOf(text: string): string[] {
  return text.normalize("NFKC").match(/\d(?:[\d,]*\d)?(?:\.\d+)?/g) ?? [];
}

function subtract(all: readonly string[], gone: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of gone) counts.set(one, (counts.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}

/** Takes out what differs only in where numbers are cut: 12,345, and 678.90 are 12,345,678.90. */
function settle(missing: string[], twice: string[]): void {
  for (const whole of [...twice]) {
    const digits = whole.replace(/[,.]/g, "");
    const parts = findParts(missing, digits, []);
    if (parts === null) continue;
    twice.splice(twice.indexOf(whole), 1);
    for (const part of parts) missing.splice(missing.indexOf(part), 1);
  }
}

function findParts(from: readonly string[], digits: string, used: readonly string[]): string[] | null {
  if (digits === "") return used.length > 1 ? [...used] : null;
  if (used.length >= 4) return null;
  for (const part of new Set(from)) {
    const bare = part.replace(/[,.]/g, "");
    if (!digits.startsWith(bare)) continue;
    const rest = from.filter((_, index) => index !== from.indexOf(part));
    const found = findParts(rest, digits.slice(bare.length), [...used, part]);
    if (found) return found;
  }
  return null;
}
