/** The open data of a statement, before it takes the form of files: facts, texts, tables, classes, each as columns and rows. */
import type { Table } from "../../statement/model.ts";
import { wordsOf } from "../manuscript/words.ts";
import type { Work } from "../writer.ts";
import { classRows } from "./classes.ts";
import { factFields } from "./data/factFields.ts";
import { classFields, guideFields, tableFields, textFields } from "./data/otherFields.ts";
import { factRows } from "./facts.ts";
import type { Field, Value } from "./field.ts";
import { guideRows } from "./guide.ts";
import { headerRowOf, spotsOf, type TableSheet, tableSheets } from "./tables.ts";
import { textRows } from "./texts.ts";

export type { Categories, Field, Value } from "./field.ts";
export { commentRowsOf, headerRowOf, type TableSheet } from "./tables.ts";

export interface Dataset {
  readonly name: string;
  /** Chinese. */
  readonly title: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Value[])[];
}

export interface OpenData {
  readonly facts: Dataset;
  readonly texts: Dataset;
  readonly classes: Dataset;
  readonly tables: Dataset;
  readonly guide: Dataset;
  readonly sheets: readonly TableSheet[];
}

/** Linear in the size of the statement; same statement, same data. */
export function openDataOf(work: Pick<Work, "statement" | "manuscript" | "obligations" | "pages">): OpenData {
  const { statement, manuscript } = work;
  const sheets = tableSheets(statement, manuscript);
  const facts = factRows(statement, spotsOf(sheets));
  return {
    facts: { name: "facts", title: "数据项", fields: factFields, rows: facts },
    texts: { name: "texts", title: "标题和段落", fields: textFields, rows: textRows(statement) },
    classes: { name: "classes", title: "用到的科目及其国际对照", fields: classFields, rows: classRows(statement) },
    tables: { name: "tables", title: "表的目录", fields: tableFields, rows: sheets.map(tableRow) },
    guide: { name: "guide", title: "公开事项对照", fields: guideFields, rows: guideRows(work) },
    sheets,
  };
}

function tableRow(sheet: TableSheet): Value[] {
  const { file, table, title, part, rows } = sheet;
  const header = headerRowOf(sheet);
  return [
    file,
    table?.id ?? null,
    table?.key ?? null,
    title === "" ? null : title,
    unitOf(table),
    table === null || table.year === null ? null : BigInt(table.year),
    header === null ? null : BigInt(header),
    BigInt(rows.length),
    BigInt(part.columns),
    part.notes.length === 0 ? null : part.notes.map((note) => wordsOf(note.runs)).join("\n"),
  ];
}

function unitOf(table: Table | null): string | null {
  return table === null || table.unit === "" ? null : table.unit;
}
