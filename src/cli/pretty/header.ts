/** What stands above and below the findings of a file: its name and facts, and the sums of what was read and found. */
import type { Statement } from "../../statement/model.ts";
import { documentTitle } from "../../statement/words.ts";
import type { Paper, Tally } from "../outcome.ts";
import { clip, displayWidth, printable } from "./width.ts";
import { FORMAT, paint, SEVERITY } from "./words.ts";

/** A path as people see it. */
export function pathText(path: string): string {
  return path === "-" ? "（标准输入）" : printable(path);
}

/** 某市某局2024年部门预算; empty when nothing of it is known. */
function titleText(statement: Statement): string {
  return printable(documentTitle(statement.facts));
}

/** The two lines that open a file: its path on a rule, and whose statement it is. */
export function headerLines(path: string, statement: Statement, paper: Paper): string[] {
  const name = clip(pathText(path), paper.width - 8);
  const rule = "─".repeat(Math.max(2, paper.width - displayWidth(name) - 5));
  const title = titleText(statement) || "未识别出单位和年度";
  const facts = clip(`   ${title} · ${FORMAT[statement.format]}`, paper.width);
  return [`${paint(paper, ["dim"], "──")} ${paint(paper, ["bold"], name)} ${paint(paper, ["dim"], rule)}`, facts];
}

/** 勾稽关系 62 条：成立 60、不成立 1、不能判定 1 */
function relationsText(tally: Tally): string {
  if (tally.relations === 0) return "未发现勾稽关系";
  if (tally.holding === tally.relations) return `勾稽关系 ${tally.relations} 条全部成立`;
  const { relations, holding, broken, open } = tally;
  return `勾稽关系 ${relations} 条：成立 ${holding}、不成立 ${broken}、不能判定 ${open}`;
}

/** ；另有已接受 1、基线中已知 6（已消除 2）; empty where there is none. */
function apartText({ accepted = 0, known = 0, gone = 0 }: Tally): string {
  const parts = [
    accepted > 0 ? `已接受 ${accepted}` : "",
    known + gone > 0 ? `基线中已知 ${known + gone}（已消除 ${gone}）` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `；另有${parts.join("、")}`;
}

function findingsText(tally: Tally, paper: Paper): string {
  const counts = (["error", "warning", "notice"] as const).map((severity) => {
    const count = tally.findings[severity];
    const text = `${SEVERITY[severity].word} ${count}`;
    return count > 0 ? paint(paper, ["bold", SEVERITY[severity].style], text) : text;
  });
  return `问题：${counts.join("、")}${apartText(tally)}`;
}

/** 读到 97 个数据项，勾稽关系 62 条：…；问题：错误 1、警告 0、提示 2; on two lines where it is too wide for one. */
export function summaryText(tally: Tally, paper: Paper): string {
  const read = `读到 ${tally.figures} 个数据项，${relationsText(tally)}`;
  const found = findingsText(tally, paper);
  const width = displayWidth(read) + displayWidth(findingsText(tally, { ...paper, colour: false })) + 2;
  return read + (width <= paper.width ? "；" : "\n") + found;
}

/** The one line for a file without findings. */
export function cleanLine(path: string, statement: Statement, tally: Tally, paper: Paper): string {
  const title = titleText(statement);
  const name = `${paint(paper, ["bold"], pathText(path))}${title === "" ? "" : `  ${title}`}`;
  if (tally.figures === 0) return `${paint(paper, ["yellow"], "○")} ${name}：没有读到数据项，未作核对`;
  const read = `读到 ${tally.figures} 个数据项，${relationsText(tally)}`;
  const apart = apartText(tally);
  const nothing = apart === "" ? "未发现问题" : "未发现新的问题";
  return `${paint(paper, ["green", "bold"], "✔")} ${name}：${read}；${paint(paper, ["green"], nothing)}${apart}`;
}
