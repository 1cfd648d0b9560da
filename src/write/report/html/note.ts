/** A finding as a note beside its place, and as a line of the list on top. */
import type { Place } from "../../../statement/model.ts";
import { SEVERITY as WORDS } from "../../../statement/words.ts";
import type { ReportedFinding, ReportedRule, Severity } from "../model.ts";
import { acceptanceText, roundText } from "../standingWords.ts";
import { escaped } from "./escape.ts";

export const SEVERITY: Readonly<Record<Severity, { word: string; mark: string; letter: string }>> = {
  error: { ...WORDS.error, letter: "e" },
  warning: { ...WORDS.warning, letter: "a" },
  notice: { ...WORDS.notice, letter: "i" },
};

/** 第 9 页 · 四（一） · 《支出预算总表》. */
export function whereText(place: Place | undefined): string {
  if (place === undefined) return "全文";
  const { page, section, table, sheet, cell } = place;
  const address = cell === undefined ? null : sheet === undefined ? cell : `${sheet}!${cell}`;
  const parts = [
    page === null ? null : `第 ${page} 页`,
    table === null || table === "" ? section : `《${table}》`,
    address,
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

export function severityMark(severity: Severity): string {
  const { word, mark, letter } = SEVERITY[severity];
  return `<span class="sv ${letter}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

const field = (name: string, text: string | null) =>
  text === null || text === "" ? "" : `<p class="fd"><b>${name}</b>${escaped(text)}</p>`;

/** The letter of a finding's class: its severity's, or ok for an accepted one. */
export function letterOf({ severity, accepted }: ReportedFinding): string {
  return accepted === undefined ? SEVERITY[severity].letter : "ok";
}

/** What was known of it beforehand. */
function standingOf({ accepted, round }: ReportedFinding): string {
  const told = round === undefined ? "" : `<p class="st ${round.status}">${escaped(roundText(round))}</p>`;
  return told + (accepted === undefined ? "" : `<p class="st">✓ ${escaped(acceptanceText(accepted))}</p>`);
}

/** The note of finding number `index`. `title` is that of its rule. */
export function noteHtml(finding: ReportedFinding, index: number, rule: ReportedRule | undefined): string {
  const { severity, message, suggestion, source, fingerprint, places } = finding;
  const title = `${finding.accepted === undefined ? "" : "〔已接受〕"}${rule?.title ?? finding.rule}`;
  const where = whereText(places[0]);
  const more = places.length > 1 ? `，涉及 ${places.length} 处` : "";
  return [
    `<article class="n ${letterOf(finding)}" id="n${index}">`,
    `<button type="button" class="h">${severityMark(severity)} <span class="rt">${escaped(title)}</span></button>`,
    `<p class="m">${escaped(message)}</p>`,
    standingOf(finding),
    field("建议：", suggestion),
    `<p class="wh">${escaped(where)}${more}</p>`,
    `<details><summary>依据与编号</summary>${field("依据：", source)}`,
    `<p class="fd"><b>规则：</b><code>${escaped(finding.rule)}</code> <b>指纹：</b><code>${escaped(fingerprint)}</code></p></details>`,
    "</article>",
  ].join("");
}

/** Longest message that the list repeats in full. */
const LONGEST = 90;

export function listedHtml(finding: ReportedFinding, index: number): string {
  const { severity, message, places } = finding;
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  const letter = letterOf(finding);
  const where = `<span class="wh">${escaped(whereText(places[0]))}</span>`;
  return `<li class="${letter}">${severityMark(severity)} <a href="#n${index}">${escaped(short)}</a> ${where}</li>`;
}
