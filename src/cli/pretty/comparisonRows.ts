/** Rows of a comparison on a terminal: name, A, B, change, rate; on a narrow one the amounts stand under the name. */
import { baseKey } from "../../statement/amountKey.ts";
import type { FigurePair } from "../../statement/comparison.ts";
import { changeText, printedText, rateText } from "../../write/compare/words.ts";
import type { Paper } from "../outcome.ts";
import { clip, displayWidth, pad, printable } from "./width.ts";
import { paint } from "./words.ts";

/** A pair, and how many others have the same amounts. */
export interface Counted {
  readonly pair: FigurePair;
  readonly more: number;
}

/** Amounts that are printed in several tables and under several heads are shown once. */
export function oncePerAmount(pairs: readonly FigurePair[]): Counted[] {
  const groups = new Map<string, { pair: FigurePair; more: number }>();
  for (const pair of pairs) {
    const key = `${baseKey(pair.a)} ${baseKey(pair.b)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { pair, more: 0 });
    else known.more += 1;
  }
  return [...groups.values()];
}

const HEADS = ["", "A", "B", "增减", "增减率"];
const GAP = "  ";
/** With fewer columns left for the name the amounts go on a line of their own. */
const NARROWEST_NAME = 18;

export function changeLines(rows: readonly Counted[], paper: Paper): string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ pair, more }) => [
    printable(pair.name) + (more > 0 ? `（另 ${more} 项同额）` : ""),
    printable(printedText(pair.a)),
    printable(printedText(pair.b)),
    changeText(pair.change),
    rateText(pair.change),
  ]);
  const all = [HEADS, ...cells];
  const widths = HEADS.map((_, i) => all.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? "")), 0));
  const amounts = widths.slice(1).reduce((sum, width) => sum + width + GAP.length, 0);
  const name = paper.width - amounts - 2;
  if (name < NARROWEST_NAME) return cells.flatMap((row) => stacked(row, paper));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, i) => (i === 0 ? pad(clip(cell, name), Math.min(name, widths[0] ?? 0)) : pad(cell, widths[i] ?? 0, "start"))).join(GAP)}`;
  return [paint(paper, ["dim"], line(HEADS)), ...cells.map(line)];
}

function stacked([name = "", a = "", b = "", change = "", rate = ""]: readonly string[], paper: Paper): string[] {
  return [clip(`  ${name}`, paper.width), `      ${a} → ${b}  ${change}${rate === "" ? "" : `  ${rate}`}`];
}
