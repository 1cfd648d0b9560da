/** A score card on a terminal: one line a document, worst first, and under it what cost most. */
import { DIMENSIONS, type ScoredFile } from "../../statement/score.ts";
import { DIMENSION, pointsText, totalText, worstFirst } from "../../write/scorecard/words.ts";
import type { Paper } from "../outcome.ts";
import { pathText } from "./header.ts";
import { clip, displayWidth, pad, printable } from "./width.ts";
import { paint } from "./words.ts";

/** Reasons told of each document. */
const MOST_REASONS = 3;
const CELL = 10;

export function scorecardText(files: readonly ScoredFile[], titles: ReadonlyMap<string, string>, paper: Paper): string {
  const heads = ["总分", ...DIMENSIONS.map((each) => DIMENSION[each])];
  const cells = (row: readonly string[]) => row.map((cell) => pad(cell, CELL, "start")).join("");
  const room = Math.max(20, paper.width - CELL * heads.length - 2);
  const longest = files.reduce((most, { path }) => Math.max(most, displayWidth(pathText(path))), 0);
  const name = Math.min(room, longest);
  const lines = worstFirst(files).flatMap(({ path, score }) => {
    const shown = pad(tail(pathText(path), name), name);
    const row = `${shown}${cells([totalText(score), ...score.dimensions.map(pointsText)])}`;
    return [row, ...reasonLines({ path, score }, titles, paper)];
  });
  const unseen = files.some(({ score }) => score.dimensions.some(({ points }) => points === null));
  const note = unseen ? ["", "— 文件本身看不出，不计分（及时性要有批复日期和公开日期才能判断）"] : [];
  return `${[paint(paper, ["dim"], `${pad("", name)}${cells(heads)}`), ...lines, ...note].join("\n")}\n`;
}

/** The end of a path tells files apart. */
function tail(path: string, width: number): string {
  if (displayWidth(path) <= width) return path;
  let text = path;
  while (displayWidth(text) > width - 1) text = [...text].slice(1).join("");
  return `…${text}`;
}

function reasonLines({ score }: ScoredFile, titles: ReadonlyMap<string, string>, paper: Paper): string[] {
  const all = score.dimensions.flatMap(({ deductions }) => deductions).sort((a, b) => b.points - a.points);
  const told = all.slice(0, MOST_REASONS).map(({ dimension, points, rule, count, samples }) => {
    const what = rule === null ? (samples[0] ?? "") : `${titles.get(rule) ?? rule} ${count} 处`;
    return `    ${DIMENSION[dimension]} −${points}  ${what}`;
  });
  const left = all.length > MOST_REASONS ? [`    另有 ${all.length - MOST_REASONS} 种扣分`] : [];
  return [...told, ...left].map((line) => paint(paper, ["dim"], clip(printable(line), paper.width)));
}
