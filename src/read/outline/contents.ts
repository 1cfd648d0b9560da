/**
 * Which blocks are front matter and furniture: the table of contents, the cover before it, page numbers and running heads that
 * the format did not mark. When in doubt a block is body: swallowing a page is worse than keeping a line.
 */
import { readsLikeProse } from "./classify.ts";
import type { Entry, TextEntry } from "./entries.ts";
import { plainScript } from "./script.ts";

export type Role = "contents" | "running-head" | "page-number" | "cover";

const CONTENTS_TITLE = /^(?:目\s{0,12}[录錄次]|内\s{0,4}容\s{0,4}目\s{0,4}录)$/;
const LEADERS = /(?:…{3}|\.{6}|．{6}|·{6}|⋯{3}|(?:\. ){5})/;
const PAGE_AT_END = /[\s\t.…]\s{0,4}\d{1,3}$/;
const PAGE_NUMBER =
  /^(?:[-—–－]\s{0,3}\d{1,4}\s{0,3}[-—–－]|第\s{0,3}\d{1,4}\s{0,3}页(?:[，,\s]{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?)$/;
const COVER_LINE =
  /^(?:预算主管部门|编制部门|部门名称|单位名称|预算单位|编制单位|编报部门|编报日期|编制日期|公开日期)[:：]/;
/** 注：本表无数据。 under every empty table is no running head. */
const NOTE_OR_SENTENCE = /^[（(]?(?:注|说明|备注)\s?[:：]|。/;
const MOST_CONTENTS = 300;
const MOST_COVER = 12;

/** The role of every entry that is no body, by index. */
export function furniture(entries: readonly Entry[]): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  entries.forEach((entry, index) => {
    if (entry.kind !== "text") return;
    const { text } = entry.content;
    if (entry.raw.furniture !== null) roles.set(index, entry.raw.furniture);
    else if (text.length < 30 && PAGE_NUMBER.test(text)) roles.set(index, "page-number");
    else if (hasLeaders(text)) roles.set(index, "contents");
  });
  const title = entries.findIndex((entry) => entry.kind === "text" && CONTENTS_TITLE.test(entry.content.text));
  if (title >= 0) {
    roles.set(title, "contents");
    for (const index of listed(entries, title, roles)) roles.set(index, "contents");
    for (const index of coverBefore(entries, title, roles)) roles.set(index, "cover");
  }
  for (const index of runningHeads(entries, roles)) roles.set(index, "running-head");
  coverLines(entries, roles);
  return roles;
}

function hasLeaders(text: string): boolean {
  return text.length < 4000 && LEADERS.test(text) && !text.includes("。");
}

/** The lines of the table of contents, as `plain` has them. */
export function listedTitles(entries: readonly Entry[], roles: ReadonlyMap<number, Role>): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry, index) =>
      entry.kind === "text" && roles.get(index) === "contents" ? plain(entry.content.text) : [],
    ),
  );
}

/** Letters and digits only, so that spacing and leaders do not hide a repeated title. */
export function plain(text: string): string {
  return text.replace(/[\s\u3000…．.·⋯_]+\d{0,3}$/, "").replace(/[\s\u3000、.．:：]/g, "");
}

/** The entries after 目录 that belong to it. */
function listed(entries: readonly Entry[], title: number, roles: ReadonlyMap<number, Role>): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  let marked = false;
  let index = title + 1;
  for (; index < entries.length && found.length < MOST_CONTENTS; index += 1) {
    const entry = entries[index];
    if (entry?.kind !== "text") continue;
    const { text } = entry.content;
    const line = roles.get(index) === "contents" || (text.length < 80 && PAGE_AT_END.test(text));
    if (!line) {
      if (roles.has(index)) continue;
      const wrapped = roles.get(index + 1) === "contents" && !readsLikeProse(text);
      if (!wrapped && (seen.has(plain(text)) || marked)) return found;
      if (readsLikeProse(text)) return backToBody(entries, found);
    }
    marked ||= line;
    seen.add(plain(text));
    found.push(index);
  }
  return marked ? found : backToBody(entries, found);
}

/** Without leaders or a repeated title, the headings right above the first prose belong to the body. */
function backToBody(entries: readonly Entry[], found: readonly number[]): number[] {
  let end = found.length;
  while (end > 0) {
    const entry = entries[found[end - 1] ?? -1];
    if (entry?.kind !== "text" || !startsSomething(entry)) break;
    end -= 1;
  }
  return end === 0 ? [] : found.slice(0, end);
}

function startsSomething(entry: TextEntry): boolean {
  return entry.opening === null || entry.opening.number.ordinal === 1;
}

/** Short lines before the contents. Nothing is cover when prose stands among them. */
function coverBefore(entries: readonly Entry[], title: number, roles: ReadonlyMap<number, Role>): number[] {
  const found: number[] = [];
  for (let index = 0; index < title; index += 1) {
    const entry = entries[index];
    if (roles.has(index)) continue;
    if (entry?.kind !== "text" || readsLikeProse(entry.content.text)) return [];
    found.push(index);
  }
  return found.length > MOST_COVER ? [] : found;
}

/** Lines such as 编制部门：… among the first blocks. */
function coverLines(entries: readonly Entry[], roles: Map<number, Role>): void {
  for (let index = 0; index < Math.min(entries.length, MOST_COVER); index += 1) {
    const entry = entries[index];
    if (entry?.kind !== "text" || roles.has(index)) continue;
    if (readsLikeProse(entry.content.text)) return;
    if (COVER_LINE.test(plainScript(entry.content.text.slice(0, 40)))) roles.set(index, "cover");
  }
}

/** The same short line first or last on three pages or more. */
function runningHeads(entries: readonly Entry[], roles: ReadonlyMap<number, Role>): number[] {
  const edges = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    if (entry.kind !== "text" || roles.has(index) || entry.raw.page === null || entry.content.text.length > 40) return;
    const atEdge = entries[index - 1]?.raw.page !== entry.raw.page || entries[index + 1]?.raw.page !== entry.raw.page;
    if (!atEdge || entry.opening !== null || NOTE_OR_SENTENCE.test(entry.content.text)) return;
    const list = edges.get(entry.content.text) ?? [];
    list.push(index);
    edges.set(entry.content.text, list);
  });
  return [...edges.values()].filter((list) => list.length >= 3).flat();
}
