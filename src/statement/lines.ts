/** The lines of a text. */

/** Where each line begins, in order: what lastAtMost takes to find the line of an offset. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
