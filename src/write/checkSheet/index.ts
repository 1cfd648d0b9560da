/**
 * The check sheet (检查表) of a document as a workbook: the rows of the reviewers' form with 是 or 否 and the numbered findings, below
 * them the pieces of the pages with red boxes, and on a second sheet every finding with its basis and what to do.
 */
import type { Statement } from "../../statement/model.ts";
import { SEVERITY } from "../../statement/words.ts";
import { listSheet } from "../office/lists.ts";
import {
  columnName,
  type Sheet,
  type SheetCell,
  type SheetPicture,
  type SheetRow,
  workbook,
} from "../office/workbook.ts";
import type { Remark } from "../remark.ts";
import type { ReportedLedger } from "../report/model.ts";
import { acceptanceText, roundText } from "../report/standingWords.ts";
import { type Crop, cropsOf, type RenderCrop } from "./crops.ts";
import type { CheckForm } from "./data/forms.ts";
import { ledgerSheet } from "./ledger.ts";
import { type Answer, type CheckRow, checkRows, formOf } from "./rows.ts";

export interface SheetInput {
  /** Name of the file that was checked. */
  readonly file: string;
  readonly statement: Statement;
  readonly remarks: readonly Remark[];
  /** What the document has to fulfil; with it a sheet of its own. */
  readonly ledger?: ReportedLedger;
  /** For formats with pages; absent for others. */
  readonly renderCrop?: RenderCrop;
}

const COLUMNS = [6, 13, 34, 10, 76] as const;
const WHOLE = COLUMNS.reduce((sum, width) => sum + width, 0);
const WIDEST_PICTURE = 640;
const TALLEST_PICTURE = 360;
const MOST_PICTURES = 80;
const MOST_SENTENCES = 40;
const ANSWERS: Readonly<Record<Answer, SheetCell>> = {
  yes: { text: "是", style: "centred" },
  no: { text: "否", style: "fault" },
  open: { text: "待核", style: "centred" },
};
const LINE = 15;

/** The bytes of the workbook. */
export function checkSheet(input: SheetInput): Uint8Array {
  const form = formOf(input.statement);
  const rows = checkRows(input.statement, input.remarks, form);
  const owed = input.ledger === undefined ? [] : [ledgerSheet(input.ledger)];
  return workbook([mainSheet(input, form, rows), detailSheet(input.remarks), ...owed]);
}

/** A sheet while it is being written. */
class Draft {
  readonly rows: SheetRow[] = [];
  readonly merges: string[] = [];
  readonly pictures: SheetPicture[] = [];

  /** A row of one cell over the whole width. */
  wide(text: string, style: SheetCell["style"], height: number): void {
    this.merges.push(`A${this.rows.length + 1}:${columnName(COLUMNS.length - 1)}${this.rows.length + 1}`);
    this.rows.push({ cells: [{ text, style }], height });
  }

  row(cells: readonly SheetCell[], height: number): void {
    this.rows.push({ cells, height });
  }

  picture(crop: Crop): void {
    const scale = Math.min(1, WIDEST_PICTURE / crop.width, TALLEST_PICTURE / crop.height);
    const [width, height] = [crop.width * scale, crop.height * scale];
    this.pictures.push({ row: this.rows.length, column: 0, png: crop.png, width, height });
    this.rows.push({ cells: [], height: Math.round(height) + 12 });
  }
}

function mainSheet(input: SheetInput, form: CheckForm, rows: readonly CheckRow[]): Sheet {
  const { facts } = input.statement;
  const draft = new Draft();
  const title =
    facts.year === null ? form.title.replace("{year}年度", "") : form.title.replace("{year}", `${facts.year}`);
  draft.wide(title, "title", 32);
  draft.wide(`${form.subject}：${facts.organisation ?? ""}　　　　编码：`, "plain", 20);
  draft.wide(`公开网址：　　　　　　　　公开日期：　　　　　　　　文件：${input.file}`, "plain", 20);
  const heads = ["序号", "分类", "检查项目", "是否符合", "问题说明"];
  draft.row(
    heads.map((text): SheetCell => ({ text, style: "heading" })),
    22,
  );
  const headRows = draft.rows.length;
  for (const [index, row] of rows.entries()) draft.row(cellsOf(row, index + 1), heightOf(row));
  mergeGroups(draft, rows, headRows);
  const told =
    "“待核”为文件本身不能说明、须人工核对的项目；带〔提示〕〔已接受〕的问题不影响“是”。网址、日期、编码请自行填写。";
  draft.wide(told, "small", 18);
  if (input.renderCrop) addPictures(draft, rows, input.renderCrop);
  const { rows: lines, merges, pictures } = draft;
  return { name: "检查表", columns: COLUMNS, rows: lines, merges, pictures, headRows };
}

