/** What differs in the text, on the page of a comparison: deleted and inserted words in their paragraphs, section by section. */
import type { ParagraphChange, Piece, SectionComparison } from "../../../statement/comparison.ts";
import { escaped } from "../../report/html/escape.ts";
import { PARAGRAPH } from "../words.ts";

/** Most paragraphs on the page; the workbook has more. */
const MOST_PARAGRAPHS = 3000;

function pieceHtml({ side, text }: Piece): string {
  if (side === "a") return `<del><span class="vh">（删去：）</span>${escaped(text)}</del>`;
  if (side === "b") return `<ins><span class="vh">（新增：）</span>${escaped(text)}</ins>`;
  return escaped(text);
}

function paragraphHtml({ kind, pieces, a, b, from }: ParagraphChange): string {
  const pages = [
    a?.page ? `A 第 ${a.page} 页` : "",
    b?.page ? `B 第 ${b.page} 页` : "",
    from === undefined ? "" : `原在“${from}”`,
  ].filter((part) => part !== "");
  const told = [PARAGRAPH[kind], ...pages].map(escaped).join(" · ");
  return `<div class="par"><p class="k">${told}</p><p>${pieces.map(pieceHtml).join("")}</p></div>`;
}

function sectionHtml({ title, titleA, titleB, changes, same }: SectionComparison): string {
  const mark = titleA === null ? "（B 新增的一节）" : titleB === null ? "（B 没有这一节）" : "";
  const [words, figures] = [
    changes.filter(({ kind }) => kind !== "figures"),
    changes.filter(({ kind }) => kind === "figures"),
  ];
  const folded =
    figures.length === 0
      ? ""
      : `<details><summary>只改了数字的段（${figures.length}）</summary>${figures.map(paragraphHtml).join("")}</details>`;
  const rest = same > 0 ? ` <span class="wh">${same} 段相同</span>` : "";
  return `<h3>${escaped(title)}${mark}${rest}</h3>${words.map(paragraphHtml).join("")}${folded}`;
}

export function textHtml(sections: readonly SectionComparison[]): string {
  let left = MOST_PARAGRAPHS;
  const shown: string[] = [];
  let cut = 0;
  for (const section of sections) {
    if (section.changes.length === 0 && section.titleA !== null && section.titleB !== null) continue;
    const changes = section.changes.slice(0, Math.max(0, left));
    cut += section.changes.length - changes.length;
    left -= section.changes.length;
    if (changes.length > 0 || section.changes.length === 0) shown.push(sectionHtml({ ...section, changes }));
  }
  const more = cut > 0 ? `<p class="wh">另有 ${cut} 段没有列出，见工作簿（--report xlsx）。</p>` : "";
  const body = shown.length === 0 ? "<p>文字没有不同。</p>" : shown.join("\n");
  const legend = "<del>划线</del>的是 A 有而 B 没有的，<ins>下加线</ins>的是 B 新有的；只是年份顺延的不算不同。";
  return `<section class="cmp" id="text"><h2>文字差异</h2><p class="wh">${legend}</p>${body}${more}</section>`;
}
