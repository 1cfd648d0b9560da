/** The texts of two documents, section by section and paragraph by paragraph. */
import { append } from "../../codes/collections.ts";
import type { ParagraphChange, SectionComparison, Span } from "../../statement/comparison.ts";
import type { Statement } from "../../statement/model.ts";
import { type Frame, foldedName } from "./frame.ts";
import { matched } from "./matching.ts";
import { compareParagraphs, loneChange, type Passage, passage } from "./paragraphs.ts";

interface Section {
  /** Titles from the outermost down, as printed. */
  readonly titles: readonly string[];
  readonly passages: Passage[];
}

type Frames = readonly [Frame, Frame];

/** Sections in the order of B, those of A alone after the section that they followed. Sections without difference are there, too. */
export function compareTexts(a: Statement, b: Statement, frames: Frames): SectionComparison[] {
  const [left, right] = [sectionsOf(a, frames[0]), sectionsOf(b, frames[1])];
  const keys = (key: (section: Section, frame: Frame) => string) =>
    [left.map((each) => key(each, frames[0])), right.map((each) => key(each, frames[1]))] as const;
  const { pairs, onlyA, onlyB } = matched(
    keys(({ titles }, frame) => foldedName(titles.join("›"), frame) || "-"),
    keys(({ titles }, frame) => bareTitle(titles.at(-1) ?? "", frame)),
  );
  const both = pairs.map(([i, j]) => ({
    at: j,
    more: 0,
    ...together(left[i] as Section, right[j] as Section, frames),
  }));
  const before = (i: number) => pairs.reduce((at, [k, j]) => (k < i ? Math.max(at, j) : at), -1);
  const gone = onlyA.map((i) => ({ at: before(i), more: 1 + i, ...alone(left[i] as Section, "a") }));
  const fresh = onlyB.map((j) => ({ at: j, more: 0, ...alone(right[j] as Section, "b") }));
  const sorted = [...both, ...gone, ...fresh].sort((x, y) => x.at - y.at || x.more - y.more);
  return withMoved(sorted.map(({ at: _at, more: _more, ...section }) => section));
}

const NUMBER = /^(?:第?[一二三四五六七八九十]+[部分章节]*[、．.]?|[（(][一二三四五六七八九十\d]+[)）]|\d+[、．.])/;

/** A title by its words alone: numbers before it and years in it may change. */
function bareTitle(title: string, frame: Frame): string {
  return foldedName(title, frame)
    .replace(NUMBER, "")
    .replace(/〔(?:-?\d+|名)〕|(?:19|20)\d{2}|年度?|部门|单位/g, "");
}

/** 表3 over a table, which one format makes a heading and the other a paragraph. */
const TABLE_NUMBER = /^\s*(?:公开|附)?表\s*\d+(?:[-－]\d+)?\s*$/;

function sectionsOf({ blocks }: Statement, frame: Frame): Section[] {
  const sections: Section[] = [{ titles: [], passages: [] }];
  const above: { level: number; title: string }[] = [];
  for (const block of blocks) {
    if ((block.kind === "heading" || block.kind === "paragraph") && TABLE_NUMBER.test(block.content.text)) continue;
    if (block.kind === "heading") {
      while (above.length > 0 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
      above.push({ level: block.level, title: `${block.number?.printed ?? ""}${block.title}` });
      sections.push({ titles: above.map(({ title }) => title), passages: [] });
    } else if (block.kind === "paragraph" && block.content.text.trim() !== "") {
      sections.at(-1)?.passages.push(passage(block, frame));
    }
  }
  return sections.filter(({ titles, passages }) => titles.length > 0 || passages.length > 0);
}

const titleOf = ({ titles }: Section) => titles.join(" › ") || "开头";

function together(a: Section, b: Section, frames: Frames): SectionComparison {
  const { changes, same } = compareParagraphs(a.passages, b.passages, frames);
  return { title: titleOf(b), titleA: titleOf(a), titleB: titleOf(b), changes, same };
}

function alone(section: Section, side: "a" | "b"): SectionComparison {
  const changes = section.passages.map((each) => loneChange(each, side));
  const title = titleOf(section);
  return { title, titleA: side === "a" ? title : null, titleB: side === "b" ? title : null, changes, same: 0 };
}

/** A paragraph gone from one section that stands word for word in another has moved. */
function withMoved(sections: readonly SectionComparison[]): SectionComparison[] {
  const gone = new Map<string, { span: Span | null; title: string }[]>();
  for (const { changes, title } of sections)
    for (const { kind, pieces, a } of changes) {
      const text = pieces[0]?.text ?? "";
      if (kind !== "only-a" || text.length < leastMoved) continue;
      append(gone, text, { span: a, title });
    }
  const taken = new Set<Span | null>();
  const arrived = sections.map((section) => ({
    ...section,
    changes: section.changes.map((change): ParagraphChange => {
      const text = change.pieces[0]?.text ?? "";
      const from = change.kind === "only-b" ? gone.get(text)?.shift() : undefined;
      if (from === undefined) return change;
      taken.add(from.span);
      return { kind: "moved", pieces: [{ side: "both", text }], a: from.span, b: change.b, from: from.title };
    }),
  }));
  return arrived.map((section) => ({
    ...section,
    changes: section.changes.filter(({ kind, a }) => kind !== "only-a" || !taken.has(a)),
  }));
}

/** Shorter paragraphs are alike by chance. */
const leastMoved = 12;
