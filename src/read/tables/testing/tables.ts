/**
 * The door for tests of tables: a small document whose tables are written as lines of cells between bars, read as a whole. A cell of
 * only `<` goes on with the cell to its left, one of only `^` with the cell above.
 */
import type { Cell, LocatedText, Statement } from "../../../statement/model.ts";
import { statementFromSource } from "../../index.ts";
import type { RawBlock, Source } from "../../source.ts";

/** Reads a document written as lines of text and lines of cells. */
export async function readDocument(lines: string): Promise<Statement> {
  return await statementFromSource(sourceOf(lines));
}

/** The source of such a document. A blank line between two tables parts them. */
export function sourceOf(lines: string): Source {
  const blocks: RawBlock[] = [];
  let text = "";
  let rows: string[] = [];
  const flush = () => {
    if (rows.length === 0) return;
    const start = text.length;
    const cells = cellsOf(rows, (words) => {
      const from = text.length;
      text += `${words}\t`;
      return from;
    });
    blocks.push({ kind: "grid", cells, start, end: text.length, page: null });
    text += "\n";
    rows = [];
  };
  for (const line of lines.split("\n").map((each) => each.trim())) {
    if (line.startsWith("|")) {
      rows.push(line);
      continue;
    }
    flush();
    if (line !== "") blocks.push(textBlock(line, text.length));
    if (line !== "") text += `${line}\n`;
  }
  flush();
  const locate = () => ({ page: null, box: null });
  return { format: "docx", text, blocks, messages: [], locate };
}

function textBlock(line: string, start: number): RawBlock {
  const content: LocatedText = { text: line, at: Int32Array.from({ length: line.length }, (_, i) => start + i) };
  return { kind: "text", content, page: null, headingLevel: null, furniture: null, prominent: /表$/.test(line) };
}

function cellsOf(rows: readonly string[], place: (words: string) => number): Cell[] {
  const cells: { -readonly [K in keyof Cell]: Cell[K] }[] = [];
  const above = new Map<number, (typeof cells)[number]>();
  rows.forEach((line, row) => {
    const words = line.replace(/^\||\|$/g, "").split("|");
    let left: (typeof cells)[number] | undefined;
    words.forEach((raw, column) => {
      const text = raw.trim();
      if (text === "<" && left !== undefined) {
        if (left.row === row) left.columnSpan = column - left.column + 1;
        above.set(column, left);
        return;
      }
      const upper = above.get(column);
      if (text === "^" && upper !== undefined) {
        upper.rowSpan = row - upper.row + 1;
        left = upper;
        return;
      }
      const indent = raw.length - raw.trimStart().length - 1;
      const start = place(text);
      const cell = {
        text,
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        start,
        end: start + text.length,
        page: null,
        box: null,
      };
      cells.push(indent > 0 && text !== "" ? { ...cell, indent } : cell);
      left = cells.at(-1);
      above.set(column, left as (typeof cells)[number]);
    });
  });
  return cells;
}

/** The relations of tables in words: 100 = 60 + 40. */
export function sumsOf(statement: Statement): string[] {
  const printed = new Map(statement.figures.map(({ id, printed: words }) => [id, words]));
  return statement.relations.flatMap((relation) => {
    if (relation.structure === undefined) return [];
    if (relation.kind === "equality") return [relation.figures.map((id) => printed.get(id)).join(" == ")];
    if (relation.kind !== "sum") return [];
    const parts = relation.parts.map(({ figure, sign }) => `${sign < 0 ? "- " : "+ "}${printed.get(figure)}`);
    return [`${printed.get(relation.total.figure)} = ${parts.join(" ").replace(/^\+ /, "")}`];
  });
}
