/** Example texts of rules as a reader gets them: plain text, or HTML where lines such as | a | b | make up a table. */

/** The bytes of a document with this text. */
export function exampleDocument(text: string): Uint8Array {
  return new TextEncoder().encode(/^\|/m.test(text) ? asHtml(text.split("\n")) : text);
}

function asHtml(lines: readonly string[]): string {
  const out: string[] = [];
  lines.forEach((line, index) => {
    if (!line.startsWith("|")) {
      out.push(`<p>${escaped(line)}</p>`);
      return;
    }
    if (!lines[index - 1]?.startsWith("|")) out.push("<table>");
    const cells = line.replace(/^\||\|\s*$/g, "").split("|");
    out.push(`<tr>${cells.map((cell) => `<td>${escaped(cell.trim())}</td>`).join("")}</tr>`);
    if (!lines[index + 1]?.startsWith("|")) out.push("</table>");
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${out.join("\n")}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
