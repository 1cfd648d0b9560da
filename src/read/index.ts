/** read: a file → a Statement. Formats give a Source, the outline its headings, the narrative its figures and relations. */
import type { LocatedText, Statement } from "../statement/model.ts";
import { readSource } from "./formats/index.ts";
import { resolveMeaning } from "./meaning/index.ts";
import { readNarrative } from "./narrative/index.ts";
import { outline } from "./outline/index.ts";
import { simplify } from "./simplify.ts";
import type { Refusal, Source } from "./source.ts";
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
  const { blocks, section, facts: told } = outline(source);
  const facts = completeFacts(told, blocks);
  const simplified = await simplify(source.text);
  const locate = (start: number, end: number) => source.locate(start, end);
  const narrative = readNarrative(
    { blocks, section, facts, simplify: (content) => simplifiedContent(content, source.text, simplified) },
    locate,
  );
  const before = { figuresBefore: narrative.figures.length, relationsBefore: narrative.relations.length };
  const unreadPages = source.unreadPages ?? [];
  const tables = readTables({ blocks, facts, section, locate, unreadPages, ...before });
  const figures = [...narrative.figures, ...tables.figures];
  return {
    format: source.format,
    facts,
    text: source.text,
    blocks,
    ...resolveMeaning({ tables: tables.tables, figures, facts, blocks }),
    relations: [...narrative.relations, ...tables.relations],
    staleFormulas: source.staleFormulas ?? [],
    changes: narrative.changes,
    zeros: narrative.zeros,
    messages: [...source.messages, ...tables.messages],
    ...(source.marks === undefined ? {} : { marks: source.marks }),
    ...(unreadPages.length === 0 ? {} : { unreadPages }),
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
