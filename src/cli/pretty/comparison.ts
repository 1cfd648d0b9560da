/** A comparison as people read it on a terminal: what changed most first, long lists cut with a hint. */
import type {
  Comparison,
  FigureAlone,
  ReasonComparison,
  ReasonKind,
  ReasonSide,
  TableComparison,
} from "../../statement/comparison.ts";
import {
  aloneText,
  DIRECTION,
  documentName,
  isChanged,
  isSame,
  KINSHIP,
  numbersOf,
  oncePerAmount,
  REASON,
  REASON_ADVICE,
  tableCounts,
  tableSummary,
} from "../../write/compare/words.ts";
import type { Paper } from "../outcome.ts";
import { changeLines } from "./comparisonRows.ts";
import { sectionLines } from "./comparisonText.ts";
import { pathText } from "./header.ts";
import { clip, displayWidth, printable, wrap } from "./width.ts";
import { paint } from "./words.ts";

/** How many of each list are shown where not all are asked for. */
const SHOWN = { figures: 20, alone: 8, tables: 20, cells: 6, sections: 12, reasons: 6, cross: 8 } as const;

export interface Shown {
  readonly all: boolean;
}

/** The most of a list that is shown. */
function cut<T>(list: readonly T[], most: number, { all }: Shown): { shown: readonly T[]; left: number } {
  const shown = all ? list : list.slice(0, most);
  return { shown, left: list.length - shown.length };
}

const leftLine = (left: number, what: string, paper: Paper) =>
  left === 0
    ? []
    : [paint(paper, ["dim"], `  （另有 ${left} ${what}，加 --all 全部列出，或用 --report html,xlsx 写成文件）`)];

function titleLine(title: string, told: string, paper: Paper): string[] {
  const rule = "─".repeat(Math.max(2, paper.width - displayWidth(title) - displayWidth(told) - 6));
  return ["", `${paint(paper, ["dim"], "──")} ${paint(paper, ["bold"], title)} ${told} ${paint(paper, ["dim"], rule)}`];
}

function headLines(comparison: Comparison, paper: Paper): string[] {
  const line = (letter: string, document: Comparison["a"]) => {
    const name = printable(documentName(document));
    const path = pathText(document.path);
    return clip(`${letter}  ${name}${name === path ? "" : `  ${path}`}`, paper.width);
  };
  const kin = `按“${KINSHIP[comparison.kinship]}”对比，增减＝B－A`;
  const remarks = comparison.remarks.flatMap((text) => wrap(printable(`注意：${text}`), paper.width));
  return [
    paint(paper, ["bold"], line("A", comparison.a)),
    paint(paper, ["bold"], line("B", comparison.b)),
    kin,
    ...remarks.map((text) => paint(paper, ["yellow"], text)),
  ];
}

function figureLines({ figures }: Comparison, paper: Paper, all: Shown): string[] {
  const changed = figures.pairs.filter(isChanged);
  const once = all.all ? changed.map((pair) => ({ pair, others: [] })) : oncePerAmount(changed);
  const { shown, left } = cut(once, SHOWN.figures, all);
  const rest = left === 0 ? 0 : changed.length - shown.reduce((sum, { others }) => sum + others.length + 1, 0);
  const told = `${figures.pairs.length} 项两份都有，${changed.length} 项有变化`;
  return [
    ...titleLine("指标对比", told, paper),
    ...changeLines(shown, paper),
    ...leftLine(rest, "项有变化", paper),
    ...aloneLines("只在 A", figures.onlyA, paper, all),
    ...aloneLines("只在 B", figures.onlyB, paper, all),
  ];
}

function aloneLines(title: string, list: readonly FigureAlone[], paper: Paper, all: Shown): string[] {
  if (list.length === 0) return [];
  const { shown, left } = cut(list, SHOWN.alone, all);
  const lines = shown.map((each) => clip(`    ${printable(aloneText(each))}`, paper.width));
  return [`  ${title}（${list.length} 项）：`, ...lines, ...leftLine(left, "项", paper)];
}

function reasonLines({ reasons }: Comparison, paper: Paper, all: Shown): string[] {
  if (reasons.length === 0) return [];
  const lines = REASON_KINDS.flatMap((kind) => {
    const ofKind = reasons.filter((each) => each.kind === kind);
    if (ofKind.length === 0) return [];
    const { shown, left } = cut(ofKind, SHOWN.reasons, all);
    const style = kind === "copied" ? "cyan" : "yellow";
    const head = `  ${paint(paper, [style, "bold"], `${REASON[kind]}（${ofKind.length} 处）`)}`;
    const advice = wrap(`${REASON_ADVICE[kind]}。`, paper.width - 4).map((line) => `    ${line}`);
    return [head, ...advice, ...shown.flatMap((each) => oneReason(each, paper)), ...leftLine(left, "处", paper)];
  });
  return [...titleLine("增减原因", `${reasons.length} 处`, paper), ...lines];
}

const REASON_KINDS: readonly ReasonKind[] = ["lost", "copied-against", "gone", "copied"];

function oneReason({ subject, a, b }: ReasonComparison, paper: Paper): string[] {
  const told = (side: ReasonSide) => `${DIRECTION[side.direction]}（${side.reason || "没有写原因"}）`;
  const text = `· ${subject}：A ${told(a)}${b === null ? "" : `；B ${told(b)}`}`;
  return wrap(printable(text), paper.width - 6).map((line, index) => `    ${index === 0 ? "" : "  "}${line}`);
}

