/** Finds every quantity, period and number that is no figure in a passage: one pass from left to right, linear in its length. */
import { fold } from "./fold.ts";
import type { Scan } from "./model.ts";
import { readHan } from "./scan/han.ts";
import { readDocumentNumber, readLatin, readOrdinal, readPlaceholder } from "./scan/marks.ts";
import { readNotFigure } from "./scan/notFigure.ts";
import { readNumber } from "./scan/number.ts";
import { readHanPeriod, readPeriod, readRelative } from "./scan/period.ts";
import { readQuantity } from "./scan/quantity.ts";
import { addNotFigure, isLetterCode, type Reader, type Run, runAt } from "./scan/reader.ts";

/** Returns the offset after what it recognised (or may skip), always beyond `at`. */
type Recogniser = (reader: Reader, at: number) => number;

/** Which recogniser looks at which first character; 0 for the many characters nothing starts with. */
const kinds = new Uint8Array(0x10000);
const recognisers: (Recogniser | undefined)[] = [undefined];

function startsWith(characters: Iterable<string>, recogniser: Recogniser): void {
  recognisers.push(recogniser);
  for (const character of characters) kinds[character.charCodeAt(0)] = recognisers.length - 1;
}

const orNext =
  (recogniser: Recogniser): Recogniser =>
  (reader, at) => {
    const end = recogniser(reader, at);
    return end > at ? end : at + 1;
  };

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(0x41 + at, 0x61 + at)).join("");
startsWith("〇○", (reader, at) => {
  const period = readHanPeriod(reader, at);
  return period > at ? period : Math.max(readPlaceholder(reader, at), at + 1);
});
startsWith("零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億", (reader, at) => {
  const period = readHanPeriod(reader, at);
  return period > at ? period : readHan(reader, at);
});
startsWith("0123456789", readDigits);
startsWith(letters, readLatin);
startsWith("第", orNext(readOrdinal));
startsWith("〔【[（", orNext(readDocumentNumber));
startsWith("上去前本当今次下明", orNext(readRelative));
startsWith("×", orNext(readPlaceholder));

function readDigits(reader: Reader, at: number): number {
  const run = runAt(reader.text, at);
  const period = readPeriod(reader, run);
  if (period > at) return period;
  const other = readNotFigure(reader, run);
  if (other > at) return other;
  const number = readNumber(reader.text, at);
  if (!number) return addNotFigure(reader, at, run.end, "identifier");
  const quantity = readQuantity(reader, number);
  return quantity > at ? quantity : unmeasured(reader, run);
}

/** A whole number without unit: 3, 5 or 7 digits are a classification code; otherwise it is nothing we know. */
function unmeasured(reader: Reader, run: Run): number {
  let end = run.end;
  if (isLetterCode(reader.text.charCodeAt(end))) {
    while (end - run.end < 60 && /[A-Za-z0-9]/.test(reader.text.charAt(end))) end++;
    return addNotFigure(reader, run.start, end, "identifier");
  }
  const length = end - run.start;
  if (length > 8) return addNotFigure(reader, run.start, end, "identifier");
  return length === 5 || length === 7 || length === 3 ? addNotFigure(reader, run.start, end, "code") : end;
}

/**
 * Everything printed as a number in `text`, folded or not, sorted and without overlap. Offsets are UTF-16 units of `text`;
 * `text.slice(start, end) === printed`. Any string will do; it never throws.
 */
export function scan(text: string): Scan {
  const folded = fold(text);
  const reader: Reader = { source: text, text: folded, quantities: [], periods: [], notFigures: [], lastEnd: 0 };
  for (let at = 0; at < folded.length; ) {
    const kind = kinds[folded.charCodeAt(at)] ?? 0;
    at = kind === 0 ? at + 1 : (recognisers[kind]?.(reader, at) ?? at + 1);
  }
  return { quantities: reader.quantities, periods: reader.periods, notFigures: reader.notFigures };
}
