/**
 * The JSON form of a Statement: canonical (same statement, same bytes), one block, table or figure a line. Published as
 * docs/statement.schema.json. It holds the text and where everything stands in it; whoever reads it derives relations anew.
 */
import { formatDecimal } from "../figures/index.ts";
import type { Block, Cell, Figure, LocatedText, Statement, Table } from "./model.ts";

export const STATEMENT_JSON = { kind: "statement", version: 1 } as const;
const FEN_DECIMALS = 2;

/** The statement as JSON text, ending with a newline. Linear in its size. */
export function toJson(statement: Statement): string {
  const { facts, text, blocks, tables, figures } = statement;
  const lines = [
    ['"mingsuan"', JSON.stringify(STATEMENT_JSON.kind)],
    ['"version"', JSON.stringify(STATEMENT_JSON.version)],
    ['"kind"', JSON.stringify(facts.kind)],
    ['"year"', JSON.stringify(facts.year)],
    ['"organisation"', JSON.stringify(facts.organisation)],
    ['"text"', JSON.stringify(text)],
    ['"blocks"', list(blocks.map((block) => blockJson(block)))],
    ['"tables"', list(tables.map((table) => tableJson(table)))],
    ['"figures"', list(figures.map((figure) => figureJson(figure, text)))],
  ].map(([key, value]) => `${key}: ${value}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function list(items: readonly object[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}

function blockJson(block: Block): object {
  if (block.kind === "grid") {
    const { kind, start, end, page, sheet, cells } = block;
    return { kind, start, end, page: page ?? undefined, sheet, cells: cells.map(cellJson) };
  }
  const { kind, page, content } = block;
  const own =
    block.kind === "heading" ? { level: block.level } : block.kind === "furniture" ? { role: block.role } : {};
  return { kind, ...own, page: page ?? undefined, ranges: rangesOf(content) };
}

/** row, column, rowSpan, columnSpan, start, end, and the indent where there is one. */
function cellJson({ row, column, rowSpan, columnSpan, start, end, indent }: Cell): number[] {
  const place = [row, column, rowSpan, columnSpan, start, end];
  return indent === undefined ? place : [...place, indent];
}

/** Stretches of the document text of which a located text is made. */
function rangesOf({ at }: LocatedText): [number, number][] {
  const ranges: [number, number][] = [];
  for (const offset of at) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === offset) last[1] = offset + 1;
    else ranges.push([offset, offset + 1]);
  }
  return ranges;
}

function tableJson({ id, key, title, unit, year, grids }: Table): object {
  return { id, key, title, unit, year, blocks: grids };
}

function figureJson(figure: Figure, text: string): object {
  const { id, value, unit, label, concept, facets, year, measure, basis, exactFen, place, position } = figure;
  const { start, end } = place;
  return {
    ...{ id, start, end, printed: text.slice(start, end), value: formatDecimal(value), unit },
    exactYuan: exactFen === undefined ? undefined : formatDecimal({ digits: exactFen, scale: FEN_DECIMALS }),
    ...{ label, concept, facets: facetsJson(facets), year, measure, basis, table: position?.table },
  };
}

function facetsJson({ fund, function: functional, economic, unit, project }: Figure["facets"]) {
  return { fund, function: functional, economic, unit, project };
}
