/**
 * A user's workbook with its faulty cells marked: filled red, explained in a note on the cell and on a sheet 错误说明 with links to them.
 * All else of the file stays as it is. Marks of an earlier round are taken off, so that the same file can be mended and handed in again.
 */
import { Package } from "../office/package.ts";
import { attribute, tagsOf } from "../office/xml.ts";
import { explanationXml } from "./explanation.ts";
import { addLink, addType, freePart, linksOf, OFFICE } from "./links.ts";
import { markCells } from "./markCells.ts";
import { EXPLANATION, type Mark } from "./model.ts";
import { freeBlocks } from "./noteShapes.ts";
import { putNotes } from "./notes.ts";
import { Styles } from "./styles.ts";

export { EXPLANATION, type Mark } from "./model.ts";

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const BOOK = "xl/workbook.xml";
const SHEET_LINK = "rIdMingsuan";

/** The marked workbook; null where the package is not laid out as programs lay it out, so that it must be written anew. */
export function markedXlsx(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array | null {
  const book = Package.open(bytes);
  const sheets = book === null ? null : sheetsOf(book);
  const stylesPart = sheets === null ? null : targetOf(book as Package, "/styles");
  const stylesXml = stylesPart === null ? null : (book?.text(stylesPart) ?? null);
  if (book === null || sheets === null || stylesPart === null || stylesXml === null) return null;
  const styles = Styles.open(stylesXml);
  if (styles === null) return null;
  const block = freeBlocks(book);
  for (const { name, part } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    const xml = own.length === 0 ? null : book.text(part);
    if (xml !== null)
      book.put(
        part,
        markCells(xml, own, (style) => styles.marked(style)),
      );
    if (name !== EXPLANATION) putNotes(book, part, own, block);
  }
  const explained = explanationXml(marks, styles.wrapped());
  if (!putExplanation(book, sheets, explained)) return null;
  book.put(stylesPart, styles.xml());
  return book.bytes();
}

/** Whether a workbook has our sheet of explanations. */
export function isMarked(bytes: Uint8Array): boolean {
  const book = Package.open(bytes);
  return (book === null ? null : sheetsOf(book))?.some(({ name }) => name === EXPLANATION) === true;
}

const targetOf = (book: Package, type: string): string | null =>
  linksOf(book, BOOK).find((link) => link.type.endsWith(type))?.part ?? null;

function sheetsOf(book: Package): SheetPart[] | null {
  const xml = book.text(BOOK);
  if (xml === null) return null;
  const parts = new Map(linksOf(book, BOOK).map(({ id, part }) => [id, part]));
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.kind === "text" || tag.kind === "close" || tag.name !== "sheet") return [];
    const source = xml.slice(tag.start, tag.end);
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(source)?.[1] ?? "";
    const part = parts.get(id);
    return part === undefined ? [] : [{ name: attribute(source, "name") ?? "", part }];
  });
}

/** Puts the sheet of explanations in, or in the place of an earlier one. */
function putExplanation(book: Package, sheets: readonly SheetPart[], xml: string): boolean {
  const earlier = sheets.find(({ name }) => name === EXPLANATION);
  if (earlier !== undefined) {
    book.put(earlier.part, xml);
    return true;
  }
  const workbook = book.text(BOOK) ?? "";
  const end = workbook.indexOf("</sheets>");
  const part = freePart(book, "xl/worksheets/mingsuan", "xml");
  const type = `<Override PartName="/${part}" ContentType="${WORKSHEET}"/>`;
  if (end < 0 || !addLink(book, BOOK, { id: SHEET_LINK, type: "worksheet", part }) || !addType(book, type))
    return false;
  const numbers = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d{1,9})["']/g)].map((match) => Number(match[1]));
  const number = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
  const sheet = `<sheet name="${EXPLANATION}" sheetId="${number}" xmlns:r="${OFFICE}" r:id="${SHEET_LINK}"/>`;
  book.put(BOOK, workbook.slice(0, end) + sheet + workbook.slice(end));
  book.put(part, xml);
  return true;
}
