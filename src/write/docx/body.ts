/** The parts of a manuscript as what stands in a Word document, cut into stretches of upright and turned pages. */
import { AlignmentType, type FileChild, HeadingLevel, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import type { HeadingPart, ParagraphPart, Part, TablePart } from "../manuscript/index.ts";
import { beginsPage } from "../manuscript/levels.ts";
import { wordsOf } from "../manuscript/words.ts";
import { bookmarked } from "./places.ts";
import { FONTS, fontOf, LARGE_PAGE, MM, PAGE, TURNED_MARGIN, TWO_CHARACTERS, UPRIGHT_MARGIN } from "./styles.ts";
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

/** Half points: 3号. */
const TABLE_TITLE = 32;

/** Of the text on a page, in twentieths of a point. */
const ROOM = {
  upright: {
    width: PAGE.width - UPRIGHT_MARGIN.left - UPRIGHT_MARGIN.right,
    height: PAGE.height - UPRIGHT_MARGIN.top - UPRIGHT_MARGIN.bottom,
  },
  turned: {
    width: PAGE.height - TURNED_MARGIN.left - TURNED_MARGIN.right,
    height: PAGE.width - TURNED_MARGIN.top - TURNED_MARGIN.bottom,
  },
  large: {
    width: LARGE_PAGE.height - TURNED_MARGIN.left - TURNED_MARGIN.right,
    height: LARGE_PAGE.width - TURNED_MARGIN.top - TURNED_MARGIN.bottom,
  },
} as const;

interface Setting {
  readonly levels: ReadonlyMap<HeadingPart, number>;
  readonly slots: TableSlots;
  /** Anchors that the location guide names. */
  readonly named: ReadonlySet<string>;
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
  if (part.kind === "heading") return [headingParagraph(part, setting, isFirst)];
  if (part.kind === "paragraph") return [bodyParagraph(part)];
  return tableChildren(part, setting, isFirst);
}

function headingParagraph(part: HeadingPart, { levels, named }: Setting, isFirst: boolean): Paragraph {
  const level = levels.get(part) ?? 1;
  return new Paragraph({
    heading: wordLevel(level),
    pageBreakBefore: !isFirst && beginsPage(part, level),
    children: bookmarked(part.anchor, named, [new TextRun(part.text)]),
  });
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
function tableChildren(part: TablePart, { levels, slots, named }: Setting, isFirst: boolean): FileChild[] {
  const { width, height } = ROOM[lieOf(part)];
  // What stands with the table on its page: lines of titles, the captions, the notes.
  const beside = part.headings.length * 720 + (part.captions.length > 0 ? 320 : 0) + (part.notes.length + 1) * 320;
  const headings = part.headings.map(
    (heading, index) =>
      new Paragraph({
        heading: wordLevel(levels.get(heading)),
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0 },
        spacing: { before: 0, after: 120 },
        pageBreakBefore: index === 0 && !isFirst,
        children: bookmarked(heading.anchor, named, [
          new TextRun({ text: heading.text, size: TABLE_TITLE, font: fontOf(FONTS.first), bold: false }),
        ]),
      }),
  );
  const notes = part.notes.map(
    (note) => new Paragraph({ style: "TableNote", children: [new TextRun(wordsOf(note.runs))] }),
  );
  const after = notes.length > 0 ? notes : [hairline()];
  return [
    ...headings,
    ...captionLine(part, width, named),
    slots.slot(part, { width, height: height - beside }),
    ...after,
  ];
}

/** Word joins tables that stand right above one another; what parts them must not need a page of its own. */
function hairline(): Paragraph {
  const spacing = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT };
  return new Paragraph({ style: "TableNote", spacing, run: { size: 2 }, children: [] });
}

/** The first at the left, the last at the right. A table without a title is found by it. */
function captionLine(
  { captions, headings, anchor }: TablePart,
  width: number,
  named: ReadonlySet<string>,
): Paragraph[] {
  if (captions.length === 0) return [];
  const text = captions.length === 1 ? `\t${captions[0]}` : `${captions[0]}\t${captions.slice(1).join("　　")}`;
  const children = headings.length > 0 ? [new TextRun(text)] : bookmarked(anchor, named, [new TextRun(text)]);
  const tabStops = [{ type: TabStopType.RIGHT, position: Math.floor(width - MM / 10) }];
  return [new Paragraph({ style: "TableCaption", keepNext: true, tabStops, children })];
}
