/** Heading numbers in sequence: siblings under one parent, so that a gap, a repeat or a step back can be told. */
import type { Block, Heading, ItemNumber, Paragraph } from "../../../../statement/model.ts";

export type Numbered = (Heading | Paragraph) & { readonly number: ItemNumber };

/** Two siblings that follow one another in print, and a heading without number that stands between them. */
export interface Succession {
  readonly before: Numbered;
  readonly after: Numbered;
  readonly unnumbered: Heading | null;
  /** An earlier sibling has the same words: a block printed twice is no slip in the numbering. */
  readonly printedBefore: boolean;
}

interface List {
  last: Numbered;
  unnumbered: Heading | null;
  readonly seen: Set<string>;
}

/** All successions, in order. Linear. */
export function* successionsOf(blocks: readonly Block[]): Generator<Succession> {
  const open = new Map<string, List>();
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "paragraph") continue;
    if (block.number === null) {
      if (block.kind === "heading") noteUnnumbered(open, block);
      continue;
    }
    const numbered = { ...block, number: block.number };
    const key = keyOf(numbered);
    for (const other of [...open.keys()]) if (levelOf(other) > block.level) open.delete(other);
    const list = open.get(key);
    if (list === undefined || block.number.ordinal === 1) {
      open.set(key, { last: numbered, unnumbered: null, seen: new Set([block.content.text]) });
      continue;
    }
    yield {
      before: list.last,
      after: numbered,
      unnumbered: list.unnumbered,
      printedBefore: list.seen.has(block.content.text),
    };
    list.last = numbered;
    list.unnumbered = null;
    list.seen.add(block.content.text);
  }
}

/** A title above a list ends it; one at the list's own level may be the member that lost its number. */
function noteUnnumbered(open: Map<string, List>, heading: Heading): void {
  for (const [key, list] of open) {
    if (levelOf(key) > heading.level) open.delete(key);
    else if (levelOf(key) === heading.level) list.unnumbered ??= heading;
  }
}

function keyOf({ level, number }: Numbered): string {
  const unit = number.style === "article" ? number.printed.slice(-1) : "";
  return `${level} ${number.style}${unit}`;
}

function levelOf(key: string): number {
  return Number.parseInt(key, 10);
}

const DIGITS = "零一二三四五六七八九";

/** An ordinal in the numerals of its style, without brackets: 12 → 十二. */
function numeralOf(style: ItemNumber["style"], ordinal: number): string {
  if (style === "arabic" || style === "arabic-paren" || style === "circled" || ordinal > 99) return String(ordinal);
  const tens = Math.floor(ordinal / 10);
  const ones = DIGITS.charAt(ordinal % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${ordinal % 10 === 0 ? "" : ones}`;
}

/** The ordinal dressed like `model`: 6 like 五、 is 六、. */
export function printedLike({ style, printed, ordinal: _ }: ItemNumber, ordinal: number): string {
  if (style === "circled") return ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : String(ordinal);
  const numeral = numeralOf(style, ordinal);
  return printed.replace(/[零〇一二三四五六七八九十百0-9０-９]{1,5}/, numeral).trim();
}
