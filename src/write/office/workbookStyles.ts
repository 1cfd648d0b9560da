/** The cell styles of workbooks that we write, and styles.xml made of them. */

interface StyleData {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly boxed?: boolean;
  readonly across: "left" | "center" | "right";
  /** Number of a built-in format; text where absent. */
  readonly format?: number;
}

const STYLES = {
  title: { size: 16, bold: true, across: "center" },
  plain: { size: 11, across: "left" },
  small: { size: 9, across: "left", colour: "FF595959" },
  heading: { size: 11, bold: true, boxed: true, fill: "FFE7EDF5", across: "center" },
  text: { size: 11, boxed: true, across: "left" },
  centred: { size: 11, boxed: true, across: "center" },
  fault: { size: 11, bold: true, boxed: true, colour: "FFC00000", across: "center" },
  /** #,##0.00 */
  amount: { size: 11, boxed: true, across: "right", format: 4 },
  /** #,##0 */
  whole: { size: 11, boxed: true, across: "right", format: 3 },
  /** 0.00% */
  rate: { size: 11, boxed: true, across: "right", format: 10 },
  /** As it is, without a format. */
  figure: { size: 11, boxed: true, across: "right", format: 0 },
} as const satisfies Readonly<Record<string, StyleData>>;

export type CellStyle = keyof typeof STYLES;

/** The built-in format of text. */
const TEXT = 49;

const all: readonly StyleData[] = Object.values(STYLES);
const names = Object.keys(STYLES);

/** 0 is the style of cells that have none. */
export function styleNumber(style: CellStyle): number {
  return names.indexOf(style) + 1;
}

export function stylesXml(): string {
  const fonts = all.map(
    ({ size, bold, colour }) =>
      `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>${colour ? `<color rgb="${colour}"/>` : ""}<name val="宋体"/></font>`,
  );
  const filled = all.filter(({ fill }) => fill !== undefined);
  const fills = filled.map(
    ({ fill }) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const box = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const xfs = all.map((style, index) => {
    const fill = style.fill === undefined ? 0 : 2 + filled.indexOf(style);
    const kinds = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const number = style.format === undefined ? "" : 'applyNumberFormat="1" ';
    const alignment = `<alignment horizontal="${style.across}" vertical="center" wrapText="1"/>`;
    const parts = `fontId="${index + 1}" fillId="${fill}" borderId="${style.boxed ? 1 : 0}" xfId="0"`;
    return `<xf numFmtId="${style.format ?? TEXT}" ${parts} ${number}${kinds}>${alignment}</xf>`;
  });
  const none = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  const plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return (
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<fonts count="${fonts.length + 1}"><font><sz val="11"/><name val="宋体"/></font>${fonts.join("")}</fonts>` +
    `<fills count="${fills.length + 2}">${none}${fills.join("")}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${box}</borders>` +
    `<cellStyleXfs count="1"><xf ${plain}/></cellStyleXfs>` +
    `<cellXfs count="${xfs.length + 1}"><xf ${plain} xfId="0"/>${xfs.join("")}</cellXfs></styleSheet>`
  );
}
