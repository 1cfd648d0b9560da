/**
 * XML of Office files, for writing: escaping, and a walk over the tags of a part that tells where each stands, so that something can
 * be put in between and all the rest stay as it is. The part has been read before: it is known to be sound.
 */

export type Tag =
  | { readonly kind: "text"; readonly start: number; readonly end: number; readonly plain: boolean }
  | { readonly kind: "open" | "close" | "empty"; readonly name: string; readonly start: number; readonly end: number };

const CDATA = "<![CDATA[";

/** The tags and texts of an XML part, in order. Comments, instructions and declarations are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const textEnd = open < 0 ? xml.length : open;
    if (textEnd > at) yield { kind: "text", start: at, end: textEnd, plain: false };
    if (open < 0) return;
    if (xml.startsWith(CDATA, open)) {
      const end = after(xml, "]]>", open);
      yield { kind: "text", start: open + CDATA.length, end: Math.max(open + CDATA.length, end - 3), plain: true };
      at = end;
    } else if (xml.startsWith("<!--", open)) at = after(xml, "-->", open);
    else if (xml[open + 1] === "?" || xml[open + 1] === "!") at = after(xml, ">", open);
    else {
      const end = tagEnd(xml, open);
      yield tagAt(xml, open, end);
      at = end;
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

/** Past the `>` of a tag; one in an attribute's value does not end it. */
function tagEnd(xml: string, open: number): number {
  let quote = "";
  for (let at = open + 1; at < xml.length; at++) {
    const character = xml[at] as string;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return xml.length;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const closing = xml[start + 1] === "/";
  const from = start + (closing ? 2 : 1);
  let to = from;
  while (to < end && !/[\s/>]/.test(xml[to] as string)) to++;
  const name = xml.slice(from, to);
  if (closing) return { kind: "close", name, start, end };
  return { kind: xml[end - 2] === "/" ? "empty" : "open", name, start, end };
}

/** The value of an attribute in the source of a tag; null where it has none. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** The character that an entity (without & and ;) stands for; null where it stands for none. */
function entity(name: string): string | null {
  if (!name.startsWith("#")) return ENTITIES[name] ?? null;
  const hexadecimal = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

export function unescapeXml(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => entity(name) ?? whole);
}

/** Text as it may stand in an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
