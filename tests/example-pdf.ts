/**
 * Example texts as a PDF: a form feed begins a new page, lines such as | a | b | are cells with frames. 〔裁去〕 in front: a clip path
 * hides the line; 〔露出上半〕: it leaves the upper part; 〔页外〕: the line is set below the page; 〔扫描〕: a picture in place of text.
 * No font is embedded.
 */

const WIDTH = 595;
const HEIGHT = 842;
const LEFT = 60;
const TOP = 780;
const LEADING = 24;
const SIZE = 12;

/** The bytes of a PDF with one page for each piece between form feeds. */
export function examplePdf(text: string): Uint8Array {
  const contents = text.split("\f").map(contentOf);
  const unicode = toUnicode([...new Set(text)].filter((letter) => letter >= " "));
  const system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
  const sizes = "/FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80";
  const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${contents.map((_, at) => `${7 + 2 * at} 0 R`).join(" ")}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /FontDescriptor 5 0 R ${system} >>`,
    `<< /Type /FontDescriptor /FontName /Song /Flags 4 ${sizes} >>`,
    stream(unicode),
    ...contents.flatMap((content, at) => [`<< ${page} /Contents ${8 + 2 * at} 0 R >>`, stream(content)]),
  ];
  return fileOf(objects);
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

function fileOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const tail = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}${tail}`);
}

/** Says of each glyph, numbered by its letter, which letter it is. */
function toUnicode(letters: readonly string[]): string {
  const head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def";
  const space = "1 begincodespacerange <0000> <FFFF> endcodespacerange";
  const pieces = Array.from({ length: Math.ceil(letters.length / 100) }, (_, at) => {
    const some = letters.slice(at * 100, at * 100 + 100);
    return `${some.length} beginbfchar\n${some.map((letter) => `<${hex(letter)}> <${hex(letter)}>`).join("\n")}\nendbfchar`;
  });
  return `${head}\n${space}\n${pieces.join("\n")}\nendcmap end end`;
}

function contentOf(page: string): string {
  return page
    .split("\n")
    .filter((line) => line !== "")
    .map((line, at) => lineOf(line, TOP - at * LEADING))
    .join("\n");
}

/** What each mark in front of a line makes of it, by its words and its height on the page. */
const MARKED: Readonly<Record<string, (words: string, y: number) => string>> = {
  裁去: (words, y) => `q ${LEFT} ${y + SIZE} ${WIDTH} ${LEADING} re W n ${textAt(LEFT, y, words)} Q`,
  露出上半: (words, y) => `q ${LEFT} ${y + SIZE / 2} ${WIDTH} ${LEADING} re W n ${textAt(LEFT, y, words)} Q`,
  页外: (words) => textAt(LEFT, -2 * LEADING, words),
  扫描: () => `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q`,
};

function lineOf(line: string, y: number): string {
  if (line.startsWith("|")) return rowOf(line, y);
  const [, mark = "", words = ""] = /^〔([^〕]+)〕(.*)$/.exec(line) ?? [];
  return MARKED[mark]?.(words, y) ?? textAt(LEFT, y, line);
}

const textAt = (x: number, y: number, text: string) => `BT /F1 ${SIZE} Tf ${x} ${y} Td <${hex(text)}> Tj ET`;

function rowOf(line: string, y: number): string {
  const cells = line.replace(/^\||\|\s*$/g, "").split("|");
  const width = (WIDTH - 2 * LEFT) / cells.length;
  return cells
    .map((cell, at) => {
      const x = LEFT + at * width;
      const words = cell.trim() === "" ? "" : textAt(x + 4, y, cell.trim());
      return `${x} ${y - 7} ${width} ${LEADING} re S ${words}`;
    })
    .join("\n");
}
