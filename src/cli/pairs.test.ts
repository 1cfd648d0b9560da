/** Which documents are held against one another, and what of them is kept for it. */
import { expect, test } from "vitest";
import type { Relation } from "../statement/model.ts";
import { type FactSheet, factSheetOf, organisationKey, unpack } from "./factSheet.ts";
import { groupsOf, Pairing } from "./pairs.ts";
import { handmadeTable } from "./testing/handmadeTable.ts";

const sheet = (organisation: string | null, units: readonly string[] = []): FactSheet => ({
  ...{ organisation, units, packed: new Uint8Array() },
});
const grouped = (sheets: Readonly<Record<string, FactSheet>>) =>
  groupsOf(Object.entries(sheets).map(([path, each]) => ({ path, sheet: each }))).map((group) =>
    group.map(({ path }) => path),
  );

test.each([
  ["云麓市水务局", "云麓市水务局"],
  ["云麓市水务局（本级）", "云麓市水务局"],
  ["云麓市 水务局本级", "云麓市水务局"],
  ["云麓市水务局（部门）", "云麓市水务局"],
  ["云麓市第一中学（东校区）", "云麓市第一中学(东校区)"],
])("%s goes by the name %s", (name, key) => {
  expect(organisationKey(name)).toBe(key);
});

test("documents of one organisation are a group, a department and its units too; a lone one and a nameless one are in none", () => {
  expect(
    grouped({
      "a.pdf": sheet("水务局", ["水文中心", "河道站"]),
      "b.pdf": sheet("林草局"),
      "c.pdf": sheet("水文中心"),
      "d.pdf": sheet("林草局"),
      "e.pdf": sheet("档案馆", ["不在此处的单位"]),
      "f.pdf": sheet(null),
      "g.pdf": sheet(null),
    }),
  ).toEqual([
    ["a.pdf", "c.pdf"],
    ["b.pdf", "d.pdf"],
  ]);
});

const TABLED = handmadeTable("支出预算表", [
  ["科目", "合计"],
  ["201 一般公共服务支出", "30.00"],
  ["208 社会保障和就业支出", "20.00"],
]);

test("of a statement its resolved figures are kept, exactly, and the units that it names", () => {
  const figures = TABLED.figures.map((each, i) => ({
    ...each,
    concept: i === 0 ? ("expenditure.total" as const) : null,
  }));
  const count: Relation = {
    ...{ id: "r1", kind: "count", start: 0, end: 1, cue: "", count: ["f1"], min: 1, max: 1 },
    names: ["水文中心（本级）"],
  };
  const statement = { ...TABLED, figures, relations: [count] };
  const kept = factSheetOf(statement);
  expect(kept).toMatchObject({ organisation: "白河县林草局", units: ["水文中心"] });
  const { figures: after, tables, facts, text } = unpack(kept);
  expect({ figures: after, tables, facts, text }).toEqual({
    ...{ figures: figures.slice(0, 1), tables: TABLED.tables, facts: TABLED.facts, text: "" },
  });
});

test("last year's document is used whatever its name when one document is at hand, and said to be of no use when none fits", () => {
  const full = { ...factSheetOf(TABLED), organisation: "甲局" };
  const alone = new Pairing();
  alone.add("a.pdf", full, false);
  alone.add("old.pdf", { ...full, organisation: "旧名局" }, true);
  expect(alone.finish().messages).toEqual([]);
  const several = new Pairing();
  several.add("a.pdf", full, false);
  several.add("b.pdf", { ...full, organisation: "乙局" }, false);
  several.add("old.pdf", { ...full, organisation: "旧名局" }, true);
  expect(several.finish().messages).toMatchObject([{ path: "old.pdf", code: "previous-unmatched" }]);
});
