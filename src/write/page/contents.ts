/** The contents of the page, as its navigation: parts, sections and tables, and what stands beside the document. */
import type { HeadingPart, Manuscript } from "../manuscript/index.ts";
import { escaped } from "../report/html/escape.ts";

/** Headings deeper than this stand in the contents only where they name a table. */
const DEEPEST = 2;

export interface Beside {
  readonly anchor: string;
  readonly text: string;
}

/** `levels` of the headings as they are set. `before` and `after`: what stands before and after the document. */
export function contentsHtml(
  { parts }: Manuscript,
  levels: ReadonlyMap<HeadingPart, number>,
  before: readonly Beside[],
  after: readonly Beside[],
): string {
  const items = parts.flatMap((part) => {
    if (part.kind === "heading") return (levels.get(part) ?? 1) <= DEEPEST ? [item(part, levels.get(part) ?? 1)] : [];
    const title = part.kind === "table" ? part.headings.at(-1) : undefined;
    return title === undefined ? [] : [item(title, Math.min(DEEPEST, levels.get(title) ?? 1))];
  });
  const beside = (each: Beside) => `<li class="l1 beside"><a href="#${each.anchor}">${escaped(each.text)}</a></li>`;
  const list = [...before.map(beside), ...items, ...after.map(beside)];
  if (list.length === 0) return "";
  return `<nav class="toc" aria-label="目录"><details open><summary>目录</summary><ul>${list.join("")}</ul></details></nav>`;
}

function item({ text, anchor }: HeadingPart, level: number): string {
  return `<li class="l${level}"><a href="#${anchor}">${escaped(text.trim())}</a></li>`;
}
