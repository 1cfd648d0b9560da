/** The JSON contract: shape, order of keys, and that it is what docs/check-output.schema.json says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CheckResult, Finding } from "../check/model.ts";
import type { Statement } from "../statement/model.ts";
import { checkedFileJson, ENVELOPE, readFileJson } from "./json.ts";
import { findingOn, handmade, SUM } from "./testing/handmade.ts";
import { handmadeTable } from "./testing/handmadeTable.ts";
import { type Schema, schemaFaults } from "./testing/schema.ts";

const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
const SHA = "0".repeat(64);
const statement = handmade("支出⟦支出|310.00万元⟧，其中甲⟦甲|200.00万元⟧，乙⟦乙|120.00万元⟧，占⟦乙|38.7%⟧。", {
  relations: [SUM],
  pages: true,
});
const result: CheckResult = {
  findings: [findingOn(statement, "error", "不符", ["f1"]), findingOn(statement, "notice", "全文", [])],
  relations: statement.relations,
  verdicts: new Map([["r1", false]]),
};
const file = { path: "a/b.pdf", sha256: SHA, statement };
const whole = (text: boolean) =>
  JSON.parse(
    ENVELOPE.open +
      [checkedFileJson(file, result, text), checkedFileJson(file, result, text)].join(ENVELOPE.between) +
      ENVELOPE.closeChecked(
        [{ path: "-", code: "empty", text: "空文件" }],
        [{ path: "a", finding: result.findings[0] as Finding }],
      ),
  );

test("the output is what the schema says, with the text and without", () => {
  expect([...schemaFaults(whole(true), schema)]).toEqual([]);
  expect([...schemaFaults(whole(false), schema)]).toEqual([]);
  expect(whole(true).files[0].text).toBe(statement.text);
  expect(whole(false).files[0]).not.toHaveProperty("text");
});

test("nothing read is valid too", () => {
  expect(JSON.parse(ENVELOPE.open + ENVELOPE.close([]))).toEqual({ files: [], messages: [] });
  const checked = JSON.parse(ENVELOPE.open + ENVELOPE.closeChecked([], []));
  expect(checked).toEqual({ files: [], messages: [], together: [] });
  expect([...schemaFaults(checked, schema)]).toEqual([]);
});

test("keys keep their order and amounts their decimals", () => {
  const [first] = whole(true).files;
  expect(Object.keys(first)).toEqual([
    "path",
    "sha256",
    "format",
    "document",
    "text",
    "figures",
    "relations",
    "findings",
    "tables",
    "staleFormulas",
    "lapsed",
    "gone",
    "round",
    "obligations",
  ]);
  expect(JSON.stringify(first.figures[0])).toBe(
    '{"id":"f1","printed":"310.00万元","value":"310.00","unit":"万元","decimals":2,"label":"支出","concept":null,"year":null,' +
      '"measure":"amount","basis":"budget","place":{"start":2,"end":10,"page":3,"box":[10,20,60.5,32],"section":null,' +
      '"table":null,"row":null,"column":null,"sheet":null,"cell":null},"facets":{},"position":null}',
  );
  expect(first.relations).toEqual([
    {
      id: "r1",
      kind: "sum",
      figures: ["f1", "f2", "f3"],
      holds: false,
      structure: null,
      identity: null,
      scope: null,
      reason: null,
    },
  ]);
  expect(Object.keys(first.findings[0])).toEqual([
    ...["rule", "severity", "message", "figures", "places", "source", "suggestion", "fingerprint"],
    ...["accepted", "known", "round"],
  ]);
});

test("a relation without a verdict could not be judged", () => {
  const unjudged = checkedFileJson(file, { findings: [], relations: [SUM], verdicts: new Map() }, false);
  expect(JSON.parse(unjudged).relations[0]).toMatchObject({ holds: null, reason: "印出的位数或数据不足以判定" });
});

test("what was read is shown without verdicts and findings", () => {
  const shown = JSON.parse(readFileJson(file, false));
  expect(Object.keys(shown)).toEqual([
    "path",
    "sha256",
    "format",
    "document",
    "figures",
    "relations",
    "tables",
    "staleFormulas",
  ]);
  expect(shown.relations).toEqual([
    { id: "r1", kind: "sum", figures: ["f1", "f2", "f3"], structure: null, identity: null, scope: null },
  ]);
});

test("tables are told with their columns, rows and how many figures they have; a figure with its cell", () => {
  const tabled = handmadeTable(
    "支出预算表",
    [
      ["科目", "合计", "其中›基本支出"],
      ["201 一般公共服务支出", "30.00", "10.00"],
      ["合计", "30.00", ""],
    ],
    [{ ...SUM, structure: "children" }],
  );
  const [figure = { place: {} }] = tabled.figures;
  const sheeted = { ...figure, facets: { function: "201" }, place: { ...figure.place, sheet: "表2", cell: "B7" } };
  const staleFormulas = [{ formula: "=B7+B8", stored: "30.00", computed: "31.00", place: sheeted.place }];
  const statement = { ...tabled, figures: [sheeted, ...tabled.figures.slice(1)], staleFormulas } as Statement;
  const checked = checkedFileJson({ ...file, statement }, { ...result, relations: statement.relations }, false);
  const json = ENVELOPE.open + checked + ENVELOPE.closeChecked([], []);
  expect([...schemaFaults(JSON.parse(json), schema)]).toEqual([]);
  const [{ tables, figures, relations }] = JSON.parse(json).files;
  expect(tables).toMatchObject([
    { id: "t1", key: "expenditure", title: "支出预算表", unit: "万元", page: 3, figureCount: 3 },
  ]);
  expect(tables[0].columns.map(({ path }: { path: string[] }) => path)).toEqual([["合计"], ["其中", "基本支出"]]);
  expect(tables[0].rows.map((row: object) => Object.values(row).slice(0, 3))).toEqual([
    ["一般公共服务支出", "201", "item"],
    ["合计", null, "total"],
  ]);
  expect(figures[0]).toMatchObject({
    place: { table: "支出预算表", row: "一般公共服务支出", column: "合计", sheet: "表2", cell: "B7" },
    ...{ facets: { function: "201" }, position: { table: "t1", row: 0, column: 0 } },
  });
  expect(relations[0].structure).toBe("children");
});

test("the validator sees what does not fit", () => {
  const { files, messages, together } = whole(false);
  expect(together).toMatchObject([{ path: "a", rule: "sum-mismatch", figures: ["f1"] }]);
  const broken = { together, files: [{ ...files[0], sha256: "x", extra: 1, figures: [{ id: 1 }] }], messages };
  const faults = [...schemaFaults(broken, schema)];
  expect(faults).toContain("$.files[0]: unknown extra");
  expect(faults).toContain("$.files[0].sha256: x breaks the pattern");
  expect(faults).toContain("$.files[0].figures[0].id: is integer, not string");
});
