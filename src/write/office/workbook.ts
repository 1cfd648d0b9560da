/** Writes a workbook (.xlsx): sheets of cells with text, numbers and formulas, in styles, merged areas, print set-up and pictures. */
import { Package } from "./package.ts";
import { type SheetValidation, validationsXml } from "./validations.ts";
import { type CellStyle, type StyleData, StyleSheet } from "./workbookStyles.ts";
import { escapeXml } from "./xml.ts";

export type { CellStyle, StyleData } from "./workbookStyles.ts";

export interface SheetCell {
  readonly text: string;
  readonly style: CellStyle | StyleData;
  /** The cell is a number: its plain decimal digits (-1234.50). Programs keep about fifteen of them; the text is then not shown. */
  readonly number?: string;
  /** Formula, without =, of which the number is the stored value. */
  readonly formula?: string;
}

export interface SheetRow {
  /** From the first column on; null for none. */
  readonly cells: readonly (SheetCell | null)[];
  /** In points; the program's own where absent. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface SheetPicture {
  /** Its upper left cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly png: Uint8Array;
  /** As shown, in points. */
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Areas: A1:E1. */
  readonly merges: readonly string[];
  readonly pictures: readonly SheetPicture[];
  /** Rows from the top that stay in sight; of these, the last, or those from `printedFrom` on, are printed on every page. */
  readonly headRows?: number;
  /** From 1. */
  readonly printedFrom?: number;
  /** Printed on a turned page. */
  readonly landscape?: boolean;
  /** Printed on A3; on A4 where it is not told. */
  readonly large?: boolean;
  /** Only unlocked cells may be written in. */
  readonly protected?: boolean;
  /** How cells look that are not given, by column; one more than there are columns holds for all to their right. */
  readonly columnStyles?: readonly (CellStyle | StyleData)[];
  readonly validations?: readonly SheetValidation[];
  readonly hidden?: boolean;
  readonly hiddenColumns?: ReadonlySet<number>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_ROOT = "http://schemas.openxmlformats.org/officeDocument/2006";
const OFFICE = `${OFFICE_ROOT}/relationships`;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** English metric units in a point. */
const EMU = 12_700;
/** Most characters that a cell can hold. */
const MOST_CHARACTERS = 32_000;

/** By its properties a workbook of ours is known. */
export const PROPERTIES_PART = "docProps/app.xml";
export const PROPERTIES = "<Application>mingsuan</Application>";

export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const made = new Package();
  const put = (name: string, xml: string): void => made.put(name, DECLARATION + xml);
  put("[Content_Types].xml", contentTypes(sheets));
  put("_rels/.rels", relationships(ROOT_LINKS));
  put(PROPERTIES_PART, `<Properties xmlns="${OFFICE_ROOT}/extended-properties">${PROPERTIES}</Properties>`);
  put("xl/workbook.xml", workbookXml(sheets));
  const links = sheets.map((_, index): Link => [`r${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]);
  put("xl/_rels/workbook.xml.rels", relationships([...links, ["styles", "styles", "styles.xml"]]));
  const styles = new StyleSheet();
  let pictures = 0;
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    put(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, styles));
    if (sheet.pictures.length === 0) return;
    const drawing: Link = ["r1", "drawing", `../drawings/drawing${number}.xml`];
    put(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships([drawing]));
    const first = pictures + 1;
    for (const { png } of sheet.pictures) made.put(`xl/media/image${++pictures}.png`, png);
    const images = sheet.pictures.map((_, at): Link => [`r${at + 1}`, "image", `../media/image${first + at}.png`]);
    put(`xl/drawings/drawing${number}.xml`, drawingXml(sheet.pictures));
    put(`xl/drawings/_rels/drawing${number}.xml.rels`, relationships(images));
  });
  put("xl/styles.xml", styles.xml());
  return made.bytes();
}

type Link = readonly [id: string, type: string, target: string];

const ROOT_LINKS: readonly Link[] = [
  ["r1", "officeDocument", "xl/workbook.xml"],
  ["r2", "extended-properties", PROPERTIES_PART],
];

function relationships(links: readonly Link[]): string {
  const entries = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${type}+xml"/>`;
  const parts = sheets.flatMap(({ pictures }, index) => [
    override(`worksheets/sheet${index + 1}.xml`, `${SHEET_TYPE}.worksheet`),
    ...(pictures.length > 0
      ? [override(`drawings/drawing${index + 1}.xml`, "application/vnd.openxmlformats-officedocument.drawing")]
      : []),
  ]);
  const defaults =
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>`;
  const properties = "application/vnd.openxmlformats-officedocument.extended-properties";
  const fixed =
    `<Override PartName="/${PROPERTIES_PART}" ContentType="${properties}+xml"/>` +
    override("workbook.xml", `${SHEET_TYPE}.sheet.main`) +
    override("styles.xml", `${SHEET_TYPE}.styles`);
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${fixed}${parts.join("")}</Types>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="r${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, headRows = 0, printedFrom = headRows }, index) =>
    headRows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${printedFrom}:$${headRows}</definedName>`,
        ]
      : [],
  );
  const defined = titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "";
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join("")}</sheets>${defined}</workbook>`;
}

function sheetXml(sheet: Sheet, styles: StyleSheet): string {
  const { columns, rows, merges, pictures, headRows = 0 } = sheet;
  const pane = `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const view = `<sheetViews><sheetView workbookViewId="0">${headRows > 0 ? pane : ""}</sheetView></sheetViews>`;
  const widths = [...columns.map((width, index) => columnXml(sheet, index, width, styles)), restXml(sheet, styles)];
  const paper = `paperSize="${sheet.large === true ? A3 : A4}"`;
  const orientation = `orientation="${sheet.landscape === true ? "landscape" : "portrait"}"`;
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}` +
    `<cols>${widths.join("")}</cols><sheetData>${rows.map((row, index) => rowXml(row, index, styles)).join("")}</sheetData>` +
    (sheet.protected === true ? PROTECTION : "") +
    (merged === "" ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    validationsXml(sheet.validations ?? []) +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup ${paper} fitToHeight="0" ${orientation}/>` +
    `${pictures.length > 0 ? '<drawing r:id="r1"/>' : ""}</worksheet>`
  );
}

