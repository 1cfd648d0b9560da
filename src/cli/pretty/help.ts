/** Line breaks of the help, which commander leaves to spaces and Chinese does not have. */
import { wrap } from "./width.ts";

/** `text` broken into lines of at most `width` columns, its own line ends kept. */
export function boxWrap(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrap(line, width).join("\n"))
    .join("\n");
}
