/**
 * Tells files that we wrote ourselves: check sheets, and users' files with our comments. A later run may replace them, and never
 * checks them.
 */
import { commentsPartOf } from "./docxComments/parts.ts";
import { Package } from "./office/package.ts";
import { PROPERTIES, PROPERTIES_PART } from "./office/workbook.ts";
import { AUTHOR } from "./remark.ts";

const COMMENTED = new RegExp(`author=["']${AUTHOR}["']`);

/** Whether a file carries our mark. */
export function isOwnCopy(bytes: Uint8Array): boolean {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-") return hasNoteOfOurs(bytes);
  const opened = Package.open(bytes);
  if (!opened) return false;
  if (opened.text(PROPERTIES_PART)?.includes(PROPERTIES)) return true;
  return COMMENTED.test(commentsPartOf(opened).xml ?? "");
}

/** A note's author stands in a PDF as UTF-16 with a byte order mark. */
function hasNoteOfOurs(bytes: Uint8Array): boolean {
  const mark = [
    0xfe,
    0xff,
    ...[...AUTHOR].flatMap((character) => [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 0xff]),
  ];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(mark));
}
