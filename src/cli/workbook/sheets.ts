/** Plain sheets of the ledger → an .xlsx: how each kind of cell looks, which may be written in, what stays in sight. */
import type { CellLook, PlainSheet } from "../../ledger/workbook/model.ts";
import { type Sheet, type StyleData, workbook } from "../../write/office/workbook.ts";

const LOOKS: Readonly<Record<CellLook, StyleData>> = {
  title: { size: 14, bold: true, across: "left" },
  note: { size: 9, across: "left", colour: "FF595959" },
  required: { size: 11, bold: true, boxed: true, fill: "FFBDD0E9", across: "center" },
  heading: { size: 11, bold: true, boxed: true, fill: "FFE7EDF5", across: "center" },
  text: { size: 11, across: "left", unlocked: true },
  amount: { size: 11, across: "right", format: "#,##0.00", unlocked: true },
  whole: { size: 11, across: "right", format: "0", unlocked: true },
  fixed: { size: 11, across: "left" },
};

/** The bytes of the workbook; the same sheets give the same bytes. */
export function workbookOf(sheets: readonly PlainSheet[]): Uint8Array {
  return workbook(sheets.map(sheetOf));
}

function sheetOf({ name, columns, rows, headRows, validations }: PlainSheet): Sheet {
  const open = columns.some(({ look }) => LOOKS[look].unlocked === true);
  return {
    ...{ name, headRows, validations, merges: [], pictures: [], landscape: true, protected: true },
    columns: columns.map(({ width }) => width),
    columnStyles: [...columns.map(({ look }) => LOOKS[look]), LOOKS[open ? "text" : "fixed"]],
    rows: rows.map((cells) => ({
      cells: cells.map((cell) => {
        if (cell === null) return null;
        const { text, look, number } = cell;
        return { text, style: LOOKS[look], ...(number === undefined ? {} : { number }) };
      }),
    })),
  };
}
