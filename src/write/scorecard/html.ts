/** The page of a score card: documents by score, worst first, each with the points it lost and why. One file without script. */
import { DIMENSIONS, type DimensionScore, type ScoredFile } from "../../statement/score.ts";
import { documentTitle } from "../../statement/words.ts";
import { headHtml, scrollHtml } from "../compare/html/figures.ts";
import { comparisonStyle } from "../compare/html/index.ts";
import { escaped } from "../report/html/escape.ts";
import { pageHtml } from "../report/html/page.ts";
import { DIMENSION, METHOD, pointsText, totalText, worstFirst } from "./words.ts";

/** Most documents whose deductions are told on the page; the workbook has all. */
const MOST_TOLD = 500;

export interface ScorecardInput {
  readonly files: readonly ScoredFile[];
  /** Titles of rules by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly version: string;
}

export function scorecardHtml({ files, titles, version }: ScorecardInput): string {
  const sorted = worstFirst(files);
  const told = sorted.slice(0, MOST_TOLD).map((file, index) => fileHtml(file, index, titles));
  const left =
    sorted.length > MOST_TOLD
      ? `<p class="wh">另有 ${sorted.length - MOST_TOLD} 份没有列出扣分明细，见工作簿。</p>`
      : "";
  return pageHtml({
    ...{ title: "评分表 · 明算", version, data: null, style: comparisonStyle() },
    body: [
      '<a class="skip" href="#files">跳到评分</a>',
      `<header class="top"><p class="brand">明算 · 评分表</p><h1>${files.length} 份文件</h1>`,
      `<p>${METHOD}</p></header><main>`,
      `<section class="cmp" id="files"><h2>从低到高</h2>${overviewHtml(sorted)}</section>`,
      `<section class="cmp"><h2>扣分明细</h2>${told.join("\n")}${left}</section>`,
      `</main><footer><p>明算 ${escaped(version)}。评分只说明文件本身看得出的情况；没有扣分不等于预算本身合理合规。</p></footer>`,
    ].join("\n"),
  });
}

function overviewHtml(files: readonly ScoredFile[]): string {
  const rows = files.map(({ path, score }, index) => {
    const name = index < MOST_TOLD ? `<a href="#f${index}">${escaped(path)}</a>` : escaped(path);
    const title = escaped(documentTitle(score.facts));
    const points = score.dimensions.map((each) => `<td class="n">${cellHtml(each)}</td>`).join("");
    return `<tr><th scope="row">${name}</th><td>${title}</td><td class="n"><b>${totalText(score)}</b></td>${points}</tr>`;
  });
  const heads = ["文件", "单位和年度", "总分", ...DIMENSIONS.map((each) => DIMENSION[each])];
  return scrollHtml("各文件评分", `<table>${headHtml(heads)}<tbody>${rows.join("")}</tbody></table>`);
}

function cellHtml(dimension: DimensionScore): string {
  if (dimension.points !== null) return pointsText(dimension);
  return '<span aria-hidden="true">—</span><span class="vh">无法判断</span>';
}

function fileHtml({ path, score }: ScoredFile, index: number, titles: ReadonlyMap<string, string>): string {
  const parts = score.dimensions.map((each) => dimensionHtml(each, titles));
  const title = documentTitle(score.facts);
  const told = `<span class="wh">${escaped(title)} · 总分 ${totalText(score)}</span>`;
  return `<h3 id="f${index}">${escaped(path)} ${told}</h3><ul>${parts.join("")}</ul>`;
}

function dimensionHtml(
  { dimension, points, remark, deductions }: DimensionScore,
  titles: ReadonlyMap<string, string>,
): string {
  const head = `<b>${DIMENSION[dimension]} ${points === null ? "无法判断" : `${points} 分`}</b>`;
  const told = remark === "" ? "" : ` <span class="wh">${escaped(remark)}</span>`;
  const items = deductions.map(({ points: lost, rule, count, samples }) => {
    const name =
      rule === null ? "" : `${escaped(titles.get(rule) ?? rule)} <code>${escaped(rule)}</code>，${count} 处：`;
    return `<li>扣 ${lost} 分 ${name}${samples.map((sample) => `<br><span class="wh">${escaped(sample)}</span>`).join("")}</li>`;
  });
  return `<li>${head}${told}${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}</li>`;
}
