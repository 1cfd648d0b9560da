/** Which documents are held against one another, and what of them is kept for it. */
import { expect, test } from "vitest";
import { factSheetOf, organisationKey, unpack } from "./factSheet.ts";
import { groupsOf, Pairing } from "./pairs.ts";
import { handmade } from "./testing/handmade.ts";
import { handmadeTable } from "./testing/handmadeTable.ts";

const sheet = (organisation: string | null, text = "") =>
  factSheetOf(handmade(text, { facts: { kind: "budget", year: null, organisation } }));

test.each([
  ["云麓市水务局", "云麓市水务局"],
  ["云麓市水务局（本级）", "云麓市水务局"],
  ["云麓市 水务局本级", "云麓市水务局"],
  ["云麓市水务局（部门）", "云麓市水务局"],
  ["云麓市第一中学（东校区）", "云麓市第一中学(东校区)"],
])("%s goes by the name %s", (name, key) => {
  expect(organisationKey(name)).toBe(key);
});

test("documents of one organisation are a group, with those of the units that they name; a lone one and a nameless one are in none", () => {
  const sheets = {
    "a.pdf": sheet("水务局（部门）", "预算单位3家，包括：水务局本级、县水文中心、县河道站。"),
    "b.pdf": sheet("林草局"),
    "c.pdf": sheet("县水文中心", "河道站不在此处。"),
    "d.pdf": sheet("林草局"),
    "e.pdf": sheet("档案馆", "另有县水文中心站和县河道站一队。"),
    "f.pdf": sheet(null),
    "g.pdf": sheet(null),
  };
  const groups = [...groupsOf(Object.entries(sheets).map(([path, each]) => ({ path, sheet: each })))];
  expect(groups.map(({ own, named }) => [own, named].map((each) => each.map(({ path }) => path)))).toEqual([
    [["a.pdf"], ["c.pdf"]],
    [["b.pdf", "d.pdf"], []],
  ]);
});

test("of a statement its text and its resolved figures are kept, exactly", () => {
  const tabled = handmadeTable("支出预算表", [
    ["科目", "合计"],
    ["201 一般公共服务支出", "30.00"],
    ["208 社会保障和就业支出", "20.00"],
  ]);
  const figures = tabled.figures.map((each, i) => ({
    ...each,
    concept: i === 0 ? ("expenditure.total" as const) : null,
  }));
  const { figures: after, tables, facts, text } = unpack(factSheetOf({ ...tabled, figures }));
  expect({ after, tables, facts, text }).toEqual({
    ...{ after: figures.slice(0, 1), tables: tabled.tables, facts: tabled.facts, text: tabled.text },
  });
});

test("last year's document is used whatever its name when one document is at hand, and said to be of no use when none fits", () => {
  const alone = new Pairing();
  alone.add("a.pdf", sheet("甲局"), false);
  alone.add("old.pdf", sheet("旧名局"), true);
  expect(alone.finish().messages).toEqual([]);
  const several = new Pairing();
  several.add("a.pdf", sheet("甲局"), false);
  several.add("b.pdf", sheet("乙局"), false);
  several.add("old.pdf", sheet("旧名局"), true);
  expect(several.finish().messages).toMatchObject([{ path: "old.pdf", code: "previous-unmatched" }]);
});
