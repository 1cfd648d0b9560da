/** The folder of CSV files: what it holds; nothing in it runs; it reads again to the same facts; it is what its descriptor says. */
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { factOfRow, factsOf } from "../factLines.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import { example, read } from "../testing/documents.ts";
import type { Publication, WrittenFile } from "../writer.ts";
import { csvFilesOf } from "./index.ts";
import { dataPackageProfile } from "./testing/profile.ts";
import { readByTableSchema } from "./testing/tableSchema.ts";
import { faultsOf, type PackageJson, recordsOf } from "./testing/validate.ts";
import { csvOf, plainField, textField } from "./text.ts";

function filesOf(statement: Statement, publication?: Publication): readonly WrittenFile[] {
  const work = { statement, manuscript: manuscriptOf(statement), stem: "s", date: null };
  return csvFilesOf(publication === undefined ? work : { ...work, publication });
}

function contentOf(files: readonly WrittenFile[], name: string): string {
  return String(files.find((file) => file.name === name)?.content);
}

function descriptorOf(files: readonly WrittenFile[]): PackageJson {
  return JSON.parse(contentOf(files, "datapackage.json")) as PackageJson;
}

/** Rows as objects, by the names in the first one. */
function rowsOf(files: readonly WrittenFile[], name: string): Record<string, string>[] {
  const [names = [], ...records] = recordsOf(contentOf(files, name));
  return records.map((record) => Object.fromEntries(names.map((each, at) => [each, record[at] ?? ""])));
}

/** As a program shows it: no control characters but tabs and line ends, no byte order marks. */
function plain(text: string): string {
  const seen = [...text].filter(
    (each) => /[\t\r\n]/.test(each) || !/[\p{Cc}\ufeff]/u.test(each) || /[\u0080-\u009f]/.test(each),
  );
  return seen.join("").replace(/\r\n?/g, "\n");
}

const inTables = ({ figures }: Statement) => ({ figures: figures.filter(({ position }) => position !== null) });

async function readBack(files: readonly WrittenFile[]): Promise<string[]> {
  const facts: string[] = [];
  for (const { name, content } of files) {
    if (name.startsWith("tables/")) facts.push(...factsOf(inTables(await read(Buffer.from(content as string)))));
  }
  return facts.sort();
}

const EXAMPLES = ["2025-budget-with-tables.html", "2025-budget-with-tables-and-faults.html"];
const levels = `
  云岭市水务局2025年部门预算
  2025年支出预算总表
  编制部门：云岭市水务局　　单位：元
  | 科目编码 | <  | <  | 科目名称   | 本年支出     | <            | <          | 结转下年 |
  | 类       | 款 | 项 | ^          | 合计         | 基本支出     | 项目支出   | ^        |
  | 213      |    |    | 农林水支出 | 1,205,000.30 | 1,000,000.10 | 205,000.20 |          |
  | 213      | 03 |    | 水利       | 1,205,000.30 | 1,000,000.10 | 205,000.20 |          |
  | 213      | 03 | 01 | 行政运行   | 1,000,000.10 | 1,000,000.10 |            |          |
  | 213      | 03 | 06 | 水利工程   | 205,000.20   |              | 205,000.20 |          |
  | 合计     | <  | <  | <          | 1,205,000.30 | 1,000,000.10 | 205,000.20 | —        |
`;

describe("read again", () => {
  test.each(EXAMPLES)("the tables of %s give the same facts", async (name) => {
    const statement = await example(name);
    expect(await readBack(filesOf(statement))).toEqual(factsOf(inTables(statement)));
  });

  test("headings of several rows become paths and headings again", async () => {
    const statement = await readDocument(levels);
    const files = filesOf(statement);
    const [, , , headings] = recordsOf(String(files.find(({ name }) => name.startsWith("tables/"))?.content));
    expect(headings).toEqual([
      "科目编码›类",
      "科目编码›款",
      "科目编码›项",
      "科目名称",
      "本年支出›合计",
      "本年支出›基本支出",
      "本年支出›项目支出",
      "结转下年",
    ]);
    expect(await readBack(files)).toEqual(factsOf(inTables(statement)));
  });
});

