/** The location guide as a table at the end of the page. */
import {
  GROUP_WORDS,
  GUIDE_GROUPS,
  type GuideItem,
  type GuidePlace,
  type GuideStatus,
  STATUS_WORDS,
} from "../guide/index.ts";
import { escaped } from "../report/html/escape.ts";

const MARKS: Readonly<Record<GuideStatus, string>> = {
  met: "✓",
  empty: "✓",
  unmet: "✗",
  missing: "✗",
  open: "？",
  none: "－",
};

const FOUND = "按规定应当公开的事项各在本文何处，由程序按标题和正文对照得出。";
const CHECKED = "按规定应当公开的事项各在本文何处、是否符合要求，由程序核对得出。";

export function guideHtml(items: readonly GuideItem[]): string {
  const heads = ["应公开事项", "所在位置", "是否公开", "依据"].map((text) => `<th scope="col">${text}</th>`).join("");
  const isChecked = items.some(({ why }) => why !== "");
  return [
    '<aside class="guide" aria-labelledby="guide"><h2 id="guide">公开事项对照</h2>',
    `<p>${isChecked ? CHECKED : FOUND}</p>`,
    '<div class="scroll" role="group" tabindex="0" aria-labelledby="guide"><table aria-labelledby="guide">',
    `<thead><tr>${heads}</tr></thead>${GUIDE_GROUPS.map((group) => groupHtml(group, items)).join("")}</table></div></aside>`,
  ].join("");
}

function groupHtml(group: GuideItem["group"], items: readonly GuideItem[]): string {
  const rows = items.filter((item) => item.group === group).map(rowHtml);
  if (rows.length === 0) return "";
  return `<tbody><tr class="sum"><th scope="rowgroup" colspan="4">${GROUP_WORDS[group]}</th></tr>${rows.join("")}</tbody>`;
}

function rowHtml({ name, source, status, why, places }: GuideItem): string {
  const where = places.map(placeHtml).join("<br>") || "—";
  const mark = `<span aria-hidden="true">${MARKS[status]}</span> ${STATUS_WORDS[status]}`;
  return (
    `<tr><th scope="row">${escaped(name)}</th><td>${where}</td>` +
    `<td class="${status}">${mark}${reason(status, why)}</td><td>${escaped(source)}</td></tr>`
  );
}

/** Told where the item is not simply there. */
function reason(status: GuideStatus, why: string): string {
  return why === "" || status === "met" || status === "empty" ? "" : `<br><small>${escaped(why)}</small>`;
}

export function placeHtml({ anchor, text }: GuidePlace): string {
  return anchor === null ? escaped(text) : `<a href="#${anchor}">${escaped(text)}</a>`;
}
