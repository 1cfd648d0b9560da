/** The location guide: what is required, where it stands, and no reproach where it cannot be told. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { readStatement } from "../../read/index.ts";
import { readDocument } from "../../read/tables/testing/tables.ts";
import type { Statement } from "../../statement/model.ts";
import { manuscriptOf } from "../manuscript/index.ts";
import type { ReportedObligation } from "../report/model.ts";
import { guideOf } from "./index.ts";
import { guideJson } from "./json.ts";

const TEXT = `某某市水务局2031年部门预算
一、主要职能
负责河道管理和政府采购监督。
二、机构设置
内设机构3个。
三、收支情况
收入预算80.00万元，比上年增加5.00万元。
四、“三公”经费
“三公”经费预算1.00万元。
五、机关运行经费
机关运行经费9.00万元。
六、国有资产占有使用
共有车辆2辆。
七、绩效目标
项目3个。
八、名词解释
政府采购：指以合同方式取得货物、工程和服务的行为。`;

const guide = (statement: Statement) => guideOf({ statement, manuscript: manuscriptOf(statement) });

async function lines(text: string): Promise<string[]> {
  return guide(await readDocument(text)).map(
    ({ id, status, places }) => `${id} ${status} ${places.map((place) => place.text).join("|")}`,
  );
}

test("sections stand under the heading that names them, or where a paragraph speaks of them", async () => {
  expect(await lines(TEXT)).toEqual([
    "S-duties met 一、主要职能",
    "S-organisation met 二、机构设置",
    "S-explanation met 三、收支情况",
    "S-three-public met 四、“三公”经费",
    "S-running-costs met 五、机关运行经费",
    "S-procurement met 一、主要职能",
    "S-assets met 六、国有资产占有使用",
    "S-performance met 七、绩效目标",
    "S-glossary met 八、名词解释",
  ]);
});

test("what only the explanation of words names is not there", async () => {
  const found = await lines(TEXT.replace("和政府采购监督", ""));
  expect(found).toContain("S-procurement missing ");
});

test("a section of which only a table speaks stands there", async () => {
  const text = TEXT.replace("七、绩效目标\n项目3个。\n", "");
  const found = await lines(`${text}\n部门整体支出绩效目标表\n| 年度目标 | 河道整治 |\n| 金额 | 3.00 |`);
  expect(found).toContain("S-performance met 部门整体支出绩效目标表");
});

test("where half of the sections are missing, they may stand in another file", async () => {
  const found = await lines("某某市水务局2031年部门预算\n一、主要职能\n负责河道管理。");
  expect(found.filter((line) => line.includes("missing"))).toEqual([]);
  expect(found).toContain("S-assets open ");
});

test("a document that is neither budget nor final accounts has no guide", async () => {
  expect(await lines("关于加强河道管理的通知\n一、总体要求\n各单位要加强管理。")).toEqual([]);
});

const table = (title: string, rows: string) => `${title}\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n${rows}\n`;
const filled = "| 213 | 农林水支出 | 5.00 |\n| 合计 | < | 5.00 |";

test("tables by their logical table; an empty one is published too; missing is only what every form has", async () => {
  const full = [
    "部门收支总表",
    "部门收入总表",
    "部门支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
  ];
  const text = [...full.map((title) => table(title, filled)), table("政府性基金预算支出表", "| | | |")].join("\n");
  const found = (await lines(`某某市水务局2031年部门预算\n${text}`)).filter((line) => line.startsWith("T-"));
  expect(found).toContain("T-gpb-basic met 一般公共预算基本支出表");
  expect(found).toContain("T-gov-fund empty 政府性基金预算支出表");
  expect(found).toContain("T-three-public missing ");
  expect(found).toContain("T-soe open ");
  expect(found.length).toBe(9);
});

test("every place is an anchor of the manuscript", async () => {
  const bytes = readFileSync(new URL("../../../examples/2025-budget-with-tables.html", import.meta.url));
  const statement = await readStatement(bytes);
  if ("refused" in statement) throw new Error(statement.message.text);
  const anchors = manuscriptOf(statement).parts.flatMap((part) => (part.kind === "paragraph" ? [] : [part.anchor]));
  const places = guide(statement).flatMap((item) => item.places);
  expect(places.length).toBeGreaterThan(5);
  for (const { anchor } of places) expect(anchors).toContain(anchor);
});

describe("with what the check says", () => {
  const obligation = (given: Partial<ReportedObligation>): ReportedObligation => ({
    ...{ id: "S-duties", group: "section", name: "主要职能", source: "某办法", status: "proved", why: "见某处" },
    ...{ relations: [], figures: [], findings: [], places: [] },
    ...given,
  });
  const asked = async (given: Partial<ReportedObligation>) => {
    const statement = await readDocument(TEXT);
    const [figure] = statement.figures.filter(({ printed }) => printed.startsWith("9.00"));
    const own = given.figures === undefined ? {} : { figures: [figure?.id ?? ""] };
    const obligations = [obligation({ ...given, ...own })];
    return guideOf({ statement, manuscript: manuscriptOf(statement), obligations });
  };
  const place = (start: number) => ({ start, end: start + 1 }) as ReportedObligation["places"][number];

  test.each<[title: string, given: Partial<ReportedObligation>, line: string]>([
    ["its answer stands", { status: "open" }, "S-duties open 一、主要职能 某办法"],
    ["what is broken and there is not as it must be", { status: "broken" }, "S-duties unmet 一、主要职能 某办法"],
    [
      "what is broken and nowhere to be seen is missing",
      { id: "P-x", group: "disclosure", status: "broken" },
      "P-x missing  某办法",
    ],
    ["what does not apply", { id: "P-x", group: "disclosure", status: "not-applicable" }, "P-x none  某办法"],
    [
      "what it proves by a figure stands where that figure does",
      { id: "P-x", group: "disclosure", figures: ["?"] },
      "P-x met 五、机关运行经费 某办法",
    ],
    [
      "what it proves by words stands under the heading above them",
      { id: "P-x", group: "disclosure", places: [place(TEXT.indexOf("共有车辆"))] },
      "P-x met 六、国有资产占有使用 某办法",
    ],
  ])("%s", async (_title, given, line) => {
    const items = await asked(given);
    const found = items.find(({ source }) => source === "某办法");
    expect(`${found?.id} ${found?.status} ${found?.places.map(({ text }) => text).join("|")} ${found?.source}`).toBe(
      line,
    );
  });

  test.each(["identity", "form", "column"] as const)("%s is no item to look for", async (group) => {
    expect((await asked({ id: "B-01", group })).some(({ id }) => id === "B-01")).toBe(false);
  });

  test("as JSON it is as its published schema says", async () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../../docs/guide.schema.json", import.meta.url), "utf8"),
    ) as object;
    const isValid = new Ajv().compile(schema);
    const statement = await readDocument(TEXT);
    for (const items of [await asked({ id: "P-x", group: "disclosure", figures: ["?"] }), guide(statement)]) {
      expect([isValid(JSON.parse(guideJson(statement, items))), isValid.errors]).toEqual([true, null]);
    }
  });
});
