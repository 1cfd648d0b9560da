/** Which units a document lists, and when it is left open. */
import { expect, test } from "vitest";
import { listedUnits, unitKey } from "../src/check/unitList.ts";
import { isRefusal, readStatement } from "../src/read/index.ts";
import { exampleDocument } from "./example.ts";

const head = "青溪县教育局2031年部门预算\n一、部门预算单位构成\n";

async function unitsOf(text: string): Promise<readonly string[] | null> {
  const statement = await readStatement(exampleDocument(head + text));
  if (isRefusal(statement)) throw new Error(statement.message.text);
  const units = listedUnits(statement);
  return units === null
    ? null
    : units.map(({ start, end }) =>
        statement.text
          .slice(start, end)
          .replace(/^\d+[.．、]/, "")
          .trim(),
      );
}

test.each<[string, string, readonly string[] | null]>([
  [
    "in one sentence",
    "纳入青溪县教育局2031年部门预算编制范围的预算单位共2家，具体包括：青溪县教育局本级、青溪县教师进修学校。",
    ["青溪县教育局本级", "青溪县教师进修学校"],
  ],
  [
    "in numbered lines",
    "本部门中，行政单位1家，事业单位1家，具体包括：\n1.青溪县教育局本级\n2.青溪县教师进修学校\n二、其他\n无。",
    ["青溪县教育局本级", "青溪县教师进修学校"],
  ],
  [
    "in numbered lines that begin in the sentence",
    "本部门中，行政单位1家，事业单位1家，具体包括： 1. 青溪县教育局本级\n2. 青溪县教师进修学校",
    ["青溪县教育局本级", "青溪县教师进修学校"],
  ],
  [
    "in a table, without those that have no budget of their own",
    "纳入青溪县教育局2031年部门预算编制范围的单位包括：\n| 序号 | 单位名称 | 备注 |\n| 1 | 青溪县教育局本级 | |\n" +
      "| 2 | 青溪县教师进修学校 | |\n| 3 | 青溪县招生考试中心 | 预算不单列，并入本级 |",
    ["青溪县教育局本级", "青溪县教师进修学校"],
  ],
  ["no list", "青溪县教育局部门预算为本级预算，无其他独立核算单位。", null],
  ["something that is no unit", "本部门预算单位包括：局本级、3所学校和有关企业。", null],
  ["units of the performance goals are not all units", "开展绩效目标编报的预算单位包括：青溪县教师进修学校。", null],
])("%s", async (_, text, units) => {
  expect(await unitsOf(text)).toEqual(units);
});

test.each([
  ["青溪县教育局（本级）", "青溪县教育局"],
  ["青溪县教育局机关", "青溪县教育局"],
  ["青溪县 教师进修学校(公益一类)", "青溪县教师进修学校"],
])("%s is known as %s", (name, key) => {
  expect(unitKey(name)).toBe(key);
});
