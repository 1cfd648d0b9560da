/**
 * Headings that are written as paths (支出预算›基本支出, as we write tables of several heading rows into one) → the rows of headings that they
 * were: cells above one another, those with the same words side by side merged. What is below moves down by as many rows.
 */
import { append } from "../../../codes/collections.ts";
import { cellKey, columnOf, type Merge, rowOf, type SheetCell } from "../sheets/model.ts";

const MARK = "›";
/** The row of headings is among the first. */
const LAST_ROW = 20;
const MOST_LEVELS = 8;

export interface Unfolded {
  readonly cells: Map<number, SheetCell>;
  readonly merges: readonly Merge[];
  /** The row of the file in which a row of `cells` stands. */
  readonly rowInFile: (row: number) => number;
}

/** The cells as they are where no row is of paths. */
export function unfoldPaths(cells: Map<number, SheetCell>): Unfolded {
  const row = headingRow(cells);
  if (row === null) return { cells, merges: [], rowInFile: (each) => each };
  const headings = [...cells].filter(([key]) => rowOf(key) === row);
  const paths = headings.map(([key, cell]) => ({ column: columnOf(key), path: cell.text.split(MARK), cell }));
  const depth = Math.max(...paths.map(({ path }) => path.length));
  if (depth > MOST_LEVELS) return { cells, merges: [], rowInFile: (each) => each };
  const moved = new Map<number, SheetCell>();
  for (const [key, cell] of cells) {
    const at = rowOf(key);
    if (at !== row) moved.set(at < row ? key : cellKey(at + depth - 1, columnOf(key)), cell);
  }
  const merges = unfold(paths, { row, depth, cells: moved });
  const rowInFile = (each: number): number => (each <= row ? each : Math.max(row, each - depth + 1));
  return { cells: moved, merges, rowInFile };
}

/** The first row with two cells or more; only if one of them is a path, and all of these have words on both sides of each mark. */
function headingRow(cells: ReadonlyMap<number, SheetCell>): number | null {
  const byRow = new Map<number, string[]>();
  for (const [key, { text }] of cells) {
    const row = rowOf(key);
    if (row > LAST_ROW) continue;
    append(byRow, row, text);
  }
  for (const [row, texts] of [...byRow].sort(([one], [other]) => one - other)) {
    const paths = texts.filter((text) => text.includes(MARK));
    if (paths.length === 0) continue;
    const sound = texts.length >= 2 && paths.every((text) => text.split(MARK).every((part) => part.trim() !== ""));
    return sound ? row : null;
  }
  return null;
}

interface Path {
  readonly column: number;
  readonly path: readonly string[];
  readonly cell: SheetCell;
}

interface Place {
  readonly row: number;
  readonly depth: number;
  readonly cells: Map<number, SheetCell>;
}

/** Puts the headings where they belong; a heading that has none below it reaches down to the last row. */
function unfold(paths: readonly Path[], { row, depth, cells }: Place): Merge[] {
  const merges: Merge[] = [];
  let before: Path | null = null;
  let open: (Merge | null)[] = [];
  for (const each of paths) {
    const shared = before !== null && before.column === each.column - 1 ? sharedLevels(before.path, each.path) : 0;
    const next: Merge[] = [];
    each.path.forEach((text, level) => {
      const merge = level < shared ? open[level] : null;
      if (merge) {
        next.push({ ...merge, right: each.column });
        return;
      }
      const bottom = level === each.path.length - 1 ? row + depth - 1 : row + level;
      cells.set(cellKey(row + level, each.column), {
        ...each.cell,
        text,
        value: text,
        style: { ...each.cell.style, heads: true },
      });
      next.push({ top: row + level, left: each.column, bottom, right: each.column });
    });
    for (const [level, merge] of open.entries()) if (merge && next[level]?.left !== merge.left) merges.push(merge);
    open = next;
    before = each;
  }
  for (const merge of open) if (merge) merges.push(merge);
  return merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
}

/** Levels from the top that two columns have in common; the last of a path is a heading of its own. */
function sharedLevels(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length) - 1;
  let level = 0;
  while (level < most && one[level] === other[level]) level += 1;
  return level;
}
