/** The style sheet of a Word 97 document: headings, tables of contents and the lists that styles carry. */
import type { Bytes } from "./bytes.ts";
import { type ParagraphProperties, paragraphProperties } from "./properties.ts";

export interface DocStyle {
  readonly properties: ParagraphProperties;
  readonly contents: boolean;
  readonly title: boolean;
}

interface RawStyle {
  readonly identifier: number;
  readonly base: number;
  readonly own: ParagraphProperties;
}

const MAX_STYLES = 4095;
const NO_STYLE = 0xfff;
const PLAIN: DocStyle = { properties: {}, contents: false, title: false };

/** Reads the style sheet at `position` of the table stream: a function from style index to what the style says. */
export function docStyles(table: Bytes, position: number): (index: number) => DocStyle {
  const headerBytes = table.u16(position);
  const count = Math.min(MAX_STYLES, table.u16(position + 2));
  const baseBytes = table.u16(position + 4);
  const raw: (RawStyle | null)[] = [];
  let at = position + 2 + headerBytes;
  for (let index = 0; index < count && at < table.length; index++) {
    const size = table.u16(at);
    raw.push(size > baseBytes ? rawStyle(table.part(at + 2, size), baseBytes) : null);
    at += 2 + size;
  }
  const resolved = new Map<number, DocStyle>();
  return (index) => {
    const known = resolved.get(index);
    if (known) return known;
    const style = resolve(raw, index);
    resolved.set(index, style);
    return style;
  };
}

function rawStyle(style: Bytes, baseBytes: number): RawStyle {
  const own: ParagraphProperties = {};
  const kind = style.u16(2) & 0x0f;
  const nameUnits = style.u16(baseBytes);
  const changes = baseBytes + 2 + nameUnits * 2 + 2;
  if (kind === 1) paragraphProperties(style.part(changes + 2, style.u16(changes)), 2, own);
  return { identifier: style.u16(0) & 0x0fff, base: style.u16(2) >> 4, own };
}

/** Built-in identifiers: 1–9 are the headings, 19–27 the levels of a table of contents, 62 the title. */
function resolve(raw: readonly (RawStyle | null)[], index: number): DocStyle {
  const chain: RawStyle[] = [];
  let next = index;
  while (next !== NO_STYLE && chain.length < 20) {
    const style = raw[next];
    if (!style) break;
    chain.push(style);
    next = style.base;
  }
  const style = chain[0];
  if (!style) return PLAIN;
  const properties: ParagraphProperties = {};
  for (const { identifier, own } of chain.toReversed()) {
    if (identifier >= 1 && identifier <= 9) properties.outline = identifier - 1;
    Object.assign(properties, own);
  }
  return { properties, contents: style.identifier >= 19 && style.identifier <= 27, title: style.identifier === 62 };
}
