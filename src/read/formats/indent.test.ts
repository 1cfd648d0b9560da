/** How far the stub of a table is set in: the same for web pages and Word files, however they say it. */
import { describe, expect, test } from "vitest";
import { charactersSetIn, styleIndent } from "./indent.ts";
import { sourceFrom, utf8 } from "./testing/blocks.ts";
import { docx, p, table } from "./testing/docx.ts";

/** Texts and indents of the cells of the only grid; blank cells too. */
async function cellsOf(bytes: Uint8Array): Promise<(string | number)[][]> {
  const grid = (await sourceFrom(bytes)).blocks.find((block) => block.kind === "grid");
  if (grid?.kind !== "grid") return [];
  return grid.cells.map((cell) => (cell.indent === undefined ? [cell.text] : [cell.text, cell.indent]));
}

describe("web pages", () => {
  test.each<[string, string, number | undefined]>([
    ["no-break spaces", "<td>&nbsp;&nbsp;&nbsp;&nbsp;津贴</td>", 2],
    ["full-width spaces", "<td>　津贴</td>", 1],
    ["spaces of the source do not count", "<td>\n     津贴</td>", undefined],
    ["padding of the cell", '<td style="padding-left: 32px">津贴</td>', 2],
    ["indent of the paragraph in it", '<td><p style="text-indent:24pt">津贴</p></td>', 2],
    ["both", '<td style="padding-left:1em"><p style="margin-left:1em">津贴</p></td>', 2],
    ["set to the right", '<td style="text-align:right;padding-left:2em">津贴</td>', undefined],
    ["centred", '<td align="center">　津贴</td>', undefined],
    ["a padding that is the same all round", '<td style="padding:0 5.4pt">津贴</td>', undefined],
  ])("%s", async (_, cell, indent) => {
    const page = `<table><tr><td>项目</td><td>金额</td></tr><tr>${cell}<td>&nbsp;</td></tr></table>`;
    expect(await cellsOf(utf8(page))).toEqual([["项目"], ["金额"], indent ? ["津贴", indent] : ["津贴"], [""]]);
  });
});

describe("Word files", () => {
  test.each<[string, string, string, number | undefined]>([
    ["full-width spaces", "　　津贴", "", 2],
    ["a length from the left", "津贴", '<w:ind w:left="420"/>', 2],
    ["a length of the first line", "津贴", '<w:ind w:firstLine="210"/>', 1],
    ["characters win over the length", "津贴", '<w:ind w:leftChars="200" w:left="999"/>', 2],
    ["spaces and a length", "　津贴", '<w:ind w:start="210"/>', 2],
    ["a first line that hangs out", "津贴", '<w:ind w:left="420" w:hanging="420"/>', undefined],
    ["set to the right", "津贴", '<w:jc w:val="right"/><w:ind w:left="420"/>', undefined],
    ["centred", "津贴", '<w:jc w:val="center"/><w:ind w:left="420"/>', undefined],
  ])("%s", async (_, text, properties, indent) => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="21"/></w:rPr></w:style>';
    const body = table(["项目", "金额"], [p(text, properties), ""]);
    expect(await cellsOf(docx({ body, styles }))).toEqual([
      ["项目"],
      ["金额"],
      indent ? ["津贴", indent] : ["津贴"],
      [""],
    ]);
  });
});

test("lengths in characters", () => {
  expect(charactersSetIn({}, 21)).toBe(0);
  expect(charactersSetIn({ left: 480 }, 24)).toBe(2);
  expect(charactersSetIn({ left: -480 }, 24)).toBe(0);
  expect(styleIndent(undefined)).toBe(0);
  expect(styleIndent("color:red;padding-left:1cm")).toBe(2.38);
  expect(styleIndent(`padding-left:${"9".repeat(100)}px`)).toBe(0);
});
