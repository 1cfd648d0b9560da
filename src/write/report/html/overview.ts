/** The page over several reports: a table with one row a file, and what was found between the files. */
import type { Place } from "../../../statement/model.ts";
import type { Severity } from "../model.ts";
import { escaped } from "./escape.ts";
import { severityMark, whereText } from "./note.ts";
import { pageHtml } from "./page.ts";

/** One file of the table. */
export interface OverviewRow {
  readonly path: string;
  readonly title: string;
  /** Name of its report in the same folder. */
  readonly report: string;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly figures: number;
  readonly relations: number;
  readonly holding: number;
  readonly open: number;
}

/** A finding between documents. */
export interface OverviewFinding {
  readonly path: string;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion: string | null;
  readonly places: readonly Place[];
}

export interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly between: readonly OverviewFinding[];
  /** Files that could not be read, and remarks on others. */
  readonly messages: readonly { readonly path: string; readonly text: string }[];
}

const COLUMNS = ["文件", "单位和年度", "错误", "警告", "提示", "数据项", "勾稽关系", "成立", "不能判定"];

function rowHtml({ path, title, report, findings, figures, relations, holding, open }: OverviewRow): string {
  const severe = (severity: Severity, letter: string) =>
    `<td class="n ${findings[severity] > 0 ? letter : "o"}">${findings[severity]}</td>`;
  const numbers = [figures, relations, holding, open].map((value) => `<td class="n">${value}</td>`).join("");
  const link = `<a href="${escaped(encodeURIComponent(report))}">${escaped(path)}</a>`;
  const found = severe("error", "e") + severe("warning", "a") + severe("notice", "i");
  return `<tr><td>${link}</td><td>${escaped(title)}</td>${found}${numbers}</tr>`;
}

function betweenHtml(between: readonly OverviewFinding[]): string {
  if (between.length === 0) return "";
  const items = between.map(({ path, severity, message, suggestion, places }) => {
    const advice = suggestion === null ? "" : `<p class="fd"><b>建议：</b>${escaped(suggestion)}</p>`;
    const where = [path, places[0] === undefined ? "" : whereText(places[0])].filter(Boolean).join(" · ");
    return `<li>${severityMark(severity)} <span class="m">${escaped(message)}</span>${advice}<p class="wh">${escaped(where)}</p></li>`;
  });
  return `<h2>文件之间</h2><ol class="between">${items.join("")}</ol>`;
}

function messagesHtml(messages: Overview["messages"]): string {
  if (messages.length === 0) return "";
  const items = messages.map(({ path, text }) => `<li>${escaped(path)}：${escaped(text)}</li>`);
  return `<h2>读取时的说明</h2><ul class="between">${items.join("")}</ul>`;
}

/** Files with most errors first; of the same, in the order of their paths. */
export function overviewHtml({ rows, between, messages }: Overview, version: string): string {
  const sorted = [...rows].sort(
    (a, b) =>
      b.findings.error - a.findings.error || b.findings.warning - a.findings.warning || (a.path < b.path ? -1 : 1),
  );
  const head = COLUMNS.map((name) => `<th scope="col">${name}</th>`).join("");
  const table = `<table class="tb"><thead><tr>${head}</tr></thead><tbody>${sorted.map(rowHtml).join("")}</tbody></table>`;
  const withErrors = rows.filter(({ findings }) => findings.error > 0).length;
  const verdict = withErrors === 0 ? "没有一个文件有错误。" : `${withErrors} 个文件有错误。`;
  const body = [
    '<header class="top"><p class="brand">明算 · 检查报告</p>',
    `<h1>${rows.length} 个文件</h1><p class="verdict">${verdict}</p></header>`,
    '<main><div class="overview">',
    `<div class="scroll" tabindex="0" role="group" aria-label="各文件">${table}</div>`,
    betweenHtml(between),
    messagesHtml(messages),
    "</div></main>",
    `<footer><p>明算 ${escaped(version)}。明算只查印出来的数。</p></footer>`,
  ].join("\n");
  return pageHtml({ title: "明算检查报告", version, body, data: null });
}
