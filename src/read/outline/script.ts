/** Titles in traditional characters, for comparing only: what is kept and shown stays as printed. */
import { simplifiedOf } from "./script.data.ts";

const NEEDED = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");
/** 1 at the code of each character to be replaced: most documents have none, and this tells faster than the pattern does. */
const needed = new Uint8Array(0x10000);
for (const [traditional, simplified] of simplifiedOf) {
  if (traditional !== simplified) needed[traditional.charCodeAt(0)] = 1;
}

/** `text` with the characters of titles simplified; lengths and offsets stay. */
export function plainScript(text: string): string {
  let index = 0;
  while (index < text.length && needed[text.charCodeAt(index)] === 0) index += 1;
  if (index === text.length) return text;
  return text.replace(NEEDED, (character) => simplifiedOf.get(character) ?? character);
}
