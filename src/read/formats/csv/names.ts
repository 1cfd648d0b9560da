/**
 * Names of columns, made different from one another as we write them (项目, 项目 (2); 栏3 for none), are the headings again that they were.
 */
import { append } from "../../../codes/collections.ts";
import { columnOf, rowOf, type SheetCell } from "../sheets/model.ts";

/** The row of headings is among the first. */
const LAST_ROW = 20;
const REPEATED = /^(.+) \(\d{1,4}\)$/s;

/** The cells with such names undone; all others as they are. Changes the map that it is given. */
export function plainNames(cells: Map<number, SheetCell>): Map<number, SheetCell> {
  const byRow = new Map<number, number[]>();
  for (const key of cells.keys()) if (rowOf(key) <= LAST_ROW) append(byRow, rowOf(key), key);
  for (const keys of byRow.values()) {
    const texts = new Set(keys.map((key) => cells.get(key)?.text));
    for (const key of keys) {
      const cell = cells.get(key);
      if (cell === undefined) continue;
      const [, first] = REPEATED.exec(cell.text) ?? [];
      if (first !== undefined && texts.has(first)) cells.set(key, { ...cell, text: first, value: first });
      else if (cell.text === `栏${columnOf(key) + 1}`) cells.delete(key);
    }
  }
  return cells;
}