test("an empty table keeps its note, and is read as a table", async () => {
  const statement = await readDocument(`
    云岭市水务局2031年部门预算
    国有资本经营预算支出表
    单位：万元
    | 科目 | 国有资本经营预算支出 | < |
    | ^ | 基本支出 | 项目支出 |
    |  |  |  |
    注：本部门没有国有资本经营预算支出，故本表无数据。`);
  const files = filesOf(statement);
  const sheet = files.find(({ name }) => name.startsWith("tables/"));
  const records = recordsOf(String(sheet?.content));
  expect(records.at(-1)).toEqual(["注：本部门没有国有资本经营预算支出，故本表无数据。", "", ""]);
  expect(faultsOf(files, descriptorOf(files))).toEqual([]);
  const again = await read(Buffer.from(String(sheet?.content)));
  expect(again.format).toBe("csv");
  expect(again.blocks.filter(({ kind }) => kind === "grid")).toHaveLength(1);
});

describe("the descriptor", () => {
  const publication: Publication = {
    licence: { name: "CC-BY-4.0" },
    source: { title: "原文", path: "https://example.org/a.html" },
  };

  test.each([...EXAMPLES, "2025-budget.txt", "2024-final-accounts.txt"])(
    "%s: it is a Data Package, and the files are what it says",
    async (name) => {
      const files = filesOf(await example(name), publication);
      const descriptor = descriptorOf(files);
      const validate = new Ajv({ allErrors: true }).compile(dataPackageProfile);
      expect([validate(descriptor), validate.errors]).toEqual([true, null]);
      expect(faultsOf(files, descriptor)).toEqual([]);
      const { rows, faults } = await readByTableSchema(files, descriptor);
      expect(faults).toEqual([]);
      expect(rows).toBeGreaterThan(rowsOf(files, "facts.csv").length);
      expect(descriptor.licenses).toEqual([publication.licence]);
      expect(descriptor.sources).toEqual([publication.source]);
    },
  );

  test("columns of numbers are numbers, with what stands for none; codes are not", async () => {
    const files = filesOf(await readDocument(levels));
    const sheet = descriptorOf(files).resources.find(({ path }) => path.startsWith("tables/"));
    expect(sheet?.schema.fields.map(({ type }) => type)).toEqual([
      ...["string", "string", "string", "string"],
      ...["number", "number", "number", "string"],
    ]);
    expect(sheet?.dialect).toMatchObject({ commentRows: [1, 2, 3], headerRows: [4] });
    expect(faultsOf(files, descriptorOf(files))).toEqual([]);
  });

  test("the validator of these tests sees what is wrong", async () => {
    const files = filesOf(await example("2025-budget-with-tables.html"));
    const changed = files.map((file) =>
      file.name === "facts.csv"
        ? { ...file, content: String(file.content).replace(",budget,2025,", ",plan,2o25,") }
        : file,
    );
    expect(faultsOf(changed, descriptorOf(files)).join("; ")).toMatch(
      /another hash.*must not be plan.*no integer: 2o25/,
    );
  });
});

