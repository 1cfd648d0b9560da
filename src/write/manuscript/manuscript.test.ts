/** What is set: parts in order, figures in their places, tables whole. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Cell } from "../../statement/model.ts";
import { completeGrid } from "./grid.ts";
import { manuscriptOf, type TablePart } from "./index.ts";

const document = `
  云岭市水务局2025年部门预算
  一、收支总体情况
  2025年支出预算120.50万元，其中：基本支出100.00万元，项目支出20.50万元。
  2025年支出预算总表
  编制部门：云岭市水务局　　单位：万元
  | 科目编码 | 科目名称 | 合计   | 基本支出 | 项目支出 |
  | 213      | 农林水支出 | 120.50 | 100.00 | 20.50 |
  | 21303    | 水利       | 120.50 | 100.00 | 20.50 |
  | 合计     | <          | 120.50 | 100.00 | 20.50 |
`;

function tableIn(parts: readonly { kind: string }[]): TablePart {
  const table = parts.find((part): part is TablePart => part.kind === "table");
  if (table === undefined) throw new Error("no table was set");
  return table;
}

describe("a statement prepared for setting", () => {
  test("a figure is one run, with its unit, and the text is whole", async () => {
    const statement = await readDocument(document);
    const { parts } = manuscriptOf(statement);
    const paragraph = parts.find((part) => part.kind === "paragraph");
    expect(paragraph?.runs.filter(({ figure }) => figure !== null).map(({ text }) => text)).toEqual([
      "120.50万元",
      "100.00万元",
      "20.50万元",
    ]);
    expect(paragraph?.runs.map(({ text }) => text).join("")).toBe(
      "2025年支出预算120.50万元，其中：基本支出100.00万元，项目支出20.50万元。",
    );
  });

  test("a table takes its heading and its captions, and knows its heading rows, totals and figures", async () => {
    const table = tableIn(manuscriptOf(await readDocument(document)).parts);
    expect(table.headings.map(({ text }) => text)).toEqual(["2025年支出预算总表"]);
    expect(table.captions).toEqual(["编制部门：云岭市水务局", "单位：万元"]);
    expect(table.headerRows).toBe(1);
    expect(table.rows.map(({ total }) => total)).toEqual([false, false, false, true]);
    expect(table.rows[1]?.cells.map(({ align, figure }) => [align, figure !== null])).toEqual([
      ["left", false],
      ["left", false],
      ["right", true],
      ["right", true],
      ["right", true],
    ]);
    expect(table.landscape).toBe(false);
  });

  test("a table's number goes with it, and so does the title of the part that begins with it", async () => {
    const numbered = document.replace("  2025年支出预算总表", "  二、部门预算表\n  附表1\n  2025年支出预算总表");
    const { parts } = manuscriptOf(await readDocument(numbered));
    const table = tableIn(parts);
    expect(table.captions[0]).toBe("附表1");
    expect(table.headings.map(({ text }) => text)).toEqual(["二、部门预算表", "2025年支出预算总表"]);
    expect(parts.at(-1)).toBe(table);
  });

  test("the lines of a cover are found where no heading has a number", async () => {
    const unnumbered = document.replace("  一、收支总体情况", "  云岭市水务局收支情况");
    expect(manuscriptOf(await readDocument(unnumbered)).cover.title).toEqual(["云岭市水务局", "2025年部门预算"]);
  });

  test("a title so long that it was read as a paragraph stands on the cover, and there alone", async () => {
    const title = `云岭自治州少数民族语言文字工作委员会办公室（云岭自治州民族团结促进中心）2025年度部门（单位）预算信息公开情况说明`;
    const { cover, parts } = manuscriptOf(await readDocument(`${title}\n一、收入\n2025年收入预算3.00万元。`));
    expect(cover.title.join("")).toBe(title);
    expect(parts.map((part) => (part.kind === "table" ? "" : part.runs[0]?.text))).not.toContain(title);
  });

  test.each([
    ["on one line", "云岭市水务局2025年部门预算", null, ["云岭市水务局", "2025年部门预算"], ["云岭市水务局"]],
    [
      "with the day that the caller gives",
      "云岭市水务局2025年部门预算",
      "2025-02-04",
      ["云岭市水务局", "2025年部门预算"],
      ["云岭市水务局", "2025年2月4日"],
    ],
    [
      "with a month of its own, which stays",
      "云岭市水务局\n2025年部门预算\n2025年3月",
      "2025-02-04",
      ["云岭市水务局", "2025年部门预算"],
      ["云岭市水务局", "2025年3月"],
    ],
    [
      "that says whose it is on a line of its own",
      "2025年部门预算\n预算部门：云岭市水务局",
      null,
      ["2025年部门预算"],
      ["预算部门：云岭市水务局"],
    ],
  ])("a cover %s", async (_name, lines, date, title, foot) => {
    const statement = await readDocument(
      `${lines}\n目　录\n一、收入……1\n二、支出……2\n\n一、收入\n2025年收入预算3.00万元。`,
    );
    const manuscript = manuscriptOf(statement, date);
    expect(manuscript.cover).toEqual({ title, foot });
    expect(manuscript.title).toBe("云岭市水务局2025年部门预算");
  });

  test("a heading that goes on over two columns is one cell", async () => {
    const table = tableIn(manuscriptOf(await readDocument(document)).parts);
    expect(table.rows[3]?.cells.map(({ text, columnSpan }) => `${text}/${columnSpan}`)).toEqual([
      "合计/2",
      "120.50/1",
      "100.00/1",
      "20.50/1",
    ]);
  });

  test("every place of a table is set once, also under headings over several rows", async () => {
    const statement = await readDocument(`
      2025年支出预算总表
      | 功能分类科目 | <    | 合计 | 其中     | <        |
      | 编码         | 名称 | ^    | 基本支出 | 项目支出 |
      | 213 | 农林水支出 | 120.50 | 100.00 | 20.50 |
    `);
    const { rows, columns } = tableIn(manuscriptOf(statement).parts);
    const places = rows.flatMap(({ cells }) => cells).map(({ rowSpan, columnSpan }) => rowSpan * columnSpan);
    expect(places.reduce((sum, each) => sum + each, 0)).toBe(rows.length * columns);
  });

  test("a table right below the title of the document is not taken for the cover", async () => {
    const { cover, parts } = manuscriptOf(
      await readDocument(`
        云岭市水务局2025年部门预算
        2025年支出预算总表
        编制部门：云岭市水务局　　单位：元
        | 科目编码 | 科目名称   | 合计         |
        | 213      | 农林水支出 | 1,205,000.30 |
        | 合计     | <          | 1,205,000.30 |
      `),
    );
    expect(cover).toEqual({ title: ["云岭市水务局", "2025年部门预算"], foot: ["云岭市水务局"] });
    expect(tableIn(parts).headings.map(({ text }) => text)).toEqual(["2025年支出预算总表"]);
  });

  test("a note goes with its table", async () => {
    const statement = await readDocument(`
      2025年政府性基金预算支出表
      单位：万元
      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | 合计     | <        |      |          |          |
      注：本部门2025年无政府性基金预算安排的支出，故本表为空表。
    `);
    const table = tableIn(manuscriptOf(statement).parts);
    expect(table.notes.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([
      "注：本部门2025年无政府性基金预算安排的支出，故本表为空表。",
    ]);
  });
});

const cell = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rowSpan: fc.integer({ min: 1, max: 4 }),
  columnSpan: fc.integer({ min: 1, max: 4 }),
});

test("whatever the cells, every place of the grid is covered exactly once", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
      const grid = completeGrid(
        cells.map((each): Cell => ({ ...each, text: "1", start: 0, end: 1, page: null, box: null })),
      );
      const covered = new Map<string, number>();
      for (const { row, column, rowSpan, columnSpan } of grid?.rows.flat() ?? []) {
        for (let r = row; r < row + rowSpan; r += 1)
          for (let c = column; c < column + columnSpan; c += 1)
            covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1);
      }
      const places = (grid?.rows.length ?? 0) * (grid?.columns ?? 0);
      expect(covered.size).toBe(places);
      expect([...covered.values()].every((times) => times === 1)).toBe(true);
    }),
  );
});