/** Sizes of paper by the numbers of ECMA-376, 18.3.1.63. */
const A3 = 8;
const A4 = 9;

/** What is locked stays; rows may be put in, taken out and sorted, widths and looks changed. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" ' +
  'insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';
/** Columns of a sheet. */
const MOST_COLUMNS = 16_384;

function columnXml(
  { columnStyles = [], hiddenColumns }: Sheet,
  index: number,
  width: number,
  styles: StyleSheet,
): string {
  const style = columnStyles[index];
  const look = style === undefined ? "" : ` style="${styles.numberOf(style)}"`;
  const hidden = hiddenColumns?.has(index) ? ' hidden="1"' : "";
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}${look}/>`;
}

/** The columns to the right of those that have a width. */
function restXml({ columns, columnStyles = [] }: Sheet, styles: StyleSheet): string {
  const style = columnStyles[columns.length];
  if (style === undefined) return "";
  return `<col min="${columns.length + 1}" max="${MOST_COLUMNS}" width="10" style="${styles.numberOf(style)}"/>`;
}

function rowXml({ cells, height, hidden }: SheetRow, index: number, styles: StyleSheet): string {
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const content = cells.map((cell, column) =>
    cell === null ? "" : cellXml(cell, `${columnName(column)}${index + 1}`, styles),
  );
  return `<row r="${index + 1}"${size}${hidden ? ' hidden="1"' : ""}>${content.join("")}</row>`;
}

const NUMBER = /^-?\d{1,300}(?:\.\d{1,300})?$/;

function cellXml({ text, style, number, formula }: SheetCell, address: string, styles: StyleSheet): string {
  const head = `<c r="${address}" s="${styles.numberOf(style)}"`;
  if (number !== undefined && NUMBER.test(number)) {
    return `${head}>${formula === undefined ? "" : `<f>${escapeXml(formula)}</f>`}<v>${number}</v></c>`;
  }
  if (text === "") return `${head}/>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${literal(text.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

/** What looks like the code of a character (_x000D_) is none. */
const literal = (text: string): string => escapeXml(text.replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&"));

/** A, …, Z, AA, … for a column from 0. */
export function columnName(column: number): string {
  const before = column < 26 ? "" : columnName(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}

function drawingXml(pictures: readonly SheetPicture[]): string {
  const spaces = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"`;
  return `<xdr:wsDr ${spaces}>${pictures.map(anchorXml).join("")}</xdr:wsDr>`;
}

function anchorXml({ row, column, width, height }: SheetPicture, index: number): string {
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const inset = 4 * EMU;
  const across = `<xdr:col>${column}</xdr:col><xdr:colOff>${inset}</xdr:colOff>`;
  const from = `<xdr:from>${across}<xdr:row>${row}</xdr:row><xdr:rowOff>${inset}</xdr:rowOff></xdr:from>`;
  const locks = '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr>';
  const name = `<xdr:nvPicPr><xdr:cNvPr id="${index + 2}" name="截图${index + 1}"/>${locks}</xdr:nvPicPr>`;
  const image = `<a:blip r:embed="r${index + 1}"/><a:stretch><a:fillRect/></a:stretch>`;
  const place = `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`;
  const shape = `<xdr:spPr>${place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`;
  const picture = `<xdr:pic>${name}<xdr:blipFill>${image}</xdr:blipFill>${shape}</xdr:pic>`;
  return `<xdr:oneCellAnchor>${from}<xdr:ext ${size}/>${picture}<xdr:clientData/></xdr:oneCellAnchor>`;
}
