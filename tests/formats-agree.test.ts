/** One statement as a web page, a Word file, a workbook, separated values and a PDF gives the same figures and the same findings. */
import { expect, test } from "vitest";
import { checkStatement } from "../src/check/index.ts";
import { formatDecimal } from "../src/figures/decimal.ts";
import { grid, readPages, type SetLine } from "../src/read/formats/pdf/testing/pages.ts";
import { docx, p, table } from "../src/read/formats/testing/docx.ts";
import { xlsx } from "../src/read/formats/testing/xlsx.ts";
import { isRefusal, readStatement, statementFromSource } from "../src/read/index.ts";
import type { Statement } from "../src/statement/model.ts";

const LINES = ["青溪县水利局2025年部门预算公开", "部门支出预算总表", "单位：万元"] as const;
const HEAD = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"] as const;
const CLEAN = [
  ["213", "农林水支出", "1,234.50", "834.50", "400.00"],
  ["21303", "水利", "1,234.50", "834.50", "400.00"],
  ["2130301", "行政运行", "834.50", "834.50", "0.00"],
  ["2130305", "水利工程建设", "400.00", "0.00", "400.00"],
  ["221", "住房保障支出", "65.50", "65.50", "0.00"],
  ["22102", "住房改革支出", "65.50", "65.50", "0.00"],
  ["2210201", "住房公积金", "65.50", "65.50", "0.00"],
  ["", "合计", "1,300.00", "900.00", "400.00"],
] as const;
/** 400.00 of 水利工程建设 as 440.00. */
const FAULTY = CLEAN.map((row) => (row[0] === "2130305" ? [row[0], row[1], row[2], row[3], "440.00"] : row));

type Rows = readonly (readonly string[])[];

const html = (rows: Rows) => {
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const lines = LINES.map((text) => `<p>${text}</p>`).join("");
  return new TextEncoder().encode(
    `<html><meta charset="utf-8"><body>${lines}<table>${[HEAD, ...rows].map(line).join("")}</table></body></html>`,
  );
};

const word = (rows: Rows) =>
  docx({ body: LINES.map((line) => p(line)).join("") + table(...[HEAD, ...rows].map((cells) => [...cells])) });

const workbook = (rows: Rows) => {
  const number = (cell: string) => ({ v: Number(cell.replace(",", "")), style: "money" as const });
  const cells = rows.map(([code = "", name = "", ...rest]) => [code, name, ...rest.map(number)]);
  return xlsx([{ rows: [...LINES.map((line) => [line]), [...HEAD], ...cells] }]);
};

const values = (rows: Rows) => {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(",");
  const lines = LINES.map((line) => `${line},,,,`);
  return new TextEncoder().encode([...lines, ...[HEAD, ...rows].map(quoted)].join("\r\n"));
};

const pdf = (rows: Rows) => {
  const columns = [50, 110, 230, 300, 370, 450];
  const all = [HEAD, ...rows];
  const lines: SetLine[] = LINES.map((text, at) => ({ x: 200 - 5 * text.length, y: 60 + 20 * at, text }));
  all.forEach((cells, row) => {
    for (const [column, text] of cells.entries())
      lines.push({ x: (columns[column] ?? 0) + 4, y: 134 + 20 * row, text });
  });
  const rules = grid(
    columns,
    Array.from({ length: all.length + 1 }, (_, row) => 120 + 20 * row),
  );
  return readPages({ lines: lines.filter(({ text }) => text !== ""), rules });
};

async function read(bytes: Uint8Array): Promise<Statement> {
  const statement = await readStatement(bytes);
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return statement;
}

async function inAllFormats(rows: Rows): Promise<[string, Statement][]> {
  return [
    ["html", await read(html(rows))],
    ["docx", await read(word(rows))],
    ["xlsx", await read(workbook(rows))],
    ["csv", await read(values(rows))],
    ["pdf", await statementFromSource(pdf(rows))],
  ];
}

const figuresOf = ({ figures }: Statement) =>
  figures.map(({ value, unit, year, basis, concept, facets, place: { table: title, row, column } }) =>
    JSON.stringify([formatDecimal(value), unit, year, basis, concept, facets, title, row, column]),
  );

const findingsOf = (statement: Statement) =>
  checkStatement(statement).findings.map(({ rule, severity, figures: [suspect] }) => {
    const figure = statement.figures.find(({ id }) => id === suspect);
    return `${severity} ${rule} ${figure?.place.row} ${figure?.place.column}`;
  });

test.each([
  ["clean", CLEAN, []],
  ["with a wrong cell", FAULTY, ["error sum-does-not-add-up 水利工程建设 项目支出"]],
] as const)("%s, in five formats", async (_, rows, findings) => {
  const all = await inAllFormats(rows);
  const [first] = all;
  for (const [format, statement] of all) {
    expect([format, ...figuresOf(statement)]).toEqual([format, ...figuresOf(first?.[1] as Statement)]);
    expect([format, ...findingsOf(statement)]).toEqual([format, ...findings]);
  }
  expect(figuresOf(first?.[1] as Statement)).toHaveLength(24);
});
