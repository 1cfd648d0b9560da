/** Builds small Word files for tests: a body of XML, or whole parts, zipped as Word does it. */
import { strToU8, zipSync } from "fflate";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
</Types>`;
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const ROOT_RELS = `<Relationships xmlns="${PACKAGE}">
<Relationship Id="r1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELS = `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONSHIP}/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="${RELATIONSHIP}/numbering" Target="numbering.xml"/></Relationships>`;

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** What comes before the root element of document.xml. */
  readonly prologue?: string;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

/** A docx whose body, styles and numbering hold the given XML. */
export function docx({ body, styles = "", numbering = "", prologue = "", extra = {} }: DocxParts): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(ROOT_RELS),
    "word/document.xml": strToU8(document),
    "word/_rels/document.xml.rels": strToU8(DOCUMENT_RELS),
    "word/styles.xml": strToU8(`<w:styles ${NAMESPACES}>${styles}</w:styles>`),
    "word/numbering.xml": strToU8(`<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`),
    ...extra,
  });
}

/** A paragraph: its text (escaped), and its properties as XML. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A paragraph of runs given as XML. */
export function runs(...content: string[]): string {
  return `<w:p>${content.join("")}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A table of rows of cells; a cell is its text, or its text with cell properties as XML. */
export function table(...rows: (string | [string, string])[][]): string {
  const cell = (content: string | [string, string]): string => {
    const [text, properties] = typeof content === "string" ? [content, ""] : content;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<w:") ? text : p(text)}</w:tc>`;
  };
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** An abstract list and the list that uses it. Each level: number format and pattern. */
export function list(id: number, levels: readonly (readonly [format: string, pattern: string])[], own = ""): string {
  const level = ([format, pattern]: readonly [string, string], index: number): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const abstract = `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join("")}</w:abstractNum>`;
  return `${abstract}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${own}</w:num>`;
}

/** Paragraph properties that number a paragraph. */
export function numbered(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
