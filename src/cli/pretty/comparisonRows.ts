/** Rows of a comparison on a terminal: name, A, B, change, rate; on a narrow one the amounts stand under the name. */
import { changeText, type Grouped, printedText, rateText } from "../../write/compare/words.ts";
import type { Paper } from "../outcome.ts";
import { clip, displayWidth, pad, printable } from "./width.ts";
import { paint } from "./words.ts";

const HEADS = ["", "A", "B", "增减", "增减率"];
const GAP = "  ";
/** With fewer columns left for the name the amounts go on a line of their own. */
const NARROWEST_NAME = 18;

export function changeLines(rows: readonly Grouped[], paper: Paper): string[] {
  if (rows.length === 0) return [];
  const sames = rows.map(({ others }) => (others.length > 0 ? `（另 ${others.length} 项同额）` : ""));
  const cells = rows.map(({ pair }, index) => [
    printable(pair.name) + sames[index],
    printable(printedText(pair.a)),
    printable(printedText(pair.b)),
    changeText(pair.change),
    rateText(pair.change),
  ]);
  const all = [HEADS, ...cells];
  const widths = HEADS.map((_, i) => all.reduce((most, row) => Math.max(most, displayWidth(row[i] ?? "")), 0));
  const amounts = widths.slice(1).reduce((sum, width) => sum + width + GAP.length, 0);
  const name = paper.width - amounts - 2;
  const named = (cell: string, same: string) =>
    displayWidth(cell) <= name
      ? cell
      : clip(cell.slice(0, cell.length - same.length), name - displayWidth(same)) + same;
  if (name < NARROWEST_NAME) return cells.flatMap((row) => stacked(row, paper));
  const line = ([first = "", ...rest]: readonly string[], same = "") => {
    const amounts = rest.map((cell, i) => pad(cell, widths[i + 1] ?? 0, "start"));
    return `  ${[pad(named(first, same), Math.min(name, widths[0] ?? 0)), ...amounts].join(GAP)}`.trimEnd();
  };
  return [paint(paper, ["dim"], line(HEADS)), ...cells.map((row, index) => line(row, sames[index]))];
}

function stacked([name = "", a = "", b = "", change = "", rate = ""]: readonly string[], paper: Paper): string[] {
  return [clip(`  ${name}`, paper.width), `      ${a} → ${b}  ${change}${rate === "" ? "" : `  ${rate}`}`];
}
