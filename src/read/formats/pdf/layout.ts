/**
 * What stands on one page, before it is read as text: free lines and ruled tables, from top to bottom. A frame that holds a
 * table of contents is taken apart into free lines.
 */
import { unruledTable } from "./columns.ts";
import { buildLines, type Line } from "./lines.ts";
import { hasLeader, isContentsTitle, isNumeric } from "./numbering.ts";
import { middleX, middleY, type PdfPage, type Rectangle, type Rule } from "./page.ts";
import { filledRegions, type Region, ruledRegions } from "./regions.ts";
import { levelStacks, uprightStacks } from "./stacks.ts";
import type { Table } from "./table.ts";
import { ruledTable } from "./tables.ts";

export interface PageLayout {
  readonly page: PdfPage;
  /** Lines outside ruled tables, in reading order. */
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** Lays out one page. */
export function layoutPage(page: PdfPage): PageLayout {
  const ruled = ruledRegions(page);
  const upright = ruled.vertical.length > 1 ? uprightStacks(page, ruled.vertical) : [];
  const regions = [...ruled.regions, ...filledRegions(page, ruled.regions)];
  if (regions.length + upright.length + ruled.horizontal.length === 0) {
    return { page, lines: buildLines(page), tables: [] };
  }
  const { free, inside } = sortGlyphs(page, [...regions, ...upright]);
  const titled = buildLines(page, free).some((line) => isContentsTitle(line.text));
  const tables: Table[] = [];
  [...regions, ...upright].forEach((region, index) => {
    const glyphs = inside[index] ?? [];
    if (glyphs.length === 0) return;
    const suspect = titled || mayHoldContents(page, glyphs);
    const { table, outside } = ruledTable(page, region, glyphs);
    const contents = suspect && isContentsFrame(buildLines(page, glyphs), titled);
    const bare = index >= regions.length && !holdsFigures(table);
    if (!contents && !bare) tables.push(table);
    for (const glyph of contents || bare ? glyphs : outside) free.push(glyph);
  });
  return withStacks(page, ruled.horizontal, buildLines(page, free), tables);
}

/** At least four cells of figures: rules in one direction alone are no sign of a table. */
function holdsFigures(table: Table): boolean {
  return table.cells.filter((cell) => cell.lines.length === 1 && isNumeric(cell.lines[0]?.text ?? "")).length >= 4;
}

/** Cuts the tables between level rules out of the free lines. */
function withStacks(page: PdfPage, rules: readonly Rule[], lines: readonly Line[], tables: Table[]): PageLayout {
  const stacks = rules.length > 1 ? levelStacks(page, rules, lines) : [];
  const taken = new Set<Line>();
  for (const stack of stacks) {
    const held = lines.filter((line) => {
      const middle = (line.y0 + line.y1) / 2;
      const within = line.x0 > stack.x0 - 6 && line.x1 < stack.x1 + 6;
      return within && middle > stack.y0 && middle < stack.y1 && !taken.has(line);
    });
    const table = unruledTable(held, stack);
    if (!table) continue;
    tables.push(table);
    for (const line of held) taken.add(line);
  }
  return { page, lines: lines.filter((line) => !taken.has(line)), tables };
}

/** A quick look before lines are built: leader dots, or the characters of 目录. */
function mayHoldContents(page: PdfPage, glyphs: readonly number[]): boolean {
  const { code } = page.glyphs;
  let leaders = 0;
  let title = false;
  for (let index = 1; index < glyphs.length; index++) {
    const here = code[glyphs[index] ?? 0] ?? 0;
    if (LEADERS.has(here) && here === code[glyphs[index - 1] ?? 0]) leaders++;
    title ||= TITLES.has(here);
  }
  return title || leaders >= 6;
}

const codesOf = (marks: string) => new Set([...marks].map((mark) => mark.codePointAt(0) ?? 0));
const LEADERS = codesOf("….．·•‥_");
const TITLES = codesOf("目");

/** Glyphs by the region that they stand in. */
function sortGlyphs(page: PdfPage, regions: readonly Region[]): { free: number[]; inside: number[][] } {
  const free: number[] = [];
  const inside = regions.map((): number[] => []);
  const { glyphs } = page;
  for (let glyph = 0; glyph < glyphs.count; glyph++) {
    const x = middleX(glyphs, glyph);
    const y = middleY(glyphs, glyph);
    let index = -1;
    regions.forEach((region, at) => {
      if (x < region.x0 - 1 || x > region.x1 + 1 || y < region.y0 - 1 || y > region.y1 + 1) return;
      const other = regions[index];
      if (!other || areaOf(region) < areaOf(other)) index = at;
    });
    (inside[index] ?? free).push(glyph);
  }
  return { free, inside };
}

function areaOf(box: Rectangle): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0);
}

/** A table of contents drawn as a table: most rows have leader dots, or it is headed 目录 and holds no amounts. */
function isContentsFrame(lines: readonly Line[], titled: boolean): boolean {
  const leaders = lines.filter((line) => hasLeader(line.text)).length;
  if (leaders >= 3 && leaders >= lines.length / 2) return true;
  const amounts = lines.filter((line) =>
    line.pieces.some((piece) => isNumeric(piece.text) && /[.,，]|\d{4}/.test(piece.text)),
  );
  return (titled || lines.some((line) => isContentsTitle(line.text))) && amounts.length === 0;
}
