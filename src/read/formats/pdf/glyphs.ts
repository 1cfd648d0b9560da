/**
 * The glyphs of a page that a reader can see. A sheet printed to PDF often carries the text of a cell on two pages, cut off by
 * the cell's frame (its clip path): what lies outside the frame or the page is left out. So are blanks: gaps say it better.
 */
import { visibleCode } from "./codes.ts";
import type { Engine } from "./engine.ts";
import { type Glyphs, makeGlyphs, type Rectangle, trimGlyphs } from "./page.ts";
import { uncoverOpening } from "./squeezed.ts";
import { MOST_UNSEEN, type UnseenGlyph } from "./unseen.ts";
import { applyX, applyY, type View } from "./view.ts";

/** A page with more glyphs than this is cut off there; a printed page has about a thousand. */
export const MOST_GLYPHS = 400_000;
/** A glyph of whose box so much shows can be read: boxes reach above and below what is printed. */
const WHOLE = 0.5;

/**
 * Reads the visible, upright glyphs of a page, and those that are set and not seen; `objects` are the page's own text objects, or
 * null when it has no nested ones.
 */
export function readGlyphs(
  engine: Engine,
  text: number,
  view: View,
  objects: ReadonlySet<number> | null,
): { glyphs: Glyphs; unseen: readonly UnseenGlyph[] } {
  const { calls } = engine;
  const count = Math.min(calls.FPDFText_CountChars(text), MOST_GLYPHS);
  const glyphs = makeGlyphs(count);
  const clips = new Clips(engine, objects);
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const code = visibleCode(calls.FPDFText_GetUnicode(text, index));
    if (code === 0 || calls.FPDFText_IsGenerated(text, index) === 1) continue;
    glyphs.code[kept] = code;
    if (!place(engine, text, index, view, clips, glyphs, kept)) continue;
    uncoverOpening(glyphs, kept);
    kept++;
  }
  return { glyphs: trimGlyphs(glyphs, kept), unseen: clips.unseen };
}

/** Writes box, base and size of glyph `index` into slot `slot`, whose code is there; false when it cannot be seen. */
function place(
  engine: Engine,
  text: number,
  index: number,
  view: View,
  clips: Clips,
  glyphs: Glyphs,
  slot: number,
): boolean {
  const { calls, scratch } = engine;
  if (calls.FPDFText_GetLooseCharBox(text, index, scratch) === 0) return false;
  calls.FPDFText_GetCharOrigin(text, index, scratch + 16, scratch + 24);
  calls.FPDFText_GetMatrix(text, index, scratch + 32);
  const floats = engine.floats();
  const at = scratch >> 2;
  const left = floats[at] ?? 0;
  const top = floats[at + 1] ?? 0;
  const right = floats[at + 2] ?? 0;
  const bottom = floats[at + 3] ?? 0;
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  const inClip = clips.shows(calls.FPDFText_GetTextObject(text, index), middleX, middleY);
  if (isSlanted(floats[at + 8] ?? 1, floats[at + 9] ?? 0)) return false;
  const { matrix } = view;
  const shownX = applyX(matrix, middleX, middleY);
  const shownY = applyY(matrix, middleX, middleY);
  const onPage = shownX >= 0 && shownX <= view.width && shownY >= 0 && shownY <= view.height;
  const doubles = engine.doubles();
  const originX = doubles[(scratch + 16) >> 3] ?? 0;
  const originY = doubles[(scratch + 24) >> 3] ?? 0;
  const c = floats[at + 10] ?? 0;
  const d = floats[at + 11] ?? 1;
  const scale = Math.sqrt(c * c + d * d);
  const ax = applyX(matrix, left, bottom);
  const bx = applyX(matrix, right, top);
  const ay = applyY(matrix, left, bottom);
  const by = applyY(matrix, right, top);
  const base = applyY(matrix, originX, originY);
  const size = Math.max(1, calls.FPDFText_GetFontSize(text, index) * scale || Math.abs(by - ay));
  const shown = onPage ? clips.part(matrix[1] === 0 ? [bottom, top] : [left, right], matrix[1] === 0) : 0;
  if (!inClip || !onPage || shown < WHOLE) {
    const code = glyphs.code[slot] ?? 0;
    clips.note({
      code,
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      base,
      size,
      shown,
      outside: !onPage,
      edge: clips.edge,
    });
  }
  if (!inClip || !onPage) return false;
  glyphs.x0[slot] = Math.max(0, Math.min(ax, bx));
  glyphs.x1[slot] = Math.min(view.width, Math.max(ax, bx));
  glyphs.y0[slot] = Math.max(0, Math.min(ay, by));
  glyphs.y1[slot] = Math.min(view.height, Math.max(ay, by));
  glyphs.base[slot] = base;
  glyphs.size[slot] = size;
  return true;
}

