/** The layout marks of a document page by page, worded for one finding each. */
import { grouped } from "../../../../codes/collections.ts";
import type { LayoutMark } from "../../../../statement/layoutMark.ts";
import type { Statement } from "../../../../statement/model.ts";

/** More pages are named together in the last finding. */
const MOST_PAGES = 10;
const MOST_QUOTED = 4;
const LONGEST = 16;

export interface MarkedPages {
  /** 第5页, or 第5、6、7页 in the last. */
  readonly pages: string;
  /** “建设）”“个人和…”等9处. */
  readonly quoted: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** What the marks of one kind come to. */
export function* markedPages({ marks = [] }: Statement, kind: LayoutMark["kind"]): Generator<MarkedPages> {
  const byPage = grouped(marks, (mark) => (mark.kind === kind ? mark.page : undefined));
  const pages = [...byPage.keys()];
  const groups = pages.slice(0, MOST_PAGES - 1).map((page) => [page]);
  if (pages.length >= MOST_PAGES) groups.push(pages.slice(MOST_PAGES - 1));
  for (const group of groups) {
    const own = group.flatMap((page) => byPage.get(page) ?? []);
    const named =
      group.length > MOST_PAGES ? `${group.slice(0, MOST_PAGES).join("、")}等${group.length}` : group.join("、");
    yield { pages: `第${named}页`, quoted: quotedOf(own), spans: spansOf(own) };
  }
}

function quotedOf(marks: readonly LayoutMark[]): string {
  const words = marks.slice(0, MOST_QUOTED).map(({ text }) => `“${shortened(text)}”`);
  return `${words.join("")}${marks.length > MOST_QUOTED ? `等${marks.length}处` : ""}`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : text;
}

function spansOf(marks: readonly LayoutMark[]): { start: number; end: number }[] {
  const starts = new Map(marks.map(({ start, end }) => [start, { start, end }]));
  return [...starts.values()].slice(0, MOST_QUOTED);
}
