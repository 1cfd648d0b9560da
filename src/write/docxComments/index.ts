/**
 * The user's own Word file back with the findings as comments at the exact words, and with slips of wording mended as tracked changes.
 * All other parts of the file stay as they are, and so does every amount.
 */
import type { Statement } from "../../statement/model.ts";
import { Package } from "../office/package.ts";
import { AUTHOR, NOTHING_FOUND, type Remark, remarkLines } from "../remark.ts";
import { Alignment, type PiecePlace } from "./align.ts";
import { correctionsOf } from "./corrections.ts";
import { type Comment, commentsPartOf, highestId, prefixOf, putComments } from "./parts.ts";
import { Rewriting } from "./rewrite.ts";
import { paragraphsOf } from "./texts.ts";

export interface CommentedDocx {
  readonly bytes: Uint8Array;
  /** Remarks that became comments, and how many of these stand at the words that they are about. */
  readonly comments: number;
  readonly anchored: number;
  readonly corrections: number;
}

const DOCUMENT = "word/document.xml";

/** The docx with comments; null where the bytes are no Word file that can be written to. `statement` is what was read from them. */
export function commentDocx(
  bytes: Uint8Array,
  statement: Pick<Statement, "text">,
  remarks: readonly Remark[],
): CommentedDocx | null {
  const opened = Package.open(bytes);
  const xml = opened?.text(DOCUMENT) ?? null;
  const prefix = xml === null ? null : prefixOf(xml);
  if (!opened || xml === null || prefix === null || !isPlain(opened)) return null;
  const part = commentsPartOf(opened);
  const alignment = new Alignment(statement.text, paragraphsOf(xml, prefix));
  const rewriting = new Rewriting(xml, prefix, AUTHOR);
  const comments: Comment[] = [];
  let anchored = 0;
  for (const remark of remarks.length > 0 ? remarks : [NOTHING_FOUND]) {
    const id = part.firstFree + comments.length;
    const exact = remark.places.some(({ start, end }) => anchor(rewriting, alignment.range(start, end), prefix, id));
    if (!exact && !anchor(rewriting, beginning(alignment, statement.text), prefix, id)) continue;
    if (exact) anchored++;
    comments.push({ id, lines: remarkLines(remark) });
  }
  const corrections = correct(rewriting, alignment, statement.text, remarks, highestId(xml, prefix) + 1);
  if (comments.length > 0 && !putComments(opened, part, comments, AUTHOR)) return null;
  if (comments.length > 0 || corrections > 0) opened.put(DOCUMENT, rewriting.result());
  return { bytes: opened.bytes(), comments: comments.length, anchored, corrections };
}

/** A document with macros, or a template: as .docx, Word would not open it. */
function isPlain(opened: Package): boolean {
  return !/macroEnabled|template\.main/i.test(opened.text("[Content_Types].xml") ?? "");
}

type Range = { first: PiecePlace; last: PiecePlace } | null;

function anchor(rewriting: Rewriting, range: Range, w: string, id: number): boolean {
  if (range === null) return false;
  const mark = (name: string): string => `<${w}:${name} ${w}:id="${id}"/>`;
  const end = `${mark("commentRangeEnd")}<${w}:r>${mark("commentReference")}</${w}:r>`;
  return rewriting.enclose(range.first, range.last, mark("commentRangeStart"), end);
}

/** The first words of the document: where a remark goes that is about no place in particular. */
function beginning(alignment: Alignment, text: string): Range {
  for (let offset = 0; offset < text.length; offset++) {
    const first = alignment.at(offset);
    if (!first?.piece.run) continue;
    const line = text.indexOf("\n", offset);
    return alignment.range(offset, line < 0 ? text.length : line);
  }
  return null;
}

function correct(
  rewriting: Rewriting,
  alignment: Alignment,
  text: string,
  remarks: readonly Remark[],
  firstRevision: number,
): number {
  let count = 0;
  for (const { start, end, word } of correctionsOf(text, remarks)) {
    const range = alignment.range(start, end);
    if (range && rewriting.replace(range.first, range.last, word, firstRevision + 2 * count)) count++;
  }
  return count;
}
