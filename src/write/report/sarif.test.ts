/** SARIF reports are valid against the official schema, point at the right characters, and keep our fingerprints. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { sarifReport, uriOf } from "./sarif.ts";
import { checkedText, FAULTY, hostile, MAKER, tablePage, withStanding } from "./testing/checked.ts";

const require = createRequire(import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(require.resolve(path), "utf8"));
const ajv = new Ajv({ schemaId: "auto", validateSchema: false, allErrors: true });
ajv.addMetaSchema(json("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(json("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

/** The report as data, once it has proved valid. */
function valid(report: string) {
  const log = JSON.parse(report);
  expect(validate(log) === true ? [] : validate.errors).toEqual([]);
  return log.runs[0];
}

test("the schema refuses what is no report", () => {
  expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
});

test("a faulty text: each finding with its rule, level, fingerprint, and the very characters", async () => {
  const checked = await checkedText(FAULTY, "说明/部门 预算.txt");
  const run = valid(sarifReport([checked], MAKER));
  expect(run.results).toHaveLength(checked.findings.length);
  expect(run.artifacts[0].location.uri).toBe("%E8%AF%B4%E6%98%8E/%E9%83%A8%E9%97%A8%20%E9%A2%84%E7%AE%97.txt");
  for (const [i, result] of run.results.entries()) {
    const finding = checked.findings[i];
    const { charOffset, charLength, snippet, startLine, startColumn } = result.locations[0].physicalLocation.region;
    const { text } = checked.statement;
    expect(text.slice(charOffset, charOffset + charLength)).toBe(snippet.text);
    expect((text.split("\n")[startLine - 1] ?? "").slice(startColumn - 1)).toContain(snippet.text);
    expect(result.partialFingerprints["mingsuan/v1"]).toBe(finding?.fingerprint);
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(finding?.rule);
  }
  expect(run.results.map((result: { level: string }) => result.level)).toContain("error");
});

test("what is no text file has no regions by characters; a PDF's page is told", async () => {
  const checked = await checkedText(tablePage(3).replace(">3.00<", ">9.00<"), "a.html");
  const onPage = checked.findings.map((each) => ({
    ...each,
    places: each.places.map((place) => ({ ...place, page: 7 })),
  }));
  const run = valid(sarifReport([{ ...checked, findings: onPage }], MAKER));
  expect(run.results.length).toBeGreaterThan(0);
  const [location] = run.results[0].locations;
  expect(Object.keys(location.physicalLocation.region)).toEqual(["snippet"]);
  expect(location.properties.page).toBe(7);
  expect(location.logicalLocations[0]).toEqual({ kind: "page", name: "第 7 页" });
});

test("hostile words, half characters, and findings without a place or a text stay valid", async () => {
  const checked = await hostile();
  valid(sarifReport([checked], MAKER));
  const [finding] = checked.findings;
  if (finding === undefined) throw new Error("no finding");
  const bare = { ...finding, places: [], message: "\ud800" };
  const run = valid(sarifReport([{ path: "a.pdf", sha256: null, statement: null, findings: [bare] }], MAKER));
  expect(run.results[0].message.text).toContain("\ufffd");
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("a.pdf");
});

test("acceptances are suppressions, a second round is a baseline state, lapsed acceptances are notifications", async () => {
  const run = valid(sarifReport([withStanding(await checkedText(FAULTY))], MAKER));
  expect(run.results.map((result: { baselineState: string }) => result.baselineState)).toEqual([
    "new",
    "updated",
    "new",
  ]);
  expect(run.results[2].suppressions[0]).toMatchObject({ status: "accepted", justification: "口径不同" });
  expect(run.results[0].suppressions).toBeUndefined();
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([{ level: "warning" }]);
  valid(sarifReport([withStanding(await hostile(), "\ud800</script>")], MAKER));
});

test("a clean run has no results and all rules, each with help", async () => {
  const run = valid(sarifReport([], MAKER));
  expect(run.results).toEqual([]);
  expect(run.tool.driver.rules).toHaveLength(MAKER.rules.length);
  for (const rule of run.tool.driver.rules) expect(rule.help.text).toContain("怎么改");
});

test.each([
  ["a.txt", "a.txt"],
  ["../a b.txt", "../a%20b.txt"],
  ["/home/某/a#1.pdf", "file:///home/%E6%9F%90/a%231.pdf"],
  ["C:\\某\\a.pdf", "file:///C:/%E6%9F%90/a.pdf"],
  ["-", "stdin"],
])("%s as a URI: %s", (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
