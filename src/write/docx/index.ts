/** A statement as a Word document that staff can go on editing: real heading styles, a contents field, wide tables on turned pages. */
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import type { Manuscript } from "../manuscript/index.ts";
import { allHeadings, hasChapters, hasContents, levelsOf } from "../manuscript/levels.ts";
import { Package } from "../office/package.ts";
import { type Stretch, stretchesOf } from "./body.ts";
import { coverParagraphs } from "./cover.ts";
import { namedPlaces } from "./places.ts";
import { FONTS, fontOf, fontTable, LARGE_PAGE, PAGE, stylesOf, TURNED_MARGIN, UPRIGHT_MARGIN } from "./styles.ts";
import { TableSlots } from "./tableSlots.ts";

/** What stands for the time at which it was made, where the caller gives no date: Word asks for one. */
const NO_DATE = "1980-01-01";

/** Word document. Same manuscript and date, same bytes. */
export async function docxOf(manuscript: Manuscript, date: string | null): Promise<Uint8Array> {
  const headings = allHeadings(manuscript.parts);
  const slots = new TableSlots();
  const levels = levelsOf(headings);
  const stretches = stretchesOf(manuscript.parts, { levels, slots, named: namedPlaces(manuscript.parts) });
  const front = [
    { properties: { page: uprightPage() }, children: coverParagraphs(manuscript.cover) },
    ...(hasContents(headings) ? [contentsSection()] : []),
  ];
  const document = new Document({
    title: manuscript.title,
    creator: manuscript.organisation ?? "",
    lastModifiedBy: manuscript.organisation ?? "",
    description: "",
    styles: stylesOf(hasChapters(manuscript.parts, levels)),
    sections: [...front, ...stretches.map((stretch, index) => bodySection(stretch, index === 0))],
  });
  const overrides = [{ path: "word/fontTable.xml", data: fontTable() }];
  return completed(await Packer.toBuffer(document, undefined, overrides), slots, date ?? NO_DATE);
}

function contentsSection(): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: uprightPage() },
    children: [
      new Paragraph({ style: "ContentsTitle", spacing: { after: 240 }, children: [new TextRun("目　录")] }),
      new TableOfContents("目录", { hyperlink: true, headingStyleRange: "1-2" }),
    ],
  };
}

function uprightPage() {
  return { size: { ...PAGE, orientation: PageOrientation.PORTRAIT }, margin: UPRIGHT_MARGIN };
}

function turnedPage(size: { readonly width: number; readonly height: number }) {
  return { size: { ...size, orientation: PageOrientation.LANDSCAPE }, margin: TURNED_MARGIN };
}

function bodySection({ lie, children }: Stretch, isFirst: boolean): ISectionOptions {
  const page = lie === "upright" ? uprightPage() : turnedPage(lie === "large" ? LARGE_PAGE : PAGE);
  const pageNumbers = isFirst ? { pageNumbers: { start: 1 } } : {};
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { ...page, ...pageNumbers } },
    footers: { default: pageFooter() },
    children,
  };
}

/** — 1 —, 4号宋体. */
function pageFooter(): Footer {
  const run = { size: 28, font: fontOf(FONTS.number) };
  const children = [
    new TextRun({ ...run, text: "— " }),
    new TextRun({ ...run, children: [PageNumber.CURRENT] }),
    new TextRun({ ...run, text: " —" }),
  ];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, children })],
  });
}

/** The same parts with the tables, without the time of the clock, and without the count of documents that the library has made before. */
function completed(bytes: Uint8Array, slots: TableSlots, date: string): Uint8Array {
  const packed = Package.open(bytes);
  if (packed === null) throw new Error("the docx library gave no sound archive");
  const timeless = new Package();
  for (const name of packed.names) {
    const content = packed.content(name);
    if (content === null) throw new Error(`part ${name} cannot be unpacked`);
    const text = () => new TextDecoder().decode(content);
    if (name === "docProps/core.xml") timeless.put(name, text().replace(TIME, `${date}T00:00:00Z`));
    else timeless.put(name, name === "word/document.xml" ? slots.filled(renumbered(text())) : content);
  }
  return timeless.bytes();
}

const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Bookmarks of headings, their names and their ids, counted from 1 in each document. */
function renumbered(xml: string): string {
  const named = countedAnew(xml, /(_Toc)(\d+)/g);
  return countedAnew(named, /(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)/g);
}

function countedAnew(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return before + number;
  });
}
