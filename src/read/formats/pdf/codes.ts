/**
 * Which code points count as printed characters, and the look-alikes that fonts put in place of common characters: CJK radicals
 * (⼀ ⻓) stand in many PDFs where the document has 一 and 长.
 */

/** Radicals without a compatibility mapping of their own, and the characters that they stand for. */
const RADICALS = new Map(
  [..."⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙"].flatMap(
    (radical, index, all) =>
      index % 2 === 0 ? [[radical.codePointAt(0) ?? 0, all[index + 1]?.codePointAt(0) ?? 0] as const] : [],
  ),
);

/** The character a code point stands for; 0 for blanks, controls and what has no meaning as text. */
export function visibleCode(code: number): number {
  if (code === 2) return 0x2d; // a hyphen at the end of a line
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xad) return 0;
  if (code < 0x2000) return code;
  if (code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code === 0x205f || code === 0x2060) return 0;
  if (code < 0x2e80) return code;
  if (code === 0x3000 || code === 0xfeff || code === 0xfffd || code === 0xfffe || code === 0xffff) return 0;
  if (code <= 0x2eff) return RADICALS.get(code) ?? code;
  const radical = code >= 0x2f00 && code <= 0x2fdf;
  const compatibility = code >= 0xf900 && code <= 0xfaff;
  if (radical || compatibility) return String.fromCodePoint(code).normalize("NFKC").codePointAt(0) ?? code;
  return code >= 0xd800 && code <= 0xdfff ? 0 : code > 0x10ffff ? 0 : code;
}

/** Chinese characters and full-width marks: set without blanks between them. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    WIDE_MARKS.has(code)
  );
}

/** Quotes, dashes and dots that Chinese text sets at full width. */
const WIDE_MARKS = new Set([..."“”‘’—…·●■◆○□"].map((mark) => mark.codePointAt(0) ?? 0));

/** Full-width punctuation: a gap beside it is its own white. */
export function isMark(code: number): boolean {
  return MARKS.has(code);
}

const MARKS = new Set([..."，。、；：！？（）《》〈〉【】〔〕「」『』“”‘’"].map((mark) => mark.codePointAt(0) ?? 0));
