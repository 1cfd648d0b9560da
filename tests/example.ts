/**
 * Example texts of rules as a reader gets them: plain text; HTML where lines such as | a | b | make up a table; a workbook where a
 * cell is a formula with its stored value: | 合计 | =SUM(B1:B2) → 90 |; a PDF where form feeds part pages.
 */
import { strToU8, zipSync } from "fflate";
import { examplePdf } from "./example-pdf.ts";

const FORMULA = /^\|.*\|\s*=[^|]+→/m;

/** The bytes of a document with this text. */
export function exampleDocument(text: string): Uint8Array {
  if (text.includes("\f")) return examplePdf(text);
  if (FORMULA.test(text)) return asWorkbook(text.split("\n"));
  return strToU8(/^\|/m.test(text) ? asHtml(text.split("\n")) : text);
}

function cellsOf(line: string): string[] {
  return line.startsWith("|")
    ? line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => cell.trim())
    : [line];
}

function asHtml(lines: readonly string[]): string {
  const out: string[] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith("|")) {
      out.push(`<p>${escaped(line)}</p>`);
      return;
    }
    if (!lines[index - 1]?.startsWith("|")) out.push("<table>");
    out.push(
      `<tr>${cellsOf(line)
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join("")}</tr>`,
    );
    if (!lines[index + 1]?.startsWith("|")) out.push("</table>");
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${out.join("\n")}</body></html>`;
}

function asWorkbook(lines: readonly string[]): Uint8Array {
  const rows = lines.map((line, row) => {
    const cells = cellsOf(line).map((text, column) => cellXml(text, `${String.fromCharCode(65 + column)}${row + 1}`));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relations = (body: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  const files = {
    "[Content_Types].xml": [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${sheets}.sheet.main+xml"/>`,
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheets}.worksheet+xml"/></Types>`,
    ].join(""),
    "_rels/.rels": relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function cellXml(text: string, address: string): string {
  const [, formula, stored] = /^=(.+?)\s*→\s*(.+)$/.exec(text) ?? [];
  if (formula !== undefined) return `<c r="${address}"><f>${escaped(formula)}</f><v>${stored}</v></c>`;
  if (/^\d+(?:\.\d+)?$/.test(text)) return `<c r="${address}"><v>${text}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