/** Set neither along nor across the page: a watermark. */
function isSlanted(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  return Math.abs(Math.sin(2 * Math.atan2(b, a))) > 0.3;
}

/** The clip rectangles of text objects, remembered for the glyphs that follow in the same object; and what they hide. */
class Clips {
  readonly unseen: UnseenGlyph[] = [];
  private readonly engine: Engine;
  private readonly objects: ReadonlySet<number> | null;
  private lastObject = 0;
  private clip: Rectangle | null = null;

  constructor(engine: Engine, objects: ReadonlySet<number> | null) {
    this.engine = engine;
    this.objects = objects;
  }

  /** Whether a point, in the PDF's own coordinates, lies inside the object's clip path. */
  shows(object: number, x: number, y: number): boolean {
    if (object !== this.lastObject) {
      this.lastObject = object;
      const known = object !== 0 && (this.objects === null || this.objects.has(object));
      this.clip = known ? clipOf(this.engine, object) : null;
    }
    const clip = this.clip;
    return clip === null || (x >= clip.x0 && x <= clip.x1 && y >= clip.y0 && y <= clip.y1);
  }

  /** How much of a glyph's height, in the PDF's own coordinates, the clip path of the object just asked for leaves to be seen. */
  part([low, high]: readonly [number, number], upright: boolean): number {
    const { clip } = this;
    if (clip === null || high <= low) return 1;
    const [from, to] = upright ? [clip.y0, clip.y1] : [clip.x0, clip.x1];
    return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
  }

  /** Where that clip path begins on the left. */
  get edge(): number {
    return this.clip?.x0 ?? 0;
  }

  note(glyph: UnseenGlyph): void {
    if (this.unseen.length < MOST_UNSEEN) this.unseen.push(glyph);
  }
}

/** The box that all clip paths of an object leave open; null when it has none. */
function clipOf(engine: Engine, object: number): Rectangle | null {
  const { calls } = engine;
  const clip = calls.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return null;
  const open = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
  for (let path = 0; path < Math.min(paths, 16); path++) {
    const box = pathBox(engine, clip, path);
    if (box === null) continue;
    open.x0 = Math.max(open.x0, box.x0);
    open.y0 = Math.max(open.y0, box.y0);
    open.x1 = Math.min(open.x1, box.x1);
    open.y1 = Math.min(open.y1, box.y1);
  }
  return open;
}

function pathBox(engine: Engine, clip: number, path: number): Rectangle | null {
  const { calls, scratch } = engine;
  const count = calls.FPDFClipPath_CountPathSegments(clip, path);
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  const x = scratch + 64;
  for (let index = 0; index < Math.min(count, 64); index++) {
    const segment = calls.FPDFClipPath_GetPathSegment(clip, path, index);
    if (calls.FPDFPathSegment_GetPoint(segment, x, x + 4) === 0) continue;
    const floats = engine.floats();
    const px = floats[x >> 2] ?? 0;
    const py = floats[(x + 4) >> 2] ?? 0;
    box.x0 = Math.min(box.x0, px);
    box.y0 = Math.min(box.y0, py);
    box.x1 = Math.max(box.x1, px);
    box.y1 = Math.max(box.y1, py);
  }
  return count > 0 && count <= 64 && box.x0 <= box.x1 ? box : null;
}
