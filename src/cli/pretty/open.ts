/** What could not be evaluated, listed apart: neither proved nor broken, with the reason. */
import type { CheckResult } from "../../check/model.ts";
import type { Statement } from "../../statement/model.ts";
import { openReason } from "../openReason.ts";
import type { Paper } from "../outcome.ts";
import { outlineOf } from "./outline.ts";
import { relationWords } from "./relation.ts";
import { printable, wrap } from "./width.ts";
import { paint } from "./words.ts";

/** Most relations told one by one. */
const MOST = 200;

/** The relations without a verdict: where, what, and why not. Empty when there are none. */
export function openLines(statement: Statement, { relations, verdicts }: CheckResult, paper: Paper): string[] {
  const open = relations.filter(({ id }) => (verdicts.get(id) ?? null) === null);
  if (open.length === 0) return [];
  const figures = new Map(statement.figures.map((figure) => [figure.id, figure]));
  const outline = outlineOf(statement);
  const lines = open.slice(0, MOST).flatMap((relation) => {
    const page = outline.block(relation.start)?.page ?? null;
    const where = outline.where({ start: relation.start, page });
    const told = printable([where, relation.cue].filter(Boolean).join("，"));
    const words = `○ ${openReason(relation, figures)}：${relationWords(relation, figures)}${told === "" ? "" : `（${told}）`}`;
    return wrap(words, paper.width - 4).map((line, i) => (i === 0 ? "  " : "    ") + line);
  });
  const rest = open.length - MOST;
  const title = `不能判定 ${open.length} 条（既未证实，也未证伪）`;
  return [paint(paper, ["bold"], title), ...lines, ...(rest > 0 ? [`  （另有 ${rest} 条）`] : [])];
}
