/** Cuts a repeated ending off a text by looking at its end only: a pattern tried at every place of a long text is slow. */

const TAIL = 16;

/**
 * The text without the ending that `pattern` matches.
 * @param pattern anchored at the end, of pieces repeated, none longer than half the tail
 */
export function withoutEnding(text: string, pattern: RegExp): string {
  let rest = text;
  while (rest !== "") {
    const tail = rest.slice(-TAIL);
    const cut = tail.replace(pattern, "");
    if (cut === tail) return rest;
    rest = rest.slice(0, rest.length - tail.length) + cut;
  }
  return rest;
}
