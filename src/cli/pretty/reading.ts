/** What `mingsuan read` prints for people: the outline, the figures under their headings, the relations in words. */
import type { Figure, Statement } from "../../statement/model.ts";
import type { ReadFile } from "../json.ts";
import type { Paper } from "../outcome.ts";
import { headerLines } from "./header.ts";
import { headingText, type Outline, outlineOf } from "./outline.ts";
import { relationWords } from "./relation.ts";
import { clip, displayWidth, pad, printable, wrap } from "./width.ts";
import { BASIS, MEASURE, paint, RELATION } from "./words.ts";

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
  const idWidth = statement.relations.reduce((most, { id }) => Math.max(most, id.length), 0);
  return statement.relations.flatMap((relation) => {
    const lead = `  ${pad(relation.id, idWidth)}  ${pad(RELATION[relation.kind], 6)}  `;
    const cue = relation.cue === "" ? "" : `（${printable(relation.cue)}）`;
    const lines = wrap(relationWords(relation, figures) + cue, paper.width - displayWidth(lead));
    return lines.map((line, i) => (i === 0 ? lead : " ".repeat(displayWidth(lead))) + line);
  });
}

/** One file's part of the output, ending in a line end. */
export function readFileText({ path, statement }: ReadFile, paper: Paper): string {
  const outline = outlineOf(statement);
  const title = (text: string) => paint(paper, ["bold"], text);
  return `${[
    ...headerLines(path, statement, paper),
    "",
    title("提纲"),
    ...outlineLines(statement, paper),
    "",
    title(`数据项 ${statement.figures.length} 个`),
    ...figureLines(statement.figures, outline, paper),
    "",
    title(`勾稽关系 ${statement.relations.length} 条`),
    ...relationLines(statement, paper),
    "",
  ].join("\n")}\n`;
}