function tableLines(tables: readonly TableComparison[], paper: Paper, all: Shown): string[] {
  if (tables.length === 0) return [];
  const differing = tables.filter((table) => table.a === null || table.b === null || tableCounts(table).any);
  const told =
    differing.length === 0 ? `${tables.length} 张都相同` : `${tables.length} 张，${differing.length} 张有不同`;
  const { shown, left } = cut(differing, SHOWN.tables, all);
  return [
    ...titleLine("表格对比", told, paper),
    ...shown.flatMap((table) => oneTable(table, paper, all)),
    ...leftLine(left, "张表", paper),
  ];
}

function oneTable(table: TableComparison, paper: Paper, all: Shown): string[] {
  const name = clip(printable(table.title) || "（无表名）", paper.width - 30);
  const lines = (mark: string, list: TableComparison["rowsOnlyA"]) => {
    const { shown, left } = cut(list, SHOWN.alone, all);
    const names = shown.map(({ code, label }) => `${code ?? ""}${label}`).join("、");
    const text = `${mark}：${names}${left > 0 ? `等 ${list.length} 项` : ""}`;
    return list.length === 0 ? [] : wrap(printable(text), paper.width - 6).map((line) => `      ${line}`);
  };
  const changed = all.all ? table.cells.filter(isChanged).map((pair) => ({ pair, others: [] })) : [];
  return [
    clip(`  ${paint(paper, ["bold"], name)}  ${tableSummary(table)}`, paper.width + (paper.colour ? 16 : 0)),
    ...lines("只在 A 的行", table.rowsOnlyA),
    ...lines("只在 B 的行", table.rowsOnlyB),
    ...lines("只在 A 的列", table.columnsOnlyA),
    ...lines("只在 B 的列", table.columnsOnlyB),
    ...changeLines(changed, paper),
  ];
}

function textLines({ sections }: Comparison, paper: Paper, all: Shown): string[] {
  const differing = sections.filter(({ changes }) => changes.length > 0);
  const bare = (side: "titleA" | "titleB") =>
    sections.filter((each) => each.changes.length === 0 && each[side] === null);
  const { shown, left } = cut(differing, SHOWN.sections, all);
  const told = differing.length === 0 ? "没有不同" : `${differing.length} 节有不同；[-删去-]{+新增+}`;
  return [
    ...titleLine("文字差异", told, paper),
    ...shown.flatMap((section) => sectionLines(section, paper, all.all)),
    ...leftLine(left, "节", paper),
    ...bareTitles("只在 A 的标题", bare("titleB"), paper, all),
    ...bareTitles("只在 B 的标题", bare("titleA"), paper, all),
  ];
}

/** Headings that one document lacks and under which nothing stands. */
function bareTitles(name: string, sections: Comparison["sections"], paper: Paper, all: Shown): string[] {
  if (sections.length === 0) return [];
  const { shown, left } = cut(sections, SHOWN.alone, all);
  const titles = shown.map(({ title }) => title.split(" › ").at(-1) ?? title).join("、");
  const text = `${name}：${titles}${left > 0 ? `等 ${sections.length} 个` : ""}`;
  return wrap(printable(text), paper.width - 4).map((line) => `  ${line}`);
}

function crossLines({ cross }: Comparison, paper: Paper, all: Shown): string[] {
  if (cross.length === 0) return [];
  const { shown, left } = cut(cross, SHOWN.cross, all);
  const lines = shown.flatMap(({ side, message }) => {
    const text = wrap(printable(`${side.toUpperCase()}：${message}`), paper.width - 4);
    return text.map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
  });
  return [...titleLine("互相印证", `${cross.length} 处对不上`, paper), ...lines, ...leftLine(left, "处", paper)];
}

/** 指标 216 项有变化；表格 7 张有不同；文字 41 段有改动；原因 1 处要看. */
function sumLine(comparison: Comparison): string {
  const numbers = numbersOf(comparison);
  const { changed, onlyA, onlyB, tablesChanged, tablesGone, tablesNew, words, figuresOnly, same, reasons } = numbers;
  if (isSame(comparison))
    return `两份文件没有不同：${numbers.pairs} 项指标、${numbers.tables} 张表、${same} 段文字都一致`;
  const alone = onlyA + onlyB > 0 ? `，只在一份里的 A ${onlyA} 项、B ${onlyB} 项` : "";
  const vanished = tablesGone + tablesNew > 0 ? `，不见 ${tablesGone} 张、新增 ${tablesNew} 张` : "";
  const paragraphs =
    numbers.paragraphsA + numbers.paragraphsB > 0
      ? `，A 独有 ${numbers.paragraphsA} 段、B 独有 ${numbers.paragraphsB} 段`
      : "";
  const text = `文字 ${words} 段有改动、${figuresOnly} 段只改数字${paragraphs}`;
  const reason = reasons > 0 ? `；增减原因 ${reasons} 处要看` : "";
  const tables = numbers.tables === 0 ? "" : `表格 ${tablesChanged} 张有变化${vanished}；`;
  return `指标 ${changed} 项有变化${alone}；${tables}${text}${reason}`;
}

/** The whole comparison, with a line end. */
export function comparisonText(comparison: Comparison, paper: Paper, all: Shown): string {
  if (isSame(comparison)) return `${[...headLines(comparison, paper), "", sumLine(comparison)].join("\n")}\n`;
  const lines = [
    ...headLines(comparison, paper),
    ...reasonLines(comparison, paper, all),
    ...crossLines(comparison, paper, all),
    ...figureLines(comparison, paper, all),
    ...tableLines(comparison.tables, paper, all),
    ...textLines(comparison, paper, all),
    "",
    ...wrap(sumLine(comparison), paper.width),
  ];
  return `${lines.join("\n")}\n`;
}
