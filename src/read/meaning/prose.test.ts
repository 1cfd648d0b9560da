/** Classes, carried-over money and projects in the text, where the words around them decide what they are. */
import { expect, test } from "vitest";
import { meanings, read } from "./testing/meanings.ts";

test.each([
  ["支出预算9.00万元，其中：农林水支出2.00万元，国有资本经营预算支出7.00万元。", "223"],
  ["支出预算7.00万元。按功能分类分：国有资本经营预算支出7.00万元。按支出用途分，项目支出7.00万元。", "223"],
  ["支出预算7.00万元，按照支出功能科目分类，包括：国有资本经营预算支出7.00万元。", "223"],
  ["支出预算7.00万元，其中：国有资本经营预算支出7.00万元。", undefined],
  ["支出预算9.00万元，其中：一般公共预算支出2.00万元，国有资本经营预算支出7.00万元。", undefined],
  ["支出预算7.00万元。按功能分类分，共一类。按资金来源分，国有资本经营预算支出7.00万元。", undefined],
])("国有资本经营预算支出 by what its sentence divides: %s", async (text, code) => {
  const { figures } = await read(`<h1>某市水利局2025年部门预算</h1><h2>一、支出预算情况说明</h2><p>2025年${text}</p>`);
  const figure = figures.find(({ label }) => label === "国有资本经营预算支出");
  expect(figure?.facets).toEqual(code === undefined ? { fund: "soe" } : { function: code });
});

test("a class that stands behind 国有资本经营预算支出 among the classes is one too", async () => {
  const found = meanings(
    await read(`<h1>某市水利局2025年部门预算</h1><h2>一、支出预算情况说明</h2>
      <p>2025年支出预算9.00万元。按功能分类分：国有资本经营预算支出7.00万元，其他支出2.00万元。</p>`),
  );
  expect(found["2.00"]).toBe("expenditure.current function=229");
});

test("用于 in the name of a class is no purpose", async () => {
  const path = "其他支出（类）彩票公益金安排的支出（款）";
  const found = meanings(
    await read(`<h1>某市水利局2025年部门预算</h1><h2>一、政府性基金预算支出情况说明</h2>
      <p>1．${path}用于教育事业的彩票公益金支出（项）5.00万元，用于教育事业。</p>
      <p>2．${path}用于社会福利的彩票公益金支出（项）预算主要用于${path}用于体育事业的彩票公益金支出（项）6.00万元。</p>`),
  );
  expect(found).toEqual({
    "5.00": "expenditure.current fund=gov-fund function=2296004",
    "6.00": "-",
  });
});

test("上年结转 beside all sources is what was carried over of all of them", async () => {
  const found = meanings(
    await read(`<h1>某市水利局2025年部门预算</h1><h2>一、收入预算情况说明</h2>
      <p>2025年收入预算9.00万元，其中：一般公共预算拨款收入7.00万元，其他收入0.50万元，上年结转1.50万元。</p>`),
  );
  expect(found["1.50"]).toBe("carryover.opening");
});

test("a project with quotation marks in its name is the one that a table lists", async () => {
  const found = meanings(
    await read(`<h1>某市水利局2025年部门预算</h1><h2>七、项目经费情况说明</h2><h3>（一）“双百”人才引进</h3>
      <p>年度预算安排：2025年预算3.25万元。</p>`),
  );
  expect(found["3.25"]).toBe("expenditure.current.project project=“双百”人才引进");
});
