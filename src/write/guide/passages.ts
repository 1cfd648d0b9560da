/** The text of a manuscript as passages: each heading with the paragraphs right under it, and what of it defines words. */
import { sectionsFor } from "../../codes/index.ts";
import type { HeadingPart, Manuscript, ParagraphPart } from "../manuscript/index.ts";
import type { GuidePlace } from "./model.ts";

export interface Passage {
  /** null for what stands before the first heading. */
  readonly heading: HeadingPart | null;
  readonly paragraphs: readonly ParagraphPart[];
  /** It stands in the explanation of words, where every item is named and none is told. */
  readonly isGlossary: boolean;
}

const glossaryWords = sectionsFor("budget", null, null).find(({ key }) => key === "glossary")?.words ?? [];

export function passagesOf({ parts }: Manuscript): Passage[] {
  const passages: (Passage & { paragraphs: ParagraphPart[] })[] = [];
  let glossaryLevel = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part.kind === "heading") {
      if (part.level <= glossaryLevel) glossaryLevel = Number.POSITIVE_INFINITY;
      if (glossaryWords.some((word) => part.text.includes(word))) glossaryLevel = Math.min(glossaryLevel, part.level);
      passages.push({ heading: part, paragraphs: [], isGlossary: part.level >= glossaryLevel });
    } else if (part.kind === "paragraph") {
      const last = passages.at(-1);
      if (last === undefined) passages.push({ heading: null, paragraphs: [part], isGlossary: false });
      else last.paragraphs.push(part);
    }
  }
  return passages;
}

/** All words of one table. */
export interface TableText {
  readonly place: GuidePlace;
  readonly text: string;
}

export function tableTextsOf({ parts }: Manuscript): TableText[] {
  return parts.flatMap((part) => {
    if (part.kind !== "table") return [];
    const cells = part.rows.flatMap((row) => row.cells.map(({ text }) => text));
    const headings = part.headings.map(({ text }) => text);
    const place = { anchor: part.anchor, text: headings.at(-1)?.trim() ?? "表" };
    return [{ place, text: [...headings, ...part.captions, ...cells].join("\n") }];
  });
}
