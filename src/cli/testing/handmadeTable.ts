/** Tables made by hand for the tests of the printers: rows of words, the first line the title, the second the heading. */
import type { Cell, Figure, Relation, Statement, Table, TableColumn, TableRow } from "../../statement/model.ts";
import { handmade } from "./handmade.ts";

const CODE = /^(\d+) (.*)$/;

interface Laid {
  readonly text: string;
  readonly cells: Cell[];
}

/** The rows as text, cells parted by tabs, and the cells with their places. */
function lay(rows: readonly (readonly string[])[], from: number): Laid {
  let text = "";
  const cells = rows.flatMap((row, r) =>
    row.map((word, c): Cell => {
      const start = from + text.length;
      text += word + (c === row.length - 1 ? "\n" : "\t");
      const end = start + word.length;
      return { text: word, row: r, column: c, rowSpan: 1, columnSpan: 1, start, end, page: 3, box: null };
    }),
  );
  return { text, cells };
}

function figureOf(cell: Cell, id: string, table: Table): Figure {
  const row = table.rows[cell.row - 1] as TableRow;
  const column = table.columns[cell.column - 1] as TableColumn;
  const { start, end, page } = cell;
  const [, fraction = ""] = cell.text.split(".");
  return {
    ...{ id, printed: cell.text, unit: "万元", unitPrinted: "", dimension: "money", decimals: fraction.length },
    value: { digits: BigInt(cell.text.replace(/[.,]/g, "")), scale: fraction.length },
    ...{ hedge: "none", label: row.label, concept: null, facets: {}, year: null, measure: "amount", basis: "budget" },
    position: { table: table.id, row: cell.row - 1, column: cell.column - 1 },
    place: {
      ...{ start, end, page, box: null, section: null },
      ...{ table: table.title, row: row.label, column: column.path.join("›") },
    },
  };
}

/** A statement of one table of 万元. Its first column is the stub (“201 甲” has a code), headings are paths parted by ›. */
export function handmadeTable(
  title: string,
  rows: readonly (readonly string[])[],
  relations: readonly Relation[] = [],
): Statement {
  const base = handmade(`${title}\n`, { pages: true, relations });
  const from = title.length + 1;
  const { text, cells } = lay(rows, from);
  const [heading = [], ...body] = rows;
  const table: Table = {
    ...{ id: "t1", key: "expenditure", title, unit: "万元", year: null, grids: [1], notes: [], page: 3 },
    columns: heading.slice(1).map((path) => ({ path: path.split("›"), side: 0, year: null, basis: null, unit: null })),
    rows: body.map(([stub = ""]): TableRow => {
      const [, code = null, label = stub] = CODE.exec(stub) ?? [];
      const role = label === "合计" ? "total" : "item";
      return { side: 0, label, path: [label], code, role, level: 0, parent: null, start: from, end: from, page: 3 };
    }),
    ...{ start: from, end: from + text.length },
  };
  const numeric = cells.filter((cell) => cell.row > 0 && cell.column > 0 && /^[\d,.]+$/.test(cell.text));
  const grid = { kind: "grid", cells, start: from, end: from + text.length, page: 3, section: null } as const;
  return {
    ...base,
    text: `${title}\n${text}`,
    blocks: [...base.blocks, grid],
    tables: [table],
    figures: numeric.map((cell, i) => figureOf(cell, `f${i + 1}`, table)),
  };
}
