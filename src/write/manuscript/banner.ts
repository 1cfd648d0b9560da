/** The lines above a table that a file keeps inside its grid, as sheets do: its title, its number, 编制部门, 单位. They are set above it. */
import { headingMeaning } from "../../codes/index.ts";
import type { CompleteGrid, PlacedCell } from "./grid.ts";

export interface Banner {
  readonly titles: readonly string[];
  readonly captions: readonly string[];
  /** The grid without them; its rows keep their numbers. */
  readonly grid: CompleteGrid;
}

/** Words of a line that says whose table it is, in what unit, or its number. */
const CAPTION =
  /(?:单位|部门|机构|编制|日期)[^，。；]{0,12}[:：]|^（?单位|^(?:预算|公开|附)?表?\s*\d+\s*表?$|^(?:附?表|附件)\s*[\d一二三四五六七八九十]+/;

/** A caption is short; what is longer is a paragraph of its own. */
const LONGEST_CAPTION = 80;

/** Whether a line above a table is a caption of it. */
export function isCaption(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_CAPTION && CAPTION.test(trimmed) && !/[。；]$/.test(trimmed);
}

/** Takes off at most the first `headerRows` rows; all of them are left where nothing would remain as heading. */
export function takeBanner(grid: CompleteGrid, headerRows: number): Banner {
  const titles: string[] = [];
  const captions: string[] = [];
  let taken = 0;
  for (const row of grid.rows.slice(0, Math.max(0, headerRows - 1))) {
    const texts = row.flatMap(({ cell }) => (cell === null || cell.text.trim() === "" ? [] : [cell.text.trim()]));
    const isWhole = row.every(({ rowSpan }) => rowSpan === 1);
    if (!isWhole || !(texts.every(isCaption) || isTitle(row, texts, grid.columns))) break;
    for (const text of texts) (isCaption(text) ? captions : titles).push(text);
    taken += 1;
  }
  return { titles, captions, grid: taken === 0 ? grid : { ...grid, rows: grid.rows.slice(taken) } };
}

/** One text over the whole width; 2031年预算数 over all columns is their heading. */
function isTitle(row: readonly PlacedCell[], texts: readonly string[], columns: number): boolean {
  const [only] = texts;
  if (only === undefined || texts.length !== 1 || headingMeaning(only) !== null) return false;
  const cell = row.find((each) => each.cell?.text.trim() === texts[0]);
  return (cell?.columnSpan ?? 0) > columns / 2 || row.length === columns;
}
