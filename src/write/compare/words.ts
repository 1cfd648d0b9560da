/** The words of a comparison, the same on the terminal, on the page and in the workbook. */
import {
  absoluteRational,
  formatRational,
  multiplyRationals,
  type Rational,
  rational,
} from "../../figures/rational.ts";
import { baseKey } from "../../statement/amountKey.ts";
import type {
  Change,
  ComparedDocument,
  Comparison,
  FigureAlone,
  FigurePair,
  Kinship,
  ParagraphKind,
  ReasonKind,
  TableComparison,
} from "../../statement/comparison.ts";
import type { Direction, Figure } from "../../statement/model.ts";
import { KIND } from "../../statement/words.ts";

export const KINSHIP: Readonly<Record<Kinship, string>> = {
  drafts: "同一文件的两稿",
  years: "同一单位的两个年度",
  "budget-and-final": "同一年度的预算与决算",
  "department-and-unit": "部门与单位",
  other: "不同单位",
};

export const PARAGRAPH: Readonly<Record<ParagraphKind, string>> = {
  words: "文字有改动",
  figures: "只改了数字",
  "only-a": "A 有，B 没有",
  "only-b": "B 有，A 没有",
  moved: "换了位置",
};

export const REASON: Readonly<Record<ReasonKind, string>> = {
  lost: "没有了原因",
  gone: "不再说明增减",
  "copied-against": "方向变了，原因照抄",
  copied: "原因与上年相同",
};

/** What to do about each. */
export const REASON_ADVICE: Readonly<Record<ReasonKind, string>> = {
  lost: "A 说明了这项增减的原因，B 也有增减，却没有写原因，请补写",
  gone: "A 写明了增减及原因，B 不再说明这一项的增减，请核对是否漏写",
  "copied-against": "增减方向与 A 相反，原因却一字不差，请核实后改写",
  copied: "原因与 A 一字不差，请核实是否仍符合今年的情况",
};

export const DIRECTION: Readonly<Record<Direction, string>> = { 1: "增加", 0: "持平", [-1]: "减少" };

/** 某市某局2024年部门预算; the file's name where it is not known whose it is. */
export function documentName({ path, facts, level }: ComparedDocument): string {
  if (facts.organisation === null) return fileName(path);
  const kind = level === "unit" ? KIND[facts.kind].replace("部门", "单位") : KIND[facts.kind];
  return `${facts.organisation}${facts.year === null ? "" : `${facts.year}年`}${kind}`;
}

