/**
 * Notes (批注) on the cells of a sheet that say what is wrong. Notes that are there stay. Ours, and what we add to the notes of others, are
 * known by how they begin (authors get lost when LibreOffice saves), so that those of an earlier round can be taken off.
 */
import { grouped } from "../../codes/collections.ts";
import type { Package } from "../office/package.ts";
import { columnName } from "../office/workbook.ts";
import { attribute, escapeXml, tagsOf, unescapeXml } from "../office/xml.ts";
import { AUTHOR } from "../remark.ts";
import { listOf, replaced } from "./elements.ts";
import { addLink, addType, dropLink, freePart, hasEnding, type Link, linksOf, OFFICE } from "./links.ts";
import type { Mark } from "./model.ts";
import { emptyDrawing, hasShapes, type Spot, withBoxes, withoutBoxes } from "./noteShapes.ts";

const BEGINNING = `［${AUTHOR}］`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const EMPTY = `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
/** Most notes of a sheet; the sheet of explanations tells the rest. */
const MOST_NOTES = 5_000;
/** Characters of a line of a note. */
const LINE = 20;
/** Parts of a sheet that come after the drawing of its notes. */
const AFTER = new Set(
  "legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst".split(" "),
);

interface Note extends Spot {
  readonly text: string;
}

/** What the note of a cell says: all that is wrong with it. */
function textOf(marks: readonly Mark[]): string {
  const texts = marks.map(({ heading, seen, why, advice }) => {
    const what = seen === "" ? "" : `“${seen}”`;
    return `${heading === "" ? "" : `${heading}：`}${what}${why.trim()}\n怎么改：${advice}`;
  });
  return texts.length === 1 ? (texts[0] as string) : texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
}

function notesOf(marks: readonly Mark[]): Note[] {
  const byCell = grouped(marks, ({ row, column }) => `${row} ${column}`);
  return [...byCell.values()].slice(0, MOST_NOTES).map((own) => {
    const { row, column } = own[0] as Mark;
    return { row, column, text: textOf(own) };
  });
}

/**
 * Puts notes for the marks of a sheet into its parts, and takes off ours of an earlier round. A sheet whose notes are written in a way that
 * no program writes them keeps them as they are, and gets none.
 * @param block gives blocks of shape ids that are free in the workbook
 */
export function putNotes(book: Package, part: string, marks: readonly Mark[], block: () => number): void {
  const links = linksOf(book, part);
  const comments = links.find(({ type }) => type.endsWith("/comments"));
  const old = comments === undefined ? EMPTY : (book.text(comments.part) ?? "");
  const cleared = withoutOurs(old);
  if (cleared === null) return;
  const notes = notesOf(marks);
  if (notes.length === 0 && cleared.gone.length === 0 && cleared.xml === old) return;
  const { xml, fresh } = withNotes(cleared.xml, notes);
  if (!xml.includes("<comment ")) {
    if (comments !== undefined) dropLink(book, part, comments);
  } else if (comments !== undefined) book.put(comments.part, xml);
  else if (!putComments(book, part, xml)) return;
  drawBoxes(book, part, links, cleared.gone, (drawing) =>
    withBoxes(
      drawing,
      fresh.map((note) => ({ ...note, lines: linesOf(note.text) })),
      block,
    ),
  );
}

const linesOf = (text: string): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);

function putComments(book: Package, part: string, xml: string): boolean {
  const name = freePart(book, "xl/mingsuanComments", "xml");
  if (!addType(book, `<Override PartName="/${name}" ContentType="${COMMENTS}"/>`)) return false;
  book.put(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return addLink(book, part, { id: "rIdMingsuanNotes", type: "comments", part: name });
}

/** Draws the boxes on the sheet's own drawing for notes, or on a new one; one on which nothing is left goes. */
function drawBoxes(
  book: Package,
  part: string,
  links: readonly Link[],
  gone: readonly Spot[],
  draw: (drawing: string) => string,
): void {
  const sheet = book.text(part) ?? "";
  const tag = drawingTag(sheet);
  const id = tag === null ? null : /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(sheet.slice(tag.start, tag.end))?.[1];
  const link = links.find((each) => each.id === id);
  const drawing = draw(withoutBoxes(link === undefined ? emptyDrawing() : (book.text(link.part) ?? ""), gone));
  if (link !== undefined && tag !== null) {
    if (hasShapes(drawing)) book.put(link.part, drawing);
    else {
      dropLink(book, part, link);
      book.put(part, sheet.slice(0, tag.start) + sheet.slice(tag.end));
    }
  } else if (hasShapes(drawing) && tag === null) {
    const name = freePart(book, "xl/drawings/mingsuanNotes", "vml");
    if (!hasEnding(book, "vml")) addType(book, `<Default Extension="vml" ContentType="${DRAWING}"/>`);
    book.put(name, drawing);
    addLink(book, part, { id: "rIdMingsuanBoxes", type: "vmlDrawing", part: name });
    book.put(part, withDrawing(sheet, "rIdMingsuanBoxes"));
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Where the sheet names the drawing of its notes. */
function drawingTag(sheet: string): { start: number; end: number } | null {
  for (const tag of tagsOf(sheet)) if (tag.kind === "empty" && localName(tag.name) === "legacyDrawing") return tag;
  return null;
}

/** The sheet with the drawing named at its place: parts of a sheet have a fixed order. */
function withDrawing(sheet: string, id: string): string {
  let [root, depth, past, at] = ["", 0, false, -1];
  for (const tag of tagsOf(sheet)) {
    if (tag.kind === "text") continue;
    if (tag.kind === "close") {
      depth -= 1;
      if (depth === 0 && at < 0) at = tag.start;
      if (depth === 1 && localName(tag.name) === "sheetData") past = true;
      continue;
    }
    if (depth === 0) root = tag.name;
    if (depth === 1 && past && at < 0 && AFTER.has(localName(tag.name))) at = tag.start;
    if (depth === 1 && localName(tag.name) === "drawing") at = tag.end;
    if (depth === 1 && localName(tag.name) === "sheetData") past = true;
    if (tag.kind === "open") depth += 1;
  }
  const name = `${root.slice(0, root.indexOf(":") + 1)}legacyDrawing`;
  const end = at < 0 ? sheet.length : at;
  return `${sheet.slice(0, end)}<${name} xmlns:r="${OFFICE}" r:id="${id}"/>${sheet.slice(end)}`;
}

/** The notes without ours; null where they are not written as programs write them. */
function withoutOurs(xml: string): { xml: string; gone: Spot[] } | null {
  const list = listOf(xml, "commentList", "comment");
  if (list === null || listOf(xml, "authors", "author") === null) return null;
  const gone: Spot[] = [];
  const cleared = replaced(xml, list.items, (source) => {
    if (!source.includes(BEGINNING)) return null;
    if (!textIn(source).startsWith(BEGINNING)) return withoutAddition(source);
    const spot = spotOf(attribute(source, "ref") ?? "");
    if (spot === null) return null;
    gone.push(spot);
    return "";
  });
  return { xml: cleared, gone };
}

/** Another's note without what we added to its end. */
function withoutAddition(source: string): string {
  const before = source.slice(0, source.indexOf(BEGINNING)).trimEnd();
  const inRun = Math.max(before.lastIndexOf("<r>"), before.lastIndexOf("<r ")) > before.lastIndexOf("</r>");
  return `${before}</t>${inRun ? "</r>" : ""}${source.slice(source.lastIndexOf("</text>"))}`;
}

const textIn = (element: string): string => unescapeXml(element.replace(/<[^>]*>/g, "")).trim();

function spotOf(ref: string): Spot | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})/i.exec(ref) ?? [];
  if (letters === "") return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

const addressOf = ({ row, column }: Spot): string => `${columnName(column)}${row + 1}`;

/** The notes with ours; `fresh` are those whose cells had none, for which boxes must be drawn. */
function withNotes(xml: string, notes: readonly Note[]): { xml: string; fresh: readonly Note[] } {
  const left = new Map(notes.map((note) => [addressOf(note), note]));
  const { items } = listOf(xml, "commentList", "comment") as NonNullable<ReturnType<typeof listOf>>;
  const merged = replaced(xml, items, (source) => {
    const address = (attribute(source, "ref") ?? "").toUpperCase();
    const note = left.get(address);
    const end = source.lastIndexOf("</text>");
    if (note === undefined || end < 0) return null;
    left.delete(address);
    return `${source.slice(0, end)}<r><t xml:space="preserve">\n${BEGINNING}${escapeXml(note.text)}</t></r>${source.slice(end)}`;
  });
  const fresh = [...left.values()];
  return { xml: fresh.length === 0 ? merged : withFresh(merged, fresh), fresh };
}

function withFresh(xml: string, notes: readonly Note[]): string {
  const authors = listOf(xml, "authors", "author") as NonNullable<ReturnType<typeof listOf>>;
  const known = authors.items.findIndex(({ start, end }) => textIn(xml.slice(start, end)) === AUTHOR);
  const named = known < 0 ? `${xml.slice(0, authors.end)}<author>${AUTHOR}</author>${xml.slice(authors.end)}` : xml;
  const author = known < 0 ? authors.items.length : known;
  const { end } = listOf(named, "commentList", "comment") as NonNullable<ReturnType<typeof listOf>>;
  const written = notes.map(
    (note) =>
      `<comment ref="${addressOf(note)}" authorId="${author}"><text><r>` +
      `<t xml:space="preserve">${BEGINNING}${escapeXml(note.text)}</t></r></text></comment>`,
  );
  return named.slice(0, end) + written.join("") + named.slice(end);
}
