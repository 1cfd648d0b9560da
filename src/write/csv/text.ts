/**
 * Text as comma-separated values (RFC 4180): UTF-8 with a mark for Excel, lines ended by CR LF, quotes where they are needed. A text that
 * Excel would take for a formula gets an apostrophe before it, so that opening a file can never run anything.
 */
const BOM = "\ufeff";
/** What begins a formula in Excel, LibreOffice or WPS, in some of them also full-width. */
const OPENS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** These begin like one and are none: numbers, and dashes that say nothing. */
const HARMLESS = /^[-+－＋]?[\d,，]{1,40}(?:[.．]\d{0,40})?[%％]?$|^[-－—–]{1,20}$/;
const QUOTED = /[",;\r\n\t]|^[ \u00a0]|[ \u00a0]$/;
/** Control characters no program shows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** One field of free text, safe to open. */
export function textField(text: string): string {
  const seen = text.replace(UNSEEN, "").replace(/\r\n?/g, "\n");
  const safe = OPENS_FORMULA.test(seen) && !HARMLESS.test(seen) ? `'${seen}` : seen;
  return plainField(safe);
}

/** What a field was before it was made safe. */
export function unguarded(text: string): string {
  return text.startsWith("'") && OPENS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** One field that is not free text: a number, a code, a word of ours. */
export function plainField(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of fields as a file. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return BOM + lines.map((fields) => `${fields.join(",")}\r\n`).join("");
}
