/** Text from documents made fit to be written: no half characters, no control characters that reorder or break what is shown. */

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** `text` without half surrogates. */
export function wellFormed(text: string): string {
  return text.replace(LONE, "\ufffd");
}

/** `text` as it may be shown: of the control characters only tab and new line are left. Keeps its length. */
export function showable(text: string): string {
  return wellFormed(text).replace(CONTROL, " ");
}
