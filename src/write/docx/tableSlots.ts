/** Places in a Word document where the XML of tables goes, once the docx library has written all the rest. */
import { FileChild } from "docx";
import type { TablePart } from "../manuscript/index.ts";
import { wordTable } from "./table.ts";

const NAME = "mingsuan-table-";
const SLOT = /<mingsuan-table-(\d+)\/>/;

class Slot extends FileChild {}

export class TableSlots {
  readonly #tables: { readonly part: TablePart; readonly width: number }[] = [];

  /** What stands for a table; `width` is that of the text on its page, in twentieths of a point. */
  slot(part: TablePart, width: number): FileChild {
    this.#tables.push({ part, width });
    return new Slot(`${NAME}${this.#tables.length - 1}`);
  }

  /** The document with its tables. */
  filled(xml: string): string {
    return xml
      .split(SLOT)
      .map((piece, index) => (index % 2 === 0 ? piece : this.#xml(Number.parseInt(piece, 10))))
      .join("");
  }

  #xml(index: number): string {
    const table = this.#tables[index];
    return table === undefined ? "" : wordTable(table.part, table.width);
  }
}