function cellsOf(row: CheckRow, number: number): SheetCell[] {
  return [
    { text: `${number}`, style: "centred" },
    { text: row.group, style: "centred" },
    { text: row.item, style: "text" },
    ANSWERS[row.answer],
    { text: explanation(row), style: "text" },
  ];
}

/** The findings of a row as numbered sentences. */
function explanation({ remarks, advice }: CheckRow): string {
  const sentences = remarks.slice(0, MOST_SENTENCES).map((remark, index) => `${index + 1}. ${sentence(remark)}`);
  const left = remarks.length - sentences.length;
  const more = left > 0 ? [`另有${left}条，见“问题明细”。`] : [];
  return [...(advice === null ? [] : [advice]), ...sentences, ...more].join("\n");
}

function sentence({ severity, message, places, accepted, round }: Remark): string {
  const page = places[0]?.page ?? null;
  const mark = accepted !== undefined ? "〔已接受〕" : severity === "notice" ? "〔提示〕" : "";
  return `${page === null ? "" : `P${page}：`}${round?.status === "new" ? "〔新出现〕" : ""}${mark}${message}`;
}

function heightOf(row: CheckRow): number {
  return Math.max(textHeight(explanation(row), COLUMNS[4]), textHeight(row.item, COLUMNS[2]));
}

/** Points that a text needs in a column of so many characters: a Chinese one is two wide. */
function textHeight(text: string, column: number): number {
  const width = column - 2;
  const lines = text.split("\n").map((line) => {
    const characters = [...line].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
    return Math.max(1, Math.ceil(characters / width));
  });
  const all = lines.reduce((sum, count) => sum + count, 0);
  return Math.min(400, Math.max(22, all * LINE + 6));
}

/** Rows of one group share its cell. */
function mergeGroups(draft: Draft, rows: readonly CheckRow[], above: number): void {
  let from = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (rows[index]?.group === rows[from]?.group) continue;
    if (index - from > 1) draft.merges.push(`B${above + from + 1}:B${above + index}`);
    from = index;
  }
}

function addPictures(draft: Draft, rows: readonly CheckRow[], render: RenderCrop): void {
  let left = MOST_PICTURES;
  rows.forEach((row, at) => {
    row.remarks.forEach((remark, index) => {
      const crops = left > 0 ? cropsOf(remark.places, render) : [];
      if (crops.length === 0) return;
      if (left === MOST_PICTURES) draft.wide("问题截图", "title", 30);
      left -= crops.length;
      const pages = [...new Set(crops.map(({ page }) => `P${page}`))].join("、");
      const caption = `${at + 1} ${row.item} 第${index + 1}条（${pages}）：${remark.message}`;
      draft.wide(caption, "plain", textHeight(caption, WHOLE));
      for (const crop of crops) draft.picture(crop);
    });
  });
}

const DETAIL = [
  ["序号", 6],
  ["级别", 8],
  ["页码", 8],
  ["位置", 26],
  ["问题", 70],
  ["建议", 36],
  ["依据", 36],
  ["规则", 24],
  ["情况", 36],
] as const;

/** Who accepted it, and what it was in the first version. */
function standing({ accepted, round }: Remark): string {
  const told = [accepted === undefined ? "" : acceptanceText(accepted), round === undefined ? "" : roundText(round)];
  return told.filter((part) => part !== "").join("\n");
}

function detailSheet(remarks: readonly Remark[]): Sheet {
  const rows = remarks.map((remark, index): SheetRow => {
    const [place] = remark.places;
    const where = [place?.table ?? place?.section, place?.row, place?.column].filter((part) => part).join(" ");
    const cell = place?.cell === undefined ? "" : ` ${place.sheet ?? ""}!${place.cell}`;
    const texts = [
      `${index + 1}`,
      SEVERITY[remark.severity].word,
      place?.page ? `${place.page}` : "",
      where + cell,
      remark.message,
      remark.suggestion ?? "",
      remark.source ?? "",
      remark.rule,
      standing(remark),
    ];
    return { cells: texts.map((text): SheetCell => ({ text, style: "text" })) };
  });
  return listSheet("问题明细", DETAIL, rows);
}
