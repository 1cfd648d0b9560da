/** What stands below the list of findings: a second round's outcome, accepted findings, lapsed acceptances, the baseline's numbers. */
import type { Checked, ReportedFinding } from "../model.ts";
import { acceptanceText, roundText } from "../standingWords.ts";
import { escaped } from "./escape.ts";
import { listedHtml, severityMark, whereText } from "./note.ts";

/** A finding with its index among all, by which its note is named. */
interface Listed {
  readonly finding: ReportedFinding;
  readonly index: number;
}

/** True for a finding that counts. */
export function counts({ accepted, known }: ReportedFinding): boolean {
  return accepted === undefined && known === undefined;
}

/** The findings that count, or the others, with their indexes. */
export function listed({ findings }: Checked, counting: boolean): Listed[] {
  return findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => counts(finding) === counting);
}

function group(title: string, items: readonly string[], names: string): string {
  if (items.length === 0) return "";
  const open = names.includes("fresh") ? " open" : "";
  return `<details class="list ${names}"${open}><summary>${title}（${items.length}）</summary><ol>${items.join("")}</ol></details>`;
}

const withText = (item: string, text: string) => item.replace(/<\/li>$/, `<p class="st">${escaped(text)}</p></li>`);

function fixedHtml({ severity, message, places }: ReportedFinding): string {
  return `<li>${severityMark(severity)} ${escaped(message)} <span class="wh">${escaped(whereText(places[0]))}</span></li>`;
}

/** The outcome of a second round: what is new stands open, first, and in a frame. */
function roundHtml(checked: Checked): string {
  const { round } = checked;
  if (round === undefined) return "";
  const open = listed(checked, true);
  const told = ({ finding, index }: Listed) =>
    withText(listedHtml(finding, index), finding.round === undefined ? "" : roundText(finding.round));
  const fresh = open.filter(({ finding }) => finding.round?.status === "new").map(told);
  const rest = open.filter(({ finding }) => finding.round?.status !== "new").map(told);
  const numbers = `已改好 ${round.fixed.length}，仍在 ${rest.length}，新出现 ${fresh.length}`;
  return [
    `<section class="round" aria-label="第二次检查"><h2>第二次检查</h2>`,
    `<p>对照第一稿 <b>${escaped(round.path)}</b>：<strong>${numbers}</strong></p>`,
    group("★ 新出现的问题，第一稿没有", fresh, "fresh"),
    group("仍在的问题", rest, ""),
    group("✔ 已改好的问题", round.fixed.map(fixedHtml), "fixed"),
    "</section>",
  ].join("");
}

function acceptedHtml(checked: Checked): string {
  const items = listed(checked, false).flatMap(({ finding, index }) =>
    finding.accepted === undefined
      ? []
      : [withText(listedHtml(finding, index), `✓ ${acceptanceText(finding.accepted)}`)],
  );
  return group("已接受的问题，不计入", items, "accepted");
}

function lapsedHtml({ lapsed = [] }: Checked): string {
  const items = lapsed.map(({ severity, message }) => `<li>${severityMark(severity)} ${escaped(message)}</li>`);
  return group("失效的接受", items, "lapsed");
}

function baselineHtml({ gone, known = 0 }: Checked): string {
  if (gone === undefined) return "";
  return `<p class="facts">基线：已知 ${known + gone} 个问题，其中 ${gone} 个已消除，${known} 个仍在（没有列出，不计入）。</p>`;
}

/** All of it; empty where nothing was known beforehand. */
export function standingHtml(checked: Checked): string {
  return [roundHtml(checked), acceptedHtml(checked), lapsedHtml(checked), baselineHtml(checked)]
    .filter(Boolean)
    .join("\n");
}
