/** The location guide as a table at the end of the page. */
import { type GuideItem, type GuidePlace, type GuideStatus, STATUS_WORDS } from "../guide/index.ts";
import { escaped } from "../report/html/escape.ts";

const MARKS: Readonly<Record<GuideStatus, string>> = { met: "✓", empty: "✓", missing: "✗", open: "？" };

const GROUP: Readonly<Record<GuideItem["group"], string>> = { section: "情况说明", table: "公开表" };

export function guideHtml(items: readonly GuideItem[]): string {
  const heads = ["应公开事项", "所在位置", "是否公开", "依据"].map((text) => `<th scope="col">${text}</th>`).join("");
  return [
    '<aside class="guide" aria-labelledby="guide"><h2 id="guide">公开事项对照</h2>',
    "<p>按规定应当公开的事项各在本文何处，由程序按标题和正文对照得出。</p>",
    '<div class="scroll" role="group" tabindex="0" aria-labelledby="guide"><table aria-labelledby="guide">',
    `<thead><tr>${heads}</tr></thead>${groupHtml("section", items)}${groupHtml("table", items)}</table></div></aside>`,
  ].join("");
}

function groupHtml(group: GuideItem["group"], items: readonly GuideItem[]): string {
  const rows = items.filter((item) => item.group === group).map(rowHtml);
  if (rows.length === 0) return "";
  return `<tbody><tr class="sum"><th scope="rowgroup" colspan="4">${GROUP[group]}</th></tr>${rows.join("")}</tbody>`;
}

function rowHtml({ name, source, status, places }: GuideItem): string {
  const where = places.map(placeHtml).join("<br>") || "—";
  return (
    `<tr><th scope="row">${escaped(name)}</th><td>${where}</td>` +
    `<td class="${status}"><span aria-hidden="true">${MARKS[status]}</span> ${STATUS_WORDS[status]}</td><td>${escaped(source)}</td></tr>`
  );
}

export function placeHtml({ anchor, text }: GuidePlace): string {
  return anchor === null ? escaped(text) : `<a href="#${anchor}">${escaped(text)}</a>`;
}
