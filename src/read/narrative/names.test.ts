/** Names that tables list are words in the text; lists of classes and of other things stay lists. */
import { expect, test } from "vitest";
import { readStatement } from "../index.ts";

const HEADS = "<tr><th>项目名称</th><th>资金总额</th></tr>";

async function figuresOf(prose: string, projects: readonly string[]): Promise<string[]> {
  const rows = projects.map((name) => `<tr><td>${name}</td><td>9.00</td></tr>`).join("");
  const page = `<html><meta charset="utf-8"><title>某市水利局2025年部门预算</title><body><h1>某市水利局2025年部门预算</h1>
    <h2>一、一般公共预算支出情况说明</h2><p>${prose}</p><h2>二、项目支出绩效目标表</h2><p>单位：万元</p>
    <table>${HEADS}${rows}</table></body></html>`;
  const result = await readStatement(new TextEncoder().encode(page));
  if ("refused" in result) throw new Error("refused");
  const inText = result.figures.filter(({ position }) => position === null);
  return inText.map(({ printed, facets, year }) => `${printed} ${facets.project ?? facets.function ?? "-"} ${year}`);
}

test.each([
  ["信息化项目（二期，3个子项）"],
  ["2023—2026年度物业管理服务"],
  ["2024年防汛抗旱项目"],
  ["12345热线运行维护费"],
  ["“3·15”宣传、维权和2个站点建设"],
])("%s is a project, not a count or a year", async (name) => {
  const figures = await figuresOf(`其中：${name}5.00万元，河道清淤工程4.00万元。`, [name, "河道清淤工程"]);
  expect(figures).toEqual([`5.00万元 ${name} 2025`, "4.00万元 河道清淤工程 2025"]);
});

test("the same words in the text, where no table lists them, are counts and years", async () => {
  const figures = await figuresOf("其中：信息化项目（二期，3个子项）5.00万元。", ["河道清淤工程"]);
  expect(figures).toEqual(["3个 - 2025", "5.00万元 - 2025"]);
});

test("a comma within the name of a class does not end it, one between classes does", async () => {
  const path = "节能环保支出（类）环境保护管理事务（款）";
  expect(await figuresOf(`${path}环境保护法规、规划及标准（项）5.00万元。`, [])).toEqual(["5.00万元 2110105 2025"]);
  expect(await figuresOf(`${path}行政运行（项）5.00万元、${path}机关服务（项）4.00万元。`, [])).toEqual([
    "5.00万元 2110101 2025",
    "4.00万元 2110103 2025",
  ]);
});

test.each([
  ["其他专项业务费", "5.00万元 其他专项业务费 2025"],
  ["其他项目支出", "5.00万元 - 2025"],
  ["其他专项资金", "5.00万元 - 2025"],
])("%s in a list of projects", async (name, figure) => {
  expect(await figuresOf(`其中：${name}5.00万元。`, [name, "河道清淤工程"])).toEqual([figure]);
});
