/**
 * The margins, line pitch and indent habit of each page's prose: what tells a full line from a last one.
 */
import type { Line } from "./lines.ts";
import { median } from "./page.ts";

export interface Margins {
  readonly left: number;
  readonly right: number;
  /** The usual distance of baselines. */
  readonly pitch: number;
  /** Paragraphs begin with an indent on this page. */
  readonly indents: boolean;
  /** At least two lines reach the right margin: there is prose on this page. */
  readonly steady: boolean;
  /** How far anything on the page reaches: centred lines are centred in this. */
  readonly extentLeft: number;
  readonly extentRight: number;
}

/** The text size that most characters of the document have. */
export function bodySizeOf(pages: readonly (readonly Line[])[]): number {
  const weights = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  const best = [...weights].sort(([, a], [, b]) => b - a)[0];
  return best?.[0] ?? 10;
}

/** Margins page by page. A page with too few full lines borrows the right margin of pages of its width. */
export function marginsOf(pages: readonly (readonly Line[])[], bodySize: number): Margins[] {
  const body = pages.map((lines) => lines.filter((line) => Math.abs(line.size - bodySize) <= 0.2 * bodySize));
  const rights = body.map((lines) => (isSteady(lines) ? rightOf(lines) : 0));
  return pages.map((all, index) => {
    const lines = (body[index] ?? []).length > 0 ? (body[index] ?? []) : all;
    const width = all[0]?.page.width ?? 0;
    const alike = rights.filter((right, other) => right > 0 && pages[other]?.[0]?.page.width === width);
    const own = rightOf(lines);
    const steady = (rights[index] ?? 0) > 0;
    const right = steady ? own : Math.max(own, median(alike));
    const left = leftOf(lines);
    return {
      left,
      right,
      pitch: pitchOf(lines),
      indents: lines.some((line) => line.x0 - left > 0.8 * line.size && line.x0 - left < 4 * line.size),
      steady,
      extentLeft: all.reduce((least, line) => Math.min(least, line.x0), Infinity),
      extentRight: rightOf(all),
    };
  });
}

function rightOf(lines: readonly Line[]): number {
  return lines.reduce((right, line) => Math.max(right, line.x1), 0);
}

/** At least two lines reach the right margin. */
function isSteady(lines: readonly Line[]): boolean {
  const right = rightOf(lines);
  return lines.filter((line) => right - line.x1 <= 2 * line.size).length >= 2;
}

/** The leftmost x at which at least two lines begin; else the leftmost of all. */
function leftOf(lines: readonly Line[]): number {
  const starts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const shared = starts.find((start, index) => (starts[index + 1] ?? Infinity) - start < 3);
  return shared ?? starts[0] ?? 0;
}

function pitchOf(lines: readonly Line[]): number {
  const steps: number[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above && line.base - above.base < 4 * line.size) steps.push(line.base - above.base);
  });
  return steps.length > 0 ? median(steps) : 2 * (lines[0]?.size ?? 10);
}
