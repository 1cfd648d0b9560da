/** The cover: the title on as many lines as it has parts (office, year and kind), and at its foot who publishes it and when. */
import type { Block, DocumentFacts, Heading, Paragraph, Statement } from "../../statement/model.ts";
import { documentTitle } from "../../statement/words.ts";
import { isCaption } from "./banner.ts";
import type { Cover } from "./model.ts";

/** A long title may have been read as a paragraph. */
export type TitleBlock = Heading | Paragraph;

export interface Front {
  readonly cover: Cover;
  /** The whole title on one line, with the name of the office. */
  readonly title: string;
  /** What stands on the cover, so not in the body. */
  readonly taken: readonly TitleBlock[];
}

/**
 * What a statement prints before its body, put in order. `date`: day of the document, 2025-02-14, which stands on a cover that prints
 * none itself; null for none.
 */
export function frontOf(statement: Statement, date: string | null): Front {
  const { organisation } = statement.facts;
  const printed = statement.blocks.flatMap(coverLine);
  const taken = printed.length > 0 ? [] : titlesBefore(statement);
  const lines = [...printed, ...taken.map(({ content }) => content.text.trim())].filter((line) => line !== "");
  const cover = coverOf(lines.length > 0 ? lines : [titleFrom(statement.facts)], organisation, date);
  const whole = cover.title.join("");
  const isSaid = organisation === null || whole.includes(organisation);
  return { cover, title: isSaid ? whole : organisation + whole, taken };
}

/** For a document without a cover, as a workbook of tables: 青溪县水务局2031年部门预算. */
function titleFrom(facts: DocumentFacts): string {
  const { kind, year, organisation } = facts;
  if (kind === "unknown") return organisation ?? "部门预算公开";
  const name = documentTitle(facts);
  return organisation === null && year === null ? `${name}公开` : name;
}

function coverLine(block: Block): string[] {
  if (block.kind !== "furniture" || block.role !== "cover" || isUnitLine(block.content.text)) return [];
  return block.content.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** 单位：万元 is a caption, wherever it stands. */
export function isUnitLine(text: string): boolean {
  return isCaption(text) && /单位\s*[:：]\s*[亿万千百]*元/.test(text);
}

/** What a cover says: 2031年部门预算, 部门决算公开说明, 2031年2月. */
const COVER_LINE = /^[（(]?(?:20\d{2}年度?)?.{0,30}[预决]算(?:信息)?(?:公开)?(?:情况)?(?:说明)?$|^[（(]?20\d{2}年/;

/**
 * The headings without a number that stand one after the other before the first numbered one: they are the cover. Where something else
 * follows them, only those up to the last that says what a cover says.
 */
function titlesBefore(statement: Statement): readonly TitleBlock[] {
  const { blocks, facts } = statement;
  const [top] = blocks.filter(({ kind }) => kind !== "furniture");
  if (top?.kind === "paragraph") return isTitleParagraph(top, statement) ? [top] : [];
  const body = blocks.filter(({ kind }) => kind !== "furniture");
  const end = body.findIndex((block) => block.kind !== "heading" || block.number !== null);
  const headings = body.slice(0, Math.max(0, end)).filter((block): block is Heading => block.kind === "heading");
  if (body[end]?.kind === "heading") return headings;
  const lines = headings.slice(0, -1).map(({ title }) => title.trim());
  const isCover = (line: string) => line === facts.organisation || (COVER_LINE.test(line) && !/表$/.test(line));
  return lines[0] !== undefined && isCover(lines[0]) ? headings.slice(0, lines.findLastIndex(isCover) + 1) : [];
}

/** Longer is no title, whatever it says. */
const LONGEST_TITLE = 80;

function isTitleParagraph({ content: { text }, start, end }: Paragraph, { figures }: Statement): boolean {
  const isLine = text.length <= LONGEST_TITLE && /[预决]算[^，。；：]*$/.test(text) && !/[，。；：\n]/.test(text);
  return isLine && !figures.some(({ place }) => place.start >= start && place.start < end);
}

/** 2031年2月, 2031年2月14日, 二〇三一年二月: at the end of a line, or all of it. */
const DATE =
  /(?:20\d{2}|二[〇○零O0-9一二三四五六七八九]{3})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?$/;

function coverOf(lines: readonly string[], organisation: string | null, date: string | null): Cover {
  const dates: string[] = [];
  const dated = lines.flatMap((line) => {
    const found = DATE.exec(line)?.[0];
    if (found === undefined) return [line];
    dates.push(found);
    const rest = line.slice(0, -found.length).trim();
    return rest === "" ? [] : [rest];
  });
  const last = dated.findIndex(isTitle);
  const title = dated.slice(0, last + 1 || 1).flatMap((line) => partedBefore(line, organisation));
  const others = dated.slice(last + 1 || 1);
  const foot = organisation === null || others.some((line) => line.includes(organisation)) ? [] : [organisation];
  const day = date === null ? [] : [dayInWords(date)];
  return {
    title: title.length > 0 ? title : [organisation ?? "部门预算公开"],
    foot: [...others, ...(title.length > 0 ? foot : []), ...(dates.length > 0 ? dates.slice(0, 1) : day)],
  };
}

/** Names the document; 预算单位：… only says whose it is. */
function isTitle(line: string): boolean {
  return /[预决]算/.test(line) && !/[:：]/.test(line);
}

/** 云岭市水务局 | 2031年部门预算. */
function partedBefore(line: string, organisation: string | null): string[] {
  if (organisation === null || !line.startsWith(organisation)) return [line];
  const rest = line.slice(organisation.length).trim();
  return rest === "" ? [line] : [organisation, rest];
}

/** 2031-02-14 → 2031年2月14日; what is no such day stays as it is. */
function dayInWords(date: string): string {
  const found = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/.exec(date);
  return found === null ? date : `${found[1]}年${found[2]}月${found[3]}日`;
}
