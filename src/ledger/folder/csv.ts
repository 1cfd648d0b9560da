/** Separated values as RFC 4180 has them: fields parted by commas, quoted where they hold one, "" for a quote; blank lines left out. */

export interface CsvRecord {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** All records. A quote that is never closed takes in the rest of the file. Linear. */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let [at, line] = [text.startsWith("\ufeff") ? 1 : 0, 1];
  while (at < text.length) {
    const fields: string[] = [];
    const first = line;
    for (let open = true; open; ) {
      const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
      fields.push(field.value);
      line += newlinesIn(text, at, field.end);
      at = field.end;
      open = text[at] === ",";
      if (open) at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (fields.some((field) => field.trim() !== "")) records.push({ line: first, fields });
  }
  return records;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plain(text: string, start: number): Field {
  let end = start;
  while (end < text.length && !",\r\n".includes(text[end] as string)) end += 1;
  return { value: text.slice(start, end).trim(), end };
}

function quoted(text: string, start: number): Field {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: pieces.join("") + text.slice(from), end: text.length };
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return afterQuote(text, quote + 1, pieces.join(""));
    pieces.push('"');
    from = quote + 2;
  }
}

/** Whatever stands between a closing quote and the next comma belongs to the field, as spreadsheets read it. */
function afterQuote(text: string, start: number, value: string): Field {
  const { value: rest, end } = plain(text, start);
  return { value: value + rest, end };
}

function newlinesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
