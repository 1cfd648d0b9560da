/** What was not read proves nothing: scanned pages, hidden rows and columns. One clear message, and no finding that follows from it. */
import { describe, expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { xlsx } from "../src/read/formats/testing/xlsx.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { examplePdf } from "./example-pdf.ts";

async function checked(bytes: Uint8Array) {
  const statement = await readStatement(bytes);
  if (isRefusal(statement)) throw new Error(statement.message.text);
  const { findings } = checkStatement(statement);
  return {
    messages: statement.messages.map(({ text }) => text),
    found: findings.map(({ rule, message }) => `${rule} ${message}`),
  };
}

const opening =
  "青溪县档案馆2031年部门预算\n目录\n一、主要职能\n二、机构设置\n三、收支情况\n四、“三公”经费\n五、政府采购\n六、名词解释\f一、主要职能\n负责档案管理。\n" +
  "二、机构设置\n内设机构3个。\n三、收支情况\n2031年收入预算80.00万元。\n四、“三公”经费\n2031年“三公”经费预算1.00万元。";
const ending = "五、政府采购\n2031年没有政府采购预算。\n六、名词解释\n基本支出：指保障机构正常运转的支出。";
const tableTop =
  "2031年部门支出预算总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 213 | 农林水支出 | 70.00 |\n| 21303 | 水利 | 70.00 |";
const tableEnd = "| 221 | 住房保障支出 | 9.00 |\n| 22102 | 住房改革支出 | 9.00 |\n| | 合计 | 90.00 |";

describe("scanned pages", () => {
  test("a document of scans alone gives one message and no finding", async () => {
    const { messages, found } = await checked(examplePdf("〔扫描〕\f〔扫描〕\f〔扫描〕"));
    expect(found).toEqual([]);
    expect(messages).toEqual([expect.stringContaining("扫描图片，没有文字，无法读取数字")]);
  });

  test("a document with some scanned pages says which, and misses nothing that may stand on them", async () => {
    const { messages, found } = await checked(examplePdf(`${opening}\f〔扫描〕\f〔扫描〕`));
    expect(messages).toEqual([expect.stringContaining("第3、4页是扫描图片")]);
    expect(found).toEqual([]);
    const whole = await checked(examplePdf(`${opening}\f${ending}`));
    expect(whole.messages).toEqual([]);
    const without = await checked(examplePdf(opening));
    expect(without.found).toEqual([expect.stringMatching(/^section-listed-missing /)]);
  });

  test("a table that goes on over a scanned page is not said to be out by what stands there", async () => {
    const table = (middle: string) => examplePdf(`青溪县档案馆2031年部门预算\n${tableTop}${middle}${tableEnd}`);
    expect((await checked(table("\f〔扫描〕\f"))).found).toEqual([]);
    expect((await checked(table("\f"))).found).toEqual([expect.stringMatching(/^sum-does-not-add-up .*少11万元/)]);
  });
});

describe("hidden rows and columns of a sheet", () => {
  const rows = [
    ["2031年部门支出预算总表"],
    ["单位：万元"],
    ["科目名称", "合计", "基本支出", "项目支出"],
    ["农林水支出", 70, 50, 20],
    ["卫生健康支出", 11, 11, 0],
    ["住房保障支出", 9, 9, 0],
    ["合计", 90, 70, 20],
  ];
  const said = async (
    note: { hiddenRows?: number[]; hiddenColumns?: number[] },
    change: (all: typeof rows) => unknown,
  ) => {
    const own = rows.map((row) => [...row]);
    change(own);
    return (await checked(xlsx([{ rows: own, ...note }]))).found;
  };
  const as = () => {};

  test.each([
    ["nothing hidden", {}, as, []],
    ["a row with amounts hidden", { hiddenRows: [5] }, as, []],
    ["a column with amounts hidden", { hiddenColumns: [3] }, as, []],
    [
      "a row of zeros hidden, and the total out",
      { hiddenRows: [5] },
      (all: typeof rows) => {
        all[4] = ["卫生健康支出", 0, 0, 0];
      },
      [/^sum-does-not-add-up .*少11万元/, /^sum-does-not-add-up .*少11万元/],
    ],
    ["the last row before the total hidden", { hiddenRows: [6] }, as, []],
    [
      "a row hidden, and a sum within a row out",
      { hiddenRows: [5] },
      (all: typeof rows) => {
        all[3] = ["农林水支出", 70, 50, 31];
      },
      [/^sum-does-not-add-up .*多11万元/],
    ],
  ] as const)("%s", async (_, note, change, finds) => {
    const found = await said(note as { hiddenRows?: number[] }, change);
    expect(found).toEqual(finds.map((words) => expect.stringMatching(words)));
  });
});
