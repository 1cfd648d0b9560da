/** The ledger of obligations: what is proved, broken, open or not applicable in small documents, and that the data is whole. */
import { describe, expect, test } from "vitest";
import { exampleDocument } from "../../../tests/example.ts";
import { isRefusal, readStatement } from "../../read/index.ts";
import { checkStatement } from "../index.ts";
import { rules } from "../rules/index.ts";
import { OBLIGATIONS } from "./data/obligations.ts";
import { type ObligationLedger, obligationsOf } from "./index.ts";

async function ledgerOf(text: string): Promise<ObligationLedger> {
  const statement = await readStatement(exampleDocument(text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  return obligationsOf(statement, checkStatement(statement));
}

async function statusOf(text: string, id: string) {
  const { obligations } = await ledgerOf(text);
  const found = obligations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no obligation ${id}`);
  return found;
}

const HEAD = "某某市水务局2031年部门预算\n";
const EXPENDITURE = [
  "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
  "| 213 | 农林水支出 | 80.00 | 50.00 | 30.00 |",
  "| 21303 | 水利 | 80.00 | 50.00 | 30.00 |",
  "| 2130301 | 行政运行 | 50.00 | 50.00 | |",
  "| 2130304 | 水利行业业务管理 | 30.00 | | 30.00 |",
  "| 合计 | | 80.00 | 50.00 | 30.00 |",
].join("\n");
const TABLE = `${HEAD}部门支出总表\n单位：万元\n${EXPENDITURE}\n`;
const EMPTY_FUND =
  "政府性基金预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | | | | |\n注：本部门2031年无政府性基金预算支出，故本表为空表。\n";
const GPB = `一般公共预算支出表\n单位：万元\n${EXPENDITURE}\n`;
const SAID_NONE = "二、国有资本经营预算\n2031年本部门无国有资本经营预算安排的支出。\n";

describe("identities", () => {
  test("sums that hold in every table that there is prove the identity, and name relations and figures", async () => {
    const found = await statusOf(TABLE + GPB + EMPTY_FUND + SAID_NONE, "B-08");
    expect(found.status).toBe("proved");
    expect(found.why).toContain("空表");
    expect(found.relations.length).toBeGreaterThan(4);
    expect(found.figures.length).toBeGreaterThan(8);
  });

  test("a row that does not add up breaks it, by its finding", async () => {
    const found = await statusOf(
      `${TABLE.replace("| 行政运行 | 50.00 | 50.00", "| 行政运行 | 50.00 | 40.00")}${GPB}`,
      "B-08",
    );
    expect(found.status).toBe("broken");
    expect(found.findings.length).toBeGreaterThan(0);
  });

  test("a missing table leaves it open, and is named", async () => {
    const found = await statusOf(TABLE, "B-08");
    expect(found).toMatchObject({ status: "open", why: expect.stringContaining("没有读到“一般公共预算支出表”") });
  });

  test("rows under which nothing stands leave it open", async () => {
    const gap = TABLE.replace("| 合计 |", "| 214 | 交通运输支出 | 9.00 | 9.00 | |\n| 合计 |").replace(
      "| 合计 | | 80.00 | 50.00",
      "| 合计 | | 89.00 | 59.00",
    );
    expect(await statusOf(gap + GPB, "B-06")).toMatchObject({ status: "open" });
  });

  test("what other documents alone can show is open, with the way to it", async () => {
    expect(await statusOf(TABLE, "B-30")).toMatchObject({ status: "open", why: expect.stringContaining("--previous") });
  });
});

describe("what must be said", () => {
  const text = (body: string) => `${HEAD}一、主要职能\n负责河道管理。\n${body}`;
  test.each([
    [
      "a heading",
      "二、政府采购情况\n政府采购预算9.00万元，其中：货物2.00万元、工程3.00万元、服务4.00万元。\n",
      "S-procurement",
      "proved",
    ],
    ["a definition only", "八、名词解释\n政府采购：是指以合同方式取得货物的行为。\n", "S-procurement", "open"],
    [
      "all three kinds",
      "二、政府采购情况\n政府采购预算9.00万元，其中：货物2.00万元、工程3.00万元、服务4.00万元。\n",
      "P-procurement",
      "proved",
    ],
    ["one kind of three", "二、政府采购情况\n政府采购预算9.00万元，其中：货物2.00万元。\n", "P-procurement", "open"],
    ["none is said", "二、政府采购情况\n2031年本部门无政府采购预算。\n", "P-procurement", "not-applicable"],
    [
      "a reason",
      "二、机关运行经费\n机关运行经费9.00万元，比上年增加1.00万元，主要原因是人员增加。\n",
      "E-running-costs",
      "proved",
    ],
    ["no comparison", "二、机关运行经费\n机关运行经费9.00万元。\n", "E-running-costs", "open"],
    ["as last year", "二、机关运行经费\n机关运行经费9.00万元，与上年持平。\n", "E-running-costs", "not-applicable"],
    [
      "a placeholder",
      "二、机构设置\n本部门内设科室XX个，河道管理处等单位隶属于本部门，负责全市河道管理的日常工作。\n",
      "F-leftovers",
      "broken",
    ],
  ] as const)("%s", async (_, body, id, status) => {
    expect((await statusOf(text(body), id)).status).toBe(status);
  });

  test("a change without a reason is broken or open, never proved", async () => {
    const found = await statusOf(
      text("二、“三公”经费\n“三公”经费预算9.00万元，比上年增加3.00万元。\n"),
      "E-three-public",
    );
    expect(["broken", "open"]).toContain(found.status);
  });
});

test("a document of no known kind has no obligations, an empty one proves nothing", async () => {
  expect((await ledgerOf("河道管理制度\n第一条 为了管理河道，制定本制度。")).obligations).toEqual([]);
  const { obligations } = await ledgerOf("某某市水务局2031年部门预算");
  expect(obligations.filter(({ status }) => status === "proved")).toEqual([]);
  expect(obligations.length).toBeGreaterThan(50);
});

describe("the data", () => {
  const known = new Set(rules.map(({ id }) => id));
  test.each(OBLIGATIONS.map((data) => [`${data.id} ${data.profiles?.[0] ?? ""}`, data] as const))("%s", (_, data) => {
    expect(data.name).toMatch(/\p{Script=Han}/u);
    expect(data.source).toMatch(/\p{Script=Han}/u);
    expect(data.claims.length > 0).toBe(data.never === undefined);
    const named = data.claims.flatMap(({ tests }) =>
      tests.flatMap((each) => ("rules" in each ? (each.rules ?? []) : [])),
    );
    expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  });

  test("no id twice for one kind and profile", () => {
    const keys = OBLIGATIONS.flatMap(({ id, kinds, profiles = ["*"] }) =>
      kinds.flatMap((kind) => profiles.map((profile) => `${id} ${kind} ${profile}`)),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
