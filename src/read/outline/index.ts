/**
 * Raw blocks → the Statement's blocks: headings with their numbers and levels, numbered paragraphs, furniture; and what the
 * document says of itself. Formats know nothing of budgets, this knows nothing of formats.
 */

import type { Block, DocumentFacts } from "../../statement/model.ts";
import { lastAtMost } from "../../statement/sorted.ts";
import type { Source } from "../source.ts";
import { readsLikeNumberedHeading, readsLikeTitle } from "./classify.ts";
import { furniture, listedTitles, plain, type Role } from "./contents.ts";
import { type Entry, entriesOf, extentOf, type TextEntry } from "./entries.ts";
import { documentFacts, type Telling } from "./facts.ts";
import { type Placed, placeSteps, type Step } from "./levels.ts";

export interface Outline {
  readonly blocks: Block[];
  /** Number path of the headings and numbered paragraphs above a document offset: 四（一）; null before the first. */
  section(offset: number): string | null;
  readonly facts: DocumentFacts;
}

type Reading = "heading" | "numbered" | "plain";

/** Never throws; linear in the number and length of the blocks. */
export function outline(source: Source): Outline {
  const entries = entriesOf(source.blocks);
  const roles = furniture(entries);
  const titles = listedTitles(entries, roles);
  const readings = entries.map((_, index) => readingOf(entries, index, { roles, titles }));
  const placed = placeEntries(entries, readings);
  const section = sections(entries, placed);
  const blocks = entries.map((entry, index) =>
    blockOf(entry, { role: roles.get(index), reading: readings[index] ?? "plain", placed: placed[index] }, section),
  );
  return { blocks, section, facts: documentFacts(telling(blocks), bodyOf(blocks)) };
}

/** What a table of contents is and says. */
interface FrontMatter {
  readonly roles: ReadonlyMap<number, Role>;
  /** Of the headings that it lists, as `plain` has them. */
  readonly titles: ReadonlySet<string>;
}

function readingOf(entries: readonly Entry[], index: number, { roles, titles }: FrontMatter): Reading {
  const entry = entries[index];
  if (entry?.kind !== "text" || roles.has(index)) return "plain";
  const { headingLevel, prominent } = entry.raw;
  if (entry.opening === null)
    return readsLikeTitle(entry.content.text, headingLevel, prominent) && followed(entries, index)
      ? "heading"
      : "plain";
  const isListed = titles.has(plain(entry.content.text));
  if (!readsLikeNumberedHeading(entry.title, headingLevel, isListed)) return "numbered";
  return headingLevel === null && isListItem(entries, index, entry) ? "numbered" : "heading";
}

function followed(entries: readonly Entry[], index: number): boolean {
  return index + 1 < entries.length;
}

const LIST_STYLES = new Set(["arabic", "arabic-paren", "circled", "han-paren"]);

/** 1.某中心 2.某站: nothing stands below the item but the next of its kind, or the last of a run of such items. */
function isListItem(entries: readonly Entry[], index: number, entry: TextEntry): boolean {
  const { opening } = entry;
  if (opening === null || !LIST_STYLES.has(opening.number.style)) return false;
  const next = neighbour(entries, index + 1);
  if (next === null) return true;
  if (next.opening?.key === opening.key && next.opening.number.ordinal === opening.number.ordinal + 1) return true;
  const titleNext =
    next.opening === null && readsLikeTitle(next.content.text, next.raw.headingLevel, next.raw.prominent);
  if (titleNext && opening.number.style !== "han-paren") return true;
  const before = neighbour(entries, index - 1);
  const inRun = before?.opening?.key === opening.key && before.opening.number.ordinal === opening.number.ordinal - 1;
  return inRun && (next.opening !== null || titleNext);
}

function neighbour(entries: readonly Entry[], index: number): TextEntry | null {
  const entry = entries[index];
  return entry?.kind === "text" ? entry : null;
}

function placeEntries(entries: readonly Entry[], readings: readonly Reading[]): (Placed | undefined)[] {
  const steps: Step[] = [];
  const owners: number[] = [];
  let titled = false;
  entries.forEach((entry, index) => {
    if (entry.kind !== "text" || readings[index] === "plain") {
      return;
    }
    const documentTitle: boolean =
      !titled && entry.opening === null && /20\d{2}\s{0,3}年.{0,20}[预决]算/.test(entry.title);
    titled ||= documentTitle || (entry.opening !== null && entry.opening.key !== "part");
    steps.push({ opening: entry.opening, title: entry.title, formatLevel: entry.raw.headingLevel, documentTitle });
    owners.push(index);
  });
  const placed: (Placed | undefined)[] = new Array(entries.length).fill(undefined);
  placeSteps(steps).forEach((place, index) => {
    placed[owners[index] ?? -1] = place;
  });
  return placed;
}

interface Recognised {
  readonly role: Role | undefined;
  readonly reading: Reading;
  readonly placed: Placed | undefined;
}

type SectionAt = (offset: number) => string | null;

function blockOf(entry: Entry, { role, reading, placed }: Recognised, sectionAt: SectionAt): Block {
  const start = startOf(entry);
  const section = sectionAt(start);
  if (entry.kind === "grid") return { ...entry.raw, section };
  const { content, title } = entry;
  const { end } = extentOf(content);
  const { page } = entry.raw;
  if (role !== undefined) return { kind: "furniture", role, start, end, page, section, content };
  const number = entry.opening?.number ?? null;
  const level = placed?.level ?? 0;
  return reading === "heading"
    ? { kind: "heading", level: Math.max(1, level), number, title, start, end, page, section, content }
    : { kind: "paragraph", number, level, start, end, page, section, content };
}

function startOf(entry: Entry): number {
  return entry.kind === "grid" ? entry.raw.start : extentOf(entry.content).start;
}

function sections(entries: readonly Entry[], placed: readonly (Placed | undefined)[]): SectionAt {
  const starts: number[] = [];
  const paths: (string | null)[] = [];
  entries.forEach((entry, index) => {
    const place = placed[index];
    if (place === undefined) return;
    starts.push(startOf(entry));
    paths.push(place.path);
  });
  return (offset) => paths[lastAtMost(starts, offset, (start) => start)] ?? null;
}

/** The lines that may tell what the document is: cover and first blocks weigh most, then headings. */
function telling(blocks: readonly Block[]): Telling[] {
  const lines: Telling[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "grid") return;
    const { text } = block.content;
    if (text.length > 120) return;
    if (block.kind === "furniture" && block.role === "cover") lines.push({ text, weight: 8 });
    else if (block.kind === "heading") lines.push({ text, weight: index < 4 ? 8 : 2 });
    else if (block.kind === "furniture") lines.push({ text, weight: 1 });
    // Sentences name the years that they compare with; a title names its own.
    else if (index < 4) lines.push({ text, weight: /[。，；]/.test(text) ? 1 : 5 });
  });
  return lines;
}

/** The beginning of the running text, enough to count words in. */
function bodyOf(blocks: readonly Block[]): string {
  const texts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || length > 200_000) continue;
    texts.push(block.content.text.slice(0, 20_000));
    length += block.content.text.length;
  }
  return texts.join("\n");
}
