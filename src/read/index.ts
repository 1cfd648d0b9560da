/** read: a file → a Statement. Formats give a Source, the outline its headings, the narrative its figures and relations. */
import type { DocumentFacts, LocatedText, Message, Statement } from "../statement/model.ts";
import { readSource } from "./formats/index.ts";
import { layOver } from "./known.ts";
import { resolveMeaning } from "./meaning/index.ts";
import { readNarrative } from "./narrative/index.ts";
import { outline } from "./outline/index.ts";
import { simplify } from "./simplify.ts";
import type { KnownFigure, Refusal, Source } from "./source.ts";
import { completeFacts } from "./tables/facts.ts";
import { readTables } from "./tables/index.ts";

export type { Refusal, Source } from "./source.ts";

/** A statement, and where on its pages each stretch of its text stands. */
export interface ReadDocument {
  readonly statement: Statement;
  readonly locate: Source["locate"];
}

/** Reads a published statement together with the places on its pages. Never throws on bad input. */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument | Refusal> {
  const source = await readSource(bytes);
  if (isRefusal(source)) return source;
  return { statement: await statementFromSource(source), locate: (start, end) => source.locate(start, end) };
}

/**
 * Reads a published statement.
 * @returns the Statement, or a Refusal with a message for the user; never throws on bad input.
 */
export async function readStatement(bytes: Uint8Array): Promise<Statement | Refusal> {
  const source = await readSource(bytes);
  return isRefusal(source) ? source : statementFromSource(source);
}

/** A Statement from a document already taken apart. */
export async function statementFromSource(source: Source): Promise<Statement> {
  const { statement, missed } = await statementWithKnown(source);
  return missed.length === 0
    ? statement
    : { ...statement, messages: [...statement.messages, remarkOn(missed, source)] };
}

function remarkOn(missed: readonly KnownFigure[], { text }: Source): Message {
  const shown = missed.slice(0, 3).map(({ start }) => `“${text.slice(Math.max(0, start - 12), start + 12).trim()}”`);
  const words = `有 ${missed.length} 个数据项在正文中读不出所标的数值，所标的含义没有采用（${shown.join("、")}等处）。请核对文件。`;
  return { code: "known-figure-not-read", text: words };
}

/** As `statementFromSource`, and the known figures of the source that were not found in its text. */
export async function statementWithKnown(
  source: Source,
): Promise<{ statement: Statement; missed: readonly KnownFigure[] }> {
  const { blocks, section, facts: told } = outline(source);
  const facts = filledIn(completeFacts(told, blocks), source.facts);
  const simplified = await simplify(source.text);
  const locate = (start: number, end: number) => source.locate(start, end);
  const narrative = readNarrative(
    { blocks, section, facts, simplify: (content) => simplifiedContent(content, source.text, simplified) },
    locate,
  );
  const before = { figuresBefore: narrative.figures.length, relationsBefore: narrative.relations.length };
  const unreadPages = source.unreadPages ?? [];
  const tables = readTables({ blocks, facts, section, locate, unreadPages, ...before });
  const read = [...narrative.figures, ...tables.figures];
  const { relations } = narrative;
  const resolved = resolveMeaning({ tables: tables.tables, figures: read, facts, blocks, relations });
  const { figures, missed } = layOver(resolved.figures, source.known ?? []);
  const statement = {
    format: source.format,
    facts,
    text: source.text,
    blocks,
    tables: resolved.tables,
    figures,
    relations: [...relations, ...tables.relations],
    staleFormulas: source.staleFormulas ?? [],
    changes: narrative.changes,
    zeros: narrative.zeros,
    messages: [...source.messages, ...tables.messages],
    ...(source.marks === undefined ? {} : { marks: source.marks }),
    ...(unreadPages.length === 0 ? {} : { unreadPages }),
  };
  return { statement, missed };
}

/** What the text tells; where it leaves something open, what the format tells. */
function filledIn(read: DocumentFacts, told: DocumentFacts | undefined): DocumentFacts {
  if (told === undefined) return read;
  const { kind, year, organisation } = read;
  return {
    kind: kind === "unknown" ? told.kind : kind,
    year: year ?? told.year,
    organisation: organisation ?? told.organisation,
  };
}

export function isRefusal(result: object): result is Refusal {
  return "refused" in result;
}

function simplifiedContent(content: LocatedText, text: string, simplified: string): LocatedText {
  if (text === simplified) return content;
  let out = "";
  for (let index = 0; index < content.text.length; index += 1) {
    out += simplified[content.at[index] as number] ?? content.text[index];
  }
  return { text: out, at: content.at };
}
