/** The parts of a manuscript as what stands in a Word document, cut into stretches of upright and turned pages. */
import { AlignmentType, type FileChild, HeadingLevel, Paragraph, TabStopType, TextRun } from "docx";
import type { HeadingPart, ParagraphPart, Part, TablePart } from "../manuscript/index.ts";
import { wordsOf } from "../manuscript/words.ts";
import { LARGE_PAGE, MM, PAGE, TURNED_MARGIN, TWO_CHARACTERS, UPRIGHT_MARGIN } from "./styles.ts";
import type { TableSlots } from "./tableSlots.ts";

/** How a sheet lies: A4 upright, A4 turned, A3 turned. */
export type Lie = "upright" | "turned" | "large";

/** Pages of one kind, one after the other. */
export interface Stretch {
  readonly lie: Lie;
  readonly children: FileChild[];
}

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Width of the text, in twentieths of a point. */
const WIDTH = {
  upright: PAGE.width - UPRIGHT_MARGIN.left - UPRIGHT_MARGIN.right,
  turned: PAGE.height - TURNED_MARGIN.left - TURNED_MARGIN.right,
  large: LARGE_PAGE.height - TURNED_MARGIN.left - TURNED_MARGIN.right,
} as const;

interface Setting {
  readonly levels: ReadonlyMap<HeadingPart, number>;
  readonly slots: TableSlots;
}

export function stretchesOf(parts: readonly Part[], setting: Setting): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const lie = lieOf(part);
    let last = stretches.at(-1);
    // A wide table has its pages to itself, so that each begins on a new one.
    if (last === undefined || last.lie !== lie || lie !== "upright") {
      last = { lie, children: [] };
      stretches.push(last);
    }
    const isFirst = last.children.length === 0;
    last.children.push(...childrenOf(part, setting, isFirst));
  }
  return stretches;
}

function lieOf(part: Part): Lie {
  if (part.kind !== "table" || !part.landscape) return "upright";
  return part.large === true ? "large" : "turned";
}

function childrenOf(part: Part, setting: Setting, isFirst: boolean): FileChild[] {
  if (part.kind === "heading") return [headingParagraph(part, setting.levels)];
  if (part.kind === "paragraph") return [bodyParagraph(part)];
  return tableChildren(part, setting, isFirst);
}

function headingParagraph(part: HeadingPart, levels: ReadonlyMap<HeadingPart, number>): Paragraph {
  return new Paragraph({ heading: wordLevel(levels.get(part)), children: [new TextRun(part.text)] });
}

/** Word's own name of a level; what is deeper than the last is of the last. */
function wordLevel(level = 1) {
  return LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_1;
}

function bodyParagraph(part: ParagraphPart): Paragraph {
  return new Paragraph({
    style: "BodyText",
    indent: { firstLine: TWO_CHARACTERS },
    children: [new TextRun(wordsOf(part.runs))],
  });
}

/** Its headings are centred, whatever their level; the first begins a page. */
function tableChildren(part: TablePart, { levels, slots }: Setting, isFirst: boolean): FileChild[] {
  const width = WIDTH[lieOf(part)];
  const headings = part.headings.map(
    (heading, index) =>
      new Paragraph({
        heading: wordLevel(levels.get(heading)),
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        spacing: { before: 0, after: 120 },
        pageBreakBefore: index === 0 && !isFirst,
        children: [new TextRun({ text: heading.text, size: 32 })],
      }),
  );
  const notes = part.notes.map(
    (note) => new Paragraph({ style: "TableNote", children: [new TextRun(wordsOf(note.runs))] }),
  );
  // Word joins tables that stand right above one another.
  const after = notes.length > 0 ? notes : [new Paragraph({ style: "TableNote", children: [] })];
  return [...headings, ...captionLine(part, width), slots.slot(part, width), ...after];
}

/** The first at the left, the last at the right. */
function captionLine({ captions }: TablePart, width: number): Paragraph[] {
  if (captions.length === 0) return [];
  const text = captions.length === 1 ? `\t${captions[0]}` : `${captions[0]}\t${captions.slice(1).join("　　")}`;
  const tabStops = [{ type: TabStopType.RIGHT, position: Math.floor(width - MM / 10) }];
  return [new Paragraph({ style: "TableCaption", keepNext: true, tabStops, children: [new TextRun(text)] })];
}
