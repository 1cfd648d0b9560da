/** sharedStrings.xml of an xlsx: the texts that cells refer to by number. */
import { readXml, type XmlHandler } from "../xml.ts";
import type { Archive } from "../zip.ts";
import { localName } from "./workbook.ts";

export function readStrings(archive: Archive, part: string): readonly string[] {
  const reader = new RichText();
  const strings: string[] = [];
  readXml(archive, part, {
    open: (name) => {
      const local = localName(name);
      if (local === "si") reader.begin();
      else reader.open(local);
    },
    close: (name) => {
      const local = localName(name);
      if (local === "si") strings.push(reader.end());
      else reader.close(local);
    },
    text: (content) => reader.text(content),
  } satisfies XmlHandler);
  return strings;
}

/** The text of a string item: its runs one after the other, without the readings that stand over characters. */
export class RichText {
  private pieces: string[] = [];
  private inText = false;
  private inReading = false;

  begin(): void {
    this.pieces = [];
  }

  open(local: string): void {
    if (local === "rPh") this.inReading = true;
    else if (local === "t") this.inText = !this.inReading;
  }

  close(local: string): void {
    if (local === "rPh") this.inReading = false;
    else if (local === "t") this.inText = false;
  }

  text(content: string): void {
    if (this.inText) this.pieces.push(content);
  }

  end(): string {
    return decoded(this.pieces.length === 1 ? (this.pieces[0] ?? "") : this.pieces.join(""));
  }
}

/** Control characters are written _x000D_; line ends become "\n". */
export function decoded(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
