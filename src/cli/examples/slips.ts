/** A composed document with slips as people make them: two digits changed over, a digit missed, last year's title left. For showing. */
import {
  type Draft,
  type DraftBlock,
  type DraftTable,
  type FigureReference,
  isFigureReference,
} from "../../statement/draft.ts";

export interface Slip {
  /** What was done, in words. */
  readonly what: string;
}

export interface Slipped {
  readonly draft: Draft;
  readonly slips: readonly Slip[];
}

/** Makes one slip of each kind where there is a place for it. Same draft, same slips. */
export function withSlips(draft: Draft): Slipped {
  const slips: Slip[] = [];
  let blocks = draft.blocks;
  for (const make of [changedOver, missedDigit, lastYearsTitle]) {
    const made = make(blocks, draft.year);
    if (made === null) continue;
    blocks = made.blocks;
    slips.push({ what: made.what });
  }
  return { draft: { ...draft, blocks }, slips };
}

interface Made {
  readonly blocks: readonly DraftBlock[];
  readonly what: string;
}

/** Two digits of a cell of the expenditure table. */
function changedOver(blocks: readonly DraftBlock[]): Made | null {
  const at = blocks.findIndex((block) => block.kind === "table" && block.key === "expenditure");
  const table = blocks[at];
  if (table?.kind !== "table") return null;
  const row = table.rows.findIndex(
    ({ cells, role }) => role === "item" && cells.some((cell) => swapped(cell) !== null),
  );
  const column = table.rows[row]?.cells.findIndex((cell) => swapped(cell) !== null) ?? -1;
  const cell = table.rows[row]?.cells[column];
  const other = swapped(cell ?? null);
  if (other === null || cell === null || cell === undefined || !isFigureReference(cell)) return null;
  const rows = table.rows.map((each, index) =>
    index === row ? { ...each, cells: each.cells.map((old, place) => (place === column ? other : old)) } : each,
  );
  return {
    blocks: replaced(blocks, at, { ...table, rows }),
    what: `《${table.title}》里 ${cell.printed} 写成 ${other.printed}`,
  };
}

/** Swaps the first two neighbouring digits that differ, the leading one left alone; null where there are none. */
function swapped(cell: FigureReference | string | null): FigureReference | null {
  if (!isFigureReference(cell) || cell.printed.length < 6) return null;
  const found = /(?<=\d)(\d)(?!\1)(\d)/.exec(cell.printed);
  if (found === null) return null;
  const [both, one, other] = found;
  const printed = cell.printed.slice(0, found.index) + other + one + cell.printed.slice(found.index + both.length);
  return withPrint(cell, printed);
}

function withPrint(figure: FigureReference, printed: string): FigureReference {
  const { exactFen: _, ...rest } = figure;
  const digits = printed.replaceAll(",", "");
  const scale = digits.split(".")[1]?.length ?? 0;
  return { ...rest, printed, value: { digits: BigInt(digits.replace(".", "")), scale } };
}

/** The total of the three publics in the text loses a digit. */
function missedDigit(blocks: readonly DraftBlock[]): Made | null {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "paragraph") continue;
    const place = block.runs.findIndex(
      (run) => isFigureReference(run) && run.concept === "three-public" && run.printed.length > 4,
    );
    const figure = block.runs[place];
    if (figure === undefined || !isFigureReference(figure)) continue;
    const other = withPrint(figure, figure.printed.slice(1));
    const runs = block.runs.map((run, index) => (index === place ? other : run));
    return {
      blocks: replaced(blocks, at, { ...block, runs }),
      what: `文字里“三公”经费 ${figure.printed} 写成 ${other.printed}`,
    };
  }
  return null;
}

/** One table keeps the year of the form that it was copied from. */
function lastYearsTitle(blocks: readonly DraftBlock[], year: number): Made | null {
  const at = blocks.findIndex(
    (block) => block.kind === "table" && block.title.includes(`${year}年`) && block.key === "revenue",
  );
  const table = blocks[at] as DraftTable | undefined;
  if (table === undefined) return null;
  const title = table.title.replace(`${year}年`, `${year - 1}年`);
  return { blocks: replaced(blocks, at, { ...table, title }), what: `《${table.title}》的年份写成上一年` };
}

function replaced(blocks: readonly DraftBlock[], at: number, block: DraftBlock): readonly DraftBlock[] {
  return blocks.map((each, index) => (index === at ? block : each));
}
