/** What stands on top of a report: whose document it is, what was found and proved, in numbers; the list of findings; the legend. */
import { documentTitle, FORMAT } from "../../../statement/words.ts";
import type { Checked, Severity } from "../model.ts";
import { escaped } from "./escape.ts";
import { ledgerCounts } from "./ledger.ts";
import type { Marks } from "./marks.ts";
import { listedHtml, SEVERITY, severityMark } from "./note.ts";
import { counts, listed, standingHtml } from "./standing.ts";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** The name of a file without its folders. */
export function nameOf(path: string): string {
  return path === "-" ? "标准输入" : (path.split("/").at(-1) ?? path);
}

/** What a report is headed: the statement's name, or the file's where it is not known whose statement it is. */
export function headingOf({ path, statement }: Checked): string {
  return statement.facts.organisation === null ? nameOf(path) : documentTitle(statement.facts);
}

export interface Numbers {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly figures: { readonly all: number; readonly proved: number; readonly plain: number; readonly fault: number };
  readonly relations: {
    readonly all: number;
    readonly holding: number;
    readonly broken: number;
    readonly open: number;
  };
}

export function numbersOf({ findings, relations, verdicts, statement }: Checked, { states }: Marks): Numbers {
  const severe = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && counts(finding)).length;
  const stated = (state: string) => states.filter((each) => each === state).length;
  const judged = (verdict: boolean | null) =>
    relations.filter(({ id }) => (verdicts.get(id) ?? null) === verdict).length;
  return {
    findings: { error: severe("error"), warning: severe("warning"), notice: severe("notice") },
    figures: {
      ...{ all: statement.figures.length, proved: stated("proved") },
      ...{ plain: stated("plain"), fault: stated("fault") },
    },
    relations: { all: relations.length, holding: judged(true), broken: judged(false), open: judged(null) },
  };
}

/** The conclusion in one sentence. */
function conclusion({ findings, figures }: Numbers, apart: number): string {
  if (figures.all === 0) return "没有读到数据项，数字未作核对。";
  if (findings.error > 0) return `有 ${findings.error} 处照现在印出来的样子不可能成立，公开前必须更正。`;
  if (findings.warning > 0) return `没有发现必然的错误；有 ${findings.warning} 处多半有误，请逐条核实。`;
  if (findings.notice > 0) return "没有发现错误和警告；有几处值得看一眼。";
  return apart > 0 ? `没有要处理的问题；另有 ${apart} 个已接受或基线中已知，不计入。` : "没有发现问题。";
}

function countItem(name: string, value: number, more: string, letter: string): string {
  const told = more === "" ? "" : `<span class="mo">${more}</span>`;
  return `<li class="${letter}"><span class="k">${name}</span><strong>${value}</strong>${told}</li>`;
}

function countsHtml({ findings, figures, relations }: Numbers, ledger: Checked["ledger"]): string {
  const told = SEVERITIES.map((severity) => {
    const { word, mark, letter } = SEVERITY[severity];
    return countItem(`<span aria-hidden="true">${mark}</span> ${word}`, findings[severity], "", letter);
  });
  const ofFigures = `已证实 ${figures.proved} · 未涉及 ${figures.plain} · 有误 ${figures.fault}`;
  const ofRelations = `成立 ${relations.holding} · 不成立 ${relations.broken} · 不能判定 ${relations.open}`;
  const wide = [
    countItem("数据项", figures.all, ofFigures, "w"),
    countItem("勾稽关系", relations.all, ofRelations, "w"),
  ];
  const owed = ledger?.obligations.length ?? 0;
  const due = ledger === undefined || owed === 0 ? [] : [countItem("应查事项", owed, ledgerCounts(ledger), "w")];
  return `<ul class="counts">${told.join("")}${wide.join("")}${due.join("")}</ul>`;
}

function factsHtml({ path, sha256, statement }: Checked, version: string): string {
  const pages = statement.blocks.reduce((most, { page }) => Math.max(most, page ?? 0), 0);
  const facts = [FORMAT[statement.format], pages > 0 ? `${pages} 页` : "", `明算 ${version}`].filter(Boolean);
  const hash = `SHA-256 <code>${escaped(sha256)}</code>`;
  return `<p class="facts"><b>${escaped(nameOf(path))}</b> · ${facts.map(escaped).join(" · ")} · ${hash}</p>`;
}

const LEGEND = [
  '<p class="legend"><span class="vh">图例：</span>',
  '<span class="f p">已证实</span> 至少有一条勾稽关系用到它并且成立',
  '<span class="f u">未涉及</span> 没有成立的关系用到它',
  '<span class="f x">有误</span> 问题所指的数',
  '<span class="f p t">涉及</span> 问题的算式用到它</p>',
].join(" ");

/** The top of the page. */
export function summaryHtml(checked: Checked, numbers: Numbers, version: string): string {
  const findings = listed(checked, true);
  const apart = checked.findings.length - findings.length + (checked.known ?? 0);
  const items = findings.map(({ finding, index }) => listedHtml(finding, index)).join("");
  const list = `<details class="list"><summary>问题清单（${findings.length}）</summary><ol>${items}</ol></details>`;
  return [
    '<header class="top">',
    '<p class="brand">明算 · 检查报告</p>',
    `<h1>${escaped(headingOf(checked))}</h1>`,
    factsHtml(checked, version),
    `<p class="verdict">${conclusion(numbers, apart)}</p>`,
    countsHtml(numbers, checked.ledger),
    findings.length === 0 || checked.round !== undefined ? "" : list,
    standingHtml(checked),
    "</header>",
  ].join("\n");
}

/** The bar that stays in sight: the two views, the filter, and the way from finding to finding. */
export function barHtml({ findings }: Numbers): string {
  const views = '<a href="#doc" data-view="doc">文档</a><a href="#proof" data-view="proof">证明</a>';
  const open = '<nav class="bar" aria-label="报告">';
  if (SEVERITIES.every((severity) => findings[severity] === 0)) return `${open}${views}</nav>`;
  const boxes = SEVERITIES.map((severity) => {
    const { letter } = SEVERITY[severity];
    return `<label><input type="checkbox" checked data-filter="${letter}"> ${severityMark(severity)} ${findings[severity]}</label>`;
  });
  return [
    open,
    views,
    `<fieldset class="js"><legend class="vh">显示哪些问题</legend>${boxes.join("")}</fieldset>`,
    '<span class="js go"><button type="button" data-go="-1">上一个问题</button><button type="button" data-go="1">下一个问题</button></span>',
    "</nav>",
  ].join("\n");
}

export const legendHtml = LEGEND;
