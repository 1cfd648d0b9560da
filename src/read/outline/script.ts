/** Titles in traditional characters, for comparing only: what is kept and shown stays as printed. */
import { simplifiedOf } from "./script.data.ts";

const NEEDED = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");

/** `text` with the characters of titles simplified; lengths and offsets stay. */
export function plainScript(text: string): string {
  return text.replace(NEEDED, (character) => simplifiedOf.get(character) ?? character);
}
