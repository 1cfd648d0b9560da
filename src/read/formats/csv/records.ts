/** Lines of separated values → records of fields, with quoted fields that may hold separators and line ends. Linear in the text. */

/** Most fields of a record; more make no table that a person could read. */
const MAX_FIELDS = 1024;

/** Calls `take` with every record, blank ones included, until it returns false. */
export function eachRecord(text: string, delimiter: string, take: (fields: string[]) => boolean): void {
  let fields: string[] = [];
  let at = 0;
  let quotes = true;
  while (at <= text.length) {
    let field: string;
    const closing: number = quotes && text[at] === '"' ? closingQuote(text, at) : -1;
    if (closing < 0) quotes &&= text[at] !== '"';
    const end = fieldEnd(text, closing < 0 ? at : closing + 1, delimiter);
    if (closing < 0) field = text.slice(at, end);
    else field = text.slice(at + 1, closing).replaceAll('""', '"') + text.slice(closing + 1, end).trimEnd();
    if (fields.length < MAX_FIELDS) fields.push(field);
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === "\r" && text[end + 1] === "\n") at++;
    if (end >= text.length && fields.length === 1 && fields[0] === "") return;
    if (!take(fields)) return;
    fields = [];
  }
}

/** Where the quoted field that opens at `open` closes; -1 when it never does. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
