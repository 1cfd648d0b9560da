/**
 * Opening marks set close: “ and 《 have their ink in the right half of a full-width box. Typesetters squeeze them against the character
 * before, so that their box begins inside its box; by its left edge the mark would be put before that character.
 */
import type { Glyphs } from "./page.ts";

const OPENING = new Set([..."“‘《〈（「『【〔［｛"].map((mark) => mark.codePointAt(0) ?? 0));

/** Lets the box of the opening mark in slot `slot` begin where the glyph before it in the file ends, as far as its ink allows. */
export function uncoverOpening(glyphs: Glyphs, slot: number): void {
  if (slot === 0 || !OPENING.has(glyphs.code[slot] ?? 0)) return;
  const size = glyphs.size[slot] ?? 0;
  const [x0, x1] = [glyphs.x0[slot] ?? 0, glyphs.x1[slot] ?? 0];
  if (x1 - x0 < 0.8 * size || Math.abs((glyphs.base[slot] ?? 0) - (glyphs.base[slot - 1] ?? 0)) > 0.2 * size) return;
  const [beforeX0, beforeX1] = [glyphs.x0[slot - 1] ?? 0, glyphs.x1[slot - 1] ?? 0];
  if (beforeX1 <= x0 || beforeX0 >= (x0 + x1) / 2) return;
  glyphs.x0[slot] = Math.min(beforeX1, (x0 + x1) / 2);
}
