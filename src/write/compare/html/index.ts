/** The page of a comparison: one self-contained file without script; what changed most stands first, what is the same is folded away. */
import { readFileSync } from "node:fs";
import type { ComparedDocument, Comparison, CrossFinding, ReasonComparison } from "../../../statement/comparison.ts";
import { FORMAT } from "../../../statement/words.ts";
import { escaped } from "../../report/html/escape.ts";
import { pageHtml } from "../../report/html/page.ts";
import { DIRECTION, documentName, fileName, isSame, KINSHIP, numbersOf, REASON, REASON_ADVICE } from "../words.ts";
import { figuresHtml } from "./figures.ts";
import { tablesHtml } from "./tables.ts";
import { textHtml } from "./text.ts";

/** The style that comparisons and score cards share. */
export const comparisonStyle = (): string => readFileSync(new URL("./compare.css", import.meta.url), "utf8");

export function comparisonHtml(comparison: Comparison, version: string): string {
  const [a, b] = [documentName(comparison.a), documentName(comparison.b)];
  return pageHtml({
    ...{ title: `${a} 与 ${b} · 对比`, version, data: null, style: comparisonStyle() },
    body: [
      '<a class="skip" href="#figures">跳到指标对比</a>',
      headHtml(comparison),
      navHtml(comparison),
      "<main>",
      reasonsHtml(comparison.reasons),
      crossHtml(comparison.cross),
      figuresHtml(comparison.figures),
      tablesHtml(comparison.tables),
      textHtml(comparison.sections),
      "</main>",
      `<footer><p>明算 ${escaped(version)}。增减＝B－A；增减率＝增减÷A，四舍五入到两位小数。印出来的数按所印位数核对，换算单位后只差末位舍入的不算变化。</p></footer>`,
    ].join("\n"),
  });
}

function documentHtml(letter: string, document: ComparedDocument): string {
  const told = [fileName(document.path), FORMAT[document.format]].map(escaped).join(" · ");
  return `<dt>${letter}</dt><dd>${escaped(documentName(document))}<br><span class="wh">${told}</span></dd>`;
}

function headHtml(comparison: Comparison): string {
  const { kinship, remarks, a, b } = comparison;
  const notes = remarks.map((text) => `<p class="remark">注意：${escaped(text)}</p>`);
  return [
    '<header class="top"><p class="brand">明算 · 对比</p>',
    `<h1>${escaped(KINSHIP[kinship])}</h1>`,
    `<dl class="ab">${documentHtml("A", a)}${documentHtml("B", b)}</dl>`,
    ...notes,
    `<p class="verdict">${conclusion(comparison)}</p>`,
    countsHtml(comparison),
    "</header>",
  ].join("\n");
}

function conclusion(comparison: Comparison): string {
  if (isSame(comparison)) return "两份文件没有不同。";
  const { changed, pairs, reasons } = numbersOf(comparison);
  const reason = reasons > 0 ? `；${reasons} 处增减的原因要看` : "";
  return `${pairs} 项指标两份都有，${changed} 项有变化${reason}。`;
}

function countsHtml(comparison: Comparison): string {
  const numbers = numbersOf(comparison);
  const item = (name: string, value: number, more: string, letter: string) =>
    `<li class="${letter}"><span class="k">${name}</span><strong>${value}</strong><span class="mo">${more}</span></li>`;
  const items = [
    item("有变化的指标", numbers.changed, `只在 A ${numbers.onlyA} · 只在 B ${numbers.onlyB}`, "w"),
    item(
      "有变化的表",
      numbers.tablesChanged,
      `共 ${numbers.tables} 张 · 不见 ${numbers.tablesGone} · 新增 ${numbers.tablesNew}`,
      "w",
    ),
    item(
      "文字有改动",
      numbers.words,
      `只改数字 ${numbers.figuresOnly} · 只在 A ${numbers.paragraphsA} · 只在 B ${numbers.paragraphsB}`,
      "w",
    ),
    item("原因要看", numbers.reasons, "", numbers.reasons > 0 ? "a" : ""),
  ];
  return `<ul class="counts">${items.join("")}</ul>`;
}

function navHtml({ reasons, cross }: Comparison): string {
  const link = (id: string, name: string) => `<a href="#${id}">${name}</a>`;
  const links = [
    reasons.length > 0 ? link("reasons", "增减原因") : "",
    cross.length > 0 ? link("cross", "互相印证") : "",
    link("figures", "指标对比"),
    link("tables", "表格对比"),
    link("text", "文字差异"),
  ];
  return `<nav class="bar" aria-label="对比">${links.join("")}</nav>`;
}

function reasonsHtml(reasons: readonly ReasonComparison[]): string {
  if (reasons.length === 0) return "";
  const items = reasons.map(({ kind, subject, a, b }) => {
    const side = (letter: string, given: ReasonComparison["a"] | null) =>
      given === null
        ? ""
        : `<p><b>${letter}</b> ${DIRECTION[given.direction]}，原因：${escaped(given.reason || "没有写")}</p>`;
    const letter = kind === "copied" ? "i" : "a";
    const head = `<span class="sv ${letter}">${REASON[kind]}</span> <b>${escaped(subject)}</b>`;
    const advice = `<p class="fd">${REASON_ADVICE[kind]}。</p>`;
    return `<article class="${letter}">${head}${side("A", a)}${side("B", b)}${advice}</article>`;
  });
  return `<section class="cmp" id="reasons"><h2>增减原因</h2>${items.join("")}</section>`;
}

function crossHtml(cross: readonly CrossFinding[]): string {
  if (cross.length === 0) return "";
  const items = cross.map(({ side, message, suggestion }) => {
    const advice = suggestion === null ? "" : `<p class="fd"><b>建议：</b>${escaped(suggestion)}</p>`;
    return `<li><b>${side.toUpperCase()}</b> <span class="m">${escaped(message)}</span>${advice}</li>`;
  });
  return `<section class="cmp" id="cross"><h2>互相印证</h2><p>一份文件说到另一份的数，两处对不上。</p><ol class="between">${items.join("")}</ol></section>`;
}
