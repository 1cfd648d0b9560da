/** Fills cells of a workbook in place, as a person would, for tests. */
import { markCells } from "../../../write/faultyBook/markCells.ts";
import { Package } from "../../../write/office/package.ts";
import { escapeXml } from "../../../write/office/xml.ts";

/** What to write, by address; null empties the cell. */
export type Filling = Readonly<Record<string, string | number | null>>;

/** Fills cells of a sheet, found by its name; an .xlsx whose sheets are numbered in their order. */
export function filled(bytes: Uint8Array, fillings: Readonly<Record<string, Filling>>): Uint8Array {
  const book = Package.open(bytes);
  if (book === null) throw new Error("no package");
  const names = [...(book.text("xl/workbook.xml") ?? "").matchAll(/<sheet\s[^>]*?name="([^"]*)"/g)].map(
    (match) => match[1],
  );
  for (const [name, cells] of Object.entries(fillings)) {
    const part = `xl/worksheets/sheet${names.findIndex((each) => each?.trim() === name) + 1}.xml`;
    const xml = book.text(part);
    if (xml === null) throw new Error(`no sheet ${name} among ${names.join()}`);
    book.put(part, withCells(xml, cells));
  }
  return book.bytes();
}

function withCells(xml: string, cells: Filling): string {
  const spots = Object.keys(cells).map(spotOf);
  const style = (number: number) => number;
  let out = markCells(xml, spots, style);
  for (const [address, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c\\s(?=[^>]*\\sr="${address}"|r="${address}")([^>]*?)(?:/>|>.*?</c>)`, "s");
    out = out.replace(
      cell,
      (_, attributes: string) => `<c ${attributes.replace(/\s?\bt="\w+"/, "")}${contentOf(value)}`,
    );
  }
  return out;
}

function contentOf(value: string | number | null): string {
  if (value === null) return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  return ` t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
}

function spotOf(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
