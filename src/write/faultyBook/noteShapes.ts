/** The boxes in which a sheet shows its notes: shapes of a VML drawing, as Excel, WPS and LibreOffice read and write them. */
import type { Package } from "../office/package.ts";
import { tagsOf } from "../office/xml.ts";
import { replaced, type Span } from "./elements.ts";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A box: where its cell is, and how many lines its text takes. */
export interface Box extends Spot {
  readonly lines: number;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Ids of shapes come in blocks of so many; each drawing of a workbook has blocks of its own. */
const BLOCK = 1_024;
const WIDTH_IN_COLUMNS = 4;
const LAST_COLUMN = 16_383;
const END = "</xml>";

/** A drawing without shapes. */
export const emptyDrawing = (): string => `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"></o:shapelayout>${END}`;

/** Blocks of ids that no drawing of the workbook has. */
export function freeBlocks(book: Package): () => number {
  let last = 0;
  for (const name of book.names) {
    if (!/\.vml$/i.test(name)) continue;
    const xml = book.text(name) ?? "";
    for (const [, id = ""] of xml.matchAll(/_x0000_s(\d{1,8})"/g)) last = Math.max(last, Math.ceil(Number(id) / BLOCK));
    for (const [, blocks = ""] of xml.matchAll(/<\w{1,9}:idmap\s[^>]{0,200}data="([\d,]{1,200})"/g))
      last = Math.max(last, ...blocks.split(",").map(Number));
  }
  return () => {
    last += 1;
    return last;
  };
}

/** The drawing with a box for each note. */
export function withBoxes(xml: string, boxes: readonly Box[], block: () => number): string {
  const end = xml.lastIndexOf(END);
  if (end < 0 || boxes.length === 0) return xml;
  const blocks: number[] = [];
  const shapes = boxes.map((box, index) => {
    if (index % (BLOCK - 1) === 0) blocks.push(block());
    return shapeOf(box, (blocks.at(-1) as number) * BLOCK + 1 + (index % (BLOCK - 1)));
  });
  const type = xml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  return withMap(xml.slice(0, end), blocks) + type + shapes.join("") + xml.slice(end);
}

/** Adds blocks to the drawing's own. */
function withMap(xml: string, blocks: readonly number[]): string {
  const own = /(<\w{1,9}:idmap\s[^>]{0,200}data=")([\d,]{0,200})"/;
  if (own.test(xml))
    return xml.replace(own, (_, head: string, data: string) => `${head}${[data, ...blocks].join(",")}"`);
  return xml.replace("</o:shapelayout>", `<o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`);
}

function shapeOf({ row, column, lines }: Box, id: number): string {
  const left = Math.min(column + 1, LAST_COLUMN - WIDTH_IN_COLUMNS);
  const top = Math.max(0, row - 1);
  const anchor = [left, 15, top, 4, left + WIDTH_IN_COLUMNS, 15, top + lines + 1, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The drawing without the boxes of some cells' notes. */
export function withoutBoxes(xml: string, spots: readonly Spot[]): string {
  const gone = new Set(spots.map(({ row, column }) => `${row} ${column}`));
  return gone.size === 0 ? xml : replaced(xml, shapesOf(xml), (source) => (gone.has(cellOf(source)) ? "" : null));
}

/** Whether anything is drawn. */
export const hasShapes = (xml: string): boolean => shapesOf(xml).length > 0;

function cellOf(shape: string): string {
  if (!shape.includes('ObjectType="Note"')) return "";
  const number = (name: string) => new RegExp(`:${name}>\\s{0,9}(\\d{1,9})\\s{0,9}</`).exec(shape)?.[1];
  return `${number("Row")} ${number("Column")}`;
}

function shapesOf(xml: string): Span[] {
  const shapes: Span[] = [];
  let start = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "text" || !/:(?:shape|rect|group|line|oval)$/.test(tag.name)) continue;
    if (tag.kind === "open" && start < 0) start = tag.start;
    else if (tag.kind === "close" && start >= 0) {
      shapes.push({ start, end: tag.end });
      start = -1;
    }
  }
  return shapes;
}
