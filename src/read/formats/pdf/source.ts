/**
 * Laid out pages to a Source: furniture is marked, tables without rules are cut out, the rest becomes paragraphs.
 */
import type { Message } from "../../../statement/model.ts";
import type { Source } from "../../source.ts";
import { assemble } from "./assemble.ts";
import { unruledTable } from "./columns.ts";
import { findFurniture } from "./furniture.ts";
import type { PageLayout } from "./layout.ts";
import type { Line } from "./lines.ts";
import { bodySizeOf, marginsOf } from "./margins.ts";
import { marksOf } from "./marks.ts";
import { buildFlow } from "./paragraphs.ts";
import { unruledRuns } from "./runs.ts";
import type { Table } from "./table.ts";

/** The document that the pages make. Never throws. */
export function toSource(layouts: readonly PageLayout[], messages: readonly Message[]): Source {
  const roles = findFurniture(layouts);
  const items = layouts.map((layout) => inReadingOrder(layout, (line) => roles.has(line)));
  const prose = items.map((page) => page.filter((item): item is Line => !("cells" in item) && !roles.has(item)));
  const bodySize = bodySizeOf(prose);
  const margins = marginsOf(prose, bodySize);
  const pages = items.flatMap((page, index) => {
    const own = margins[index];
    return own ? [{ items: page, margins: own }] : [];
  });
  const { text, blocks } = assemble(buildFlow(pages, roles, bodySize));
  const locate = (start: number, end: number) => text.locate(start, end);
  const marks = marksOf(layouts, text);
  return { format: "pdf", text: text.text, blocks, messages, locate, ...(marks.length > 0 ? { marks } : {}) };
}

/** A page's lines and tables from top to bottom, tables without rules cut out of the lines. */
function inReadingOrder(layout: PageLayout, isFurniture: (line: Line) => boolean): (Line | Table)[] {
  const body = layout.lines.filter((line) => !isFurniture(line));
  const inTables = new Set<Line>();
  const found: Table[] = [];
  for (const run of unruledRuns(body)) {
    const rows = body.slice(run.start, run.end);
    const table = unruledTable(rows);
    if (!table) continue;
    found.push(table);
    for (const row of rows) inTables.add(row);
  }
  const items = [...layout.tables, ...found, ...layout.lines.filter((line) => !inTables.has(line))];
  return items.sort((a, b) => a.y0 - b.y0);
}
