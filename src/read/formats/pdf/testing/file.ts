/**
 * The smallest PDF files, written by hand, for tests of the engine: Latin text in a standard font, one content stream a page.
 */

export interface FileOptions {
  /** The content streams, one a page. */
  readonly pages: readonly string[];
  /** Entries added to every page: /Rotate 90, /CropBox […]. */
  readonly page?: string;
  /** Entries added to the trailer: /Encrypt …. */
  readonly trailer?: string;
}

/** The bytes of a PDF whose pages are 200 × 300 points. */
export function makePdf({ pages, page = "", trailer = "" }: FileOptions): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const resources = "/MediaBox [0 0 200 300] /Resources << /Font << /F1 3 0 R >> >>";
  pages.forEach((content, index) => {
    objects.push(`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${5 + 2 * index} 0 R ${page} >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const tail = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${tail}`);
}

/** Content that sets `text` at x, y (from the bottom left) in 12 points. */
export function textAt(x: number, y: number, text: string): string {
  return `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`;
}
