/** Characters set as glyphs of a symbol font (w:sym): the few that occur in these documents, as the characters they look like. */

const WINGDINGS: Readonly<Record<string, string>> = {
  "52": "☑",
  "54": "☒",
  "6C": "●",
  "6E": "■",
  "6F": "□",
  "71": "□",
  "75": "◆",
  A8: "□",
  D8: "➢",
  FB: "✗",
  FC: "✓",
  FD: "☒",
  FE: "☑",
};

/** The character of a symbol; "□" when the glyph is not known, so that its place is not lost. */
export function symbol(font: string | undefined, hexadecimal: string | undefined): string {
  const code = Number.parseInt(hexadecimal ?? "", 16);
  if (!(code > 0x1f && code <= 0xffff)) return "";
  if (/wingdings/i.test(font ?? "")) return WINGDINGS[(code & 0xff).toString(16).toUpperCase()] ?? "□";
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return inFont >= 0xe000 && inFont <= 0xf8ff ? "□" : String.fromCharCode(inFont);
}
