/**
 * What stands on one page, before it is read as text: free lines and ruled tables, from top to bottom. A frame that holds a
 * table of contents is taken apart into free lines.
 */
import { buildLines, type Line } from "./lines.ts";
import { hasLeader, isContentsTitle, isNumeric } from "./numbering.ts";
import type { PdfPage } from "./page.ts";
import { type Region, ruledRegions } from "./regions.ts";
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
  const regions = ruledRegions(page);
  if (regions.length === 0) return { page, lines: buildLines(page), tables: [] };
  const { free, inside } = sortGlyphs(page, regions);
  const titled = buildLines(page, free).some((line) => isContentsTitle(line.text));
  const tables: Table[] = [];
  regions.forEach((region, index) => {
    const glyphs = inside[index] ?? [];
    if (glyphs.length === 0) return;
    const suspect = titled || mayHoldContents(page, glyphs);
    if (suspect && isContentsFrame(buildLines(page, glyphs), titled)) for (const glyph of glyphs) free.push(glyph);
    else {
      const { table, outside } = ruledTable(page, region, glyphs);
      tables.push(table);
      for (const glyph of outside) free.push(glyph);
    }
  });
  return { page, lines: buildLines(page, free), tables };
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
    const x = ((glyphs.x0[glyph] ?? 0) + (glyphs.x1[glyph] ?? 0)) / 2;
    const y = ((glyphs.y0[glyph] ?? 0) + (glyphs.y1[glyph] ?? 0)) / 2;
    const index = regions.findIndex(
      (region) => x >= region.x0 - 1 && x <= region.x1 + 1 && y >= region.y0 - 1 && y <= region.y1 + 1,
    );
    (inside[index] ?? free).push(glyph);
  }
  return { free, inside };
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
