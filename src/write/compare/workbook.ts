/** The workbook of a comparison: sheets 指标对比, 表格对比, 文字差异. Amounts are numbers in the unit of their row, so that they can be sorted. */
import { formatDecimal } from "../../figures/decimal.ts";
import { formatRational } from "../../figures/rational.ts";
import type {
  Comparison,
  FigureAlone,
  FigurePair,
  SectionComparison,
  TableComparison,
} from "../../statement/comparison.ts";
import type { Figure } from "../../statement/model.ts";
import { headRow, textCell } from "../office/lists.ts";
import { type Sheet, type SheetCell, type SheetRow, workbook } from "../office/workbook.ts";
import { showable } from "../report/wellFormed.ts";
import {
  DIRECTION,
  documentName,
  fileName,
  KINSHIP,
  PARAGRAPH,
  REASON,
  REASON_ADVICE,
  tableSummary,
  whereText,
} from "./words.ts";

/** Most rows of one sheet. */
const MOST_ROWS = 50_000;
/** Decimals of a rate as a fraction: two of the percentage. */
const RATE_DECIMALS = 4;

/** The figure as a number; as printed where it is hedged (约). */
function number(figure: Figure | null): SheetCell {
  if (figure === null) return textCell("");
  if (figure.hedge !== "none") return textCell(figure.printed);
  return { text: figure.printed, style: styleOf(figure), number: formatDecimal(figure.value) };
}

const styleOf = ({ decimals }: Figure) => (decimals === 2 ? "amount" : decimals === 0 ? "whole" : "figure");

function changeCells({ change }: FigurePair): SheetCell[] {
  if (change === null) return [textCell("单位不同"), textCell("")];
  const { amount, decimals, rate, standing } = change;
  const style = decimals === 2 ? "amount" : decimals === 0 ? "whole" : "figure";
  const difference: SheetCell = { text: "", style, number: formatRational(amount, decimals) };
  if (rate === null || standing === "same") return [difference, textCell("")];
  return [difference, { text: "", style: "rate", number: formatRational(rate, RATE_DECIMALS) }];
}

const STANDING = { same: "相同", "within-print": "舍入之差", changed: "有变化" } as const;

function unitText(a: Figure | null, b: Figure | null): string {
  const units = [...new Set([a, b].flatMap((figure) => figure?.unit ?? []))];
  return units.join(" / ");
}

function pairCells(pair: FigurePair): SheetCell[] {
  const standing = pair.change === null ? "单位不同" : STANDING[pair.change.standing];
  return [
    textCell(pair.name),
    textCell(unitText(pair.a, pair.b)),
    number(pair.a),
    number(pair.b),
    ...changeCells(pair),
    textCell(standing),
  ];
}

function aloneCells({ name, figure }: FigureAlone, side: "a" | "b"): SheetCell[] {
  const sides = side === "a" ? [number(figure), textCell("")] : [textCell(""), number(figure)];
  return [
    textCell(name),
    textCell(figure.unit),
    ...sides,
    textCell(""),
    textCell(""),
    textCell(side === "a" ? "只在 A" : "只在 B"),
  ];
}

const plain = (value: string): SheetRow => ({ cells: [{ text: showable(value), style: "plain" }] });

/** Which documents these are, over the first sheet. */
function titleRows({ kinship, remarks, a, b }: Comparison): SheetRow[] {
  return [
    plain(`A：${documentName(a)}（${fileName(a.path)}）`),
    plain(`B：${documentName(b)}（${fileName(b.path)}）`),
    plain(`${KINSHIP[kinship]}；增减＝B－A，单位不同时按较大的单位；增减率＝增减÷A，四舍五入`),
    ...remarks.map((remark) => plain(`注意：${remark}`)),
  ];
}

function bounded(rows: readonly SheetRow[]): SheetRow[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  return [...rows.slice(0, MOST_ROWS), plain(`另有 ${rows.length - MOST_ROWS} 行没有列出`)];
}

const FIGURE_HEADS = ["指标", "单位", "A", "B", "增减", "增减率", "情况"];

