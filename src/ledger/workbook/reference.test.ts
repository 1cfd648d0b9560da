/** docs/import-columns.md is made of the template's description; `npx vitest run src/ledger/workbook/reference -u` writes it anew. */
import { expect, test } from "vitest";
import { type Column, HEAD, type HeadField, REQUIRED_SHEETS, SHEETS } from "./data/layout.ts";
import { choicesOf, listNameOf } from "./lists.ts";

/** Lists that are short enough to be printed; the others are on the sheet 代码表. */
const LONGEST_LIST = 12;

const KINDS: Readonly<Record<string, string>> = {
  text: "文字",
  yuan: "金额，元，至多两位小数",
  count: "整数",
  year: "四位年份",
  function: "支出功能分类科目编码（代码表）",
  economic: "部门经济分类科目编码（代码表）",
  section: "章节（代码表）",
};

function kindOf(holds: Column["holds"] | HeadField["holds"]): string {
  if (holds.is === "row-of") {
    const name = SHEETS.find(({ key }) => key === holds.sheet)?.name;
    return `“${name}”表里的编号${holds.several === true ? "，几个用分号隔开" : ""}`;
  }
  const known = KINDS[holds.is];
  if (known !== undefined) return known;
  const choices = choicesOf(listNameOf(holds) ?? "");
  const several = holds.is === "words" ? "，几项用分号隔开" : "";
  return (choices.length > LONGEST_LIST ? "从代码表里选" : choices.join("、")) + several;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (rows: readonly (readonly string[])[]): string[] => [
  row(["标题", "必填", "填什么", "说明"]),
  row(["---", "---", "---", "---"]),
  ...rows.map(row),
];
const described = (
  heading: string,
  { holds, empty, help }: Pick<Column, "empty" | "help"> & Pick<HeadField, "holds">,
) => [heading, empty === undefined ? "是" : "", kindOf(holds), help];

test("the reference of the template's columns says what the template is", async () => {
  const head = table(HEAD.map((field) => described(field.label, field)));
  const sheets = SHEETS.flatMap(({ key, name, what, columns }) => [
    "",
    `## ${name}${REQUIRED_SHEETS.includes(key) ? "（必有）" : ""}`,
    "",
    `${what}。`,
    "",
    ...table(
      columns.map((column) => described(`${column.heading}${column.key === true ? "（不得重复）" : ""}`, column)),
    ),
  ]);
  const lines = [
    "# 模板各列",
    "",
    "由模板的定义生成，请勿手改；怎么用见 [import.md](import.md)。",
    "",
    "## 基本信息",
    "",
    ...head,
    ...sheets,
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../../docs/import-columns.md");
});
