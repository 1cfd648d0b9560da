/** Statements and findings made by hand for the tests of the printers: figures are marked in the text as ⟦label|printed⟧. */
import type { Finding, Severity } from "../../check/model.ts";
import type { Block, Box, Figure, LocatedText, Place, Relation, Statement } from "../../statement/model.ts";

const MARKED = /⟦([^|⟧]*)\|([^⟧]*)⟧/;
const HEADING = /^([一二三四五六七八九十]+)、(.*)$/;
const ORDINALS = "一二三四五六七八九十";

export interface Handmade {
  readonly pages?: boolean;
  readonly relations?: readonly Relation[];
  readonly facts?: Statement["facts"];
}

/** Text with the marks taken out, and a figure (f1, f2 …) for each of them. */
function figuresOf(marked: string, section: (offset: number) => string | null, page: number | null) {
  const figures: Figure[] = [];
  let text = marked;
  for (let match = MARKED.exec(text); match !== null; match = MARKED.exec(text)) {
    const [all, label = "", printed = ""] = match;
    text = text.slice(0, match.index) + printed + text.slice(match.index + all.length);
    const [, number = "0", unit = ""] = /^([\d.]+)(.*)$/.exec(printed) ?? [];
    const decimals = number.split(".")[1]?.length ?? 0;
    const box: Box | null = page === null ? null : [10, 20, 60.5, 32];
    figures.push({
      ...{ id: `f${figures.length + 1}`, printed, unit, unitPrinted: unit, decimals, label },
      value: { digits: BigInt(number.replace(".", "")), scale: decimals },
      ...{ dimension: unit === "%" ? "percent" : "money", hedge: "none", concept: null, year: null },
      ...{ facets: {}, position: null },
      ...{ measure: unit === "%" ? "share" : "amount", basis: "budget" },
      place: placeAt(match.index, match.index + printed.length, page, box, section(match.index)),
    } as Figure);
  }
  return { text, figures };
}

function placeAt(start: number, end: number, page: number | null, box: Box | null, section: string | null): Place {
  return { start, end, page, box, section, table: null, row: null, column: null };
}

function located(text: string, start: number): LocatedText {
  return { text, at: Int32Array.from({ length: text.length }, (_, i) => start + i) };
}

function blocksOf(text: string, page: number | null): Block[] {
  let start = 0;
  return text.split("\n").flatMap((line): Block[] => {
    const base = { start, end: start + line.length, page, section: null, content: located(line, start) };
    start += line.length + 1;
    const [, printed = "", title = ""] = HEADING.exec(line) ?? [];
    if (line === "") return [];
    if (title === "") return [{ ...base, kind: "paragraph", number: null, level: 0 }];
    const number = { style: "han-comma", ordinal: ORDINALS.indexOf(printed) + 1, printed: `${printed}、` } as const;
    return [{ ...base, kind: "heading", level: 1, number, title }];
  });
}

/** A statement of `marked`: a line each for headings (一、…) and paragraphs. */
export function handmade(marked: string, { pages = false, relations = [], facts }: Handmade = {}): Statement {
  const page = pages ? 3 : null;
  const { text, figures } = figuresOf(marked, () => null, page);
  return {
    ...{ format: pages ? "pdf" : "text", text, figures, relations, blocks: blocksOf(text, page) },
    facts: facts ?? { kind: "budget", year: null, organisation: "白河县林草局" },
    ...{ changes: [], zeros: [], messages: [], tables: [], staleFormulas: [] },
  };
}

/** A finding about the figures `ids` of `statement`. */
export function findingOn(statement: Statement, severity: Severity, message: string, ids: readonly string[]): Finding {
  const places = statement.figures.filter((figure) => ids.includes(figure.id)).map((figure) => figure.place);
  const suggestion = severity === "notice" ? null : "对照原始表格核实，改正其中一处。";
  return {
    rule: "sum-mismatch",
    severity,
    message,
    figures: ids,
    places,
    source: null,
    suggestion,
    fingerprint: "0a1b2c3d",
  };
}

/** 支出 = 基本支出 + 项目支出 over f1, f2, f3. */
export const SUM: Relation = {
  ...{ id: "r1", kind: "sum", start: 0, end: 10, cue: "其中", exhaustive: "certain" },
  total: { figure: "f1", sign: 1 },
  parts: [
    { figure: "f2", sign: 1 },
    { figure: "f3", sign: 1 },
  ],
};
