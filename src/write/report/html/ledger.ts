/** The ledger of obligations on the proof page: by group, each with its status; the script adds formulas and figures when it is opened. */
import type { Place } from "../../../statement/model.ts";
import { OBLIGATION_GROUP, OBLIGATION_MARK, OBLIGATION_STATUS } from "../../../statement/words.ts";
import type { Checked, ReportedLedger, ReportedObligation } from "../model.ts";
import { escaped } from "./escape.ts";
import { whereText } from "./note.ts";

export type Status = ReportedObligation["status"];

const LETTER: Readonly<Record<Status, string>> = { proved: "p", broken: "x", open: "q", "not-applicable": "o" };

const STATUSES = Object.keys(LETTER) as Status[];
const MOST_LINKS = 6;

/** 已证实 69 · 不符合 0 · 不能判定 12 · 不适用 6. */
export function ledgerCounts({ obligations }: ReportedLedger): string {
  const count = (status: Status) => obligations.filter((each) => each.status === status).length;
  return STATUSES.map((status) => `${OBLIGATION_STATUS[status]} ${count(status)}`).join(" · ");
}

/** The block in which a place stands. */
function blockOf({ start }: Place, { statement }: Checked): number {
  return statement.blocks.findIndex((block) => block.start <= start && start < block.end);
}

/** Links to the findings and to the places in the text. */
function linksOf({ places, findings }: ReportedObligation, checked: Checked): string[] {
  const toFindings = findings.flatMap((fingerprint) => {
    const index = checked.findings.findIndex((finding) => finding.fingerprint === fingerprint);
    return index < 0 ? [] : [`<a href="#n${index}">问题${index + 1}</a>`];
  });
  const toPlaces = places.flatMap((place) => {
    const block = blockOf(place, checked);
    if (block < 0) return [];
    const words = checked.statement.text.slice(place.start, Math.min(place.end, place.start + 24)).trim();
    return [`<a href="#b${block}">${escaped(words || whereText(place) || "此处")}</a>`];
  });
  return [...new Set([...toFindings, ...toPlaces])].slice(0, MOST_LINKS);
}

function rowHtml(obligation: ReportedObligation, index: number, checked: Checked): string {
  const { id, name, status, why, source } = obligation;
  const links = linksOf(obligation, checked);
  const seen = links.length === 0 ? "" : `<p class="ab">见：${links.join("、")}</p>`;
  return [
    `<details class="ob" data-ob="${index}"><summary>`,
    `<span class="c ${LETTER[status]}"><span aria-hidden="true">${OBLIGATION_MARK[status]}</span> ${OBLIGATION_STATUS[status]}</span>`,
    `<span class="ti"><b>${escaped(id)}</b> ${escaped(name)}<span class="ab">${escaped(why)}</span></span></summary>`,
    `<div class="in"><p class="ab">依据：${escaped(source)}</p>${seen}</div></details>`,
  ].join("");
}

/** The ledger; nothing where there are no obligations. */
export function ledgerHtml(checked: Checked): string {
  const { ledger } = checked;
  if (ledger === undefined || ledger.obligations.length === 0) return "";
  const { profile, obligations } = ledger;
  const groups = [...new Set(obligations.map(({ group }) => group))].map((group) => {
    const rows = obligations.flatMap((each, i) => (each.group === group ? [rowHtml(each, i, checked)] : []));
    return `<h4>${OBLIGATION_GROUP[group]}（${rows.length}）</h4>${rows.join("")}`;
  });
  const form = profile === null ? "没有认出公开表的种类" : `公开表：${profile.name}`;
  const told = `这类文件应查 ${obligations.length} 项：${ledgerCounts(ledger)}。${form}。没有问题不等于已经证实。`;
  return `<section class="ledger" aria-label="应查事项"><h3>应查事项</h3><p>${escaped(told)}</p>${groups.join("")}</section>`;
}
