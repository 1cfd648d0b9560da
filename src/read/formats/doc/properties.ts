/** Property changes ("sprms") of a Word 97 document: the few that say what a paragraph or a run of text is. */
import type { Indentation } from "../indent.ts";
import type { Bytes } from "./bytes.ts";

export interface ParagraphProperties {
  outline?: number;
  /** 1-based index of the list override; 0 for none. */
  list?: number;
  listLevel?: number;
  centred?: boolean;
  right?: boolean;
  indentation?: Indentation;
  inTable?: boolean;
  /** The paragraph is a row's end mark. */
  rowEnd?: boolean;
  /** Nesting depth of the table; 1 for a plain one. */
  depth?: number;
  /** Set on the row's end mark: its cells. */
  cells?: readonly RowCell[];
}

/** A cell of a row as its end mark defines it: its edges in twentieths of a point, and how it is merged. */
export interface RowCell {
  readonly left: number;
  readonly right: number;
  readonly mergedLeft: boolean;
  readonly mergedAbove: boolean;
}

export interface RunProperties {
  deleted?: boolean;
  hidden?: boolean;
}

/** Operand sizes by the top three bits of a sprm; 0 stands for "the operand says". */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const MAX_CELLS = 63;
const INDENTS: Readonly<Record<number, keyof Indentation>> = {
  33807: "left",
  33886: "left",
  33809: "first",
  33888: "first",
  17494: "leftChars",
  17495: "firstChars",
};

/** Calls `take` for every property change in a list of them. Ends at the first that does not fit. */
function eachProperty(list: Bytes, from: number, take: (sprm: number, operand: number) => void): void {
  let at = from;
  while (at + 2 < list.length) {
    const sprm = list.u16(at);
    const operand = at + 2;
    take(sprm, operand);
    const fixed = OPERAND_BYTES[sprm >> 13] ?? 1;
    if (fixed > 0) at = operand + fixed;
    else if (sprm === TABLE_DEFINITION) at = operand + 1 + list.u16(operand);
    else at = operand + 1 + list.u8(operand);
  }
}

/** Reads paragraph properties from `from` on into `properties`. */
export function paragraphProperties(list: Bytes, from: number, properties: ParagraphProperties): void {
  eachProperty(list, from, (sprm, operand) => {
    if (sprm === 0x2640) properties.outline = list.u8(operand);
    else if (sprm === 0x460b) properties.list = list.u16(operand);
    else if (sprm === 0x260a) properties.listLevel = list.u8(operand);
    else if (sprm === 0x2403 || sprm === 0x2461) {
      properties.centred = list.u8(operand) === 1;
      properties.right = list.u8(operand) === 2;
    } else if (INDENTS[sprm])
      properties.indentation = { ...properties.indentation, [INDENTS[sprm]]: list.i16(operand) };
    else if (sprm === 0x2416) properties.inTable = list.u8(operand) !== 0;
    else if (sprm === 0x2417) properties.rowEnd = list.u8(operand) !== 0;
    else if (sprm === 0x6649) properties.depth = list.u32(operand);
    else if (sprm === TABLE_DEFINITION) properties.cells = rowCells(list, operand);
  });
}

/** Reads run properties into `properties`. */
export function runProperties(list: Bytes, properties: RunProperties): void {
  eachProperty(list, 0, (sprm, operand) => {
    if (sprm === 0x0800) properties.deleted = list.u8(operand) === 1;
    else if (sprm === 0x083c) properties.hidden = list.u8(operand) === 1;
  });
}

function rowCells(list: Bytes, operand: number): RowCell[] {
  const count = Math.min(MAX_CELLS, list.u8(operand + 2));
  const edges = operand + 3;
  const flags = edges + (count + 1) * 2;
  const end = operand + 1 + list.u16(operand);
  return Array.from({ length: count }, (_, index) => {
    const at = flags + index * 20;
    const bits = at + 2 <= end ? list.u16(at) : 0;
    return {
      left: list.i16(edges + index * 2),
      right: list.i16(edges + index * 2 + 2),
      mergedLeft: (bits & 0x02) !== 0 && (bits & 0x01) === 0,
      mergedAbove: (bits & 0x20) !== 0 && (bits & 0x40) === 0,
    };
  });
}
