/**
 * Marks in the text of word/document.xml: ends and beginnings of comments between characters, and words put in the place of others as
 * tracked changes. Runs are cut where a mark falls inside them, and each part keeps the properties of the run.
 */
import { escapeXml } from "../office/xml.ts";
import type { PiecePlace } from "./align.ts";
import type { Run, TextPiece } from "./texts.ts";

/** Marks at one point between two characters: those that end something come first. */
interface Marks {
  readonly ends: string[];
  readonly starts: string[];
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly revision: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Rewriting {
  private readonly xml: string;
  private readonly prefix: string;
  private readonly author: string;
  private readonly cuts = new Map<TextPiece, Map<number, Marks>>();
  private readonly changes = new Map<TextPiece, Change[]>();
  /** Marks before and after whole runs, by their place in the XML. */
  private readonly outside = new Map<number, Marks>();

  constructor(xml: string, prefix: string, author: string) {
    this.xml = xml;
    this.prefix = prefix;
    this.author = author;
  }

  /** Puts `start` before the first and `end` after the last character; false where the text can carry no mark. */
  enclose(first: PiecePlace, last: PiecePlace, start: string, end: string): boolean {
    const before = this.marksBefore(first);
    const behind = this.marksBehind(last);
    if (!before || !behind) return false;
    before.starts.push(start);
    behind.ends.push(end);
    return true;
  }

  /** Puts `word` in the place of characters of one piece, as a tracked change; false where that cannot be. */
  replace(first: PiecePlace, last: PiecePlace, word: string, revision: number): boolean {
    const { piece } = first;
    if (piece !== last.piece || piece.run === null || piece.tracked) return false;
    const changes = this.changes.get(piece) ?? [];
    if (changes.some(({ from, to }) => first.index < to && from <= last.index)) return false;
    changes.push({ from: first.index, to: last.index + 1, word, revision });
    this.changes.set(piece, changes);
    return true;
  }

  /** The XML with all marks and changes. */
  result(): string {
    const pieces = new Set([...this.cuts.keys(), ...this.changes.keys()]);
    const edits: Edit[] = [...pieces].map((piece) => this.rewritten(piece));
    for (const [at, { ends, starts }] of this.outside) {
      edits.push({ start: at, end: at, text: ends.join("") + starts.join("") });
    }
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    const out: string[] = [];
    let done = 0;
    for (const { start, end, text } of edits) {
      out.push(this.xml.slice(done, start), text);
      done = end;
    }
    return out.join("") + this.xml.slice(done);
  }

  private marksBefore({ piece, index }: PiecePlace): Marks | null {
    if (piece.run) return this.marksIn(piece, index);
    return piece.around ? marksAt(this.outside, piece.around.start) : null;
  }

  private marksBehind({ piece, index }: PiecePlace): Marks | null {
    if (piece.run) return this.marksIn(piece, index + 1);
    return piece.around ? marksAt(this.outside, piece.around.end) : null;
  }

  private marksIn(piece: TextPiece, index: number): Marks {
    const cuts = this.cuts.get(piece) ?? new Map<number, Marks>();
    this.cuts.set(piece, cuts);
    return marksAt(cuts, index);
  }

  /** A piece cut at its marks. Where it is the first or last of its run, the run's own tags are rewritten with it. */
  private rewritten(piece: TextPiece): Edit {
    const run = piece.run as Run;
    const isFirst = piece.start === run.content;
    const closing = `</${this.prefix}:r>`;
    const isLast = this.xml.startsWith(closing, piece.end);
    const writer = new RunWriter(run, this.prefix, !isFirst);
    const cuts = this.cuts.get(piece) ?? new Map<number, Marks>();
    const changes = (this.changes.get(piece) ?? []).sort((a, b) => a.from - b.from);
    const bounds = changes.flatMap(({ from, to }) => [from, to]);
    const points = [...new Set([0, ...cuts.keys(), ...bounds, piece.text.length])].sort((a, b) => a - b);
    points.forEach((point, index) => {
      const marks = cuts.get(point);
      if (marks) writer.mark(marks.ends.join("") + marks.starts.join(""));
      const next = points[index + 1];
      if (next === undefined) return;
      const change = changes.find(({ from, to }) => from <= point && point < to);
      const words = piece.text.slice(point, next);
      if (!change) writer.text(words);
      else writer.change(words, change.to === next ? change.word : "", change.revision, this.author);
    });
    const text = writer.finish(!isLast);
    return { start: isFirst ? run.start : piece.start, end: isLast ? piece.end + closing.length : piece.end, text };
  }
}

function marksAt(map: Map<number, Marks>, key: number): Marks {
  const marks = map.get(key) ?? { ends: [], starts: [] };
  map.set(key, marks);
  return marks;
}

/** Writes parts of a run, opening and closing it as is needed. */
class RunWriter {
  private readonly out: string[] = [];
  private readonly opening: string;
  private readonly prefix: string;
  private isOpen: boolean;

  constructor(run: Run, prefix: string, isOpen: boolean) {
    this.prefix = prefix;
    this.opening = run.tag + run.properties;
    this.isOpen = isOpen;
  }

  mark(marks: string): void {
    this.turn(false);
    this.out.push(marks);
  }

  text(words: string): void {
    if (words === "") return;
    this.turn(true);
    this.out.push(this.element("t", words));
  }

  change(old: string, word: string, revision: number, author: string): void {
    this.turn(false);
    const w = this.prefix;
    const by = `${w}:id="${revision}" ${w}:author="${author}"`;
    const run = (content: string): string => `${this.opening}${content}</${w}:r>`;
    this.out.push(`<${w}:del ${by}>${run(this.element("delText", old))}</${w}:del>`);
    if (word !== "") {
      const inserted = `${w}:id="${revision + 1}" ${w}:author="${author}"`;
      this.out.push(`<${w}:ins ${inserted}>${run(this.element("t", word))}</${w}:ins>`);
    }
  }

  finish(open: boolean): string {
    this.turn(open);
    return this.out.join("");
  }

  private turn(open: boolean): void {
    if (open === this.isOpen) return;
    this.out.push(open ? this.opening : `</${this.prefix}:r>`);
    this.isOpen = open;
  }

  private element(name: string, text: string): string {
    const tag = `${this.prefix}:${name}`;
    return `<${tag} xml:space="preserve">${escapeXml(text)}</${tag}>`;
  }
}