function figureSheet(comparison: Comparison): Sheet {
  const { pairs, onlyA, onlyB } = comparison.figures;
  const rows = [
    ...pairs.map((pair) => ({ cells: [...pairCells(pair), textCell(whereText(pair.a)), textCell(whereText(pair.b))] })),
    ...onlyA.map((each) => ({ cells: [...aloneCells(each, "a"), textCell(whereText(each.figure)), textCell("")] })),
    ...onlyB.map((each) => ({ cells: [...aloneCells(each, "b"), textCell(""), textCell(whereText(each.figure))] })),
  ];
  const titles = titleRows(comparison);
  const heads = headRow([...FIGURE_HEADS, "位置（A）", "位置（B）"]);
  return {
    ...{ name: "指标对比", columns: [44, 8, 17, 17, 17, 11, 11, 36, 36], merges: [], pictures: [], landscape: true },
    ...{ rows: [...titles, heads, ...bounded(rows)], headRows: titles.length + 1 },
  };
}

function tableRows(table: TableComparison): SheetRow[] {
  const title = textCell(table.title || "（无表名）");
  const blank = ["", "", "", "", "", ""].map(textCell);
  const line = (told: string): SheetRow => ({ cells: [title, textCell(told), ...blank] });
  const names = (list: TableComparison["rowsOnlyA"], what: string) =>
    list.map(({ code, label }) => line(`${what}：${[code ?? "", label].filter(Boolean).join(" ")}`));
  if (table.a === null || table.b === null) return [line(tableSummary(table))];
  return [
    ...table.cells.map((pair): SheetRow => ({ cells: [title, ...pairCells(pair)] })),
    ...table.cellsOnlyA.map((each): SheetRow => ({ cells: [title, ...aloneCells(each, "a")] })),
    ...table.cellsOnlyB.map((each): SheetRow => ({ cells: [title, ...aloneCells(each, "b")] })),
    ...names(table.rowsOnlyA, "只在 A 的行"),
    ...names(table.rowsOnlyB, "只在 B 的行"),
    ...names(table.columnsOnlyA, "只在 A 的列"),
    ...names(table.columnsOnlyB, "只在 B 的列"),
  ];
}

function tableSheet({ tables }: Comparison): Sheet {
  const heads = headRow(["表", "行 · 列", ...FIGURE_HEADS.slice(1)]);
  return {
    ...{
      name: "表格对比",
      columns: [34, 40, 8, 17, 17, 17, 11, 11],
      merges: [],
      pictures: [],
      landscape: true,
      headRows: 1,
    },
    rows: [heads, ...bounded(tables.flatMap(tableRows))],
  };
}

function textRows({ title, titleA, titleB, changes }: SectionComparison): SheetRow[] {
  const lone = changes.length === 0 && (titleA === null || titleB === null);
  if (lone) return [{ cells: [title, titleA === null ? "B 新增的一节" : "B 没有这一节", "", "", ""].map(textCell) }];
  return changes.map(({ kind, pieces, from }): SheetRow => {
    const of = (side: "a" | "b") =>
      pieces
        .filter((piece) => piece.side !== (side === "a" ? "b" : "a"))
        .map((piece) => piece.text)
        .join("");
    const marked = pieces
      .map((piece) =>
        piece.side === "a" ? `【删：${piece.text}】` : piece.side === "b" ? `【增：${piece.text}】` : piece.text,
      )
      .join("");
    const told = from === undefined ? PARAGRAPH[kind] : `${PARAGRAPH[kind]}（原在“${from}”）`;
    return {
      cells: [title, told, kind === "only-b" ? "" : of("a"), kind === "only-a" ? "" : of("b"), marked].map(textCell),
    };
  });
}

function reasonRows({ reasons }: Comparison): SheetRow[] {
  return reasons.map(({ kind, subject, a, b }): SheetRow => {
    const side = (given: typeof b) =>
      given === null ? "" : `${DIRECTION[given.direction]}，原因：${given.reason || "没有写"}`;
    return { cells: [`增减原因：${subject}`, REASON[kind], side(a), side(b), REASON_ADVICE[kind]].map(textCell) };
  });
}

function textSheet(comparison: Comparison): Sheet {
  const rows = [...reasonRows(comparison), ...comparison.sections.flatMap(textRows)];
  const heads = headRow(["章节", "情况", "A", "B", "改动"]);
  const empty: SheetRow[] = rows.length === 0 ? [plain("文字没有不同")] : [];
  return {
    ...{ name: "文字差异", columns: [26, 16, 50, 50, 60], merges: [], pictures: [], landscape: true, headRows: 1 },
    rows: [heads, ...empty, ...bounded(rows)],
  };
}

/** The bytes of the workbook. */
export function comparisonWorkbook(comparison: Comparison): Uint8Array {
  return workbook([figureSheet(comparison), tableSheet(comparison), textSheet(comparison)]);
}
