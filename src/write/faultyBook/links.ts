/** The relationships of a part of a package: which other parts it uses, and under which id. */
import type { Package } from "../office/package.ts";
import { attribute, escapeXml, tagsOf } from "../office/xml.ts";

export interface Link {
  readonly id: string;
  readonly type: string;
  /** Name of the part in the package. */
  readonly part: string;
}

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "[Content_Types].xml";

const linksPart = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Name of the part that a target means, seen from another part. */
function partOf(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Links of a part, in their order. */
export function linksOf(book: Package, part: string): Link[] {
  const xml = book.text(linksPart(part)) ?? "";
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.kind === "text" || tag.kind === "close" || tag.name !== "Relationship") return [];
    const source = xml.slice(tag.start, tag.end);
    const read = (name: string) => attribute(source, name) ?? "";
    return [{ id: read("Id"), type: read("Type"), part: partOf(read("Target"), part) }];
  });
}

/** Adds a link; false where the part's links are not written as programs write them. */
export function addLink(book: Package, part: string, link: Link): boolean {
  const name = linksPart(part);
  const empty = `<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const xml = (book.text(name) ?? empty).replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  const end = xml.indexOf("</Relationships>");
  if (end < 0) return false;
  const { id, type } = link;
  const added = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${escapeXml(link.part)}"/>`;
  book.put(name, xml.slice(0, end) + added + xml.slice(end));
  return true;
}

/** Takes a link away, and the part to which it leads. */
export function dropLink(book: Package, part: string, link: Link): void {
  const name = linksPart(part);
  const xml = book.text(name) ?? "";
  const spans = [...tagsOf(xml)].filter((tag) => {
    const isLink = (tag.kind === "open" || tag.kind === "empty") && tag.name === "Relationship";
    return isLink && attribute(xml.slice(tag.start, tag.end), "Id") === link.id;
  });
  const [first] = spans;
  if (first !== undefined) book.put(name, xml.slice(0, first.start) + xml.slice(first.end));
  book.drop(link.part);
  const types = book.text(TYPES) ?? "";
  const named = [...tagsOf(types)].find((tag) => {
    const isType = tag.kind === "empty" && tag.name === "Override";
    return isType && attribute(types.slice(tag.start, tag.end), "PartName") === `/${link.part}`;
  });
  if (named !== undefined) book.put(TYPES, types.slice(0, named.start) + types.slice(named.end));
}

/** Says of what type a part is; false where the list of types is not written as programs write it. */
export function addType(book: Package, type: string): boolean {
  const xml = book.text(TYPES) ?? "";
  const end = xml.indexOf("</Types>");
  if (end < 0) return false;
  book.put(TYPES, xml.slice(0, end) + type + xml.slice(end));
  return true;
}

/** Whether parts with an ending have a type already. */
export function hasEnding(book: Package, ending: string): boolean {
  return new RegExp(`<Default\\s[^>]*Extension\\s*=\\s*["']${ending}["']`, "i").test(book.text(TYPES) ?? "");
}

/** A name that no part has: `xl/mingsuanComments`, `xml` → xl/mingsuanComments1.xml. */
export function freePart(book: Package, stem: string, ending: string): string {
  const names = new Set(book.names);
  let number = 1;
  while (names.has(`${stem}${number}.${ending}`)) number++;
  return `${stem}${number}.${ending}`;
}
