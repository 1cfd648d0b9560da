/**
 * Building a document's text piece by piece while remembering where every character stands: what each format reader uses to
 * make `Source.text` and the LocatedText of its blocks. All offsets are UTF-16 units.
 */
import type { LocatedText } from "../../statement/model.ts";

/** A range of the document text: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Collects the document text; appending is linear in the text however many pieces there are. */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private lastStart = 0;
  private size = 0;

  /** Characters appended so far: the offset at which the next piece will stand. */
  get length(): number {
    return this.size;
  }

  /** Appends `content` and returns where it stands. */
  append(content: string): Span {
    this.lastStart = this.size;
    this.pieces.push(content);
    this.size += content.length;
    return { start: this.lastStart, end: this.size };
  }

  /** Ends the line; does nothing at the start of the document. */
  newline(): void {
    if (this.size > 0) this.append("\n");
  }

  /** The text of a range with its places. Cheap for the piece appended last, linear in the whole text otherwise. */
  located(start: number, end: number): LocatedText {
    const last = this.pieces.at(-1) ?? "";
    if (start >= this.lastStart) return identity(last.slice(start - this.lastStart, end - this.lastStart), start);
    return identity(this.text.slice(start, end), start);
  }

  /** Everything appended so far. */
  get text(): string {
    if (this.pieces.length > 1) {
      const whole = this.pieces.join("");
      this.pieces.splice(0, this.pieces.length, whole);
      this.lastStart = 0;
    }
    return this.pieces[0] ?? "";
  }
}

/** Text that stands in the document exactly as it is, from `offset` on. */
export function identity(text: string, offset: number): LocatedText {
  const at = new Int32Array(text.length);
  for (let index = 0; index < at.length; index++) at[index] = offset + index;
  return { text, at };
}

/** Located pieces, in document order, read as one text. */
export function join(pieces: readonly LocatedText[]): LocatedText {
  const only = pieces[0];
  if (pieces.length === 1 && only) return only;
  const text = pieces.map((piece) => piece.text).join("");
  const at = new Int32Array(text.length);
  let filled = 0;
  for (const piece of pieces) {
    at.set(piece.at, filled);
    filled += piece.at.length;
  }
  return { text, at };
}
