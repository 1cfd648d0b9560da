/** The JSON contract: shape, order of keys, and that it is what docs/check-output.schema.json says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CheckResult } from "../check/model.ts";
import { checkedFileJson, ENVELOPE, readFileJson } from "./json.ts";
import { findingOn, handmade, SUM } from "./testing/handmade.ts";
import { type Schema, schemaFaults } from "./testing/schema.ts";

const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as Schema;
const SHA = "0".repeat(64);
const statement = handmade("支出⟦支出|310.00万元⟧，其中甲⟦甲|200.00万元⟧，乙⟦乙|120.00万元⟧，占⟦乙|38.7%⟧。", {
  relations: [SUM],
  pages: true,
});
const result: CheckResult = {
  findings: [findingOn(statement, "error", "不符", ["f1"]), findingOn(statement, "notice", "全文", [])],
  relations: [SUM],
  verdicts: new Map([["r1", false]]),
};
const file = { path: "a/b.pdf", sha256: SHA, statement };
const whole = (text: boolean) =>
  JSON.parse(
    ENVELOPE.open +
      [checkedFileJson(file, result, text), checkedFileJson(file, result, text)].join(ENVELOPE.between) +
      ENVELOPE.close([{ path: "-", code: "empty", text: "空文件" }]),
  );

test("the output is what the schema says, with the text and without", () => {
  expect([...schemaFaults(whole(true), schema)]).toEqual([]);
  expect([...schemaFaults(whole(false), schema)]).toEqual([]);
  expect(whole(true).files[0].text).toBe(statement.text);
  expect(whole(false).files[0]).not.toHaveProperty("text");
});

test("nothing read is valid too", () => {
  expect(JSON.parse(ENVELOPE.open + ENVELOPE.close([]))).toEqual({ files: [], messages: [] });
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
  ]);
  expect(JSON.stringify(first.figures[0])).toBe(
    '{"id":"f1","printed":"310.00万元","value":"310.00","unit":"万元","decimals":2,"label":"支出","concept":null,"year":null,' +
      '"measure":"amount","basis":"budget","place":{"start":2,"end":10,"page":3,"box":[10,20,60.5,32],"section":null,' +
      '"table":null,"row":null,"column":null}}',
  );
  expect(first.relations).toEqual([{ id: "r1", kind: "sum", figures: ["f1", "f2", "f3"], holds: false }]);
  expect(Object.keys(first.findings[0])).toEqual([
    ...["rule", "severity", "message", "figures", "places", "source", "suggestion", "fingerprint"],
  ]);
});

test("a relation without a verdict could not be judged", () => {
  const unjudged = checkedFileJson(file, { findings: [], relations: [SUM], verdicts: new Map() }, false);
  expect(JSON.parse(unjudged).relations[0].holds).toBeNull();
});

test("what was read is shown without verdicts and findings", () => {
  const shown = JSON.parse(readFileJson(file, false));
  expect(Object.keys(shown)).toEqual(["path", "sha256", "format", "document", "figures", "relations"]);
  expect(shown.relations).toEqual([{ id: "r1", kind: "sum", figures: ["f1", "f2", "f3"] }]);
});

test("the validator sees what does not fit", () => {
  const { files, messages } = whole(false);
  const broken = { files: [{ ...files[0], sha256: "x", extra: 1, figures: [{ id: 1 }] }], messages };
  const faults = [...schemaFaults(broken, schema)];
  expect(faults).toContain("$.files[0]: unknown extra");
  expect(faults).toContain("$.files[0].sha256: x breaks the pattern");
  expect(faults).toContain("$.files[0].figures[0].id: is integer, not string");
});
