/** How far a paragraph is set in from the left, in full-width characters, as docx, doc and html say it: spaces, lengths, characters. */

/** What a paragraph's properties say: lengths in twentieths of a point, or hundredths of a character, which win where given. */
export interface Indentation {
  readonly left?: number;
  readonly leftChars?: number;
  /** Of the first line only; negative for one that hangs out. */
  readonly first?: number;
  readonly firstChars?: number;
}

/** Characters that the properties set the first line in, for text of `size` half points. */
export function charactersSetIn({ left, leftChars, first, firstChars }: Indentation, size: number): number {
  const twips = Math.max(size, 2) * 10;
  const share = (chars: number | undefined, length: number | undefined): number =>
    chars !== undefined && chars !== 0 ? chars / 100 : (length ?? 0) / twips;
  return rounded(share(leftChars, left) + share(firstChars, first));
}

const PIXELS_OF_A_CHARACTER = 16;
const LENGTH =
  /(?:^|;)\s{0,5}(text-indent|padding-left|margin-left)\s{0,5}:\s{0,5}(-?\d{1,5}(?:\.\d{1,5})?)(px|pt|em|rem|cm|mm)/gi;
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, cm: 38, mm: 3.8 };

/** Characters that a style attribute sets text in. */
export function styleIndent(style: string | undefined): number {
  if (!style || style.length > 4000) return 0;
  let pixels = 0;
  for (const [, , number = "0", unit = "px"] of style.matchAll(LENGTH)) {
    pixels += Number(number) * (PIXELS[unit.toLowerCase()] ?? 0);
  }
  return rounded(pixels / PIXELS_OF_A_CHARACTER);
}

/** Width of the white space before a text, in full-width characters. */
export function leadingWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === "\u3000" || character === "\u2003") width += 1;
    else if (character === " " || character === "\u00a0" || character === "\u2002") width += 0.5;
    else if (character === "\t") width += 2;
    else break;
  }
  return Math.min(width, MOST);
}

const MOST = 200;

function rounded(width: number): number {
  return Math.min(MOST, Math.max(0, Math.round(width * 100) / 100));
}
