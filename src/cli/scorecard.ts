/** The score card of a run: scores once all files are checked, and the files that show them. */
import { join } from "node:path";
import { ruleOf } from "../check/rulebook.ts";
import { type ScoreSheet, scoreOf } from "../check/score/index.ts";
import type { PathedFinding } from "../check/together.ts";
import type { ScoredFile } from "../statement/score.ts";
import { scorecardHtml } from "../write/scorecard/html.ts";
import { scorecardWorkbook } from "../write/scorecard/workbook.ts";
import type { Paper } from "./outcome.ts";
import { pathText } from "./pretty/header.ts";
import { scorecardText } from "./pretty/scorecard.ts";
import { maker } from "./report.ts";
import { ENDINGS, writeReport } from "./reportFiles.ts";

/** What is kept of each file for the score card. */
export interface PathedSheet {
  readonly path: string;
  readonly sheet: ScoreSheet;
}

/** Titles of the rules, also of those between documents. */
const titles = new Map([...ruleOf].map(([id, { title }]) => [id, title]));

function scored(sheets: readonly PathedSheet[], between: readonly PathedFinding[]): ScoredFile[] {
  const more = new Map<string, PathedFinding["finding"][]>();
  for (const { path, finding } of between) more.set(path, [...(more.get(path) ?? []), finding]);
  return sheets.map(({ path, sheet }) => ({ path: pathText(path), score: scoreOf(sheet, more.get(path)) }));
}

export function scorecard(sheets: readonly PathedSheet[], between: readonly PathedFinding[], paper: Paper): string {
  return scorecardText(scored(sheets, between), titles, paper);
}

/** Writes 评分表.html and 评分表.xlsx; hands back what to tell. */
export async function writeScorecard(
  sheets: readonly PathedSheet[],
  between: readonly PathedFinding[],
  folder: string,
): Promise<string> {
  const files = scored(sheets, between);
  const { version } = maker();
  const contents = [
    [ENDINGS.scorecard.html, scorecardHtml({ files, titles, version })],
    [ENDINGS.scorecard.xlsx, scorecardWorkbook(files, titles)],
  ] as const;
  const lines: string[] = [];
  for (const [name, content] of contents) {
    const path = join(folder, name);
    lines.push((await writeReport(path, content)) ?? `评分表已写入 ${path}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}
