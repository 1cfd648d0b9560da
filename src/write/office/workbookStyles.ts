/** The cell styles of workbooks that we write, and styles.xml made of those that a workbook uses. */

import { escapeXml } from "./xml.ts";

export interface StyleData {
  /** Of the letters, in points. */
  readonly size: number;
  readonly bold?: boolean;
  /** ARGB: FF595959. */
  readonly colour?: string;
  readonly fill?: string;
  readonly boxed?: boolean;
  readonly across: "left" | "center" | "right";
  /** In characters, from the side where the text stands. */
  readonly indent?: number;
  /** Number format: #,##0.00; text where absent. */
  readonly format?: string;
  /** May be written in where the sheet is protected. */
  readonly unlocked?: boolean;
}

const STYLES = {
  title: { size: 16, bold: true, across: "center" },
  plain: { size: 11, across: "left" },
  small: { size: 9, across: "left", colour: "FF595959" },
  heading: { size: 11, bold: true, boxed: true, fill: "FFE7EDF5", across: "center" },
  text: { size: 11, boxed: true, across: "left" },
  centred: { size: 11, boxed: true, across: "center" },
  fault: { size: 11, bold: true, boxed: true, colour: "FFC00000", across: "center" },
  amount: { size: 11, boxed: true, across: "right", format: "#,##0.00" },
  whole: { size: 11, boxed: true, across: "right", format: "#,##0" },
  rate: { size: 11, boxed: true, across: "right", format: "0.00%" },
  figure: { size: 11, boxed: true, across: "right", format: "General" },
} as const satisfies Readonly<Record<string, StyleData>>;

/** The name of a usual style. */
export type CellStyle = keyof typeof STYLES;

/** First number that is free for number formats of one's own. */
const FIRST_FORMAT = 164;
/** Excel's own number for text. */
const TEXT_FORMAT = 49;

/** The styles of one workbook, numbered as they come. */
export class StyleSheet {
  readonly #styles: StyleData[] = [];
  readonly #numbers = new Map<string, number>();

  /** Number of a style in styles.xml; 0 is that of cells that have none. */
  numberOf(style: CellStyle | StyleData): number {
    const data: StyleData = typeof style === "string" ? STYLES[style] : style;
    const key = JSON.stringify(data, Object.keys(data).sort());
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#styles.push(data);
    this.#numbers.set(key, this.#styles.length);
    return this.#styles.length;
  }

  /** All styles that were asked for up to now. */
  xml(): string {
    const styles = this.#styles;
    const fills = [...new Set(styles.flatMap(({ fill }) => fill ?? []))];
    const formats = [...new Set(styles.flatMap(({ format }) => format ?? []))];
    const xfs = styles.map((style, index) => xfOf(style, index + 1, fills, formats));
    const numbered = formats.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
    return (
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (numbered.length > 0 ? `<numFmts count="${numbered.length}">${numbered.join("")}</numFmts>` : "") +
      fontsXml(styles) +
      fillsXml(fills) +
      bordersXml() +
      `<cellStyleXfs count="1"><xf ${plain}/></cellStyleXfs>` +
      `<cellXfs count="${xfs.length + 1}"><xf ${plain} xfId="0"/>${xfs.join("")}</cellXfs></styleSheet>`
    );
  }
}

function xfOf(style: StyleData, font: number, fills: readonly string[], formats: readonly string[]): string {
  const fill = style.fill === undefined ? 0 : 2 + fills.indexOf(style.fill);
  const format = style.format === undefined ? TEXT_FORMAT : FIRST_FORMAT + formats.indexOf(style.format);
  const kinds =
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
  const indent = style.indent === undefined || style.indent === 0 ? "" : ` indent="${style.indent}"`;
  const alignment = `<alignment horizontal="${style.across}" vertical="center" wrapText="1"${indent}/>`;
  const protection = style.unlocked ? '<protection locked="0"/>' : "";
  const parts = `fontId="${font}" fillId="${fill}" borderId="${style.boxed ? 1 : 0}" xfId="0"`;
  return `<xf numFmtId="${format}" ${parts} ${kinds}>${alignment}${protection}</xf>`;
}

function fontsXml(styles: readonly StyleData[]): string {
  const fonts = styles.map(
    ({ size, bold, colour }) =>
      `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>${colour ? `<color rgb="${colour}"/>` : ""}<name val="宋体"/></font>`,
  );
  return `<fonts count="${fonts.length + 1}"><font><sz val="11"/><name val="宋体"/></font>${fonts.join("")}</fonts>`;
}

function fillsXml(fills: readonly string[]): string {
  const none = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  const solid = fills.map(
    (fill) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  return `<fills count="${fills.length + 2}">${none}${solid.join("")}</fills>`;
}

function bordersXml(): string {
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const box = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  return `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${box}</borders>`;
}
