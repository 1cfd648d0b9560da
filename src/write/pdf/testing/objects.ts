/** For the tests: the objects of a PDF as qpdf tells them, followed from one to the other. */
import { execFileSync } from "node:child_process";
import { withFile } from "../../testing/libreOffice.ts";

export type PdfValue = string | number | boolean | null | PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

interface RawObject {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

const REFERENCE = /^\d+ \d+ R$/;

/** Needs qpdf. Throws where qpdf cannot read the file at all. */
export class PdfObjects {
  readonly #objects: Readonly<Record<string, RawObject>>;

  constructor(pdf: Uint8Array) {
    const options = [
      "--warning-exit-0",
      "--json=2",
      "--json-key=qpdf",
      "--json-stream-data=inline",
      "--decode-level=generalized",
    ];
    const json = withFile("objects.pdf", pdf, (path) =>
      execFileSync("qpdf", [...options, path], {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    const [, objects] = (JSON.parse(json) as { qpdf: [unknown, Record<string, RawObject>] }).qpdf;
    this.#objects = objects;
  }

  get root(): PdfDictionary {
    return this.dictionary(this.dictionary(this.#objects.trailer?.value ?? null)["/Root"]);
  }

  get trailer(): PdfDictionary {
    return this.dictionary(this.#objects.trailer?.value ?? null);
  }

  /** All dictionaries that stand on their own, streams' too. */
  get dictionaries(): PdfDictionary[] {
    return Object.values(this.#objects).map(({ value, stream }) => this.dictionary(value ?? stream?.dict));
  }

  /** What a reference leads to; anything else as it is. */
  follow(value: PdfValue | undefined): PdfValue {
    if (typeof value !== "string" || !REFERENCE.test(value)) return value ?? null;
    const found = this.#objects[`obj:${value}`];
    return found?.value ?? found?.stream?.dict ?? null;
  }

  /** Empty where it is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.follow(value);
    return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
  }

  /** One value counts as a list of one; empty for none. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.follow(value);
    return found === null ? [] : Array.isArray(found) ? found : [value ?? null];
  }

  /** A text string, without the mark of its kind. */
  text(value: PdfValue | undefined): string {
    const found = this.follow(value);
    return typeof found === "string" ? found.replace(/^u:/, "") : "";
  }

  /** Content of a stream, one character a byte. */
  content(value: PdfValue | undefined): string {
    if (typeof value !== "string") return "";
    return Buffer.from(this.#objects[`obj:${value}`]?.stream?.data ?? "", "base64").toString("latin1");
  }

  pages(): PdfDictionary[] {
    return this.#pagesUnder(this.dictionary(this.root["/Pages"]));
  }

  #pagesUnder(node: PdfDictionary): PdfDictionary[] {
    return node["/Type"] === "/Page"
      ? [node]
      : this.list(node["/Kids"]).flatMap((kid) => this.#pagesUnder(this.dictionary(kid)));
  }
}
