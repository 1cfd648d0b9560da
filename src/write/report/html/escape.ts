/** Text made HTML. Whatever a document says goes through here before it reaches a page. */
import { showable } from "../wellFormed.ts";

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** `text` as the content of an element or of an attribute in quotes. */
export function escaped(text: string): string {
  return showable(text).replace(/[&<>"']/g, (character) => ENTITY[character] ?? "");
}

/** `value` as JSON that can stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
