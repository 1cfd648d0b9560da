/** The parts of a Word file that comments need besides the document: comments.xml, its relationship, its content type. */
import type { Package } from "../office/package.ts";
import { attribute, escapeXml, tagsOf } from "../office/xml.ts";

export interface Comment {
  readonly id: number;
  /** Its paragraphs; the first is set bold. */
  readonly lines: readonly string[];
}

const RELS = "word/_rels/document.xml.rels";
const TYPES = "[Content_Types].xml";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = {
  words: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
};
const STRICT = {
  words: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  relationship: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
};
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** The comments part that a document has, or the one that it gets. */
export interface CommentsPart {
  readonly name: string;
  /** null where there is none yet. */
  readonly xml: string | null;
  readonly firstFree: number;
}

/** Finds the comments of a package, or a name for those to come. */
export function commentsPartOf(opened: Package): CommentsPart {
  const rels = opened.text(RELS) ?? "";
  for (const tag of tagsOf(rels)) {
    if (tag.kind === "text" || tag.kind === "close") continue;
    const source = rels.slice(tag.start, tag.end);
    const type = attribute(source, "Type");
    if (type !== TRANSITIONAL.relationship && type !== STRICT.relationship) continue;
    const name = partName(attribute(source, "Target") ?? "");
    const xml = opened.text(name);
    if (xml !== null) return { name, xml, firstFree: highestId(xml, prefixOf(xml) ?? "w") + 1 };
  }
  let name = "word/comments.xml";
  for (let number = 1; opened.names.includes(name); number++) name = `word/comments${number}.xml`;
  return { name, xml: null, firstFree: 0 };
}

function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `word/${target.replace(/^\.\//, "")}`;
}

/** The prefix that a part binds to the words of Word; null where it binds none. */
export function prefixOf(xml: string): string | null {
  const found = /\sxmlns:([\w.-]+)\s*=\s*["'](?:[^"']*\/wordprocessingml\/(?:2006\/)?main)["']/.exec(
    xml.slice(0, 20_000),
  );
  return found?.[1] ?? null;
}

/** The highest number that any mark in a part has as its id; -1 for none. */
export function highestId(xml: string, prefix: string): number {
  let highest = -1;
  for (const [, digits = ""] of xml.matchAll(new RegExp(`\\s${prefix}:id\\s*=\\s*["'](\\d{1,9})["']`, "g"))) {
    highest = Math.max(highest, Number.parseInt(digits, 10));
  }
  return highest;
}

/** Puts the comments into the package; false where the part that it has cannot take them. */
export function putComments(
  opened: Package,
  part: CommentsPart,
  comments: readonly Comment[],
  author: string,
): boolean {
  if (part.xml !== null) return extend(opened, part.name, part.xml, comments, author);
  const strict = (opened.text("word/document.xml") ?? "").slice(0, 20_000).includes(STRICT.words);
  const { words, relationship } = strict ? STRICT : TRANSITIONAL;
  const content = comments.map((comment) => commentXml(comment, "w", author)).join("");
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  opened.put(part.name, `${declaration}<w:comments xmlns:w="${words}">${content}</w:comments>`);
  return relate(opened, part.name, relationship) && declare(opened, part.name);
}

function extend(opened: Package, name: string, xml: string, comments: readonly Comment[], author: string): boolean {
  const prefix = prefixOf(xml);
  if (prefix === null) return false;
  const content = comments.map((comment) => commentXml(comment, prefix, author)).join("");
  const whole = insertedAtEnd(xml, `${prefix}:comments`, content);
  if (whole !== null) opened.put(name, whole);
  return whole !== null;
}

function commentXml({ id, lines }: Comment, w: string, author: string): string {
  const paragraph = (line: string, index: number): string => {
    const properties = index === 0 ? `<${w}:rPr><${w}:b/></${w}:rPr>` : "";
    const reference = index === 0 ? `<${w}:r><${w}:annotationRef/></${w}:r>` : "";
    const text = `<${w}:t xml:space="preserve">${escapeXml(line)}</${w}:t>`;
    return `<${w}:p>${reference}<${w}:r>${properties}${text}</${w}:r></${w}:p>`;
  };
  const by = `${w}:id="${id}" ${w}:author="${author}" ${w}:initials="${author}"`;
  return `<${w}:comment ${by}>${lines.map(paragraph).join("")}</${w}:comment>`;
}

function relate(opened: Package, name: string, type: string): boolean {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const rels = opened.text(RELS) ?? empty;
  let id = "mingsuanComments";
  while (rels.includes(`"${id}"`)) id += "1";
  const entry = `<Relationship Id="${id}" Type="${type}" Target="${name.slice("word/".length)}"/>`;
  const whole = insertedAtEnd(rels, "Relationships", entry);
  if (whole !== null) opened.put(RELS, whole);
  return whole !== null;
}

function declare(opened: Package, name: string): boolean {
  const types = opened.text(TYPES);
  if (types === null) return false;
  const entry = `<Override PartName="/${name}" ContentType="${CONTENT_TYPE}"/>`;
  const whole = insertedAtEnd(types, "Types", entry);
  if (whole !== null) opened.put(TYPES, whole);
  return whole !== null;
}

/** `content` as the last thing in the root element, whose tag may also be an empty one; null where there is no such element. */
function insertedAtEnd(xml: string, root: string, content: string): string | null {
  const end = xml.lastIndexOf(`</${root}`);
  if (end >= 0) return xml.slice(0, end) + content + xml.slice(end);
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== "empty" || tag.name !== root) continue;
    const opening = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, ">");
    return `${xml.slice(0, tag.start)}${opening}${content}</${root}>${xml.slice(tag.end)}`;
  }
  return null;
}
