/**
 * One canonical form for characters that come in two widths, so that scanner and grammar need to know only one. Same length,
 * character by character: offsets survive. Digits, Latin letters, `.` and `%` become half-width; brackets, comma, semicolon,
 * colon, `?` and `!` become full-width; a comma between two digits is left as it is (the scanner decides what it means).
 */

const HALF_TO_FULL = "(（)）,，;；:：?？!！";
const OTHER = "．.﹪%％%－-−-﹣-‐-‑-–—―—～~〜~∶：［[］]　 \u00a0 \u202f ／/＋+＜<＞>＝=﹒.";

const table = new Uint16Array(0x10000);
for (let code = 0; code < 0x10000; code++) table[code] = code;
for (let code = 0xff10; code <= 0xff19; code++) table[code] = code - 0xfee0;
for (let code = 0xff21; code <= 0xff3a; code++) table[code] = code - 0xfee0;
for (let code = 0xff41; code <= 0xff5a; code++) table[code] = code - 0xfee0;
for (let code = 0x2000; code <= 0x200a; code++) table[code] = 0x20;
for (const pairs of [HALF_TO_FULL, OTHER]) {
  for (let at = 0; at < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
}

const COMMA = 0x2c;
const CHUNK = 8192;

function isDigit(code: number): boolean {
  const folded = table[code] ?? code;
  return folded >= 0x30 && folded <= 0x39;
}

function foldedAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === COMMA && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return code;
  return table[code] ?? code;
}

/** The canonical form of `text`; the very same string when nothing changes. */
export function fold(text: string): string {
  let first = 0;
  while (first < text.length && foldedAt(text, first) === text.charCodeAt(first)) first++;
  if (first === text.length) return text;
  const parts: string[] = [text.slice(0, first)];
  const buffer = new Uint16Array(Math.min(CHUNK, text.length - first));
  for (let start = first; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let at = 0; at < length; at++) buffer[at] = foldedAt(text, start + at);
    parts.push(String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]));
  }
  return parts.join("");
}
