/** Two documents written as text, or as web pages with tables, read and compared. */
import { readStatement } from "../../../read/index.ts";
import type { Comparison } from "../../../statement/comparison.ts";
import { compareStatements } from "../index.ts";

/** A draft of a small budget, in words. */
export const DRAFT = `白河县林草局2024年部门预算说明
一、部门职责
（一）负责全县林业和草原的保护与修复。
（二）组织森林防火和有害生物防治。
二、收支情况
2024年支出预算310.00万元，其中：基本支出190.00万元，项目支出120.00万元。支出预算比上年增加10.00万元，主要原因是新增防火道路养护任务。
三、“三公”经费
2024年“三公”经费预算8.00万元，比上年减少2.00万元，主要原因是压减了接待批次。
`;

async function read(path: string, text: string) {
  const statement = await readStatement(new TextEncoder().encode(text));
  if ("refused" in statement) throw new Error(statement.message.text);
  return { path, statement };
}

export async function compared(a: string, b: string): Promise<Comparison> {
  return compareStatements(await read("a.txt", a), await read("b.txt", b));
}

/** A web page with one table of functional classes; rows are code, name and the amount of the year. */
export function tablePage(year: number, rows: readonly (readonly [string, string, string])[], unit = "万元"): string {
  const lines = rows.map(([code, name, amount]) => `<tr><td>${code}</td><td>${name}</td><td>${amount}</td></tr>`);
  const head = `<tr><th>科目编码</th><th>科目名称</th><th>${year}年预算数</th></tr>`;
  return `<!DOCTYPE html><html><body><h1>白河县林草局${year}年部门预算</h1><h2>${year}年部门支出预算总表</h2><p>单位：${unit}</p>
<table>${head}${lines.join("")}</table></body></html>`;
}