export function fileName(path: string): string {
  return path === "-" ? "标准输入" : path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** The print with its unit, also where that stands in the heading of a table. */
export function printedText({ printed, unit, unitPrinted }: Figure): string {
  return unitPrinted === "" && unit !== "" && !printed.endsWith(unit) ? `${printed}${unit}` : printed;
}

const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");

function plain(value: Rational, decimals: number): string {
  const [whole = "", fraction] = formatRational(absoluteRational(value), decimals).split(".");
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

const signed = (value: Rational) => (value.numerator > 0n ? "+" : value.numerator < 0n ? "−" : "");

/** +43,128,737元; 0 for the same; “印法之差” where the prints differ and one amount may print as both. */
export function changeText(change: Change | null): string {
  if (change === null) return "单位不同";
  if (change.standing === "same") return "0";
  const text = `${signed(change.amount)}${plain(change.amount, change.decimals)}${change.unit}`;
  return change.standing === "within-print" ? `${text}（舍入之差）` : text;
}

const HUNDRED = rational(100n);
const RATE_DECIMALS = 2;

/** +467.76%, rounded half up; ≈ before it where the prints leave the last two places open; "" where there is none. */
export function rateText(change: Change | null): string {
  if (change === null || change.rate === null || change.standing === "same") return "";
  const text = `${signed(change.rate)}${plain(multiplyRationals(change.rate, HUNDRED), RATE_DECIMALS)}%`;
  const bounds = change.rateBounds;
  const isOpen = bounds === null || percent(bounds.lo, 0) !== percent(bounds.hi, 0);
  return change.standing === "within-print" ? "" : isOpen ? `≈${text}` : text;
}

const percent = (rate: Rational, decimals: number) => formatRational(multiplyRationals(rate, HUNDRED), decimals);

/** Where a figure stands: its table, or its section in the text, and the page. */
export function whereText({ place, position }: Figure): string {
  const where = position === null ? (place.section ?? "文中") : (place.table ?? "表中");
  const cell = place.cell === undefined ? "" : ` ${place.sheet ?? ""}!${place.cell}`;
  return `${where}${cell}${place.page === null ? "" : `（第${place.page}页）`}`;
}

export const isChanged = ({ change }: FigurePair) => change === null || change.standing === "changed";

/** A pair, and others with the same amounts. */
export interface Grouped {
  readonly pair: FigurePair;
  readonly others: readonly FigurePair[];
}

/** Amounts that are printed in several tables and under several heads are shown once. */
export function oncePerAmount(pairs: readonly FigurePair[]): Grouped[] {
  const groups = new Map<string, { pair: FigurePair; others: FigurePair[] }>();
  for (const pair of pairs) {
    const key = `${baseKey(pair.a)} ${baseKey(pair.b)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { pair, others: [] });
    else known.others.push(pair);
  }
  return [...groups.values()];
}

/** What differs in a table, in numbers. */
export function tableCounts(table: TableComparison) {
  const changed = table.cells.filter(isChanged).length;
  const blank = table.cellsOnlyA.length + table.cellsOnlyB.length;
  const rows = table.rowsOnlyA.length + table.rowsOnlyB.length;
  const columns = table.columnsOnlyA.length + table.columnsOnlyB.length;
  return { changed, blank, rows, columns, any: changed + blank + rows + columns > 0 };
}

/** 改动 3 格；A 独有 1 行: what differs in a table, in words. */
export function tableSummary(table: TableComparison): string {
  if (table.a === null) return "新增的表";
  if (table.b === null) return "不见了的表";
  const { changed, rows, columns } = tableCounts(table);
  const parts = [
    changed > 0 ? `${changed} 格有变化` : "",
    table.cellsOnlyA.length > 0 ? `${table.cellsOnlyA.length} 格 B 空白` : "",
    table.cellsOnlyB.length > 0 ? `${table.cellsOnlyB.length} 格 A 空白` : "",
    rows > 0 ? `行：A 独有 ${table.rowsOnlyA.length}、B 独有 ${table.rowsOnlyB.length}` : "",
    columns > 0 ? `列：A 独有 ${table.columnsOnlyA.length}、B 独有 ${table.columnsOnlyB.length}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? `${table.cells.length} 格都相同` : parts.join("；");
}

export interface Numbers {
  readonly pairs: number;
  readonly changed: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly tables: number;
  readonly tablesChanged: number;
  readonly tablesGone: number;
  readonly tablesNew: number;
  readonly words: number;
  readonly figuresOnly: number;
  readonly paragraphsA: number;
  readonly paragraphsB: number;
  readonly same: number;
  readonly reasons: number;
}

export function numbersOf({ figures, tables, sections, reasons }: Comparison): Numbers {
  const changes = sections.flatMap((section) => section.changes);
  const count = (...kinds: ParagraphKind[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    ...{ pairs: figures.pairs.length, changed: figures.pairs.filter(isChanged).length },
    ...{ onlyA: figures.onlyA.length, onlyB: figures.onlyB.length, tables: tables.length },
    tablesChanged: tables.filter((table) => table.a !== null && table.b !== null && tableCounts(table).any).length,
    tablesGone: tables.filter(({ b }) => b === null).length,
    tablesNew: tables.filter(({ a }) => a === null).length,
    ...{ words: count("words", "moved"), figuresOnly: count("figures") },
    ...{ paragraphsA: count("only-a"), paragraphsB: count("only-b") },
    same: sections.reduce((sum, section) => sum + section.same, 0),
    reasons: reasons.filter(({ kind }) => kind !== "copied").length,
  };
}

/** Whether nothing at all differs. */
export function isSame(comparison: Comparison): boolean {
  const { changed, onlyA, onlyB, tablesChanged, tablesGone, tablesNew, words, ...rest } = numbersOf(comparison);
  const more = rest.figuresOnly + rest.paragraphsA + rest.paragraphsB;
  return changed + onlyA + onlyB + tablesChanged + tablesGone + tablesNew + words + more === 0;
}

export const aloneText = ({ name, figure }: FigureAlone) => `${name} ${printedText(figure)}`;
