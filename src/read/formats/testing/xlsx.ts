/** Builds small workbooks for tests: rows of cells as short notes, zipped as Excel does it. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Number formats by name, and alignments; a cell names one of them. Index in this list is the style number. */
const STYLES = {
  plain: "",
  money: "#,##0.00",
  whole: "#,##0_ ",
  accounting: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  percent: "0.00%",
  thousands: "#,##0.00,",
  wan: '0!.00,"万元"',
  red: "#,##0.00;[Red]-#,##0.00",
  nozero: "0;-0;;@",
  date: 'yyyy"年"m"月"d"日"',
  text: "@",
} as const;
const EXTRA = { title: 11, indented: 12, boxed: 13 } as const;
export type StyleName = keyof typeof STYLES | keyof typeof EXTRA;

export interface CellNote {
  /** A stored number or a text; a number in a text stays a text. */
  readonly v?: number | string | boolean;
  readonly f?: string;
  readonly style?: StyleName;
  /** Raw XML of the cell's content and type, for odd cells. */
  readonly raw?: readonly [type: string, content: string];
}
export type Note = number | string | null | CellNote;

export interface SheetNote {
  readonly name?: string;
  readonly rows: readonly (readonly Note[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: "hidden" | "veryHidden";
}

export interface WorkbookNote {
  readonly extra?: Readonly<Record<string, Uint8Array>>;
  readonly workbook?: string;
  /** Replaces the part of the first sheet. */
  readonly sheetXml?: string;
}

/** The bytes of a workbook with these sheets. */
export function xlsx(
  sheets: readonly SheetNote[],
  { extra = {}, workbook = "", sheetXml }: WorkbookNote = {},
): Uint8Array {
  const named = sheets.map(({ name = "", state }, index) => {
    const hidden = state ? ` state="${state}"` : "";
    return `<sheet name="${escapeXml(name || `表${index + 1}`)}" sheetId="${index + 1}"${hidden} r:id="r${index + 1}"/>`;
  });
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts = sheets.map((sheet, index): [string, Uint8Array] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(index === 0 && sheetXml !== undefined ? sheetXml : sheetPart(sheet)),
  ]);
  return zipSync({
    "[Content_Types].xml": strToU8(contentTypes(sheets.length)),
    "_rels/.rels": strToU8(
      rels(`<Relationship Id="w" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/>`),
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}">${workbook}<sheets>${named.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      rels(`${links.join("")}<Relationship Id="s" Type="${RELATIONSHIP}/styles" Target="styles.xml"/>`),
    ),
    "xl/styles.xml": strToU8(stylesPart()),
    ...Object.fromEntries(parts),
    ...extra,
  });
}

function rels(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}`, "worksheet"));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}
${override("styles", "styles")}${parts.join("")}</Types>`;
}

function stylesPart(): string {
  const codes = Object.values(STYLES);
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code || "General")}"/>`,
  );
  const xfs = codes.map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" borderId="0" applyNumberFormat="1"/>`);
  const special = [
    '<xf numFmtId="0" fontId="1" borderId="0" applyAlignment="1"><alignment horizontal="center"/></xf>',
    '<xf numFmtId="0" fontId="0" borderId="0" applyAlignment="1"><alignment horizontal="left" indent="2"/></xf>',
    '<xf numFmtId="0" fontId="0" borderId="1"/>',
  ];
  const all = [...xfs, ...special];
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts>
<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><sz val="20"/><name val="宋体"/></font></fonts>
<fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join("")}</cellXfs></styleSheet>`;
}

function sheetPart({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetNote): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`);
  const data = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : "";
    return `<row r="${row + 1}"${hidden}>${cells.map((note, column) => cellXml(note, row, column)).join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const cols = columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
  const areas = merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : "";
  return `<worksheet xmlns="${MAIN}">${cols}<sheetData>${data.join("")}</sheetData>${areas}</worksheet>`;
}

function cellXml(note: Note, row: number, column: number): string {
  if (note === null) return "";
  const cell: CellNote = typeof note === "object" ? note : { v: note };
  const names = [...Object.keys(STYLES), ...Object.keys(EXTRA)];
  const head = `r="${String.fromCharCode(65 + column)}${row + 1}" s="${Math.max(0, names.indexOf(cell.style ?? "plain"))}"`;
  if (cell.raw) return `<c ${head} t="${cell.raw[0]}">${cell.raw[1]}</c>`;
  const formula = cell.f === undefined ? "" : `<f>${escapeXml(cell.f)}</f>`;
  if (cell.v === undefined) return `<c ${head}>${formula}</c>`;
  if (typeof cell.v === "boolean") return `<c ${head} t="b">${formula}<v>${cell.v ? 1 : 0}</v></c>`;
  if (typeof cell.v === "number") return `<c ${head}>${formula}<v>${cell.v}</v></c>`;
  if (formula !== "") return `<c ${head} t="str">${formula}<v>${escapeXml(cell.v)}</v></c>`;
  return `<c ${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.v)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
