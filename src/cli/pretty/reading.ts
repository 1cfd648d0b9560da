/** What `mingsuan read` prints for people: outline, tables, the figures of the text under their headings, the relations in words. */
import type { Figure, Statement, TableStructure } from "../../statement/model.ts";
import type { ReadFile } from "../json.ts";
import type { Paper } from "../outcome.ts";
import { headerLines } from "./header.ts";
import { headingText, type Outline, outlineOf } from "./outline.ts";
import { relationWords } from "./relation.ts";
import { tableListLines, wholeTableLines } from "./tableList.ts";
import { clip, displayWidth, pad, printable, wrap } from "./width.ts";
import { BASIS, MEASURE, paint, RELATION, STRUCTURE } from "./words.ts";

function outlineLines(statement: Statement, paper: Paper): string[] {
  const headings = statement.blocks.filter((block) => block.kind === "heading");
  const lines = headings.map((heading) => {
    const indent = "  ".repeat(Math.max(1, heading.level));
    return indent + clip(headingText(heading), paper.width - indent.length);
  });
  return lines.length > 0 ? lines : ["  （没有标题）"];
}

/** Number, label, year, basis, measure and the figure itself, in columns. */
function figureRow(figure: Figure): string[] {
  return [
    figure.id,
    clip(printable(figure.label) || "（未识别）", 40),
    figure.year === null ? "" : `${figure.year}年`,
    figure.basis === null ? "" : BASIS[figure.basis],
    MEASURE[figure.measure],
    printable(figure.printed),
    figure.unit === figure.unitPrinted ? "" : `（${figure.unit === "" ? "没有单位" : figure.unit}）`,
  ];
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? "")), 0),
  );
}

function figureLines(figures: readonly Figure[], outline: Outline, paper: Paper): string[] {
  const rows = figures.map(figureRow);
  const widths = columnWidths(rows);
  const lines: string[] = [];
  let section: string | null = null;
  for (const [i, figure] of figures.entries()) {
    const title = outline.headings(figure.place.start).join(" › ") || "正文开头";
    if (title !== section) lines.push(`  ${paint(paper, ["cyan"], clip(title, paper.width - 2))}`);
    section = title;
    const cells = (rows[i] ?? []).map((cell, column) => pad(cell, widths[column] ?? 0, column === 5 ? "start" : "end"));
    lines.push(`    ${cells.join("  ")}`.trimEnd());
  }
  return lines;
}

function relationLines(statement: Statement, paper: Paper): string[] {
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  const stated = statement.relations.filter(({ structure }) => structure === undefined);
  const idWidth = stated.reduce((most, { id }) => Math.max(most, id.length), 0);
  return stated.flatMap((relation) => {
    const lead = `  ${pad(relation.id, idWidth)}  ${pad(RELATION[relation.kind], 6)}  `;
    const cue = relation.cue === "" ? "" : `（${printable(relation.cue)}）`;
    const lines = wrap(relationWords(relation, figures) + cue, paper.width - displayWidth(lead));
    return lines.map((line, i) => (i === 0 ? lead : " ".repeat(displayWidth(lead))) + line);
  });
}

/** 表的结构所定的 812 条：各级之和 400、合计行 12 …; those of tables are too many to be told one by one. */
function structureLines({ relations }: Statement): string[] {
  const counts = new Map<TableStructure, number>();
  for (const { structure } of relations) {
    if (structure !== undefined) counts.set(structure, (counts.get(structure) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([structure, count]) => `${STRUCTURE[structure]} ${count}`);
  return total === 0 ? [] : [`  由表的结构得出的 ${total} 条：${each.join("、")}`];
}

/** `all` tables, or only the one of a number (`t3`), in full. */
export type TablesShown = "all" | { readonly only: string } | null;

/** One table alone, or where there is none of that number, which there are. */
function oneTable(statement: Statement, id: string, paper: Paper): string[] {
  const table = statement.tables.find((each) => each.id === id);
  return table === undefined
    ? [`  没有编号为 ${printable(id)} 的表，读到的表有：`, ...tableListLines(statement, paper)]
    : wholeTableLines(statement, table, paper);
}

/** One file's part of the output, ending in a line end. */
export function readFileText({ path, statement }: ReadFile, shown: TablesShown, paper: Paper): string {
  const header = headerLines(path, statement, paper);
  if (shown !== null && shown !== "all")
    return `${[...header, "", ...oneTable(statement, shown.only, paper), ""].join("\n")}\n`;
  const outline = outlineOf(statement);
  const part = (title: string, lines: readonly string[]) => ["", paint(paper, ["bold"], title), ...lines];
  const { tables, figures, relations } = statement;
  const prose = figures.filter(({ position }) => position === null);
  const inTables = tables.length === 0 ? "" : `（文字中 ${prose.length} 个，表中 ${figures.length - prose.length} 个）`;
  const whole = shown === "all" ? tables.flatMap((table) => ["", ...wholeTableLines(statement, table, paper)]) : [];
  return `${[
    ...header,
    ...part("提纲", outlineLines(statement, paper)),
    ...(tables.length === 0 ? [] : part(`表 ${tables.length} 张`, [...tableListLines(statement, paper), ...whole])),
    ...part(`数据项 ${figures.length} 个${inTables}`, figureLines(prose, outline, paper)),
    ...part(`勾稽关系 ${relations.length} 条`, [...relationLines(statement, paper), ...structureLines(statement)]),
    "",
  ].join("\n")}\n`;
}
