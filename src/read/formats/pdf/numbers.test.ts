/** Every number that `pdftotext -layout` prints of a real document is read once: in a cell or in prose. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Source } from "../../source.ts";
import { readPdf } from "../pdf.ts";
import { compareNumbers, printedByPoppler } from "./testing/numbers.ts";

const fixtures = join("..", "shared", "fixtures");
const names = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".pdf")) : [];
const files = names.map((name) => join(fixtures, name));
const present = files.length > 0 && printedByPoppler(files[0] ?? "") !== null;

test.skipIf(!present).each(present ? files : ["(absent)"])("%s: no number missing, none read twice", async (file) => {
  const source = (await readPdf(readFileSync(file))) as Source;
  expect(compareNumbers(source, printedByPoppler(file) ?? [])).toEqual([]);
});

test.skipIf(!present).each(present ? files : ["(absent)"])(
  "%s: cells fill their grid and do not overlap",
  async (file) => {
    const { blocks } = (await readPdf(readFileSync(file))) as Source;
    for (const grid of blocks) {
      if (grid.kind !== "grid") continue;
      const squares = new Set<string>();
      let [rows, columns] = [0, 0];
      for (const cell of grid.cells) {
        if (cell.box === null) expect(cell).toBe("placed");
        rows = Math.max(rows, cell.row + cell.rowSpan);
        columns = Math.max(columns, cell.column + cell.columnSpan);
        for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
          for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
            expect(squares.has(`${r},${c}`)).toBe(false);
            squares.add(`${r},${c}`);
          }
        }
      }
      expect(squares.size).toBe(rows * columns);
    }
  },
);