describe("facts.csv", () => {
  test.each([...EXAMPLES, "2025-budget.txt", "2024-final-accounts.txt"])(
    "%s: it alone gives all facts again",
    async (name) => {
      const statement = await example(name);
      expect(rowsOf(filesOf(statement), "facts.csv").map(factOfRow).sort()).toEqual(factsOf(statement));
    },
  );

  test("a figure of a table: what, how much, where, and its place in the file of the table", async () => {
    const files = filesOf(await readDocument(levels));
    const fact = rowsOf(files, "facts.csv").find(({ table_cell }) => table_cell === "F7");
    expect(fact).toMatchObject({
      ...{ organisation: "云岭市水务局", function_code: "2130301", function_name: "行政运行" },
      ...{ concept: "expenditure.current.basic", concept_name: "基本支出", direction: "expenditure" },
      ...{ year: "2025", measure: "amount", value: "1000000.10", unit: "元", decimals: "2" },
      ...{ amount_fen: "100000010", amount_fen_low: "100000010", amount_fen_high: "100000010" },
      ...{
        cofog: "GF0402",
        cofog_quality: "partial",
        gfsm: "",
        table_title: "2025年支出预算总表",
        table_file: "tables/01-expenditure.csv",
      },
    });
    const sheet = recordsOf(contentOf(files, "tables/01-expenditure.csv"));
    expect(sheet[6]?.[5]).toBe("1,000,000.10");
  });

  test("each figure has its row, with the value as printed, and its words stand where it says", async () => {
    const statement = await example("2025-budget-with-tables.html");
    const files = filesOf(statement);
    const facts = rowsOf(files, "facts.csv");
    expect(facts.map(({ fact_id }) => fact_id)).toEqual(statement.figures.map(({ id }) => id));
    const sheets = new Map(files.map(({ name, content }) => [name, recordsOf(String(content))]));
    for (const { table_file = "", table_cell = "", printed = "" } of facts.filter((each) => each.table_id !== "")) {
      const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(table_cell) ?? [];
      const cell = sheets.get(table_file)?.[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
      expect(printed.replace(/[^\d.]/g, "")).toBe(cell?.replace(/[^\d.]/g, ""));
    }
    const inTexts = rowsOf(files, "texts.csv").flatMap((row) => (row.facts === "" ? [] : (row.facts ?? "").split(" ")));
    expect(inTexts).toEqual(facts.filter(({ table_id }) => table_id === "").map(({ fact_id }) => fact_id));
  });
});

test("columns under the same heading, or under none, have names of their own, which reading takes off again", async () => {
  const statement = await readDocument(`
    2025年政府性基金预算支出表
    单位：万元
    | 项目     | <        | 合计  | 基本支出 | 项目支出 |     |
    | 科目编码 | 科目名称 | ^     | ^        | ^        |     |
    | 213      | 农林水支出 | 10.00 | 4.00     | 6.00     | 注  |
    | 合计     | <        | 10.00 | 4.00     | 6.00     |     |
  `);
  const files = filesOf(statement);
  const descriptor = descriptorOf(files);
  expect(faultsOf(files, descriptor)).toEqual([]);
  expect((await readByTableSchema(files, descriptor)).faults).toEqual([]);
  expect(await readBack(files)).toEqual(factsOf(inTables(statement)));
});

test("a file that is not as described is told by the library, too", async () => {
  const files = filesOf(await example("2025-budget-with-tables.html"));
  const descriptor = descriptorOf(files);
  const spoilt = (from: string, to: string) =>
    files.map((file) =>
      file.name === "facts.csv" ? { ...file, content: String(file.content).replace(from, to) } : file,
    );
  for (const [from, to] of [
    [",2025,", ",2o25,"],
    ["fact_id", "id"],
    ["\r\nf2,", "\r\nf1,"],
    [",201,", ",299,"],
  ] as const) {
    expect([from, (await readByTableSchema(spoilt(from, to), descriptor)).faults.length]).toEqual([from, 1]);
  }
});

describe("nothing in a file runs", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2+3", "'-2+3"],
    ["＝1+1", "'＝1+1"],
    ["=a,b", `"'=a,b"`],
    ["\t=1", `"'\t=1"`],
    ["-12.50", "-12.50"],
    ["-1,234.5", '"-1,234.5"'],
    ["+3%", "+3%"],
    ["—", "—"],
    ["--", "--"],
    ["a;b", '"a;b"'],
    ['说"好"', '"说""好"""'],
    ["a\u0000b", "ab"],
  ])("%j is written as %j", (text, field) => {
    expect(textField(text)).toBe(field);
  });

  test("a table of hostile cells keeps its words and its figures", async () => {
    const statement = await readDocument(`
      2025年支出预算总表
      单位：万元
      | 科目名称                        | 合计   | 基本支出 |
      | =HYPERLINK("http://x","y")      | 10.00  | 10.00    |
      | @SUM(1+1)                       | -20.00 | -20.00   |
      | 合计                            | -10.00 | -10.00   |
    `);
    const files = filesOf(statement);
    expect(
      files.flatMap(({ content }) => recordsOf(String(content)).flat()).filter((cell) => /^[=@+]/.test(cell)),
    ).toEqual([]);
    const sheet = files.find(({ name }) => name.startsWith("tables/"));
    const again = await read(Buffer.from(String(sheet?.content)));
    expect(again.text).toContain('=HYPERLINK("http://x","y")');
    expect(again.text).not.toContain("'=");
    expect(factsOf(inTables(again))).toEqual(factsOf(inTables(statement)));
  });

  test("any text comes back, but for what no program shows", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 3 })), (lines) => {
        const shown = lines.map((line) => line.map((text) => textField(text)));
        const back = recordsOf(csvOf(shown));
        expect(
          back.every((line) =>
            line.every((cell) => !/^[=@+\t\r＝＋＠]/.test(cell) || /^[+＋]?[\d,.%，．％]+$/.test(cell)),
          ),
        ).toBe(true);
        expect(back.map((line) => line.map((cell) => cell.replace(/^'(?=[-=+@\t＝＋－＠])/, "")))).toEqual(
          lines.map((line) => line.map((text) => plain(text).replace(/^'(?=[-=+@\t＝＋－＠])/, ""))),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("numbers of ours are never guarded", () => {
    expect(plainField("-1234.50")).toBe("-1234.50");
  });
});

test("the same statement gives the same bytes", async () => {
  const [first, second] = await Promise.all([example(EXAMPLES[0] ?? ""), example(EXAMPLES[0] ?? "")]);
  expect(filesOf(first)).toEqual(filesOf(second));
});
