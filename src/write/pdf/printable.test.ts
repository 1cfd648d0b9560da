/** Every character of a document is either printed or told. */
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { pdfOf, SettingError } from "./index.ts";
import { Printer } from "./printable.ts";
import { pdfWriter } from "./writer.ts";

/** All characters of GBK, and those that the table of general standard characters has beyond it, as far as names use them. */
function charactersOfGbk(): string {
  const decoder = new TextDecoder("gb18030");
  let all = "";
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) all += decoder.decode(Uint8Array.from([lead, trail]));
    }
  }
  return all.replace(/[\ue000-\uf8ff\ufffd]/g, "");
}

describe("what a document says can be printed", () => {
  test.each([
    ["all of GBK", charactersOfGbk()],
    [
      "rare characters of names and places",
      "㙍𬭁䶮㸃㛃㳘㭎㙦㧐䓖䥽䲠𠅤𠙶𥻗𦈡𦝼𧿹𨐈𨙸𨱇𩽾𪨰𪩘𫄧𫇭𫍯𫖯𫘝𫚖𫠆𫭟𬀩𬇙𬍛𬙂𬜬𬟽𬣙𬬭𬭊𬳵𬴊𬶋𬸪镕堃喆",
    ],
    ["numbers in circles and brackets, units, signs", "①②⑩⑳㉑㊀ⅠⅫⅰ⑴⒈㈠‰‱℃㎡㎏㎜m²³±×÷≥≤≠√〇〔〕々〆ー"],
    ["full-width forms", "ＡＺ０１２９％（），．－＋￥"],
    ["boxes to tick", "□☑☐☒√✓✔✗✘■▲△★●○◆◇→←↑↓"],
  ])("%s", (_, text) => {
    const printer = new Printer();
    expect(printer.printable(text)).toBe(text);
    expect(printer.unprintable).toEqual([]);
  });

  test.each([
    ["what prints nothing is left out", "预\u200b算\ufeff总\u00ad表\u{e0100}\u202e", "预算总表"],
    ["control characters too, but not line ends", "预\u0000算\u001b总\r\n表\u2028说\t明", "预算总\n表\n说 明"],
    ["halves of characters", "预\ud840算", "预算"],
    ["symbols of word processors by what they look like", "\uf0fc是\uf0a8否\uf0b7注", "✓是□否•注"],
  ])("%s", (_, text, printed) => {
    const printer = new Printer();
    expect(printer.printable(text)).toBe(printed);
    expect(printer.unprintable).toEqual([]);
  });

  test("what has no glyph is replaced, and told once with where it was", async () => {
    const statement = await readDocument(
      "一、单位名称\n𡌶湾𪚥镇\u{10abcd}人民政府，又称𡌶湾，2025年支出预算1.00万元。",
    );
    const work = { statement, manuscript: manuscriptOf(statement), stem: "s", date: null };
    const [file] = await pdfWriter.write(work);
    expect(file?.remarks?.map((remark) => /“(.+?)”（U\+(\w+)，见“(.+?)”/.exec(remark)?.slice(1))).toEqual([
      ["𡌶", "21336", expect.stringContaining("𡌶湾")],
      ["𪚥", "2A6A5", expect.stringContaining("𪚥镇")],
      ["\u{10abcd}", "10ABCD", expect.any(String)],
    ]);
  });

  test("whatever is in it, a document can be set", async () => {
    const odd = "\ufeffa\u0008b\ufffec\ue000d😀e\u0301بྱ한\ud800 \u0378";
    const statement = await readDocument(`一、${odd}\n2025年支出预算1.00万元，${odd}。`);
    expect(() => pdfOf(manuscriptOf(statement))).not.toThrow(SettingError);
  });
});
