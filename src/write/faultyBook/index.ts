/**
 * A user's workbook with its faulty cells marked: filled red, explained on a sheet 错误说明 with links to them. All else of the file stays
 * as it is. Marks of an earlier round are taken off, so that the same file can be mended and handed in again and again.
 */
import { Package } from "../office/package.ts";
import { attribute, tagsOf } from "../office/xml.ts";
import { explanationXml } from "./explanation.ts";
import { markCells } from "./markCells.ts";
import { EXPLANATION, type Mark } from "./model.ts";
import { Styles } from "./styles.ts";

export { EXPLANATION, type Mark } from "./model.ts";

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const [BOOK, BOOK_LINKS, TYPES] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"] as const;

/** The marked workbook; null where the package is not laid out as programs lay it out, so that it must be written anew. */
export function markedXlsx(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array | null {
  const book = Package.open(bytes);
  const sheets = book === null ? null : sheetsOf(book);
  const stylesPart = sheets === null ? null : targetOf(book as Package, "/styles");
  const stylesXml = stylesPart === null ? null : (book?.text(stylesPart) ?? null);
  if (book === null || sheets === null || stylesPart === null || stylesXml === null) return null;
  const styles = Styles.open(stylesXml);
  if (styles === null) return null;
  for (const { name, part } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    const xml = own.length === 0 ? null : book.text(part);
    if (xml !== null)
      book.put(
        part,
        markCells(xml, own, (style) => styles.marked(style)),
      );
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

function partOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

function linksOf(book: Package): { id: string; type: string; part: string }[] {
  const xml = book.text(BOOK_LINKS) ?? "";
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.kind === "text" || tag.kind === "close" || tag.name !== "Relationship") return [];
    const source = xml.slice(tag.start, tag.end);
    const read = (name: string) => attribute(source, name) ?? "";
    return [{ id: read("Id"), type: read("Type"), part: partOf(read("Target")) }];
  });
}

const targetOf = (book: Package, type: string): string | null =>
  linksOf(book).find((link) => link.type.endsWith(type))?.part ?? null;

function sheetsOf(book: Package): SheetPart[] | null {
  const xml = book.text(BOOK);
  if (xml === null) return null;
  const parts = new Map(linksOf(book).map(({ id, part }) => [id, part]));
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
  const [workbook, links, types] = [book.text(BOOK), book.text(BOOK_LINKS), book.text(TYPES)];
  const ends = [workbook?.indexOf("</sheets>"), links?.indexOf("</Relationships>"), types?.indexOf("</Types>")];
  if (workbook === null || links === null || types === null || ends.some((end) => end === undefined || end < 0))
    return false;
  const part = freePart(book);
  const id = "rIdMingsuan";
  const numbers = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d{1,9})["']/g)].map((match) => Number(match[1]));
  const number = numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
  const sheet = `<sheet name="${EXPLANATION}" sheetId="${number}" xmlns:r="${OFFICE}" r:id="${id}"/>`;
  const link = `<Relationship Id="${id}" Type="${OFFICE}/worksheet" Target="/${part}"/>`;
  const type = `<Override PartName="/${part}" ContentType="${WORKSHEET}"/>`;
  const [book1, links1, types1] = ends as [number, number, number];
  book.put(BOOK, workbook.slice(0, book1) + sheet + workbook.slice(book1));
  book.put(BOOK_LINKS, links.slice(0, links1) + link + links.slice(links1));
  book.put(TYPES, types.slice(0, types1) + type + types.slice(types1));
  book.put(part, xml);
  return true;
}

function freePart(book: Package): string {
  const names = new Set(book.names);
  let number = 1;
  while (names.has(`xl/worksheets/mingsuan${number}.xml`)) number++;
  return `xl/worksheets/mingsuan${number}.xml`;
}
